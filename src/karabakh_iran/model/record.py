"""What every record has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from attrs import Attribute

#: What every id is: lower-case ASCII letters and digits, in words with one or two hyphens between them.
SLUG = "[a-z0-9]+(?:--?[a-z0-9]+)*"
# Possessive: an id that is as long as a file takes no more memory than the file.
_SLUG = "[a-z0-9]++(?:--?[a-z0-9]++)*+"


def is_slug(text: str) -> bool:
    """Tell whether a text can be an id.

    Args:
        text: The text.

    Returns:
        Whether it is a slug.
    """
    return re.fullmatch(_SLUG, text) is not None


class Record:
    """A record of one of the seven tables.

    Attributes:
        id: Slug, unique over the whole dataset, stable for ever.
        note: A coder's remark.
    """

    __slots__ = ()

    id: str
    note: str

    if TYPE_CHECKING:  # what attrs takes for one of its own; the seven classes are
        __attrs_attrs__: ClassVar[tuple[Attribute[Any], ...]]

    def _repr_html_(self) -> str:
        """Show the record in a notebook."""
        from karabakh_iran.notebook import record_html

        return record_html(self, f"{type(self).__name__} {self.id}")

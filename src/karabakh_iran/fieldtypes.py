"""The types of fields in two editions, as the schemas say that are shipped with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from karabakh_iran.bundled import Bundled
from karabakh_iran.corpus import Dataset
from karabakh_iran.errors import InvalidDatasetError
from karabakh_iran.parsing import RefusedError, text_of, value_of
from karabakh_iran.problems import Problem
from karabakh_iran.references import TABLES
from karabakh_iran.streams import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from importlib_resources.abc import Traversable

    from karabakh_iran.versions import Step

#: The folder of the schemas, beside the data.
FOLDER = "schema"

_WORDS_ABOUT = {"title", "description"}


@frozen
class TypeChange:
    """A field that has another type in the new edition, or stands in one edition alone.

    Attributes:
        field: Class and name (``"Stance.position"``).
        before: What the schema of the old edition says of its values; ``None`` where it has no such field.
        after: The same of the new one.
    """

    field: str
    before: Any
    after: Any

    @property
    def step(self) -> Step:
        """The smallest step of version that it allows, which is minor for a new field or word of a list."""
        if self.before is None:
            return "minor"
        words, more = ((one or {}).get("enum") for one in (self.before, self.after))
        is_longer = isinstance(words, list) and isinstance(more, list) and all(word in more for word in words)
        return "minor" if is_longer and {**self.before, "enum": more} == self.after else "major"

    def as_json(self) -> dict[str, Any]:
        """Give both types as the schemas have them."""
        return {"before": self.before, "after": self.after}


def compare(old: Dataset | str | Path, new: Dataset | str | Path) -> tuple[TypeChange, ...]:
    """Compare the types of fields in two editions.

    Args:
        old: The old edition: the bundled one, or a folder; another dataset has no schemas of its own.
        new: The new edition.

    Returns:
        What changed; nothing where not both have schemas beside their data.

    Raises:
        InvalidDatasetError: A schema cannot be read.
    """
    before, after = map(_types, (old, new))
    if before is None or after is None:
        return ()
    pairs = ((field, before.get(field), after.get(field)) for field in {**before, **after})
    return tuple(TypeChange(field, first, second) for field, first, second in pairs if first != second)


def _types(edition: Dataset | str | Path) -> dict[str, Any] | None:
    """What the schemas beside an edition say of each field, by its class and name."""
    if isinstance(edition, Dataset):
        schemas = edition.files / FOLDER if isinstance(edition, Bundled) else None
    else:
        schemas = Path(edition) / FOLDER
    if schemas is None or not schemas.is_dir():
        return None
    found: dict[str, Any] = {}
    for table in TABLES:
        for name, one in _dictionary(_read(schemas / f"{table}.json").get("$defs")).items():
            for field, kind in _dictionary(_dictionary(one).get("properties")).items():
                said = _dictionary(kind).items()
                found[f"{name}.{field}"] = {key: value for key, value in said if key not in _WORDS_ABOUT}
    return found


def _read(file: Traversable) -> Mapping[str, Any]:
    try:
        return _dictionary(value_of(text_of(whole(file))))
    except RefusedError as error:
        problem = Problem("form", f"{FOLDER}/{file.name}", "$", str(error), error.line)
        raise InvalidDatasetError([problem]) from None


def _dictionary(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}

"""Where things happen."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.model.name import Name
from karabakh_iran.model.record import Record
from karabakh_iran.vocabulary import PlaceKind


@frozen(kw_only=True)
class Place(Record):
    """Somewhere that things happen.

    Attributes:
        id: Slug.
        name: Name as it is displayed.
        kind: What it is.
        aliases: Other names that it bears.
        country: ISO 3166-1 alpha-3 code; none for contested territory.
        part_of: Id of the Place around it.
        note: A coder's remark.
    """

    id: str
    name: str
    kind: PlaceKind
    aliases: tuple[Name, ...] = ()
    country: str | None = None
    part_of: str | None = None
    note: str = ""

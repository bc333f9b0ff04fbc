"""Who acts, speaks or is affected."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.model.name import Name
from karabakh_iran.model.record import Record
from karabakh_iran.model.role import Role
from karabakh_iran.vocabulary import ActorKind


@frozen(kw_only=True)
class Actor(Record):
    """Somebody that acts, speaks or is affected.

    Attributes:
        id: Slug.
        name: Name as it is displayed.
        kind: What it is; a capital that stands for a government is coded as the state.
        sort_name: Name as a bibliography sorts it, "Family, Given"; empty for what is no person.
        aliases: Other names that it bears.
        country: ISO 3166-1 alpha-3 code, of states and bodies of states only.
        roles: Posts held.
        note: A coder's remark.
    """

    id: str
    name: str
    kind: ActorKind
    sort_name: str = ""
    aliases: tuple[Name, ...] = ()
    country: str | None = None
    roles: tuple[Role, ...] = ()
    note: str = ""

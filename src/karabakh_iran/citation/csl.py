"""Records as CSL-JSON items: what every style and every exchange format is made from.

The names of types and variables are those of the Citation Style Language 1.0.2. Titles are its rich text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.model import Actor, Source

_SINGLE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?]?)", re.ASCII)

#: A name: a person's in parts, or anybody's as a literal.
Name = TypedDict(
    "Name",
    {
        "family": str,
        "given": str,
        "suffix": str,
        "dropping-particle": str,
        "non-dropping-particle": str,
        "literal": str,
    },
    total=False,
)

#: A date: year, month and day, as far as they are known.
Date = TypedDict("Date", {"date-parts": Required[list[list[int]]], "circa": bool}, total=False)

#: A work.
Item = TypedDict(
    "Item",
    {
        "id": Required[str],
        "type": Required[str],
        "title": str,
        "author": list[Name],
        "translator": list[Name],
        "container-title": str,
        "publisher": str,
        "publisher-place": str,
        "version": str,
        "volume": str,
        "issue": str,
        "page": str,
        "medium": str,
        "issued": Date,
        "accessed": Date,
        "URL": str,
        "DOI": str,
        "language": str,
    },
    total=False,
)


class Cite(NamedTuple):
    """One work among those that a citation names.

    Attributes:
        item: The work in hand.
        locator: CSL's label and value of the place in it: ``("paragraph", "7-9, 12")``.
        original: The work whose words these are, where they are only known from ``item``.
        suppress_author: Whether the sentence around it has the author already.
    """

    item: Item
    locator: tuple[str, str] | None = None
    original: Item | None = None
    suppress_author: bool = False


def item(source: Source, dataset: Dataset) -> Item:
    """Describe a source.

    Args:
        source: The source.
        dataset: Where its authors and translators are.

    Returns:
        The item; what is not known is left out.
    """
    described = Item(id=source.id, type=source.kind, title=source.title, language=source.language)
    if source.authors:
        described["author"] = names(source.authors, dataset)
    if source.translators:
        described["translator"] = names(source.translators, dataset)
    if source.container:
        described["container-title"] = source.container
    if source.publisher:
        described["publisher"] = source.publisher
    if issued := date(source.issued):
        described["issued"] = issued
    if accessed := date(source.accessed):
        described["accessed"] = accessed
    if source.url:
        described["URL"] = source.url
    return described


def names(ids: Iterable[str], dataset: Dataset) -> list[Name]:
    """Name actors as CSL does.

    Args:
        ids: Ids of the actors.
        dataset: Where they are.

    Returns:
        Their names, in the same order.
    """
    return [_name(dataset.actors[actor]) for actor in ids]


def date(when: When | None) -> Date | None:
    """Express a date as CSL does.

    Args:
        when: The date.

    Returns:
        A year, a month or a day, ``circa`` where it is approximate or uncertain. Nothing for an interval, a set
        or a decade: a style would print one bound of it as if that were the date.
    """
    match = _SINGLE.fullmatch(when.edtf) if when else None
    if match is None:
        return None
    *parts, qualifier = match.groups()
    single = Date({"date-parts": [[int(part) for part in parts if part]]})
    if qualifier:
        single["circa"] = True
    return single


def _name(actor: Actor) -> Name:
    family, _, given = actor.sort_name.partition(", ")
    if not (family and given):
        return Name(literal=actor.name)
    # CSL's quotation marks keep a processor from splitting "de Waal" and sorting it under W.
    return Name(family=f'"{family}"' if family[0].islower() and " " in family else family, given=given)

"""Records as CSL-JSON items: what every style and every exchange format is made from.

The names of types and variables are those of the Citation Style Language 1.0.2. Titles are its rich text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Required, TypedDict

from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.catalogue import Catalogue
    from karabakh_iran.dates import When
    from karabakh_iran.manifest import Manifest
    from karabakh_iran.model import Actor, Source

_SINGLE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?]?)", re.ASCII)

#: A name: a person's in parts, or anybody's as a literal.
Name = TypedDict(
    "Name",
    {
        "family": str,
        "given": str,
        "suffix": str,
        "comma-suffix": bool,
        "dropping-particle": str,
        "non-dropping-particle": str,
        "literal": str,
        "static-ordering": bool,
    },
    total=False,
)

#: A date or two: year, month and day, as far as they are known, else a season or words.
Date = TypedDict(
    "Date",
    {"date-parts": list[list[int]], "season": int, "circa": bool, "literal": str},
    total=False,
)

#: A work, with the variables that a style prints.
Item = TypedDict(
    "Item",
    {
        "id": Required[str],
        "type": Required[str],
        # What it is called, and what it is a part of.
        "title": str,
        "title-short": str,
        "original-title": str,
        "part-title": str,
        "volume-title": str,
        "reviewed-title": str,
        "reviewed-genre": str,
        "container-title": str,
        "container-title-short": str,
        "collection-title": str,
        "event-title": str,
        # Who made it.
        "author": list[Name],
        "chair": list[Name],
        "collection-editor": list[Name],
        "compiler": list[Name],
        "composer": list[Name],
        "container-author": list[Name],
        "contributor": list[Name],
        "curator": list[Name],
        "director": list[Name],
        "editor": list[Name],
        "editorial-director": list[Name],
        "executive-producer": list[Name],
        "guest": list[Name],
        "host": list[Name],
        "illustrator": list[Name],
        "interviewer": list[Name],
        "narrator": list[Name],
        "organizer": list[Name],
        "original-author": list[Name],
        "performer": list[Name],
        "producer": list[Name],
        "recipient": list[Name],
        "reviewed-author": list[Name],
        "script-writer": list[Name],
        "series-creator": list[Name],
        "translator": list[Name],
        # When.
        "accessed": Date,
        "available-date": Date,
        "event-date": Date,
        "issued": Date,
        "original-date": Date,
        "submitted": Date,
        # Its numbers, which may hold more than digits: "12-14", "2nd rev.", "e1234".
        "chapter-number": str,
        "collection-number": str,
        "edition": str,
        "issue": str,
        "number": str,
        "number-of-pages": str,
        "number-of-volumes": str,
        "page": str,
        "part-number": str,
        "section": str,
        "supplement-number": str,
        "version": str,
        "volume": str,
        # What kind of thing it is.
        "dimensions": str,
        "genre": str,
        "medium": str,
        "scale": str,
        "status": str,
        # Who published or keeps it, and where.
        "archive": str,
        "archive_collection": str,
        "archive_location": str,
        "archive-place": str,
        "authority": str,
        "event-place": str,
        "original-publisher": str,
        "original-publisher-place": str,
        "publisher": str,
        "publisher-place": str,
        "source": str,
        # What finds it.
        "DOI": str,
        "ISBN": str,
        "ISSN": str,
        "PMCID": str,
        "PMID": str,
        "URL": str,
        # What else is to be said.
        "language": str,
        "note": str,
        "references": str,
    },
    total=False,
)


def item(source: Source, dataset: Catalogue) -> Item:
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


def dataset_item(manifest: Manifest) -> Item:
    """Describe a dataset at its edition.

    Args:
        manifest: What it says of itself.

    Returns:
        The item; what is not known is left out.
    """
    # A name with an underscore is a program's: no style may change its case.
    title = re.sub(r"\w*_\w*", r'<span class="nocase">\g<0></span>', manifest.title)
    described = Item(id="dataset", type="dataset", title=title, version=manifest.edition)
    if manifest.authors:
        described["author"] = [Name(literal=author) for author in manifest.authors]
    if manifest.issued:
        described["issued"] = Date({"date-parts": [[int(part) for part in manifest.issued.split("-")]]})
    return described


def names(ids: Iterable[str], dataset: Catalogue) -> list[Name]:
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
    single: Date = {"date-parts": [[int(part) for part in parts if part]]}
    if qualifier:
        single["circa"] = True
    return single


def _name(actor: Actor) -> Name:
    family, _, given = actor.sort_name.partition(", ")
    if not (family and given):
        # A description in place of a name begins with a capital, as an entry or a note does.
        described = actor.name.startswith("[")
        return Name(literal=actor.name[:1] + capitalized(actor.name[1:]) if described else actor.name)
    # CSL's quotation marks keep a processor from splitting "de Waal" and sorting it under W.
    return Name(family=f'"{family}"' if family[0].islower() and " " in family else family, given=given)

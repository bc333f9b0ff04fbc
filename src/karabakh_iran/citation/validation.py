"""Mappings of CSL-JSON, checked, as items: what is wrong is said with the item and the field it stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast, get_type_hints

from karabakh_iran.citation.csl import Date, Item, Name
from karabakh_iran.errors import CitationError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

_VARIABLES = get_type_hints(Item)
_NAME_PARTS = get_type_hints(Name)
_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
    legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent
    performance periodical personal_communication post post-weblog regulation report review review-book
    software song speech standard thesis treaty webpage
    """.split()  # noqa: SIM905
)
# Older names of variables.
_RENAMED = {
    "event": "event-title",
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
}
# Variables that no style here prints.
_UNPRINTED = frozenset(
    """
    abstract annote categories citation-key citation-label citation-number custom division editor-translator
    first-reference-note-number jurisdiction keyword page-first part printing-number year-suffix
    """.split()  # noqa: SIM905
)
_DATE_FIELDS = frozenset({"date-parts", "season", "circa", "literal", "raw"})
_ISO = re.compile(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_CIRCA = re.compile(r"[~?]$")
_YEAR_MONTH_DAY = 3
_TWO_ENDS = 2
_FARTHEST_YEAR = 9999
_MONTHS_AND_SEASONS = 24
_DAYS = 31


def validated(item: Mapping[str, Any]) -> Item:
    """Check an item.

    Args:
        item: An item of CSL-JSON 1.0.2. Variables that no style prints are left out, and so are empty ones.

    Returns:
        A copy; numbers are strings in it.

    Raises:
        CitationError: It has no id, an unknown type or variable, or a value of the wrong form.
    """
    if not isinstance(item, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] - anything, at run time
        raise CitationError(f"an item is a mapping of CSL-JSON, not {type(item).__name__}")
    name = _id(item)
    if item.get("type") not in _TYPES:
        raise _unknown(name, "type", str(item.get("type", "")), _TYPES)
    made: dict[str, Any] = {"id": name, "type": item["type"]}
    for given, value in item.items():
        variable = _RENAMED.get(given, given)
        if given in {"id", "type"} or variable in _UNPRINTED or (variable in item and variable != given):
            continue
        if variable not in _VARIABLES:
            raise CitationError(f"item {name!r}: no variable {given!r}{nearest(str(given), _VARIABLES)}")
        checked = _value(f"item {name!r}, {given}", _VARIABLES[variable], value)
        if checked:
            made[variable] = checked
    return cast("Item", made)


def _id(item: Mapping[str, Any]) -> str:
    name = item.get("id")
    if isinstance(name, int) and not isinstance(name, bool):
        return str(name)
    if not isinstance(name, str) or not name:
        titled = f" of the item titled {item['title']!r}" if item.get("title") else ""
        raise CitationError(f"the id{titled} is no string and no number: {name!r}")
    return name


def _unknown(name: str, field: str, value: str, valid: Iterable[str]) -> CitationError:
    return CitationError(f"item {name!r}, {field}: no {field} {value!r}{nearest(value, valid)}")


def _value(place: str, wanted: object, value: object) -> object:
    if wanted is str:
        return _string(place, value)
    return _date(place, value) if wanted is Date else _names(place, value)


def _string(place: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise CitationError(f"{place}: a string or a number is wanted, not {value!r}")
    text = str(value)
    return text if text.strip() else ""


def _names(place: str, value: object) -> list[Name]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise CitationError(f"{place}: a list of names is wanted, not {value!r}")
    return [made for number, name in enumerate(value) if (made := _name(f"{place} {number + 1}", name))]


def _name(place: str, name: object) -> Name:
    if not isinstance(name, Mapping):
        raise CitationError(f"{place}: a name is a mapping such as {{'family': 'de Waal'}}, not {name!r}")
    made: dict[str, object] = {}
    for part, value in name.items():
        if part == "parse-names":
            continue
        if part not in _NAME_PARTS:
            raise CitationError(f"{place}: no part of a name {part!r}{nearest(str(part), _NAME_PARTS)}")
        if checked := bool(value) if _NAME_PARTS[part] is bool else _string(f"{place}, {part}", value):
            made[part] = checked
    return cast("Name", made if made.keys() & {"family", "given", "literal"} else {})


def _date(place: str, value: object) -> Date:
    if not isinstance(value, Mapping):
        raise CitationError(f"{place}: a date is a mapping such as {{'date-parts': [[2020, 10]]}}, not {value!r}")
    for field in value:
        if field not in _DATE_FIELDS:
            raise CitationError(f"{place}: no part of a date {field!r}{nearest(str(field), _DATE_FIELDS)}")
    date = _raw(_string(place, value["raw"])) if "raw" in value else Date()
    if value.get("date-parts"):
        date["date-parts"] = _bounds(place, value["date-parts"])
    if value.get("literal"):
        date["literal"] = _string(place, value["literal"])
    if not date:
        return date
    if value.get("season"):
        date["season"] = _whole(f"{place}, season", value["season"], 1, 4)
    if value.get("circa"):
        date["circa"] = True
    return date


def _bounds(place: str, value: object) -> list[list[int]]:
    bounds = [*value] if isinstance(value, Sequence) and not isinstance(value, str) else []
    if not 0 < len(bounds) <= _TWO_ENDS:
        raise CitationError(f"{place}: one date or two are wanted, not {value!r}")
    return [made for bound in bounds if (made := _bound(place, bound))]


def _bound(place: str, value: object) -> list[int]:
    parts = [*value] if isinstance(value, Sequence) and not isinstance(value, str) else []
    if not 0 < len(parts) <= _YEAR_MONTH_DAY:
        raise CitationError(f"{place}: a date is [year, month, day], not {value!r}")
    given = [part for part in parts if part is not None and part != ""]
    limits = [(-_FARTHEST_YEAR, _FARTHEST_YEAR), (1, _MONTHS_AND_SEASONS), (1, _DAYS)]
    names = ["year", "month", "day"]
    return [
        _whole(f"{place}, {name}", part, *limit)
        for name, part, limit in zip(names[: len(given)], given, limits[: len(given)], strict=True)
    ]


def _whole(place: str, value: object, least: int, most: int) -> int:
    # Six characters are enough for any of them, and the digits of a hostile one need not be read.
    short = (
        not isinstance(value, bool) and isinstance(value, str | int) and re.fullmatch(r"-?\d{1,5}", str(value)[:9])
    )
    number = int(str(value)) if short else most + 1
    if not least <= number <= most:
        raise CitationError(f"{place}: a number from {least} to {most} is wanted, not {value!r}")
    return number


def _raw(text: str) -> Date:
    """Read a date written out: EDTF's form of a day, or of a range of days; otherwise its words stand for it."""
    date = Date()
    bounds = [_ISO.fullmatch(_CIRCA.sub("", bound)) for bound in text.strip().split("/")]
    if text and len(bounds) <= _TWO_ENDS and all(bounds):
        date["date-parts"] = [[int(part) for part in bound.groups() if part] for bound in bounds if bound]
        if any(_CIRCA.search(bound) for bound in text.strip().split("/")):
            date["circa"] = True
    elif text:
        date["literal"] = text
    return date

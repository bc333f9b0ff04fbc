"""What each table can be asked: one definition of each condition, for records here and data frames elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from karabakh_iran.definitions import (
    Contains,
    Contested,
    Definition,
    Directory,
    HasAny,
    Key,
    Named,
    Number,
    OfStances,
    OneOf,
    Overlaps,
    Refers,
    RivalOf,
    Within,
    yes_or_no,
)
from karabakh_iran.errors import InvalidConditionError, UnknownConditionError, nearest
from karabakh_iran.references import NOUNS, REFERENCES, TableName, class_of
from karabakh_iran.vocabulary import ActorKind, ClaimKind, EventType, Mode, PlaceKind, Position, SourceKind, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from karabakh_iran.comparisons import Comparison


def _refers(kind: str, **fields: str) -> dict[str, Definition]:
    return {keyword: Refers(field, REFERENCES[kind][field]) for keyword, field in fields.items()}


def _dates(field: str) -> dict[str, Definition]:
    return {"during": Overlaps(field), "within": Within(field), "dated": HasAny((field,))}


_PASSAGE: dict[str, Definition] = {
    "source": Refers("passage.source", ("sources",)),
    "paragraph": Number("passage.paragraph"),
}
_TELLERS: dict[str, Definition] = {
    "told_by": OfStances(Refers("holder", ("actors",)), frozenset({"asserts"})),
    "source": OfStances(Refers("passage.source", ("sources",)), frozenset(get_args(Position))),
}
_OF_EVERY_RECORD: dict[str, Definition] = {"note": Contains("note")}

CONDITIONS: dict[TableName, dict[str, Definition]] = {
    "sources": {
        "id": Refers("id", ("sources",)),
        "text": Contains("title"),
        "kind": OneOf("kind", SourceKind),
        "reproduced_in": Refers("reproduced_in.source", ("sources",)),
        "held": HasAny(("file", "reproduced_in")),
        **_refers("Source", author="authors", translator="translators"),
        **_dates("issued"),
        **_OF_EVERY_RECORD,
    },
    "actors": {
        "id": Refers("id", ("actors",)),
        "text": Named(("name", "aliases")),
        "kind": OneOf("kind", ActorKind),
        "country": Key("country", "actors"),
        "role": Named(("roles",)),
        **_OF_EVERY_RECORD,
    },
    "places": {
        "id": Refers("id", ("places",)),
        "text": Named(("name", "aliases")),
        "kind": OneOf("kind", PlaceKind),
        "country": Key("country", "places"),
        **_refers("Place", part_of="part_of"),
        **_OF_EVERY_RECORD,
    },
    "events": {
        "id": Refers("id", ("events",)),
        "text": Contains("title"),
        "type": OneOf("type", EventType),
        "mode": OneOf("modes", Mode),
        "status": OneOf("status", Status),
        "occurrence": Key("occurrence", "events"),
        **_refers("Event", actor="actors", recipient="recipients", place="places"),
        **_dates("when"),
        **_TELLERS,
        **_OF_EVERY_RECORD,
    },
    "claims": {
        "id": Refers("id", ("claims",)),
        "text": Contains("text"),
        "kind": OneOf("kind", ClaimKind),
        "contested": Contested(),
        "rival_of": RivalOf(),
        **_refers("Claim", about="about"),
        **_dates("when"),
        **_TELLERS,
        **_OF_EVERY_RECORD,
    },
    "stances": {
        "id": Refers("id", ("stances",)),
        "text": Contains("hedge"),
        "position": OneOf("position", Position),
        "hedged": HasAny(("hedge",)),
        **_refers("Stance", on="on", holder="holder", via="via"),
        **_dates("when"),
        **_PASSAGE,
        **_OF_EVERY_RECORD,
    },
    "quotes": {
        "id": Refers("id", ("quotes",)),
        "text": Contains("text"),
        "cue": Contains("cue"),
        "utterance": Key("utterance", "quotes"),
        **_refers("Quote", speaker="speaker", about="about", via="via", translator="translator"),
        **_refers("Quote", nested_in="nested_in", continues="continues"),
        **_dates("when"),
        **_PASSAGE,
        **_OF_EVERY_RECORD,
    },
}


_MOST_ANSWERS = 1000


def comparisons(table: TableName, keywords: Mapping[str, object], directory: Directory) -> list[Comparison]:
    """Resolve the keywords of a filter.

    Args:
        table: The table that is filtered.
        keywords: What each was given.
        directory: Where ids and names are looked up.

    Returns:
        One comparison a keyword; a record that fulfils all of them is found.

    Raises:
        UnknownConditionError: The table has no such condition.
        InvalidConditionError: A condition does not take this value.
        UnknownRecordError: No record has this id or name.
        AmbiguousNameError: Several records bear this name.
    """
    known = CONDITIONS[table]
    valid = [*known, *(["open_ended"] if "during" in known else [])]
    if "open_ended" in keywords and "open_ended" in valid:
        known, keywords = _widened(known, keywords)
    resolved: list[Comparison] = []
    for keyword, value in keywords.items():
        # A text means the same each time, and to look it up costs as much as to narrow a hundred records.
        asked = (table, keyword, value) if isinstance(value, str) and known is CONDITIONS[table] else None
        answer = directory.answers.get(asked) if asked else None
        if answer is None:
            if keyword not in known:
                hint = nearest(keyword, valid) or f"; one of {', '.join(sorted(valid))}"
                raise UnknownConditionError(f"{NOUNS[table]}s have no condition {keyword!r}{hint}")
            if value is None and not _may_be_empty(known[keyword], table):
                raise InvalidConditionError(f"{keyword}= is never empty: None finds nothing")
            answer = known[keyword].comparison(keyword, value, directory)
            if asked and len(directory.answers) < _MOST_ANSWERS:
                directory.answers[asked] = answer
        resolved.append(answer)
    return resolved


def _widened(
    known: dict[str, Definition], keywords: Mapping[str, object]
) -> tuple[dict[str, Definition], Mapping[str, object]]:
    others = {keyword: value for keyword, value in keywords.items() if keyword != "open_ended"}
    wide = yes_or_no("open_ended", keywords["open_ended"])
    if wide and "during" not in others:
        raise InvalidConditionError("open_ended= widens during=: give both")
    during = known.get("during")
    return ({**known, "during": Overlaps(during.field, wide)} if isinstance(during, Overlaps) else known), others


def _may_be_empty(definition: Definition, table: TableName) -> bool:
    if isinstance(definition, RivalOf):
        return True
    if not isinstance(definition, Refers | OneOf | Key):
        return False
    import attrs

    field = attrs.fields_dict(class_of(table))[definition.field.partition(".")[0]]
    return field.default is not attrs.NOTHING

"""What is around each record, by loops over the rows of the JSON files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import karabakh_iran as ki
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROWS: dict[str, list[Any]] = {
    table: json.loads((ki.dataset.files / f"{table}.json").read_text(encoding="utf-8")) for table in TABLES
}
KIND = {row["id"]: table for table, rows in ROWS.items() for row in rows}


def where(table: str, keep: Callable[[Any], object]) -> list[str]:
    """The ids of the rows that fulfil something."""
    return [row["id"] for row in ROWS[table] if keep(row)]


def those(ids: Iterable[str | None]) -> list[str]:
    """Ids, each once, in the order of their files; what is None is nobody."""
    wanted = set(ids)
    return [one for one in KIND if one in wanted]


def by_kind(direction: str, ids: Iterable[str]) -> dict[str, list[str]]:
    """Ids that may be of several tables, apart."""
    kinds = dict.fromkeys(KIND[one] for one in ids)
    return {f"{direction}: {kind}": [one for one in those(ids) if KIND[one] == kind] for kind in kinds}


def has(field: str, one: str) -> Callable[[Any], bool]:
    """Tell whether a field holds an id, alone or among others."""
    return lambda row: row.get(field) == one or (isinstance(row.get(field), list) and one in row[field])


def in_source(one: str) -> Callable[[Any], bool]:
    """Tell whether a row has its passage in a source."""
    return lambda row: row["passage"]["source"] == one


def about(one: str) -> dict[str, list[str]]:
    """What is about an actor, place or event."""
    return {
        "claims about it": where("claims", has("about", one)),
        "quotes about it": where("quotes", has("about", one)),
    }


def shared(table: str, key: str, row: Any) -> list[str]:  # noqa: ANN401 - a row of JSON
    """The other rows with the same key."""
    return where(table, lambda other: key in row and other.get(key) == row[key] and other is not row)


def around_source(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around a source."""
    told = {stance["on"] for stance in ROWS["stances"] if in_source(one)(stance)}
    return {
        "authors": those(row.get("authors", [])),
        "voice": those([row.get("voice")]),
        "translators": those(row.get("translators", [])),
        "reproduced in": those([row.get("reproduced_in", {}).get("source")]),
        "reproduces": where("sources", lambda other: other.get("reproduced_in", {}).get("source") == one),
        "events told in it": where("events", lambda other: other["id"] in told),
        "claims made in it": where("claims", lambda other: other["id"] in told),
        "stances in it": where("stances", in_source(one)),
        "quotes in it": where("quotes", in_source(one)),
        "stances carried by it": where("stances", has("via", one)),
        "quotes carried by it": where("quotes", has("via", one)),
    }


def around_actor(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around an actor."""
    return {
        "works": where("sources", has("authors", one)),
        "works voiced": where("sources", has("voice", one)),
        "works translated": where("sources", has("translators", one)),
        "bodies served": those(role.get("of") for role in row.get("roles", [])),
        "office holders": where(
            "actors", lambda other: any(role.get("of") == one for role in other.get("roles", []))
        ),
        "events as actor": where("events", has("actors", one)),
        "events as recipient": where("events", has("recipients", one)),
        "stances held": where("stances", has("holder", one)),
        "stances carried": where("stances", has("via", one)),
        "quotes spoken": where("quotes", has("speaker", one)),
        "quotes carried": where("quotes", has("via", one)),
        "quotes translated": where("quotes", has("translator", one)),
        **about(one),
    }


def around_place(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around a place."""
    return {
        "part of": those([row.get("part_of")]),
        "parts": where("places", has("part_of", one)),
        "events": where("events", has("places", one)),
        **about(one),
    }


def around_event(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around an event."""
    return {
        **{field: those(row.get(field, [])) for field in ("actors", "recipients", "places")},
        "stances on it": where("stances", has("on", one)),
        "other accounts of the occurrence": shared("events", "occurrence", row),
        **about(one),
    }


def around_claim(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around a claim."""
    return {
        **by_kind("about", row.get("about", [])),
        "stances on it": where("stances", has("on", one)),
        "rivals": where("claims", lambda other: has("rivals", one)(other) or has("rivals", other["id"])(row)),
    }


def around_stance(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around a stance."""
    return {
        "holder": those([row["holder"]]),
        **by_kind("on", [row["on"]]),
        **by_kind("via", row.get("via", [])),
        "source": those([row["passage"]["source"]]),
        "other stances on the same": [other for other in shared("stances", "on", row) if other != one],
    }


def around_quote(one: str, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a row of JSON
    """What is around a quote."""
    return {
        "speaker": those([row["speaker"]]),
        **by_kind("via", row.get("via", [])),
        "translator": those([row.get("translator")]),
        "source": those([row["passage"]["source"]]),
        **by_kind("about", row.get("about", [])),
        "other wordings": shared("quotes", "utterance", row),
        "nested in": those([row.get("nested_in")]),
        "contains": where("quotes", has("nested_in", one)),
        "continues": those([row.get("continues")]),
        "continued by": where("quotes", has("continues", one)),
    }


AROUND: dict[str, Callable[[str, Any], dict[str, list[str]]]] = {
    "sources": around_source,
    "actors": around_actor,
    "places": around_place,
    "events": around_event,
    "claims": around_claim,
    "stances": around_stance,
    "quotes": around_quote,
}

"""Dates in words, and who tells what where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from karabakh_iran.display import place
from karabakh_iran.model import Source
from karabakh_iran.pictures.lettering import isolated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.model import Event, Stance

#: A picture travels without the page that it stood on.
TOLD = "All of it is as somebody tells it in a source; nobody is said to be right."

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
#: EDTF's marks, and what they mean.
DOUBTS = {"~": "about ", "?": "perhaps "}
_MOMENT = re.compile(r"(\d{3})(\d|X)(?:-(\d{2}))?(?:-(\d{2}))?([~?]?)", re.ASCII)
_POSITIONS = {"asserts": "", "denies": "denied by ", "questions": "questioned by "}


def dated(when: When) -> str:
    """Say a date in words, with those of the source.

    Args:
        when: A date.

    Returns:
        "some time from about 1990 to about 1994 (“in the early 1990s”)"; the source's own words alone where they
        give no bound.
    """
    own = f"“{isolated(when.text)}”" if when.text else ""
    if not when.edtf:
        return own
    return in_words(when) + (f" ({own})" if own else "")


def in_words(when: When) -> str:
    """Say a date in words.

    Args:
        when: A date.

    Returns:
        "on 8 March 2013", "lasted from 1992 to 1993"; of what happened once, within a range, "some time from about
        1990 to about 1994"; nothing where there is no bound.
    """
    start, end, lasted = ends(when)
    kind = "lasted " if lasted else "some time " if when.edtf.startswith("[") else ""
    if not (start or end):
        return ""
    if start == end:
        return kind + _in(start)
    if start:
        return f"{kind}from {moment(start)} {f'to {moment(end)}' if end else 'on'}"
    return f"{kind}{'until' if lasted else 'up to'} {moment(end)}"


def moment(edtf: str) -> str:
    """Say a day, month, year or decade in words.

    Args:
        edtf: "2013-03-08", "2013~", "199X".

    Returns:
        "8 March 2013", "about 2013", "the 1990s"; what is none of these as it is.
    """
    match = _MOMENT.fullmatch(edtf)
    if match is None:
        return edtf
    decade, year, month, day, doubt = match.groups()
    words = [day.lstrip("0")] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    words.append(f"the {decade.lstrip('0')}0s" if year == "X" else f"{decade}{year}".lstrip("0") or "0")
    return DOUBTS.get(doubt, "") + " ".join(words)


def ends(when: When) -> tuple[str, str, bool]:
    """Take a date apart.

    Args:
        when: A date.

    Returns:
        Its two ends in EDTF, the same for what is no span, empty for an open one; whether it lasted.
    """
    if "/" in when.edtf:
        start, _, end = when.edtf.partition("/")
        return start.replace("..", ""), end.replace("..", ""), True
    start, dots, end = when.edtf.strip("[]").partition("..")
    return start, end if dots else start, False


def told_by(event: Event, stances: Iterable[Stance], dataset: Dataset) -> str:
    """Say how an event is told, and by whom.

    Args:
        event: The event.
        stances: The stances on it.
        dataset: Where names are looked up.

    Returns:
        "stated: Faramarz Davar", "disputed: Faramarz Davar; denied by Iran".
    """
    holders: dict[str, dict[str, None]] = {position: {} for position in _POSITIONS}
    for stance in stances:
        holders[stance.position][isolated(dataset.actors[stance.holder].name)] = None
    groups = [_POSITIONS[position] + ", ".join(names) for position, names in holders.items() if names]
    return ": ".join(filter(None, (event.status, "; ".join(groups))))


def passage(stance: Stance, dataset: Dataset) -> str:
    """Say where a stance stands, in which hedge, and through whom it came.

    Args:
        stance: The stance.
        dataset: Where names are looked up.

    Returns:
        "Davar 2020, para. 17", "Davar 2020, para. 3, “it is said”, via Sahar TV".
    """
    carriers = (dataset.actors.get(one) or dataset.sources[one] for one in stance.via)
    via = ", ".join(isolated(one.title if isinstance(one, Source) else one.name) for one in carriers)
    hedge = f"“{stance.hedge}”" if stance.hedge else ""
    return ", ".join(filter(None, (place(stance.passage, dataset), hedge, via and f"via {via}")))


def told_of(dataset: Dataset) -> dict[str, list[Stance]]:
    """Find the stances on every event and claim at once.

    Args:
        dataset: The dataset.

    Returns:
        The stances, by the id of what they are on.
    """
    found: dict[str, list[Stance]] = {}
    for stance in dataset.stances:
        found.setdefault(stance.on, []).append(stance)
    return found


def _in(edtf: str) -> str:
    """The word before a day is another than that before a month, a year, a decade; a doubt stands for either."""
    return moment(edtf) if edtf[-1] in DOUBTS else f"{'on' if edtf.count('-') > 1 else 'in'} {moment(edtf)}"

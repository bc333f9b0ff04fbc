"""Dates, tellers and numbers in the words of a sentence."""

from __future__ import annotations

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
_DOUBTS = {"~": "about ", "?": "perhaps "}
_POSITIONS = {"asserts": "", "denies": "denied by ", "questions": "questioned by "}


def dated(when: When) -> str:
    """Say a date in words.

    Args:
        when: A date.

    Returns:
        "on 8 March 2013", "some time from about 1990 to about 1994", "lasted from 27 September 2020 on", the source's own
        words behind it; these alone where they give no bound.
    """
    own = f"“{isolated(when.text)}”" if when.text else ""
    if not when.edtf:
        return own
    start, end, lasted = ends(when)
    if start and end:
        words = f"from {_moment(start)} to {_moment(end)}" if start != end else _in(start)
    else:
        words = f"from {_moment(start)} on" if start else f"up to {_moment(end)}"
    kind = "lasted " if lasted else "" if when.earliest == when.latest else "some time "
    return kind + words + (f" ({own})" if own else "")


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


def told(event: Event, stances: Iterable[Stance], dataset: Dataset) -> str:
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
    groups = (_POSITIONS[position] + ", ".join(names) for position, names in holders.items() if names)
    return f"{event.status}: {'; '.join(groups)}"


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


def counted(count: int, noun: str) -> str:
    """Say how many there are.

    Args:
        count: How many.
        noun: What one is.

    Returns:
        "1 event", "3 events".
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


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
    return _moment(edtf) if edtf[-1] in _DOUBTS else f"{'on' if edtf.count('-') > 1 else 'in'} {_moment(edtf)}"


def _moment(edtf: str) -> str:
    doubt = _DOUBTS.get(edtf[-1], "")
    year, *rest = edtf.rstrip("~?").split("-")
    if year.endswith("X"):
        return f"{doubt}the {year[:-1]}0s"
    words = [year, *(_MONTHS[int(month) - 1] for month in rest[:1]), *(str(int(day)) for day in rest[1:])]
    return doubt + " ".join(reversed(words))

"""Dates in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from karabakh_iran.dates import When

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MOMENT = re.compile(r"(\d{3})(\d|X)(?:-(\d{2}))?(?:-(\d{2}))?([~?]?)", re.ASCII)
_QUALIFIERS = {"~": "about ", "?": "perhaps ", "": ""}


def in_words(when: When) -> str:
    """Say a date in words.

    Args:
        when: A date.

    Returns:
        "on 8 March 2013", "lasted from 1992 to 1993"; of what happened once, within a range, "some time from about
        1990 to about 1994"; nothing where there is no bound.
    """
    if when.edtf.startswith("["):
        start, _, end = map(moment, when.edtf[1:-1].partition(".."))
        if not end:
            return f"some time from {start} on"
        return f"some time from {start} to {end}" if start else f"some time up to {end}"
    start, lasted, end = when.edtf.partition("/")
    if not lasted:
        plain = start and not start.endswith(("~", "?"))
        return ("on " if start.count("-") > 1 else "in ") * bool(plain) + moment(start)
    if ".." in {start, end}:
        return f"lasted until {moment(end)}" if start == ".." else f"lasted from {moment(start)} on"
    return f"lasted from {moment(start)} to {moment(end)}"


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
    decade, year, month, day, qualifier = match.groups()
    words = [day.lstrip("0")] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    words.append(f"the {decade.lstrip('0')}0s" if year == "X" else f"{decade}{year}".lstrip("0"))
    return _QUALIFIERS[qualifier] + " ".join(words)

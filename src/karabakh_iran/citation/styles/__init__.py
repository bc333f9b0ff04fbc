"""The styles, by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.styles import apa, harvard, ieee, mla, vancouver
from karabakh_iran.citation.styles.chicago.author_date import CHICAGO, CHICAGO_17
from karabakh_iran.citation.styles.chicago.notes import CHICAGO_NOTES, CHICAGO_NOTES_17

if TYPE_CHECKING:
    from collections.abc import Mapping

    from karabakh_iran.citation.style import Style

STYLES: Mapping[str, Style] = {
    "apa": apa,
    "chicago-author-date": CHICAGO,
    "chicago-author-date-17": CHICAGO_17,
    "chicago-notes": CHICAGO_NOTES,
    "chicago-notes-17": CHICAGO_NOTES_17,
    "turabian-author-date": CHICAGO_17,
    "turabian-notes": CHICAGO_NOTES_17,
    "harvard": harvard,
    "ieee": ieee,
    "mla": mla,
    "vancouver": vancouver,
}

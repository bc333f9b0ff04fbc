"""Addresses that open a page at words of it, in the syntax of the web's Text Fragments.

WICG, "URL Fragment Text Directives": ``#:~:text=[prefix-,]textStart[,textEnd]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from attrs import evolve

if TYPE_CHECKING:
    from karabakh_iran.catalogue import Catalogue
    from karabakh_iran.model import Passage


def link(passage: Passage, dataset: Catalogue) -> str | None:
    """Give the address that opens a source at the words of a passage.

    Args:
        passage: A passage.
        dataset: Where its source is looked up.

    Returns:
        The address; that of the work around, where the source has none and is reproduced in one that has;
        ``None`` where there is none.

    Raises:
        UnknownRecordError: The dataset does not have the source.
    """
    source = dataset.sources[passage.source]
    if not source.url:
        host = source.reproduced_in
        if host is None:
            return None
        return link(evolve(passage, source=host.source) if passage.text_start else host, dataset)
    return source.url + (_fragment(source.url, passage) if passage.text_start else "")


def _fragment(url: str, passage: Passage) -> str:
    prefix = f"{_encoded(passage.prefix)}-," if passage.prefix else ""
    end = f",{_encoded(passage.text_end)}" if passage.text_end else ""
    return f"{'' if '#' in url else '#'}:~:text={prefix}{_encoded(passage.text_start)}{end}"


def _encoded(words: str) -> str:
    # A hyphen is for the prefix, and the one mark of the syntax that addresses leave as it is.
    return quote(words, safe="").replace("-", "%2D")

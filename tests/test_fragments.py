"""Addresses that open a page at words of it, read back as a browser reads them."""

from __future__ import annotations

import re
from typing import TypeAlias
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from strategies import texts

Parts: TypeAlias = tuple[str, str, str]

PAGE = "https://example.org/a?b=1&c=%C3%A9"
WORDS = st.text("a-,&%#:~ é\u200c\u06f1", min_size=1, max_size=8) | texts(max_size=8).filter(bool)


def decoded(address: str) -> tuple[str, Parts]:
    """Read an address as the specification has it (WICG, "URL Fragment Text Directives", section 3.3).

    Args:
        address: An address.

    Returns:
        The address without the directive; prefix, first and last words.
    """
    page, mark, directive = address.partition(":~:")
    if not mark:
        return page, ("", "", "")
    [parameter] = directive.split("&")
    name, _, value = parameter.partition("=")
    parts = value.split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    start, end = (*parts, "")[:2]
    assert (name, len(parts) <= 2, not start.startswith("-")) == ("text", True, True)

    return page.removesuffix("#"), (unquote(prefix), unquote(start), unquote(end))


def dataset(**sources: ki.Source) -> ki.Dataset:
    """Give a dataset of sources."""
    return ki.Dataset(sources=sources.values())


def source(name: str, url: str = "", reproduced_in: ki.Passage | None = None) -> ki.Source:
    """Give a source."""
    return ki.Source(id=name, title=name, kind="webpage", url=url, reproduced_in=reproduced_in)


@given(WORDS, st.just("") | WORDS, st.just("") | WORDS)
def test_what_a_browser_reads_is_what_the_passage_says(start: str, end: str, prefix: str) -> None:
    """Whatever marks of the syntax stand in the words; and an address has none but those that it may have."""
    passage = ki.Passage(source="a", text_start=start, text_end=end, prefix=prefix)
    address = dataset(a=source("a", PAGE)).link(passage)

    assert address is not None
    assert (PAGE, (prefix, start, end)) == decoded(address)
    assert re.fullmatch(r"[A-Za-z0-9._~%,=&:/?#-]+", address)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/", "https://example.org/#:~:text=w"),
        ("https://example.org/#top", "https://example.org/#top:~:text=w"),
    ],
)
def test_a_place_on_the_page_is_kept(url: str, expected: str) -> None:
    """The directive comes after it."""
    assert expected == dataset(a=source("a", url)).link(ki.Passage(source="a", text_start="w"))


def test_a_source_without_words_is_its_page() -> None:
    """Of one whose text is not held there is nothing to point at."""
    assert PAGE == dataset(a=source("a", PAGE)).link(ki.Passage(source="a"))


def test_a_source_without_an_address_has_that_of_the_work_around_it() -> None:
    """There the words stand; its own goes before, and where there is none there is none."""
    reprinted = ki.Passage(source="host", text_start="First words", text_end="last")
    inner, host = source("inner", reproduced_in=reprinted), source("host", "https://host.example/")
    words = ki.Passage(source="inner", text_start="w", paragraph=2)

    assert "https://host.example/#:~:text=w" == dataset(a=inner, b=host).link(words)
    assert "https://host.example/#:~:text=First%20words,last" == dataset(a=inner, b=host).link(
        attrs.evolve(words, text_start="")
    )
    assert f"{PAGE}#:~:text=w" == dataset(a=attrs.evolve(inner, url=PAGE), b=host).link(words)
    assert dataset(a=inner, b=attrs.evolve(host, url="")).link(words) is None


def test_a_source_that_there_is_not_is_an_error() -> None:
    """As everywhere."""
    with pytest.raises(ki.UnknownRecordError, match="no source 'kucera'; nearest: 'kucera-2013'"):
        ki.dataset.link(ki.Passage(source="kucera"))


def test_every_passage_of_the_bundled_data_has_the_address_of_its_source() -> None:
    """Or none, where none is known."""
    urls = {one.id: one.url or None for one in ki.sources}
    for record in [*ki.stances, *ki.quotes]:
        address = ki.dataset.link(record.passage)

        assert urls[record.passage.source] == (address and decoded(address)[0]), record.id

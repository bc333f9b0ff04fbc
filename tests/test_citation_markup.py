"""Rich text: the tags of a title are marks, and nothing else that a record holds acts in a page."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given

import strategies
from citations import HOSTILE
from karabakh_iran.citation import cite, markup, reference
from karabakh_iran.citation.quotation import curled
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Source


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("On <i>Black</i> H<sub>2</sub>O<sup>1</sup>", "On <i>Black</i> H<sub>2</sub>O<sup>1</sup>"),
        ('<span class="nocase">karabakh_iran</span>: x', "karabakh_iran: x"),
        ("<i>a <i>b</i></i>", "<i>a </i>b"),
        ("5 < 6 & <em>7</em>", "5 &lt; 6 &amp; &lt;em&gt;7&lt;/em&gt;"),
        ("</i>a<i>", "&lt;/i&gt;a&lt;i&gt;"),
        ("<i>a<b>b</i>", "&lt;i&gt;a&lt;b&gt;b&lt;/i&gt;"),
        ("a\n b\u202e", "a b"),
    ],
)
def test_the_tags_of_a_title_are_marks_and_all_else_is_text(title: str, expected: str) -> None:
    """A tag that is left open would set the rest of the page in italics."""
    assert expected == markup.to_html(markup.parse(title))


def test_typewriter_quotation_marks_become_printed_ones() -> None:
    """What the reference processors do, so that lists from both agree."""
    printed = curled(markup.parse('"Facts" of \'Iran\'s\' <i>"War"</i>'))

    assert "“Facts” of ‘Iran’s’ <i>“War”</i>" == markup.to_html(printed)


class Tags(HTMLParser):
    """Collects the names of the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note a tag."""
        self.names.add(tag)


@given(strategies.sources(), HOSTILE, HOSTILE, HOSTILE)
def test_no_words_of_a_record_act_in_html(source: Source, title: str, name: str, url: str) -> None:
    """A corpus of one's own may hold anything; a page that shows it must stay a page."""
    made = attrs.evolve(
        source, title=title, container=name, url=url, authors=("x",), translators=("x",), reproduced_in=None
    )
    known = Dataset(sources=[made], actors=[Actor(id="x", name=name, kind="person", sort_name=name)])
    tags = Tags()
    for how in (cite, reference):
        page = how(made, format="html", dataset=known)
        tags.feed(page)

        assert how(made, dataset=known) == html.unescape(re.sub("</?[ib]>", "", page))
        assert not re.search("[\n\x00\u202e]", page)
    assert tags.names <= {"i", "b"}

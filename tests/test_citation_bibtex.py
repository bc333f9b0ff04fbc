"""BibTeX: read back by another program, every field is what the record says."""

from __future__ import annotations

import re
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given
from pybtex.database import BibliographyData, parse_string  # type: ignore[import-untyped]

import karabakh_iran as ki
import strategies
from citations import HOSTILE, LEAFLET, MEMOIR, NEWS, dataset
from karabakh_iran.citation import bibtex, markup, to_bibtex
from karabakh_iran.citation.csl import Item, Name
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Passage, Quote, Source

_NAMED = {
    "backslash": "\\",
    "braceleft": "{",
    "braceright": "}",
    "asciitilde": "~",
    "asciicircum": "^",
    "less": "<",
    "greater": ">",
}
_LATEX = re.compile(r"\\text(" + "|".join(_NAMED) + r")\{\}|\\([$&%#_])|\\text(?:it|bf|sub|super)(?:script)?|[{}]")


def read(text: str) -> BibliographyData:
    """Read BibTeX with another program."""
    return parse_string(text, "bibtex")


def decoded(value: str) -> str:
    """Read what LaTeX would print."""
    assert "\\" not in _LATEX.sub("", value)
    return _LATEX.sub(lambda match: _NAMED.get(match[1], match[2] or ""), value)


def test_the_bundled_sources_are_read_back_under_their_ids() -> None:
    """One file for a reference manager, with keys that stay the same in the next edition."""
    read_back = read(to_bibtex(ki.sources))

    assert [*ki.sources.ids] == [*read_back.entries]
    assert [source.title for source in ki.sources] == [
        decoded(entry.fields["title"]) for entry in read_back.entries.values()
    ]


def test_an_entry_is_written_as_a_librarian_would() -> None:
    """Type, order of fields, a month that styles translate, capitals that they keep."""
    expected = (
        "@article{news,\n"
        "  author = {Petrosyan, Anna},\n"
        "  title = {Border {Clashes}},\n"
        "  journal = {Caucasus Daily},\n"
        "  year = {2014},\n"
        "  month = feb,\n"
        "  day = {3},\n"
        "}\n"
    )

    assert expected == to_bibtex(NEWS, dataset=dataset())


def test_each_source_in_hand_is_written_once() -> None:
    """Two quotes of one post are one entry, and a key that stands twice breaks a bibliography."""
    quotes = [
        Quote(id=f"q{number}", speaker="boris", text="Shots.", passage=Passage(source="news"), via=("memoir",))
        for number in range(2)
    ]
    known = dataset(quotes=quotes)

    assert ["memoir", "news"] == [*read(to_bibtex([MEMOIR, *quotes, NEWS], dataset=known)).entries]
    assert to_bibtex(NEWS, dataset=known) == to_bibtex(quotes[0], dataset=known)


@pytest.mark.parametrize(
    ("kind", "url", "expected"),
    [
        ("article-newspaper", "", "@article{"),
        ("book", "", "@book{"),
        ("chapter", "", "@incollection{"),
        ("report", "", "@techreport{"),
        ("webpage", "https://example.org/", "@online{"),
        ("webpage", "", "@misc{"),
        ("broadcast", "https://example.org/", "@misc{"),
    ],
)
def test_a_work_has_the_type_that_bibtex_has_for_it(kind: str, url: str, expected: str) -> None:
    """A page without an address is not online for a reader."""
    work = Item(id="x", type=kind, title="X")
    if url:
        work["URL"] = url

    assert bibtex.entry(work).startswith(expected)


def test_a_reprint_says_where_it_was_read() -> None:
    """The note keeps what BibTeX has no field for."""
    post = Source(id="post", title="Shots", kind="post", reproduced_in=Passage(source="leaflet"))
    fields = read(to_bibtex(post, dataset=dataset(sources=[post]))).entries["post"].fields

    assert f"Reproduced in {LEAFLET.title}" == fields["note"]


def test_numbers_dates_and_addresses_have_fields_of_their_own() -> None:
    """What a journal article needs, the DOI as it is."""
    work: Item = {
        "id": "x",
        "type": "article-journal",
        "title": "War in <i>Black Garden</i>",
        "container-title": "Politics & Policy",
        "publisher": "A Press",
        "publisher-place": "Baku",
        "version": "1",
        "volume": "12",
        "issue": "3",
        "page": "101-119",
        "issued": {"date-parts": [[2015, 5]], "circa": True},
        "accessed": {"date-parts": [[2026, 1, 5]]},
        "DOI": "10.1000/a_b<1>&2%",
        "URL": "https://example.org/a_b?c={d}&e=%20#f",
    }
    expected = {
        "title": r"War in \textit{{Black} {Garden}}",
        "journal": r"Politics \& Policy",
        "publisher": "A Press",
        "address": "Baku",
        "volume": "12",
        "number": "3",
        "pages": "101--119",
        "version": "1",
        "year": "ca. 2015",
        "month": "May",
        "doi": "10.1000/a_b<1>&2%",
        "url": "https://example.org/a_b?c=%7Bd%7D&e=%20#f",
        "urldate": "2026-01-05",
    }

    assert expected == dict(read(bibtex.entry(work)).entries["x"].fields)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ({"family": '"de Waal"', "given": "Thomas"}, "{de Waal}, Thomas"),
        ({"family": "Waal", "non-dropping-particle": "de", "given": "Thomas"}, "de Waal, Thomas"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "King, Jr., Martin"),
        ({"family": "Sons and Co", "given": "A, B"}, "{Sons and Co}, {A, B}"),
        ({"literal": "Ministry of War and Peace"}, "{Ministry of War and Peace}"),
        ({"given": "Plato"}, "{Plato}"),
    ],
)
def test_a_name_is_one_name(name: Name, expected: str) -> None:
    """BibTeX splits at "and" and at commas, and takes an organisation for a person called Peace."""
    work = Item(id="x", type="book", author=[name])

    assert f"  author = {{{expected}}},\n" in bibtex.entry(work)
    assert len(read(bibtex.entry(work)).entries["x"].persons["author"]) == 1


@given(strategies.sources(), HOSTILE, HOSTILE, HOSTILE)
def test_what_a_record_holds_is_read_back_as_it_was(source: Source, title: str, name: str, url: str) -> None:
    """A brace too many would swallow the rest of the bibliography, a command would run in a reader's LaTeX."""
    made = attrs.evolve(
        source,
        title=title,
        container="",
        publisher=name,
        url=url,
        authors=("x",),
        translators=(),
        reproduced_in=None,
    )
    known = Dataset(sources=[made], actors=[Actor(id="x", name=name, kind="person")])
    entries = read(to_bibtex([made, LEAFLET], dataset=known)).entries
    entry = entries[made.id]
    shown = markup.to_text(markup.plain(name))
    publishers = ("howpublished", "institution", "organization", "publisher")

    assert [made.id, "leaflet"] == [*entries]
    assert markup.to_text(markup.parse(title)) == decoded(entry.fields.get("title", ""))
    assert unquote(made.url.strip()) == unquote(entry.fields.get("url", ""))
    assert {shown} - {""} == {decoded(entry.fields[field]) for field in publishers if field in entry.fields}
    assert [shown] == [decoded(str(person)) for person in entry.persons["author"]]

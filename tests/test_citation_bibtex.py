"""BibTeX: read back by another program, every field is what the record says."""

from __future__ import annotations

from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given

import exported
import karabakh_iran as ki
import strategies
from citations import HOSTILE, LEAFLET, MEMOIR, NEWS, dataset
from exported import NEXT, folded, generated, hostile_items, nasty, shown, texts
from karabakh_iran.citation import bibtex
from karabakh_iran.citation.csl import Date, Item, Name
from karabakh_iran.citation.exports import export, to_bibtex
from karabakh_iran.citation.keys import key
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Passage, Quote, Source
from latex import decoded, people, read, words

# BibTeX prints words of these; what has no field of its own stands among others there.
_JOINED = ("howpublished", "note")


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
    ("kind", "expected"),
    [
        ("article-newspaper", "@article{"),
        ("book", "@book{"),
        ("chapter", "@incollection{"),
        ("report", "@techreport{"),
        ("thesis", "@phdthesis{"),
        ("manuscript", "@unpublished{"),
        ("webpage", "@misc{"),
        ("broadcast", "@misc{"),
    ],
)
def test_a_work_has_the_type_that_bibtex_has_for_it(kind: str, expected: str) -> None:
    """A style prints a type that it does not know with a warning, or not at all."""
    assert bibtex.entry(Item(id="x", type=kind, title="X")).startswith(expected)


@pytest.mark.parametrize(
    ("genre", "expected"),
    [
        ("PhD thesis", "@phdthesis{x,\n  type = {PhD thesis},\n}\n"),
        ("Master’s thesis", "@mastersthesis{x,\n  type = {Master’s thesis},\n}\n"),
        ("", "@phdthesis{x,\n  type = {Thesis},\n}\n"),
    ],
)
def test_a_thesis_is_called_what_it_is(genre: str, expected: str) -> None:
    """Styles print "PhD thesis" where an entry does not say otherwise."""
    assert expected == bibtex.entry(Item(id="x", type="thesis", genre=genre))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ({"date-parts": [[2013, 3, 8]]}, {"year": "2013", "month": "March", "day": "8"}),
        ({"date-parts": [[2013]], "circa": True}, {"year": "ca. 2013"}),
        ({"date-parts": [[1990], [1994]]}, {"year": "1990--1994"}),
        ({"date-parts": [[1990, 6], [1990, 7]]}, {"year": "1990", "month": "June--July"}),
        ({"date-parts": [[1990, 6, 5], [1990, 6, 6]]}, {"year": "1990", "month": "June", "day": "5--6"}),
        ({"date-parts": [[1990]], "season": 1}, {"year": "1990", "month": "Spring"}),
        ({"date-parts": [[-44]]}, {"year": "44 BC"}),
        ({"literal": "in press"}, {"year": "in press"}),
    ],
)
def test_a_date_is_written_with_all_that_is_known(date: Date, expected: dict[str, str]) -> None:
    """Sorted by year, its month in the language of the style."""
    work = Item(id="x", type="book", issued=date)

    assert expected == dict(read(bibtex.entry(work)).entries["x"].fields)


def test_a_preprint_can_be_found_at_arxiv() -> None:
    """Styles make a link of these two fields."""
    work = Item(id="x", type="report", archive="arXiv", archive_location="2101.00001", genre="Preprint")

    assert {"type": "Preprint", "eprint": "2101.00001", "archiveprefix": "arXiv"} == dict(
        read(bibtex.entry(work)).entries["x"].fields
    )


def test_a_language_is_told_where_it_is_not_english() -> None:
    """Hyphenation, and words such as "and", in the language of the work."""
    assert "  language = {persian},\n" in bibtex.entry(Item(id="x", type="book", language="fa-IR"))
    assert "language" not in bibtex.entry(Item(id="x", type="book", language="en-GB"))


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
    ("title", "expected"),
    [
        ("Iran’s Dubious Neutrality", "Iran’s {Dubious} {Neutrality}"),
        ("[Leaflet on the Border]", "[{Leaflet} on the {Border}]"),
        ("“Facts” (of War): Black", "“{Facts}” (of {War}): {Black}"),
        ("eBay and iPhones", "{eBay} and {iPhones}"),
        ("war in OSCE", "war in {OSCE}"),
        ("<Iran> & _Armenia_", r"{{\textless{}Iran\textgreater{}}} \& {{\_Armenia\_}}"),
        ('<span class="nocase">karabakh_iran</span>: X', r"karabakh\_iran: {X}"),
        ("H<sub>2</sub>O", r"H\textsubscript{2}{O}"),
        ("جنگ قره‌باغ", "جنگ قره‌باغ"),
    ],
)
def test_words_with_capitals_are_kept_from_styles_that_lower_them(title: str, expected: str) -> None:
    """Word by word: braces around a whole title would take the choice from every style."""
    assert f"  title = {{{expected}}},\n" in bibtex.entry(Item(id="x", type="book", title=title))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ({"family": '"de Waal"', "given": "Thomas"}, "{de Waal}, Thomas"),
        ({"family": "Waal", "non-dropping-particle": "de", "given": "Thomas"}, "de Waal, Thomas"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "King, Jr., Martin"),
        ({"family": "Sons and Co", "given": "A, B"}, "{Sons and Co}, {A, B}"),
        ({"literal": "Ministry of War and Peace"}, "{Ministry of War and Peace}"),
        ({"given": "Plato"}, "{Plato}"),
        ({"family": "Hashemi Rafsanjani"}, "{Hashemi Rafsanjani}"),
        ({"family": "King", "suffix": "Jr."}, "King, Jr., {}"),
        ({"family": "hooks", "given": "bell"}, "{hooks}, bell"),
        ({"family": "A, B, C", "given": "D"}, "{A, B, C}, {D}"),
        ({"literal": "others"}, "{others{}}"),
        ({"literal": "given=x"}, "{given{=}x}"),
    ],
)
def test_a_name_is_one_name(name: Name, expected: str) -> None:
    """BibTeX splits at "and" and at commas, and takes an organisation for a person called Peace."""
    work = Item(id="x", type="book", author=[name])

    assert f"  author = {{{expected}}},\n" in bibtex.entry(work)
    assert len(read(bibtex.entry(work)).entries["x"].persons["author"]) == 1


def told(item: Item) -> None:
    """Prove that an item is read back as it was, and nothing more or less."""
    entry, other = read(export([item, NEXT], "bibtex")).entries.values()
    fields = words(entry)
    joined = " ".join(fields.get(name, "") for name in _JOINED)
    lost = {
        variable: text
        for variable, text in texts(item).items()
        if variable not in {"DOI", "URL", "PMID", "page"} and text not in fields.values() and text not in joined
    }

    assert not lost
    assert "The Next" == decoded(other.fields["title"])
    for role in ("author", "editor", "translator"):
        assert exported.people(item, role) == [one for one in people(entry, role) if any(one)]
    for variable in ("DOI", "URL"):
        assert folded(unquote(str(item.get(variable, "")))) == folded(unquote(entry.fields.get(variable, "")))


def test_works_of_every_type_are_read_back_as_they_were() -> None:
    """What is left out of a database is missing in every paper that uses it."""
    for item in generated():
        told(item)


@pytest.mark.parametrize("item", nasty(), ids=lambda item: item["id"])
def test_a_nasty_string_is_only_words_wherever_it_stands(item: Item) -> None:
    """A brace too many would swallow the rest of the bibliography, a command would run in a reader's LaTeX."""
    told(item)


@given(hostile_items())
def test_an_item_may_hold_anything(item: Item) -> None:
    """Nobody has to clean a corpus of one's own before it is cited."""
    told(item)


@pytest.mark.parametrize("letters", ["x", "{", "}", "\\", "<i>", "<script>", "قره ", "Ab "])
def test_a_very_long_title_is_read_back(letters: str) -> None:
    """A page saved into a field by mistake must not stop the others."""
    told(exported.long(letters))


def test_keys_are_ascii_and_differ() -> None:
    """BibTeX knows no other letters in them, and takes "A" for "a"."""
    ids = [
        "Müller 2020",
        "Muller-2020",
        "muller-2020",
        "http://zotero.org/users/1/items/AB",
        "رضا",
        "رضا۲",
        "{x}",
        "%",
    ]
    keys = [*read(export([Item(id=name, type="book") for name in ids], "bibtex")).entries]

    assert len(ids) == len({name.lower() for name in keys})
    assert all(name.isascii() and name == key(name) for name in keys)
    assert {"Muller-2020", "http://zotero.org/users/1/items/AB", "x"} <= {*keys}
    assert "x" == key("{x}")
    assert key("رضا") != key("رضا۲")


@given(strategies.sources(), HOSTILE, HOSTILE, HOSTILE)
def test_what_a_record_holds_is_read_back_as_it_was(source: Source, title: str, name: str, url: str) -> None:
    """The same for records, whose names and titles come from any corpus."""
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
    publishers = ("howpublished", "institution", "note", "publisher", "school")

    assert [made.id, "leaflet"] == [*entries]
    assert shown(title) == folded(decoded(entry.fields.get("title", "")))
    assert unquote(made.url.strip()) == unquote(entry.fields.get("url", ""))
    assert {shown(name)} - {""} == {words(entry)[field] for field in publishers if field in entry.fields} - {""}
    assert [shown(name)] == [family for family, _, _ in people(entry, "author")] or not shown(name)

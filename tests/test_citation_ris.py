"""RIS: read back by rispy, every field is what the item says, and no value is taken for a tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given

import exported
import karabakh_iran as ki
from citations import LETTER, NEWS, dataset
from exported import NEXT, folded, generated, hostile_items, nasty, shown, texts
from karabakh_iran.citation import ris
from karabakh_iran.citation.exports import export, to_ris
from karabakh_iran.model import Passage, Source

if TYPE_CHECKING:
    from karabakh_iran.citation.csl import Date, Item, Name

_PEOPLE = {"author": "authors", "editor": "secondary_authors", "translator": "subsidiary_authors"}
_LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")


def read(text: str) -> list[dict[str, Any]]:
    """Read a file."""
    return [*rispy.loads(text, newline="\r\n")]


def test_a_record_is_written_as_the_format_wants() -> None:
    """Type first, end last, both dates, a line each."""
    expected = (
        "TY  - NEWS\r\n"
        "ID  - news\r\n"
        "AU  - Petrosyan, Anna\r\n"
        "TI  - Border Clashes\r\n"
        "T2  - Caucasus Daily\r\n"
        "DA  - 2014/02/03/\r\n"
        "PY  - 2014\r\n"
        "LA  - en\r\n"
        "ER  - \r\n"
    )

    assert expected == to_ris(NEWS, dataset=dataset())


def test_the_bundled_sources_are_read_back_under_their_ids() -> None:
    """One file for a reference manager."""
    records = read(to_ris(ki.sources))

    assert [*ki.sources.ids] == [record["id"] for record in records]
    assert [source.title for source in ki.sources] == [record["title"] for record in records]


@pytest.mark.parametrize(
    ("kind", "medium", "expected"),
    [
        ("article-journal", "", "JOUR"),
        ("article-magazine", "", "MGZN"),
        ("book", "", "BOOK"),
        ("chapter", "", "CHAP"),
        ("webpage", "", "ELEC"),
        ("post-weblog", "", "BLOG"),
        ("report", "", "RPRT"),
        ("dataset", "", "DATA"),
        ("software", "", "COMP"),
        ("thesis", "", "THES"),
        ("manuscript", "", "MANSCPT"),
        ("personal_communication", "", "PCOMM"),
        ("broadcast", "Television broadcast", "VIDEO"),
        ("broadcast", "Radio", "SOUND"),
        ("document", "", "GEN"),
    ],
)
def test_a_work_has_the_type_that_reference_managers_have_for_it(kind: str, medium: str, expected: str) -> None:
    """The type decides which fields a reference manager shows."""
    [record] = read(ris.entry({"id": "x", "type": kind, "medium": medium}))

    assert expected == record["type_of_reference"]
    assert expected in rispy.TYPE_OF_REFERENCE_MAPPING


@pytest.mark.parametrize(
    ("date", "year", "written"),
    [
        ({"date-parts": [[2013, 3, 8]]}, "2013", "2013/03/08/"),
        ({"date-parts": [[2013, 3]]}, "2013", "2013/03//"),
        ({"date-parts": [[2013]]}, "2013", "2013///"),
        ({"date-parts": [[2013]], "circa": True}, "2013", "2013///2013~"),
        ({"date-parts": [[1990], [1994]]}, "1990", "1990///1990 to 1994"),
        ({"date-parts": [[1990]], "season": 1}, "1990", "1990///1990-21"),
        ({"literal": "in press"}, None, "///in press"),
    ],
)
def test_a_date_has_three_slashes_and_the_year_a_tag_of_its_own(
    date: Date, year: str | None, written: str
) -> None:
    """Some programs read the one, some the other."""
    [record] = read(ris.entry({"id": "x", "type": "book", "issued": date}))

    assert written == record["date"]
    assert year == record.get("year")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "King, Martin, Jr."),
        ({"family": "King", "suffix": "Jr."}, "King, , Jr."),
        ({"family": '"de Waal"', "given": "Thomas"}, "de Waal, Thomas"),
        ({"family": "Waal", "non-dropping-particle": "de", "given": "Thomas"}, "de Waal, Thomas"),
        ({"literal": "Ministry of War and Peace"}, "Ministry of War and Peace"),
        ({"given": "Plato"}, "Plato"),
    ],
)
def test_a_name_is_family_given_suffix(name: Name, expected: str) -> None:
    """The format tells the parts by their order."""
    [record] = read(ris.entry({"id": "x", "type": "book", "author": [name, {"literal": "Y"}]}))

    assert [expected, "Y"] == record["authors"]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("101-119", ("101", "119")),
        ("45–67", ("45", "67")),
        ("S31-S38", ("S31", "S38")),
        ("e12345", ("e12345", None)),
        ("B2, B7", ("B2, B7", None)),
    ],
)
def test_a_range_of_pages_has_a_start_and_an_end(pages: str, expected: tuple[str, str | None]) -> None:
    """Whatever is no range stays whole."""
    [record] = read(ris.entry({"id": "x", "type": "article-journal", "page": pages}))

    assert expected == (record["start_page"], record.get("end_page"))


def test_a_reprint_and_what_has_no_tag_stand_in_notes() -> None:
    """A note each, so that one can be taken out."""
    post = Source(id="post", title="Shots", kind="post", reproduced_in=Passage(source="letter"))
    [record] = read(to_ris(post, dataset=dataset(sources=[post])))
    work: Item = {
        "id": "x",
        "type": "speech",
        "note": "In two parts",
        "interviewer": [{"family": "B", "given": "A"}],
    }

    assert [f"Reproduced in {LETTER.title}, by Anna Petrosyan, 2001~"] == record["notes"]
    assert ["In two parts", "Interviewer: A B"] == read(ris.entry(work))[0]["notes"]


def told(item: Item) -> None:
    """Prove that an item is read back as it was, and nothing more or less."""
    text = export([item, NEXT], "ris")
    record, other = read(text)
    values = [one for value in record.values() for one in (value if isinstance(value, list) else [value])]
    found = {folded(value) for value in values}
    notes = folded(" ".join(record.get("notes", [])))
    lost = {
        variable: words
        for variable, words in texts(item).items()
        if variable not in {"DOI", "URL", "page"} and words not in found and words not in notes
    }

    assert not lost
    assert "The Next" == other["title"]
    assert all(_LINE.fullmatch(line) or not line for line in text.split("\r\n"))
    assert not {*text} & {"\x00", "\x0b", "\x0c", "\x1c", "\x85", "\u2028"}
    for role, field in _PEOPLE.items():
        people = [folded(", ".join(_trimmed(person))) for person in exported.people(item, role)]
        assert people == [one for one in map(folded, record.get(field, [])) if one]
    assert _address(item.get("DOI", "")) == _address(record.get("doi", ""))
    assert _address(item.get("URL", "")).replace(";", "") == _address("".join(record.get("urls", [])))
    assert re.sub("[-–,]", "", shown(item.get("page", ""))) in re.sub("[-–,]", "", folded("".join(values)))


def _trimmed(person: exported.Person) -> tuple[str, ...]:
    family, given_names, suffix = person
    return (family, given_names, suffix) if suffix else (family, given_names) if given_names else (family,)


def _address(text: str) -> str:
    return folded(unquote(text))


def test_works_of_every_type_are_read_back_as_they_were() -> None:
    """What is left out of a file is missing in every paper that uses it."""
    for item in generated():
        told(item)


@pytest.mark.parametrize("item", nasty(), ids=lambda item: item["id"])
def test_a_nasty_string_is_only_words_wherever_it_stands(item: Item) -> None:
    """A line that begins like a tag would end the record, and begin one that nobody wrote."""
    told(item)


@given(hostile_items())
def test_an_item_may_hold_anything(item: Item) -> None:
    """Nobody has to clean a corpus of one's own before it is cited."""
    told(item)


@pytest.mark.parametrize("letters", ["x", "ER  - \r\n", "<script>", "قره "])
def test_a_very_long_title_is_read_back(letters: str) -> None:
    """A page saved into a field by mistake must not stop the others."""
    told(exported.long(letters))

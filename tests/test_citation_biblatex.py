"""BibLaTeX: read back by pybtex and by biber itself, every field is what the item says."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given

import exported
import karabakh_iran as ki
from citations import NEWS, dataset
from exported import NEXT, folded, generated, hostile_items, nasty, texts
from karabakh_iran.citation import biblatex
from karabakh_iran.citation.exports import export, to_biblatex
from karabakh_iran.model import Passage, Source
from latex import decoded, people, read, words

if TYPE_CHECKING:
    from pathlib import Path

    from pybtex.database import BibliographyData  # type: ignore[import-untyped]

    from karabakh_iran.citation.csl import Date, Item

# What has no field of its own stands among others there.
_JOINED = ("howpublished", "library", "note")
_ROLES = {"author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor"}


def biber(text: str, folder: Path) -> tuple[BibliographyData, str]:
    """Read a database with biber; give what it understood, and what it complained of."""
    program = shutil.which("biber")
    if program is None:
        pytest.skip("biber is not installed")
    (folder / "in.bib").write_text(text, "utf-8")
    command = [program, "--tool", "--nolog", "--output-file", "out.bib", "in.bib"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    complaints = [line for line in run.stdout.splitlines() if not line.startswith("INFO")]
    return read((folder / "out.bib").read_text("utf-8")), "\n".join(complaints)


def test_an_entry_is_written_as_a_librarian_would() -> None:
    """One date, the language for its hyphenation, capitals that stay."""
    expected = (
        "@article{news,\n"
        "  author = {Petrosyan, Anna},\n"
        "  title = {Border {Clashes}},\n"
        "  journaltitle = {Caucasus Daily},\n"
        "  date = {2014-02-03},\n"
        "  langid = {english},\n"
        "}\n"
    )

    assert expected == to_biblatex(NEWS, dataset=dataset())


def test_the_bundled_sources_are_read_back_under_their_ids() -> None:
    """Keys stay the same in the next edition."""
    read_back = read(to_biblatex(ki.sources))

    assert [*ki.sources.ids] == [*read_back.entries]
    assert [source.title for source in ki.sources] == [
        decoded(entry.fields["title"]) for entry in read_back.entries.values()
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": "webpage", "URL": "https://example.org/"}, "@online{"),
        ({"type": "post-weblog", "URL": "https://example.org/"}, "@online{"),
        ({"type": "webpage"}, "@misc{"),
        ({"type": "dataset"}, "@dataset{"),
        ({"type": "software"}, "@software{"),
        ({"type": "thesis"}, "@thesis{"),
        ({"type": "manuscript"}, "@unpublished{"),
        ({"type": "report"}, "@report{"),
        ({"type": "personal_communication"}, "@letter{"),
        ({"type": "book", "editor": [{"literal": "X"}]}, "@collection{"),
        ({"type": "book", "editor": [{"literal": "X"}], "author": [{"literal": "Y"}]}, "@book{"),
        ({"type": "chapter"}, "@incollection{"),
        ({"type": "chapter", "container-author": [{"literal": "X"}]}, "@inbook{"),
        ({"type": "interview"}, "@misc{"),
    ],
)
def test_a_work_has_the_type_that_biblatex_has_for_it(fields: Item, expected: str) -> None:
    """A page without an address is not online for a reader, a book without an author is a collection."""
    assert biblatex.entry({**fields, "id": "x"}).startswith(expected)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ({"date-parts": [[2013, 3, 8]]}, "2013-03-08"),
        ({"date-parts": [[2013, 3]]}, "2013-03"),
        ({"date-parts": [[2013]], "circa": True}, "2013~"),
        ({"date-parts": [[1990], [1994]]}, "1990/1994"),
        ({"date-parts": [[1990], [1994]], "circa": True}, "1990~/1994~"),
        ({"date-parts": [[1990]], "season": 1}, "1990-21"),
        ({"date-parts": [[1990, 16]]}, "1990-24"),
        ({"date-parts": [[800]]}, "0800"),
        ({"date-parts": [[-44]]}, "-0043"),
        ({"date-parts": [[2013, 2, 31]]}, "2013-02"),
    ],
)
def test_a_date_is_in_the_extended_format(date: Date, expected: str) -> None:
    """Biber sorts by it, and a style prints "circa" and ranges in its own language."""
    assert f"  date = {{{expected}}},\n" in biblatex.entry({"id": "x", "type": "book", "issued": date})


def test_a_date_in_words_stands_in_the_note() -> None:
    """Biber refuses words for a date and drops them."""
    assert "  note = {Issued: in press},\n" in biblatex.entry(
        {"id": "x", "type": "book", "issued": {"literal": "in press"}}
    )


def test_fields_are_those_of_biblatex() -> None:
    """A style looks for each under its own name."""
    work: Item = {
        "id": "x",
        "type": "speech",
        "event-title": "Caucasus Forum",
        "event-place": "Baku & Gence",
        "event-date": {"date-parts": [[2015, 5, 1], [2015, 5, 3]]},
        "genre": "Keynote",
        "accessed": {"date-parts": [[2026, 1, 5]]},
        "archive": "State Archive",
        "archive_location": "Box 7",
        "PMID": "123456",
        "interviewer": [{"family": "Petrosyan", "given": "Anna"}],
        "language": "hy",
        "note": "In two parts",
        "URL": "https://example.org/a_b?c={d}&e=%20#f",
        "DOI": "10.1000/a_b<1>&2%",
    }
    expected = {
        "type": "Keynote",
        "eventtitle": "Caucasus Forum",
        "venue": r"Baku \& Gence",
        "eventdate": "2015-05-01/2015-05-03",
        "library": "Box 7, State Archive",
        "doi": "10.1000/a_b<1>&2%",
        "url": "https://example.org/a_b?c=%7Bd%7D&e=%20#f",
        "urldate": "2026-01-05",
        "langid": "armenian",
        "eprint": "123456",
        "eprinttype": "pubmed",
        "note": "In two parts; Interviewer: Anna Petrosyan",
    }

    assert expected == dict(read(biblatex.entry(work)).entries["x"].fields)


def test_a_reprint_says_where_it_was_read() -> None:
    """Title, author and date: enough to find it in the list."""
    post = Source(id="post", title="Shots", kind="post", reproduced_in=Passage(source="news"))
    fields = read(to_biblatex(post, dataset=dataset(sources=[post]))).entries["post"].fields

    assert "Reproduced in Border Clashes, by Anna Petrosyan, 2014-02-03" == fields["note"]


def told(item: Item) -> None:
    """Prove that an item is read back as it was, and nothing more or less."""
    entry, other = read(export([item, NEXT], "biblatex")).entries.values()
    fields = words(entry)
    joined = " ".join(fields.get(name, "") for name in _JOINED)
    lost = {
        variable: text
        for variable, text in texts(item).items()
        if variable not in {"DOI", "URL", "PMID", "page"} and text not in fields.values() and text not in joined
    }

    assert not lost
    assert "The Next" == decoded(other.fields["title"])
    for role, field in _ROLES.items():
        assert exported.people(item, role) == [one for one in people(entry, field) if any(one)]
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


@pytest.mark.parametrize("letters", ["x", "{", "\\", "<script>", "قره ", "Ab "])
def test_a_very_long_title_is_read_back(letters: str) -> None:
    """A page saved into a field by mistake must not stop the others."""
    told(exported.long(letters))


@pytest.mark.one_python
def test_biber_reads_what_was_written(tmp_path: Path) -> None:
    """Biber has a mind of its own about names, lists, "=" and dates: nothing may be lost or changed on the way."""
    text = export([*generated(), *nasty(), exported.long("Ab <i>c</i> % ")], "biblatex")
    written = read(text)
    understood, complaints = biber(text, tmp_path)

    # Of the nasty strings none is a number of a book.
    assert not re.sub(r"WARN - ISBN .*", "", complaints).strip()
    assert [*written.entries] == [*understood.entries]
    for name, entry in written.entries.items():
        other = understood.entries[name]
        # A comma parts ranges of pages.
        before, after = (words(one) | {"pages": words(one).get("pages", "").strip(",-")} for one in (entry, other))

        assert before == {field: text for field, text in after.items() if field in before}
        assert {*after} - {*before} <= {"dateyeardivision", "yeardivision"}
        for field in _ROLES.values():
            assert people(entry, field) == people(other, field)


@pytest.mark.one_python
def test_biber_finds_nothing_wrong_with_the_bundled_sources(tmp_path: Path) -> None:
    """Not a warning, with every record in one file."""
    understood, complaints = biber(to_biblatex(ki.sources), tmp_path)

    assert "" == complaints
    assert [*ki.sources.ids] == [*understood.entries]

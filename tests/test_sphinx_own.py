"""Projects that describe a dataset of their own: whatever stands in it, and whatever becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import karabakh_iran as ki
from karabakh_iran.manifest import Manifest
from karabakh_iran.references import TABLES
from karabakh_iran.retired import Retired
from projects import EXTENSIONS, SITE, Link, build, consumer, described, index, write

if TYPE_CHECKING:
    from pathlib import Path

#: What would break out of every format, and what is left of it in a line.
HOSTILE = (
    "</span></a><script>alert(1)</script> %s {0} \\input{x} `a|b|_ **c** &lt; \"q\" 'r' \u202e\n \x0b\u2028 #$ -1"
)
CLEANED = "</span></a><script>alert(1)</script> %s {0} \\input{x} `a|b|_ **c** &lt; \"q\" 'r' #$ -1"


def mine(folder: Path, title: str = HOSTILE) -> Path:
    """Save a dataset of one's own whose texts would break out of every format."""
    letter = ki.Passage(source="my-letter")
    ki.Dataset(
        sources=[
            ki.Source(id="my-letter", title=HOSTILE, kind="manuscript", authors=("my-writer",), language="fa")
        ],
        actors=[ki.Actor(id="my-writer", name=HOSTILE, kind="person")],
        places=[ki.Place(id="my-place", name=HOSTILE, kind="city")],
        events=[ki.Event(id="my-event", title=title, type="aid", status="stated")],
        claims=[ki.Claim(id="my-claim", text=HOSTILE, kind="relation")],
        stances=[
            ki.Stance(id=f"my-stance-{on}", on=on, holder="my-writer", position="asserts", passage=letter)
            for on in ("my-event", "my-claim")
        ],
        quotes=[ki.Quote(id="my-quote", speaker="my-writer", text="".join(HOSTILE.split()), passage=letter)],
        manifest=Manifest(title="Mine", edition="1.0.0", prefix="my-"),
        retired=[Retired(id="my-old", edition="1.0.0", reason="renamed", successor="my-event")],
    ).save(folder)
    return folder


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that describes the records of such a dataset."""
    folder = tmp_path_factory.mktemp("own") / "site"
    dataset = ki.load(mine(folder / "data"), extends=ki.dataset).own
    ids = [record.id for table in TABLES for record in dataset.records(table)]
    links = [f":ki:record:`{record_id}`" for record_id in [*ids, "iran", "my-old"]]
    pages = {f"records/{record_id}.rst": described(record_id) for record_id in ids}
    conf = f'{EXTENSIONS}ki_dataset = "data"\ncopyright = "2026"\n'
    return write(folder, {"conf.py": conf, "index.rst": index(*links, ".. ki:quote:: my-quote"), **pages})


def test_a_hostile_title_is_text_in_every_form(own: Path, tmp_path: Path) -> None:
    """Whoever has a corpus of other people's words sets them on a page unread, and others read its inventory."""
    html, latex, text, epub = (build(own, builder) for builder in ("html", "latex", "text", "epub"))
    other = build(consumer(tmp_path, html, ":ki:event:`my-event`", ":external+site:std:ref:`my-place`"))
    pages = [*epub.folder.rglob("*.xhtml")]

    assert Link(CLEANED, "records/my-event.html", f"stated: {CLEANED}") in html.links()
    assert not [page for page in html.folder.rglob("*.html") if "<script>alert" in page.read_text("utf-8")]
    assert "\\input" not in latex.page("site.tex")
    assert f"{CLEANED} (stated: {CLEANED})".replace("*", "") in " ".join(text.page("index.txt").split()).replace(
        "*", ""
    )
    assert len(pages) == len([ET.fromstring(page.read_bytes()) for page in pages]) > 8  # noqa: S314 - our own bytes
    assert [] == other.warnings
    assert [
        Link(f"{CLEANED} (stated: {CLEANED})", f"{SITE}records/my-event.html", "(in site v1.0)"),
        Link(CLEANED, f"{SITE}records/my-place.html", "(in site v1.0)"),
    ] == other.links()


def test_a_retired_id_names_its_successor(own: Path) -> None:
    """Pages outlive ids."""
    told = "'my-old' was retired in edition 1.0.0 (renamed); its successor is 'my-event'"

    assert f"index.rst:22: WARNING: {told} [ki.ref]" in build(own, "dummy", "-E").warnings


def test_pages_follow_the_dataset(tmp_path: Path) -> None:
    """A title that changes is read anew on pages that did not; a record that is no longer described is gone."""
    pages = {"index.rst": index(":ki:event:`my-event`"), "records/event.rst": described("my-event", "my-claim")}
    project = write(tmp_path / "site", {"conf.py": f'{EXTENSIONS}ki_dataset = "data"\n', **pages})
    mine(project / "data")
    before = build(project)
    words = before.links()[0].words
    mine(project / "data", "The event")
    after = build(project)
    (project / "records/event.rst").write_text(described("my-event"), encoding="utf-8")
    last = build(project)

    assert [] == before.warnings + after.warnings + last.warnings
    assert [CLEANED, "The event"] == [words, last.links()[0].words]
    assert {"my-event"} == {one for one, kind, *_ in last.inventory() if kind.startswith("ki:")}


@pytest.mark.parametrize(
    ("conf", "expected"),
    [
        ('ki_style = "apaa"', "ki_style: no style 'apaa'; nearest: 'apa'"),
        ('ki_dataset = "nowhere"', "nowhere $: no such folder"),
    ],
)
def test_a_wrong_setting_stops_the_build(tmp_path: Path, conf: str, expected: str) -> None:
    """Before a page is read."""
    done = build(write(tmp_path / "site", {"conf.py": f"{EXTENSIONS}{conf}\n", "index.rst": index()}))

    assert 2 == done.status
    assert expected in "\n".join(done.warnings)

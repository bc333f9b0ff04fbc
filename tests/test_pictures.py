"""Pictures of any dataset: whole, the same each time, readable by all, and true of the records."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from drawn import SVG, boxes, channels, contrast, parts, read, texts
from karabakh_iran import pictures
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Claim, Event, Passage, Source, Stance
from karabakh_iran.pictures.lettering import clean
from karabakh_iran.vocabulary import Position
from strategies import texts as words_of_any_kind
from strategies import whens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hypothesis.strategies import DrawFn

    from drawn import Box
    from karabakh_iran.pictures import Link

    Draw = Callable[..., str]

ROOT = Path(__file__).parents[1]
DRAWN = [pictures.timeline, pictures.accounts, pictures.network]
ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "rect", "path", "circle", "text"}
PERSIAN = "حیدر علی‌اف"


def address(record: ki.Record) -> str:
    """Give each record a page."""
    return f"records/{record.id}.html?a=1&b=<2>\"'"


@st.composite
def datasets(draw: DrawFn) -> Dataset:
    """Draw a few records with any words in them, and any dates."""
    words = words_of_any_kind(max_size=60)
    ids = [f"a{number}" for number in range(draw(st.integers(1, 4)))]
    some = st.lists(st.sampled_from(ids), max_size=3, unique=True).map(tuple)
    events = [
        Event(
            id=f"e{number}", title=title, type="aid", status="stated", when=when, actors=actors, recipients=others
        )
        for number, (title, when, actors, others) in enumerate(
            draw(st.lists(st.tuples(words, st.none() | whens(), some, some), max_size=6))
        )
    ]
    claims = [
        Claim(id=f"c{number}", text=text, kind="relation", rivals=tuple(f"c{rival}" for rival in rivals))
        for number, (text, rivals) in enumerate(
            draw(st.lists(st.tuples(words, st.lists(st.integers(0, 6), max_size=3)), max_size=6))
        )
    ]
    on = st.sampled_from([one.id for one in (*events, *claims)] or ["nothing"])
    told = draw(st.lists(st.tuples(on, st.sampled_from(ids), st.sampled_from(get_args(Position)), words)))
    return Dataset(
        sources=[Source(id="s", title=draw(words), kind="book")],
        actors=[Actor(id=one, name=draw(words), kind="person") for one in ids],
        events=events,
        claims=claims,
        stances=[
            Stance(
                id=f"t{n}",
                on=on,
                holder=who,
                position=what,
                passage=Passage(source="s"),
                hedge=hedge,
                via=("s", who),
            )
            for n, (on, who, what, hedge) in enumerate(told)
        ],
    )


@given(dataset=datasets(), wide=st.integers(-5, 1500), link=st.sampled_from([None, address]))
def test_whatever_the_records_hold_a_picture_is_one_of_plain_shapes(
    dataset: Dataset, wide: int, link: Link | None
) -> None:
    """A title is never taken for markup, no byte breaks the XML, and nothing is fetched from elsewhere."""
    drawn = [
        pictures.timeline(dataset, width=wide, link=link),
        pictures.accounts(dataset, claims=dataset.claims, width=wide, link=link),
        pictures.network(dataset, width=wide, link=link),
    ]

    for picture in drawn:
        root = read(picture)

        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= ELEMENTS
        assert not re.search(r"url\(|@import|\bon\w+=", re.sub(r"<(title|text|desc|a)\b.*", "", picture))
    shown = " ".join(parts(read(drawn[0])))
    assert all(clean(event.title) in shown for event in dataset.events if event.when and event.when.bounded)


@pytest.mark.parametrize("draw", DRAWN)
def test_a_picture_says_what_it_is_to_who_does_not_see_it(draw: Draw) -> None:
    """A name, a description; an image where nothing can be followed, for what is in an image is not read."""
    plain, linked = read(draw(ki.dataset)), read(draw(ki.dataset, link=address))

    assert ["title", "desc"] == [one.tag.removeprefix(SVG) for one in plain[:2]]
    assert all(one.text for one in plain[:2])
    assert ("img", 0) == (plain.get("role"), len(plain.findall(f".//{SVG}a")))
    assert "group" == linked.get("role")


def test_a_mark_leads_to_its_record_and_says_what_it_shows() -> None:
    """With its date in words, its status and who tells it: a title alone would read as if we said so."""
    event, claim = ki.events["bread-shipment-to-baku"], ki.claims["iran-neutral"]
    timeline = parts(read(pictures.timeline(ki.dataset, link=address)))
    accounts = parts(read(pictures.accounts(ki.dataset, link=address)))
    stance = ki.stances.filter(on=claim, holder="iran").records[0]

    shown = timeline[
        "A first shipment of bread from Iran reaches Baku. some time from about 1990 to about 1994 "
        "(“In the early 1990s”). attributed: Ali Abdol Alizadeh"
    ]
    assert address(event) == shown.get("href")
    assert address(claim) == accounts[claim.text].get("href")
    assert address(ki.actors["iran"]) == accounts["Iran"].get("href")
    assert [address(stance)] == [
        one.get("href") for words, one in accounts.items() if words.startswith("Iran asserts: Iran is neutral")
    ]


def test_a_hedge_is_seen() -> None:
    """What is only suggested must not look like what is said."""
    drawn = parts(read(pictures.accounts(ki.dataset)))
    stances = [
        stance
        for claim in ki.claims.filter(contested=True)
        for stance in ki.stances.filter(on=claim, position="asserts")
    ]
    words = {stance: f"{ki.actors[stance.holder].name} asserts: {ki.claims[stance.on].text}" for stance in stances}

    assert {True, False} == {bool(stance.hedge) for stance in stances}
    for stance, beginning in words.items():
        seen = [
            {circle.get("class") for circle in part.iter(f"{SVG}circle")}
            for told, part in drawn.items()
            if told.startswith(beginning) and (f"“{stance.hedge}”" in told or not stance.hedge)
        ]

        assert {"ki-stroke ki-mark" if stance.hedge else "ki-fill ki-mark"} in seen, stance.id


def test_a_record_without_an_address_is_no_link() -> None:
    """Who has pages for some records alone gives none for the others."""
    root = read(
        pictures.timeline(ki.dataset, link=lambda one: "x.html" if one.id == "bread-shipment-to-baku" else None)
    )

    assert ["x.html"] == [one.get("href") for one in root.iter(f"{SVG}a")]


@pytest.mark.parametrize("draw", DRAWN)
def test_the_same_records_give_the_same_bytes(draw: Draw) -> None:
    """Whatever the seed of the hashes: else the pictures of the README would change by themselves."""
    code = (
        "import sys, karabakh_iran as ki; from karabakh_iran import pictures; "
        f"sys.stdout.buffer.write(pictures.{draw.__name__}(ki.dataset).encode())"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert {draw(ki.dataset).encode()} == written


@pytest.mark.parametrize("draw", DRAWN)
def test_nothing_to_draw_is_said(draw: Draw) -> None:
    """An empty sheet would pass for a mistake."""
    (heading,) = texts(read(draw(Dataset())))

    assert re.fullmatch(r"No (event|claim) to draw.*", heading)


@pytest.mark.parametrize("wide", [320, 360, 800, 1400])
@pytest.mark.parametrize("draw", DRAWN)
def test_no_label_is_cut_off_or_lies_on_another(draw: Draw, wide: int) -> None:
    """As wide as letters are in the widest of the usual fonts."""
    root = read(draw(ki.dataset, width=wide))
    _, _, right, bottom = map(float, root.get("viewBox", "").split())
    written = sorted(boxes(root), key=lambda box: box.top)

    assert [] == [
        box for box in written if box.left < 0 or box.right > right or box.top < 0 or box.bottom > bottom
    ]
    assert [] == [
        (one.words, other.words)
        for one, other in pairwise_near(written)
        if one.left < other.right and other.left < one.right and one.bottom > other.top
    ]


def pairwise_near(written: list[Box]) -> Iterator[tuple[Box, Box]]:
    """Give each line with those that begin before it ends."""
    for place, one in enumerate(written):
        for other in written[place + 1 :]:
            if other.top >= one.bottom:
                break
            yield one, other


@pytest.mark.parametrize("rules", ["light", "dark"])
def test_every_colour_stands_out_from_the_paper(rules: str) -> None:
    """By 4.5 to 1, as letters must; what is drawn with 70 % of a colour by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    picture = pictures.accounts(ki.dataset)
    style = re.findall(rf"\[data-theme='{rules}'\] \.ki-picture \.ki-(\w+) {{ color: (#\w+)", picture)
    colours = {name: channels(colour) for name, colour in style}
    paper = colours["paper"]

    assert {"ink", "quiet", "mark", "other", "line", "paper"} == set(colours)
    for name in ("ink", "quiet", "mark", "other"):
        assert contrast(colours[name], paper) >= 4.5, name
    band = tuple(0.7 * one + 0.3 * other for one, other in zip(colours["mark"], paper, strict=True))
    assert contrast(band, paper) >= 3


def test_the_colours_are_those_of_the_page_around_or_of_the_machine() -> None:
    """A page with a switch of its own outranks the machine, for which the dark ones are."""
    picture = pictures.network(ki.dataset)
    light, dark = (
        set(re.findall(rf"\[data-theme='{theme}'\] (\.ki-picture.*)", picture)) for theme in ("light", "dark")
    )
    before, _, after = picture.partition("@media screen and (prefers-color-scheme: dark) {\n")

    assert light <= set(before.splitlines())
    assert dark <= set(after.partition("\n}")[0].splitlines())


def test_a_name_runs_in_the_direction_of_its_script() -> None:
    """At the same side of the picture as the others; and within a line it turns nothing around it."""
    event = Event(id="e", title=f"{PERSIAN} (۱۹۹۲)", type="aid", status="stated", when=ki.When(edtf="1992"))
    stance = Stance(id="s", on="e", holder="a", position="asserts", passage=Passage(source="b"))
    dataset = Dataset(actors=[Actor(id="a", name=PERSIAN, kind="person")], events=[event], stances=[stance])
    root = read(pictures.timeline(dataset))
    title, told = (
        next(one for one in root.iter(f"{SVG}text") if words in (one.text or "")) for words in ("۱۹۹۲", "stated")
    )

    assert ("rtl", "end") == (title.get("direction"), title.get("text-anchor"))
    assert title.get("x") == told.get("x")
    assert f"aid, stated: \u2068{PERSIAN}\u2069" == told.text
    assert told.get("direction") is None


@pytest.mark.one_python
@pytest.mark.parametrize("draw", DRAWN)
def test_ten_times_the_records_take_ten_times_the_time(draw: Draw) -> None:
    """Not a hundred times, as it would be if each looked through all."""
    spent: list[float] = []
    for dataset in (crowd(500), crowd(5_000)):
        draw(dataset)
        begun = process_time()
        draw(dataset)
        spent.append(process_time() - begun)

    assert spent[1] / spent[0] < 30


def crowd(number: int) -> Dataset:
    """Make so many events and claims, told by a hundred people."""
    ids = [f"a{who}" for who in range(100)]
    people = [Actor(id=one, name=f"Somebody {one}", kind="person") for one in ids]
    events = [
        Event(
            id=f"e{n}",
            title=f"Event {n}",
            type="aid",
            status="stated",
            when=ki.When(edtf=str(1900 + n % 100)),
            actors=(ids[n % 100],),
            recipients=(ids[n // 100 % 100],),
        )
        for n in range(number)
    ]
    claims = [Claim(id=f"c{n}", text=f"Claim {n}.", kind="relation", rivals=(f"c{n ^ 1}",)) for n in range(number)]
    told = [
        Stance(id=f"s{one.id}", on=one.id, holder=ids[n % 97], position="denies", passage=Passage(source="b"))
        for n, one in enumerate((*events, *claims))
    ]
    source = Source(id="b", title="Book", kind="book")
    return Dataset(sources=[source], actors=people, events=events, claims=claims, stances=told)


@pytest.mark.skipif(not (ROOT / "seeds").exists(), reason="these are in the repository alone")
def test_the_pictures_of_the_readme_are_what_is_drawn_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that lags behind the data misleads; ``python docs/generated.py`` brings it up."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    drawn: dict[Path, str] = importlib.import_module("generated").pictures()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert drawn == {path: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "pictures").iterdir()}
    assert {f"docs/pictures/{path.name}" for path in drawn if "network" not in path.name} == set(
        re.findall(r"docs/pictures/[\w-]+\.svg", readme)
    )


@pytest.mark.skipif(not (ROOT / "seeds").exists(), reason="these are in the repository alone")
def test_the_pictures_of_the_readme_have_words_in_their_place() -> None:
    """For who does not see them."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert 2 == len(re.findall(r'<img src="docs/pictures/\w+\.svg" alt="[^"]{80,}">', readme))

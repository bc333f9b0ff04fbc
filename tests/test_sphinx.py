"""Projects whose pages describe records, and others that link to them, with the extension and without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import karabakh_iran as ki
from karabakh_iran.citation import styles
from karabakh_iran.references import NOUNS
from karabakh_iran.sphinx.quotations import citation, spoken
from projects import EXTENSIONS, SITE, Built, Link, build, consumer, described, index, write

if TYPE_CHECKING:
    from pathlib import Path

#: A record of each kind: what a link to it says, and who tells that.
SHOWN = {
    "kucera-2013": ("Iranian Official: We Helped Azerbaijan In Karabakh War", "Joshua Kucera; 2013-03-08"),
    "iran": ("Iran", ""),
    "baku": ("Baku", ""),
    "bread-shipment-to-baku": (
        "A first shipment of bread from Iran reaches Baku",
        "attributed: Ali Abdol Alizadeh",
    ),
    "iran-supports-armenia": (
        "Iran supports Armenia in the conflict over Nagorno-Karabakh.",
        "[certain news sources], Ebrahim Ramezani, Faramarz Davar; denied by [author of the commentary]",
    ),
    "iran-supports-armenia--author-of-the-commentary": (
        "[author of the commentary] denies: Iran supports Armenia in the conflict over Nagorno-Karabakh.",
        "[Commentary on Iran and the Nagorno-Karabakh conflict], para. 2",
    ),
    "rezaee-order-kucera": (
        "“I personally issued an order … for the Republic of …”",
        "Mohsen Rezaee, Kucera 2013, para. 2",
    ),
}
ROLES = {record_id: type(ki.get(record_id)).__name__.lower() for record_id in SHOWN}
WHOLE = {one: f"{words} ({told})" if told else words for one, (words, told) in SHOWN.items()}
QUOTE = "rezaee-order-kucera"
ADDRESS = (
    "https://eurasianet.org/iranian-official-we-helped-azerbaijan-in-karabakh-war"
    "#:~:text=I%20personally%20issued,the%20necessary%20training"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that describes a record of each kind on a page of its own, and two people on one."""
    lines = [f":ki:{role}:`{record_id}`" for record_id, role in ROLES.items()]
    more = [":ki:record:`words of one's own <baku>`", ":ref:`iran`", ":any:`baku`", ":ki:actor:`mohsen-rezaee`"]
    more += [f".. ki:quote:: {QUOTE}"]
    pages = {f"records/{record_id}.rst": described(record_id) for record_id in SHOWN if record_id != "iran"}
    pages["records/iran.md"] = "# Title\n\n```{ki:define} iran\n```\n\nIn MyST {ki:quote}`rezaee-order-kucera`.\n"
    pages["records/people.rst"] = described("mohsen-rezaee", "faramarz-davar")
    folder = tmp_path_factory.mktemp("site") / "site"
    return write(folder, {"conf.py": EXTENSIONS, "index.rst": index(*lines, *more), **pages})


@pytest.fixture(scope="module")
def built(site: Path) -> Built:
    """The project, built by two processes."""
    return build(site, "html", "-j", "2")


def test_a_page_links_to_the_pages_of_records(built: Built) -> None:
    """Each role leads to the page, says name, title or words and, on hovering, who tells it."""
    links = built.links()

    assert ([], 0) == (built.warnings, built.status)
    assert set(NOUNS.values()) == set(ROLES.values())
    for record_id, (words, told) in SHOWN.items():
        assert Link(words, f"records/{record_id}.html", told) in links, record_id
    assert Link(SHOWN[QUOTE][0], f"{QUOTE}.html", SHOWN[QUOTE][1]) in built.links("records/iran.html")


def test_an_authors_own_words_are_kept(built: Built) -> None:
    """A role is for prose, where a name is declined."""
    assert Link("words of one’s own", "records/baku.html") in built.links()


def test_a_page_that_describes_several_is_led_to_at_the_place_of_each(built: Built) -> None:
    """One that describes one is its page, and says nothing of it."""
    assert Link("Mohsen Rezaee", "records/people.html#ki-mohsen-rezaee") in built.links()
    assert 'id="ki-mohsen-rezaee"' in built.page("records/people.html")
    assert "mohsen-rezaee" not in built.page("records/people.html").replace("ki-mohsen-rezaee", "")


def test_the_inventory_has_every_record_and_a_label_of_its_id(built: Built) -> None:
    """What other projects link by: the one with the extension, the other without it."""
    places = {one: f"records/{one}.html" for one in SHOWN} | {
        "mohsen-rezaee": "records/people.html#ki-mohsen-rezaee"
    }
    roles, whole = ROLES | {"mohsen-rezaee": "actor"}, WHOLE | {"mohsen-rezaee": "Mohsen Rezaee"}
    expected = {
        (one, kind, place, whole[one])
        for one, place in places.items()
        for kind in (f"ki:{roles[one]}", "std:label")
    }

    assert expected <= built.inventory()
    assert len(SHOWN) + 2 == len([kind for _, kind, *_ in built.inventory() if kind.startswith("ki:")])


def test_labels_link_within_the_project_too(built: Built) -> None:
    """And ``any`` is not ambiguous."""
    assert 2 == built.links().count(Link("Iran", "records/iran.html"))
    assert 2 == built.links().count(Link("Baku", "records/baku.html"))


def test_two_processes_make_what_one_makes(site: Path, built: Built) -> None:
    """What a process read is merged, whichever it was."""
    alone = build(site, "singlehtml", "-E")

    assert [] == alone.warnings
    assert {entry[:2] for entry in built.inventory()} == {entry[:2] for entry in alone.inventory()}


def test_where_there_are_no_tooltips_who_tells_it_stands_behind_a_title(site: Path) -> None:
    """On paper nobody hovers; an author's own words are no title."""
    text, latex = build(site, "text").page("index.txt"), build(site, "latex").page("site.tex")
    linked = r"{\hyperref[\detokenize{records/bread-shipment-to-baku::doc}]{"
    behind = latex.partition(linked)[2].partition("\n")[0]

    assert re.search(
        r"\{A first shipment of bread from Iran reaches Baku\}+ \(attributed: Ali Abdol Alizadeh\)", behind
    )
    assert re.search(r"\{words of one’s own\}+\n", latex)
    assert "reaches Baku* (attributed: Ali Abdol Alizadeh)" in " ".join(text.split())


@pytest.mark.parametrize("builder", ["dirhtml", "gettext", "man", "texinfo", "xml"])
def test_every_form_of_output_is_made(site: Path, builder: str) -> None:
    """Nodes of ours are of kinds that Sphinx's own writers know."""
    made = build(site, builder)

    assert ([], 0) == (made.warnings, made.status)


def test_another_project_links_with_the_extension(tmp_path: Path, built: Built) -> None:
    """By the same roles; the tooltip says who tells it and which project describes it."""
    lines = [f":ki:{role}:`{record_id}`" for record_id, role in ROLES.items()]
    lines += [":external+site:ki:claim:`iran-supports-armenia`", ":ki:record:`Tehran <iran>`", ":any:`baku`"]
    other = build(consumer(tmp_path, built, *lines))
    links = other.links()

    assert [] == other.warnings
    for record_id, (words, told) in SHOWN.items():
        assert Link(words, f"{SITE}records/{record_id}.html", f"{told} (in site v1.0)".strip()) in links, record_id
    assert Link("Tehran", f"{SITE}records/iran.html", "(in site v1.0)") in links
    assert 2 == [link.href for link in links].count(f"{SITE}records/iran-supports-armenia.html")


def test_another_project_links_without_the_extension(tmp_path: Path, built: Built) -> None:
    """By labels, in reST and in MyST; who tells it stands in the words then."""
    plain = EXTENSIONS.replace(', "karabakh_iran.sphinx"', "")
    lines = [f":external+site:std:ref:`{record_id}`" for record_id in SHOWN]
    lines += [":ref:`the order <rezaee-order-kucera>`", ":external:ref:`mohsen-rezaee`"]
    markdown = "[](inv:site:std:label#iran) [Baku](inv:site:ki:place#baku) {external+site:std:ref}`iran`\n"
    other = build(consumer(tmp_path, built, *lines, conf=plain, myst=markdown))
    links = other.links()

    assert [] == other.warnings
    for record_id, words in WHOLE.items():
        assert Link(words, f"{SITE}records/{record_id}.html", "(in site v1.0)") in links, record_id
    assert Link("the order", f"{SITE}records/{QUOTE}.html", "(in site v1.0)") in links
    assert Link("Mohsen Rezaee", f"{SITE}records/people.html#ki-mohsen-rezaee", "(in site v1.0)") in links
    assert [f"{SITE}records/iran.html", f"{SITE}records/baku.html", f"{SITE}records/iran.html"] == [
        link.href for link in other.links("myst.html")
    ]


def test_a_projects_own_page_goes_before_that_of_another(tmp_path: Path, built: Built) -> None:
    """Who describes a record himself means his own page."""
    other = build(consumer(tmp_path, built, ":ki:actor:`iran`", own="```{ki:define} iran\n```\n"))

    assert [] == other.warnings
    assert Link("Iran", "own.html") in other.links()


def test_a_link_that_leads_nowhere_is_told_where_it_stands(tmp_path: Path, built: Built) -> None:
    """With the way out, as the library itself says it; the words stay, as words."""
    blocks = [
        ":ki:record:`rezai-order`",
        ":ki:event:`iran`",
        ":ki:actor:`Mohsen Rezaee`",
        ":ki:source:`davar-2020`",
        ":ki:place:`nagorno-karabakh`",
        ".. ki:define:: irann",
        ".. ki:quote:: iran",
        f".. ki:quote:: {QUOTE}\n   :style: ieeee",
    ]
    ignored = EXTENSIONS + 'nitpick_ignore = [("ki:place", "nagorno-karabakh")]\n'
    project = consumer(tmp_path, built, *blocks, conf=ignored)
    other = build(project)

    assert [
        (
            "index.rst:14: WARNING: no record 'irann'; nearest: 'iran', 'iranwire', "
            "'aliyev-very-close-relations-with-iran' [ki.define]"
        ),
        "index.rst:16: WARNING: 'iran' is a record of another kind (actor), no quote [ki.quote]",
        "index.rst:18: WARNING: no style 'ieeee'; nearest: 'ieee' [ki.quote]",
        (
            "index.rst:4: WARNING: no record 'rezai-order'; nearest: 'rezaee-order-davar', 'rezaee-order-kucera', "
            "'ameli-claims-iran-helped--reader-of-the-bug-pit' [ki.ref]"
        ),
        "index.rst:6: WARNING: 'iran' is a record of another kind (actor), no event [ki.ref]",
        "index.rst:8: WARNING: no actor has the id 'Mohsen Rezaee'; it is a name of 'mohsen-rezaee' [ki.ref]",
        (
            "index.rst:10: WARNING: no page describes the source 'davar-2020', neither here nor in a project of "
            "intersphinx_mapping [ref.source]"
        ),
    ] == other.warnings
    assert (
        "Dubious Neutrality in the Armenia-Azerbaijan Conflict</span> (Faramarz Davar; 2020-10-04)" in other.page()
    )


def test_a_project_that_is_not_strict_hears_of_what_is_wrong_alone(tmp_path: Path, built: Built) -> None:
    """That a record has no page is no mistake, nor is an id that is not to be a link."""
    lines = [":ki:source:`davar-2020`", ":ki:source:`davar-2021`", ":ki:source:`!davar-2022`", ":ref:`nowhere`"]
    other = build(consumer(tmp_path, built, *lines, conf=f"{EXTENSIONS}nitpicky = False\n"))

    assert [
        "index.rst:6: WARNING: no source 'davar-2021'; nearest: 'davar-2020' [ki.ref]",
        "index.rst:10: WARNING: undefined label: 'nowhere' [ref.ref]",
    ] == other.warnings
    assert '<span class="xref ki ki-source">davar-2022</span>' in other.page()


def test_a_record_that_two_pages_describe_is_told(tmp_path: Path, built: Built) -> None:
    """Links lead to the first."""
    define = "```{ki:define} iran\n```\n"
    other = build(consumer(tmp_path, built, ":ki:actor:`iran`", a=define, b=define))

    assert ["b.md: WARNING: 'iran' is described in 'a' too [ki.define]"] == other.warnings
    assert [Link("Iran", "a.html")] == other.links()


def test_a_quote_is_set_with_its_citation(tmp_path: Path, built: Built) -> None:
    """Verbatim, in its language, with the address it was read at; of what every form of output knows."""
    blocks = [
        f".. ki:quote:: {QUOTE}",
        ".. ki:quote:: rezaee-order-davar\n   :no-link:\n   :class: wide\n   :style: chicago-notes",
        f".. ki:quote:: {QUOTE}\n   :style: ieee",
    ]
    project = consumer(tmp_path, built, *blocks, conf=f'{EXTENSIONS}ki_style = "mla"\n')
    page, text, latex = build(project), build(project, "text"), build(project, "latex")
    words = ki.quotes[QUOTE].text
    address = f"{SITE}records/{QUOTE}.html"

    assert [] == page.warnings + text.warnings + latex.warnings
    assert (
        f'<figure class="ki-quote">\n<blockquote cite="{ADDRESS}" dir="auto" lang="en">\n<p>{words}</p>\n'
        f'</blockquote>\n<figcaption>Mohsen Rezaee <a class="reference external" href="{address}" '
        'title="(in site v1.0)"><span>(Rezaee, qtd. in Kucera, par. 2)</span></a></figcaption>\n</figure>\n'
    ) in page.page()
    assert '<figure class="ki-quote wide">\n<blockquote dir="auto" lang="en">\n' in page.page()
    assert (
        "<figcaption><span>Mohsen Rezaee, n.d., quoted in Faramarz Davar, “Iran’s Dubious Neutrality in the "
        "Armenia-Azerbaijan Conflict,” <em>IranWire</em>, October 4, 2020, para. 12.</span></figcaption>"
    ) in page.page()
    assert "quoted in [1, Para. 2]. [1] J. Kucera, “Iranian Official:" in page.page()
    assert f"{words} -- Mohsen Rezaee (Rezaee, qtd. in Kucera, par. 2)" in " ".join(text.page("index.txt").split())
    assert f"\\sphinxhref{{{address}}}{{(Rezaee, qtd. in Kucera, par. 2)}}\n\\end{{flushright}}" in latex.page(
        "site.tex"
    )


@pytest.mark.parametrize("style", styles())
def test_every_style_sets_every_quote(style: str) -> None:
    """And each begins with the speaker, or goes on from him."""
    for quote in ki.quotes:
        speaker = ki.actors[quote.speaker].name
        cited = citation(quote, style, ki.dataset)
        said = spoken(speaker, cited).astext() + cited.astext()

        assert re.match(rf"(?i){re.escape(speaker)}( \(|, (?!{re.escape(speaker)}))", said), quote.id

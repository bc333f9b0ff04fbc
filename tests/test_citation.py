"""Citations of records: whose words, through whom, in which paragraph of what, and what the list then has."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

import karabakh_iran as ki
import strategies
from citations import CLAIM, EVENT, NEWS, PERSON, PLACE, dataset
from karabakh_iran.citation import cite, csl, reference, styles, to_bibtex
from karabakh_iran.dates import When
from karabakh_iran.errors import CitationError
from karabakh_iran.model import Actor, Passage, Place, Quote, Source, Stance

ORDER = "rezaee-order-kucera"


def passage(source: str = "news", paragraph: int | None = 5) -> Passage:
    """Point at a paragraph."""
    return Passage(source=source, text_start="shots", paragraph=paragraph)


def quote(**fields: Any) -> Quote:  # noqa: ANN401 - the fields of Quote
    """Make a quote."""
    given_fields: dict[str, Any] = {"speaker": "boris", "passage": passage()} | fields
    return Quote(id="q", text="Shots.", **given_fields)


def stances(*passages: Passage, on: str = "clash") -> list[Stance]:
    """Make a stance on an event for each passage."""
    return [
        Stance(id=f"s{number}", on=on, holder="anna", position="asserts", passage=one)
        for number, one in enumerate(passages)
    ]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2013", {"date-parts": [[2013]]}),
        ("2013-03", {"date-parts": [[2013, 3]]}),
        ("2013-03-08", {"date-parts": [[2013, 3, 8]]}),
        ("2013~", {"date-parts": [[2013]], "circa": True}),
        ("2013-03?", {"date-parts": [[2013, 3]], "circa": True}),
        ("[..2013-03-08]", None),
        ("[1990..1994]", None),
        ("1990/1994", None),
        ("2013/..", None),
        ("199X", None),
        ("", None),
    ],
)
def test_only_a_single_date_is_a_date_of_issue(edtf: str, expected: csl.Date | None) -> None:
    """Printed as "2013", "not after 8 March 2013" would be a date that no source gives."""
    assert expected == csl.date(When(edtf=edtf))


@given(strategies.whens())
def test_every_date_makes_a_date_of_issue_or_none(when: When) -> None:
    """No date that a corpus may hold stops its bibliography."""
    made = csl.date(when)

    assert made is None or when.earliest is not None
    assert made is None or when.earliest is None or when.earliest.year == made["date-parts"][0][0]


def test_a_name_keeps_its_particle_and_an_organisation_its_order() -> None:
    """A man sorted as "Waal, B. de" is another man, "Elders, C. of" nobody."""
    expected = [
        {"family": '"de Waal"', "given": "Boris"},
        {"literal": "Council of Elders"},
        {"family": "Petrosyan", "given": "Anna"},
    ]

    assert expected == csl.names(["boris", "elders", "anna"], dataset())


@pytest.mark.parametrize(
    ("record_id", "expected"),
    [
        ("rezaee-order-kucera", "(Rezaee, n.d., as cited in Kucera, 2013, para. 2)"),
        ("haghighatpour-mission-davar", "(Haghighatpour, 2013, as cited in Davar, 2020, para. 16)"),
        ("rafsanjani-memoirs-davar", "(Hashemi Rafsanjani, n.d., as cited in Davar, 2020, para. 8)"),
        ("davar-2020", "(Davar, 2020)"),
        ("commentary", "([Commentary on Iran and the Nagorno-Karabakh conflict], n.d.)"),
    ],
)
def test_the_bundled_records_are_cited_through_the_source_in_hand(record_id: str, expected: str) -> None:
    """Whoever quotes Rezaee has read Kucera: APA wants both named."""
    assert expected == cite(ki.get(record_id))


def test_every_bundled_source_quote_stance_event_and_claim_can_be_cited() -> None:
    """A record that cannot be cited is of no use to a scholar."""
    records = [*ki.sources, *ki.quotes, *ki.stances, *ki.events, *ki.claims]
    failed = [
        record.id
        for record in records
        if not re.fullmatch(r"\(.+, (\d{4}|n\.d\.).*\)", cite(record)) or not reference(record)
    ]

    assert not failed


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "(de Waal, n.d., as cited in Petrosyan, 2014, para. 5)"),
        ({"passage": passage(paragraph=None)}, "(de Waal, n.d., as cited in Petrosyan, 2014)"),
        ({"speaker": "anna"}, "(Petrosyan, 2014, para. 5)"),
        ({"speaker": "elders"}, "(Council of Elders, n.d., as cited in Petrosyan, 2014, para. 5)"),
        ({"passage": passage("leaflet")}, "(de Waal, n.d., as cited in [Leaflet on the border], n.d., para. 5)"),
        ({"passage": passage("leaflet"), "speaker": "voice"}, "([Leaflet on the border], n.d., para. 5)"),
    ],
    ids=["another", "no paragraph", "the author", "a group", "unsigned source", "its own voice"],
)
def test_a_quote_names_its_speaker_unless_he_wrote_the_source(fields: dict[str, Any], expected: str) -> None:
    """Words are "as cited in" where, and only where, they are known at second hand."""
    assert expected == cite(quote(**fields), dataset=dataset())


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ({"when": When(edtf="1992-05")}, "1992"),
        ({"when": When(edtf="1992~")}, "n.d."),
        ({"when": When(edtf="[..1992]")}, "n.d."),
        ({"via": ("memoir",)}, "1999"),
        ({"via": ("anna", "memoir"), "when": When(edtf="1992")}, "1999"),
        ({"via": ("letter",)}, "n.d."),
        ({"via": ("letter",), "when": When(edtf="1992")}, "1992"),
        ({"via": ("elders",), "speaker": "boris"}, "n.d."),
    ],
)
def test_the_year_of_the_words_is_that_of_the_speakers_own_work(fields: dict[str, Any], year: str) -> None:
    """A report of what he said is no work of his, and its year not the year of his words."""
    expected = f"(de Waal, {year}, as cited in Petrosyan, 2014, para. 5)"

    assert expected == cite(quote(**fields), dataset=dataset())


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("anna", "(Petrosyan, 2014, para. 5)"),
        ("elders", "(Council of Elders, n.d., as cited in Petrosyan, 2014, para. 5)"),
    ],
)
def test_a_stance_is_cited_as_a_quote_is(holder: str, expected: str) -> None:
    """A stance told of others must not look like the author's."""
    stance = Stance(id="s", on="clash", holder=holder, position="denies", passage=passage())

    assert expected == cite(stance, dataset=dataset())


def test_an_event_or_claim_is_cited_by_every_passage_about_it() -> None:
    """One parenthesis: works in the order of the list, each once, its paragraphs in order."""
    passages = [
        passage(paragraph=9),
        passage("memoir", None),
        passage("leaflet"),
        passage(paragraph=7),
        passage(paragraph=2),
        passage(paragraph=8),
        passage(paragraph=2),
        passage("letter"),
    ]
    expected = (
        "(de Waal, 1999; [Leaflet on the border], n.d., para. 5; Petrosyan, ca. 2001, para. 5; "
        "Petrosyan, 2014, paras. 2, 7–9)"
    )

    assert expected == cite(EVENT, dataset=dataset(stances=stances(*passages)))
    assert expected == cite(CLAIM, dataset=dataset(stances=stances(*passages, on="calm")))


@pytest.mark.parametrize("record", [PERSON, PLACE], ids=["actor", "place"])
@pytest.mark.parametrize("how", [cite, reference, to_bibtex])
def test_who_or_what_stands_in_no_text_cannot_be_cited(how: Any, record: Actor | Place) -> None:  # noqa: ANN401
    """An error that says what can be cited, not an empty parenthesis."""
    with pytest.raises(CitationError, match=f"{record.id!r}: only a source, quote, stance, event or claim"):
        how(record)


def test_what_nobody_has_a_stance_on_cannot_be_cited() -> None:
    """An event of another dataset would give "()"."""
    with pytest.raises(CitationError, match="event 'clash': nobody has a stance on it"):
        cite(EVENT, dataset=dataset())


def test_a_record_of_another_dataset_is_an_error() -> None:
    """A forgotten dataset= must not cite the wrong work."""
    with pytest.raises(CitationError, match="'q' is no record of the bundled dataset: give dataset="):
        cite(quote())


@pytest.mark.parametrize("function", [cite, reference, to_bibtex])
def test_an_id_is_no_record(function: Any) -> None:  # noqa: ANN401 - three functions of one form
    """The terminal takes ids; here the error says how to come by the record."""
    with pytest.raises(CitationError, match=r"cannot cite 'davar-2020': give a record; ki.get\(id\) finds one"):
        function("davar-2020" if function is not to_bibtex else ["davar-2020"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"style": "apa7"}, "no style 'apa7'; nearest: 'apa'"),
        ({"style": "bluebook"}, "no style 'bluebook'; one of: 'apa'"),
        ({"format": "htm"}, "no format 'htm'; nearest: 'html'"),
        ({"format": "pdf"}, "no format 'pdf'; one of: 'text', 'html', 'markdown'"),
    ],
)
@pytest.mark.parametrize("how", [cite, reference])
def test_an_unknown_style_or_format_names_the_right_ones(how: Any, options: dict[str, str], message: str) -> None:  # noqa: ANN401
    """Nobody should have to look the names up."""
    with pytest.raises(CitationError, match=re.escape(message)):
        how(NEWS, **options)


@pytest.mark.parametrize(
    ("style", "options", "expected"),
    [
        ("apa", {"suppress_author": True}, "(as cited in Kucera, 2013, para. 2)"),
        ("mla", {"suppress_author": True}, "(qtd. in Kucera, par. 2)"),
        ("chicago-author-date", {"subsequent": True}, cite(ki.get(ORDER), style="chicago-author-date")),
        (
            "chicago-notes",
            {"subsequent": True, "suppress_author": True},
            "quoted in Kucera, “Iranian Official: We Helped Azerbaijan In Karabakh War,” para. 2.",
        ),
    ],
)
def test_a_citation_leaves_out_what_the_sentence_or_an_earlier_note_has(
    style: str,
    options: Any,  # noqa: ANN401 - keywords of several types
    expected: str,
) -> None:
    """Who writes "Rezaee said" does not want his name again; a style of the text knows no earlier note."""
    assert expected == cite(ki.get(ORDER), style=style, **options)


def test_without_somebody_quoted_the_author_is_left_out() -> None:
    """As in: Kucera (2013) reports."""
    assert "(2013)" == cite(ki.get("kucera-2013"), suppress_author=True)


def test_every_style_that_is_listed_cites_in_its_own_way() -> None:
    """What is offered works."""
    year, note = "(Petrosyan 2014)", "Anna Petrosyan, “Border Clashes,” Caucasus Daily, February 3, 2014."
    expected = {
        "apa": "(Petrosyan, 2014)",
        **dict.fromkeys(("chicago-author-date", "chicago-author-date-17", "turabian-author-date"), year),
        **dict.fromkeys(("chicago-notes", "chicago-notes-17", "turabian-notes"), note),
        "harvard": "(Petrosyan, 2014)",
        "ieee": "[1]",
        "mla": "(Petrosyan)",
        "vancouver": "(1)",
    }

    assert expected == {style: cite(NEWS, style=style, dataset=dataset()) for style in styles()}


def test_every_manual_lists_in_its_own_way() -> None:
    """Citations may look alike where entries do not; notes list an article as before in both editions."""
    entries = {reference(NEWS, style=style, dataset=dataset()) for style in styles()}

    assert len(entries) == 8
    assert all("Border Clashes" in entry for entry in entries)


def test_the_list_has_the_source_in_hand_and_not_what_that_cites() -> None:
    """Section 8.6: what was not read is not listed."""
    expected = "Petrosyan, A. (2014, February 3). Border Clashes. <i>Caucasus Daily</i>."

    assert expected == reference(quote(via=("memoir",)), format="html", dataset=dataset())


def test_the_sources_of_an_event_are_listed_once_and_in_order() -> None:
    """Ready to be pasted into a list."""
    held = stances(passage(), passage("memoir"), passage("leaflet"), passage(paragraph=6))
    expected = (
        "de Waal, B. (1999). My Years.\n"
        "[Leaflet on the border]. (n.d.).\n"
        "Petrosyan, A. (2014, February 3). Border Clashes. Caucasus Daily."
    )

    assert expected == reference(EVENT, dataset=dataset(stances=held))


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("leaflet", "(Reproduced in [Leaflet on the border], n.d.)"),
        ("memoir", "(Reproduced in <i>My Years</i>, by B. de Waal, 1999)"),
        ("news", "(Reproduced in “Border Clashes,” by A. Petrosyan, 2014)"),
    ],
)
def test_a_reprint_says_where_it_was_read(host: str, expected: str) -> None:
    """A reader must be able to see that the original was not in hand."""
    post = Source(id="post", title="Shots", kind="post-weblog", container="A Blog", reproduced_in=passage(host))
    expected = f"Shots. (n.d.). <i>A Blog</i>. {expected}"

    assert expected == reference(post, format="html", dataset=dataset(sources=[post]))

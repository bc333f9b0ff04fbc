"""What each module offers: a change of it is made on purpose, here first."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

import karabakh_iran as ki
from karabakh_iran import errors, model, tables

if TYPE_CHECKING:
    from types import ModuleType

PACKAGE = Path(ki.__file__).parent
#: What may be imported from each module, by its name below the package.
SURFACE = {
    "": (
        "Actor AmbiguousNameError CitationError Claim Condition Dataset DocumentError Event Hit "
        "InvalidConditionError InvalidDatasetError InvalidDateError KarabakhIranError Name Passage "
        "PassageError Place Problem Quote Record Role Source Stance Table UnknownConditionError "
        "UnknownRecordError When __version__ actors bibliography check cite claims dataset events get load "
        "places quotes reference search sources stances to_biblatex to_bibtex to_cff to_csl_json to_ris"
    ),
    "bundled": "Bundled dataset",
    "catalogue": "Catalogue",
    "citation": (
        "Bibliography bibliography cite export reference styles to_biblatex to_bibtex to_cff to_csl_json to_ris"
    ),
    "citation.biblatex": "document entry",
    "citation.bibtex": "document entry",
    "citation.cff": "document entry",
    "citation.citing": "cites sources",
    "citation.csl": "Date Item Name dataset_item date item names",
    "citation.csl_json": "document entry",
    "citation.dates": (
        "AMERICAN BRITISH MONTHS MONTH_DAY Name Part SEASONS SHORT_MONTHS When YEAR order read written"
    ),
    "citation.disambiguation": "told_apart",
    "citation.exchange": "placed remarks reproduced",
    "citation.exports": (
        "EXPORTS Format dataset_for export exported to_biblatex to_bibtex to_cff to_csl_json to_ris works"
    ),
    "citation.initials": "initialled spelled",
    "citation.keys": "key keys",
    "citation.latex": "LANGUAGES arxiv entry escaped fields value",
    "citation.lists": "Bibliography FORMATS chosen",
    "citation.locators": "Locator TERMS Term",
    "citation.markup": (
        "BEGINNINGS ENDS Run Text bare bold italic parse plain quoted runs to_html to_markdown to_text"
    ),
    "citation.names": "NameForm Person listed named read",
    "citation.numbers": "Pages dashed is_numeric is_plural ordinal pages",
    "citation.plaintext": "address clean edtf family is_locked line surname upright whole writable",
    "citation.punctuation": "affixed join meet",
    "citation.quotation": "curled",
    "citation.ris": "document entry",
    "citation.sorting": "last_if_empty letters",
    "citation.style": "Rules SortKey Style",
    "citation.styles": "STYLES",
    "citation.styles.apa": "citation entry lead rules sort_key",
    "citation.styles.apa.authors": (
        "CITED IN_FULL UPRIGHT authors cited_authors contributors larger_authors leading listed_authors "
        "sole_group sorted_authors"
    ),
    "citation.styles.apa.dates": "approximate cited_date listed_date",
    "citation.styles.apa.descriptions": "description larger_description short_description",
    "citation.styles.apa.kinds": (
        "CONVERSATIONS EVENTS ONLINE PERIODICAL REPORTS is_part is_private is_published is_retrievable "
        "is_review is_serial is_titled"
    ),
    "citation.styles.apa.numbers": (
        "chapter number numbered_kind numbers_of_whole part_number part_title supplement volume_title"
    ),
    "citation.styles.apa.sources": "address archive history source",
    "citation.styles.apa.titles": "NUMBERED_PARTS cited_title described identified title",
    "citation.styles.chicago": "",
    "citation.styles.chicago.author_date": "AuthorDate CHICAGO CHICAGO_17",
    "citation.styles.chicago.authors": (
        "Author REPEATED author container_in_place lead lead_role role_label without_container "
        "without_descriptions"
    ),
    "citation.styles.chicago.containers": "larger_work series_with_editors",
    "citation.styles.chicago.contributors": (
        "collection_editors contributors contributors_by_container_author contributors_of_container credited "
        "credited_briefly"
    ),
    "citation.styles.chicago.dates": "NO_DATE date_of_source day original_date year year_after_author",
    "citation.styles.chicago.descriptions": (
        "description event_place_first form form_after_container identifier is_printed title_and_descriptions"
    ),
    "citation.styles.chicago.entries": "entry is_listed sort_key title_and_source",
    "citation.styles.chicago.locators": "labelled_place place",
    "citation.styles.chicago.manual": (
        "CREATORS LATEST Manual PUBLIC VOLUMES introduces is_edited is_episode is_interview is_multivolume "
        "is_news is_online is_private is_review is_serial is_undated_by_nature"
    ),
    "citation.styles.chicago.note_authors": "addressee author author_in_text short_author",
    "citation.styles.chicago.note_sources": "is_bracketed title_and_source",
    "citation.styles.chicago.note_titles": "short_description short_title shortened",
    "citation.styles.chicago.notes": "CHICAGO_NOTES CHICAGO_NOTES_17 Notes",
    "citation.styles.chicago.numbers": (
        "chapter collection_number edition edition_label issue labelled number number_of_volumes part_number "
        "section series supplement version volume"
    ),
    "citation.styles.chicago.publication": (
        "address archive event history is_cited_in_archive is_published medium original original_publisher "
        "publication publisher state"
    ),
    "citation.styles.chicago.serials": "PLACED ahead_of_print periodical_name serial serial_state special_issue",
    "citation.styles.chicago.titles": "container part_title preposition primary specific title volume_title",
    "citation.styles.chicago.volumes": (
        "contributors_and_volume contributors_and_volume_of_container volume_in_container volume_in_note "
        "volume_in_title volume_with_pages"
    ),
    "citation.styles.harvard": "citation entry lead rules sort_key",
    "citation.styles.harvard.authors": (
        "cited_authors collection_authors contributors credited listed_authors sorted_authors"
    ),
    "citation.styles.harvard.places": "access details publication",
    "citation.styles.harvard.titles": "ARTICLES container heading heading_variable title",
    "citation.styles.ieee": "citation entry lead rules sort_key",
    "citation.styles.ieee.forms": "access credited described",
    "citation.styles.mla": "citation entry lead rules sort_key",
    "citation.styles.mla.container": "DAY day event first_container second_container volume year",
    "citation.styles.mla.supplements": "after_title at_end between",
    "citation.styles.mla.titles": "NAMES cited_title description is_serial own_title part_number title",
    "citation.styles.vancouver": "citation entry lead rules sort_key",
    "citation.styles.vancouver.authors": "authors leading people",
    "citation.styles.vancouver.extent": "availability notes pagination report_number series",
    "citation.styles.vancouver.imprint": "SERIALS imprint",
    "citation.styles.vancouver.titles": "container edition heading identified numbered part",
    "citation.titles": "capitalized title_case",
    "citation.validation": "validated",
    "citation.work": "Cite Shown Work",
    "cli": "main",
    "cli.asking": "add",
    "cli.checking": "add report",
    "cli.citing": "add",
    "cli.options": "add_conditions filtered",
    "cli.printing": "complain counted show_rows width write",
    "codec": "Decoded decode encode parse structure",
    "combining": "Condition",
    "comparisons": "AllOf AnyOf Comparison CouldLie Filled HasName HasText Holds MustLie Not getter texts",
    "conditions": "CONDITIONS comparisons",
    "corpus": "Dataset dataset_of",
    "coverage": "Coverage Uncoded coverage",
    "dates": "Bounds When",
    "definitions": (
        "Contains Contested Definition Directory HasAny Key Named Number OfStances OneOf Overlaps Refers "
        "RivalOf Within yes_or_no"
    ),
    "display": "Row as_details as_text as_tsv date details name place rows tellers",
    "documents": "Document Documents is_plain",
    "errors": (
        "AmbiguousNameError CitationError DocumentError InvalidConditionError InvalidDatasetError "
        "InvalidDateError KarabakhIranError NEAREST PassageError UnknownConditionError UnknownRecordError "
        "nearest"
    ),
    "folders": "check fix load",
    "folding": "fold plain sound",
    "keywords": (
        "ACarrier AClaim ADate APlace AProposition AQuote ASource ASubject ActorConditions AnActor "
        "ClaimConditions DatedConditions EventConditions PlaceConditions QuoteConditions RecordConditions "
        "SourceConditions StanceConditions Words"
    ),
    "manifest": "Manifest",
    "model": "Actor Claim Event Name Passage Place Quote Record Role Source Stance",
    "model.actor": "Actor",
    "model.claim": "Claim",
    "model.event": "Event",
    "model.name": "Name",
    "model.passage": "Passage",
    "model.place": "Place",
    "model.quote": "Quote",
    "model.record": "Record",
    "model.role": "Role",
    "model.source": "Source",
    "model.stance": "Stance",
    "narrowing": "NARROWING",
    "notebook": "MOST_ROWS record_html table_html",
    "passages": "Located SourceText Span find has_words sentences",
    "problems": "Problem Severity",
    "proofs": "verify",
    "reading": "reader",
    "references": "NOUNS REFERENCES TABLES TableName Targets class_of nouns parts references table_of",
    "relations": "Account Dated accounts related timeline when_of",
    "rules": "Draft Row check derived_status",
    "searching": "FIELDS Hit first near search",
    "tables": "Actors Claims Events Places Quotes Sources Stances Table",
    "vocabulary": "ActorKind ClaimKind EventType Mode PlaceKind Position SourceKind Status",
}
#: What each class offers that is neither a record nor an error.
CLASSES = {
    "Condition": "comparison table",
    "Dataset": (
        "accounts actors cite claims coverage documents edition events find get keys license locate manifest "
        "places quotes records related search sources stances timeline verify"
    ),
    "Hit": "field record score text",
    "Problem": "file line message path rule severity value",
    "Table": "get ids records search",
    "When": "approximate bounded earliest edtf latest overlaps text within",
    **dict.fromkeys(
        ("Actors", "Claims", "Events", "Places", "Quotes", "Sources", "Stances"),
        "filter get ids name records search where",
    ),
}


def modules() -> list[str]:
    """Every module but those whose import runs a program."""
    found = [module.name for module in pkgutil.walk_packages([str(PACKAGE)], "karabakh_iran.")]
    below = [name.removeprefix("karabakh_iran.") for name in found]
    return ["", *(name for name in below if not any(part.startswith("_") for part in name.split(".")))]


def defined(module: ModuleType) -> set[str]:
    """The names that a module gives something itself, or takes from another to offer them."""
    names = set(getattr(module, "__all__", ()))
    for node in ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names.update(target.id for target in targets if isinstance(target, ast.Name))
    return {name for name in names if not name.startswith("_")} | ({"__version__"} & names)


def test_every_module_is_in_the_table() -> None:
    """A module that is new is offered on purpose, or begins with an underscore."""
    assert sorted(SURFACE) == sorted(modules())


@pytest.mark.parametrize("name", SURFACE, ids=lambda name: name or "karabakh_iran")
def test_a_module_offers_what_the_table_says(name: str) -> None:
    """Whoever takes a name away breaks somebody's program; whoever adds one has it for ever."""
    module = importlib.import_module(f"karabakh_iran.{name}".rstrip("."))
    offered = {one for one in defined(module) & set(dir(module)) if not isinstance(getattr(module, one), TypeVar)}

    assert SURFACE[name] == " ".join(sorted(offered))


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_offers_what_the_table_says(name: str) -> None:
    """The methods and fields that programs are written with."""
    kind = getattr(ki, name, None) or getattr(tables, name)

    assert CLASSES[name] == " ".join(one for one in dir(kind) if not one.startswith("_"))


def test_every_class_at_the_front_door_is_in_a_table() -> None:
    """Records and their values have a table of fields of their own; errors have only their message."""
    classes = {name for name in ki.__all__ if isinstance(getattr(ki, name), type)}

    assert set(CLASSES) - set(SURFACE["tables"].split()) | {"Table"} == classes - set(dir(model)) - set(
        dir(errors)
    )

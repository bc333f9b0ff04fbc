"""Who said and did what about Iran's role in the Nagorno-Karabakh conflict; a name is imported when it is used."""

from importlib import import_module

TYPE_CHECKING = False  # typing's own costs as much as Python itself

# fmt: off
if TYPE_CHECKING:
    from karabakh_iran.bundled import dataset; from karabakh_iran.changes import Diff, diff
    from karabakh_iran.citation import bibliography, cite, reference
    from karabakh_iran.citation import to_biblatex, to_bibtex, to_cff, to_csl_json, to_ris
    from karabakh_iran.combining import Condition; from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.errors import AmbiguousNameError, CitationError, DocumentError, InvalidConditionError
    from karabakh_iran.errors import InvalidDatasetError, InvalidDateError, KarabakhIranError, PassageError
    from karabakh_iran.errors import InvalidVersionError, SavingError, UnknownConditionError, UnknownRecordError
    from karabakh_iran.folders import check, load, verify
    from karabakh_iran.model import Actor, Claim, Event, Name, Passage, Place, Quote, Record, Role, Source, Stance
    from karabakh_iran.parsing import Limits; from karabakh_iran.problems import Problem
    from karabakh_iran.searching import Hit
    from karabakh_iran.tables import Actors, Claims, Events, Places, Quotes, Sources, Stances, Table

    __version__: str
    sources: Sources; actors: Actors; places: Places
    events: Events; claims: Claims; stances: Stances; quotes: Quotes
    def get(record_id: str) -> Record: ...
    def search(text: str, *, limit: int | None = None) -> tuple[Hit[Record], ...]: ...

__all__ = [
    "Actor", "AmbiguousNameError", "CitationError", "Claim", "Condition", "Dataset", "Diff", "DocumentError",
    "Event", "Hit", "InvalidConditionError", "InvalidDatasetError", "InvalidDateError", "InvalidVersionError",
    "KarabakhIranError", "Limits", "Name", "Passage", "PassageError", "Place", "Problem", "Quote", "Record",
    "Role", "SavingError", "Source", "Stance", "Table", "UnknownConditionError", "UnknownRecordError", "When",
    "__version__", "actors", "bibliography", "check", "cite", "claims", "dataset", "diff", "events", "get", "load",
    "places", "quotes", "reference", "search", "sources", "stances", "to_biblatex", "to_bibtex", "to_cff",
    "to_csl_json", "to_ris", "verify",
]
_HOMES = {
    "bundled": "dataset", "changes": "Diff diff", "combining": "Condition", "corpus": "Dataset", "dates": "When",
    "citation": "bibliography cite reference to_biblatex to_bibtex to_cff to_csl_json to_ris",
    "folders": "check load verify", "parsing": "Limits", "problems": "Problem", "searching": "Hit",
    "model": "Actor Claim Event Name Passage Place Quote Record Role Source Stance", "tables": "Table",
}
# fmt: on

if not TYPE_CHECKING:  # a type checker that saw this would take every misspelt name

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module 'karabakh_iran' has no attribute {name!r}")
        home = (
            "errors" if name.endswith("Error") else next((k for k, v in _HOMES.items() if name in v.split()), None)
        )
        owner = import_module(f"karabakh_iran.{home}") if home else __getattr__("dataset")
        globals()[name] = value = getattr(owner, "edition" if name == "__version__" else name)
        return value


def __dir__() -> list[str]:
    return __all__

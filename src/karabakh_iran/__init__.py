"""Who said and did what about Iran's role in the Nagorno-Karabakh conflict.

``import karabakh_iran as ki``, then ``ki.quotes.filter(speaker="Rezaee")`` and ``ki.cite(quote)``. Nothing is
read and no other package is imported before a name is asked for (PEP 562).
"""

from importlib import import_module
from typing import TYPE_CHECKING

# fmt: off
if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.citation import cite, reference, to_bibtex
    from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.errors import AmbiguousNameError, InvalidDatasetError, KarabakhIranError, Problem
    from karabakh_iran.errors import UnknownRecordError
    from karabakh_iran.folders import check, dataset, load
    from karabakh_iran.model import Actor, Claim, Event, Name, Passage, Place, Quote, Record, Role, Source, Stance
    from karabakh_iran.tables import Actors, Claims, Events, Places, Quotes, Sources, Stances, Table

    __version__: str
    sources: Sources
    actors: Actors
    places: Places
    events: Events
    claims: Claims
    stances: Stances
    quotes: Quotes
    get: Callable[[str], Record]

__all__ = [
    "Actor", "AmbiguousNameError", "Claim", "Dataset", "Event", "InvalidDatasetError", "KarabakhIranError",
    "Name", "Passage", "Place", "Problem", "Quote", "Record", "Role", "Source", "Stance", "Table",
    "UnknownRecordError", "When", "__version__", "actors", "check", "cite", "claims", "dataset", "events", "get",
    "load", "places", "quotes", "reference", "sources", "stances", "to_bibtex",
]
_HOMES = {
    "citation": "cite reference to_bibtex", "corpus": "Dataset", "dates": "When", "tables": "Table",
    "errors": "AmbiguousNameError InvalidDatasetError KarabakhIranError Problem UnknownRecordError",
    "folders": "check dataset load",
    "model": "Actor Claim Event Name Passage Place Quote Record Role Source Stance",
}
# fmt: on

if not TYPE_CHECKING:  # a type checker that saw this would take every misspelt name

    def __getattr__(name):
        """Import what is asked for; what has no home of its own is the bundled dataset's."""
        if name not in __all__:
            raise AttributeError(f"module 'karabakh_iran' has no attribute {name!r}")
        home = next((home for home, names in _HOMES.items() if name in names.split()), None)
        owner = import_module(f"karabakh_iran.{home}") if home else __getattr__("dataset")
        globals()[name] = value = getattr(owner, "edition" if name == "__version__" else name)
        return value


def __dir__() -> list[str]:
    return __all__

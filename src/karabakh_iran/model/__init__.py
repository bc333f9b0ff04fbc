"""The records and the value objects that they are made of.

All are frozen, keyword-only, slotted, hashable and made of tuples. Ids are lower-case ASCII slugs, unique over
a whole dataset. A reference is an id, never an object, so that a table can be read without the others. Each class
has a module of its own, imported when it is used: making one costs more than reading ten records.
"""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from karabakh_iran.model.actor import Actor
    from karabakh_iran.model.claim import Claim
    from karabakh_iran.model.event import Event
    from karabakh_iran.model.name import Name
    from karabakh_iran.model.passage import Passage
    from karabakh_iran.model.place import Place
    from karabakh_iran.model.quote import Quote
    from karabakh_iran.model.record import Record
    from karabakh_iran.model.role import Role
    from karabakh_iran.model.source import Source
    from karabakh_iran.model.stance import Stance

__all__ = ["Actor", "Claim", "Event", "Name", "Passage", "Place", "Quote", "Record", "Role", "Source", "Stance"]

if not TYPE_CHECKING:  # a type checker that saw this would take every misspelt name

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module 'karabakh_iran.model' has no attribute {name!r}")
        globals()[name] = value = getattr(import_module(f"karabakh_iran.model.{name.lower()}"), name)
        return value


def __dir__() -> list[str]:
    return __all__

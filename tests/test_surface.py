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
#: What may be imported from each module, by its name below the package: a line a module.
LINES = Path(__file__).with_name("data").joinpath("surface.txt").read_text(encoding="utf-8").splitlines()
SURFACE = {name: " ".join(words.split()) for name, _, words in (line.partition(":") for line in LINES)}
#: What each class offers that is neither a record nor an error.
CLASSES = {
    "Condition": "comparison table",
    "Dataset": (
        "accounts actors cite claims coverage documents edition events extend extends find get keys license link "
        "locate manifest own places quotes records related retired retirement save search sources stances "
        "timeline verify"
    ),
    "Diff": "added as_json as_markdown as_text changed fits needs new of old removed retired types",
    "Hit": "field record score text",
    "Limits": "array decoder depth digits file problems record values",
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

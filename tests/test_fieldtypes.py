"""Types of fields: what changed between the schemas shipped with two editions, and how great a step it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import karabakh_iran as ki
from corpora import small, write
from karabakh_iran import schema
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(ki.__file__).parent / "data"


def edition(folder: Path, change: Callable[[dict[str, Any]], object] = lambda _: None) -> Path:
    """Write an edition with its schemas, the properties of ``Stance`` changed in them."""
    (folder / "schema").mkdir(parents=True)
    for name in schema.FILES:
        made = schema.schema(name)
        if name == "stances":
            change(made["$defs"]["Stance"]["properties"])
        (folder / "schema" / f"{name}.json").write_text(json.dumps(made), encoding="utf-8")
    return write(folder, small())


@pytest.mark.parametrize(
    ("change", "field", "needs"),
    [
        (lambda fields: fields.pop("hedge"), "Stance.hedge", "major"),
        (lambda fields: fields.pop("position"), "Stance.position", "major"),
        (lambda fields: fields["hedge"].update(type="array"), "Stance.hedge", "major"),
        (lambda fields: fields["hedge"].update(pattern="x"), "Stance.hedge", "major"),
        (lambda fields: fields["via"].update(items={"type": "integer"}), "Stance.via", "major"),
        (lambda fields: fields["position"]["enum"].remove("denies"), "Stance.position", "major"),
        (lambda fields: fields["position"].update(enum=[{}]), "Stance.position", "major"),
        (lambda fields: fields["position"].update(enum=1), "Stance.position", "major"),
        (lambda fields: fields.update(position=[]), "Stance.position", "major"),
        (lambda fields: fields["position"]["enum"].append("doubts"), "Stance.position", "minor"),
        (lambda fields: fields.update(mood={"type": "string"}), "Stance.mood", "minor"),
    ],
)
def test_a_type_that_changed_is_told_with_the_step_that_it_needs(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], field: str, needs: str
) -> None:
    """Programs that read the field break, though no record changed."""
    found = ki.diff(edition(tmp_path / "old"), edition(tmp_path / "new", change))

    assert [field] == [one.field for one in found.types]
    assert (True, needs) == (bool(found), found.needs)
    assert [field] == [*json.loads(found.as_json())["types"]]
    assert f"types of fields\n  ~ {field}: " in found.as_text()
    assert f"**Types of fields**\n\n- `{field}`: " in found.as_markdown()


def test_other_words_about_a_field_are_no_change(tmp_path: Path) -> None:
    """Nor is another order."""
    found = ki.diff(
        edition(tmp_path / "old"),
        edition(tmp_path / "new", lambda fields: fields.update(hedge={"type": "string", "description": "x"})),
    )

    assert not found
    assert "patch" == found.needs


def test_what_has_no_schemas_is_not_compared(tmp_path: Path) -> None:
    """A dataset in memory has none, nor has a folder without them."""
    changed = edition(tmp_path / "new", lambda fields: fields.pop("hedge"))
    (tmp_path / "old").mkdir()

    assert () == ki.diff(ki.load(changed), changed).types
    assert () == ki.diff(write(tmp_path / "old", small()), changed).types
    assert "Stance.hedge" in [one.field for one in ki.diff(ki.dataset, changed).types]


def test_the_bundled_edition_has_the_schemas_that_it_ships() -> None:
    """The same in both forms in which it can be named."""
    assert not ki.diff(ki.dataset, DATA)


@pytest.mark.parametrize("table", TABLES)
def test_a_schema_that_cannot_be_read_is_a_problem_with_its_place(tmp_path: Path, table: str) -> None:
    """Else a change of it would be missed."""
    one, other = edition(tmp_path / "old"), edition(tmp_path / "new")
    (other / "schema" / f"{table}.json").write_text('\n{"$defs', encoding="utf-8")

    with pytest.raises(ki.InvalidDatasetError, match=rf"schema/{table}\.json:2 \$: no JSON: "):
        ki.diff(one, other)


def test_a_schema_of_something_else_has_no_fields(tmp_path: Path) -> None:
    """Whatever stands in it, nothing breaks."""
    one, other = edition(tmp_path / "old"), edition(tmp_path / "new")
    for text in ("[]", '{"$defs": []}', '{"$defs": {"Stance": {"properties": 1}}}', '{"$defs": {"Stance": 1}}'):
        (other / "schema" / "stances.json").write_text(text, encoding="utf-8")

        assert "Stance.id" in [found.field for found in ki.diff(one, other).types if found.after is None]

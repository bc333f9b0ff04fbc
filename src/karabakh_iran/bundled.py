"""The dataset of the package: a file is read when its table is first asked for.

It is not checked again here, and not read by ``codec``: the tests hold it against every rule, and prove that both
ways of reading give the same records.
"""

from __future__ import annotations

import json
from os.path import dirname, join
from typing import TYPE_CHECKING, Any

from karabakh_iran.corpus import Dataset
from karabakh_iran.reading import reader
from karabakh_iran.references import class_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from importlib_resources.abc import Traversable

    from karabakh_iran.manifest import Manifest
    from karabakh_iran.model import Record
    from karabakh_iran.references import TableName
    from karabakh_iran.retired import Retired


class Bundled(Dataset):
    """The dataset of the package."""

    def __init__(self) -> None:
        """Read nothing yet."""
        super().__init__()
        self._rows: dict[TableName, list[dict[str, Any]]] = {}

    @property
    def files(self) -> Traversable:
        """The folder of the JSON files that it is read from, wherever the package is installed."""
        import importlib_resources

        return importlib_resources.files("karabakh_iran") / "data"

    def __reduce__(self) -> str:
        # By name: another process gets its own bundled dataset, and a copy is the same object.
        return "dataset"

    def _read(self, table: TableName) -> Iterable[Record]:
        rows = self._rows.pop(table, None) or _json(f"{table}.json")
        return map(reader(class_of(table)), rows)

    def _read_manifest(self) -> Manifest:
        from karabakh_iran.manifest import Manifest

        return reader(Manifest)(_json("dataset.json"))

    def _read_retired(self) -> Iterable[Retired]:
        from karabakh_iran.retired import Retired

        return map(reader(Retired), _json("retired.json"))

    def _ids(self, table: TableName) -> Collection[str]:
        # An id is looked up more often than its record is read.
        if table not in self._known:
            with self._lock:
                made = self._made.get(table)
                if made is None:
                    self._rows[table] = _json(f"{table}.json")
                    self._known[table] = frozenset(row["id"] for row in self._rows[table])
                else:
                    self._known[table] = frozenset(made.ids)
        return self._known[table]


def _json(name: str) -> Any:  # noqa: ANN401 - what a file holds
    # The package's own loader reads from a folder and from a zip alike, and costs nothing to import.
    loader: Any = __spec__.loader
    return json.loads(loader.get_data(join(dirname(__file__), "data", name)))  # noqa: PTH118, PTH120 - pathlib is a tenth of a first answer


dataset: Bundled = Bundled()
"""The bundled dataset."""

"""Seven tables as an edition: what they say of themselves, what they stand on, and how they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.catalogue import Catalogue
from karabakh_iran.references import TABLES, TableName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Self

    from karabakh_iran.manifest import Manifest
    from karabakh_iran.model import Record
    from karabakh_iran.retired import Retired
    from karabakh_iran.saving import Form


class Edition(Catalogue):
    """Tables with what they say of themselves.

    Equal to another of the same records in the same order, the same manifest and retired ids, on the same dataset.

    Attributes:
        layers: The dataset that this one extends, and its own records; ``None`` for one that stands alone.
    """

    def __init__(
        self,
        records: Mapping[TableName, tuple[Record, ...]],
        manifest: Manifest | None,
        retired: Iterable[Retired],
    ) -> None:
        """Take the records, and what is said of them.

        Args:
            records: The records of each table, by its name.
            manifest: What the dataset says of itself.
            retired: Ids that its records once had.
        """
        super().__init__(records)
        self._manifest = manifest
        self._given_up = tuple(retired)
        self.layers: tuple[Self, Self] | None = None

    @property
    def manifest(self) -> Manifest:
        """What the dataset says of itself."""
        if self._manifest is None:
            self._manifest = self._read_manifest()
        return self._manifest

    @property
    def edition(self) -> str:
        """Version of the data, which is the package's too."""
        return self.manifest.edition

    @property
    def license(self) -> str:
        """SPDX id of the licence of the coding."""
        return self.manifest.license

    @property
    def extends(self) -> Self | None:
        """The dataset that this one extends; ``None`` for one that stands alone."""
        return self.layers[0] if self.layers else None

    @property
    def own(self) -> Self:
        """The records of this dataset without those that it extends."""
        return self.layers[1] if self.layers else self

    def save(self, path: str | Path, *, form: Form = "json") -> None:
        """Write the dataset in the canonical form; of one that extends another, its own records alone.

        Either all files are replaced or none: a crash, a full disk, a folder that is read-only leave what was
        there, and ``load`` never reads a mixture (another program may, for the moment in which files are moved).
        One process may write to a folder at a time.

        Args:
            path: A folder; it is made if it is not there. Tables in another form are removed.
            form: "json": an array a file, for people; "jsonl": a record a line, for what is large.

        Raises:
            SavingError: It cannot be written.
        """
        from pathlib import Path

        from karabakh_iran.saving import save

        own = self.own
        tables: dict[TableName, tuple[Record, ...]] = {name: own.records(name) for name in TABLES}
        save(Path(path), tables, own.manifest, own.retired.values(), form)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Edition):
            return NotImplemented
        return self is other or (
            self.manifest == other.manifest
            and self.extends == other.extends
            and dict(self.retired) == dict(other.retired)
            and all(self.records(name) == other.records(name) for name in TABLES)
        )

    def __hash__(self) -> int:
        # Not of the records: that would read every table of the bundled one.
        return hash(self.manifest)

    def _read_retired(self) -> Iterable[Retired]:
        return self._given_up

    def _read_manifest(self) -> Manifest:
        from karabakh_iran.manifest import Manifest

        return Manifest(title="", edition="")

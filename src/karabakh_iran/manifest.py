"""What a dataset says of itself."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Manifest:
    """What a dataset says of itself, in ``dataset.json``.

    Attributes:
        title: Its title.
        edition: Its version: one number for the data and the package.
        issued: Day of the edition, ISO 8601.
        authors: Who answers for the coding.
        license: SPDX id of the licence of the coding; quoted words stay their authors'.
        prefix: What each of its ids begins with ("my-"); a dataset that extends another declares one.
    """

    title: str
    edition: str
    issued: str = ""
    authors: tuple[str, ...] = ()
    license: str = ""
    prefix: str = ""

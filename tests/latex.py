"""BibTeX and BibLaTeX read by another program, and LaTeX's words as it would print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pybtex.bibtex.utils import split_name_list  # type: ignore[import-untyped]
from pybtex.database import BibliographyData, Entry, Person, parse_string  # type: ignore[import-untyped]

from exported import folded

if TYPE_CHECKING:
    import exported

_NAMED = {
    "backslash": "\\",
    "braceleft": "{",
    "braceright": "}",
    "asciitilde": "~",
    "asciicircum": "^",
    "less": "<",
    "greater": ">",
}
_LATEX = re.compile(r"\\text(" + "|".join(_NAMED) + r")\{\}|\\([$&%#_])|\\text(?:it|bf|sub|super)(?:script)?|[{}]")


def read(text: str) -> BibliographyData:
    """Read a database."""
    return parse_string(text, "bibtex")


def decoded(value: str) -> str:
    """Read what LaTeX would print."""
    assert "\\" not in _LATEX.sub("", value)
    return _LATEX.sub(lambda match: _NAMED.get(match[1], match[2] or ""), value)


def words(entry: Entry) -> dict[str, str]:
    """Give the words of each field; addresses are as they are."""
    addresses = {"doi", "url", "eprint", "pmid"}
    return {
        name.lower(): value if name.lower() in addresses else folded(decoded(value))
        for name, value in entry.fields.items()
    }


def people(entry: Entry, field: str) -> list[exported.Person]:
    """Give family name, given names and suffix of people."""
    return [
        (
            folded(decoded(" ".join([*person.prelast_names, *person.last_names]))),
            folded(decoded(" ".join([*person.first_names, *person.middle_names]))),
            folded(decoded(" ".join(person.lineage_names))),
        )
        for person in entry.persons.get(field) or map(Person, split_name_list(entry.fields.get(field, "")))
    ]

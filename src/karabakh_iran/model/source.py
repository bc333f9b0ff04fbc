"""Works: held, or cited by a held one."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.model.passage import Passage
from karabakh_iran.model.record import Record
from karabakh_iran.vocabulary import SourceKind


@frozen(kw_only=True)
class Source(Record):
    """A work that is held, or that a held work cites.

    Attributes:
        id: Slug.
        title: Title; a description in brackets where the work has none.
        kind: CSL's name for the type of work.
        authors: Ids of the Actors that signed it; empty for an unsigned work.
        voice: Id of the Actor that stands for the unnamed author of an unsigned work; never printed.
        container: Title of the paper, site or series it appeared in.
        publisher: Who published it.
        issued: When it was published.
        url: Address of the original, where it is known.
        accessed: When that address was looked up.
        language: BCP 47 tag.
        translators: Ids of the Actors that translated it.
        reproduced_in: The range of another source that reprints it.
        file: Name of the file that holds its text.
        sha256: SHA-256 of that file, in hexadecimal.
        skip: Ranges that are no text of it: page furniture, captions, headings, teasers.
        note: A coder's remark.
    """

    id: str
    title: str
    kind: SourceKind
    authors: tuple[str, ...] = ()
    voice: str | None = None
    container: str = ""
    publisher: str = ""
    issued: When | None = None
    url: str = ""
    accessed: When | None = None
    language: str = "en"
    translators: tuple[str, ...] = ()
    reproduced_in: Passage | None = None
    file: str = ""
    sha256: str = ""
    skip: tuple[Passage, ...] = ()
    note: str = ""

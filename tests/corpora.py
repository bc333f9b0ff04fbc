"""A small valid dataset about an invented river treaty, and the document that it was coded from."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import attrs

from karabakh_iran import rules
from karabakh_iran.codec import encode
from karabakh_iran.dates import When
from karabakh_iran.documents import Documents
from karabakh_iran.drafts import Draft, Listed
from karabakh_iran.model import Actor, Claim, Event, Name, Passage, Place, Quote, Role, Source, Stance
from karabakh_iran.references import TABLES, TableName

if TYPE_CHECKING:
    from pathlib import Path

Tables: TypeAlias = dict[TableName, tuple[Any, ...]]

FILE = "lind.txt"
OWN = "doc"
MANIFEST = '{"title": "The Orla treaty", "edition": "1.0"}\n'

# as documents are: headings, wrapped lines, no-break spaces, a letter reprinted in the middle
TEXT = """ORLA TIMES

Ada Lind, 3 May 2001

In the spring of 1999 Velonia and Brask signed
the Orla treaty at Sarn. Brask, some say, opened the lower sluice within a week.

“We opened the sluice and we shall keep it open,” said Jon Varo, then minister of\u00a0waters of Brask.
“My mother used to say ‘water has\u00a0\u00a0no master’ and I believe her,” he went on.

Velonia denies that the sluice was ever opened. A letter to this paper follows.

To the editor. The treaty of 1999 was a good treaty.

Both banks drink from it.

The sluice is perhaps open today.
"""


def at(
    paragraph: int | None, start: str, end: str = "", *, prefix: str = "", source: str = "lind-2001"
) -> Passage:
    """Point at words of the document.

    Args:
        paragraph: Number of the paragraph.
        start: First words.
        end: Last words.
        prefix: Words before.
        source: Id of the source.
    """
    return Passage(source=source, text_start=start, text_end=end, prefix=prefix, paragraph=paragraph)


def small() -> Tables:
    """Give a dataset that keeps every rule: all seven tables, all value objects, most optional fields."""
    issued = When(edtf="2001-05-03", text="3 May 2001")
    letter = {"source": "board-letter"}
    opened = at(2, "We opened", "keep it open,")
    shut = at(4, "The sluice is", "open today.")
    return {
        "sources": (
            Source(
                id="board-letter",
                title="[Letter to the editor]",
                kind="personal_communication",
                voice="letter-writer",
                reproduced_in=at(None, "To the editor", "Both banks drink from it."),
            ),
            Source(
                id="lind-2001",
                title="The Orla treaty, two years on",
                kind="article-newspaper",
                authors=("ada-lind",),
                issued=issued,
                file=FILE,
                sha256=digest(TEXT),
                skip=(at(None, "ORLA TIMES", "3 May 2001"),),
            ),
            Source(id="treaty-text", title="Treaty on the Orla", kind="document"),
        ),
        "actors": (
            Actor(id="ada-lind", name="Ada Lind", kind="person", sort_name="Lind, Ada"),
            Actor(id="brask", name="Brask", kind="state", country="BRK"),
            Actor(
                id="jon-varo",
                name="Jon Varo",
                kind="person",
                roles=(
                    Role(title="minister of waters", of="brask", passage=at(2, "Jon Varo", "minister of waters")),
                ),
            ),
            Actor(id="letter-writer", name="[writer of the letter]", kind="group"),
            Actor(
                id="velonia",
                name="Republic of Velonia",
                kind="state",
                aliases=(
                    Name(text="Velonia", passage=at(1, "Velonia and Brask")),
                    Name(text="Velonie", language="fr"),
                ),
            ),
        ),
        "places": (
            Place(id="orla-valley", name="Orla valley", kind="region"),
            Place(id="sarn", name="Sarn", kind="city", country="VEL", part_of="orla-valley"),
        ),
        "events": (
            Event(id="lower-sluice-opened", title="Brask opens the lower sluice", type="aid", status="attributed"),
            Event(id="sluice-opened", title="The sluice is opened", type="cooperate", status="disputed"),
            Event(
                id="treaty-signed",
                title="Velonia and Brask sign a treaty",
                type="agree",
                status="stated",
                when=When(edtf="1999~", text="In the spring of 1999"),
                actors=("velonia", "brask"),
                places=("sarn",),
            ),
        ),
        "claims": (
            Claim(id="sluice-is-open", text="It is open.", kind="relation", when=When(edtf="2001")),
            Claim(
                id="sluice-is-shut",
                text="It is shut.",
                kind="relation",
                when=When(edtf="[2000..]"),
                about=("brask", "orla-valley", "sluice-opened"),
                rivals=("sluice-is-open",),
            ),
            Claim(id="treaty-is-good", text="The treaty is good.", kind="evaluation"),
        ),
        "stances": (
            Stance(id="s1", on="sluice-opened", holder="jon-varo", position="asserts", passage=opened),
            Stance(
                id="s2",
                on="lower-sluice-opened",
                holder="letter-writer",
                position="asserts",
                passage=at(1, "Brask, some say", "within a week"),
                hedge="some say",
                via=("ada-lind", "treaty-text"),
            ),
            Stance(
                id="s3", on="sluice-opened", holder="velonia", position="denies", passage=at(3, "Velonia denies")
            ),
            Stance(id="s4", on="treaty-signed", holder="ada-lind", position="asserts", passage=at(1, "signed")),
            Stance(
                id="s5", on="sluice-is-open", holder="ada-lind", position="asserts", passage=shut, hedge="perhaps"
            ),
            Stance(id="s6", on="sluice-is-shut", holder="ada-lind", position="questions", passage=shut),
            Stance(
                id="s7",
                on="treaty-is-good",
                holder="letter-writer",
                position="asserts",
                passage=at(1, "The treaty of 1999", "a good treaty", **letter),
            ),
            Stance(
                id="s8",
                on="treaty-is-good",
                holder="brask",
                position="asserts",
                passage=Passage(source="treaty-text"),
            ),
        ),
        "quotes": (
            Quote(
                id="mother-saying",
                speaker="brask",
                text="water has no master",
                passage=at(2, "water has no master"),
                nested_in="varo-mother",
            ),
            Quote(
                id="varo-mother",
                speaker="jon-varo",
                text="My mother used to say ‘water has no master’ and I believe her,",
                passage=at(2, "My mother", "believe her,"),
                cue="he went on",
                continues="varo-sluice",
            ),
            Quote(
                id="varo-sluice",
                speaker="jon-varo",
                text="We opened the sluice and we shall keep it open,",
                passage=opened,
                cue="said Jon Varo",
                when=When(edtf="[..2001-05-03]"),
            ),
        ),
    }


def digest(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def changed(tables: Tables, record_id: str, **fields: Any) -> Tables:  # noqa: ANN401 - any field of any class
    """Give the tables with other values in some fields of one record."""
    return {
        name: tuple(attrs.evolve(one, **fields) if one.id == record_id else one for one in records)
        for name, records in tables.items()
    }


def found(tables: Tables, record_id: str) -> Any:  # noqa: ANN401 - a record of any class
    """Give the record of this id."""
    return next(one for records in tables.values() for one in records if one.id == record_id)


class Case(NamedTuple):
    """A change that breaks one rule.

    Attributes:
        rule: Id of the rule.
        problem: What is shown: file, JSON path, message.
        tables: The dataset after the change.
    """

    rule: str
    problem: str
    tables: Tables


def case(rule: str, problem: str, record_id: str, **fields: Any) -> Case:  # noqa: ANN401 - any field
    """Change fields of one record of the small dataset."""
    return Case(rule, problem, changed(small(), record_id, **fields))


def draft(tables: Tables) -> Draft:
    """Give the tables as they are when they have been read and not yet checked."""
    return Draft(tuple(Listed(f"{name}.json", tables[name], range(len(tables[name]))) for name in TABLES), {})


def problems(tables: Tables) -> list[tuple[str, str]]:
    """Hold tables against the rules and show each problem with its rule."""
    return [(problem.rule, str(problem)) for problem in rules.check(draft(tables))]


def write(folder: Path, tables: Tables) -> Path:
    """Write the seven files, ``dataset.json`` and the document.

    Args:
        folder: Where; it exists.
        tables: The records.

    Returns:
        The folder.
    """
    for name, records in tables.items():
        (folder / f"{name}.json").write_bytes(encode(records))
    (folder / "dataset.json").write_text(MANIFEST, encoding="utf-8")
    (folder / FILE).write_bytes(TEXT.encode())
    return folder


def documents(folder: Path, text: str, **fields: Any) -> Documents:  # noqa: ANN401 - any field
    """Make a folder with one document, and a source that is held in it."""
    (folder / "doc.txt").write_bytes(text.encode())
    source = Source(id=OWN, title="t", kind="document", file="doc.txt", sha256=digest(text))
    return Documents([attrs.evolve(source, **fields)], folder)


def to(start: str, end: str = "", prefix: str = "") -> Passage:
    """Point at words of that document."""
    return at(None, start, end, prefix=prefix, source=OWN)


def small_documents(folder: Path, **changes: Any) -> Documents:  # noqa: ANN401 - fields by source
    """Give the documents of the small dataset, some of its sources changed (``-`` written as ``_``)."""
    tables = small()
    write(folder, tables)
    changed = [attrs.evolve(one, **changes.get(one.id.replace("-", "_"), {})) for one in tables["sources"]]
    return Documents(changed, folder)

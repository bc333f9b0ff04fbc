"""A corpus begun on the command line: a small text of our own, coded, for one's own to take its place."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from karabakh_iran import extending, schema
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.printing import FOUND, write
from karabakh_iran.corpus import Dataset
from karabakh_iran.dates import When
from karabakh_iran.errors import KarabakhIranError, SavingError
from karabakh_iran.manifest import Manifest
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Role, Source, Stance
from karabakh_iran.parsing import printable
from karabakh_iran.saving import MANIFEST

if TYPE_CHECKING:
    from karabakh_iran.cli import Commands

_DOCUMENT = "courier-2001.txt"
_TEXT = """\
Low Holm Courier, 4 June 2001

The town council of Low Holm opened a new ferry landing on 2 June 2001. “The river belongs to both banks,” said
Mira Tolland, the harbour master.

The Anglers’ Union denies that the landing was ever opened.
"""
_README = """\
# {title}

`documents/` has the texts, the seven tables (`sources.json` to `quotes.json`) have what is coded from them,
`dataset.json` says what the corpus is. The example is invented: put your own in its place.

1. Put a document, as text in UTF-8, into `documents/`, its record with the SHA-256 of the file into
   `sources.json` (`sha256sum documents/FILE` gives it), and the blocks that are no text of it (headings, captions)
   into `skip`. Paragraphs are separated by blank lines and counted from 1, without what is skipped.
2. Code who acts and speaks in `actors.json`, where in `places.json`, what is told to have happened in
   `events.json`, what is held to be so in `claims.json`, who asserts, denies or questions it in `stances.json`,
   direct speech in `quotes.json`. Each id begins with `{prefix}`.
3. Hold it against every rule, in the canonical form, and prove every passage (`.` is this folder):

   ```
   karabakh-iran check --fix .
   karabakh-iran verify . --sources documents
   ```

4. Ask it in Python: `ki.load(".")`.

Records may refer to those of the bundled dataset (its actors, its claims) with `--extends bundled` in both
commands, and `ki.load(".", extends=ki.dataset)`.

Visual Studio Code completes and checks the files while you type: `.vscode/settings.json` leads it to `schema/`.
"""


def add(commands: Commands) -> None:
    """Offer the command.

    Args:
        commands: Where it is entered.
    """
    init = commands.add_parser(
        "init",
        help="start a corpus of your own",
        description="Start a corpus of your own: a folder with a small text, coded, that keeps every rule.",
    )
    init.add_argument("folder", metavar="FOLDER", help="a new folder, or an empty one")
    init.add_argument("--prefix", default="my-", help="what each id begins with (default: %(default)s)")
    init.add_argument("--title", default="My corpus", help="the title of the corpus (default: %(default)s)")
    init.set_defaults(run=_init)


def _init(folder: str, prefix: str, title: str) -> int:
    if not title.strip() or not title.isprintable():
        raise KarabakhIranError(f"a title is a line of text, not {title!r}")
    example = _example(Manifest(title=title, edition="0.1.0", prefix=prefix))
    # Against the bundled dataset, too: the corpus may come to extend it.
    draft = extending.over(dataset, extending.draft_of(example))
    for problem in extending.check_prefix(draft, example.manifest, MANIFEST):
        raise KarabakhIranError(problem.message)
    path = Path(folder)
    try:
        _write(path, title, prefix)
    except OSError as error:
        raise SavingError(f"{folder}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    example.save(path)
    shown = printable(str(path))
    write(f"started: {shown}\nread {printable(str(path / 'README.md'))} first")
    return FOUND


def _write(folder: Path, title: str, prefix: str) -> None:
    """Write all but the tables."""
    if folder.exists() and any(folder.iterdir()):
        raise KarabakhIranError(f"{folder}: is not empty: a corpus is started in a new folder, or an empty one")
    files = {
        f"documents/{_DOCUMENT}": _TEXT.encode(),
        "README.md": _README.format(title=title, prefix=prefix).encode(),
        ".vscode/settings.json": f"{json.dumps({'json.schemas': _schemas()}, indent=2)}\n".encode(),
        **{f"schema/{name}.json": schema.encode(name) for name in schema.FILES},
    }
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _schemas() -> list[dict[str, object]]:
    """Say which schema is for which file; a schema bears the name of its file, and is none."""
    return [
        {"fileMatch": [f"{name}.json", f"!schema/{name}.json"], "url": f"./schema/{name}.json"}
        for name in schema.FILES
    ]


def _example(manifest: Manifest) -> Dataset:
    prefix = manifest.prefix
    courier, council, tolland, union = (
        f"{prefix}{name}" for name in ("courier", "town-council", "mira-tolland", "anglers-union")
    )
    source, holm = f"{prefix}courier-2001", f"{prefix}low-holm"
    opened, shared = f"{prefix}landing-opened", f"{prefix}river-belongs-to-both"

    def at(paragraph: int | None, start: str, end: str = "") -> Passage:
        return Passage(source=source, text_start=start, text_end=end, paragraph=paragraph)

    words = at(1, "The river belongs", "both banks")
    return Dataset(
        manifest=manifest,
        sources=[
            Source(
                id=source,
                title="A landing at Low Holm",
                kind="article-newspaper",
                voice=courier,
                container="Low Holm Courier",
                issued=When(edtf="2001-06-04", text="4 June 2001"),
                file=_DOCUMENT,
                sha256=sha256(_TEXT.encode()).hexdigest(),
                skip=(at(None, "Low Holm Courier, 4 June 2001"),),
            )
        ],
        actors=[
            Actor(id=courier, name="Low Holm Courier", kind="media"),
            Actor(id=council, name="Town council of Low Holm", kind="government-body"),
            Actor(
                id=tolland,
                name="Mira Tolland",
                kind="person",
                sort_name="Tolland, Mira",
                roles=(Role(title="harbour master", passage=at(1, "Mira Tolland", "harbour master")),),
            ),
            Actor(id=union, name="Anglers’ Union", kind="organisation"),
        ],
        places=[Place(id=holm, name="Low Holm", kind="city")],
        events=[
            Event(
                id=opened,
                title="The town council of Low Holm opens a ferry landing",
                type="aid",
                modes=("infrastructure",),
                status="disputed",
                when=When(edtf="2001-06-02", text="2 June 2001"),
                actors=(council,),
                places=(holm,),
            )
        ],
        claims=[Claim(id=shared, text="The river belongs to both banks.", kind="legal-status")],
        stances=[
            Stance(
                id=f"{opened}--courier",
                on=opened,
                holder=courier,
                position="asserts",
                passage=at(1, "The town council", "on 2 June 2001"),
            ),
            Stance(
                id=f"{opened}--anglers-union",
                on=opened,
                holder=union,
                position="denies",
                passage=at(2, "denies that", "ever opened"),
            ),
            Stance(id=f"{shared}--mira-tolland", on=shared, holder=tolland, position="asserts", passage=words),
        ],
        quotes=[
            Quote(
                id=f"{prefix}river-belongs",
                speaker=tolland,
                text="The river belongs to both banks",
                passage=words,
                cue="said Mira Tolland",
            )
        ],
    )

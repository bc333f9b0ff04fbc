"""Proofs on the command line: a dataset against the rules, its passages against the documents."""

from __future__ import annotations

import json as json_
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from karabakh_iran import display, folders, streams
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.options import BUNDLED
from karabakh_iran.cli.printing import FOUND, NOT_FOUND, ProgressBar, complain, width, write
from karabakh_iran.errors import InvalidDatasetError, KarabakhIranError
from karabakh_iran.model import Passage
from karabakh_iran.parsing import RefusedError, printable
from karabakh_iran.references import TABLES, parts
from karabakh_iran.saving import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from karabakh_iran.cli import Commands
    from karabakh_iran.coverage import Coverage
    from karabakh_iran.problems import Problem

_PROVED = "every word stands where the data say"
_PROVED_AS_FAR = "every word whose document is here stands where the data say"


def add(commands: Commands) -> None:
    """Offer the commands.

    Args:
        commands: Where they are entered.
    """
    check = commands.add_parser("check", help="hold a dataset against every rule")
    check.add_argument("folder", nargs="?", help="a dataset of your own; the bundled one if left out")
    check.add_argument("--extends", choices=[BUNDLED], help="the dataset that its records may refer to")
    check.add_argument("--fix", action="store_true", help="bring the files into the canonical form first")
    check.add_argument("--json", action="store_true", help="the problems as an array of objects, for a program")
    check.set_defaults(run=_check)
    verify = commands.add_parser(
        "verify",
        help="prove every passage against the documents",
        usage="karabakh-iran verify [-h] [--coverage] DOCUMENTS\n"
        "       karabakh-iran verify [-h] [--coverage] [--extends bundled] DATASET --sources DOCUMENTS",
        description="Prove every passage of the bundled dataset, or of one of your own, against the documents.",
    )
    verify.add_argument("folder", metavar="FOLDER", help="the documents of the bundled dataset, or a dataset")
    verify.add_argument("--sources", metavar="DOCUMENTS", help="the documents of the dataset in FOLDER")
    verify.add_argument("--extends", choices=[BUNDLED], help="the dataset that those of FOLDER may refer to")
    verify.add_argument("--coverage", action="store_true", help="measure how much is coded, and list what is not")
    verify.set_defaults(run=_verify)


def _check(folder: str | None, extends: str | None, fix: bool, json: bool) -> int:  # noqa: FBT001 - argparse calls by name
    if extends and folder is None:
        raise KarabakhIranError("check --extends takes the folder of the dataset on top")
    unfixed = _fix(folder or _bundled_is_not_ours(), complain if json else write) if fix else ()
    with ProgressBar("checking") as bar:
        problems = folders.check(folder, extends=dataset if extends else None, progress=bar)
    problems += tuple(problem for problem in unfixed if problem not in problems)
    return report(problems, "every rule is kept", is_json=json)


def _fix(folder: str, say: Callable[[str], None]) -> tuple[Problem, ...]:
    """Bring files into form, say which, and give what keeps them from it."""
    try:
        for file in folders.fix(folder):
            say(printable(f"brought into form: {file}"))
    except InvalidDatasetError as error:
        complain("nothing was brought into form, as not all of it can be read")
        return error.problems
    return ()


def _bundled_is_not_ours() -> str:
    raise KarabakhIranError("check --fix takes the folder whose files it may change")


def _verify(folder: str, sources: str | None, extends: str | None, coverage: bool) -> int:  # noqa: FBT001 - argparse calls by name
    if extends and sources is None:
        raise KarabakhIranError("verify --extends takes a dataset, and where its documents are (--sources)")
    documents = _of_bundled(folder) if sources is None else _folder(sources)
    with ProgressBar("checking") as bar:
        own_folder = None if sources is None else folder
        found = folders.read(own_folder, extends=dataset if extends else None, progress=bar)
    with ProgressBar("verifying") as bar:
        problems = found.verify(documents, progress=bar)
    own = found.dataset().own
    pointed = (part for name in TABLES for record in own.records(name) for _, part in parts(record, ""))
    count = sum(isinstance(part, Passage) and part.text_start != "" for part in pointed)
    proved = _PROVED_AS_FAR if problems else _PROVED
    status = report(problems, f"{display.counted(count, 'passage')}, {len(own.quotes)} of them quotes: {proved}")
    if coverage and status == FOUND:
        _show_coverage(own.coverage(documents))
    return status


def _folder(name: str) -> Path:
    try:
        if streams.is_folder(Path(name)):
            return Path(name)
    except RefusedError as error:
        raise KarabakhIranError(f"{name!r}: {error}") from None
    raise KarabakhIranError(f"no such folder: {name!r}")


def _of_bundled(name: str) -> Path:
    """The folder of the documents of the bundled dataset; whoever names another one means something else."""
    folder = _folder(name)
    if (folder / MANIFEST).is_file():
        beside = f" {folder / 'documents'}" if (folder / "documents").is_dir() else ""
        raise KarabakhIranError(f"{name!r} is a dataset: say where its documents are (--sources{beside})")
    if not any(source.file and (folder / source.file).is_file() for source in dataset.sources):
        own = f"for one of your own: verify DATASET --sources {name}"
        raise KarabakhIranError(f"{name!r} has no document of the bundled dataset; {own}")
    return folder


def _show_coverage(measured: Iterable[Coverage]) -> None:
    rows: list[display.Row] = [("source", "sentences", "coded", "words", "coded", "quoted", "verbatim besides")]
    left: list[str] = []
    for one in measured:
        rows.append(
            (
                one.source,
                str(one.sentences),
                _share(one.sentences_coded, one.sentences),
                str(one.words),
                _share(one.words_coded, one.words),
                _share(one.words_quoted, one.words),
                _share(one.words_pointed, one.words - one.words_quoted),
            )
        )
        for sentence in one.uncoded:
            place = "skipped" if sentence.paragraph is None else f"para. {sentence.paragraph}"
            left.append(f"{one.source}, {place}: {sentence.text}")
    write(display.as_text(rows, width()))
    write("\n".join(["not coded:", *left]))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def report(problems: Iterable[Problem], all_well: str, *, is_json: bool = False) -> int:
    """Print problems.

    Args:
        problems: The problems.
        all_well: What to print where there is none.
        is_json: Print them for a program.

    Returns:
        The exit status.
    """
    problems = tuple(problems)
    if is_json:
        write(as_json(problems))
        return _status(problems)
    for problem in problems:
        warning = "" if problem.severity == "error" else f"{problem.severity}: "
        write(printable(f"{warning}{problem} [{problem.rule}]"))
    for severity in ("error", "warning"):
        if count := sum(problem.severity == severity for problem in problems):
            complain(display.counted(count, "problem" if severity == "error" else severity))
    if any(map(_is_bundled, problems)):
        complain("some of these ids are of the bundled dataset: --extends bundled")
    if (status := _status(problems)) == FOUND:
        write(all_well)
    return status


def _is_bundled(problem: Problem) -> bool:
    is_missing = problem.rule == "reference" and problem.message.startswith("no ")
    return is_missing and problem.value.strip('"') in dataset


def as_json(problems: Iterable[Problem]) -> str:
    """Write problems for a program.

    Args:
        problems: The problems.

    Returns:
        An array of objects, one a line, each with the fields of ``Problem``.
    """
    lines = [json_.dumps(attrs.asdict(problem), ensure_ascii=False) for problem in problems]
    return "[\n  " + ",\n  ".join(lines) + "\n]" if lines else "[]"


def _status(problems: Iterable[Problem]) -> int:
    return NOT_FOUND if any(problem.severity == "error" for problem in problems) else FOUND

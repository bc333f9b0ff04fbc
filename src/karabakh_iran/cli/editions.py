"""Editions on the command line: what changed, and whether the version says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from karabakh_iran import changes, versions
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.options import BUNDLED
from karabakh_iran.cli.printing import FOUND, NOT_FOUND, ProgressBar, complain, write

if TYPE_CHECKING:
    from karabakh_iran.cli import Commands
    from karabakh_iran.versions import Step


def add(commands: Commands) -> None:
    """Offer the commands.

    Args:
        commands: Where they are entered.
    """
    diff = commands.add_parser(
        "diff",
        help="what changed between two editions",
        description="List what was added, removed and changed. Patch: no datum changes. Minor: data added or "
        "corrected. Major: an id removed or renamed, a type of field changed.",
    )
    diff.add_argument("old", metavar="OLD", help="the folder of a dataset, or: bundled")
    diff.add_argument("new", metavar="NEW", help="the same")
    form = diff.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="form", help="for a program")
    form.add_argument("--markdown", action="store_const", const="markdown", dest="form", help="for a changelog")
    diff.add_argument("--extends", choices=[BUNDLED], help="the dataset that the records of both may refer to")
    diff.add_argument(
        "--require",
        choices=["editions", *versions.STEPS],
        help="status 1 where the changes need a greater step of version than this, or than that between the "
        "editions of the two",
    )
    diff.set_defaults(run=_diff)


def _diff(
    old: str, new: str, form: str | None, extends: str | None, require: Step | Literal["editions"] | None
) -> int:
    one, other = (dataset if given == BUNDLED else given for given in (old, new))
    with ProgressBar("reading") as bar:
        found = changes.diff(one, other, extends=dataset if extends else None, progress=bar)
    # Before anything is written: editions that are no versions are wrong use.
    allowed = versions.step(found.old, found.new) if require == "editions" else require
    if form == "json":
        write(found.as_json())
    elif form == "markdown":
        write(found.as_markdown())
    else:
        write(found.as_text())
    if require is None or found.fits(allowed):
        return FOUND
    between = f"{found.old} → {found.new}" if require == "editions" else f"a {require} version"
    complain(f"{between} is too small a step: these changes need a {found.needs} version")
    return NOT_FOUND

"""Editions, volumes, issues, sections and series in the Chicago styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.numbers import ordinal
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.chicago.manual import VOLUMES, is_multivolume, is_serial

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work


def labelled(work: Work, variable: str, one: str, several: str) -> Text:
    """Print a number with a label; what is no number, "Suppl. 1" say, has none.

    Args:
        work: The work.
        variable: CSL's name of the number.
        one: The label.
        several: The label of several numbers.

    Returns:
        "vol. 3", say; nothing where it is not given.
    """
    value = work.number_of(variable)
    if not (value and work.is_numeric(variable)):
        return value
    return f"{several if work.is_plural(variable) else one} {value}"


def number(work: Work, manual: Manual) -> Text:
    """Print the number of a report, an episode or the like, with what is numbered.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Working Paper No. 7", "Episode 12"; nothing where it has none.
    """
    if work.kind == "thesis" or not work.text("number"):
        return ""
    if work.kind == "broadcast" and work.is_numeric("number"):
        kind = work.text("genre") if work.has("genre") else "episode"
        return join(" ", [manual.begin(kind), work.number_of("number")])
    genre = work.text("genre") if manual.note else work.headline("genre")
    return join(" ", [genre, manual.begin(labelled(work, "number", "no.", "nos."))])


def version(work: Work, manual: Manual) -> Text:
    """Print the version of software or data.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Version 2", say, "v. 2" of software.
    """
    full = "versions" if work.is_plural("version") else "version"
    return affixed(f"{manual.begin('v.' if work.kind == 'software' else full)} ", work.text("version"))


def edition(work: Work, manual: Manual) -> Text:
    """Print the edition where it follows the title; that of a reprint follows the original publisher instead.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "2nd ed.", say.
    """
    reprinted = work.has("issued") and work.has("original-date")
    return "" if reprinted and not work.has("original-title") else edition_label(work, manual)


def edition_label(work: Work, manual: Manual) -> Text:
    """Print the edition (14.89).

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "2nd ed.", "Revised edition", "Late Edition" of a newspaper.
    """
    value = work.text("edition")
    if work.is_numeric("edition"):
        return affixed("", ordinal(value), " eds." if work.is_plural("edition") else " ed.")
    if not is_serial(work):
        return manual.begin(value)
    return affixed("", value, " edition") if manual.note else affixed("", work.headline("edition"), " Edition")


def section(work: Work, manual: Manual) -> Text:
    """Print the section of a newspaper.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Sec. 2", say, or its name.
    """
    several = work.is_plural("section")
    label = f"{manual.begin('secs.' if several else 'sec.')} " if work.is_numeric("section") else ""
    return affixed(label, work.headline("section"))


def chapter(work: Work) -> Text:
    """Print the number of a chapter.

    Args:
        work: The work.

    Returns:
        "chap. 3", say.
    """
    return labelled(work, "chapter-number", "chap.", "chaps.")


def volume(work: Work) -> Text:
    """Print the volume with its label.

    Args:
        work: The work.

    Returns:
        "vol. 3", say.
    """
    return labelled(work, "volume", "vol.", "vols.")


def part_number(work: Work) -> Text:
    """Print the number of a part.

    Args:
        work: The work.

    Returns:
        "pt. 2", say.
    """
    return labelled(work, "part-number", "pt.", "pt.")


def issue(work: Work) -> Text:
    """Print the issue with its label.

    Args:
        work: The work.

    Returns:
        "no. 3", say.
    """
    return affixed("nos. " if work.is_plural("issue") else "no. ", work.number_of("issue"))


def supplement(work: Work) -> Text:
    """Print the number of a supplement or special issue.

    Args:
        work: The work.

    Returns:
        "supp. 1", say.
    """
    value = work.number_of("supplement-number")
    if work.has("issue"):
        return affixed("supp. ", value)
    label = "no." if work.has("volume-title") else "supp."
    return labelled(work, "supplement-number", label, label)


def number_of_volumes(work: Work) -> Text:
    """Print how many volumes there are.

    Args:
        work: The work.

    Returns:
        "3 vols.", say; nothing for one of several volumes.
    """
    if work.has(*VOLUMES):
        return ""
    value = work.number_of("number-of-volumes")
    label = " vol." if value == "1" else " vols."
    return affixed("", value, label if work.is_numeric("number-of-volumes") else "")


def collection_number(work: Work) -> Text:
    """Print the number in a series with its label.

    Args:
        work: The work.

    Returns:
        "vol. 12", say.
    """
    return labelled(work, "collection-number", "vol.", "vols.")


def series(work: Work, editors: Text = "") -> Text:
    """Print the series.

    Args:
        work: The work.
        editors: Its editors: "edited by …".

    Returns:
        "Caucasus Studies 12", say.
    """
    name = work.headline("collection-title")
    if editors and name and not is_multivolume(work):
        return join(", ", [name, editors, collection_number(work), issue(work)])
    if work.has("issue"):
        return join(", ", [name, collection_number(work), issue(work)])
    if not name:
        return ""
    return join(" " if work.is_numeric("collection-number") else ", ", [name, work.number_of("collection-number")])

"""MLA style: supplemental elements, which the template of core elements has no place for (5.106 to 5.119)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates
from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.mla.container import DAY, day, event, volume, year
from karabakh_iran.citation.styles.mla.titles import NAMES, description, is_serial, own_title, part_number
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work


def after_title(work: Work) -> Text:
    """Give what follows the title of a source (5.106 to 5.109).

    Args:
        work: The work.

    Returns:
        Interviewers, the date of a work that came out before, and what kind of work it is.
    """
    interviewers = affixed("Interview by ", listed(work.names("interviewer"), NAMES))
    return join(", ", [interviewers, _composed(work), description(work)])


def between(work: Work) -> Text:
    """Give what belongs to the first of two containers (5.119).

    Args:
        work: The work.

    Returns:
        It; nothing where there is one container, since it then stands at the end.
    """
    return _history(work) if work.has("source") else ""


def at_end(work: Work) -> Text:
    """Give what stands at the end of an entry (5.110 to 5.118).

    Args:
        work: The work.

    Returns:
        Date of access, medium and what is known of how the work was published.
    """
    # A work without a date may change: the day it was looked up tells which text was read (5.111).
    accessed = "" if work.has("issued") else affixed("Accessed ", dates.written(work.date("accessed"), DAY))
    return join(", ", [accessed, work.capitalized("medium"), "" if work.has("source") else _history(work)])


def _composed(work: Work) -> Text:
    if work.kind == "personal_communication":
        return event(work)
    return "" if work.has("original-publisher", "original-publisher-place") else day(work, "original-date")


def _history(work: Work) -> Text:
    if is_serial(work):
        # Columns and sections (5.116).
        return work.headline("section")
    return join(", ", [_thesis(work), _published_before(work), _series(work), *_volumes(work)])


def _thesis(work: Work) -> Text:
    """Dissertations and theses (5.113)."""
    return join(", ", [work.text("publisher"), work.text("genre")]) if work.kind == "thesis" else ""


def _published_before(work: Work) -> Text:
    """Publication history (5.114)."""
    title = affixed("as ", italic(work.headline("original-title")))
    publisher = affixed("" if title else "by ", work.text("original-publisher"))
    by = publisher or work.text("original-publisher-place")
    return affixed("Originally published ", join(", ", [title, by, year(work, "original-date") if by else ""]))


def _series(work: Work) -> Text:
    """Book series (5.115)."""
    number = work.number_of("collection-number") if work.has("collection-title") else ""
    return join(" " if work.is_numeric("collection-number") else ", ", [work.headline("collection-title"), number])


def _volumes(work: Work) -> list[Text]:
    """Multivolume works (5.117)."""
    count = work.number_of("number-of-volumes")
    label = " vol." if count == "1" else " vols."
    counted = affixed("", count, label if work.is_numeric("number-of-volumes") else "")
    return [_volume_of(work), "" if work.has("volume") else counted]


def _volume_of(work: Work) -> Text:
    if not work.has("part-title", "volume-title"):
        return ""
    whole = join(", ", [italic(work.headline("container-title")) or own_title(work), _series_editors(work)])
    part = part_number(work)
    if part and work.has("part-title") and work.has("volume-title") and work.has("volume"):
        titled = italic(work.headline("volume-title"))
        return join(", ", [f"{capitalized(part)} of {titled}", f"{volume(work)} of {whole}"])
    numbered = [capitalized(volume(work)), part] if work.has("volume") else [capitalized(part)]
    return affixed(affixed("", join(", ", numbered), " of "), whole)


def _series_editors(work: Work) -> Text:
    editors = work.names("collection-editor")
    role = "general editors" if len(editors) > 1 else "general editor"
    return affixed("", listed(editors, NAMES), f", {role}")

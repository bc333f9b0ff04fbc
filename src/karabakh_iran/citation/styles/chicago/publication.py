"""Publishers, events, archives and addresses in the Chicago styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.dates import AMERICAN, written
from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.chicago.dates import date_of_source, day, original_date
from karabakh_iran.citation.styles.chicago.locators import labelled_place
from karabakh_iran.citation.styles.chicago.manual import CREATORS, is_online, is_review, is_serial
from karabakh_iran.citation.styles.chicago.numbers import edition_label

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

# What makes an event a part of what was published of it.
_PUBLISHED = (
    "event-date",
    "original-date",
    "original-publisher",
    "original-publisher-place",
    "publisher",
    "status",
)
# Works whose later edition is called a reprint.
_REPRINTED = {"book", "chapter", "interview", "report", "thesis"}


def is_published(work: Work) -> bool:
    """Tell whether something was published of what an event was about.

    Args:
        work: The work.

    Returns:
        Whether it was.
    """
    return work.has(*_PUBLISHED)


def event(work: Work, manual: Manual) -> Text:
    """Print the meeting that a speech was given at (14.115).

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Conference on the Caucasus, October 4, 2020, Baku"; nothing where its description has that.
    """
    letter = work.kind == "personal_communication" and work.has("recipient")
    described = work.kind == "interview" or work.has("interviewer") or letter or is_review(work)
    if described or not work.has("event-date", "event-title"):
        return ""
    stated = work.text("status") if work.kind == "broadcast" or not work.has("issued") else ""
    held = [manual.begin(work.text("event-title")), day(work, "event-date"), work.text("event-place")]
    return join(" ", [manual.begin(stated), join(", ", held)])


def publication(work: Work, manual: Manual) -> Text:
    """Print the publisher and the date.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Cambridge University Press, 2020", "Aired October 4, on BBC".
    """
    published = history(work, manual)
    date = join(" ", [state(work, manual), date_of_source(work, manual)])
    if work.kind != "broadcast":
        return join(", ", [_site(work, manual), published, date])
    before = published if work.has("DOI", "URL") else ""
    # In entries a DOI is no address that tells where a programme was heard.
    linked = work.has("URL") or (manual.note and work.has("DOI"))
    on = "on " if before or date else manual.begin("on ")
    after = "" if linked else affixed(on, published)
    return join(", ", [before, date, after])


def history(work: Work, manual: Manual) -> Text:
    """Print the publisher, after the one who first published the work (14.16).

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Progress, 1965. 2nd ed. Cambridge University Press"; of most works the publisher alone.
    """
    now = join(", ", [_kind_of_publication(work, manual), publisher(work, manual)])
    first = original_date(work, manual)
    if work.has("original-title"):
        return now
    if not work.has("edition", "original-publisher", "original-publisher-place"):
        return join("; ", [first, now])
    edition = edition_label(work, manual) if work.has("issued") and work.has("original-date") else ""
    before = join(", ", [original_publisher(work, manual), first])
    return join("; " if manual.note else ". ", [before, join(manual.stop, [edition, now])])


def publisher(work: Work, manual: Manual) -> Text:
    """Print the publisher.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The publisher, with the place in the 17th edition; the place alone of what has no publisher.
    """
    name, place = manual.begin(work.text("publisher")), manual.begin(work.text("publisher-place"))
    if work.has("publisher"):
        return _publisher(name, place if work.kind != "thesis" else "", manual)
    return "" if work.has("event-date", "event-title") else place


def original_publisher(work: Work, manual: Manual) -> Text:
    """Print who first published a work.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The publisher, with the place in the 17th edition; the place alone of what had no publisher.
    """
    place = manual.begin(work.text("original-publisher-place"))
    name = manual.begin(work.text("original-publisher"))
    return _publisher(name, place, manual) if name else place


def original(work: Work, manual: Manual) -> Text:
    """Print under which title a work first came out.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Originally published as *Title* (Publisher, 1965)"; nothing where it had no other title.
    """
    if not work.has("original-title"):
        return ""
    first = join(", ", [original_publisher(work, manual), original_date(work, manual)])
    named = join(
        ", ", [listed(work.names("original-author"), manual.names), italic(work.headline("original-title"))]
    )
    return join(" ", [manual.begin("originally published as"), named, affixed("(", first, ")")])


def state(work: Work, manual: Manual) -> Text:
    """Say in what state a work is, or what the date that follows is of.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Aired", "released", "in press".
    """
    if not work.has("issued"):
        return "released" if work.kind == "software" and work.has("original-date") else ""
    if work.has("status"):
        if work.kind == "broadcast" and work.has("event-title"):
            return ""
        return work.text("status") if manual.note or _goes_on(work) else work.capitalized("status")
    if work.kind == "broadcast":
        silent = work.has("URL") or (manual.note and work.has("DOI"))
        return "" if silent else manual.begin("aired")
    if work.kind != "software":
        return ""
    after_publisher = work.has("publisher") and work.has(*CREATORS, "contributor")
    return "released" if after_publisher or work.has("original-date") else manual.begin("released")


def medium(work: Work, manual: Manual) -> Text:
    """Print the medium.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Video, 45 min.", say.
    """
    return join(", ", [manual.begin(work.text("medium")), work.text("scale"), work.text("dimensions")])


def is_cited_in_archive(work: Work, locator: Locator | None) -> bool:
    """Tell whether a note names a place in a work together with the place of the work in an archive.

    Args:
        work: The work.
        locator: The place in it.

    Returns:
        Whether it does: "Box 7, fol. 12".
    """
    leaf = locator is not None and locator.label in {"column", "folio", "page"}
    return leaf and work.has("archive") and work.has("archive_location")


def archive(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Print where an unpublished work is kept: what is in hand first, the archive last (14.127, 14.128).

    Args:
        work: The work.
        manual: The manual.
        locator: The place that a note cites.

    Returns:
        "Box 7, Folder 3. State Archive, Baku", say.
    """
    pages: Text = ""
    if is_cited_in_archive(work, locator):
        # Of what is in a periodical the place is cited with that.
        pages = "" if is_serial(work) else labelled_place(locator, manual)
    elif all(map(work.has, ("archive", "archive_location", "page"))):
        label = "pp. " if work.is_plural("page") else "p. "
        pages = affixed(label if work.is_numeric("page") else "", work.pages("chicago"))
    place = affixed("", manual.begin(work.text("archive_location")), affixed(", ", pages))
    kept = join(", ", [work.text("archive"), work.text("archive-place")])
    located = join(manual.stop, [place, work.text("archive_collection"), kept])
    return join(" ", [located, affixed("(", _database_number(work), ")")])


def address(work: Work, manual: Manual) -> Text:
    """Print where a work is to be found: for undated works when it was looked up, DOI or URL (14.104).

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Accessed October 4, 2020. https://…", say.
    """
    if work.has("DOI"):
        return affixed("https://doi.org/", work.text("DOI"))
    dated = work.has("available-date", "event-date", "issued", "status")
    accessed = (
        "" if dated or not work.has("URL") else affixed("accessed ", written(work.date("accessed"), AMERICAN))
    )
    return join(manual.stop, [manual.begin(accessed), work.text("URL")])


def _site(work: Work, manual: Manual) -> Text:
    if not is_online(work):
        return ""
    explained = work.kind == "webpage" and work.has("container-title-short") and not work.has("publisher")
    return "" if explained and not manual.dates_last else work.headline("container-title")


def _publisher(name: Text, place: Text, manual: Manual) -> Text:
    return name if manual.latest else join(": ", [place, name])


def _kind_of_publication(work: Work, manual: Manual) -> Text:
    if work.kind == "thesis":
        return manual.begin(work.text("genre"))
    reprint = work.kind in _REPRINTED and work.has("original-publisher", "original-publisher-place")
    if not reprint or work.has("edition", "original-title"):
        return ""
    again = work.has("issued") and work.has("original-date")
    return ("repr." if manual.note else "Reprint") if again else ""


def _goes_on(work: Work) -> bool:
    if work.kind == "webpage":
        signed = work.has("author", "translator") and work.has("publisher")
        return work.has("container-title") or signed
    firsts = ("original-date", "original-publisher", "original-publisher-place", "original-title")
    return work.has(*firsts, "publisher")


def _database_number(work: Work) -> Text:
    if work.has("archive_collection", "archive_location", "archive-place"):
        return ""
    if work.kind == "thesis":
        return work.number_of("number")
    described = work.kind == "dataset" or work.has("genre")
    return work.number_of("number") if work.has("archive") and not described else ""

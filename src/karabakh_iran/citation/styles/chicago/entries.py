"""Entries of bibliographies and reference lists in the Chicago styles.

Their elements are the author, the date (in the system of author and date), the title and its descriptions, and the
source: a periodical, a larger work, a series, an event, a publisher, an archive, an address (14.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, sorting
from karabakh_iran.citation.markup import bare
from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.styles.chicago.authors import author, lead
from karabakh_iran.citation.styles.chicago.containers import larger_work, series_with_editors
from karabakh_iran.citation.styles.chicago.contributors import (
    contributors_by_container_author,
    contributors_of_container,
)
from karabakh_iran.citation.styles.chicago.dates import year_after_author
from karabakh_iran.citation.styles.chicago.descriptions import (
    description,
    title_and_descriptions,
)
from karabakh_iran.citation.styles.chicago.manual import (
    PUBLIC,
    Manual,
    introduces,
    is_episode,
    is_online,
    is_serial,
)
from karabakh_iran.citation.styles.chicago.note_authors import author as author_in_note
from karabakh_iran.citation.styles.chicago.note_sources import title_and_source as described_in_note
from karabakh_iran.citation.styles.chicago.numbers import number
from karabakh_iran.citation.styles.chicago.publication import (
    address,
    archive,
    event,
    is_published,
    medium,
    original,
    publication,
)
from karabakh_iran.citation.styles.chicago.serials import serial
from karabakh_iran.citation.styles.chicago.titles import container, title
from karabakh_iran.citation.styles.chicago.volumes import volume_with_pages

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Work

# What readers cannot find for themselves is cited in the text or in notes alone (14.13, 14.111).
_CITED_ONLY = {"interview", "personal_communication"}
_CITED_IN_NOTES = {
    17: {*_CITED_ONLY, "manuscript"},
    18: {*_CITED_ONLY, "manuscript", "paper-conference", "speech"},
}


def entry(work: Work, manual: Manual) -> Text:
    """Describe a work as the list does.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        Its entry; nothing for what is not listed.
    """
    if not is_listed(work, manual):
        return ""
    first = author(work, manual)
    head = [join(" ", [first.text, _abbreviated_site(work, manual)])]
    if not manual.dates_last:
        head.append(year_after_author(work))
    described = [title_and_source(first.work, manual), work.text("references"), _reproduced(work.host, manual)]
    return meet(join(". ", [*head, *described]), ".")


def is_listed(work: Work, manual: Manual) -> bool:
    """Tell whether a work is in the list.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        Whether it is.
    """
    # Since the 18th edition, notes are enough for posts (14.106).
    if manual.dates_last and manual.latest and work.kind == "post":
        return False
    unlisted = _CITED_IN_NOTES[manual.edition] if manual.dates_last else _CITED_ONLY
    return work.kind not in unlisted or work.has(*PUBLIC) or work.host is not None


def title_and_source(work: Work, manual: Manual) -> Text:
    """Describe a work but for its author.

    Args:
        work: The work, without what stands in the author's place.
        manual: The manual.

    Returns:
        Title, descriptions and source.
    """
    if is_episode(work):
        named = _episode(work, manual)
    else:
        # "Introduction to", but "“Title.” In".
        spaced = " " if introduces(work) else ". "
        named = join(spaced, [title_and_descriptions(work, manual), _source(work, manual)])
    return join(
        ". ",
        [named, _publication(work, manual), medium(work, manual), archive(work, manual), address(work, manual)],
    )


def sort_key(work: Work, manual: Manual) -> SortKey:
    """Say where a work stands in the list.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        Authors, else what stands in their place; the date in author and date, undated works after dated ones; then
        the title and what follows.
    """
    people, form = lead(work, manual), manual.inverted
    if len(people) > form.most:
        people = people[: form.first]
    names = " ".join(f"{person.family} {person.given} {person.particle}" for person in people)
    described, source = title_and_descriptions(work, manual), _source(work, manual)
    issued = dates.order(work.date("issued"))
    first, *last = (sorting.last_if_empty(sorting.letters(bare(text))) for text in (names, described, source))
    if manual.dates_last:
        return (first, *last, sorting.last_if_empty(issued))
    group = "0" if work.has("issued") else "2" if work.has("status") else "1"
    year = dates.order(work.date("issued"), ("year",))
    return (first, (False, group), sorting.last_if_empty(year), *last, sorting.last_if_empty(issued))


def _abbreviated_site(work: Work, manual: Manual) -> Text:
    # Citations have the short name of a site: the list says what it stands for (14.104).
    if manual.dates_last or work.kind != "webpage" or work.has("publisher"):
        return ""
    return affixed("(", work.headline("container-title") if work.has("container-title-short") else "", ")")


def _episode(work: Work, manual: Manual) -> Text:
    episode = [number(work, manual), title(work, manual), description(work, manual)]
    return join(
        ". ",
        [
            container(work, manual),
            join(", ", [*episode, contributors_of_container(work, manual)]),
            contributors_by_container_author(work, manual),
            series_with_editors(work, manual),
            event(work, manual) if is_published(work) else "",
        ],
    )


def _source(work: Work, manual: Manual) -> Text:
    if is_online(work):
        return ""
    return serial(work, manual) if is_serial(work) else _monographic(work, manual)


def _monographic(work: Work, manual: Manual) -> Text:
    return join(
        ". ",
        [
            join(", ", [larger_work(work, manual), _pages(work, manual)]),
            contributors_by_container_author(work, manual),
            series_with_editors(work, manual),
            event(work, manual) if is_published(work) else "",
        ],
    )


def _pages(work: Work, manual: Manual) -> Text:
    # The 18th edition no longer gives the pages of a chapter (14.8).
    archived = all(map(work.has, ("archive", "archive_location", "page")))
    if manual.latest or archived or not work.has("container-title"):
        return ""
    volume = work.number_of("volume") if volume_with_pages(work, manual) else ""
    return join(":", [volume, work.pages("chicago")])


def _publication(work: Work, manual: Manual) -> Text:
    if is_serial(work):
        return original(work, manual)
    held = "" if is_published(work) else event(work, manual)
    return join(", ", [held, join(". ", [publication(work, manual), original(work, manual)])])


def _reproduced(host: Work | None, manual: Manual) -> Text:
    if host is None:
        return ""
    # The manual's "Reprinted in": where a text was read that others published first, as a note describes that.
    note = Manual(manual.edition, dates_last=True, note=True)
    begun, rest = author_in_note(host, note)
    return affixed("Reproduced in ", join(", ", [begun, described_in_note(rest, note)]))

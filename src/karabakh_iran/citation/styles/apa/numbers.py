"""APA style: editions, volumes, parts, pages and the like, with their labels (9.19, 9.20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import numbers, titles
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.apa.kinds import REPORTS, is_serial

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# What comes out once, without editions, volumes or pages.
_UNNUMBERED = frozenset({"broadcast", "event", "patent", "performance", "post", "speech", "webpage"})
_NUMBERS = (
    "chapter-number",
    "collection-number",
    "collection-title",
    "edition",
    "issue",
    "number-of-volumes",
    "page",
    "part-number",
    "supplement-number",
    "version",
    "volume",
)


def numbered_kind(work: Work) -> Text:
    """Print the number that a work has among others of its kind.

    Args:
        work: The work.

    Returns:
        "Working Paper No. 7", say.
    """
    if not work.has("number"):
        return ""
    # What kind of thesis it is, its description says.
    kind = "Publication" if work.kind == "thesis" and work.has("genre") else work.headline("genre")
    return join(" ", [kind, number(work)])


def number(work: Work) -> Text:
    """Print the number of a work.

    Args:
        work: The work.

    Returns:
        "No. 7", or "WP-7".
    """
    return _if_numeric(work, "number", "No.", "Nos.")


def volume_title(work: Work) -> Text:
    """Print what belongs to the title of a volume or part: its own title, or what is no number.

    Args:
        work: The work, or a part of the larger one.

    Returns:
        "Vol. 2. The war years", say.
    """
    if work.has("volume-title"):
        return join(": ", [join(". ", [_volume(work), work.text("volume-title")]), part_title(work)])
    volume = "" if work.is_numeric("volume") and not work.has("part-title") else _volume(work)
    return join(", ", [volume, part_title(work)])


def part_title(work: Work) -> Text:
    """Print the title of a part, or a part that is no number.

    Args:
        work: The work.

    Returns:
        "Pt. 2. The ceasefire", say.
    """
    if work.has("part-title"):
        return join(". ", [_part(work), work.capitalized("part-title")])
    return "" if work.is_numeric("part-number") else _part(work)


def part_number(work: Work) -> Text:
    """Print the number of a part that has no title.

    Args:
        work: The work.

    Returns:
        "Pt. 2", say.
    """
    return _part(work) if work.is_numeric("part-number") and not work.has("part-title") else ""


def supplement(work: Work) -> Text:
    """Print the number of a supplement.

    Args:
        work: The work.

    Returns:
        "Suppl. 1", say.
    """
    return _if_numeric(work, "supplement-number", "Suppl.", "Suppl.")


def chapter(work: Work) -> Text:
    """Print the number of a chapter.

    Args:
        work: The work.

    Returns:
        "Chapter 3", say; "Track 3" of songs.
    """
    if work.kind == "song":
        return _if_numeric(work, "chapter-number", "Track", "Track")
    return _if_numeric(work, "chapter-number", "Chapter", "Chapters")


def numbers_of_whole(work: Work) -> Text:
    """Print the numbers of a work that is no part of a periodical, or of the larger work that it is a part of.

    Args:
        work: The work.

    Returns:
        "2nd ed., Vol. 3, pp. 12–34", say.
    """
    # Most works have none of them: one question instead of a dozen.
    if work.kind in _UNNUMBERED or is_serial(work) or not work.has(*_NUMBERS):
        return ""
    series = [work.headline("collection-title"), work.number_of("collection-number")]
    pages = affixed("pp. " if work.is_plural("page") else "p. ", work.pages())
    return join(
        ", ",
        [
            affixed("Versions " if work.is_plural("version") else "Version ", work.text("version")),
            _edition(work),
            # The series is given for reports alone (10.4).
            join(" ", series) if work.kind in REPORTS else "",
            supplement(work),
            _volume_number(work),
            part_number(work),
            affixed("Issues " if work.is_plural("issue") else "Issue ", work.number_of("issue")),
            pages or (chapter(work) if work.has("genre", "title") else ""),
        ],
    )


def _edition(work: Work) -> Text:
    if not work.is_numeric("edition"):
        return work.text("edition")
    return f"{numbers.ordinal(work.text('edition'))} {'eds.' if work.is_plural('edition') else 'ed.'}"


def _volume_number(work: Work) -> Text:
    if work.has("volume") and work.has("volume-title", "part-title"):
        return ""
    if work.is_numeric("volume"):
        return _volume(work)
    volumes = work.number_of("number-of-volumes")
    if not work.is_numeric("number-of-volumes"):
        return volumes
    return f"{'Vol.' if volumes == '1' else 'Vols.'} 1–{volumes}"


def _volume(work: Work) -> Text:
    return _if_numeric(work, "volume", "Vol.", "Vols.")


def _part(work: Work) -> Text:
    return _if_numeric(work, "part-number", "Pt.", "Pt.")


def _if_numeric(work: Work, variable: str, one: str, several: str) -> Text:
    if not work.has(variable):
        return ""
    label = (several if work.is_plural(variable) else one) if work.is_numeric(variable) else ""
    return join(" ", [label, titles.capitalized(work.number_of(variable))])

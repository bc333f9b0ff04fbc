"""What each type of item has: which fields, how often, and what makes them; what one would put on that type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import invented
from invented import chosen, person, persons
from titles import composed, title

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Field: TypeAlias = "Callable[[Random], Any]"

#: Authors of a work: how many, and how often.
_NUMBERS = (1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22)
_OFTEN = (60, 14, 8, 5, 2, 1, 2, 3, 0.5, 0.5, 1)


def _authors(random: Random) -> list[invented.Name]:
    if random.random() < 0.14:
        return [{"literal": random.choice(invented.ORGANISATIONS)}]
    made = persons(random, chosen(random, _NUMBERS, _OFTEN))
    if len(made) > 1 and random.random() < 0.05:
        made[-1] = {"literal": random.choice(invented.ORGANISATIONS)}
    return made


def _few(random: Random) -> list[invented.Name]:
    return persons(random, chosen(random, (1, 2, 3, 4), (70, 20, 6, 4)))


def _one(random: Random) -> list[invented.Name]:
    return [person(random)]


def _helper(random: Random) -> list[invented.Name]:
    return _one(random) if random.random() < 0.9 else [{"literal": random.choice(invented.SITES)}]


def _year(random: Random) -> list[int]:
    return [random.randint(1988, 2025)]


def _month(random: Random) -> list[int]:
    return [*_year(random), random.randint(1, 12)]


def _day(random: Random) -> list[int]:
    return [*_month(random), random.randint(1, 28)]


def _span(random: Random) -> list[list[int]]:
    year = random.randint(1988, 2020)
    month = random.randint(1, 9)
    day = random.randint(1, 25)
    further = random.randint(1, 3)
    spans = (
        [[year], [year + further]],
        [[year, month], [year, month + further]],
        [[year, month, day], [year, month, day + further]],
        [[year, month, day], [year, month + further, day]],
        [[year, 12, 30], [year + 1, 1, further]],
    )
    return random.choice(spans)


def _date(year: float, month: float, day: float) -> Field:
    def made(random: Random) -> dict[str, Any]:
        if random.random() < 0.04:
            return {"date-parts": _span(random)}
        parts = chosen(random, (_year, _month, _day), (year, month, day))(random)
        if random.random() < 0.06:
            return {"date-parts": [parts], "circa": True}
        season = len(parts) == 1 and random.random() < 0.03
        return {"date-parts": [parts], **({"season": random.randint(1, 4)} if season else {})}

    return made


def _original_year(random: Random) -> dict[str, Any]:
    return {"date-parts": [[random.randint(1890, 1987)]]}


def _accessed(random: Random) -> dict[str, Any]:
    return {"date-parts": [[2026, random.randint(1, 12), random.randint(1, 28)]]}


def _page(random: Random) -> str:
    last = (first := random.randint(1, 400)) + random.randint(1, 40)
    odd = [f"{first}", f"{first}–{last}", f"e{first}{last}", f"{first}, {last}", f"S{first}-S{last}", "xii-xx"]
    odd.append(f"10{first}-10{last}")
    return f"{first}-{last}" if random.random() < 0.7 else random.choice(odd)


def _url(random: Random) -> str:
    return f"https://example.org/{random.choice(('a', 'news', 'p/q'))}/{random.randint(1, 9999)}"


def _doi(random: Random) -> str:
    return f"10.5555/{random.choice(('jcs', 'ab.c', 'x'))}.{random.randint(1990, 2025)}.{random.randint(1, 999)}"


def _issn(random: Random) -> str:
    return f"{random.randint(1000, 9999)}-{random.randint(1000, 9999)}"


def _of(*values: str) -> Field:
    return lambda random: random.choice(values)


def _inner(text: str) -> str:
    return re.sub(r"^(The|A) ", lambda article: article[0].lower(), text)


def _conversation(random: Random) -> str:
    with_ = person(random)
    name = with_.get("literal") or f"{with_.get('given', '')} {with_['family']}".strip().replace('"', "")
    return f"Interview with {name}" if random.random() < 0.4 else title(random)


def _periodical(*values: str) -> Field:
    return lambda random: (
        random.choice(values) if random.random() < 0.7 else f"Journal of {_inner(composed(random))}"
    )


def _up_to(last: int) -> Field:
    return lambda random: str(random.randint(1, last))


_LANGUAGE = (0.5, _of("en", "en", "en-US", "en-GB"))
_URL = (0.55, _url)
_DOI = (0.15, _doi)
_ACCESSED = (0.35, _accessed)
_TITLE = (1.0, title)
_SOURCE = _of("Library Catalog", "NewsBank")
_PLACE = _of(*invented.PLACES)
_PRESS = _of(*invented.PRESSES)
_ORGANISATION = _of(*invented.ORGANISATIONS)
_VERSION = _of("1.0.0", "2.1", "v3", "2024-05", "4.0 beta")
_EDITION = _of("2", "3", "1", "2nd rev.", "Revised edition", "4th")
_VOLUME = _of("1", "7", "12", "45", "II", "102", "3-4")
_ISSUE = _of("1", "2", "3", "4", "3-4", "12", "Suppl. 1")

#: Every type: its fields, how often each is there, and what makes it.
FIELDS: dict[str, dict[str, tuple[float, Field]]] = {
    "webpage": {
        "author": (0.6, _authors), "title": _TITLE, "container-title": (0.75, _of(*invented.SITES)),
        "publisher": (0.15, _ORGANISATION), "issued": (0.7, _date(2, 1, 5)), "URL": (0.92, _url),
        "accessed": (0.55, _accessed), "genre": (0.06, _of("Press release", "Fact sheet")),
        "translator": (0.08, _helper), "language": _LANGUAGE,
        "title-short": (0.06, title), "archive": (0.02, _of("WebKeep")),
    },
    "article-newspaper": {
        "author": (0.75, _authors), "title": _TITLE, "container-title": (0.95, _periodical(*invented.PAPERS)),
        "issued": (0.92, _date(1, 1, 14)), "page": (0.3, _of("A4", "1", "12", "3-4", "B2, B7")),
        "section": (0.1, _of("World", "Opinion", "B")), "edition": (0.06, _of("Late", "Morning edition")),
        "publisher-place": (0.12, _PLACE), "publisher": (0.05, _ORGANISATION), "URL": _URL,
        "accessed": (0.2, _accessed), "genre": (0.06, _of("Editorial", "Letter to the editor")),
        "translator": (0.06, _helper), "language": _LANGUAGE,
        "ISSN": (0.05, _issn), "source": (0.06, _SOURCE),
    },
    "article-magazine": {
        "author": (0.8, _authors), "title": _TITLE, "container-title": (0.96, _periodical(*invented.MAGAZINES)),
        "issued": (0.92, _date(1, 3, 5)), "volume": (0.3, _VOLUME), "issue": (0.3, _ISSUE), "page": (0.5, _page),
        "URL": (0.45, _url), "DOI": (0.04, _doi), "accessed": (0.15, _accessed),
        "publisher-place": (0.05, _PLACE), "translator": (0.06, _helper), "language": _LANGUAGE,
        "ISSN": (0.06, _issn), "title-short": (0.06, title),
    },
    "article-journal": {
        "author": (0.95, _authors), "title": _TITLE, "container-title": (0.98, _periodical(*invented.JOURNALS)),
        "issued": (0.95, _date(8, 2, 1)), "volume": (0.85, _VOLUME), "issue": (0.65, _ISSUE),
        "page": (0.8, _page), "number": (0.05, _of("e1234", "104512")), "DOI": (0.6, _doi), "URL": (0.35, _url),
        "accessed": (0.12, _accessed), "editor": (0.04, _few), "translator": (0.05, _helper),
        "language": _LANGUAGE,
        "container-title-short": (0.12, title), "title-short": (0.1, title), "ISSN": (0.25, _issn),
        "source": (0.1, _SOURCE),
        "PMID": (0.03, _up_to(9999)), "PMCID": (0.02, _of("PMC12345")), "status": (0.03, _of("in press",
        "forthcoming")),
        "reviewed-title": (0.03, title), "reviewed-author": (0.9, _one),
    },
    "post-weblog": {
        "author": (0.85, _authors), "title": _TITLE, "container-title": (0.9, _of(*invented.BLOGS)),
        "publisher": (0.2, _of(*invented.SITES)), "issued": (0.92, _date(1, 1, 8)), "URL": (0.9, _url),
        "accessed": (0.3, _accessed), "genre": (0.05, _of("Blog", "Guest post")), "translator": (0.05, _helper),
        "language": _LANGUAGE,
    },
    "post": {
        "author": (0.95, _authors), "title": (0.9, title),
        "container-title": (0.75, _of("Telegram", "Birdsite", "Facelog")),
        "genre": (0.5, _of("Post", "Tweet", "Status update", "Video")), "issued": (0.92, _date(1, 1, 10)),
        "URL": (0.85, _url), "accessed": (0.2, _accessed), "publisher": (0.08, _of(*invented.SITES)),
        "language": _LANGUAGE,
    },
    "book": {
        "author": (0.92, _authors), "title": _TITLE, "editor": (0.25, _few), "translator": (0.18, _helper),
        "edition": (0.2, _EDITION), "volume": (0.12, _VOLUME), "number-of-volumes": (0.05, _up_to(9)),
        "collection-title": (0.12, _of(*invented.SERIES)), "collection-number": (0.08, _up_to(60)),
        "publisher": (0.88, _PRESS), "publisher-place": (0.7, _PLACE), "issued": (0.92, _date(14, 1, 0)),
        "original-date": (0.05, _original_year), "URL": (0.15, _url), "DOI": _DOI, "accessed": (0.08, _accessed),
        "medium": (0.04, _of("Kindle", "Audiobook")), "language": _LANGUAGE,
        "title-short": (0.12, title), "ISBN": (0.3, _of("978-0-00-000000-2")),
        "number-of-pages": (0.15, _up_to(600)),
        "source": (0.06, _SOURCE), "status": (0.02, _of("forthcoming")),
    },
    "chapter": {
        "author": (0.95, _authors), "title": _TITLE, "container-title": (0.96, title), "editor": (0.75, _few),
        "translator": (0.1, _helper), "container-author": (0.04, _one), "edition": (0.1, _EDITION),
        "volume": (0.1, _VOLUME), "chapter-number": (0.05, _up_to(20)), "page": (0.75, _page),
        "collection-title": (0.1, _of(*invented.SERIES)), "collection-number": (0.06, _up_to(60)),
        "publisher": (0.9, _PRESS), "publisher-place": (0.65, _PLACE), "issued": (0.94, _date(14, 1, 0)),
        "URL": (0.12, _url), "DOI": (0.2, _doi), "language": _LANGUAGE,
        "title-short": (0.06, title), "ISBN": (0.15, _of("978-0-00-000000-2")),
    },
    "report": {
        "author": (0.85, _authors), "title": _TITLE,
        "genre": (0.4, _of("Policy brief", "Working Paper", "Technical report", "White Paper")),
        "number": (0.4, _of("7", "12-03", "WP-2014/5", "No. 33")), "publisher": (0.85, _ORGANISATION),
        "publisher-place": (0.5, _PLACE), "issued": (0.92, _date(6, 3, 3)), "page": (0.06, _page),
        "collection-title": (0.08, _of(*invented.SERIES)), "collection-number": (0.04, _up_to(60)),
        "editor": (0.05, _few), "translator": (0.05, _helper), "URL": _URL, "DOI": _DOI,
        "accessed": (0.2, _accessed), "language": _LANGUAGE,
        "title-short": (0.06, title),
    },
    "interview": {
        "author": (0.95, _few), "title": (0.8, _conversation), "interviewer": (0.6, _few),
        "container-title": (0.35, _of(*invented.PAPERS, *invented.PROGRAMMES)),
        "publisher": (0.4, _of(*invented.NETWORKS)), "publisher-place": (0.1, _PLACE),
        "medium": (0.3, _of("Television broadcast", "Telephone", "Email", "Video")),
        "genre": (0.12, _of("Personal interview", "Radio interview")), "issued": (0.85, _date(1, 1, 8)),
        "translator": (0.2, _helper), "URL": (0.4, _url), "accessed": (0.15, _accessed),
        "archive": (0.08, _of(*invented.ARCHIVES)), "page": (0.06, _page), "language": _LANGUAGE,
    },
    "broadcast": {
        "author": (0.35, _few), "director": (0.15, _one), "host": (0.15, _one), "producer": (0.08, _one),
        "script-writer": (0.06, _one), "title": _TITLE, "container-title": (0.55, _of(*invented.PROGRAMMES)),
        "publisher": (0.8, _of(*invented.NETWORKS)), "publisher-place": (0.15, _PLACE),
        "number": (0.2, _up_to(40)), "volume": (0.08, _up_to(9)),
        "genre": (0.25, _of("TV series episode", "News broadcast")),
        "medium": (0.3, _of("Television broadcast", "Radio", "Video")), "issued": (0.92, _date(1, 1, 8)),
        "translator": (0.08, _helper), "URL": (0.45, _url), "accessed": (0.2, _accessed), "language": _LANGUAGE,
        "dimensions": (0.08, _of("45 min", "1:02:30")),
    },
    "speech": {
        "author": (0.97, _few), "title": (0.92, title), "event-title": (0.7, _of(*invented.EVENTS)),
        "event-place": (0.55, _PLACE), "event-date": (0.12, _date(0, 0, 1)),
        "genre": (0.4, _of("Keynote address", "Speech", "Paper presentation", "Lecture")),
        "medium": (0.08, _of("Video", "Transcript")), "publisher": (0.2, _ORGANISATION),
        "publisher-place": (0.1, _PLACE), "container-title": (0.06, _of(*invented.SITES)),
        "issued": (0.92, _date(1, 1, 6)), "translator": (0.1, _helper), "URL": (0.4, _url),
        "accessed": (0.15, _accessed), "language": _LANGUAGE,
    },
    "dataset": {
        "author": (0.92, _authors), "title": _TITLE, "version": (0.5, _VERSION),
        "publisher": (0.8, _ORGANISATION), "publisher-place": (0.06, _PLACE), "issued": (0.93, _date(6, 1, 3)),
        "genre": (0.15, _of("Data set", "Survey data")), "medium": (0.08, _of("CSV", "Database")),
        "number": (0.06, _of("DS-12", "45")), "archive": (0.06, _of(*invented.ARCHIVES)),
        "container-title": (0.05, _of(*invented.SITES)), "DOI": (0.5, _doi), "URL": (0.6, _url),
        "accessed": (0.2, _accessed), "language": _LANGUAGE,
    },
    "software": {
        "author": (0.92, _authors), "title": _TITLE, "version": (0.7, _VERSION),
        "publisher": (0.55, _ORGANISATION), "publisher-place": (0.08, _PLACE), "issued": (0.9, _date(6, 1, 3)),
        "genre": (0.2, _of("Computer software", "Python package")), "medium": (0.1, _of("Python", "Windows")),
        "container-title": (0.05, _of(*invented.SITES)), "DOI": (0.25, _doi), "URL": (0.7, _url),
        "accessed": (0.2, _accessed), "language": _LANGUAGE,
    },
    "manuscript": {
        "author": (0.9, _authors), "title": (0.93, title),
        "genre": (0.55, _of("Unpublished manuscript", "Typescript", "Diary", "Letter")),
        "archive": (0.55, _of(*invented.ARCHIVES)), "archive-place": (0.2, _PLACE),
        "archive_collection": (0.2, _of(*invented.COLLECTIONS)),
        "archive_location": (0.4, _of("Box 7, Folder 3", "fol. 12r", "F. 3, op. 2, d. 114")),
        "publisher": (0.2, _of(*invented.UNIVERSITIES)), "publisher-place": (0.12, _PLACE),
        "medium": (0.06, _of("Microfilm", "PDF")), "issued": (0.75, _date(3, 1, 3)),
        "translator": (0.05, _helper), "URL": (0.25, _url), "accessed": (0.12, _accessed), "language": _LANGUAGE,
    },
    "thesis": {
        "author": (0.98, _one), "title": _TITLE,
        "genre": (0.85, _of("PhD thesis", "Master’s thesis", "PhD diss.", "Doctoral dissertation")),
        "publisher": (0.95, _of(*invented.UNIVERSITIES)), "publisher-place": (0.35, _PLACE),
        "issued": (0.95, _date(12, 1, 0)), "archive": (0.15, _of("ThesisBank", *invented.ARCHIVES)),
        "archive_location": (0.06, _of("AAT 3300426", "Shelf 12")), "number": (0.1, _of("12345678", "T-99")),
        "DOI": (0.06, _doi), "URL": (0.45, _url), "accessed": (0.15, _accessed), "language": _LANGUAGE,
        "number-of-pages": (0.1, _up_to(400)), "title-short": (0.06, title),
    },
    "personal_communication": {
        "author": (0.97, _one), "recipient": (0.55, _one), "title": (0.4, title),
        "genre": (0.5, _of("Email", "Letter", "Personal communication")),
        "medium": (0.15, _of("Email", "Telephone")), "issued": (0.92, _date(1, 1, 10)),
        "archive": (0.12, _of(*invented.ARCHIVES)),
        "archive_location": (0.08, _of("Box 7, Folder 3", "fol. 12r")), "publisher-place": (0.04, _PLACE),
        "URL": (0.06, _url), "language": _LANGUAGE,
    },
}  # fmt: skip

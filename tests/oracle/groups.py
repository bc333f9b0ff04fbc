"""Groups of items that need telling apart, each in a way of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from invented import FAMILIES, GIVENS, JOURNALS, ORGANISATIONS, PAPERS, PLACES, PRESSES, SITES, Name, persons
from titles import title

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Item: TypeAlias = dict[str, Any]

EACH = 6


def groups(random: Random) -> dict[str, list[Item]]:
    """Make groups of every kind.

    Args:
        random: What chooses.

    Returns:
        Their items by the group's name, which says what they have in common.
    """
    made: dict[str, list[Item]] = {}
    for name, group in KINDS.items():
        for number in range(EACH):
            items = group(random)
            random.shuffle(items)
            key = f"{name}-{number}"
            made[key] = [{"id": f"{key}-{letter}", **item} for letter, item in zip("abcd", items, strict=False)]
    return made


def _work(random: Random, authors: list[Name], year: int | None, **others: object) -> Item:
    kinds = {
        "book": {"publisher": random.choice(PRESSES), "publisher-place": random.choice(PLACES)},
        "article-journal": {
            "container-title": random.choice(JOURNALS),
            "volume": str(random.randint(1, 40)),
            "page": f"{random.randint(1, 80)}-{random.randint(81, 120)}",
        },
        "article-newspaper": {"container-title": random.choice(PAPERS), "URL": _url(random)},
        "webpage": {"container-title": random.choice(SITES), "URL": _url(random)},
        "report": {"publisher": random.choice(ORGANISATIONS), "number": str(random.randint(1, 40))},
    }
    kind = random.choice(list(kinds))
    made: Item = {"type": kind, "title": title(random), **kinds[kind]}
    if authors:
        made["author"] = [dict(author) for author in authors]
    if year:
        parts = [year, random.randint(1, 12), random.randint(1, 28)]
        made["issued"] = {"date-parts": [parts if kind in {"article-newspaper", "webpage"} else [year]]}
    return made | {"language": "en"} | others


def _url(random: Random) -> str:
    return f"https://example.org/g/{random.randint(1, 9999)}"


def _years(random: Random, number: int) -> list[int]:
    return random.sample(range(1990, 2025), number)


def _person(random: Random, family: str) -> Name:
    return {"family": family, "given": random.choice(GIVENS)}


def _several(random: Random, most: int = 4) -> range:
    return range(random.randint(2, most))


def _same_author_and_year(random: Random) -> list[Item]:
    authors = persons(random, random.choice((1, 1, 1, 2, 4)))
    (year,) = _years(random, 1)
    return [_work(random, authors, year) for _ in _several(random)]


def _same_organisation_and_year(random: Random) -> list[Item]:
    authors: list[Name] = [{"literal": random.choice(ORGANISATIONS)}]
    (year,) = _years(random, 1)
    return [_work(random, authors, year) for _ in _several(random, 3)]


def _same_author_undated(random: Random) -> list[Item]:
    authors = persons(random, 1)
    undated = [_work(random, authors, None) for _ in _several(random, 3)]
    return [*undated, *(_work(random, authors, year) for year in _years(random, random.randint(0, 1)))]


def _same_surname(random: Random) -> list[Item]:
    family = random.choice(FAMILIES)
    givens = random.sample(GIVENS, 3)
    (year,) = _years(random, 1)
    years = random.choice(([year] * 3, _years(random, 3)))
    chosen = zip(givens[: random.randint(2, 3)], years, strict=False)
    return [_work(random, [{"family": family, "given": given}], year) for given, year in chosen]


def _same_surname_and_initial(random: Random) -> list[Item]:
    family = random.choice(FAMILIES)
    letter = random.choice("AGKLMST")
    givens = random.sample([given for given in GIVENS if given.startswith(letter)], 2)
    (year,) = _years(random, 1)
    same = [_work(random, [{"family": family, "given": given}], year) for given in givens]
    return [*same, *([_work(random, persons(random, 1), year)] if random.random() < 0.4 else [])]


def _same_surname_as_second_author(random: Random) -> list[Item]:
    family = random.choice(FAMILIES)
    first, second = (_person(random, family) for _ in "12")
    one, two = _years(random, 2)
    return [_work(random, [first], one), _work(random, [*persons(random, 1), second], two)]


def _same_first_authors(random: Random) -> list[Item]:
    same = persons(random, random.choice((1, 2, 3)))
    (year,) = _years(random, 1)
    return [_work(random, [*same, *persons(random, random.randint(2, 4))], year) for _ in _several(random, 3)]


def _same_first_author_alone_and_not(random: Random) -> list[Item]:
    first, second, third, fourth = persons(random, 4)
    (year,) = _years(random, 1)
    lists = [[first], [first, second], [first, second, third], [first, second, third, fourth]]
    return [_work(random, authors, year) for authors in random.sample(lists, random.randint(2, 4))]


def _same_authors_reordered(random: Random) -> list[Item]:
    authors = persons(random, 4)
    (year,) = _years(random, 1)
    other = [authors[0], *random.sample(authors[1:], 3)]
    return [_work(random, authors, year), _work(random, other, year)]


def _same_title(random: Random) -> list[Item]:
    same = title(random)
    years = random.choice((_years(random, 1) * 2, _years(random, 2)))
    return [_work(random, persons(random, 1), year, title=same) for year in years]


def _same_author_and_title(random: Random) -> list[Item]:
    same, authors = title(random), persons(random, 1)
    years = random.choice((_years(random, 1) * 2, _years(random, 2)))
    return [_work(random, authors, year, title=same) for year in years]


def _unsigned_same_title(random: Random) -> list[Item]:
    same = title(random)
    (year,) = _years(random, 1)
    year_or_none = random.choice((year, year, None))
    return [_work(random, [], year_or_none, title=same) for _ in _several(random, 3)]


def _same_author_again(random: Random) -> list[Item]:
    authors = persons(random, random.choice((1, 1, 2)))
    alone = [_work(random, authors, year) for year in _years(random, 3)]
    return [*alone, _work(random, persons(random, 1), _years(random, 1)[0])]


def _same_person_as_author_and_editor(random: Random) -> list[Item]:
    authors = persons(random, 1)
    book = {"type": "book", "title": title(random), "publisher": random.choice(PRESSES), "editor": authors}
    one, two = _years(random, 2)
    year = random.choice((one, two))
    return [_work(random, authors, one), {**book, "issued": {"date-parts": [[year]]}, "language": "en"}]


def _unlike(random: Random) -> list[Item]:
    return [_work(random, persons(random, random.randint(0, 3)), year) for year in _years(random, 4)]


KINDS: dict[str, Callable[[Random], list[Item]]] = {
    "author-year": _same_author_and_year,
    "organisation-year": _same_organisation_and_year,
    "author-undated": _same_author_undated,
    "surname": _same_surname,
    "initials": _same_surname_and_initial,
    "surname-second": _same_surname_as_second_author,
    "first-authors": _same_first_authors,
    "coauthors": _same_first_author_alone_and_not,
    "reordered": _same_authors_reordered,
    "title": _same_title,
    "author-title": _same_author_and_title,
    "unsigned-title": _unsigned_same_title,
    "again": _same_author_again,
    "author-editor": _same_person_as_author_and_editor,
    "unlike": _unlike,
}

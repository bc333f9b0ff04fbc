"""Works that would be cited alike, told apart: by more names, given names, letters after the year, titles.

The steps are those of the specification of CSL 1.0.2, "Disambiguation"; where that leaves their details open, they
are those of citeproc-js: names are added one by one, for the works that are still alike, and stay only where that
told some of them from the others.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import evolve

from karabakh_iran.citation.initials import initialled
from karabakh_iran.citation.markup import bare
from karabakh_iran.citation.work import Cite, Shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import Style
    from karabakh_iran.citation.work import Work

_INITIALS, _FULL = 1, 2


def told_apart(works: Sequence[Work], style: Style) -> list[Work]:
    """Tell the works of a bibliography apart.

    Args:
        works: The works, in the order given.
        style: The style.

    Returns:
        The works in the same order, with what their citations have to show.
    """
    rules = style.rules
    told = _with_given_names(works, style) if rules.given_names.startswith("primary") else [*works]
    if not (rules.more_names or rules.given_names == "by-cite" or rules.year_suffix or rules.title):
        return told
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for place, work in enumerate(told):
        alike[_cited(work, style)].append(place)
    for places in alike.values():
        if len(places) > 1:
            group = _Group(told, places, style)
            group.tell_apart()
    return told


def _cited(work: Work, style: Style) -> str:
    # Later notes are shorter, so that they are what has to be told apart.
    return bare(style.citation([Cite(work, subsequent=True)]))


def _with_given_names(works: Sequence[Work], style: Style) -> list[Work]:
    """Show the given names of first authors who share their family name with another."""
    bearers: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    firsts = [next(iter(style.lead(work)), None) for work in works]
    for first in firsts:
        if first and first.given:
            bearers[_key(first)][_initials(first)].add(first.given.replace(".", " "))
    levels = [_level(bearers[_key(first)], first, style) if first else 0 for first in firsts]
    return [
        evolve(work, shown=Shown(givens=(level,))) if level else work
        for work, level in zip(works, levels, strict=True)
    ]


def _level(bearers: defaultdict[str, set[str]], first: Person, style: Style) -> int:
    several = len(bearers) > 1
    if style.rules.given_names == "primary-name" and len(bearers[_initials(first)]) > 1:
        return _FULL
    return _INITIALS if several else 0


def _key(person: Person) -> str:
    return f"{person.family} {person.particle}"


def _initials(person: Person) -> str:
    return initialled(person.given, "")


class _Group:
    """Works that are cited alike, and how far they are told apart."""

    def __init__(self, works: list[Work], places: Iterable[int], style: Style) -> None:
        self.works = works
        self.style = style
        self.cited: dict[Shown, dict[int, str]] = {}
        self.by_cite = style.rules.given_names == "by-cite"
        # The work with the fewest names says how many can tell them apart.
        self.lists = [sorted(places, key=lambda place: (len(style.lead(works[place])), works[place].item["id"]))]
        self.most = len(style.lead(works[self.lists[0][0]]))
        self.tried = _Steps(works[self.lists[0][0]].shown)
        self.useful = _Steps(works[self.lists[0][0]].shown)

    def tell_apart(self) -> None:
        """Go through all steps, until every work is told from the others or no step is left."""
        names = self.style.rules.more_names or self.by_cite
        while self.lists:
            alike = self.lists.pop(0)
            if names and self.most:
                names = self._by_names(alike)
            elif alike:
                self._by_date_or_title(alike)

    def _by_names(self, alike: list[int]) -> bool:
        """Add names and given names one by one; say whether other lists may be told apart so too."""
        name, before, fresh = 0, 1, True
        while alike:
            exhausted = False
            if not fresh:
                name, exhausted = self.tried.advance(name, self.most, self.style)
            fresh = False
            partners, others = self._split(alike)
            clashes = len(partners) - 1
            if not clashes or len(others) == 1 or clashes < before:
                self.useful.take(self.tried, name)
            if not clashes:
                self._settle([partners[0], *(others if len(others) == 1 else ())])
                alike, fresh = (others if len(others) > 1 else []), True
            elif len(others) == 1:
                self._settle(others)
                alike = partners
            elif clashes < before:
                self.lists.append(others)
                alike = partners
            if exhausted:
                if alike:
                    partners, others = self._split(alike)
                    self.lists += [others, partners]
                return False
            before = clashes
        return True

    def _by_date_or_title(self, alike: list[int]) -> None:
        partners, _ = self._split(alike)
        if len(partners) == 1:
            return
        self._settle(alike)
        if self.style.rules.year_suffix:
            for number, place in enumerate(sorted(alike, key=self._order)):
                self.works[place] = evolve(self.works[place], suffix=_letters(number))
        elif self.style.rules.title:
            self._by_title(alike)

    def _by_title(self, alike: list[int]) -> None:
        """Say more of works in each step, until no other is cited so."""
        for step in range(1, self.style.rules.title + 1):
            for place in alike:
                work = self.works[place]
                self.works[place] = evolve(work, shown=work.shown._replace(title=step))
            cited = [_cited(self.works[place], self.style) for place in alike]
            alike = [place for place, text in zip(alike, cited, strict=True) if cited.count(text) > 1]

    def _order(self, place: int) -> tuple[object, ...]:
        return self.style.sort_key(self.works[place]), place

    def _split(self, alike: list[int]) -> tuple[list[int], list[int]]:
        shown = self.tried.shown
        cited = self.cited.setdefault(shown, {})
        for place in alike:
            if place not in cited:
                cited[place] = _cited(evolve(self.works[place], shown=shown), self.style)
        first = cited[alike[0]]
        return [p for p in alike if cited[p] == first], [p for p in alike if cited[p] != first]

    def _settle(self, places: Iterable[int]) -> None:
        for place in places:
            self.works[place] = evolve(self.works[place], shown=self.useful.shown)


class _Steps:
    """How many names are shown, and how much of each given name."""

    def __init__(self, shown: Shown) -> None:
        self.names = 1
        self.givens = [*shown.givens]

    @property
    def shown(self) -> Shown:
        """What that makes of a citation."""
        return Shown(self.names if self.names > 1 else 0, tuple(self.givens))

    def advance(self, name: int, most: int, style: Style) -> tuple[int, bool]:
        """Show a little more; say which name that is about, and whether nothing is left to be shown."""
        by_cite = style.rules.given_names == "by-cite"
        self.givens += [0] * (name + 1 - len(self.givens))
        if by_cite and self.givens[name] < _FULL and name < most:
            self.givens[name] += 1
        elif style.rules.more_names and name < most:
            self.names += 1
            name += 1
        last = name >= most or not style.rules.more_names
        return name, last and (not by_cite or name >= most or self.givens[name] == _FULL)

    def take(self, other: _Steps, name: int) -> None:
        """Keep what another has reached for a name."""
        self.names = other.names
        self.givens += [0] * (name + 1 - len(self.givens))
        if name < len(other.givens):
            self.givens[name] = other.givens[name]


def _letters(number: int) -> str:
    """Count with letters: a to z, then aa."""
    letters = ""
    number += 1
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters

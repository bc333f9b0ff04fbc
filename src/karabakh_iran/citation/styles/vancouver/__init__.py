"""Vancouver style: numbers in the text, references in the order of citation.

The rules are those of Citing Medicine (National Library of Medicine, 2nd edition). Its chapters have a form for
each kind of source, made of the same components in the same order; the modules follow these. Here are citations
and the order of the components; beside it who made a source, what it is called, where and when it was published,
how much of it there is, and who has it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.vancouver.authors import authors, leading
from karabakh_iran.citation.styles.vancouver.extent import (
    availability,
    notes,
    pagination,
    report_number,
    series,
)
from karabakh_iran.citation.styles.vancouver.imprint import imprint
from karabakh_iran.citation.styles.vancouver.titles import container, edition, heading, part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

rules: Rules = Rules(numbered=True)


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works. The style has no form for places in them.

    Returns:
        Their numbers in one parenthesis.
    """
    if any(cite.secondary for cite in cites):
        return affixed("(", join(",", map(_cite, cites)), ")")
    return affixed("(", _numbers(sorted({cite.work.number for cite in cites})), ")")


def entry(work: Work) -> Text:
    """Describe a work as the list of references does.

    Args:
        work: The work.

    Returns:
        Its entry, with its number.
    """
    return join(" ", [f"{work.number}.", _described(work), affixed("Reproduced in: ", _reprint(work.host))])


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the list of references.

    Args:
        work: The work.

    Returns:
        Nothing that would change the order of citation.
    """
    del work
    return ()


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is listed.

    Args:
        work: The work.

    Returns:
        Its authors, or who edited or translated it.
    """
    return work.names(*leading(work))


def _cite(cite: Cite) -> Text:
    original, own = (str(work.number or "") if work else "" for work in (cite.original, cite.work))
    return join(", ", [original, affixed("quoted in " if cite.secondary else "", own)])


def _numbers(numbers: Sequence[int]) -> Text:
    """Print three or more numbers in a row as a range."""
    rows = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    return ",".join(_row([number for _, number in row]) for _, row in rows)


def _row(numbers: Sequence[int]) -> Text:
    separator = "–" if len(numbers) > len(["first", "last"]) else ","
    return separator.join(map(str, dict.fromkeys([numbers[0], numbers[-1]])))


def _described(work: Work) -> Text:
    # Who stands in the author's place is not named again.
    rest = work.without(*leading(work))
    sentences = [
        authors(work),
        heading(work),
        "" if work.has("container-title") else edition(work),
        container(rest),
        imprint(work),
        pagination(work),
        part(work),
        series(rest),
        report_number(work),
    ]
    return join(" ", [affixed("", join(". ", sentences), "."), availability(work), notes(work)])


def _reprint(host: Work | None) -> Text:
    return _described(host) if host else ""

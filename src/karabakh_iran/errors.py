"""Every exception of the library, under one base.

Each also is the builtin that fits, so that ``except KeyError`` works for somebody who has never seen this
page, and each can be pickled, so that it survives a process pool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.problems import Problem

NEAREST = 3
_MOST_SHOWN = 20
# To compare takes time that grows with the square of the length; nobody slips in a word that is longer.
_LONGEST_COMPARED = 200


def nearest(value: str, valid: Iterable[str]) -> str:
    """Name the valid values that come nearest to a wrong one, first those of which it is a word.

    Args:
        value: What was given.
        valid: What would have been right.

    Returns:
        ``"; nearest: 'a', 'b'"``, or nothing where none comes near; ready to end a message.
    """
    import difflib
    import re

    if len(value) > _LONGEST_COMPARED:
        return ""
    known = {one.casefold(): one for one in sorted(valid, reverse=True) if len(one) <= _LONGEST_COMPARED}
    folded = value.casefold()
    # The value itself, in another case, goes before those of which it is a word.
    ordered = sorted(known, key=lambda one: (one != folded, one))
    words = {one: re.split(r"[\s-]+", one) for one in ordered}
    named = [one for one in ordered if folded and folded in words[one]]
    alike = difflib.get_close_matches(folded, sorted(known), n=NEAREST)
    # A surname that is misspelt is far from every full name, but near to a word of one.
    misspelt = difflib.get_close_matches(folded, sorted({word for some in words.values() for word in some}), n=1)
    near = [*named, *alike, *(one for one in ordered if {*misspelt} & {*words[one]})]
    shown = [repr(known[one]) for one in dict.fromkeys(near)][:NEAREST]
    return f"; nearest: {', '.join(shown)}" if shown else ""


class KarabakhIranError(Exception):
    """The base of every error that this library raises on purpose."""


class InvalidDateError(KarabakhIranError, ValueError):
    """A string is no date of the EDTF subset that the dataset uses."""


class UnknownRecordError(KarabakhIranError, KeyError):
    """No record has this id or name."""

    def __str__(self) -> str:
        # KeyError shows the repr of its argument, which turns a sentence into a quoted sentence.
        return Exception.__str__(self)


class AmbiguousNameError(KarabakhIranError, ValueError):
    """Two or more records bear this name; an id tells them apart."""


class UnknownConditionError(KarabakhIranError, TypeError):
    """A table has no condition of this name."""


class InvalidConditionError(KarabakhIranError, TypeError, ValueError):
    """A condition got a value that it does not take."""


class InvalidVersionError(KarabakhIranError, ValueError):
    """An edition is no version, or comes before the one that it is to follow."""


class PassageError(KarabakhIranError, ValueError):
    """A passage does not point at exactly one range of its source."""


class DocumentError(KarabakhIranError, ValueError):
    """A document is missing, or is not the one that was coded."""


class CitationError(KarabakhIranError, ValueError):
    """A record cannot be cited in this way."""


class SavingError(KarabakhIranError, OSError):
    """A dataset cannot be written; what stood before stands still, or it says that what is new counts."""


class InvalidDatasetError(KarabakhIranError, ValueError):
    """A dataset breaks rules; ``problems`` has all of them, not only the first.

    Attributes:
        problems: Every problem: what cannot be read first, then rule by rule.
    """

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take the problems.

        Args:
            problems: Every problem.
        """
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = [f"{count} {noun} in the dataset", *map(str, self.problems[:_MOST_SHOWN])]
        if count > _MOST_SHOWN:
            lines.append(f"… and {count - _MOST_SHOWN} more (in .problems)")
        return "\n".join(lines)

"""Where the values of a JSON text stand: looked up only once there is a problem to be shown."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

import attrs
from attrs import field, frozen

from karabakh_iran.parsing import LIMITS, Limits, RefusedError, elements, is_array, shorten, text_of, value_of
from karabakh_iran.streams import lines, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from importlib_resources.abc import Traversable

    from karabakh_iran.problems import Problem

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_BLANK = re.compile(r"[ \t\n\r,:]*")
_DECODER = json.JSONDecoder()


def placed(
    problems: Sequence[Problem], files: Mapping[str, Traversable], limits: Limits = LIMITS
) -> tuple[Problem, ...]:
    """Give problems their lines, and the values that are wrong.

    Args:
        problems: Problems, each with its file and JSON path.
        files: The files, by name.
        limits: What is taken from them.

    Returns:
        Each problem, in its order, with the line of its value, or of what lacks it, and that value where it is no
        array or object; as it was where its file cannot be read.
    """
    found = list(problems)
    by_file: defaultdict[str, list[int]] = defaultdict(list)
    for number, problem in enumerate(problems):
        by_file[problem.file].append(number)
    for name, numbers in by_file.items():
        # What cannot be read has its line already, as far as it is known.
        with suppress(RefusedError):
            if name in files:
                place = _place_in_array if name.endswith(".json") else _place_in_lines
                place(found, numbers, files[name], limits)
    return tuple(found)


def _place_in_array(found: list[Problem], numbers: list[int], file: Traversable, limits: Limits) -> None:
    text = text_of(whole(file, limits))
    line, counted = 1, 0
    for at, number, value in sorted(_places(text, _wanted(found, numbers), limits)):
        line, counted = line + text.count("\n", counted, at), at
        found[number] = _filled(found[number], line, value)


def _places(text: str, wanted: _Wanted, limits: Limits) -> Iterator[tuple[int, int, str]]:
    if not is_array(text):
        value_of(text, limits)
        yield from _found(text, _after_blank(text, 0), wanted)
        return
    left = {*wanted.inner}
    for record, (at, _) in enumerate(elements(text, limits) if left else ()):
        if record in left:
            yield from _found(text, at, wanted.inner[record])
            left.remove(record)
            if not left:
                break
    yield from ((_after_blank(text, 0), number, "") for number in wanted.here)


def _place_in_lines(found: list[Problem], numbers: list[int], file: Traversable, limits: Limits) -> None:
    wanted = _wanted(found, numbers).inner
    for number in numbers:
        if steps := _steps(found[number]):
            found[number] = _filled(found[number], int(steps[0]) + 1, "")
    last = max((int(step) for step in wanted), default=-1)
    for record, line in enumerate(islice(lines(file, limits), last + 1)):
        with suppress(RefusedError):
            if record in wanted:
                value_of(text := text_of(line), limits)
                for _, number, value in _found(text, _after_blank(text, 0), wanted[record]):
                    found[number] = _filled(found[number], record + 1, value)


def _filled(problem: Problem, line: int, value: str) -> Problem:
    return attrs.evolve(problem, line=problem.line or line, value=problem.value or value)


def _steps(problem: Problem) -> list[str | int]:
    return [(name or int(number)) for name, number in _STEP.findall(problem.path.removeprefix("$"))]


@frozen
class _Wanted:
    """The problems of a value, and those of what is in it: it is gone through once for all of them."""

    here: list[int] = field(factory=list)
    inner: dict[str | int, _Wanted] = field(factory=dict)


def _wanted(found: Sequence[Problem], numbers: Sequence[int]) -> _Wanted:
    top = _Wanted()
    for number in numbers:
        one = top
        for step in _steps(found[number]):
            one = one.inner.setdefault(step, _Wanted())
        one.here.append(number)
    return top


def _found(text: str, at: int, wanted: _Wanted) -> Iterator[tuple[int, int, str]]:
    """Follow paths as far as they lead: where that is, the problem, the value if it is one that can be shown."""
    value = ""
    if wanted.here and not text.startswith(("[", "{"), at):
        _, end = _DECODER.raw_decode(text, at)
        value = shorten(text[at:end])
    yield from ((at, number, value) for number in wanted.here)
    missing = dict(wanted.inner)
    for key, offset in _inner(text, at) if missing else ():
        if key in missing:
            yield from _found(text, offset, missing.pop(key))
    yield from ((at, number, "") for one in missing.values() for number in _all(one))


def _all(wanted: _Wanted) -> Iterator[int]:
    yield from wanted.here
    for one in wanted.inner.values():
        yield from _all(one)


def _inner(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    number = 0
    keyed = text.startswith("{", at)
    if not keyed and not text.startswith("[", at):
        return
    at = _after_blank(text, at + 1)
    while not text.startswith(("]", "}"), at):
        key: str | int = number
        if keyed:
            key, at = _DECODER.raw_decode(text, at)
            at = _after_blank(text, at)
        yield key, at
        _, end = _DECODER.raw_decode(text, at)
        at = _after_blank(text, end)
        number += 1


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at

"""Where the values of a JSON text stand: looked up only once there is a problem to be shown."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict
from contextlib import suppress
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

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
    ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
    starts = [at for at, _ in elements(text, limits)] if is_array(text) else []
    if not starts:
        value_of(text, limits)
    for number in numbers:
        steps = _steps(found[number])
        if starts and steps:
            at, value = _find(text, starts[int(steps[0])], steps[1:])
        else:
            at, value = _find(text, _after_blank(text, 0), steps)
        found[number] = _filled(found[number], bisect_right(ends, at) + 1, value)


def _place_in_lines(found: list[Problem], numbers: list[int], file: Traversable, limits: Limits) -> None:
    wanted: defaultdict[int, list[int]] = defaultdict(list)
    for number in numbers:
        if steps := _steps(found[number]):
            wanted[int(steps[0])].append(number)
            found[number] = _filled(found[number], int(steps[0]) + 1, "")
    for record, line in enumerate(lines(file, limits)):
        with suppress(RefusedError):
            for number in wanted.get(record, ()):
                value_of(text := text_of(line), limits)
                _, value = _find(text, _after_blank(text, 0), _steps(found[number])[1:])
                found[number] = _filled(found[number], record + 1, value)


def _filled(problem: Problem, line: int, value: str) -> Problem:
    return attrs.evolve(problem, line=problem.line or line, value=problem.value or value)


def _steps(problem: Problem) -> list[str | int]:
    return [(name or int(number)) for name, number in _STEP.findall(problem.path.removeprefix("$"))]


def _find(text: str, at: int, steps: Sequence[str | int]) -> tuple[int, str]:
    """Follow a path as far as it leads: where that is, and the value where it leads to one that can be shown."""
    for step in steps:
        found = next((offset for key, offset in _inner(text, at) if key == step), None)
        if found is None:
            return at, ""
        at = found
    if text.startswith(("[", "{"), at):
        return at, ""
    _, end = _DECODER.raw_decode(text, at)
    return at, shorten(text[at:end])


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

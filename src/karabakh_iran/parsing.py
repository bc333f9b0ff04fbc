"""JSON as the standard has it, within bounds: no byte-order mark, no NaN, no key twice, nothing without end."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections import Counter
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_SHOWN = 60
_BLANK = re.compile(r"[ \t\n\r]*")


class RefusedError(ValueError):
    """What is no JSON, or too much of it; caught where it can be said in which file.

    Attributes:
        line: Line of the text, counted from 1; ``None`` where it is not known.
    """

    line: int | None

    def __init__(self, message: str, line: int | None = None) -> None:
        """Say what is wrong.

        Args:
            message: What is wrong.
            line: Line of the text.
        """
        super().__init__(message)
        self.line = line


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        twice = next(name for name, count in counts.items() if count > 1)
        raise RefusedError(f"the key {shorten(twice)!r} stands twice in one object")
    return value


def _refuse_constant(name: str) -> object:
    raise RefusedError(f"{name} is no JSON")


@frozen(kw_only=True)
class Limits:
    """How much is taken from a file: what is larger is refused before it is held in memory.

    Attributes:
        file: Bytes of a file of JSON Lines, unpacked.
        array: Bytes of a file that is one JSON value, and as such read whole.
        record: Bytes of a record in JSON Lines, characters of one in an array.
        values: How many values a record has, those in its arrays and objects too.
        depth: How many arrays and objects stand in each other.
        digits: Digits of a whole number.
        problems: How many problems are told; then no more are looked for.
        decoder: Reads JSON within these bounds.
    """

    file: int = 2**30
    array: int = 2**26
    record: int = 2**24
    values: int = 2**14
    depth: int = 64
    digits: int = 100
    problems: int = 10_000
    decoder: json.JSONDecoder = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        decoder = json.JSONDecoder(
            object_pairs_hook=_object, parse_constant=_refuse_constant, parse_int=self._whole_number
        )
        object.__setattr__(self, "decoder", decoder)

    def _whole_number(self, digits: str) -> int:
        if len(digits) > self.digits:
            raise RefusedError(f"no JSON: a number of too many digits ({len(digits)}; at most {self.digits})")
        return int(digits)


LIMITS = Limits()


def text_of(data: bytes) -> str:
    """Decode a text.

    Args:
        data: UTF-8 without a byte-order mark.

    Returns:
        The text.

    Raises:
        RefusedError: It is none.
    """
    if data.startswith(BOM_UTF8):
        raise RefusedError("no JSON: begins with a byte-order mark", 1)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(f"no UTF-8: byte {error.start}: {error.reason}", line) from None


def value_of(text: str, limits: Limits = LIMITS) -> Any:  # noqa: ANN401 - any JSON value
    """Read a JSON value.

    Args:
        text: The value, alone in its text.
        limits: What is taken.

    Returns:
        The value.

    Raises:
        RefusedError: It is no JSON, or too much.
    """
    try:
        value = limits.decoder.decode(text)
        _measure(value, text, 0, len(text), limits)
    except (ValueError, RecursionError) as error:
        raise _refusal(error) from None
    return value


def elements(text: str, limits: Limits = LIMITS) -> Iterator[tuple[int, Any]]:
    """Go through the values of an array, one at a time.

    Args:
        text: The array, alone in its text.
        limits: What is taken.

    Yields:
        Where each value begins, and the value.

    Raises:
        RefusedError: It is no JSON, or too much.
    """
    at = end = _after_blank(text, _after_blank(text, 0) + 1)
    closed = text.startswith("]", at)
    try:
        while not closed:
            value, end = limits.decoder.raw_decode(text, at)
            if end - at > limits.record:
                raise RefusedError(f"a record of more than {limits.record} characters")
            _measure(value, text, at, end, limits)
            yield at, value
            end = _after_blank(text, end)
            closed = text.startswith("]", end)
            if not closed and not text.startswith(",", end):
                raise json.JSONDecodeError("Expecting ',' delimiter", text, end)
            at = end if closed else _after_blank(text, end + 1)
        if (end := _after_blank(text, end + 1)) < len(text):
            raise json.JSONDecodeError("Extra data", text, end)
    except (ValueError, RecursionError) as error:
        raise _refusal(error, text.count("\n", 0, at) + 1) from None


def is_array(text: str) -> bool:
    """Tell whether a text begins as an array does.

    Args:
        text: JSON.

    Returns:
        Whether its first character that is no white space opens one.
    """
    return text.startswith("[", _after_blank(text, 0))


def show(value: object) -> str:
    """Show a value on one line, shortened.

    Args:
        value: Any value that JSON was read as.

    Returns:
        JSON, which acts on no terminal.
    """
    try:
        # what is wrong may be infinite or half a surrogate pair, and is to be shown all the same
        text = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()
    except RecursionError:
        return "what is nested too deeply"
    return shorten(text)


def shorten(text: str) -> str:
    """Shorten a text of a file for one line of a terminal.

    Args:
        text: Any text.

    Returns:
        Its beginning, which acts on no terminal.
    """
    return printable(text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…")


def printable(line: str) -> str:
    """Escape what acts on a terminal: control sequences, overrides of the direction.

    Args:
        line: A line of text.

    Returns:
        The line, as it can be shown.
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _refusal(error: Exception, line: int = 1) -> RefusedError:
    if isinstance(error, json.JSONDecodeError):
        reason = error.msg.lower().removesuffix(" at")
        if reason.startswith("expecting"):
            # What a word processor, or a comma too many, has put there is not seen by looking at it.
            reason += f", not {error.doc[error.pos]!r}," if error.pos < len(error.doc) else ", not the end,"
        return RefusedError(f"no JSON: {reason} at column {error.colno}", error.lineno)
    return RefusedError("nested too deeply" if isinstance(error, RecursionError) else str(error), line)


def _measure(value: object, text: str, start: int, end: int, limits: Limits) -> None:
    # Brackets and commas within strings count here, too, so that the value itself is seldom looked at.
    containers = text.count("[", start, end) + text.count("{", start, end)
    if containers <= limits.depth and containers + text.count(",", start, end) < limits.values:
        return
    level, depth, count = [value], 0, 0
    while level := [inner for outer in level for inner in _inner(outer)]:
        depth += 1
        count += len(level)
        if depth > limits.depth:
            raise RefusedError(f"nested too deeply (at most {limits.depth})")
        if count > limits.values:
            raise RefusedError(f"too many values (at most {limits.values})")


def _inner(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value

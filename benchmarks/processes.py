"""Fresh processes: how many instructions they take, how much memory, what they read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which
from statistics import median
from typing import NamedTuple

from page import Section, times
from peers import NOT_INSTALLED, OURS, PEERS, PYCOUNTRY, Peer

_COUNT = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_STATUS = Path("/proc/self/status")
_OF_STATUS = f"; print(open('{_STATUS}').read())"
# Every file of data that is opened, as the interpreter itself reports it.
_WATCH = "import sys; sys.addaudithook(lambda n, a: n == 'open' and str(a[0]).endswith('.json') and print(a[0])); "

# Each does what those before it do, and one thing more.
_STEPS = (
    ("Python itself", "pass"),
    ("attrs, with what it imports", "import attrs"),
    ("`json`", "import attrs, json"),
    ("the modules of the package", "import attrs, json, karabakh_iran.bundled"),
    ("the classes of quotes", "import attrs, json, karabakh_iran.bundled; from karabakh_iran.model import Quote"),
    (
        "reading the quotes",
        "import attrs, json, karabakh_iran.bundled; from karabakh_iran.model import Quote; karabakh_iran.quotes",
    ),
    ("the question, with the ids of the actors", OURS.program),
)


class Cost(NamedTuple):
    """What a process takes.

    Attributes:
        instructions: How many the processor carried out; ``None`` if they were not counted.
        memory: The most that it held at once, in kB; ``None`` if the system does not say.
    """

    instructions: int | None
    memory: float | None


def sections(*, smoke: bool) -> list[Section]:
    """Measure fresh processes.

    Args:
        smoke: Run each once, count nothing but Python itself.

    Returns:
        The library beside its peers, where its instructions go, and what it reads.
    """
    bare = Cost(_instructions("pass"), _memory("pass", 1 if smoke else 5))
    return [_side_by_side(bare, smoke=smoke), _steps(bare, smoke=smoke), _files_read()]


def _side_by_side(bare: Cost, *, smoke: bool) -> Section:
    costs = {
        peer: (_cost(f"import {peer.name}", smoke=smoke), _cost(peer.program, smoke=smoke))
        for peer in (OURS, *PEERS)
        if peer.installed
    }
    words = (
        "Instructions and peak memory of a fresh process, as multiples of those of `python -c pass`: for the "
        f"import alone, and for a first answer (`{OURS.answer}`, `{PYCOUNTRY.answer}` and the like). We aim at "
        "1.3 for the import, and at no more than pycountry's for the answer and its memory."
    )
    head = ("library", "import", "first answer", "ours ÷ theirs", "peak memory", "ours ÷ theirs")
    return Section("A fresh process", words, head, [_row(peer, costs, bare) for peer in (OURS, *PEERS)])


def _row(peer: Peer, costs: dict[Peer, tuple[Cost, Cost]], bare: Cost) -> tuple[str, ...]:
    if peer not in costs:
        return (peer.name, NOT_INSTALLED, *4 * ("–",))
    imported, answered = costs[peer]
    ours = costs[OURS][1]
    ratios = (
        _ratio(imported.instructions, bare.instructions),
        _ratio(answered.instructions, bare.instructions),
        _ratio(ours.instructions, answered.instructions),
        _ratio(answered.memory, bare.memory),
        _ratio(ours.memory, answered.memory),
    )
    return (peer.name, *(times(ratio, _NOT_COUNTED) for ratio in ratios))


def _steps(bare: Cost, *, smoke: bool) -> Section:
    counts = [bare.instructions, *(_cost(program, smoke=smoke).instructions for _, program in _STEPS[1:])]
    rows = []
    before, whole = 0, counts[-1]
    for (step, _), count in zip(_STEPS, counts, strict=True):
        if count is None or whole is None:
            rows.append((step, _NOT_COUNTED, "–"))
        else:
            rows.append((step, f"{(count - before) / 1e6:.1f}", f"{(count - before) / whole:.0%}"))
            before = count
    words = (
        "Millions of instructions from a fresh process to our first answer; each step with those before it done."
    )
    return Section("Where a first answer goes", words, ("step", "millions", "share"), rows)


def _files_read() -> Section:
    programs = ("import karabakh_iran", OURS.program, f"import {OURS.name}; {OURS.lookup}")
    rows = []
    for program in programs:
        files = sorted({Path(line).name for line in _run(_WATCH + program).splitlines()})
        rows.append((f"`{program}`", ", ".join(files) or "none"))
    words = "A table that is not asked for is not read."
    return Section("What is read", words, ("program", "files of data opened"), rows)


def _cost(program: str, *, smoke: bool) -> Cost:
    if smoke:
        return Cost(None, _memory(program, 1))
    return Cost(_instructions(program), _memory(program, 5))


def _instructions(program: str) -> int | None:
    if which("valgrind") is None:
        return None
    _run(program)  # so that its bytecode is compiled
    counted = _run(program, *_COUNT)
    found = re.search(r"I +refs: +([\d,]+)", counted)
    return int(found[1].replace(",", "")) if found else None


def _memory(program: str, runs: int) -> float | None:
    if not _STATUS.exists():
        _run(program)
        return None
    found = (re.search(r"VmHWM:\s+(\d+)", _run(program + _OF_STATUS)) for _ in range(runs))
    return median(int(one[1]) for one in found if one)


def _run(program: str, *before: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as empty:
        return subprocess.run(  # noqa: S603 - Python itself, with the programs above
            [*before, sys.executable, "-c", program],
            cwd=empty,
            env={**environment, "PYTHONHASHSEED": "0"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=True,
        ).stdout


def _ratio(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other is not None else None


_NOT_COUNTED = "not counted" if which("valgrind") else "no valgrind"

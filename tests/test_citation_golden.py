"""Every bundled source and quote in every style, as read against the manuals."""

from __future__ import annotations

import difflib

from golden.write import CITATIONS, citations


def test_every_source_and_quote_is_cited_as_read_against_the_manuals() -> None:
    """A change of a style shows what it does to our own data; ``python tests/golden/write.py`` takes it over."""
    read = CITATIONS.read_text(encoding="utf-8").splitlines()
    changed = "\n".join(difflib.unified_diff(read, citations().splitlines(), "read", "now", n=2, lineterm=""))

    assert not changed, f"if this is right, run python tests/golden/write.py\n{changed}"

"""The styles, by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.styles import apa

if TYPE_CHECKING:
    from collections.abc import Mapping

    from karabakh_iran.citation.style import Style

STYLES: Mapping[str, Style] = {"apa": apa}

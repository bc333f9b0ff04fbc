"""Pictures of a dataset: events along time, who holds what of a claim, who acted towards whom.

Each is the text of an SVG that needs no script, file or font beside it, for light and dark, the same to the byte
for the same records. Nothing is told by colour alone.
"""

from __future__ import annotations

from karabakh_iran.pictures.chronology import timeline
from karabakh_iran.pictures.matrix import accounts
from karabakh_iran.pictures.sheet import Link
from karabakh_iran.pictures.ties import network

__all__ = ["Link", "accounts", "network", "timeline"]

"""Who we are held against: Python packages that bring data of their own, and one short answer of each."""

from __future__ import annotations

from importlib.util import find_spec
from typing import NamedTuple


class Peer(NamedTuple):
    """A package with bundled data.

    Attributes:
        name: Its name, to import and to install it.
        answer: A first answer out of its data, in one expression.
        lookup: One record by its key, in one expression.
    """

    name: str
    answer: str
    lookup: str

    @property
    def installed(self) -> bool:
        """Whether it can be imported here."""
        return find_spec(self.name) is not None

    @property
    def program(self) -> str:
        """A program that gives the first answer and nothing else."""
        return f"import {self.name}; {self.answer}"


OURS = Peer(
    "karabakh_iran",
    'karabakh_iran.quotes.filter(speaker="mohsen-rezaee").records[0].text',
    'karabakh_iran.actors["iran"]',
)
PYCOUNTRY = Peer(
    "pycountry", 'pycountry.countries.get(alpha_2="IR").name', 'pycountry.countries.get(alpha_2="IR")'
)
PEERS = (
    PYCOUNTRY,
    Peer("particle", "particle.Particle.from_pdgid(211).name", "particle.Particle.from_pdgid(211)"),
    Peer("followthemoney", 'followthemoney.model.get("Person").label', 'followthemoney.model.get("Person")'),
    Peer("pycldf", 'pycldf.TERMS["languageReference"].type', 'pycldf.TERMS["languageReference"]'),
    Peer("bioregistry", 'bioregistry.get_name("chebi")', 'bioregistry.get_resource("chebi")'),
)

NOT_INSTALLED = "not installed"

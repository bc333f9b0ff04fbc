"""Titles that nobody gave: composed of words whose capitals and marks put a style's rules to the test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from invented import words

if TYPE_CHECKING:
    from random import Random

_HEADS = (
    "Border Clashes on the Aras",
    "Supply Routes through Valdaria",
    "Mediation in the South Caucasus",
    "The Ceasefire That Held",
    "Iran and the Karabakh Front",
    "A Short History of the Horadiz Bridge",
    "Refugees, Camps and Relief",
    "Who Speaks for the Valley?",
    "What Did the Envoys Know?",
    "Neutrality under Fire",
    "Trade, Fuel, and the Embargo of 1993",
    "Tehran Offers to Mediate Between the Parties",
    "Letters from Meghri",
    "Memoirs of a Border Guard",
    "The UN and the Four Resolutions",
    "On the Road to Bishkek",
    "Fuel Deliveries Up 20% After the Accord",
    "Is It a War or a Truce?",
    "Stop the Guns!",
    "Before and After the May Accord",
    "Notes Toward a History of Transit",
    "Pipelines, Roads & Power Lines",
    "State-Building in the Borderlands",
    "An Envoy’s Diary",
    "The Well-Known Story of the Khudafarin Dam",
    "Six Months In",
    "What We Talk about When We Talk about Peace",
)
_TAILS = (
    "The View from Tavrizan",
    "A Reassessment",
    "An Inquiry into Its Causes",
    "From 1988 to 1994",
    "Evidence from the Archives",
    "Between Two Fires",
    "Why Did It Fail?",
    "the forgotten years",
    "Politics, Trade, and Memory",
    "With and without the Great Powers",
)
_ODD = (
    "“We Were There”: Voices of the Camps",
    'The "Third Party" Problem',
    "Reading ‘Peace’ in the Press",
    "A Review of <i>Black Mountains</i>",
    "War & Peace in <i>The Valley</i>: Facts and “Facts”",
    '<span class="nocase">aras_data</span>: Events on the Border',
    'Using <span class="nocase">pyAras</span> for Text',
    "[Leaflet on the border]",
    "[Untitled report on fuel]",
    "The Truce Is Over.",
    "Why the Truce Failed. And What Came Next",
    "CO<sub>2</sub> and the 2<sup>nd</sup> Pipeline",
    "Prices < 5 > 4 & Rising",
    "Peace—At Last",
    "Iran/Turkey: Rivals or Partners?",
    "The Envoy vs. the General",
    "“Stop the guns!”",
    "Who Won? The Valley after the War",
    "Really?: A Question of Evidence",
    "1993",
    "De Facto States and de jure Claims",
    "The iPhone in the Trenches: McDonald’s, eBay and the EU",
    "Relief Work in the Field, 1992–1994",
    "Lessons of the '90s",
)
_ADJECTIVES = words(
    """
    Long Quiet Forgotten Well-Known So-Called Cross-Border Post-Soviet Nineteenth-Century Anti-Tank
    Re-Emerging Non-Aligned Local Armed Last Southern Second UN-Led Pro-Truce
    """
)
_NOUNS = words(
    """
    Envoy Ceasefire Pipeline Road Bridge Village Embargo Truce Convoy Mediator Archive Frontier Corridor
    Harvest Garrison Dam Border Refugee Treaty Railway Memory OSCE State-Building Decision-Making Follow-Up
    """
)
_PREPOSITIONS = words(
    """
    about above across after against along amid among around as at before behind below beneath beside
    between beyond but by despite down during for from in inside into like near of off on onto out over past
    per since than through throughout till to toward towards under until up upon versus via vs. with within
    without and or nor so yet if when while that
    """
)
_VERBS = words(
    """
    Holding Crossing Counting Building Looking Going Speaking Trading Getting
    """
)
_WHERE = words(
    """
    Tavrizan Valdaria Iran Karabakh Bakhura Northgate
    """
)
_COMMON = words(
    """
    of in on for and at from to with by between through under after before against about into without during
    """
)
#: What stands in each place of a pattern: a quality, a thing, a small word, a doing, a country.
_PLACES = {"A": _ADJECTIVES, "N": _NOUNS, "P": _PREPOSITIONS, "C": _COMMON, "V": _VERBS, "W": _WHERE}
_PATTERNS = (
    "The {A} {N} {C} the {N}",
    "{N} {C} {N}",
    "{A} {N} {C} {W}",
    "The {N} {P} the {N}",
    "{V} {P} a {N}",
    "{V} {C} the {N} in {W}",
    "{W}’s {N} {C} the {A} {N}",
    "{N}, {N}, and {N}",
    "Is the {N} {C} a {N}?",
    "“{A} {N}” {C} {W}",
    "The {N} We Live {P}",
    "How to Speak {P} the {N}",
    "A {N} and a {N} {C} {W}",
    "{N}-{N} Relations {P} {W}",
    "{W}/{W} {N}: {A} {A} {N}",
    "Not {C} the {N}! A {N} of {W}",
    "the {A} {N}",
    "1993: {N} {P} {N}",
    "{N} {C} 20% of {W}",
    "“{V} {P}”: The {N}’s {A} {N}",
    "{N} ({P} {W})",
    "e-{N} {P} {W}",
    "What Is a {N} {C}?",
    "A.B. Varn’s {N} {C} {W}",
)
_LETTER = re.compile(r"[^\W\d_](?=[a-z])")
#: Names keep their capitals where the other words of a title have none.
_NAMES = words(
    """
    UN EU Iran Iran’s Tehran Tavrizan Caucasus Karabakh Aras Valdaria Horadiz Bishkek Meghri Khudafarin
    South May Four Great Powers I OSCE UN-Led W Bakhura Northgate Varn’s A.B. Valdaria’s Tavrizan’s
    Karabakh’s Bakhura’s Northgate’s
    """
)


def title(random: Random) -> str:
    """Invent a title.

    Args:
        random: What chooses.

    Returns:
        A title in CSL's rich text: plain, with a subtitle, in sentence case, or out of the ordinary.
    """
    if random.random() < 0.12:
        return random.choice(_ODD)
    made = random.choice(_HEADS) if random.random() < 0.4 else composed(random)
    if random.random() < 0.35 and made[-1] not in "?!":
        tail = random.choice(_TAILS) if random.random() < 0.5 else composed(random)
        made = f"{made}: {tail}"
    if random.random() < 0.25:
        return _sentence(made)
    return made if random.random() < 0.95 else made.upper()


def composed(random: Random) -> str:
    """Compose a title of a pattern's words.

    Args:
        random: What chooses.

    Returns:
        A title in title case; its small words are small, or, in one of four, have capitals too.
    """
    capitals = random.random() < 0.25

    def word(place: re.Match[str]) -> str:
        chosen = random.choice(_PLACES[place[1]])
        return chosen.capitalize() if capitals and place[1] in "PC" else chosen

    made = re.sub(r"\{(\w)\}", word, random.choice(_PATTERNS))
    return re.sub(r"\b([Aa]) (?=[AEIO])", r"\1n ", made)


def _sentence(text: str) -> str:
    first, *others = text.split(" ")
    return " ".join([first, *(word if word.strip(",:?!()“”") in _NAMES else _lowered(word) for word in others)])


def _lowered(word: str) -> str:
    parts = re.split(r"(?<=[-/])", word)
    return "".join(part if part.strip("-/") in _NAMES else _LETTER.sub(_lower, part, count=1) for part in parts)


def _lower(letter: re.Match[str]) -> str:
    return letter[0].lower()

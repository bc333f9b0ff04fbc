"""How texts are made alike before they are compared.

``fold`` is for where an exact answer is wanted: an id, a name, the words of a text. ``sound`` is for searching: it
also forgets diacritics, hyphens, apostrophes and the ways in which names of the region are romanised. Two names
with the same sound are *found* together, never taken for one.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a Latin letter and a mark.
LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
APOSTROPHES = "['’‘ʼʻʾʿ`´]"
GAPS = r"[\W_]+"
# Letters of their own in Azerbaijani: without their marks they would be taken for other ones.
AZERBAIJANI = str.maketrans({"ğ": "gh", "Ğ": "gh", "ş": "sh", "Ş": "sh", "ç": "ch", "Ç": "ch"})
# In this order: digraphs before the letters that they are made of.
ROMANISATIONS = (
    ("gh|kh|q|x", "k"),  # ق, غ, خ: Qarabağ, Karabakh; Haqiqat, Haghighat
    ("dzh|dj|zh", "j"),  # Azerbaidzhan, Djulfa
    ("tch", "ch"),
    ("ou|oo|ow", "u"),  # pour, pur
    ("iye|ije|ie", "e"),  # Aliyev, Alijev, Aliev
    (r"\bye|\bje", "e"),  # Yerevan, Erevan
    (r"eh\b", "e"),  # Alizadeh, Alizade
    ("aee|aei|aey|ai|ay|ei|ey|ee|iy|y", "i"),  # Rezaee, Rezaei, Rezai; Heydar, Heidar, Haydar
    ("w", "v"),
    (r"([^\W\d])\1+", r"\1"),  # Mohammad, Mohamad
)


def fold(text: str) -> str:
    """Make texts alike that differ only in case, white space or the form of an apostrophe.

    Args:
        text: Any text.

    Returns:
        Its folded form, for comparison only.
    """
    return " ".join(unicodedata.normalize("NFKC", text.replace("’", "'")).casefold().split())


def plain(text: str) -> str:
    """Make texts alike that differ in case, diacritics, hyphens, apostrophes or punctuation.

    Args:
        text: Any text.

    Returns:
        Its words, a blank between two; nothing where it has none.
    """
    taken_apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(AZERBAIJANI))
    # Once more after the case: ™ is taken apart into capitals, and a small letter may be one with a mark.
    taken_apart = unicodedata.normalize("NFKD", taken_apart.casefold())
    bare = "".join(letter for letter in taken_apart if not unicodedata.combining(letter)).translate(LETTERS)
    return re.sub(GAPS, " ", re.sub(APOSTROPHES, "", bare)).strip()


def sound(words: str) -> str:
    """Make words alike that romanise the same name.

    Args:
        words: What ``plain`` made of a text.

    Returns:
        The words with one letter for each sound, for comparison only.
    """
    for pattern, letter in ROMANISATIONS:
        words = re.sub(pattern, letter, words)
    return words

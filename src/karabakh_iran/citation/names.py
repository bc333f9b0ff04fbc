"""Names as bibliographies print them: read with their particles, inverted, shortened, listed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from karabakh_iran.citation.initials import initialled, spelled
from karabakh_iran.citation.markup import Text, parse
from karabakh_iran.citation.punctuation import join, meet
from karabakh_iran.citation.quotation import curled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.csl import Name
    from karabakh_iran.citation.work import Shown

# What may be a particle before a family name, and the rest.
_BEFORE_FAMILY = re.compile(r"([^ ]+(?:-|\u02bb|’| |') *)(.+)")
_JOINING = ("'", "’", "-")
_SUFFIX = re.compile(r"\s*,(!?)\s*")
# Scripts that put the family name first and no space after it.
_UNSPACED = {"CJK", "HANGUL", "HIRAGANA", "KATAKANA"}


@frozen
class Person:
    """A name, taken apart.

    Attributes:
        family: What stands for its bearer alone; all of it where it has no parts.
        given: The given names.
        particle: A particle that belongs to the family name: "de" of "de Waal".
        dropping: A particle that belongs to the given names: "van" of "Ludwig van Beethoven".
        suffix: "Jr.", say.
        comma: Whether a comma goes before the suffix in natural order.
        whole: Whether the name has no parts: an organisation's, say.
        fixed: Whether the family name always comes first.
    """

    family: Text
    given: Text = ""
    particle: Text = ""
    dropping: Text = ""
    suffix: Text = ""
    comma: bool = False
    whole: bool = False
    fixed: bool = False

    @property
    def surname(self) -> Text:
        """The family name with its particle."""
        return _spaced(self.particle, self.family)

    @property
    def unspaced(self) -> bool:
        """Whether its script writes family and given name without a space."""
        first = self.family[:1]
        return not first.isascii() and unicodedata.name(first, "").partition(" ")[0] in _UNSPACED


@frozen
class NameForm:
    """How a list of names is printed, in CSL's terms.

    Attributes:
        short: Whether family names alone.
        initials: What follows an initial; None for given names in full, as they are.
        full: Whether given names are in full, and only the initials among them have that mark.
        hyphens: Whether initials keep the hyphen between them.
        inverted: Which names begin with the family name.
        demoted: Whether an inverted name ends with its particle: "Waal, Thomas de".
        word: What links the last two names: "and", "&" or nothing.
        delimiter: What stands between two names.
        comma_before_last: Whether the delimiter stands before the word too; "contextual" for three names or more.
        sort_separator: What follows the family name of an inverted name.
        most: The longest list that is printed whole; 0 for no limit.
        first: How many names of a longer list are printed.
        last: Whether the last name is printed too, after an ellipsis.
        et_al: What stands for the other names.
        comma_before_et_al: Whether the delimiter stands before that; "contextual" for two names or more.
    """

    short: bool = False
    initials: str | None = None
    full: bool = False
    hyphens: bool = True
    inverted: Literal["none", "first", "all"] = "none"
    demoted: bool = True
    word: str = ""
    delimiter: str = ", "
    comma_before_last: Literal["contextual", "always", "never", "after-inverted-name"] = "contextual"
    sort_separator: str = ", "
    most: int = 0
    first: int = 1
    last: bool = False
    et_al: Text = "et al."
    comma_before_et_al: Literal["contextual", "always", "never"] = "contextual"


def read(name: Name) -> Person:
    """Take a name of CSL-JSON apart, as citeproc-js does.

    Particles are the words in small letters before a family name or after given names, unless the item names them
    itself or has the family name in quotation marks. A suffix may follow the given names, after a comma.

    Args:
        name: The name, validated.

    Returns:
        Its parts.
    """
    if "literal" in name:
        return Person(_text(name["literal"]), whole=True)
    family, given = name.get("family", ""), name.get("given", "")
    particle, dropping = name.get("non-dropping-particle", ""), name.get("dropping-particle", "")
    suffix, comma = name.get("suffix", ""), name.get("comma-suffix", False)
    if len(family) > 1 and family[0] == family[-1] == '"':
        family = family[1:-1]
    elif given and family and not particle:
        particle, family = _leading(family)
        if not suffix and (match := _SUFFIX.search(given)):
            given, suffix, comma = given[: match.start()], given[match.end() :], comma or bool(match[1])
        given, trailing = _trailing(given)
        dropping = trailing or dropping
    if not family:
        family, given = given, ""
    return Person(
        family=_text(family),
        given=_text(given),
        particle=_text(particle),
        dropping=_text(dropping),
        suffix=_text(suffix),
        comma=comma,
        fixed=name.get("static-ordering", False),
    )


def listed(people: Sequence[Person], form: NameForm, shown: Shown | None = None) -> Text:
    """Print a list of names.

    Args:
        people: The names.
        form: How they are printed.
        shown: How many of them, and which given names, tell this work from others in a citation.

    Returns:
        The list; nothing for no names.
    """
    wanted = _count(people, form, shown)
    levels = shown.givens if shown else ()
    names = [
        named(person, form, first=not number, level=levels[number] if number < len(levels) else 0)
        for number, person in enumerate(people[:wanted])
    ]
    if wanted < len(people):
        return _shortened(names, people[-1], form)
    if len(names) < len(["one", "another"]) or not form.word:
        return join(form.delimiter, names)
    before = join(form.delimiter, names[:-1])
    link = f"{form.delimiter}{form.word} " if _parted(people[:wanted], form) else f" {form.word} "
    return meet(before, link) + names[-1]


def named(person: Person, form: NameForm, *, first: bool = True, level: int = 0) -> Text:
    """Print a name.

    Args:
        person: The name.
        form: How it is printed.
        first: Whether it is the first of a list.
        level: How much of the given names is needed at least: 0 for none, 1 for initials, 2 for all.

    Returns:
        The name.
    """
    if person.whole:
        return person.family
    given = _given(person, form, level)
    if person.unspaced or person.fixed:
        return join("" if person.unspaced else " ", [person.surname, given])
    if given and (form.inverted == "all" or (form.inverted == "first" and first)):
        family, after = (person.family, person.particle) if form.demoted else (person.surname, "")
        names = join(" ", [given, person.dropping, after])
        return join(form.sort_separator, [family, names, _suffix(person, form)])
    # Without given names, neither their particle nor the suffix is printed.
    return _natural(person, form, given) if given else person.surname


def _natural(person: Person, form: NameForm, given: Text) -> Text:
    family = join(", " if person.comma else " ", [person.surname, _suffix(person, form)])
    if person.dropping.endswith(_JOINING) and not person.particle:
        return join(" ", [given, person.dropping + family])
    return join(" ", [given, person.dropping, family])


def _count(people: Sequence[Person], form: NameForm, shown: Shown | None) -> int:
    if not form.most or len(people) <= form.most:
        return len(people)
    # The place before the last two cannot be left out for an ellipsis: nothing would be saved.
    first = min(form.first, form.most - 1) if form.last else form.first
    return max(first, shown.names) if shown else first


def _shortened(names: Sequence[Text], last: Person, form: NameForm) -> Text:
    if form.last:
        return join(form.delimiter, [*names, f"… {named(last, form, first=False)}"])
    several = len(names) > 1
    comma = form.comma_before_et_al == "always" or (form.comma_before_et_al == "contextual" and several)
    return join(form.delimiter if comma else " ", [join(form.delimiter, names), form.et_al])


def _parted(people: Sequence[Person], form: NameForm) -> bool:
    *_, before, last = people
    several = len(people) > len(["one", "another"])
    if form.comma_before_last == "after-inverted-name":
        return not before.whole and (form.inverted == "all" or (form.inverted == "first" and not several))
    # Before an organisation reference processors count the names, whatever goes before a person.
    if last.whole or form.comma_before_last == "contextual":
        return several
    return form.comma_before_last == "always"


def _given(person: Person, form: NameForm, level: int) -> Text:
    wanted = max(level, 0 if form.short else 1 if form.initials is not None else 2)
    if wanted == 1 and form.initials is not None:
        if form.full:
            return spelled(person.given, form.initials)
        return initialled(person.given, form.initials, hyphens=form.hyphens)
    return person.given if wanted else ""


def _suffix(person: Person, form: NameForm) -> Text:
    if form.initials is None or not person.suffix.endswith("."):
        return person.suffix
    return person.suffix.rstrip(".") + form.initials.rstrip()


def _spaced(particle: Text, family: Text) -> Text:
    return particle + family if particle.endswith(_JOINING) else f"{particle} {family}".strip()


def _leading(family: str) -> tuple[str, str]:
    particle = ""
    while (match := _BEFORE_FAMILY.fullmatch(family)) and _small(match[1]):
        particle, family = particle + match[1], match[2]
    return particle.strip(), family


def _trailing(given: str) -> tuple[str, str]:
    words = given.split(" ")
    kept = len(words)
    while kept > 1 and _small(words[kept - 1]):
        kept -= 1
    return " ".join(words[:kept]), " ".join(words[kept:])


def _small(word: str) -> bool:
    first = word.lstrip("-'\u02bb’ ")[:1]
    return first != first.upper()


def _text(part: str) -> Text:
    return curled(parse(part)) if part else ""

"""Works as styles see them: an item, read, in the company of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve, field, frozen

from karabakh_iran.citation import dates, names, numbers
from karabakh_iran.citation.csl import Item
from karabakh_iran.citation.locators import Locator
from karabakh_iran.citation.markup import Text, parse
from karabakh_iran.citation.quotation import curled
from karabakh_iran.citation.titles import capitalized, title_case

if TYPE_CHECKING:
    from karabakh_iran.citation.dates import When
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.numbers import Pages

_ENGLISH = "en"
_SHORTER = {"title": "title-short", "container-title": "container-title-short"}


class Shown(NamedTuple):
    """What of a work a citation has to show, so that it is not taken for another.

    Attributes:
        names: How many names at least.
        givens: For each name how much of the given names: 0 for none, 1 for initials, 2 for all.
        title: In how many steps more is said of it: its title, or what follows that.
    """

    names: int = 0
    givens: tuple[int, ...] = ()
    title: int = 0


_NOTHING_MORE = Shown()


@frozen
class Work:
    """An item and what the other items of a bibliography make of it.

    Attributes:
        item: The item, validated.
        number: Its number in the bibliography; 0 for a work that is not in it.
        suffix: The letter after its year.
        shown: What tells it from others.
        repeats_author: Whether the entry before has the same authors.
        host: The work that it was read in, where that reprints it.
        printed: Variables that stand in the author's place, so that nothing is printed of them elsewhere.
    """

    item: Item
    number: int = 0
    suffix: str = ""
    shown: Shown = _NOTHING_MORE
    repeats_author: bool = False
    host: Work | None = None
    printed: frozenset[str] = frozenset()
    # Shared with what is evolved from this work, since it depends on the item alone.
    _read: dict[str, Any] = field(factory=dict, eq=False, repr=False)

    @property
    def kind(self) -> str:
        """CSL's type."""
        return self.item["type"]

    @property
    def english(self) -> bool:
        """Whether its titles take the capitals of English headlines; so do those of unknown language."""
        return self.item.get("language", _ENGLISH).strip().lower().partition("-")[0] == _ENGLISH

    @property
    def described(self) -> bool:
        """Whether a description in brackets stands for the title that it does not have."""
        title = self.text("title")
        return title.startswith("[") and title.endswith("]")

    def without(self, *variables: str) -> Work:
        """Take variables for printed: this work still has them, but their text is empty.

        Args:
            *variables: CSL's names of them.

        Returns:
            The same work.
        """
        return evolve(self, printed=self.printed.union(variables)) if variables else self

    def has(self, *variables: str) -> bool:
        """Tell whether any of some variables is given.

        Args:
            *variables: CSL's names of them.

        Returns:
            Whether it is.
        """
        return not self.item.keys().isdisjoint(variables)

    def text(self, variable: str) -> Text:
        """Read a variable as it is printed, tags as marks, printed quotation marks.

        Args:
            variable: CSL's name of it.

        Returns:
            Its text; nothing where it is not given.
        """
        if variable not in self.item or variable in self.printed:
            return ""
        if variable not in self._read:
            value = self._value(variable)
            # Not a thing to be printed prettily: an address is what a machine reads.
            raw = variable in {"DOI", "URL"}
            self._read[variable] = "".join(parse(value).split()) if raw else curled(parse(value))
        text: Text = self._read[variable]
        return text

    def short(self, variable: str) -> Text:
        """Read the short form of a title, or the title itself.

        Args:
            variable: CSL's name of it.

        Returns:
            Its text; nothing where it is not given.
        """
        if variable in self.printed:
            return ""
        return self.text(_SHORTER.get(variable, variable)) or self.text(variable)

    def headline(self, variable: str, *, short: bool = False) -> Text:
        """Read a title with the capitals of English headlines, if it is English.

        Args:
            variable: CSL's name of it.
            short: Whether its short form.

        Returns:
            Its text; nothing where it is not given.
        """
        if variable in self.printed:
            return ""
        key = f"{variable}/{'short' if short else 'long'}/headline"
        if key not in self._read:
            text = self.short(variable) if short else self.text(variable)
            as_written = not self.english or (variable == "title" and self.described)
            self._read[key] = text if as_written else title_case(text)
        headline: Text = self._read[key]
        return headline

    def capitalized(self, variable: str) -> Text:
        """Read a variable with a capital at its beginning.

        Args:
            variable: CSL's name of it.

        Returns:
            Its text; nothing where it is not given.
        """
        return capitalized(self.text(variable))

    def names(self, *variables: str) -> tuple[Person, ...]:
        """Read the names of the first of some variables that is given.

        Args:
            *variables: CSL's names of them.

        Returns:
            The names.
        """
        variable = next((one for one in variables if one in self.item and one not in self.printed), "")
        if variable not in self._read:
            self._read[variable] = tuple(names.read(name) for name in self._value(variable) or ())
        people: tuple[Person, ...] = self._read[variable]
        return people

    def date(self, variable: str = "issued") -> When | None:
        """Read a date.

        Args:
            variable: CSL's name of it.

        Returns:
            The date, or none where it is not given.
        """
        if variable not in self.item:
            return None
        if variable not in self._read:
            self._read[variable] = dates.read(self._value(variable))
        date: When = self._read[variable]
        return date

    def number_of(self, variable: str) -> Text:
        """Read a number as it is printed: dashes in ranges.

        Args:
            variable: CSL's name of it.

        Returns:
            Its text; nothing where it is not given.
        """
        value = self.text(variable)
        return numbers.dashed(value) if value else ""

    def pages(self, style: Pages = "expanded") -> Text:
        """Read the pages as they are printed.

        Args:
            style: How the second number of a range is shortened.

        Returns:
            "101–119", say; nothing where they are not given.
        """
        value = self.text("page")
        return numbers.pages(value, style) if value else ""

    def is_numeric(self, variable: str) -> bool:
        """Tell whether a variable begins with a number, so that a label goes with it.

        Args:
            variable: CSL's name of it.

        Returns:
            Whether it does; not where it is not given.
        """
        return self.has(variable) and numbers.is_numeric(self.text(variable))

    def is_plural(self, variable: str) -> bool:
        """Tell whether a variable holds several numbers.

        Args:
            variable: CSL's name of it.

        Returns:
            Whether it does; not where it is not given.
        """
        return self.has(variable) and numbers.is_plural(self.text(variable))

    def _value(self, variable: str) -> Any:  # noqa: ANN401 - TypedDict has no type for a variable key
        return self.item.get(variable, "")


@frozen
class Cite:
    """A work among those that a citation names.

    Attributes:
        work: The work.
        locator: The place in it.
        original: The work whose words are quoted in it, where the sentence around does not name that.
        secondary: Whether the work is only the one that quotes.
        suppress_author: Whether the sentence around has the author already.
        subsequent: Whether an earlier note has cited it.
        again: Whether that was the note just before, as it is where nothing else is cited.
    """

    work: Work
    locator: Locator | None = None
    original: Work | None = None
    secondary: bool = False
    suppress_author: bool = False
    subsequent: bool = False
    again: bool = False

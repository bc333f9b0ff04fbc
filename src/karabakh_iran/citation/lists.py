"""A bibliography: items in one style, each cited and described in the company of the others."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from karabakh_iran.citation.disambiguation import told_apart
from karabakh_iran.citation.locators import TERMS, Locator
from karabakh_iran.citation.markup import plain, to_html, to_markdown, to_text
from karabakh_iran.citation.styles import STYLES
from karabakh_iran.citation.validation import validated
from karabakh_iran.citation.work import Cite, Work
from karabakh_iran.errors import CitationError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from karabakh_iran.citation.csl import Item
    from karabakh_iran.citation.markup import Text

T = TypeVar("T")

#: The forms of output.
FORMATS = {"text": to_text, "html": to_html, "markdown": to_markdown}


class Bibliography:
    """Items of CSL-JSON, cited in the text and listed in one style.

    All of them count as cited, in the order given: that is the order of their numbers where a style has numbers.
    An item that is given twice is listed once.

    Args:
        items: The items, as mappings of CSL-JSON 1.0.2.
        style: Name of a style; ``karabakh_iran.citation.styles()`` lists them.
        hosts: For items that were read in another that reprints them, that other item, by their ids.

    Raises:
        CitationError: An item is none, two that differ have one id, or there is no such style.
    """

    def __init__(
        self,
        items: Iterable[Mapping[str, Any]],
        style: str = "apa",
        *,
        hosts: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        self._style = chosen("style", style, STYLES)
        known: dict[str, Item] = {}
        for item in items:
            made = validated(item)
            if known.setdefault(made["id"], made) != made:
                raise CitationError(f"two different items have the id {made['id']!r}")
        reprints = {name: Work(validated(host)) for name, host in (hosts or {}).items()}
        self._given = {
            name: Work(item, number, host=reprints.get(name))
            for number, (name, item) in enumerate(known.items(), start=1)
        }
        self._entries: dict[str, Text] = {}

    def citation(
        self,
        id: str,  # noqa: A002 - CSL's word
        locator: tuple[str, str | int] | None = None,
        suppress_author: bool = False,  # noqa: FBT001, FBT002 - a word of every processor's interface
        subsequent: bool = False,  # noqa: FBT001, FBT002 - same
        format: str = "text",  # noqa: A002 - the reader's word
        *,
        original: str | Mapping[str, Any] | None = None,
    ) -> str:
        """Cite an item in the text or, in a style of notes, in a note.

        Args:
            id: Id of the item in hand.
            locator: CSL's label and the value of the place in it: ``("paragraph", "12")``.
            suppress_author: Whether the sentence around names the author: of the original, if there is one.
            subsequent: Whether an earlier note has cited the item, so that this one is shortened.
            format: "text", "html" or "markdown".
            original: The item whose words are quoted in the one in hand, or its id in this bibliography.

        Returns:
            "(Kucera, 2013, para. 2)", say.

        Raises:
            CitationError: There is no such item, label or format.
        """
        cite = Cite(
            self.work(id),
            _locator(locator),
            None if original is None or suppress_author else self._original(original),
            secondary=original is not None,
            suppress_author=suppress_author and original is None,
            subsequent=subsequent,
            again=subsequent and len(self._given) == 1,
        )
        return self.written([cite], format)

    def entry(self, id: str, format: str = "text") -> str:  # noqa: A002 - CSL's word, the reader's word
        """Describe an item as the list does.

        Args:
            id: Id of the item.
            format: "text", "html" or "markdown".

        Returns:
            Its entry; nothing where the style lists no such item.

        Raises:
            CitationError: There is no such item or format.
        """
        show = chosen("format", format, FORMATS)
        work = self.work(id)
        if id not in self._entries:
            repeating = evolve(work, repeats_author=True) if id in self._repeating else work
            self._entries[id] = self._style.entry(repeating)
        return show(self._entries[id], british=self._style.rules.british)

    def entries(self, format: str = "text") -> tuple[str, ...]:  # noqa: A002 - the reader's word
        """List all items.

        Args:
            format: "text", "html" or "markdown".

        Returns:
            The entries, in the order of the style.

        Raises:
            CitationError: There is no such format.
        """
        written = (self.entry(work.item["id"], format) for work in self._sorted)
        return tuple(entry for entry in written if entry)

    def work(self, id: str) -> Work:  # noqa: A002 - CSL's word
        """Find an item.

        Args:
            id: Its id.

        Returns:
            The work that the style is given for it.

        Raises:
            CitationError: There is no such item.
        """
        return chosen("item", id, self._works)

    def written(self, cites: Sequence[Cite], format: str = "text") -> str:  # noqa: A002 - the reader's word
        """Cite several works at once.

        Args:
            cites: The works, with the places in them.
            format: "text", "html" or "markdown".

        Returns:
            One citation.

        Raises:
            CitationError: There is no such format.
        """
        show = chosen("format", format, FORMATS)
        return show(self._style.citation(cites), british=self._style.rules.british)

    @cached_property
    def _works(self) -> dict[str, Work]:
        told = told_apart([*self._given.values()], self._style)
        return dict(zip(self._given, told, strict=True))

    @cached_property
    def _sorted(self) -> list[Work]:
        works = [*self._works.values()]
        return works if self._style.rules.numbered else sorted(works, key=self._style.sort_key)

    @cached_property
    def _repeating(self) -> set[str]:
        """Ids of the items whose authors are those of the item before."""
        if not self._style.rules.repeats:
            return set()
        leads = [[*self._style.lead(work)] for work in self._sorted]
        pairs = zip(leads, self._sorted[1:], leads[1:], strict=False)
        return {work.item["id"] for before, work, lead in pairs if lead and lead == before}

    def _original(self, original: str | Mapping[str, Any]) -> Work:
        return self.work(original) if isinstance(original, str) else Work(validated(original))


def chosen(kind: str, name: str, valid: Mapping[str, T]) -> T:
    """Find what a user names.

    Args:
        kind: What it is: "style", say.
        name: Its name.
        valid: All that there are.

    Returns:
        The one of that name.

    Raises:
        CitationError: There is none.
    """
    if name not in valid:
        few = 12
        several = f"; one of: {', '.join(map(repr, valid))}" if len(valid) <= few else ""
        raise CitationError(f"no {kind} {name!r}{nearest(str(name), valid) or several}")
    return valid[name]


def _locator(locator: tuple[str, str | int] | None) -> Locator | None:
    if locator is None:
        return None
    label, value = locator
    chosen("locator", label, TERMS)
    place = plain(str(value))
    return Locator(label, place) if place else None

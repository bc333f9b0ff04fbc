"""What a citation style is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.work import Cite, Work

#: What works of a bibliography are sorted by, one part after another; ``last_if_empty`` makes a part.
SortKey: TypeAlias = tuple[tuple[bool, str], ...]


@frozen
class Rules:
    """What a style does so that no citation is taken for another, and about the list as a whole.

    Attributes:
        british: Whether it is in British typography.
        numbered: Whether works are cited by their number, in the order given.
        more_names: Whether a citation names more authors where that tells works apart.
        given_names: Whose given names are printed, and how, where family names are alike: CSL's rules. By cite:
            any name, only in citations that would be alike; primary name: everywhere, of first authors alone.
        year_suffix: Whether letters follow alike years of alike authors.
        title: In how many steps the title, or what follows it, tells works apart that names do not.
        repeats: Whether something stands in an entry for the same authors as before.
    """

    british: bool = False
    numbered: bool = False
    more_names: bool = False
    given_names: Literal["no", "by-cite", "primary-name", "primary-name-with-initials"] = "no"
    year_suffix: bool = False
    title: int = 0
    repeats: bool = False


class Style(Protocol):
    """A citation style: a module, or an object, that has these."""

    @property
    def rules(self) -> Rules:
        """How it tells works apart."""
        ...

    def citation(self, cites: Sequence[Cite]) -> Text:
        """Cite works in the text or in a note.

        Args:
            cites: The works, with the places in them.

        Returns:
            The citation.
        """
        ...

    def entry(self, work: Work) -> Text:
        """Describe a work as the bibliography does.

        Args:
            work: The work.

        Returns:
            Its entry; nothing where the style has none for such a work.
        """
        ...

    def sort_key(self, work: Work) -> SortKey:
        """Say where a work stands in the bibliography.

        Args:
            work: The work.

        Returns:
            What it is sorted by.
        """
        ...

    def lead(self, work: Work) -> Sequence[Person]:
        """Name those under whom a work is cited.

        Args:
            work: The work.

        Returns:
            The names that a citation begins with; none where it begins with the title.
        """
        ...

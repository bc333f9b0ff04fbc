"""Places in a work: what they are called, in full and shortened, for one and for several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from karabakh_iran.citation.numbers import dashed, is_plural, pages

if TYPE_CHECKING:
    from karabakh_iran.citation.numbers import Pages


class Term(NamedTuple):
    """A word for a kind of place.

    Attributes:
        one: In full.
        several: In full, plural.
        short: Shortened.
        shorts: Shortened, plural.
    """

    one: str
    several: str
    short: str
    shorts: str


#: Kinds of places, by CSL's labels.
TERMS = {
    "act": Term("act", "acts", "act", "acts"),
    "appendix": Term("appendix", "appendices", "app.", "apps."),
    "article-locator": Term("article", "articles", "art.", "arts."),
    "book": Term("book", "books", "bk.", "bks."),
    "canon": Term("canon", "canons", "can.", "cann."),
    "chapter": Term("chapter", "chapters", "chap.", "chaps."),
    "column": Term("column", "columns", "col.", "cols."),
    "elocation": Term("location", "locations", "loc.", "locs."),
    "equation": Term("equation", "equations", "eq.", "eqq."),
    "figure": Term("figure", "figures", "fig.", "figs."),
    "folio": Term("folio", "folios", "fol.", "fols."),
    "issue": Term("issue", "issues", "no.", "nos."),
    "line": Term("line", "lines", "l.", "ll."),
    "note": Term("note", "notes", "n.", "nn."),
    "opus": Term("opus", "opera", "op.", "opp."),
    "page": Term("page", "pages", "p.", "pp."),
    "paragraph": Term("paragraph", "paragraphs", "para.", "paras."),
    "part": Term("part", "parts", "pt.", "pts."),
    "rule": Term("rule", "rules", "r.", "rr."),
    "scene": Term("scene", "scenes", "sc.", "scs."),
    "section": Term("section", "sections", "sec.", "secs."),
    "sub-verbo": Term("sub verbo", "sub verbis", "s.v.", "s.vv."),
    "supplement": Term("supplement", "supplements", "supp.", "supps."),
    "table": Term("table", "tables", "tbl.", "tbls."),
    "timestamp": Term("", "", "", ""),
    "title-locator": Term("title", "titles", "tit.", "titt."),
    "verse": Term("verse", "verses", "v.", "vv."),
    "version": Term("version", "versions", "v.", "vv."),
    "volume": Term("volume", "volumes", "vol.", "vols."),
}
# British contractions, which end with the last letter of the word, have no full stop.
_BRITISH = {
    "book": ("bk", "bks"),
    "chapter": ("ch.", "chs"),
    "part": ("pt", "pts"),
    "section": ("sect.", "sects"),
    "supplement": ("suppl.", "suppls"),
}
_BRITISH_PLURAL = re.compile(r"(?<=[a-z]{2}s)\.$")


class Locator(NamedTuple):
    """A place in a work.

    Attributes:
        label: CSL's label: "page", "paragraph"…
        value: Which one: "12", "7-9, 12".
    """

    label: str
    value: str

    @property
    def word(self) -> str:
        """The label in full: "chapter", "chapters"."""
        return TERMS[self.label][is_plural(self.value)]

    @property
    def short_word(self) -> str:
        """The label shortened: "chap.", "chaps."."""
        return TERMS[self.label][2 + is_plural(self.value)]

    @property
    def british_word(self) -> str:
        """The label shortened in the British manner: "ch.", "chs"."""
        if self.label in _BRITISH:
            return _BRITISH[self.label][is_plural(self.value)]
        return _BRITISH_PLURAL.sub("", self.short_word)

    def place(self, style: Pages = "expanded") -> str:
        """Print the value.

        Args:
            style: How the second number of a range of pages is shortened.

        Returns:
            "7–9, 12".
        """
        return pages(self.value, style) if self.label == "page" else dashed(self.value)

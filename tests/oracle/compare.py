"""Our strings beside the reference strings: how many are equal, in which styles and types, and which are not."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reference import FORMS, STYLES

from karabakh_iran import citation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: These cut given names to initials, which the Arabic script does not have: there, their strings are no model.
INITIALS = {"apa", "harvard", "ieee", "vancouver"}
ARABIC = re.compile("[\u0600-\u08ff]")
#: What shows a reference string to be no model, in every style.
POOR = re.compile(
    r"\b[A-Z][a-z]+_[a-z]"  # names of things in code, and
    r"|\b\w+\.(Org|Net)\b"  # of sites, with capitals that they have not
    r"|İnternet"  # an English word with a Turkic capital
    r"|(?<=, )Əli|Əli(?= \S)"  # a given name whose initial citeproc-js does not find
    r"| [.,](?= |$)|,$|(?<=\. )In\.$|presented at\."  # punctuation around something that is not there
    r"|[\u0561-\u0587][\u0531-\u0556]"  # an Armenian name without its blank
    r"|\b[Ee]dition [Ee]dition\b"
)


class Pair(NamedTuple):
    """What we print beside what is accepted.

    Attributes:
        type: The type of the item, or the kind of the group.
        id: The item, or the group.
        form: How it is cited, or "bibliography_text" and the like.
        ours: Our string.
        accepted: The reference strings.
        model: Whether these are a model: not where they are known to be poor.
    """

    type: str
    id: str
    form: str
    ours: str
    accepted: list[str]
    model: bool = True

    @property
    def equal(self) -> bool:
        """Whether ours is accepted."""
        return self.ours in self.accepted


def main() -> None:
    """Compare our strings with those of a folder: items.json, groups.json and expected/<style>.json."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--style", action="append", choices=STYLES, help="all that are there, if none is named")
    parser.add_argument("--type", help="an item's type, or a group's kind: only these")
    parser.add_argument("--kind", help="a form, as citation_page or bibliography_html: only these")
    parser.add_argument("--id", help="one item or group")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many of those that differ")
    parser.add_argument("--poor", action="store_true", help="only where the reference is known to be poor")
    arguments = parser.parse_args()
    for style in arguments.style or STYLES:
        path = arguments.folder / "expected" / f"{style}.json"
        if not path.exists() or style not in citation.styles():
            sys.stdout.write(f"{style}: {'not ours yet' if path.exists() else 'no reference strings'}\n")
            continue
        wanted = [
            pair
            for pair in pairs(arguments.folder, style)
            if arguments.type in {None, pair.type}
            and arguments.kind in {None, pair.form}
            and arguments.id in {None, pair.id}
            and pair.model != arguments.poor
        ]
        _report(style, wanted, arguments.show)


def pairs(folder: Path, style: str) -> Iterator[Pair]:
    """Print every item and group of a folder in a style.

    Args:
        folder: Where items.json, groups.json and expected/<style>.json are.
        style: Name of the style.

    Yields:
        Each of our strings with its reference.
    """
    expected = json.loads((folder / "expected" / f"{style}.json").read_text("utf-8"))
    for item in json.loads((folder / "items.json").read_text("utf-8")):
        forms = expected["items"][item["id"]]
        arabic = style in INITIALS and bool(ARABIC.search(_given_names(item)))
        printed = _printed(style, [item])
        for form, accepted in forms.items():
            model = not arabic and not all(_poor(style, string) for string in accepted)
            yield Pair(item["type"], item["id"], form, printed(item["id"], form), accepted, model)
    groups = json.loads((folder / "groups.json").read_text("utf-8"))
    for name, items in groups.items():
        group, kind = expected["groups"][name], f"group:{name.rpartition('-')[0]}"
        printed = _printed(style, items)
        for key, forms in group["citations"].items():
            for form, accepted in forms.items():
                yield Pair(kind, key, form, printed(key, form), accepted)
        for format_ in ("text", "html"):
            accepted_entries = group[f"entries_{format_}"]
            ours = _entries(style, items, format_)
            ours += ["(no such entry)"] * (len(accepted_entries) - len(ours))
            for entry, accepted in zip(ours, accepted_entries, strict=False):
                yield Pair(kind, name, f"bibliography_{format_}", entry, accepted)


def _printed(style: str, items: list[dict[str, Any]]) -> Callable[[str, str], str]:
    def printed(key: str, form: str) -> str:
        return _or_error(lambda: _string(citation.Bibliography(items, style), key, form))

    try:
        bibliography = citation.Bibliography(items, style)
    except Exception:  # noqa: BLE001 - whatever it is, it is shown as our string
        return printed
    return lambda key, form: _or_error(lambda: _string(bibliography, key, form))


def _string(bibliography: citation.Bibliography, key: str, form: str) -> str:
    if form.startswith("bibliography_"):
        return bibliography.entry(key, format=form.removeprefix("bibliography_"))
    asked = FORMS[form]
    return bibliography.citation(
        key,
        locator=(asked["label"], asked["locator"]) if "locator" in asked else None,
        suppress_author="suppress-author" in asked,
        subsequent="again" in asked,
        format=asked["format"],
    )


def _entries(style: str, items: list[dict[str, Any]], format_: str) -> list[str]:
    try:
        return list(citation.Bibliography(items, style).entries(format=format_))
    except Exception as error:  # noqa: BLE001 - shown as our string
        return [_named(error)] * len(items)


def _or_error(print_: Callable[[], str]) -> str:
    try:
        return print_()
    except Exception as error:  # noqa: BLE001 - shown as our string
        return _named(error)


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _poor(style: str, string: str) -> bool:
    found = POOR.search(string)
    return found is not None and (style in INITIALS or found[0] != "Əli")


def _given_names(item: dict[str, Any]) -> str:
    lists = [value for value in item.values() if isinstance(value, list)]
    return " ".join(name.get("given", "") for names in lists for name in names if isinstance(name, dict))


def _report(style: str, wanted: list[Pair], show: int) -> None:
    sys.stdout.write(f"{style}: {_share(wanted)}\n")
    for title, key in (("type", "type"), ("form", "form")):
        groups: dict[str, list[Pair]] = {}
        for pair in wanted:
            groups.setdefault(getattr(pair, key), []).append(pair)
        if len(groups) > 1:
            sys.stdout.write(f"  by {title}\n")
            sys.stdout.writelines(f"    {name:28} {_share(group)}\n" for name, group in groups.items())
    for pair in [pair for pair in wanted if not pair.equal][:show]:
        sys.stdout.write(f"\n  {pair.id} {pair.form}\n    expected: {pair.accepted[0]}\n")
        sys.stdout.writelines(f"          or: {other}\n" for other in pair.accepted[1:])
        sys.stdout.write(f"    actual:   {pair.ours}\n")


def _share(group: list[Pair]) -> str:
    counted = Counter(pair.equal for pair in group)
    return f"{100 * counted[True] / max(len(group), 1):6.2f} %  {counted[True]} of {len(group)}"


if __name__ == "__main__":
    main()

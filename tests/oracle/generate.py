"""CSL-JSON items of every type, as a user's may be: most are ordinary, some have odd names, titles or dates."""

from __future__ import annotations

import argparse
import json
import random as chance
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from fields import FIELDS
from groups import groups
from invented import FOREIGN
from titles import title

if TYPE_CHECKING:
    from random import Random

Item: TypeAlias = dict[str, Any]

EACH = 48
#: Fields that nobody fills in without another one.
NEEDED = {
    "accessed": {"URL", "DOI"},
    "archive_location": {"archive"},
    "collection-number": {"collection-title"},
    "reviewed-author": {"reviewed-title"},
}
UNTITLED = {"interview", "manuscript", "personal_communication", "post", "speech"}


def main() -> None:
    """Write items.json and groups.json into a folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=EACH, help="how many items of each type")
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    random = chance.Random(arguments.seed)  # noqa: S311 - for tests, to be the same again
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, made in (("items", items(random, arguments.each)), ("groups", groups(random))):
        (arguments.out / f"{name}.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")


def items(random: Random, each: int) -> list[Item]:
    """Make items of every type.

    Args:
        random: What chooses.
        each: How many of each type: the first has only its title, the second every field that its type may have.

    Returns:
        The items.
    """
    return [_item(random, kind, number) for kind in FIELDS for number in range(each)]


def _item(random: Random, kind: str, number: int) -> Item:
    made: Item = {"id": f"{kind}-{number:02}", "type": kind}
    for name, (share, field) in FIELDS[kind].items():
        wanted = number == 1 if number < 2 else random.random() < share
        if wanted or (number == 0 and name == "title"):
            made[name] = field(random)
    if "editor" in made and "author" in made and kind == "book" and random.random() < 0.6:
        del made["author"]
    if "title" not in made and ("author" not in made or kind not in UNTITLED):
        made["title"] = title(random)
    if random.random() < 0.06 and "title" in made:
        _translate(random, made)
    _agree(random, made)
    return made


def _agree(random: Random, made: Item) -> None:
    """Let fields belong together as they do in life."""
    for name, needed in NEEDED.items():
        if not needed & set(made):
            made.pop(name, None)
    if "event-date" in made and "issued" in made:
        made["event-date"] = made["issued"]
    if {"author", "editor"} <= set(made) and random.random() < 0.08:
        made["editor"] = [dict(name) for name in made["author"][:2]]
    organisation = made.get("author", [{}])[0].get("literal")
    own = "container-title" if made["type"] == "webpage" else "publisher"
    if organisation and own in made and random.random() < 0.4:
        made[own] = organisation
    elif {"publisher", "container-title"} <= set(made) and made["type"] != "chapter" and random.random() < 0.1:
        made["publisher"] = made["container-title"]
    _shorten(made)


def _shorten(made: Item) -> None:
    head, colon, _ = made.get("title", "").partition(": ")
    if made.pop("title-short", None) and colon:
        made["title-short"] = head
    if made.pop("container-title-short", None) and "container-title" in made:
        words = [word for word in made["container-title"].split() if word[:1].isupper() and word != "The"]
        made["container-title-short"] = " ".join(word if len(word) < 6 else f"{word[:4]}." for word in words)


def _translate(random: Random, made: Item) -> None:
    language = random.choice(list(FOREIGN))
    names, titles, container, publisher, place = FOREIGN[language]
    words = {
        "author": [dict(name) for name in random.sample(names, min(len(made.get("author", [])) or 1, len(names)))],
        "title": random.choice(titles),
        "container-title": container,
        "publisher": publisher,
        "publisher-place": place,
    }
    made.update({name: word for name, word in words.items() if name in made})
    made["language"] = language


if __name__ == "__main__":
    main()

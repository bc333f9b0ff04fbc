"""What citeproc-js prints of CSL-JSON items: the strings that ours are compared with."""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, TypeAlias

Item: TypeAlias = dict[str, Any]
Strings: TypeAlias = dict[str, list[str]]

#: Every style: its CSL file, and the language it is printed in.
STYLES = {
    "apa": ("apa", "en-US"),
    "chicago-author-date": ("chicago-author-date", "en-US"),
    "chicago-notes": ("chicago-notes-bibliography", "en-US"),
    "chicago-author-date-17": ("chicago-author-date-17th-edition", "en-US"),
    "chicago-notes-17": ("chicago-notes-bibliography-17th-edition", "en-US"),
    "turabian-author-date": ("chicago-author-date-17th-edition", "en-US"),
    "turabian-notes": ("chicago-notes-bibliography-17th-edition", "en-US"),
    "mla": ("modern-language-association", "en-US"),
    "harvard": ("harvard-cite-them-right", "en-GB"),
    "ieee": ("ieee", "en-US"),
    "vancouver": ("nlm-citation-sequence", "en-US"),
}
PARAGRAPH = {"locator": "12", "label": "paragraph"}
#: How a work is cited: in which format, and what citeproc-js is told about the cite.
FORMS: dict[str, dict[str, Any]] = {
    "citation": {"format": "text", **PARAGRAPH},
    "citation_html": {"format": "html", **PARAGRAPH},
    "citation_nolocator": {"format": "text"},
    "citation_page": {"format": "text", "locator": "45", "label": "page"},
    "citation_pages": {"format": "text", "locator": "145-147", "label": "page"},
    "citation_chapter": {"format": "text", "locator": "3", "label": "chapter"},
    "citation_suppress_author": {"format": "text", **PARAGRAPH, "suppress-author": True},
    "citation_subsequent": {"format": "text", **PARAGRAPH, "again": True},
}
#: These are asked for one item in so many, lest they count for too much.
RARE = {"citation_pages": 4, "citation_chapter": 4}
#: These have "event" for what CSL has called "event-title" since: such items are rendered with either.
OLD_EVENT = {"harvard", "ieee", "vancouver"}
IN_TEXT_ONLY = {"citation_suppress_author"}
NOTES_ONLY = {"citation_subsequent"}

_BLOCK = re.compile(r"</?div[^>]*>")
_TAG = re.compile(r"<(/?)(i|b|sup|sub|span|a)\b([^>]*)>")


def main() -> None:
    """Render the items and groups of two files in every style, or a few items in one."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("items", type=Path, help="a file with a list of items, each rendered alone")
    parser.add_argument("--groups", type=Path, help="a file with groups of items: {name: [item]}")
    parser.add_argument("--style", action="append", choices=STYLES, help="all styles, if none is named")
    parser.add_argument("--together", action="store_true", help="render the items as one group")
    parser.add_argument("--out", type=Path, help="a folder to write <style>.json to, instead of printing")
    arguments = parser.parse_args()
    items: list[Item] = json.loads(arguments.items.read_text("utf-8"))
    groups: dict[str, list[Item]] = json.loads(arguments.groups.read_text("utf-8")) if arguments.groups else {}
    if arguments.together:
        items, groups = [], {"together": items}
    made: dict[tuple[str, str], dict[str, Any]] = {}
    for style in arguments.style or STYLES:
        source = STYLES[style]
        made[source] = made.get(source) or reference(style, items, groups)
        written = json.dumps(made[source], ensure_ascii=False, indent=1) + "\n"
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
            (arguments.out / f"{style}.json").write_text(written, "utf-8")
        else:
            sys.stdout.write(f"{style}\n{written}")


def reference(style: str, items: list[Item], groups: dict[str, list[Item]]) -> dict[str, Any]:
    """Render items alone and groups together.

    Args:
        style: A key of ``STYLES``.
        items: The items.
        groups: Items that are rendered together, by name.

    Returns:
        ``{"items": {id: {form: [accepted strings]}}, "groups": {name: {"citations": {id: {form: [...]}},
        "entries": [id], "entries_text": [[...]], "entries_html": [[...]]}}}``, the entries as they are sorted.
    """
    notes = style in {"chicago-notes", "chicago-notes-17", "turabian-notes"}
    possible = [form for form in FORMS if form not in (IN_TEXT_ONLY if notes else NOTES_ONLY)]
    jobs: list[dict[str, Any]] = [
        {"items": [item], "forms": [form for form in possible if number % RARE.get(form, 1) == 0]}
        for number, item in enumerate(items)
    ]
    grouped = [form for form in possible if form not in RARE]
    of_groups = [{"items": group, "forms": grouped} for group in groups.values()]
    with_event = [
        {**job, "items": [{**item, "event": item["event-title"]}]}
        for job in jobs
        for item in job["items"]
        if style in OLD_EVENT and "event-title" in item
    ]
    results = _render(style, [*jobs, *of_groups, *with_event])
    alone = {item["id"]: _alone(item["id"], result) for item, result in zip(items, results, strict=False)}
    together = {
        name: {
            "citations": {key: _citations(forms) for key, forms in result["citations"].items()},
            "entries": [entry["id"] for entry in result["entries"]],
            "entries_text": [[_collapsed(entry["text"])] for entry in result["entries"]],
            "entries_html": [accepted_html(entry["html"]) for entry in result["entries"]],
        }
        for name, result in zip(groups, results[len(jobs) :], strict=False)
    }
    for result in results[len(jobs) + len(groups) :]:
        (key,) = result["citations"]
        for form, accepted in _alone(key, result).items():
            alone[key][form] += [string for string in accepted if string not in alone[key][form]]
    return {"items": alone, "groups": together}


def accepted_html(written: str) -> list[str]:
    """Reduce HTML to the elements that matter: i, b, sup, sub.

    Args:
        written: The HTML of citeproc-js.

    Returns:
        It with its spans dropped; and, where a span set words upright within italics, it with the italics
        ended before and begun anew after them.
    """
    text = _collapsed(_BLOCK.sub(" ", written))
    text = re.sub(r"&#38;|&#60;|&#62;", lambda match: html.escape(html.unescape(match[0])), text)
    dropped = _TAG.sub(lambda tag: "" if tag[2] in {"span", "a"} else f"<{tag[1]}{tag[2]}>", text)
    upright: list[bool] = []

    def set_upright(tag: re.Match[str]) -> str:
        if tag[2] == "a":
            return ""
        if tag[2] != "span":
            return f"<{tag[1]}{tag[2]}>"
        if not tag[1]:
            upright.append("font-style:normal" in tag[3])
            return "</i>" if upright[-1] else ""
        return "<i>" if upright.pop() else ""

    turned = _TAG.sub(set_upright, text).replace("<i></i>", "")
    return [dropped] if turned == dropped else [dropped, turned]


def _render(style: str, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    file, locale = STYLES[style]
    folder = Path(os.environ["CSL_STYLES"])
    request = {
        "style": str(folder / f"{file}.csl"),
        "locale": locale,
        "locales": os.environ["CSL_LOCALES"],
        "forms": FORMS,
        "jobs": jobs,
    }
    done = subprocess.run(
        ["node", Path(__file__).with_name("citeproc.mjs")],  # noqa: S607
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return results


def _alone(key: str, result: dict[str, Any]) -> Strings:
    strings = _citations(result["citations"][key])
    entry = result["entries"][0] if result["entries"] else {"text": "", "html": ""}
    strings["bibliography_text"] = [_collapsed(entry["text"])]
    strings["bibliography_html"] = accepted_html(entry["html"])
    return strings


def _citations(forms: dict[str, str]) -> Strings:
    return {
        form: accepted_html(string) if FORMS[form]["format"] == "html" else [_collapsed(string)]
        for form, string in forms.items()
    }


def _collapsed(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    main()

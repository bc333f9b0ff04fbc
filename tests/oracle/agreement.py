"""Whether the strings made here are those of a file of accepted strings: {style: {item: {form: [strings]}}}."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from reference import reference


def main() -> None:
    """Render the items of a folder's items.json and look the strings up in its expected.json."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--together", action="append", nargs="+", default=[], help="ids rendered together")
    arguments = parser.parse_args()
    items = {item["id"]: item for item in json.loads((arguments.folder / "items.json").read_text("utf-8"))}
    groups = {" ".join(ids): [items[key] for key in ids] for ids in arguments.together}
    agreed: Counter[tuple[str, bool]] = Counter()
    for style, expected in json.loads((arguments.folder / "expected.json").read_text("utf-8")).items():
        made = reference(style, list(items.values()), groups)
        strings = made["items"]
        for group in made["groups"].values():
            for number, key in enumerate(group["entries"]):
                strings[key] = group["citations"][key]
                strings[key]["bibliography_text"] = group["entries_text"][number]
                strings[key]["bibliography_html"] = group["entries_html"][number]
        for key, forms in expected.items():
            for form, accepted in forms.items():
                ours = strings[key][form.removesuffix("_normalized")]
                agreed[style, bool(set(ours) & set(accepted))] += 1
                if not set(ours) & set(accepted):
                    listed = "\n  accepted ".join(["", *accepted])
                    sys.stdout.write(f"{style} {key} {form}\n  rendered {ours[0]}{listed}\n")
        sys.stdout.write(f"{style}: {agreed[style, True]} agree, {agreed[style, False]} differ\n")


if __name__ == "__main__":
    main()

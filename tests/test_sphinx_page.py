"""The page of the docs that tells other projects how to link: its blocks are built, and give what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import karabakh_iran as ki
from karabakh_iran.manifest import Manifest
from projects import Built, build, write

PAGE = Path(__file__).parents[1] / "docs" / "sphinx.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the docs are in the repository alone")
NAMES = {"rst": "index.rst", "markdown": "index.md"}
TITLES = {"rst": "T\n=\n\n", "markdown": "# T\n\n"}
DESCRIBED = ("mohsen-rezaee", "bread-shipment-to-baku", "rezaee-order-kucera")


def blocks(section: str, language: str) -> list[str]:
    """Give the blocks of a language in a section of the page."""
    section = PAGE.read_text(encoding="utf-8").partition(f"## {section}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^(`{3,})(\w+)\n(.*?)^\1$", section, re.DOTALL | re.MULTILINE)
    return [text for _, name, text in found if name == language]


def plain(html: str) -> str:
    """Give HTML without what it has for style sheets alone, and without the name of the project linked to."""
    html = re.sub(r"</?span[^>]*>| ?\(in karabakh_iran v0\.1\.1\)|karabakh_iran 0\.1\.1(?=\")", "", html)
    return " ".join(html.replace(' title=""', "").split())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A documentation that describes the records named on the page."""
    pages = {f"records/{one}.md": f"# T\n\n```{{ki:define}} {one}\n```\n" for one in DESCRIBED}
    index = "# I\n\n```{toctree}\n:glob:\nrecords/*\n```\n"
    conf = 'project, version = "karabakh_iran", "0.1.1"\nextensions = ["myst_parser", "karabakh_iran.sphinx"]\n'
    return build(write(tmp_path_factory.mktemp("site") / "site", {"conf.py": conf, "index.md": index, **pages}))


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("section", ["With the extension", "Without the extension"])
def test_a_block_renders_as_the_page_says(section: str, language: str, site: Built, tmp_path: Path) -> None:
    """Who copies it gets what is shown below it."""
    conf = blocks(section, "python")[0].replace("None", repr(str(site.folder / "objects.inv")))
    shown = [block for block in blocks(section, language) if "define" not in block]
    page = TITLES[language] + "\n".join(shown)
    built = build(write(tmp_path / "other", {"conf.py": conf, NAMES[language]: page}))
    expected = blocks(section, "html")

    assert [] == site.warnings + built.warnings
    assert len(shown) == len(expected) > 0
    for html in expected:
        assert plain(html) in plain(built.page())


@pytest.mark.parametrize("language", NAMES)
def test_a_page_describes_a_record_as_the_page_says(language: str, tmp_path: Path) -> None:
    """Beside a corpus of one's own."""
    section = "With the extension"
    extensions, settings = blocks(section, "python")
    [define] = [block for block in blocks(section, language) if "define" in block]
    conf = extensions.splitlines()[0] + f"\n{settings}"
    project = write(tmp_path / "site", {"conf.py": conf, NAMES[language]: TITLES[language] + define})
    ki.Dataset(manifest=Manifest(title="Mine", edition="1", prefix="my-")).save(project / "corpus")
    built = build(project)

    assert [] == built.warnings
    assert ("rezaee-order-kucera", "ki:quote", "index.html") in {entry[:3] for entry in built.inventory()}

"""Sphinx projects that are built as ``sphinx-build`` builds them."""

from __future__ import annotations

import re
import warnings
import zlib
from contextlib import redirect_stderr
from html import unescape
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from sphinx.cmd.build import main

if TYPE_CHECKING:
    from pathlib import Path


EXTENSIONS = 'extensions = ["myst_parser", "sphinx.ext.intersphinx", "karabakh_iran.sphinx"]\n'
#: Where a project stands that others link to.
SITE = "https://example.org/ki/"


class Link(NamedTuple):
    """A link on a page.

    Attributes:
        words: What it says.
        href: Where it leads.
        told: Its tooltip.
    """

    words: str
    href: str
    told: str = ""


class Built(NamedTuple):
    """A project that was built.

    Attributes:
        folder: Where the output is.
        status: Exit status.
        warnings: Warnings, without the folder of the project.
    """

    folder: Path
    status: int
    warnings: list[str]

    def page(self, name: str = "index.html") -> str:
        """Read a file of the output."""
        return (self.folder / name).read_text(encoding="utf-8")

    def links(self, name: str = "index.html") -> list[Link]:
        """List the links in the text of a page."""
        body = self.page(name).partition('<div class="body" role="main">')[2]
        found = re.findall(r'<a class="reference [^"]*" href="([^"]*)"(?: title="([^"]*)")?>(.*?)</a>', body)
        return [Link(*map(unescape, (re.sub("<[^>]*>", "", words), href, told))) for href, told, words in found]

    def inventory(self) -> set[tuple[str, ...]]:
        """List the inventory: id, domain and type, address, title of each object."""
        head, _, packed = (self.folder / "objects.inv").read_bytes().partition(b"zlib.\n")
        lines = [line.split(" ", 4) for line in zlib.decompress(packed).decode().split("\n")[:-1]]
        assert head.startswith(b"# Sphinx inventory version 2\n")

        return {(one, kind, address.replace("$", one), title) for one, kind, _, address, title in lines}


def write(folder: Path, pages: dict[str, str]) -> Path:
    """Write the files of a project, which is strict about links and of a theme that is quickly built.

    Args:
        folder: Where; made if it is not there.
        pages: What stands in each file, by its name.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    conf = f'project, version, html_theme, nitpicky = "site", "1.0", "basic", True\n{pages["conf.py"]}\n'
    for name, text in {**pages, "conf.py": conf}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def build(project: Path, builder: str = "html", *options: str) -> Built:
    """Build a project.

    Args:
        project: Its folder.
        builder: The form of output.
        *options: More arguments for ``sphinx-build``.

    Returns:
        What came of it.
    """
    out = project.with_name(f"{project.name}-{builder}")
    with redirect_stderr(StringIO()) as written, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what other extensions do
        status = main(["-q", "-N", "-b", builder, *options, str(project), str(out)])
    return Built(out, status, written.getvalue().replace(f"{project}/", "").splitlines())


def described(*record_ids: str) -> str:
    """Give a page that describes records."""
    return "Title\n=====\n\n" + "".join(f".. ki:define:: {record_id}\n\n" for record_id in record_ids)


def index(*blocks: str) -> str:
    """Give a first page of some blocks."""
    return "\n\n".join(["Index\n=====", *blocks, ".. toctree::\n   :glob:\n\n   records/*\n"])


def consumer(folder: Path, built: Built, *blocks: str, conf: str = EXTENSIONS, **pages: str) -> Path:
    """Write another project, which knows one by its inventory alone.

    Args:
        folder: Where it is made.
        built: The project that it knows.
        *blocks: What stands on its first page, in reST.
        conf: What its ``conf.py`` begins with.
        **pages: What stands on other pages, in MyST, by their names.

    Returns:
        Its folder.
    """
    mapping = {"site": (SITE, str(built.folder / "objects.inv"))}
    several = {f"{name}.md": f"---\norphan: true\n---\n# M\n\n{page}" for name, page in pages.items()}
    files = {"conf.py": f"{conf}intersphinx_mapping = {mapping!r}\n", "index.rst": "\n\n".join(["I\n=", *blocks])}
    return write(folder / "other", {**files, **several})

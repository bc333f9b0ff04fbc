"""What is shipped: the package whole, the documents not at all."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipapp
import zipfile
import zlib
from importlib import import_module
from pathlib import Path

import pytest

import karabakh_iran as ki
from karabakh_iran.references import TABLES

ROOT = Path(__file__).parents[1]
PACKAGE = Path(ki.__file__).parent
pytestmark = pytest.mark.one_python


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the wheel and of the source distribution, by name."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    files: dict[str, bytes] = {}
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        files |= {f"wheel/{name}": wheel.read(name) for name in wheel.namelist()}
    with tarfile.open(next(folder.glob("*.tar.gz"))) as sdist:
        for member in sdist.getmembers():
            content = sdist.extractfile(member)
            files[f"sdist/{member.name.partition('/')[2]}"] = content.read() if content else b""
    return files


def test_the_wheel_has_the_package_whole_and_nothing_else(built: dict[str, bytes]) -> None:
    """Every module, every data file, the type marker, both licences."""
    package = {
        f"wheel/karabakh_iran/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wheel = {name for name in built if name.startswith("wheel/")}
    rest = {name.partition(".dist-info/")[2] for name in wheel - package}

    assert package < wheel
    assert {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE", "licenses/LICENSE-DATA"} == rest
    assert "wheel/karabakh_iran/py.typed" in wheel


@pytest.mark.skipif(not (ROOT / "seeds").exists(), reason="the documents are in the repository alone")
def test_the_documents_are_in_no_distribution(built: dict[str, bytes]) -> None:
    """They belong to their authors: neither as files nor as text."""
    digests = {source.sha256 for source in ki.sources if source.sha256}
    documents = ki.dataset.documents(ROOT / "seeds")
    unquoted = [("davar-2020", 19), ("commentary", 5), ("kucera-2013", 3)]
    sentences = [documents.text(source).paragraph(number)[:80].encode() for source, number in unquoted]

    assert not [name for name in built if "seeds" in name]
    assert not [name for name, data in built.items() if hashlib.sha256(data).hexdigest() in digests]
    assert all(len(sentence) >= 80 for sentence in sentences)
    assert not [name for name, data in built.items() if any(sentence in data for sentence in sentences)]


def test_the_wheel_is_small(built: dict[str, bytes]) -> None:
    """Half a megabyte at most, packed as in a wheel."""
    packed = sum(len(zlib.compress(data)) for name, data in built.items() if name.startswith("wheel/"))

    assert packed < 500_000


def test_the_wheel_answers_a_question_where_nothing_else_is(built: dict[str, bytes], tmp_path: Path) -> None:
    """Read from the wheel alone, far from the repository."""
    for name, data in built.items():
        if name.startswith("wheel/"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    code = (
        "import sys; sys.path.insert(0, 'wheel'); import karabakh_iran as ki; "
        "print(ki.__file__); print(ki.cite(ki.quotes['rezaee-order-kucera']))"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    where, cited = answer.stdout.splitlines()

    assert Path(where).resolve().is_relative_to(tmp_path.resolve())
    assert cited == "(Rezaee, n.d., as cited in Kucera, 2013, para. 2)"


def run_from_one_file(built: dict[str, bytes], folder: Path, main: str, *needed: str) -> list[str]:
    """Run code from a zip of the wheel and what it needs, where no other package can be imported.

    Args:
        built: The files of the wheel.
        folder: Where the zip is made.
        main: The code.
        needed: The packages beside ours.

    Returns:
        The lines that it writes.
    """
    inside = folder / "app"
    for name, data in built.items():
        if name.startswith("wheel/karabakh_iran/"):
            path = inside / name.removeprefix("wheel/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    for name in needed:
        home = Path(import_module(name).__file__ or "").parent
        shutil.copytree(home, inside / name, ignore=shutil.ignore_patterns("__pycache__", "tests"))
    (inside / "__main__.py").write_text(main, encoding="utf-8")
    archive = folder / "app.pyz"
    zipapp.create_archive(inside, archive)
    shutil.rmtree(inside)
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(archive)], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "" == done.stderr

    return done.stdout.splitlines()


def test_one_file_with_attrs_alone_answers_a_question(built: dict[str, bytes], tmp_path: Path) -> None:
    """A zip is a way to hand a program to somebody; data that are looked for in a folder are not found there."""
    main = (
        "import karabakh_iran as ki\n"
        "print(ki.__file__)\n"
        "print(*ki.quotes.filter(speaker='Rezaee', during='2013').ids)\n"
        "print(ki.cite(ki.quotes['rezaee-order-kucera']), ki.__version__)\n"
    )
    where, found, cited = run_from_one_file(built, tmp_path, main, "attr", "attrs")

    assert where.startswith(str(tmp_path / "app.pyz"))
    assert list(ki.quotes.filter(speaker="Rezaee", during="2013").ids) == found.split()
    assert f"(Rezaee, n.d., as cited in Kucera, 2013, para. 2) {ki.__version__}" == cited


def test_one_file_shows_the_files_of_the_data(built: dict[str, bytes], tmp_path: Path) -> None:
    """Who would rather read the JSON than the records finds it wherever the package is."""
    main = (
        "import json, karabakh_iran as ki\n"
        "for file in sorted(ki.dataset.files.iterdir(), key=lambda file: file.name):\n"
        "    if file.name.endswith('.json'):\n"
        "        print(file.name, len(json.loads(file.read_text(encoding='utf-8'))))\n"
    )
    listed = run_from_one_file(built, tmp_path, main, "attr", "attrs", "importlib_resources")
    tables = {f"{table}.json": len(getattr(ki, table)) for table in TABLES}
    lengths = {name: int(length) for name, _, length in (line.partition(" ") for line in listed)}

    assert {*tables, "dataset.json", "retired.json"} == set(lengths)
    assert tables == {name: lengths[name] for name in tables}

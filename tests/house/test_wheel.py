"""A wheel installed outside the checkout has all it needs: contracts, assets, templates, demo."""

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.documents.examples import AGREEMENT, MOMENT
from tests.house.tree import ROOT, SRC
from virksom.documents import agreement_pdf
from virksom.documents.fonts import FACES

pytestmark = pytest.mark.slow

KEPT = {".css", ".html", ".ico", ".js", ".mo", ".png", ".svg", ".txt", ".typ", ".woff2", ".yaml"}
DKFDS = "virksom/office/web/static/dkfds"
USED = re.compile(r"url\(\.\./([^)]+\.(?:svg|woff2))\)")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel once; needs node_modules, as the assets come from there."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def away(wheel: Path) -> Path:
    """Unpack the wheel into a folder outside the checkout, as an installer lays it."""
    folder = wheel.parent / "away"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def python(away: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the folder, where the unpacked package comes before the checkout's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIRKSOM_")}
    environment = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "virksom.office.site.settings",
        "PYTHONPATH": str(away),
        "VIRKSOM_SECRET_KEY": "k" * 50,
    }
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=away, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        path.relative_to(SRC.parent).as_posix()
        for path in SRC.rglob("*")
        if path.is_file() and path.suffix in {".py", *KEPT}
    }
    assert ours - names == set()


def test_the_wheel_holds_the_contracts(wheel: Path) -> None:
    assert "virksom/contracts/impact60/terms.yaml" in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_holds_the_guide_and_its_pictures(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    pages = {f"virksom/guide/{page.name}" for page in (ROOT / "docs/guide").glob("*.md")}
    static = "virksom/office/web/static/guide"
    pictures = {f"{static}/{one.name}" for one in (ROOT / "docs/guide/billeder").iterdir()}
    assert (pages | pictures) - names == set() != pages


def test_the_wheel_holds_the_catalogue(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = (path for path in (ROOT / "catalogue").rglob("*") if path.is_file())
    shipped = {f"virksom/{path.relative_to(ROOT)}" for path in files}
    assert shipped - names == set() != shipped


def test_the_wheel_holds_what_the_design_system_names(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    names = set(archive.namelist())
    sheet = archive.read(f"{DKFDS}/css/dkfds.min.css").decode()
    named = {f"{DKFDS}/{name}" for name in USED.findall(sheet)}
    assert named | {f"{DKFDS}/js/dkfds.min.js"} <= names


def test_the_wheel_holds_the_letters_of_documents(wheel: Path) -> None:
    names = {Path(name) for name in zipfile.ZipFile(wheel).namelist()}
    held = {name.name for name in names if name.parent == Path("virksom/documents/fonts")}
    assert held == {*FACES, "license.txt"}


def test_a_document_is_the_same_outside_the_checkout(away: Path) -> None:
    made = agreement_pdf(AGREEMENT, language="da", moment=MOMENT)
    asked = """
import hashlib, sys
sys.path.append(sys.argv[1])
from tests.documents.examples import AGREEMENT, MOMENT
from virksom.documents import agreement_pdf, fonts
assert str(fonts.folder()).startswith(sys.argv[2])
pdf = agreement_pdf(AGREEMENT, language="da", moment=MOMENT)
print(hashlib.sha256(pdf).hexdigest())
"""
    told = python(away, "-c", asked, str(ROOT), str(away))
    assert told.stdout.strip() == hashlib.sha256(made).hexdigest(), told.stderr[-400:]


def test_the_wheel_names_its_extras_and_its_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    said = {Path(name).name: archive.read(name).decode() for name in archive.namelist()[-6:]}
    extras = [line for line in said["METADATA"].splitlines() if line.startswith("Provides-Extra")]
    assert {line.partition(": ")[2] for line in extras} >= {
        "bench",
        "dev",
        "documents",
        "office",
        "spark",
    }
    assert "virksom = virksom.cli:main" in said["entry_points.txt"]


def test_the_command_line_runs_outside_the_checkout(away: Path) -> None:
    found = python(away, "-c", "import virksom; print(virksom.__file__)")
    assert Path(found.stdout.strip()).is_relative_to(away)
    assert python(away, "-m", "virksom.cli", "--help").returncode == 0
    told = python(away, "-m", "virksom.cli", "status", "--facts", "demo", "--format", "json")
    assert json.loads(told.stdout)["on"] == "2019-09-30", told.stderr[-400:]


def test_the_office_runs_outside_the_checkout(away: Path) -> None:
    loaded = python(away, "-m", "virksom.cli", "demo", "--load")
    assert loaded.returncode == 0, loaded.stderr[-400:]
    asked = """
import django, sys
from django.conf import settings
django.setup()
from django.contrib.staticfiles.finders import find
from django.test import Client
page = Client().get("/", follow=True, HTTP_HOST="localhost")
assert page.status_code == 200, page.status_code
assert str(find("dkfds/css/dkfds.min.css")).startswith(sys.argv[1])
"""
    shown = python(away, "-c", asked, str(away))
    assert shown.returncode == 0, shown.stderr[-400:]

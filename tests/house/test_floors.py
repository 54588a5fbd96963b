"""A room knows only the rooms below it, and every room has a floor."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import OFFICE, PROGRAMME, ROOT, SRC

BREAKS = {
    "the wall": ("programme/kernel/week.py", "import django"),
    "files alone reads": ("programme/record/log.py", "import pathlib"),
    "status below settlement": (
        "programme/status/days.py",
        "from virksom.programme.settlement import statement",
    ),
    "check is beside the demo": (
        "programme/check/every.py",
        "from virksom.programme.demo import demo_log",
    ),
    "the office above the programme": ("programme/record/fact.py", "import virksom.cli"),
    "reports below web": ("office/reports/intruder.py", "import virksom.office.web"),
    "a room without a floor": ("programme/attic/__init__.py", ""),
}


REFERENCE = ("status", "evidence", "settlement")
"""The rooms of the reading that the fast one is held against."""

AS_ROWS = PROGRAMME / "settlement" / "proofs.py"
"""What writes the reference's answer as rows for the fast reading, and is asked by neither."""


def asked_of(path: Path) -> Iterator[str]:
    """Yield the rooms of the programme that a module asks."""
    for node in ast.walk(ast.parse(path.read_text())):
        names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{one.name}" for one in node.names]
        for name in names:
            if name.startswith("virksom."):
                yield name.removeprefix("virksom.programme.").partition(".")[0]


def floors(folder: Path) -> set[str]:
    """Return the rooms of a folder that have a floor in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    container = ".".join(folder.relative_to(SRC.parent).parts)
    return {
        room.strip(" ()")
        for contract in settings["tool"]["importlinter"]["contracts"]
        if container in contract.get("containers", ())
        for layer in contract["layers"]
        for room in layer.split("|")
    }


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(house / "src")}
    return subprocess.run(
        command, cwd=house, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("folder", [SRC, PROGRAMME, OFFICE], ids=lambda folder: folder.name)
def test_every_room_has_a_floor(folder: Path) -> None:
    rooms = {path.parent.name for path in folder.glob("*/__init__.py")}
    assert rooms - floors(folder) == set()


def test_the_files_contract_names_every_pure_room() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = {item["id"]: item for item in settings["tool"]["importlinter"]["contracts"]}
    rooms = {path.parent.name for path in PROGRAMME.glob("*/__init__.py")}
    named = {name.rpartition(".")[2] for name in contracts["files"]["source_modules"]}
    assert rooms - named == {"files"}


def test_the_fast_reading_and_the_reference_share_what_is_told_and_no_rule() -> None:
    fast = {room for path in (PROGRAMME / "columns").glob("*.py") for room in asked_of(path)}
    assert fast == {"columns", "contract", "kernel", "record"}
    slow = {path for room in REFERENCE for path in (PROGRAMME / room).glob("*.py")} - {AS_ROWS}
    assert len(slow) > len(REFERENCE)
    assert {path for path in slow if {"columns", "files"} & {*asked_of(path)}} == set()


@pytest.mark.slow
def test_the_floors_hold() -> None:
    assert lint(ROOT).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("broken", BREAKS)
def test_a_broken_floor_is_seen(broken: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    where, line = BREAKS[broken]
    module = tmp_path / "src" / "virksom" / where
    module.parent.mkdir(exist_ok=True)
    module.write_text((module.read_text() if module.exists() else "") + f"\n{line}\n")
    found = lint(tmp_path)
    assert found.returncode == 1, found.stdout + found.stderr
    assert "BROKEN" in found.stdout

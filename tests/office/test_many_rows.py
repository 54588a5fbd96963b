"""A list of 20,000 rows of which one in a hundred is broken; and one that is killed half-way."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = "import django; django.setup(); from tests.office import many_rows; many_rows.{}()"
MOST = 140
"""Megabytes, with Python, Django and the file itself: 97 of them before the first row."""


def run(deed: str, file: Path) -> subprocess.CompletedProcess[bytes]:
    at = {
        "VIRKSOM_DATABASE": f"sqlite:///{file}",
        "DJANGO_SETTINGS_MODULE": "virksom.office.site.settings",
    }
    command = [sys.executable, "-c", PROGRAM.format(deed)]
    return subprocess.run(command, env=os.environ | at, cwd=ROOT, capture_output=True, check=False)


@pytest.mark.slow
def test_every_broken_row_is_named_the_rest_is_loaded_and_memory_is_bounded(tmp_path: Path) -> None:
    done = run("main", tmp_path / "office.sqlite3")
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    assert (found["rows"], found["loaded"]) == (20_000, 19_800)
    assert found["wrong"] == list(range(101, 20_002, 100))
    assert found["first"] == (
        "Række 101, kolonne C (Timer): »mange«; skriv timer i måneden, højst 400: 160,33."
    )
    assert found["megabytes"] <= MOST, found["megabytes"]


@pytest.mark.slow
def test_when_the_process_is_killed_half_way_nothing_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "office.sqlite3"
    assert run("killed", file).returncode == -9
    with sqlite3.connect(file) as database:
        kinds = dict(database.execute("SELECT kind, count(*) FROM store_fact GROUP BY kind"))
        drafts = database.execute("SELECT kind FROM store_draft ORDER BY kind").fetchall()
    assert kinds == {"programme": 1, "company": 1, "referral": 60}
    assert drafts == [("register_told",), ("register_upload",)]

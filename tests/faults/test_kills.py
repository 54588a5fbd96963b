"""A sample of `make faults`: the process is killed while it settles; the books stay in order."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SUM = re.compile(r"(\d+) kills, (\d+) inside, (\d+) months")


def test_ten_kills_leave_the_ledger_balanced_and_no_line_of_the_banks_twice_or_lost(
    engine: str, own_database: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.kills", "--times", "10", "--seed", "7", "--money"],
        env={**os.environ, "VIRKSOM_DATABASE": own_database},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{engine}: {done.stderr}"
    kills, _, _ = map(int, SUM.match(done.stdout).groups())  # type: ignore[union-attr]
    assert kills == 10


def test_ten_kills_leave_no_line_twice_or_lost_and_no_number_skipped(
    engine: str, own_database: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.kills", "--times", "10", "--seed", "7"],
        env={**os.environ, "VIRKSOM_DATABASE": own_database},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{engine}: {done.stderr}"
    kills, inside, _ = map(int, SUM.match(done.stdout).groups())  # type: ignore[union-attr]
    assert kills == 10
    assert inside >= 3

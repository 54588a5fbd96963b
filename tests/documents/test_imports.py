"""What is heavy is imported when it is used, so that everything else starts quickly."""

import subprocess
import sys

import pytest

HEAVY = ("typst", "pyhanko", "cryptography")


def loaded(code: str) -> set[str]:
    """Return which heavy packages are loaded after ``code`` has run in a new Python."""
    ask = f"{code}\nimport sys\nprint(*(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.slow
def test_a_status_loads_none_of_it() -> None:
    code = """
import sys
from virksom.cli import main
sys.argv = ["virksom", "status", "--facts", "demo"]
try:
    main()
except SystemExit:
    pass
"""
    assert loaded(code) == set()


def test_the_room_loads_typst_and_pyhanko_only_when_they_are_used() -> None:
    assert loaded("import virksom.documents") == {"cryptography"}

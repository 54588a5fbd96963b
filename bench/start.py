"""How long the command line takes to answer, start included."""

import sys
import tempfile
from pathlib import Path

from bench.timing import Line, command, shortest

VIRKSOM = str(Path(sys.executable).with_name("virksom"))
READ = "import json, sys; [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]"


def help_text() -> Line:
    """Time ``virksom --help`` beside a Python that does nothing."""
    return Line(
        job="virksom --help",
        took=shortest(command([VIRKSOM, "--help"]), times=9),
        peer="python -c pass",
        peer_took=shortest(command([sys.executable, "-c", "pass"]), times=9),
        target=0.3,
    )


def status() -> Line:
    """Time the demo's status table beside a Python that only reads the demo's facts."""
    with tempfile.TemporaryDirectory() as folder:
        command([VIRKSOM, "demo", "--out", folder])()
        facts = str(Path(folder) / "facts.jsonl")
        return Line(
            job="virksom status --facts demo",
            took=shortest(command([VIRKSOM, "status", "--facts", "demo"]), times=5),
            peer="python: json.loads of the same facts",
            peer_took=shortest(command([sys.executable, "-c", READ, facts]), times=5),
            target=1.0,
        )

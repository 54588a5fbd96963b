"""How long the command line takes to answer, start included: each call a process of its own."""

import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bench.timing import Line, Took, command, run, taken

VIRKSOM = str(Path(sys.executable).with_name("virksom"))
READ = "import json, sys; [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]"

_DEMO = ("--facts", "demo")


def commands() -> list[Line]:
    """Time ``--help``, and what is answered of the demo."""
    with tempfile.TemporaryDirectory() as folder:
        return [_help_text(), *_of_the_demo(Path(folder))]


def _help_text() -> Line:
    """Time ``virksom --help`` beside a Python that does nothing."""
    return Line(
        job="virksom --help",
        ours=taken(command([VIRKSOM, "--help"]), times=9),
        peer="python -c pass",
        theirs=taken(command([sys.executable, "-c", "pass"]), times=9),
        target=0.3,
    )


def _of_the_demo(folder: Path) -> Iterator[Line]:
    """Yield the commands that read the demo, beside a Python that only reads its facts."""
    run([VIRKSOM, "demo", "--out", str(folder)])
    peer = taken(command([sys.executable, "-c", READ, str(folder / "facts.jsonl")]))
    number = count()

    def laid_out() -> None:
        run([VIRKSOM, "settle", *_DEMO, "--out", str(folder / f"{next(number)}.parquet")])

    for job, took in (
        ("virksom status --facts demo", taken(command([VIRKSOM, "status", *_DEMO]))),
        ("virksom settle --facts demo", taken(command([VIRKSOM, "settle", *_DEMO]))),
        ("virksom settle --facts demo --out weeks.parquet", taken(laid_out)),
    ):
        yield _beside(job, took, peer=peer)


def _beside(job: str, took: Took, *, peer: Took) -> Line:
    named = "python: json.loads of the same facts"
    return Line(job=job, ours=took, peer=named, theirs=peer, target=1.0)

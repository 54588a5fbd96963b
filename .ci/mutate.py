"""Break the rules' code in small ways; every break must be seen by a test or have a reason.

``python .ci/mutate.py [ROOM …]`` changes one thing at a time in status, check, settlement and
record and runs the tests that reach it. A change that no test sees is a survivor; it passes only
when ``tests/survivors.yaml`` says why it may live. A reason without its survivor fails too.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = ROOT / "tests" / "survivors.yaml"
ROOMS = ("status", "check", "settlement", "record")
SEEN = {"killed", "timeout", "caught by type check"}
RESULT = re.compile(r"^ +(virksom\.programme\.(\w+)\.\S+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """One small change: where, and the lines taken out and put in."""

    function: str
    was: str
    becomes: str


def mutmut(*arguments: str) -> str:
    """Run mutmut and return what it printed."""
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def run(rooms: Sequence[str]) -> None:
    """Change and test the rooms; progress goes to the terminal."""
    names = [f"virksom.programme.{room}.*" for room in rooms]
    command = [str(Path(sys.executable).with_name("mutmut")), "run", *names]
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "mutate"}
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        sys.exit("mutmut could not run; do the tests pass?")


def survivors(rooms: Sequence[str]) -> Iterator[tuple[str, str, Change]]:
    """Yield the mutant's name, its status and the change for each one that no test saw."""
    for name, room, status in RESULT.findall(mutmut("results")):
        if room in rooms and status not in SEEN:
            yield name, status, _change(name)


def _change(name: str) -> Change:
    lines = mutmut("show", name).splitlines()[3:]
    was = _lines(lines, "-")
    becomes = _lines(lines, "+")
    return Change(re.sub(r"__mutmut_\d+$", "", name), was, becomes)


def _lines(lines: Iterable[str], sign: str) -> str:
    return "\n".join(line[1:].strip() for line in lines if line.startswith(sign))


def allowed(rooms: Sequence[str]) -> dict[Change, str]:
    """Return the reasons written down for the rooms, by the change that may live."""
    entries = yaml.safe_load(ALLOWED.read_text(encoding="utf-8")) or []
    reasons = {
        Change(item["function"], item["was"], item["becomes"]): item["reason"] for item in entries
    }
    return {
        change: why for change, why in reasons.items() if change.function.split(".")[2] in rooms
    }


def main(rooms: Sequence[str]) -> int:
    """Run, list each survivor, and return how many want a reason or a test."""
    unknown = set(rooms) - set(ROOMS)
    if unknown:
        sys.exit(f"No such room: {', '.join(sorted(unknown))}; there are {', '.join(ROOMS)}.")
    run(rooms)
    reasons = allowed(rooms)
    found = list(survivors(rooms))
    bare = [(name, status, change) for name, status, change in found if change not in reasons]
    stale = reasons.keys() - {change for _, _, change in found}
    for name, status, change in bare:
        print(f"\n{name}: {status}\n- {change.was}\n+ {change.becomes}")
    for change in stale:
        print(f"\nno longer a survivor: {change.function}\n- {change.was}\n+ {change.becomes}")
    told = len(found) - len(bare)
    print(f"\n{len(found)} survivors, {told} with a written reason; {len(stale)} reasons too many.")
    return 1 if bare or stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ROOMS))

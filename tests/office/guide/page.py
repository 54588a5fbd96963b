"""Commands of a how-to page, run as they stand, on a PostgreSQL and in a folder of their own."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.house.tree import ROOT

_PART = re.compile(r"^## (\d+)\. ", re.MULTILINE)
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_AS_ROOT = """#!/bin/sh
# What the page does as postgres is done by who owns the tests' server.
test "$1 $2" = "-u postgres" && shift 2
exec "$@"
"""


@dataclass
class Shell:
    """A shell in a folder of its own, with what was exported in it so far.

    Args:
        folder: where it stands.
        socket: the folder of the PostgreSQL's socket, instead of Debian's.
        port: where the office listens, instead of 8000.
    """

    folder: Path
    socket: Path
    port: int
    kept: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.folder / "bin").mkdir()
        shim = self.folder / "bin" / "sudo"
        shim.write_text(_AS_ROOT)
        shim.chmod(0o755)

    def run(self, commands: str) -> str:
        """Run the commands; return what they printed.

        Raises:
            AssertionError: one of them failed.
        """
        here = commands.replace("/var/run/postgresql", str(self.socket))
        here = here.replace("localhost:8000", f"localhost:{self.port}")
        done = subprocess.run(
            ["bash", "-ec", _noting(here)],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{here}\n{done.stdout}{done.stderr}"
        self._keep()
        return done.stdout

    @property
    def environment(self) -> Mapping[str, str]:
        """What a process of this shell is told."""
        plain = {name: value for name, value in os.environ.items() if "VIRKSOM" not in name}
        ours = (str(self.folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"])
        told = {"PATH": os.pathsep.join(ours), "PGHOST": str(self.socket), "PGUSER": "postgres"}
        return {**plain, **told, **self.kept}

    def _keep(self) -> None:
        said = (self.folder / ".told").read_text(encoding="utf-8").split("\0")
        pairs = [line.partition("=")[::2] for line in said if line.startswith("VIRKSOM_")]
        self.kept.update(pairs)


def _noting(commands: str) -> str:
    return f"{commands}\nenv -0 > .told"


def parts(page: str) -> Mapping[int, str]:
    """Return the commands in the ``sh`` blocks of each numbered part of a how-to page."""
    text = (ROOT / "docs" / "how-to" / page).read_text(encoding="utf-8")
    split = _PART.split(text)
    return {
        int(number): "\n".join(_BLOCK.findall(told))
        for number, told in zip(split[1::2], split[2::2], strict=True)
    }

"""The office as people start it: loaded with the demo and served by the command line."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VIRKSOM = (sys.executable, "-m", "virksom.cli")


def free_port() -> int:
    """Return a port of the loopback that nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@contextmanager
def office(folder: Path) -> Iterator[str]:
    """Serve the demo's office from a database in ``folder``; its address."""
    environment = {
        **os.environ,
        "VIRKSOM_DATABASE": f"sqlite:///{folder / 'office.sqlite3'}",
        "PYTHONUNBUFFERED": "1",
    }
    subprocess.run(
        [*VIRKSOM, "demo", "--load"], check=True, env=environment, stdout=subprocess.PIPE
    )
    port = free_port()
    with subprocess.Popen(
        [*VIRKSOM, "serve", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as running:
        try:
            yield _opened(running)
        finally:
            running.terminate()


def _opened(running: "subprocess.Popen[str]") -> str:
    """Wait until the office says that it is open; its address."""
    for line in running.stdout or ():
        if "http://" in line:
            return line[line.index("http://") :].strip()
    message = f"the office closed with {running.wait()} before it opened"
    raise RuntimeError(message)

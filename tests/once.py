"""What takes long to make is made once a run: whoever asks first makes it, the others take it."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of the whole run, which ``make`` fills for the first who asks.

    Nobody may change what lies there: whoever wants to work with it copies it.
    """
    folder = _of_the_run(factory) / name
    with (folder.parent / f"{name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not folder.exists():
            half = folder.parent / f"{name}.half"  # left behind where making it failed
            if half.exists():
                shutil.rmtree(half)
            half.mkdir()
            make(half)
            half.rename(folder)
    return folder


def _of_the_run(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers of a run share."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

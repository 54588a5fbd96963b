"""The machine that something was timed on, in words: cores, memory, system and libraries."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = (
    "numpy",
    "numba",
    "pyarrow",
    "duckdb",
    "polars",
    "pandas",
    "openfisca-core",
    "pyspark",
    "ortools",
    "lapx",
    "scipy",
    "simpy",
)
"""Of ours, and the peers of ``make bench``."""

OFFICE = ("django", "psycopg", "numpy", "numba")
"""Of an office that is timed."""


def machine(libraries: Sequence[str] = LIBRARIES) -> str:
    """Return the machine and its load a minute long, with the versions of those installed.

    Args:
        libraries: whose versions are told.
    """
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    found = ", ".join(f"{name} {one}" for name in libraries if (one := _version(name)))
    return (
        f"A machine with {os.cpu_count()} cores ({_processor()}) and {memory:.0f} GB of memory, "
        f"{platform.system()}, Python {platform.python_version()}; load {os.getloadavg()[0]:.1f} "
        f"when it began. {found}."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None

"""A national cohort settled from Parquet: ours beside DuckDB, Polars and pandas, in one run.

``python -m bench million 1000000`` takes any size. Each engine runs in a process of its own, so
that its memory is its own, and is asked whether it comes to the same weeks by tier before it is
timed. Ours also sums each month and knows every switch; the peers know what is said in
``settlement_sweeps``. pandas, which lays out every day, reads a small cohort and is scaled.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from bench.timing import Line

GROWTH = (10_000, 100_000)
SMALL = 1_000
"""Persons that pandas reads."""

Totals = tuple[int, int]
"""Weeks in all, and those of them that are full."""


_ENGINES = {
    "virksom": ("bench.settlement_ours", "by_virksom"),
    "DuckDB": ("bench.settlement_sql", "by_duckdb"),
    "Polars": ("bench.settlement_sweeps", "by_polars"),
    "pandas": ("bench.settlement_sweeps", "by_pandas"),
}
"""Where each is found; only the one that is measured is loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How one engine read one cohort.

    Args:
        engine: its name.
        persons: how many it read.
        wall: median seconds.
        work: median seconds of user and system on all cores.
        memory: bytes at the most, Python and libraries included.
        totals: what it came to.
    """

    engine: str
    persons: int
    wall: float
    work: float
    memory: int
    totals: Totals


def settled_cohorts(sizes: tuple[int, ...] = GROWTH, *, times: int = 5) -> list[Line]:
    """Time each size beside its peers, print all figures, and return the largest as lines."""
    with TemporaryDirectory() as place:
        every = [_sized(Path(place), persons, times=times) for persons in sizes]
        exploded = _exploded(_folder(Path(place), SMALL))
    print(_printed([*(one for some in every for one in some), exploded]))
    ours, *peers = every[-1]
    scaled = exploded.wall * ours.persons / exploded.persons
    told = [(one.engine, one.wall) for one in peers]
    return [
        Line(
            job=f"{ours.persons:,} candidates settled from Parquet",
            took=ours.wall,
            peer=peer,
            peer_took=took,
            target=took,
        )
        for peer, took in (*told, ("pandas explode, scaled", scaled))
    ]


def _sized(place: Path, persons: int, *, times: int) -> list[Measured]:
    folder = _folder(place, persons)
    found = [_asked(name, folder, times=times) for name in ("virksom", "DuckDB", "Polars")]
    _agree(found)
    return found


def _exploded(folder: Path) -> Measured:
    """Return how pandas read a small cohort, once it has come to what ours does."""
    found = _asked("pandas", folder, times=1)
    _agree([_asked("virksom", folder, times=1), found])
    return found


def _agree(found: list[Measured]) -> None:
    """Refuse to compare those that do not come to the same."""
    if len({one.totals for one in found}) != 1:
        message = f"they do not agree: {found}"
        raise RuntimeError(message)


def _folder(place: Path, persons: int) -> Path:
    folder = place / f"{persons}.parquet"
    if not folder.exists():
        from bench.generate import cohort  # noqa: PLC0415  # or each engine would hold it
        from virksom.programme.files.cohorts import write_cohort  # noqa: PLC0415  # the same

        write_cohort(cohort(persons), folder)
    return folder


def _asked(name: str, folder: Path, *, times: int) -> Measured:
    words = [sys.executable, "-m", "bench.settlement_million", name, str(folder), str(times)]
    told = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    return Measured(**{**told, "totals": tuple(told["totals"])})


def _measure(name: str, folder: Path, times: int) -> Mapping[str, object]:  # noqa: PLR0917  # of words
    module, called = _ENGINES[name]
    engine = getattr(import_module(module), called)
    totals = engine(folder)
    walls, works = [], []
    for _ in range(times):
        wall, work = perf_counter(), process_time()
        engine(folder)
        walls.append(perf_counter() - wall)
        works.append(process_time() - work)
    return {
        "engine": name,
        "persons": int(folder.stem),
        "wall": median(walls),
        "work": median(works),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "totals": totals,
    }


def _printed(every: list[Measured]) -> str:
    ours = {one.persons: one for one in every if one.engine == "virksom"}
    lines = [f"{'engine':10} {'persons':>10} {'wall s':>8} {'user+sys':>9} {'MB':>7} {'weeks':>12}"]
    for one in every:
        beside = ours.get(one.persons)
        ratio = (
            f"{one.wall / beside.wall:6.1f} × wall, {one.work / beside.work:6.1f} × work"
            if beside
            else ""
        )
        lines.append(
            f"{one.engine:10} {one.persons:10,} {one.wall:8.3f} {one.work:9.3f} "
            f"{one.memory / 1e6:7.0f} {one.totals[0]:12,}  {ratio}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))))

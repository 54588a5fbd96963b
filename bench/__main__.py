"""``python -m bench``: every heavy job beside its peers; exits 1 when a target is missed.

The whole is written to ``bench/RESULTS.md``. With ``--sizes 10000,100000`` or ``--jobs rows`` it is
a part, written to ``var/RESULTS.md``. ``--quick`` runs everything once and small, and exits 1 only
when something does not run or does not agree. ``python -m bench scale`` times the office with
100,000 candidates instead, and a month settled for 10,000, and writes ``bench/SCALE.md``; ``python
-m bench scale 10000`` tries it with fewer, into ``var/SCALE.md``. ``python -m bench million
1000000`` settles a cohort of that size beside its peers.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.jobs import JOBS, QUICK, SIZES
from bench.results import Asked, told
from bench.timing import TIMES, table

_HERE = Path(__file__).parent
_WHOLE, _PART = _HERE / "RESULTS.md", _HERE.parent / "var" / "RESULTS.md"
_SCALE = _HERE / "SCALE.md"


def main() -> int:
    """Time everything, and write or print it."""
    asked = _options()
    if asked.what == "scale":
        return _scale(asked.persons)
    return _million(asked.persons) if asked.what else _written(asked)


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("what", nargs="?", choices=["scale", "million"])
    parser.add_argument("persons", nargs="*", type=int, default=[])
    parser.add_argument("--sizes", default="", help="persons of the cohorts, by commas")
    parser.add_argument("--jobs", default="", help=", ".join(job.name for job in JOBS))
    parser.add_argument("--times", type=int, default=0, help=f"runs of each engine, {TIMES}")
    parser.add_argument("--quick", action="store_true", help="everything once, and small")
    return parser.parse_args()


def _million(persons: Sequence[int]) -> int:
    """Print a cohort settled beside its peers; return the exit code."""
    from bench.settlement_million import GROWTH, settled_cohorts  # noqa: PLC0415  # when asked

    lines = settled_cohorts(tuple(persons) or (*GROWTH, 1_000_000))
    print(table(lines))
    return 0 if all(line.met for line in lines) else 1


def _scale(persons: Sequence[int]) -> int:
    """Write the office with very many candidates; return the exit code."""
    from bench.large_office import large_office  # noqa: PLC0415  # when asked

    text, met = large_office(*persons)
    return _kept(text, met=met, out=_PART.with_name("SCALE.md") if persons else _SCALE)


def _kept(text: str, *, met: bool, out: Path) -> int:
    out.parent.mkdir(exist_ok=True)
    out.write_text(text, encoding="utf-8")
    print(text)
    print(f"Written to {out.relative_to(_HERE.parent)}.", file=sys.stderr)
    return 0 if met else 1


def _written(asked: Namespace) -> int:
    names = [name for name in asked.jobs.split(",") if name]
    usual = QUICK if asked.quick else SIZES
    sizes = tuple(sorted(int(size) for size in asked.sizes.split(",") if size)) or usual
    times = asked.times or (1 if asked.quick else TIMES)
    known = {job.name for job in JOBS}
    if not known.issuperset(names):
        print(f"no such job: {', '.join(sorted({*names} - known))}", file=sys.stderr)
        return 2
    jobs = [job for job in JOBS if not names or job.name in names]
    whole = (len(jobs), sizes, times) == (len(JOBS), SIZES, TIMES) and not asked.quick
    command = "make bench" if whole else f"python -m bench {' '.join(sys.argv[1:])}"
    out = _WHOLE if whole else _PART
    wanted = Asked(jobs=jobs, sizes=sizes, times=times, command=command, quick=asked.quick)
    _PART.parent.mkdir(exist_ok=True)
    with TemporaryDirectory() as place:
        text, met = told(
            wanted, place=Path(place), keep=partial(_PART.write_text, encoding="utf-8")
        )
    return _kept(text, met=met, out=out)


if __name__ == "__main__":
    sys.exit(main())

"""``python -m bench``: every heavy job beside a peer; exits 1 when a target is missed.

``python -m bench scale`` times the office with 100,000 candidates instead, and a month settled for
10,000. ``python -m bench million 1000000`` settles a cohort of that size beside its peers.
"""

import sys
from collections.abc import Sequence

from bench.effect import effect
from bench.einvoice import einvoices
from bench.forecast import forecasts
from bench.matching import matching
from bench.pages import every_page
from bench.scale import crowded
from bench.settlement import settlement, settlement_of_many
from bench.settlement_million import GROWTH, settled_cohorts
from bench.settling import pure_settling
from bench.start import help_text, status
from bench.timing import Line, table
from bench.way import way
from bench.weeks import reading


def main() -> int:
    """Time everything and print the table."""
    lines = _asked(sys.argv[1:])
    print(table(lines))
    return 0 if all(line.met for line in lines) else 1


def _asked(words: Sequence[str]) -> list[Line]:
    if words[:1] == ["million"]:
        sizes = tuple(map(int, words[1:])) or (*GROWTH, 1_000_000)
        return settled_cohorts(sizes)
    return _large() if words == ["scale"] else _usual()


def _usual() -> list[Line]:
    return [
        help_text(),
        status(),
        reading(),
        *matching(),
        *effect(),
        *forecasts(),
        *way(),
        *every_page(),
        *pure_settling(),
        *settlement(),
        *settled_cohorts(),
        *einvoices(),
    ]


def _large() -> list[Line]:
    return [*settlement_of_many(), *crowded()]


if __name__ == "__main__":
    sys.exit(main())

"""``python -m tests.faults.kills --times 10 --seed 1``: settle month by month, and kill it.

With ``--money`` it settles in peace, and kills what pays, posts and closes.

The database is that of ``VIRKSOM_DATABASE``, migrated and empty. It ends with 1 and a sentence when
the books are ever out of order, and prints where the kills landed.
"""

import argparse
import sys
from random import Random

import django


def main() -> int:
    """Kill, look, go on."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--times", type=int, default=200)
    asked.add_argument("--seed", type=int, default=60)
    asked.add_argument("--money", action="store_true")
    told = asked.parse_args()
    django.setup()
    from tests.faults.paying import paid  # noqa: PLC0415  # after the settings
    from tests.faults.rounds import Unsound, killed  # noqa: PLC0415

    try:
        tally = (paid if told.money else killed)(told.times, Random(told.seed))  # noqa: S311  # where to kill, no secret
    except Unsound as found:
        print(found, file=sys.stderr)  # noqa: T201  # the answer
        return 1
    print(tally.shown())  # noqa: T201  # the answer
    return 0


if __name__ == "__main__":
    sys.exit(main())

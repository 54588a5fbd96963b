"""``python -m bench``: every heavy job beside a peer; exits 1 when a target is missed."""

import sys

from bench.page import overview
from bench.start import help_text, status
from bench.timing import table
from bench.weeks import reading


def main() -> int:
    """Time everything and print the table."""
    lines = [help_text(), status(), reading(), overview()]
    print(table(lines))
    return 0 if all(line.met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())

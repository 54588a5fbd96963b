"""Django's own commands and ours: ``python -m virksom.office.commands migrate``."""

import sys

from virksom.office.commands.terminal import run

if __name__ == "__main__":
    sys.exit(run(sys.argv))

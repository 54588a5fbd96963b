"""``python -m virksom.cli`` is ``virksom``."""

import sys

from virksom.cli.run import main

if __name__ == "__main__":
    sys.exit(main())

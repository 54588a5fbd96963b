"""Django's own commands and ours: ``python -m virksom.office.commands migrate``."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "virksom.office.site.settings")
    execute_from_command_line(sys.argv)

"""``load_facts FILE``: a whole log into an empty programme."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandParser

from virksom.office.actions.load_facts import load_facts
from virksom.office.commands.start import make_ready
from virksom.programme.files.facts import read_facts


class Command(BaseCommand):
    """Reads the file and loads it whole, or says why not."""

    help = "Lægger en hel log fra en fil ind i et tomt program."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *_args: object, **options: Path) -> None:
        """Load it.

        Raises:
            Refusal: the file cannot be read, or has no place in this office.
        """
        log = read_facts(options["file"])
        make_ready()
        row = load_facts(log)
        self.stdout.write(f"Programmet {row.code} er lagt ind.")

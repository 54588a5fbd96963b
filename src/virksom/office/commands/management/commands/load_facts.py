"""``load_facts FILE``: a whole log into an empty programme."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from virksom.office.actions.load_facts import load_facts
from virksom.programme.files.facts import read_facts
from virksom.programme.kernel import Refusal


class Command(BaseCommand):
    """Reads the file and loads it whole, or says why not."""

    help = "Lægger en hel log fra en fil ind i et tomt program."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *_args: object, **options: Path) -> None:
        """Load it.

        Raises:
            CommandError: the refusal's sentence.
        """
        try:
            row = load_facts(read_facts(options["file"]))
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"Programmet {row.code} er lagt ind.")

"""``refresh_lists``: computes rows of candidates whose day has turned; for cron after midnight."""

from django.core.management.base import BaseCommand, CommandParser

from virksom.office.commands.start import must_be_there
from virksom.office.store import projections, read
from virksom.office.web import clock


class Command(BaseCommand):
    """Computes the rows that read differently today, or every row anew."""

    help = "Regner kandidaternes rækker om, når dagen skifter; kør den efter midnat fra cron."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take ``--all``."""
        parser.add_argument("--all", action="store_true", help="alle rækker, også dem der holder")

    def handle(self, *_args: object, **options: bool) -> None:
        """Refresh the rows of every programme.

        Raises:
            NoOffice: there is no database.
        """
        must_be_there()
        for row in read.programmes():
            today = clock.today(row)
            if options["all"]:
                projections.rebuild(row.code, on=today)
            while projections.refresh(row.code, on=today):
                pass
            self.stdout.write(f"{row.code}: {sum(projections.counts(row.code).values())} rækker.")

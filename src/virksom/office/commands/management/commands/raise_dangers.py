"""``raise_dangers``: tells consultants of jobs that end soon; for cron each morning."""

from django.core.management.base import BaseCommand

from virksom.office.actions.raise_dangers import raise_dangers
from virksom.office.commands.start import must_be_there
from virksom.office.store import read
from virksom.office.web import clock


class Command(BaseCommand):
    """Raises each job that ends soon once, and says how many."""

    help = "Siger til, når et job slutter snart uden et nyt; kør den hver morgen fra cron."

    def handle(self, *_args: object, **_options: object) -> None:
        """Raise the dangers of every programme.

        Raises:
            NoOffice: there is no database.
        """
        must_be_there()
        for row in read.programmes():
            told = raise_dangers(row.code, moment=clock.now(row))
            self.stdout.write(f"{row.code}: {told} job i fare.")

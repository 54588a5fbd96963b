"""``forget_tries``: once a day, from cron or a timer."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from virksom.office.actions.forget_tries import forget_tries
from virksom.office.commands.start import make_ready


class Command(BaseCommand):
    """Removes what the door has noted and no longer needs."""

    help = "Sletter forkerte forsøg, log ind og links over 30 dage, og hvad ingen bekræftede."

    def handle(self, *_args: object, **_options: object) -> None:
        """Remove it, and say how much it was."""
        make_ready()
        removed = forget_tries(moment=timezone.now())
        self.stdout.write(f"{removed} rækker, der ikke skal gemmes længere, er slettet.")

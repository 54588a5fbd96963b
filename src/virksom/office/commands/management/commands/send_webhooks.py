"""``send_webhooks``: tells the webhooks what waits; for cron or a timer of systemd."""

from django.core.management.base import BaseCommand

from virksom.office.commands.delivering import tell_webhooks_all
from virksom.office.commands.start import must_be_there


class Command(BaseCommand):
    """Tries each delivery that waits once, and says how many were taken."""

    help = "Giver andre systemer besked ved webhook; kør den hvert minut fra cron eller systemd."

    def handle(self, *_args: object, **_options: object) -> None:
        """Tell them.

        Raises:
            NoOffice: there is no database.
        """
        must_be_there()
        done = tell_webhooks_all()
        self.stdout.write(f"{done.taken} modtaget, {done.waiting} venter.")

"""``deliver_mail``: hands over the mails and webhooks that wait; for cron or a timer of systemd."""

from django.conf import settings
from django.core.management.base import BaseCommand

from virksom.office.commands.delivering import deliver_all, tell_webhooks_all
from virksom.office.commands.start import must_be_there
from virksom.programme.kernel import Refusal, Text


class NoMailServer(Refusal):
    """Nobody said through which server mail goes out."""


class Command(BaseCommand):
    """Tries each mail that waits once, and says how many went out."""

    help = "Sender de mails, der venter; kør den hvert minut fra cron eller systemd."

    def handle(self, *_args: object, **_options: object) -> None:
        """Deliver.

        Raises:
            NoMailServer: there is no mail server to hand them to.
            NoOffice: there is no database.
        """
        if not settings.EMAIL_HOST:
            raise NoMailServer(
                Text(
                    "Der er ingen mailserver: nævn den i VIRKSOM_SMTP.",
                    "There is no mail server: name it in VIRKSOM_SMTP.",
                )
            )
        must_be_there()
        done = deliver_all()
        tell_webhooks_all()
        self.stdout.write(f"{done.sent} sendt, {done.waiting} venter.")

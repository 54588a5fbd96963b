"""``password_link USERNAME``: an address where somebody chooses a password, for a day."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from virksom.office.actions.send_link import CannotSend, comes_by_link, password_link
from virksom.office.commands.start import make_ready
from virksom.office.store import read, users
from virksom.programme.kernel import Text


class Command(BaseCommand):
    """Prints the address; give it to nobody else."""

    help = "Giver en adresse, hvor en bruger vælger adgangskode; den virker én gang, i et døgn."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the username."""
        parser.add_argument("username")

    def handle(self, *_args: object, **options: str) -> None:
        """Make the link.

        Raises:
            CannotSend: nobody with a role who signs in by password has that username.
        """
        make_ready()
        user = users.by_username(options["username"])
        if user is None or not user.memberships or comes_by_link(user):
            raise CannotSend(
                Text(
                    "Ingen med det brugernavn logger ind med adgangskode.",
                    "Nobody with that username signs in with a password.",
                )
            )
        home = read.programme(user.memberships[0].programme)
        path = password_link(user, home.code, moment=home.clock(timezone.now()))
        self.stdout.write(f"{settings.OFFICE_URL}{path}")

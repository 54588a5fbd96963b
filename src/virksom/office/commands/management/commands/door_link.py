"""``door_link USERNAME``: an address that opens the door once, for where no mail reaches."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from virksom.office.actions.send_link import CannotSend, fitting_link
from virksom.office.commands.start import make_ready
from virksom.office.store import read, users
from virksom.programme.kernel import Text


class Command(BaseCommand):
    """Prints the address; give it to nobody else than whom it is for."""

    help = "Giver en adresse, hvor en bruger kommer ind eller vælger adgangskode, én gang."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the username."""
        parser.add_argument("username")

    def handle(self, *_args: object, **options: str) -> None:
        """Make the link that fits them.

        Raises:
            CannotSend: nobody with a role signs in with that username.
        """
        make_ready()
        user = users.by_username(options["username"])
        if user is None or not user.memberships:
            raise CannotSend(
                Text(
                    "Ingen med en rolle logger ind med det brugernavn.",
                    "Nobody with a role signs in with that username.",
                )
            )
        home = read.programme(user.memberships[0].programme)
        path = fitting_link(user, home.code, moment=home.clock(timezone.now()))
        self.stdout.write(f"{settings.OFFICE_URL}{path}")

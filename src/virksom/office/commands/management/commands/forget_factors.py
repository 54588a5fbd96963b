"""``forget_factors USERNAME``: for an administrator who has lost their own second factor."""

from django.core.management.base import BaseCommand, CommandParser

from virksom.office.actions.forget_factors import NobodyThere, forget_of
from virksom.office.commands.start import make_ready
from virksom.office.store import users
from virksom.programme.kernel import Text


class Command(BaseCommand):
    """Forgets them; the password is enough until another is made."""

    help = "Sletter en brugers andet trin og logger dem ud overalt."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the username."""
        parser.add_argument("username")

    def handle(self, *_args: object, **options: str) -> None:
        """Forget them.

        Raises:
            NobodyThere: nobody signs in with that username.
        """
        make_ready()
        user = users.by_username(options["username"])
        if user is None:
            raise NobodyThere(
                Text(
                    "Ingen logger ind med det brugernavn.",
                    "Nobody signs in with that username.",
                )
            )
        forget_of(user.id)
        self.stdout.write(f"{user.username} logger ind med adgangskoden alene næste gang.")

"""``add_user PROGRAMME USERNAME ROLE``: the password is asked for, never an argument."""

from getpass import getpass

from django.core.management.base import BaseCommand, CommandError, CommandParser

from virksom.office.access import Role
from virksom.office.actions.add_user import add_user
from virksom.programme.kernel import Refusal


class Command(BaseCommand):
    """Asks for the password and lets somebody in, or says why not."""

    help = "Lukker en bruger ind med en rolle i et program; adgangskoden spørges der om."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take programme, username and role."""
        parser.add_argument("programme")
        parser.add_argument("username")
        parser.add_argument("role", choices=[role.value for role in Role])

    def handle(self, *_args: object, **options: str) -> None:
        """Add the user.

        Raises:
            CommandError: the refusal's sentence.
        """
        try:
            add_user(
                options["programme"],
                options["username"],
                password=getpass("Adgangskode: "),
                role=Role(options["role"]),
            )
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None

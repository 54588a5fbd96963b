"""``add_user PROGRAMME USERNAME ROLE``: the password is asked for, never an argument."""

from getpass import getpass

from django.core.management.base import BaseCommand, CommandParser

from virksom.office.access import ROLE_NAMES, Role
from virksom.office.actions.add_user import CannotAdd, add_user
from virksom.office.commands.start import make_ready
from virksom.office.store import read
from virksom.programme.kernel import Text, quoted


class Command(BaseCommand):
    """Asks for the password and lets somebody in, or says why not."""

    help = "Lukker en bruger ind med en rolle i et program; adgangskoden spørges der om."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take programme, username and role."""
        parser.add_argument("programme")
        parser.add_argument("username")
        parser.add_argument("role", help=", ".join(Role))

    def handle(self, *_args: object, **options: str) -> None:
        """Add the user.

        Raises:
            Refusal: no such role or programme, or the user cannot be let in as asked.
        """
        role = _role(options["role"])
        make_ready()
        read.programme(options["programme"])
        add_user(options["programme"], options["username"], password=_password(), role=role)
        name = options["username"].strip().casefold()
        self.stdout.write(
            f"{name} kan nu logge ind som {ROLE_NAMES[role].da.lower()} i {options['programme']}."
        )


def _role(found: str) -> Role:
    if found in {role.value for role in Role}:
        return Role(found)
    names, shown = ", ".join(Role), quoted(found)
    raise CannotAdd(
        Text(
            f"Der er ingen rolle {shown.da}; vælg en af {names}.",
            f"There is no role {shown.en}; choose one of {names}.",
        )
    )


def _password() -> str:
    """Ask twice, as nobody sees what is typed."""
    first = getpass("Adgangskode: ")
    if getpass("Adgangskoden igen: ") == first:
        return first
    raise CannotAdd(
        Text(
            "De to adgangskoder er ikke ens; ingen har fået adgang.",
            "The two passwords are not the same; nobody was let in.",
        )
    )

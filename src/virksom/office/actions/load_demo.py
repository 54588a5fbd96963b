"""Put the demo programme and its log-ins into an empty office."""

from django.db import transaction

from virksom.office.access import Role
from virksom.office.actions.load_facts import CannotLoad, load_facts, programme_of
from virksom.office.store import read, users, write
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.users import NewUser
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Text
from virksom.programme.record import Log

DEMO_PASSWORD = "virksom-demo"  # noqa: S105  # shown on the sign-in page of a demo database
"""The one password of every demo log-in."""

DEMO_ROLES = {
    "konsulent": Role.RECRUITMENT_CONSULTANT,
    "teamleder": Role.TEAM_LEADER,
    "raadgiver": Role.ADVISER,
    "oekonomi": Role.FINANCE_OFFICER,
    "investor": Role.INVESTOR_ANALYST,
}
"""Demo log-ins and what each is."""


def load_demo() -> ProgrammeRow | None:
    """Load the demo; None when it stands there already, and then nothing is touched.

    Raises:
        CannotLoad: the database holds another programme.
    """
    log = shipped_demo()
    with transaction.atomic():
        write.hold_programmes()
        held = read.programmes()
        if held:
            _check_same(held, log)
            return None
        row = load_facts(log)
        users.add(
            row.code,
            [
                NewUser(username=username, password=DEMO_PASSWORD, role=role, demo=True)
                for username, role in DEMO_ROLES.items()
            ],
        )
    return row


def _check_same(held: tuple[ProgrammeRow, ...], log: Log) -> None:
    """The demo may have grown since it was loaded; by then it is still the demo."""
    if held != (programme_of(log),) or not users.demo_users():
        raise CannotLoad(
            Text(
                "Databasen holder et andet program; demoen skal have sin egen database.",
                "The database holds another programme; the demo needs a database of its own.",
            )
        )

"""The fixed cast of the office's tests: one programme, a few facts, somebody in every role."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client

from virksom.office.access import Actor, Role
from virksom.office.store import organisations, session_marks, users, write
from virksom.office.store.models import User
from virksom.office.store.organisations import OrganisationRow
from virksom.office.store.projections import rebuild
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.users import NewUser
from virksom.programme.files.demo import shipped_demo
from virksom.programme.record import Draft, Log, append

PASSWORD = "tis so long as it is long"
MOMENT = datetime(2019, 10, 7, 12, 0, tzinfo=UTC)
LOADED = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""When somebody loads the demo: years after everything it tells."""
CODE = "P1"
ClientOf = Callable[[str], Client]
ORGANISATIONS = (
    OrganisationRow(kind="provider", code=""),
    OrganisationRow(kind="jobcentre_unit", code="uddannelseshuset"),
    OrganisationRow(kind="jobcentre_unit", code="job_og_aktivhuset"),
    OrganisationRow(kind="municipality_finance", code=""),
    OrganisationRow(kind="social_enterprise", code="V001"),
    OrganisationRow(kind="company", code="V009"),
)
COMES_FROM = {
    Role.RECRUITMENT_CONSULTANT: ("provider", ""),
    Role.TEAM_LEADER: ("provider", ""),
    Role.ADVISER: ("jobcentre_unit", "uddannelseshuset"),
    Role.FINANCE_OFFICER: ("municipality_finance", ""),
    Role.BOOKKEEPER: ("provider", ""),
    Role.TRAINER: ("social_enterprise", "V001"),
    Role.COMPANY_CONTACT: ("company", "V009"),
}
CODES = {
    Role.RECRUITMENT_CONSULTANT: "konsulent-1",
    Role.TEAM_LEADER: "teamleder",
    Role.ADVISER: "raadgiver-1",
    Role.FINANCE_OFFICER: "oekonomi-1",
    Role.BOOKKEEPER: "bogholder-1",
    Role.TRAINER: "oplaerer-1",
    Role.COMPANY_CONTACT: "kontakt-1",
    Role.CANDIDATE: "K001",
}


@dataclass(frozen=True)
class Cast:
    """The programme's code, and the username of somebody in each role."""

    programme: str
    people: dict[Role, str]


def log(*, invented: bool = False) -> Log:
    """Return a log of five facts: K001 referred, started, at work; K002 referred."""
    first = datetime(2019, 3, 1, 9, 0, tzinfo=UTC)
    return append(
        Log(),
        [
            Draft(
                kind="programme",
                subject=CODE,
                since=date(2018, 9, 1),
                value={"contract": "impact60", "invented": invented},
            ),
            Draft(kind="company", subject="V001", since=date(2018, 9, 1)),
            referral("K001"),
            Draft(kind="start", subject="K001", since=date(2019, 2, 4)),
            referral("K002"),
        ],
        moment=first,
    )


def referral(candidate: str) -> Draft:
    """Return a referral from Uddannelseshuset."""
    return Draft(
        kind="referral",
        subject=candidate,
        since=date(2019, 1, 7),
        value={"unit": "uddannelseshuset"},
    )


def stand(*, invented: bool = False) -> str:
    """Put the programme into the database; return its code."""
    write.begin(ProgrammeRow(CODE, "impact60", invented), log(invented=invented))
    return CODE


def stand_demo(moment: datetime, *, rows_of: date | None = None) -> None:
    """Put the demo as it was known at a moment into the database.

    Args:
        moment: facts told later are left out.
        rows_of: the day its rows for lists are of; None for the day they are made on.
    """
    log = Log(tuple(fact for fact in shipped_demo().facts if fact.known_at <= moment))
    write.begin(ProgrammeRow(CODE, "impact60", invented=True), log)
    if rows_of is not None:
        rebuild(CODE, on=rows_of)


def gather() -> Cast:
    """Put the programme and somebody in every role into the database."""
    stand()
    organisations.add(CODE, ORGANISATIONS)
    found = everybody()
    users.add(CODE, [newcomer(role, name) for role, name in found.people.items()])
    User.objects.get_or_create(pk=1, defaults={"username": "first"})  # whom ``actor`` speaks of
    return found


def everybody() -> Cast:
    """Return who is gathered."""
    return Cast(CODE, {role: role.value for role in Role})


def newcomer(role: Role, name: str) -> NewUser:
    """Return somebody in a role, with the code and organisation that facts know them by."""
    return NewUser(
        username=name,
        password=PASSWORD,
        role=role,
        code=CODES.get(role, ""),
        organisation=COMES_FROM.get(role),
    )


def actor(role: Role, *, user: int = 1) -> Actor:
    """Return who somebody in a role is, as the guard sees them."""
    kind, organisation = COMES_FROM.get(role, ("", ""))
    return Actor(
        user,
        role.value,
        programme=CODE,
        roles=frozenset({role}),
        code=CODES.get(role, ""),
        unit=organisation if kind == "jobcentre_unit" else "",
        company=organisation if organisation.startswith("V") else "",
    )


def visitor() -> HttpRequest:
    """Return a request with a session of its own, from nobody yet."""
    request = HttpRequest()
    request.META = {"HTTP_HOST": "localhost", "SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    request.session = SessionStore()
    return request


def passed_second_step(client: Client, *, ahead: timedelta = timedelta()) -> None:
    """Mark a client's session as begun with a second factor, just now or so much ahead."""
    request = visitor()
    request.session = client.session
    now = datetime.now(UTC)  # noqa: TID251  # sessions are as real as the browser's
    session_marks.begin(request, session_marks.By.FACTOR, moment=now + ahead)
    request.session.save()

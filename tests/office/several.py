"""A second programme in the cast's office, under another contract, with somebody in both."""

from tests.office import cast
from virksom.office.access import Actor, Role
from virksom.office.actions.begin_programme import NewProgramme, begin_programme
from virksom.office.actions.join_programme import join_programme
from virksom.office.actions.recognise import recognise
from virksom.office.store import users, write
from virksom.office.store.users import NewUser
from virksom.programme.record import Draft

OTHER = "P2"
ONLY_THERE = "K777"
"""A candidate of the second programme; ``K001`` is somebody in each of the two."""

BOTH = (Role.TEAM_LEADER, Role.FINANCE_OFFICER)
"""Roles whose people of the cast have the same one in the second programme."""


def begin(*, both: tuple[Role, ...] = BOTH, contract: str = "fasthold") -> str:
    """Begin the second programme in the cast's office; return its code."""
    new = NewProgramme(code=OTHER, contract=contract, provider="Fast A/S", administrator="Åse Ø")
    begin_programme(new, moment=cast.MOMENT)
    write.append(OTHER, [_referral("K001"), _referral(ONLY_THERE)], moment=cast.MOMENT)
    for role in both:
        join_programme(OTHER, role.value, role=role.value, moment=cast.MOMENT)
    return OTHER


def only_there(role: Role, *, organisation: tuple[str, str]) -> str:
    """Let somebody in who is in the second programme alone; return what they sign in with."""
    name = f"{OTHER}-{role.value}".casefold()
    told = NewUser(
        username=name,
        password=cast.PASSWORD,
        role=role,
        code=f"{role.value}-9",
        organisation=organisation,
    )
    users.add(OTHER, [told])
    return name


def actor(username: str, programme: str = OTHER) -> Actor:
    """Return who somebody is in a programme."""
    user = users.by_username(username)
    assert user is not None
    return recognise(user, programme=programme)


def _referral(candidate: str) -> Draft:
    value = {"unit": "jobcenter"}
    return Draft(kind="referral", subject=candidate, since=cast.MOMENT.date(), value=value)

"""An opening at V009, and steps of the proposals for it, for the tests of actions and pages."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal
from threading import Barrier, BrokenBarrierError
from typing import TypeVar

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.answer_proposal import Answer, decline_proposal, want_to_meet
from virksom.office.actions.employ import Hired, employ
from virksom.office.actions.propose import propose
from virksom.office.store import write
from virksom.office.store.proposals import proposal_case
from virksom.programme.companies.proposals import Candidacy
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact

Found = TypeVar("Found")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
LEADER = cast.actor(Role.TEAM_LEADER)
FIRM = cast.actor(Role.COMPANY_CONTACT)
OWN = cast.actor(Role.CANDIDATE)
DAY = date(2019, 10, 7)
O001 = "O001"


def post(code: str = O001, *, company: str = "V009", **more: Json) -> Fact:
    """Put an opening on record."""
    value: dict[str, Json] = {"company": company, "occupation": "kitchen_helper", **more}
    value = {"hours_from": "10", "hours_to": "15", "seats": 1, **value}
    draft = Draft(kind="opening", subject=code, since=DAY, value=value, by="konsulent-1")
    return write.append(cast.CODE, [draft], moment=cast.MOMENT)[0]


def later(minutes: int = 1) -> datetime:
    """Return a moment a little later."""
    return cast.MOMENT + timedelta(minutes=minutes)


def put_forward(candidate: str = "K001", *, why: str = "", minutes: int = 1) -> Fact:
    """Propose a candidate for O001."""
    return propose(CONSULTANT, O001, candidate=candidate, why=why, moment=later(minutes))


def both_want(candidate: str = "K001") -> None:
    """Let company and candidate say yes, as the consultant notes it."""
    for side in ("company", "candidate"):
        want_to_meet(CONSULTANT, O001, candidate=candidate, side=side, moment=later(2))


def turn_down(
    candidate: str = "K001", *, side: str = "company", reason: str = "hours", minutes: int = 3
) -> Fact:
    """Let a side say no, as the consultant notes it."""
    answer = Answer(side=side, step="declined", reason=reason, words="Vi fandt en anden.")
    return decline_proposal(
        CONSULTANT, O001, candidate=candidate, answer=answer, moment=later(minutes)
    )


def hire(candidate: str = "K001", hours: str = "12", **more: object) -> tuple[Fact, ...]:
    """Employ a candidate from O001; where the proposal goes on, both say yes first."""
    found = standing(candidate)
    if found is not None and found.open and not found.agreed:
        both_want(candidate)
    told = {"form": "ordinary", "weekly_hours": Decimal(hours), "since": DAY, **more}
    return employ(CONSULTANT, O001, candidate=candidate, hired=Hired(**told), moment=later(4))


def standing(candidate: str = "K001", opening: str = O001) -> Candidacy | None:
    """Return how a candidate's proposal stands in the database."""
    return proposal_case(cast.CODE, opening, candidate=candidate).candidacy


def stage(candidate: str = "K001") -> str:
    """Return its stage; "" where there is no proposal."""
    found = standing(candidate)
    return "" if found is None else found.stage


def meeting_of_two(read: Callable[..., Found], /) -> Callable[..., Found]:
    """Return a reading after which two wait for each other, for as long as a lock lets them meet.

    Where one of them must wait for the other to be done, they do not meet, and go on.
    """
    both = Barrier(2)

    def meet(*args: object, **kwargs: object) -> Found:
        found = read(*args, **kwargs)
        with suppress(BrokenBarrierError):
            both.wait(timeout=1)
        return found

    return meet

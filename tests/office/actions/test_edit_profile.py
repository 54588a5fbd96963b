"""A candidate's profile is told by the provider or by the candidate, and by nobody else."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.edit_profile import CannotProfile, NewProfile, edit_profile
from virksom.office.actions.undo import undo
from virksom.office.store import read, write
from virksom.office.store.case import case
from virksom.programme.matching.seeker import latest_profile
from virksom.programme.record import Draft, Fact, Profile

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
OWN = cast.actor(Role.CANDIDATE)
TODAY = date(2019, 10, 7)
SAYS = Profile(
    wanted=("kitchen",),
    hours_able=Decimal(12),
    hours_willing=Decimal("18.5"),
    may_rise=True,
    when=("day",),
    place="9000",
    transport="bike",
    minutes=30,
    avoid=("lifting",),
    support=("mentor",),
)


def told(says: Profile = SAYS, *, since: date = TODAY, candidate: str = "K001") -> Fact:
    return edit_profile(CONSULTANT, candidate, told=NewProfile(says, since), moment=cast.MOMENT)


def standing() -> Fact | None:
    return latest_profile(case(cast.CODE, "K001").known.facts)


def test_a_profile_is_a_fact_that_says_what_was_told() -> None:
    fact = told()
    assert (fact.kind, fact.subject, fact.since, fact.by) == (
        "profile",
        "K001",
        TODAY,
        "konsulent-1",
    )
    assert fact.value == SAYS


def test_what_was_not_told_stands_in_no_fact() -> None:
    fact = told(Profile(hours_able=Decimal(0)))
    assert '"value":{"hours_able":"0"}' in fact.wire


def test_the_latest_holds_and_taken_back_the_one_before() -> None:
    first = told()
    own = NewProfile(Profile(hours_able=Decimal(20)), TODAY)
    later = cast.MOMENT + timedelta(minutes=1)
    second = edit_profile(OWN, "K001", told=own, moment=later)
    assert standing() == second
    undo(OWN, second.id, moment=later)
    assert standing() == first


def test_nothing_new_is_no_new_fact() -> None:
    told()
    before = read.log(cast.CODE)
    with pytest.raises(CannotProfile, match="ikke ændret noget"):
        told(since=TODAY - timedelta(days=1))
    assert read.log(cast.CODE) == before
    assert told(since=TODAY + timedelta(days=7)).since > TODAY


@pytest.mark.parametrize(
    ("says", "match"),
    [
        (Profile(hours_able=Decimal(20), hours_willing=Decimal(8)), "flere end dem"),
        (Profile(avoid=("ondt i ryggen",)), "står ikke på listen"),
        (Profile(wanted=("pilot",)), "står ikke på listen"),
    ],
)
def test_what_cannot_be_told_is_refused_in_a_sentence(says: Profile, match: str) -> None:
    with pytest.raises(CannotProfile, match=match):
        told(says)


def test_who_is_withdrawn_has_no_profile_to_tell() -> None:
    leaving = Draft(
        kind="withdrawal", subject="K002", since=date(2019, 9, 2), value={"reason": "moved"}
    )
    write.append(cast.CODE, [leaving], moment=cast.MOMENT)
    with pytest.raises(CannotProfile, match="afmeldt"):
        told(candidate="K002")


@pytest.mark.parametrize(
    "role", [Role.ADVISER, Role.FINANCE_OFFICER, Role.TRAINER, Role.COMPANY_CONTACT]
)
def test_others_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        edit_profile(cast.actor(role), "K001", told=NewProfile(SAYS, TODAY), moment=cast.MOMENT)


def test_a_candidate_tells_of_nobody_but_themself() -> None:
    with pytest.raises(Denied):
        edit_profile(OWN, "K002", told=NewProfile(SAYS, TODAY), moment=cast.MOMENT)

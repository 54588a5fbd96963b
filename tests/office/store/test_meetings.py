"""Interviews as meetings."""

from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.meeting import ADVISER, CANDIDATE, ONE, TEN, invited
from virksom.exchange.calendar import Party
from virksom.office.actions.invite import fix, invite
from virksom.office.store import feed_keys, members, read
from virksom.office.store.meetings import Chain, chains, chains_with, meeting
from virksom.office.store.models import FeedKey
from virksom.programme.kernel import Text

pytestmark = pytest.mark.usefixtures("office")
JOBCENTRE = Party("jobcentre", Text("Jobcentret", "The jobcentre"))


def moved() -> tuple[Chain, ...]:
    invite(ADVISER, CANDIDATE, to=invited(TEN, ONE), moment=cast.MOMENT)
    fix(ADVISER, CANDIDATE, at=TEN, moment=cast.MOMENT)
    fix(ADVISER, CANDIDATE, at=ONE, moment=cast.MOMENT)
    return chains(read.log(cast.CODE).facts)


def test_an_interview_is_one_chain_whatever_became_of_it() -> None:
    (chain,) = moved()
    assert (len(chain.facts), chain.planned, chain.cancelled) == (3, ONE, False)
    assert chain.sequence == 1


def test_as_a_meeting_it_lasts_an_hour_and_tells_roles_only() -> None:
    (chain,) = moved()
    told = meeting(cast.CODE, chain, organizer=JOBCENTRE, url="http://localhost/")
    assert told is not None
    assert (told.starts, (told.ends - told.starts).seconds) == (ONE, 3600)
    assert [party.code for party in told.attendees] == [
        *("candidate", "adviser", "consultant", "employer")
    ]
    assert {party.name for party in told.attendees} == {""}


def test_without_an_hour_there_is_no_meeting() -> None:
    invite(ADVISER, CANDIDATE, to=invited(TEN, ONE), moment=cast.MOMENT)
    (chain,) = chains(read.log(cast.CODE).facts)
    assert meeting(cast.CODE, chain, organizer=JOBCENTRE, url="") is None


@pytest.mark.parametrize("code", [CANDIDATE, "raadgiver-1", "konsulent-1", "V001"])
def test_whoever_takes_part_finds_it(code: str) -> None:
    moved()
    assert len(chains_with(cast.CODE, [code], since=date(2019, 10, 1))) == 1


@pytest.mark.parametrize("code", ["K001", "raadgiver", "V00", "jobcentre", ""])
def test_others_do_not(code: str) -> None:
    moved()
    assert chains_with(cast.CODE, [code], since=date(2019, 10, 1)) == ()


def test_long_past_ones_are_left_out() -> None:
    moved()
    assert chains_with(cast.CODE, [CANDIDATE], since=date(2019, 11, 1)) == ()


def test_a_secret_is_kept_as_a_digest_only() -> None:
    user = members.members(cast.CODE)[0].user
    secret = feed_keys.make(cast.CODE, user, moment=cast.MOMENT)
    owner = feed_keys.owner_of(secret)
    assert owner is not None
    assert (owner.programme, owner.user.id) == (cast.CODE, user)
    assert feed_keys.made_at(cast.CODE, user) == cast.MOMENT
    assert not FeedKey.objects.filter(digest=secret).exists()

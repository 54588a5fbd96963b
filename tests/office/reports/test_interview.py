"""Where an interview stands, from facts new and old."""

from datetime import date, datetime

import pytest

from tests.office import cast
from tests.office.actions.meeting import ADVISER, CANDIDATE, THE_DAY, met
from virksom.office.actions.close_interview import close_interview
from virksom.office.reports.interview import interview_page, party_choices, party_codes, when
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.path import latest_talk
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")
TODAY = date(2019, 10, 8)


def one(code: str = CANDIDATE) -> Case:
    return case(cast.CODE, code)


def old_interview() -> Case:
    draft = Draft(
        kind="interview",
        subject="K002",
        since=date(2019, 2, 4),
        value={
            "kind": "recruitment",
            "planned": "2019-02-04",
            "came": ["candidate", "adviser", "consultant"],
            "outcome": "agreed",
        },
        by="konsulent-7",
    )
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    return one()


def test_an_old_interview_had_the_referrals_adviser_and_the_consultant_who_told() -> None:
    found = old_interview()
    talk = latest_talk(found.person, found.known.facts)
    assert talk is not None
    assert party_codes(found, talk, candidate="K002") == {
        "candidate": "K002",
        "adviser": "",
        "consultant": "konsulent-7",
    }
    page = interview_page(ADVISER, found, candidate="K002", today=TODAY)
    assert page.told.da == "Holdt mandag 04.02.2019: vi er enige."


def test_a_time_is_told_with_its_weekday() -> None:
    assert when(date(2019, 10, 8)).da == "tirsdag 08.10.2019"
    night = datetime(2019, 10, 8, 0, 30, tzinfo=COPENHAGEN)
    assert when(night).da == "tirsdag 08.10.2019 kl. 00.30"


def test_the_likeliest_to_take_part_stand_first() -> None:
    found = party_choices(ADVISER, one())
    assert [code for code, _ in found.advisers] == ["raadgiver-1"]
    assert [code for code, _ in found.consultants] == ["konsulent-1"]
    assert [code for code, _ in found.employers] == ["V001"]


def test_a_withdrawn_candidate_has_nothing_to_arrange() -> None:
    gone = Draft(kind="withdrawal", subject="K002", since=TODAY, value={"reason": "moved"})
    write.append(cast.CODE, [gone], moment=cast.MOMENT)
    page = interview_page(ADVISER, one(), candidate="K002", today=TODAY)
    assert (page.invites, page.fixes) == (False, False)
    assert page.why is not None
    assert "afmeldt 08.10.2019" in page.why.da


@pytest.mark.parametrize(
    ("outcome", "page"), [("agreed", "agreement"), ("not_in_target_group", "withdraw")]
)
def test_what_comes_next_has_its_door(outcome: str, page: str) -> None:
    met()
    close_interview(ADVISER, CANDIDATE, outcome=outcome, moment=THE_DAY)
    found = interview_page(ADVISER, one(), candidate=CANDIDATE, today=TODAY)
    assert found.next is not None
    assert found.next.door.page == page


def test_once_withdrawn_nothing_comes_next() -> None:
    met()
    close_interview(ADVISER, CANDIDATE, outcome="agreed", moment=THE_DAY)
    gone = Draft(kind="withdrawal", subject="K002", since=TODAY, value={"reason": "moved"})
    write.append(cast.CODE, [gone], moment=THE_DAY)
    assert interview_page(ADVISER, one(), candidate="K002", today=TODAY).next is None

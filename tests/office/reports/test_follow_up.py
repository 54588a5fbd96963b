"""The list of whom to ask how it goes."""

from datetime import UTC, date, datetime

import pytest

from tests.office.reports.ground import demo, log, small
from virksom.office.access import Actor, Role
from virksom.office.reports.follow_up import ALL, MINE, FollowUpPage, follow_up_page
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.demo import DEMO_KNOWN
from virksom.programme.record import Draft, append

CONSULTANTS = frozenset({"konsulent-1", "konsulent-2", "konsulent-3"})
KONSULENT = Actor(
    1,
    "konsulent",
    programme="P1",
    roles=frozenset({Role.RECRUITMENT_CONSULTANT}),
    code="konsulent-2",
)
LEADER = Actor(2, "leder", programme="P1", roles=frozenset({Role.TEAM_LEADER}), code="teamleder")


def page(seen: Standpoint | None = None, actor: Actor = KONSULENT, whose: str = "") -> FollowUpPage:
    return follow_up_page(seen or demo(), actor, whose=whose, consultants=CONSULTANTS)


def test_a_consultant_sees_their_own_first_and_may_see_all() -> None:
    mine, every = page(), page(whose=ALL)
    assert 0 < len(mine.rows) < len(every.rows)
    assert {row.candidate for row in mine.rows} < {row.candidate for row in every.rows}
    assert [choice.chosen for choice in mine.whose] == [True, False]
    assert page(whose=MINE) == mine


def test_somebody_without_candidates_sees_all_and_has_no_choice() -> None:
    found = page(actor=LEADER)
    assert found.whose == ()
    assert found.rows == page(whose=ALL).rows


def test_jobs_in_danger_come_first_and_then_what_is_due_longest() -> None:
    rows = page(whose=ALL).rows
    dangers = [bool(row.danger.da) for row in rows]
    assert dangers == sorted(dangers, reverse=True)
    assert any(dangers)
    assert any(row.late for row in rows)


def test_the_list_looks_a_week_ahead() -> None:
    asked = [row.when.da for row in page(answered(), actor=LEADER).rows]
    assert asked == ["09.09.2019"]
    assert page(answered(on=date(2019, 9, 1)), actor=LEADER).rows == ()


def answered(on: date = date(2019, 9, 4)) -> Standpoint:
    """Return the small log with all well on 1 August and 3 September."""
    days = (date(2019, 8, 1), date(2019, 9, 3))
    drafts = [
        Draft(kind="check_in", subject="K001", since=day, value={"answer": "all_well"})
        for day in days
    ]
    later = append(log(), drafts, moment=datetime(2019, 9, 3, 12, 0, tzinfo=UTC))
    return small(on=on, of=later)


def test_nothing_is_told_from_another_day() -> None:
    assert not page(demo(date(2019, 9, 30), DEMO_KNOWN)).may_tell
    assert page(small(on=date(2019, 10, 7)), actor=LEADER).may_tell


@pytest.mark.parametrize(
    ("on", "when", "late"),
    [(date(2019, 8, 6), "i dag", False), (date(2019, 8, 7), "siden 06.08.2019", True)],
)
def test_when_is_told_in_words(on: date, when: str, late: bool) -> None:  # noqa: FBT001  # expected
    (row,) = page(small(on=on), actor=LEADER).rows
    assert (row.when.da, row.late) == (when, late)

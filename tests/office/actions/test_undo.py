"""Taking back what one has just said."""

from datetime import date, timedelta

import pytest

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.start import start
from virksom.office.actions.undo import LASTS, CannotUndo, undo
from virksom.office.store import read, write
from virksom.programme.record import Draft, Fact

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
DAY = date(2019, 10, 7)


def started() -> Fact:
    return start(CONSULTANT, "K002", since=DAY, moment=cast.MOMENT)


def in_force(fact_id: str) -> bool:
    return read.log(cast.CODE).known().find(fact_id) is not None


def test_what_was_just_said_never_held() -> None:
    fact = started()
    undo(CONSULTANT, fact.id, moment=cast.MOMENT + LASTS)
    assert not in_force(fact.id)


def test_after_a_quarter_of_an_hour_it_stands() -> None:
    fact = started()
    with pytest.raises(CannotUndo, match="over et kvarter"):
        undo(CONSULTANT, fact.id, moment=cast.MOMENT + LASTS + timedelta(seconds=1))
    assert in_force(fact.id)


def test_what_another_said_stands() -> None:
    fact = started()
    with pytest.raises(CannotUndo, match="en anden"):
        undo(cast.actor(Role.TEAM_LEADER), fact.id, moment=cast.MOMENT)
    assert in_force(fact.id)


def test_what_a_correction_replaced_holds_again() -> None:
    fact = started()
    later = Draft(
        kind="start",
        subject="K002",
        since=date(2019, 10, 14),
        by=CONSULTANT.by,
        replaces=fact.id,
    )
    (correction,) = write.append(cast.CODE, [later], moment=cast.MOMENT)
    again = undo(CONSULTANT, correction.id, moment=cast.MOMENT)
    assert (again.kind, again.since, again.replaces) == ("start", DAY, correction.id)
    assert [told.id for told in read.log(cast.CODE).known().about("K002")][-1] == again.id

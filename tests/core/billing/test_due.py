"""Which weeks a run takes: the month's and those before, whose wait is over."""

from collections.abc import Iterable
from datetime import date

import pytest

from tests.core.billing.months import (
    CONTRACT,
    JOB,
    JUNE,
    MARCH,
    first,
    job,
    moment,
    settle,
    told,
    under,
)
from tests.core.persons import IN_COURSE, TERMS, amended
from tests.spec.told import log_of
from virksom.programme.billing import Scope, due_on, settle_known, settling
from virksom.programme.billing.due import Swept
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Log
from virksom.programme.settlement import Begun
from virksom.programme.status import Person


def taken(log: Log, day: str, *, month: Month = MARCH, terms: Terms = TERMS) -> tuple[int, int]:
    """Return how many weeks a run takes, and how many wait."""
    found = settling(log, under(terms), month=month, moment=moment(day))
    return sum(len(one.lines) for one in found.plan.documents), len(found.waiting)


@pytest.mark.parametrize(
    ("day", "weeks"),
    [
        ("2019-04-20", (0, 4)),
        ("2019-04-21", (1, 3)),
        ("2019-05-11", (3, 1)),
        ("2019-05-12", (4, 0)),
    ],
)
def test_a_week_may_be_billed_42_days_after_its_sunday(day: str, weeks: tuple[int, int]) -> None:
    # By hand: Sunday 10 March plus 42 days is Sunday 21 April.
    assert taken(log_of(*JOB), day) == weeks


def test_only_weeks_of_the_month_and_before_are_taken() -> None:
    lines = (*IN_COURSE, "K001 ansat 20 timer fra 2019-02-25 til og med 2019-04-07")
    log = log_of(*lines)
    assert taken(log, "2019-07-01", month=Month(2019, 2)) == (1, 0)
    assert taken(log, "2019-07-01", month=Month(2019, 3)) == (5, 0)
    assert taken(log, "2019-07-01", month=Month(2019, 4)) == (6, 0)


def test_the_wait_hangs_on_how_the_week_is_proven() -> None:
    quick = amended(TERMS, "embargo_verified", value="7", since="2018-09-01", agreed="2018-09-01")
    log = told(
        log_of(*JOB),
        "2019-03-18",
        kind="confirmation",
        since=date(2019, 3, 4),
        until=date(2019, 3, 18),
        value={"employment": "E001", "given": "employer", "held": True, "weekly_hours": "20"},
    )
    assert taken(log, "2019-04-01", terms=quick) == (2, 2)
    assert taken(log_of(*JOB), "2019-04-01", terms=quick) == (0, 4)


def test_a_week_billed_once_stays_whatever_its_wait() -> None:
    slow = amended(TERMS, "embargo_missing", value="400", since="2018-09-01", agreed="2019-06-15")
    found = settling(first(), under(slow), month=JUNE, moment=moment("2019-07-01"))
    assert (found.plan.documents, found.waiting) == ((), ())


def test_weeks_billed_after_the_month_stay_billed_and_are_corrected_too() -> None:
    earlier = Month(2018, 12)
    found = settling(first(), CONTRACT, month=earlier, moment=moment("2019-07-01"))
    assert found.plan.documents == ()
    raised = job(first(), "2019-07-01", "37", until="2019-04-01")
    found = settling(raised, CONTRACT, month=earlier, moment=moment("2019-07-02"))
    assert [len(one.lines) for one in found.plan.documents] == [4]


def test_a_week_of_a_later_month_that_is_not_billed_is_neither_taken_nor_waiting() -> None:
    worked = (
        *IN_COURSE,
        "K001 ansat 20 timer i V001 som E001 fra 2019-05-06 til og med 2019-06-02",
    )
    log = settle(log_of(*worked), "2019-08-01", month=JUNE)
    early = {"employment": "E002", "company": "V001", "form": "ordinary", "weekly_hours": "20"}
    days = {"since": date(2019, 4, 8), "until": date(2019, 4, 29)}
    log = told(log, "2019-08-02", kind="employment", value=early, **days)
    found = settling(log, CONTRACT, month=MARCH, moment=moment("2019-08-03"))
    assert (found.plan.documents, found.waiting) == ((), ())


def test_a_wait_is_told_by_its_first_day() -> None:
    found = settling(log_of(*JOB), CONTRACT, month=MARCH, moment=moment("2019-04-01"))
    assert due_on(found.waiting[0], TERMS) == date(2019, 4, 21)


def test_before_the_contract_was_agreed_nothing_is_settled() -> None:
    with pytest.raises(TermMissing):
        settling(log_of(*JOB), CONTRACT, month=MARCH, moment=moment("2018-08-01"))


def test_one_person_is_read_alone() -> None:
    other = [line.replace("K001", "K002").replace("E001", "E002") for line in JOB]
    log = first(*JOB, *other)
    gone = told(log, "2019-07-01", kind="retraction", replaces="f000003", value={"reason": "x"})
    scope, known = Scope(only={"K002"}), gone.known()
    none = settle_known(known, TERMS, month=JUNE, moment=moment("2019-07-02"), scope=scope)
    assert none.plan.documents == ()
    scope = Scope(only={"K001"})
    one = settle_known(known, TERMS, month=JUNE, moment=moment("2019-07-02"), scope=scope)
    assert [len(note.lines) for note in one.plan.documents] == [4]


def test_one_of_two_codes_is_enough_to_read_the_person() -> None:
    log = told(first(), "2019-07-01", kind="same_person", value={"other": "K002"})
    gone = told(log, "2019-07-01", kind="retraction", replaces="f000003", value={"reason": "x"})
    scope, day = Scope(only={"K002"}), moment("2019-07-02")
    found = settle_known(gone.known(), TERMS, month=JUNE, moment=day, scope=scope)
    assert [len(note.lines) for note in found.plan.documents] == [4]


def test_how_far_it_has_come_can_be_told() -> None:
    seen = list[str]()

    def watch(everyone: tuple[Person, ...]) -> Iterable[Person]:
        for person in everyone:
            seen.append(person.id)
            yield person

    known, day = log_of(*JOB).known(), moment("2019-07-01")
    settle_known(known, TERMS, month=MARCH, moment=day, scope=Scope(progress=watch))
    assert seen == ["K001"]


@pytest.mark.parametrize("swept", [None, {"K001": None}, {}])
def test_whom_a_sweep_tells_of_is_read_and_nobody_else(swept: Swept | None) -> None:
    log, day = log_of(*JOB), moment("2019-07-01")
    plain = settling(log, CONTRACT, month=MARCH, moment=day)
    found = settling(log, CONTRACT, month=MARCH, moment=day, sweep=lambda *_: swept)
    assert found.plan.documents == (() if swept == {} else plain.plan.documents)


def test_read_on_from_a_week_what_comes_before_is_owed_as_it_was_billed() -> None:
    begun, day = Begun(Week(2019, 12), 2, Week(2019, 10)), moment("2019-07-01")
    terms = amended(TERMS, "partial_rate", value="400", since="2019-03-18", agreed="2019-03-18")
    log, scope = first(), Scope(only={"K001"}, swept={"K001": begun})
    plain = settle_known(log.known(), terms, month=MARCH, moment=day)
    assert plain.plan.documents
    found = settle_known(log.known(), terms, month=MARCH, moment=day, scope=scope)
    assert found.plan == plain.plan

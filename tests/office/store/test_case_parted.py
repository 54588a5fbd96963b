"""Two who were one person by mistake: a disputed week of that time stays unpaid on each page."""

from datetime import date

import pytest

from tests.core.billing.months import JOB, settle
from tests.core.status.test_parted import OTHER, accepted, apart, one
from tests.office import cast
from tests.spec.told import log_of
from virksom.office.reports.sight import sight
from virksom.office.store import write
from virksom.office.store.case import Case, case, narrowed
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import Week
from virksom.programme.record import Log

pytestmark = pytest.mark.django_db
DISPUTED, DAY = Week(2019, 10), date(2019, 10, 7)


def stand(log: Log) -> None:
    write.begin(ProgrammeRow(cast.CODE, "impact60", invented=False), log)


def is_paid(one: Case) -> bool:
    seen = sight(one, on=DAY, moment=cast.MOMENT, today=DAY)
    (person,) = seen.people
    (week,) = (each for each in seen.readings(person) if each.week == DISPUTED)
    return week.paid


def test_merged_by_mistake_the_week_is_unpaid_on_each_ones_own_page() -> None:
    stand(accepted(one(log_of(*JOB, *OTHER), "2019-06-10"), "2019-06-12"))
    whole = case(cast.CODE, "K002")
    assert not is_paid(narrowed(whole, "K002", among={"K002"}))
    assert not is_paid(narrowed(whole, "K001", among={"K001"}))


def test_parted_again_it_stays_unpaid() -> None:
    stand(apart(accepted(one(log_of(*JOB, *OTHER), "2019-06-10"), "2019-06-12"), "2019-06-14"))
    for code in ("K001", "K002"):
        assert not is_paid(case(cast.CODE, code))
        assert not is_paid(narrowed(case(cast.CODE, code), code, among={code}))


def test_disputed_once_parted_it_is_unpaid_for_whose_work_the_line_rests_on() -> None:
    log = settle(one(log_of(*OTHER), "2019-06-10"), "2019-06-11")
    log = accepted(apart(log, "2019-06-12"), "2019-06-13", document="F-2019-0001", line=1)
    stand(log)
    assert not is_paid(narrowed(case(cast.CODE, "K002"), "K002", among={"K002"}))


def test_said_to_be_one_anew_it_is_still_unpaid_for_whose_work_the_line_rests_on() -> None:
    log = settle(one(log_of(*OTHER), "2019-06-10"), "2019-06-11")
    log = accepted(apart(log, "2019-06-12"), "2019-06-13", document="F-2019-0001", line=1)
    stand(one(log, "2019-06-15"))
    assert not is_paid(narrowed(case(cast.CODE, "K002"), "K002", among={"K002"}))

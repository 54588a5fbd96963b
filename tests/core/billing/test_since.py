"""Whom something was told of since the last run; nobody is taken for untouched without proof."""

from datetime import date

import pytest

from tests.core.billing.months import (
    CONTRACT,
    HANDS,
    JOB,
    MARCH,
    first,
    job,
    moment,
    settle,
    told,
    under,
)
from tests.core.persons import TERMS, amended
from tests.spec.told import log_of
from virksom.programme.billing import settling, touched
from virksom.programme.contract import Contract
from virksom.programme.kernel import Json
from virksom.programme.record import Log, seal


def since(
    log: Log, *, contract: Contract = CONTRACT, code: str = HANDS.code, day: str | None = None
) -> frozenset[str] | None:
    known = log.known(moment(day) if day else None)
    found = touched(log, contract, known=known, code=code)
    return None if found is None else frozenset(found)


def test_only_those_told_of_after_the_run_was_read_are_touched() -> None:
    log = first()
    assert since(log) == {"R0001", "F-2019-0001"}
    more = told(log, "2019-07-01", kind="retraction", replaces="f000003", value={"reason": "x"})
    assert since(more) == {"R0001", "F-2019-0001", "K001"}
    again = job(log, "2019-07-01", "37", until="2019-04-01")
    assert since(again) == {"R0001", "F-2019-0001", "K001"}


def test_before_any_release_nothing_can_be_told() -> None:
    assert since(log_of(*JOB)) is None


def test_another_code_or_none_reads_everything() -> None:
    assert since(first(), code="sha256:other") is None
    assert since(first(), code="") is None


def test_two_codes_made_one_read_everything() -> None:
    log = told(first(), "2019-07-01", kind="same_person", value={"other": "K002"})
    assert since(log) is None


def test_an_amendment_agreed_since_reads_everything() -> None:
    terms = amended(TERMS, "cap", value="3", since="2020-01-01", agreed="2019-08-01")
    assert since(first(), contract=under(terms)) is None
    assert since(first(), contract=under(terms), day="2019-07-01") is not None
    assert since(first(), contract=under(terms), day="2019-09-01") is None


def test_a_sameness_taken_back_since_reads_everything() -> None:
    log = told(log_of(*JOB), "2019-05-02", kind="same_person", value={"other": "K002"})
    same = log.facts[-1].id
    log = settle(log, "2019-06-01")
    assert since(log) is not None
    gone = told(log, "2019-07-01", kind="retraction", replaces=same, value={"reason": "x"})
    assert since(gone) is None


def test_a_chain_that_leads_nowhere_reads_everything() -> None:
    log = first()
    cut = Log(tuple(fact for fact in log.facts if fact.kind != "run" or fact.by != "bogholder-1"))
    assert since(cut) is None
    assert since(seal(Log(log.facts[1:]))) is None


def test_a_run_that_does_not_say_what_it_knew_reads_everything() -> None:
    step = {"month": "2019-03", "step": "released", "code_digest": HANDS.code}
    value = {**step, "terms_digest": CONTRACT.digest}
    assert since(told(log_of(*JOB), "2019-06-01", kind="run", subject="R0001", value=value)) is None


def days_of(log: Log) -> list[tuple[str, str]] | None:
    """Return the days told of K001 since the run, the first and that after the last."""
    found = (touched(log, CONTRACT, known=log.known(), code=HANDS.code) or {})["K001"]
    return None if found is None else [(str(span.since), str(span.until)) for span in found]


INCOME = {"hours": "0"}


def test_a_row_of_pay_speaks_of_its_month_and_its_restatement_of_both() -> None:
    log = told(first(), "2019-07-01", kind="income", since=date(2019, 3, 15), value=INCOME)
    march, april = ("2019-03-01", "2019-04-01"), ("2019-04-01", "2019-05-01")
    assert days_of(log) == [march]
    row = log.facts[-1].id
    again = {"since": date(2019, 4, 1), "value": INCOME, "replaces": row}
    assert days_of(told(log, "2019-07-02", kind="income", **again)) == [april, march, march]


def test_other_evidence_speaks_of_its_own_days_taken_back_or_not() -> None:
    week = {"since": date(2019, 3, 4), "until": date(2019, 3, 11)}
    log = told(first(), "2019-07-01", kind="benefit", value={"code": "cash_assistance"}, **week)
    assert days_of(log) == [("2019-03-04", "2019-03-11")]
    log = settle(log, "2019-07-02")
    gone = {"replaces": log.known().of_kind("benefit")[0].id, "value": {"reason": "x"}}
    log = told(log, "2019-07-03", kind="retraction", **gone)
    assert days_of(log) == [("2019-03-04", "2019-03-11")]


def test_anything_else_may_change_how_any_day_is_proven() -> None:
    log = told(first(), "2019-07-01", kind="income", since=date(2019, 3, 1), value=INCOME)
    assert days_of(told(log, "2019-07-02", kind="followup")) is None
    before = told(first(), "2019-07-01", kind="followup")
    assert days_of(told(before, "2019-07-02", kind="income", value=INCOME)) is None


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("income", {"hours": "0"}),
        ("confirmation", {"employment": "E001", "given": "employer", "held": False}),
        ("dispute", {"reason": "no_job", "answer": "accepted"}),
        ("benefit", {"code": "cash_assistance"}),
    ],
)
def test_what_evidence_told_since_takes_back_is_found_by_reading_its_days(
    kind: str, value: dict[str, Json]
) -> None:
    week = {"since": date(2019, 3, 4), "until": date(2019, 3, 11)}
    log = told(first(), "2019-07-01", kind=kind, value=value, **week)
    at = moment("2019-07-20")
    quick, whole = (
        settling(log, CONTRACT, month=MARCH, moment=at, code=code) for code in (HANDS.code, "")
    )
    assert quick.plan == whole.plan
    assert bool(whole.plan.documents) == (kind != "benefit")


def test_evidence_without_an_end_is_read_to_the_last_week_that_stands() -> None:
    value = {"employment": "E001", "given": "employer", "held": False}
    log = told(first(), "2019-07-01", kind="confirmation", since=date(2019, 3, 20), value=value)
    plans = [
        settling(log, CONTRACT, month=MARCH, moment=moment("2019-07-20"), code=code).plan
        for code in (HANDS.code, "")
    ]
    assert plans[0] == plans[1]
    assert [line.week for one in plans[0].documents for line in one.lines] == [
        "2019-W12",
        "2019-W13",
    ]


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (date(2019, 3, 4), date(2019, 5, 1), [("2019-04-01", "2019-05-01")]),
        (date(2019, 3, 4), None, [("2019-04-01", "None")]),
        (date(2019, 3, 11), date(2019, 4, 1), [("2019-03-04", "2019-03-11")]),
        (date(2019, 3, 4), date(2019, 4, 1), []),
    ],
)
def test_a_benefit_that_goes_on_speaks_of_the_days_that_are_new(
    since: date, until: date | None, days: list[tuple[str, str]]
) -> None:
    none = {"value": {"code": "none", "register": "dream"}}
    span = {"since": date(2019, 3, 4), "until": date(2019, 4, 1)}
    log = settle(told(log_of(*JOB), "2019-05-02", kind="benefit", **none, **span), "2019-06-01")
    held = log.known().of_kind("benefit")[0].id
    again = {"since": since, "until": until, "replaces": held}
    assert days_of(told(log, "2019-07-01", kind="benefit", **none, **again)) == days

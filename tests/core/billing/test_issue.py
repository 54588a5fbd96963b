"""A run prepared by one and released by another: numbers, digests, and what is refused."""

from datetime import date
from typing import Any

import pytest

from tests.core.billing.months import (
    CONTRACT,
    HANDS,
    JOB,
    JUNE,
    MARCH,
    balance,
    first,
    frozen,
    job,
    moment,
    settle,
    told,
)
from tests.core.persons import IN_COURSE
from tests.spec.told import log_of
from virksom.programme.billing import (
    Hands,
    Issue,
    MonthBeforeContract,
    MonthNotOver,
    Overtaken,
    RunRefused,
    carry_out,
    is_invented,
    issue,
    next_number,
    prepare,
    runs,
    told_at,
)
from virksom.programme.kernel import Json, Month
from virksom.programme.record import Log, append


def prepared(log: Log, day: str = "2019-06-01") -> Log:
    draft = prepare(log, CONTRACT, month=MARCH, moment=moment(day), by="bogholder-1", code="sha")
    return append(log, [draft], moment=moment(day))


def released(log: Log, day: str = "2019-06-02", *, run: str = "R0001") -> Issue:
    return issue(log, CONTRACT, run=run, moment=moment(day), by="bogholder-2", code="sha")


def said(log: Log, subject: str) -> Json:
    fact = next(fact for fact in reversed(log.facts) if fact.subject == subject)
    return {"since": fact.since.isoformat(), "by": fact.by or ""}


def test_a_run_is_prepared_with_its_digests() -> None:
    log = log_of(*JOB)
    draft = prepare(log, CONTRACT, month=MARCH, moment=moment("2019-06-01"), by="b", code="sha")
    assert (draft.kind, draft.subject, draft.since) == ("run", "R0001", date(2019, 6, 1))
    value: Any = draft.value
    assert (value["month"], value["step"], value["code_digest"]) == ("2019-03", "prepared", "sha")
    assert value["facts_digest"] == log.head
    assert value["terms_digest"] == CONTRACT.digest
    assert value["known"] == moment("2019-06-01").isoformat()


def test_it_is_released_with_its_documents_in_one_go() -> None:
    drafts = released(prepared(log_of(*JOB))).drafts({"F-2019-0001": "sha256:pdf"})
    assert [draft.subject for draft in drafts] == ["R0001", "F-2019-0001"]
    assert {draft.by for draft in drafts} == {"bogholder-2"}
    value: Any = drafts[1].value
    assert (value["number"], value["run"], value["months"]) == ("F-2019-0001", "R0001", ["2019-03"])
    assert (value["content_digest"], value["code_digest"]) == ("sha256:pdf", "sha")
    assert value["known"] == moment("2019-06-01").isoformat()
    assert "credits" not in value


def test_a_document_without_a_file_has_no_digest_of_one() -> None:
    drafts = released(prepared(log_of(*JOB))).drafts({})
    assert "content_digest" not in drafts[1].value


def test_the_file_of_each_document_is_made_and_its_digest_frozen() -> None:
    log = carry_out(
        log_of(*JOB),
        CONTRACT,
        month=MARCH,
        moment=moment("2019-06-01"),
        hands=HANDS,
        content=lambda bill: f"sha256:{bill.number}",
    )
    assert frozen(log).documents["F-2019-0001"].says.content_digest == "sha256:F-2019-0001"


def test_days_that_pass_between_change_no_prepared_run() -> None:
    log = prepared(log_of(*JOB), "2019-05-01")
    (bill,) = released(log, "2019-06-30").bills
    assert len(bill.annex) == 2
    assert bill.issued_on == date(2019, 6, 30)


def test_news_between_make_it_void() -> None:
    log = job(prepared(log_of(*JOB)), "2019-06-02", "37", until="2019-04-01")
    with pytest.raises(Overtaken, match="forbered igen"):
        released(log, "2019-06-03")


def test_nobody_releases_what_they_prepared() -> None:
    hands = Hands(prepares="bogholder-1", releases="bogholder-1")
    with pytest.raises(RunRefused, match="kan ikke selv frigive"):
        carry_out(log_of(*JOB), CONTRACT, month=MARCH, moment=moment("2019-06-01"), hands=hands)


def test_a_released_run_is_not_released_again() -> None:
    with pytest.raises(RunRefused, match="kan ikke flyttes mere"):
        released(first(), "2019-07-01")


def test_a_run_that_is_not_there_is_refused() -> None:
    with pytest.raises(RunRefused, match="ingen afregning R0009"):
        released(first(), run="R0009")


def test_one_run_is_open_at_a_time() -> None:
    with pytest.raises(RunRefused, match="R0001 venter på frigivelse"):
        prepared(prepared(log_of(*JOB)), "2019-06-02")


@pytest.mark.parametrize(
    ("month", "day", "wrong"),
    [
        (MARCH, "2019-03-31", MonthNotOver),
        (Month(2018, 8), "2019-06-01", MonthBeforeContract),
    ],
)
def test_a_month_that_cannot_be_settled_is_refused(
    month: Month, day: str, wrong: type[Exception]
) -> None:
    with pytest.raises(wrong):
        settle(log_of(*JOB), day, month=month)


def test_a_month_may_be_settled_the_day_after_it() -> None:
    assert runs(settle(log_of(*JOB), "2019-04-01").known())[0].state == "released"
    assert runs(settle(log_of(*JOB), "2019-04-01", month=Month(2018, 9)).known())


def test_numbers_go_on_within_the_year_and_begin_anew_in_the_next() -> None:
    log = settle(job(first(), "2019-07-01", "20", until="2019-03-18"), "2019-07-02")
    log = settle(job(log, "2020-02-01", "37", until="2019-04-01"), "2020-02-02")
    assert [*frozen(log).documents] == ["F-2019-0001", "FK-2019-0001", "F-2020-0001"]
    assert next_number(log, "invoice", year=2020) == "F-2020-0002"
    assert next_number(log, "credit_note", year=2020) == "FK-2020-0001"


def test_a_number_once_given_is_not_given_again() -> None:
    log = told(first(), "2019-07-01", kind="issued", subject="F-2019-0007", value={})
    gone = {"replaces": log.facts[-1].id, "value": {"reason": "mistake"}}
    log = told(log, "2019-07-02", kind="retraction", subject="F-2019-0007", **gone)
    log = settle(job(log, "2019-07-03", "37", until="2019-04-01"), "2019-07-04")
    assert "F-2019-0008" in frozen(log).documents


def test_a_number_of_another_form_is_passed_over() -> None:
    log = told(first(), "2019-07-01", kind="issued", subject="F-2019-extra", value={})
    assert next_number(log, "invoice", year=2019) == "F-2019-0002"


def test_a_clock_set_back_bills_nothing_twice() -> None:
    log = settle(first(), "2019-05-15", month=MARCH)
    assert (balance(log), [*frozen(log).documents]) == ("1540.00", ["F-2019-0001"])
    assert said(log, "R0002") == {"since": "2019-06-01", "by": "bogholder-2"}
    assert told_at(log, moment("2019-01-01")) == log.facts[-1].known_at
    assert told_at(Log(), moment("2019-01-01")) == moment("2019-01-01")


def test_a_credit_note_has_the_day_of_the_invoice() -> None:
    log = prepared(job(first(), "2019-07-01", "20", until="2019-03-18"), "2019-07-02")
    (note,) = released(log, "2019-07-03", run="R0002").bills
    assert (note.number, note.credits, note.credits_on) == (
        "FK-2019-0001",
        "F-2019-0001",
        date(2019, 6, 1),
    )
    value: Any = released(log, "2019-07-03", run="R0002").drafts({})[1].value
    assert value["credits"] == "F-2019-0001"


def test_an_invented_programme_says_so_on_its_bills() -> None:
    log = told(log_of(*JOB), "2019-05-01", kind="programme", subject="P1", value={"invented": True})
    assert is_invented(log.known())
    assert released(prepared(log)).bills[0].invented
    assert not is_invented(log_of(*IN_COURSE).known())


def test_settled_with_nothing_owed_a_run_stands_and_no_document() -> None:
    log = settle(log_of(*IN_COURSE), "2019-06-01", month=MARCH)
    assert [fact.kind for fact in log.facts[-2:]] == ["run", "run"]
    assert frozen(settle(log, "2019-07-01", month=JUNE)).documents == {}

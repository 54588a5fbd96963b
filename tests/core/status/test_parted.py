"""An accepted dispute holds on for a code that has become another person again."""

from datetime import date

from tests.core.billing.months import (
    CONTRACT,
    JOB,
    MARCH,
    balance,
    first,
    frozen,
    moment,
    settle,
    told,
)
from tests.spec.told import log_of
from virksom.programme.billing import Scope, settle_known
from virksom.programme.record import Fact, Log
from virksom.programme.status import people
from virksom.programme.status.parted import disputes_of_others

OTHER = [line.replace("K001", "K002").replace("E001", "E002") for line in JOB]
WEEK = {"since": date(2019, 3, 4), "until": date(2019, 3, 11)}


def one(log: Log, day: str) -> Log:
    return told(log, day, kind="same_person", value={"other": "K002"})


def apart(log: Log, day: str) -> Log:
    link = log.known().of_kind("same_person")[0]
    return told(log, day, kind="retraction", replaces=link.id, value={"reason": "x"})


def accepted(log: Log, day: str, **more: object) -> Log:
    says = {"reason": "other", "answer": "accepted", **more}
    return told(log, day, kind="dispute", value=says, **WEEK)


def of(log: Log, code: str) -> tuple[Fact, ...]:
    return disputes_of_others(log.known()).get(code, ())


def test_parting_two_codes_bills_no_week_whose_dispute_was_accepted() -> None:
    log = settle(one(log_of(*OTHER), "2019-06-10"), "2019-06-11")
    assert {line.candidate for line in frozen(log).documents["F-2019-0001"].lines} == {"K001"}
    log = settle(accepted(log, "2019-06-12", document="F-2019-0001", line=1), "2019-06-13")
    before = balance(log)
    assert balance(settle(apart(log, "2019-06-14"), "2019-06-15")) == before == "1155.00"


def test_nor_where_the_codes_were_parted_before_it_was_accepted() -> None:
    log = apart(settle(one(log_of(*OTHER), "2019-06-10"), "2019-06-11"), "2019-06-12")
    log = accepted(log, "2019-06-13", document="F-2019-0001", line=1)
    assert balance(settle(log, "2019-06-14")) == "1155.00"


def test_nor_on_a_day_before_its_document_was_issued() -> None:
    log = apart(settle(one(log_of(*OTHER), "2019-06-10"), "2019-06-11"), "2019-06-12")
    known = accepted(log, "2019-06-13", document="F-2019-0001", line=1).known()
    asked = {"month": MARCH, "moment": moment("2019-06-14")}
    found = settle_known(known, CONTRACT.terms, scope=Scope(issued_by=date(2019, 6, 10)), **asked)
    assert not found.frozen.documents
    assert sum(line.amount for one in found.plan.documents for line in one.lines) == 1155


def test_it_holds_for_whom_it_was_the_same_person_when_it_was_accepted() -> None:
    log = accepted(one(first(), "2019-06-10"), "2019-06-12")
    assert of(log, "K002") == of(apart(log, "2019-06-14"), "K002") == log.known().of_kind("dispute")
    parted = apart(one(first(), "2019-06-10"), "2019-06-11")
    assert of(accepted(parted, "2019-06-12"), "K002") == ()
    assert of(one(accepted(first(), "2019-06-09"), "2019-06-10"), "K002") == ()


def test_it_holds_for_whose_work_its_line_rests_on() -> None:
    log = settle(one(log_of(*OTHER), "2019-06-10"), "2019-06-11")
    log = apart(log, "2019-06-11")
    says: dict[str, object] = {"document": "F-2019-0001", "line": 1}
    assert of(accepted(first(), "2019-06-12", **says), "K001") == ()
    assert len(of(accepted(log, "2019-06-12", **says), "K002")) == 1
    assert of(accepted(log, "2019-06-12", **{**says, "line": 9}), "K002") == ()
    assert of(accepted(log, "2019-06-12", **{**says, "document": "F-1"}), "K002") == ()


def test_one_that_was_not_accepted_holds_for_nobody_else() -> None:
    log = one(first(), "2019-06-10")
    assert disputes_of_others(accepted(log, "2019-06-12", answer="rejected").known()) == {}


def test_the_same_person_has_it_once() -> None:
    log = accepted(one(first(), "2019-06-10"), "2019-06-12")
    (person,) = (each for each in people(log.known()) if "K001" in each.ids)
    assert [fact.kind for fact in person.evidence] == ["dispute"]

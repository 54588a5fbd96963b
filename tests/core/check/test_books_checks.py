"""Odd books: what somebody took back, numbers that are missing, lines credited twice."""

from datetime import date

import pytest

from tests.core.billing.months import first, job, moment, settle, told
from tests.core.persons import TERMS
from virksom.programme.check import findings
from virksom.programme.kernel import Json, Severity
from virksom.programme.record import Log

CODES = {"issued_taken_back", "number_missing", "credited_without_line"}


def odd(log: Log, *, known: str | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    at = moment(known) if known else None
    found = findings(log, TERMS, on=date(2019, 9, 30), moment=at)
    return [(one.code, one.subject, one.facts) for one in found if one.code in CODES]


def credited() -> Log:
    return settle(job(first(), "2019-07-01", "20", until="2019-03-25"), "2019-07-02")


def issued(log: Log, number: str, **value: Json) -> Log:
    line = {"line": 1, "candidate": "K001", "week": "2019-W13", "tier": "partial"}
    lines = [{**line, "amount": "385.00", "facts": [], "of": 4, "why": "x"}]
    said = {"document": "credit_note", "lines": lines, **value}
    return told(log, "2019-07-03", kind="issued", subject=number, value=said)


def test_books_as_the_programme_writes_them_have_nothing_odd() -> None:
    assert odd(credited()) == []


def test_a_document_taken_back_is_told_from_when_it_was() -> None:
    log = first()
    gone = {"replaces": log.facts[-1].id, "value": {"reason": "mistake"}}
    log = told(log, "2019-07-01", kind="retraction", subject="F-2019-0001", **gone)
    assert odd(log) == [("issued_taken_back", "F-2019-0001", (log.facts[-1].id,))]
    assert odd(log, known="2019-06-30") == []
    assert odd(log, known="2019-07-01") == odd(log)


def test_a_gap_in_the_numbers_is_told_at_the_one_after_it() -> None:
    log = issued(first(), "F-2019-0004", document="invoice")
    assert odd(log) == [("number_missing", "F-2019-0004", (log.facts[-1].id,))]
    assert odd(issued(first(), "F-2019-0002", document="invoice")) == []
    assert odd(issued(first(), "mine", document="invoice")) == []


def test_a_number_left_out_is_an_error() -> None:
    log = issued(first(), "F-2019-0004", document="invoice")
    found = findings(log, TERMS, on=date(2019, 9, 30))
    assert {one.severity for one in found if one.code == "number_missing"} == {Severity.ERROR}


@pytest.mark.parametrize("credits", ["F-2019-0001", "F-2019-0009", "FK-2019-0001", None], ids=str)
def test_a_line_credited_twice_or_never_billed_is_told(credits: str | None) -> None:  # noqa: A002  # the field's name
    value: dict[str, Json] = {"credits": credits} if credits else {}
    log = issued(credited(), "FK-2019-0002", **value)
    assert odd(log) == [("credited_without_line", "FK-2019-0002", (log.facts[-1].id,))]

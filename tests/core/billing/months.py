"""Months settled in a few lines, for the tests of what is issued."""

from dataclasses import replace
from datetime import date, datetime

from tests.core.persons import IN_COURSE
from tests.spec.told import log_of
from virksom.programme.billing import Books, Hands, books, carry_out
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Json, Month
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Draft, Log, append

CONTRACT = read_contract("impact60")
HANDS = Hands(prepares="bogholder-1", releases="bogholder-2", code="sha256:code")
MARCH, JUNE = Month(2019, 3), Month(2019, 6)
JOB = (*IN_COURSE, "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31")
"""K001 works half-time through four weeks, 2019-W10 to W13: the third line is the job."""


def under(terms: Terms) -> Contract:
    """Return IMPACT60 with other terms."""
    return replace(CONTRACT, terms=terms)


def moment(day: str) -> datetime:
    """Return the end of a day."""
    return end_of_day(date.fromisoformat(day))


def settle(log: Log, day: str, *, month: Month = MARCH, contract: Contract = CONTRACT) -> Log:
    """Return the log with a month settled at the end of a day."""
    return carry_out(log, contract, month=month, moment=moment(day), hands=HANDS)


def told(log: Log, day: str, *, kind: str, subject: str = "K001", **fields: object) -> Log:
    """Return the log with one more fact, known at the end of a day."""
    value: dict[str, Json] = fields.pop("value", {})  # type: ignore[assignment]  # what facts hold
    since = fields.pop("since", date.fromisoformat(day))
    draft = Draft(kind=kind, subject=subject, value=value, since=since, **fields)  # type: ignore[arg-type]  # a draft's own
    return append(log, [draft], moment=moment(day))


def job(log: Log, day: str, hours: str, *, since: str = "2019-03-04", until: str) -> Log:
    """Return the log with K001's first job stated anew, known at the end of a day."""
    value = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": hours}
    held = next(fact for fact in log.known().of_kind("employment"))
    span = {"since": date.fromisoformat(since), "until": date.fromisoformat(until)}
    return told(log, day, kind="employment", value=value, replaces=held.id, **span)


def first(*lines: str) -> Log:
    """Return a log settled once for March 2019, in June."""
    return settle(log_of(*(lines or JOB)), "2019-06-01")


def frozen(log: Log) -> Books:
    """Return what was issued."""
    return books(log.known())


def lines_of(log: Log, number: str) -> list[tuple[str, str, str]]:
    """Return a document's lines: week, tier and kroner."""
    found = frozen(log).documents[number].lines
    return [(line.week, line.tier, f"{line.amount:.2f}") for line in found]


def balance(log: Log) -> str:
    """Return the invoices less the credit notes."""
    held = frozen(log)
    return f"{held.invoiced - held.credited:.2f}"

"""Logs in which weeks were billed, for the tests of what is claimed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from tests.core.persons import IN_COURSE, TERMS
from tests.spec.told import log_of
from virksom.programme.billing.worklists import WorkLists, work_lists
from virksom.programme.contract import Terms
from virksom.programme.kernel import Json, Text
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Draft, Log, append

ON = date(2019, 9, 30)
JOB = (*IN_COURSE, "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31")
"""K001 works through four weeks, 2019-W10 to W13."""

WEEKS = ("2019-W10", "2019-W11", "2019-W12", "2019-W13")


def only_verified() -> Terms:
    """Return IMPACT60's terms, had they paid for verified weeks alone."""
    term = TERMS.terms["payable_evidence"]
    values = tuple(replace(one, value={"verified": Text("", "")}) for one in term.values)
    return Terms({**TERMS.terms, "payable_evidence": replace(term, values=values)})


def told(*lines: str, more: Sequence[Draft] = (), on: date = ON) -> Log:
    """Return the log of these lines, and of more facts told on a day."""
    log = log_of(*lines)
    return append(log, more, moment=moment(on)) if more else log


def moment(on: date = ON) -> datetime:
    """Return the end of a day."""
    return end_of_day(on)


def lists(log: Log, *, on: date = ON) -> WorkLists:
    """Return the work lists as known at the end of a day."""
    return work_lists(log.known(moment(on)), TERMS.known(moment(on)), on=on)


def causes(log: Log, *, on: date = ON) -> list[tuple[str, str, int, str]]:
    """Return each row's cause, candidate, weeks and kroner."""
    return [
        (row.cause, row.candidate, len(row.weeks), f"{row.kroner:.2f}")
        for row in lists(log, on=on).rows
    ]


def invoice(
    weeks: Iterable[str],
    *,
    candidate: str = "K001",
    tier: str = "partial",
    amount: str = "385.00",
    number: str = "F-2019-0001",
) -> Draft:
    """Return an invoice with one line a week."""
    lines: list[Json] = [
        {
            "line": place,
            "candidate": candidate,
            "week": week,
            "tier": tier,
            "amount": amount,
            "facts": ["f000003"],
        }
        for place, week in enumerate(weeks, start=1)
    ]
    value: dict[str, Json] = {"document": "invoice", "number": number, "lines": lines}
    return Draft(kind="issued", subject=number, since=ON, value=value)


def run(month: str, *, step: str = "released") -> Draft:
    """Return a step of a run of a month."""
    return Draft(kind="run", subject="R0001", since=ON, value={"month": month, "step": step})


def confirmation(*, held: bool = True, given: str = "employer", hours: str | None = None) -> Draft:
    """Return somebody's word on K001's job in March 2019."""
    value: dict[str, Json] = {"employment": "E001", "given": given, "held": held}
    if hours is not None:
        value["weekly_hours"] = hours
    if given != "employer":
        value["digest"] = "sha256:" + "0" * 64
    return Draft(
        kind="confirmation",
        subject="K001",
        since=date(2019, 3, 4),
        until=date(2019, 4, 1),
        value=value,
    )


def benefit(code: str, *, since: date = date(2019, 3, 4), until: date | None = None) -> Draft:
    """Return what the benefit register has of K001."""
    value: dict[str, Json] = {"code": code, "register": "ydelsesrefusion"}
    return Draft(kind="benefit", subject="K001", since=since, until=until, value=value)


def company(**says: Json) -> Draft:
    """Return what is told of V001."""
    return Draft(kind="company", subject="V001", since=date(2019, 1, 1), value=says)


def income(hours: str, *, month: date = date(2019, 3, 1)) -> Draft:
    """Return what the income register has of K001 in a month."""
    until = date(month.year, month.month + 1, 1)
    return Draft(kind="income", subject="K001", since=month, until=until, value={"hours": hours})

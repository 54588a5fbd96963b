"""Logs of money for the tests of the ledger: two billed weeks, a credit note, and what moved."""

from datetime import UTC, date, datetime, timedelta

from tests.spec.answers import TERMS
from virksom.programme.kernel import Json
from virksom.programme.ledger import Journal, journal
from virksom.programme.record import Draft, Log, append

START = datetime(2019, 10, 1, 9, 0, tzinfo=UTC)


def log_of(*drafts: Draft) -> Log:
    """Return a log of a programme with the drafts, one an hour from 1 October 2019."""
    log = append(
        Log(), [Draft(kind="programme", subject="P1", since=date(2018, 9, 1))], moment=START
    )
    for hours, draft in enumerate(drafts, start=1):
        log = append(log, [draft], moment=START + timedelta(hours=hours))
    return log


def books(*drafts: Draft) -> Journal:
    """Return the journal of the drafts."""
    return journal(log_of(*drafts), TERMS)


def line(number: int, week: str, amount: str, **more: Json) -> dict[str, Json]:
    tier = "full" if amount == "796.00" else "partial"
    return {"line": number, "candidate": "K001", "week": week, "tier": tier, "amount": amount} | {
        "facts": [],
        **more,
    }


def invoice(number: str = "F-2019-0001", day: date = date(2019, 10, 1), weeks: int = 2) -> Draft:
    """Return an invoice of full weeks from 2019-W10 on, 796 kr. each."""
    lines = [line(at, f"2019-W{9 + at:02d}", "796.00") for at in range(1, weeks + 1)]
    value = {"document": "invoice", "number": number, "lines": lines}
    return Draft(kind="issued", subject=number, since=day, value=value)


def credit_note(number: str = "FK-2019-0001", of: str = "F-2019-0001") -> Draft:
    """Return the credit note that takes the invoice's first line back."""
    lines = [line(1, "2019-W10", "796.00", of=1, why="lower_tier")]
    value = {"document": "credit_note", "credits": of, "lines": lines}
    return Draft(kind="issued", subject=number, since=date(2019, 11, 1), value=value)


def moved(
    what: str, amount: str, *, code: str = "B0001", day: date = date(2019, 11, 5), **matched: str
) -> Draft:
    """Return money that moved; each matched document is written with ``_`` for ``-``."""
    value: dict[str, Json] = {"what": what, "amount": amount}
    if matched:
        value["matched"] = [
            {"document": name.replace("_", "-"), "amount": part} for name, part in matched.items()
        ]
    return Draft(kind="movement", subject=code, since=day, value=value)


def closed(month: str) -> Draft:
    return Draft(
        kind="closed_month",
        subject="P1",
        since=date(2019, 12, 1),
        value={"month": month, "digest": "sha256:00"},
    )

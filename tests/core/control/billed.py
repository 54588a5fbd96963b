"""Billed lines of a few employers for the tests of the control."""

from datetime import UTC, date, datetime

from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.billing import books
from virksom.programme.control import Drawn, population
from virksom.programme.kernel import Json, Month
from virksom.programme.record import Draft, Known, Log, append

MARCH = Month(2019, 3)
LINES = (
    "K001 henvist 2019-01-02",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer i V001 som E001 fra 2019-03-04",
    "K002 ansat 37 timer i V002 som E002 fra 2019-03-04",
    "K003 uddannelse uden ydelse fra 2019-03-04",
)


def line(number: int, candidate: str, fact: str) -> dict[str, Json]:
    return {
        "line": number,
        "candidate": candidate,
        "week": f"2019-W{10 + number % 3}",
        "tier": "full",
        "amount": "796.00",
        "facts": [fact],
    }


def log(*more: Draft, each: int = 3, related: bool = False) -> Log:
    """Return a log whose one invoice bills ``each`` weeks of K001 and K002 and one of K003."""
    told = append(log_of(*LINES), [company("V001", related=related)], moment=moment())
    people = [("K001", "f000003")] * each + [("K002", "f000004")] * each + [("K003", "f000005")]
    lines = [line(number, *who) for number, who in enumerate(people, start=1)]
    value: dict[str, Json] = {"document": "invoice", "lines": lines}
    told = append(
        told,
        [Draft(kind="issued", subject="F-2019-0001", since=date(2019, 5, 1), value=value)],
        moment=moment(),
    )
    return append(told, list(more), moment=moment())


def moment() -> datetime:
    return datetime(2019, 5, 1, 12, tzinfo=UTC)


def company(code: str, *, related: bool) -> Draft:
    return Draft(
        kind="company", subject=code, since=date(2018, 9, 1), value={"related_to_provider": related}
    )


def lines(known: Known) -> tuple[Drawn, ...]:
    """Return what may be drawn of March."""
    return population(books(known), known, terms=TERMS, months=[MARCH])


def sample(*numbers: int, code: str = "S0001") -> Draft:
    drawn: list[Json] = [{"document": "F-2019-0001", "line": number} for number in numbers]
    return Draft(
        kind="sample",
        subject=code,
        since=date(2019, 6, 1),
        value={"seed": "a", "size": len(numbers), "months": ["2019-03"], "lines": drawn},
    )


def step(number: int, step: str, says: str, *, code: str = "S0001") -> Draft:
    return Draft(
        kind="control",
        subject=code,
        since=date(2019, 6, 3),
        value={"document": "F-2019-0001", "line": number, "step": step, "says": says},
    )


def credit_note(number: int) -> Draft:
    """Return the credit note that takes one line of the invoice back."""
    taken = {**line(1, "K001", "f000003"), "of": number, "why": "lower_tier"}
    value: dict[str, Json] = {
        "document": "credit_note",
        "credits": "F-2019-0001",
        "lines": [taken],
    }
    return Draft(kind="issued", subject="FK-2019-0001", since=date(2019, 6, 1), value=value)

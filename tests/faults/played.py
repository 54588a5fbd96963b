"""Programmes as they go: facts become known, and each month is settled on the twentieth."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from tests.law.settled import frozen, live
from tests.spec.told import facts_of
from virksom.programme.billing import CREDIT_NOTE, INVOICE, Booked
from virksom.programme.contract import Contract
from virksom.programme.kernel import Month
from virksom.programme.record import Fact, FrozenLine, Log, Place, read_fact

IN_COURSE = ("K001 henvist 2018-09-03", "K001 starter 2018-09-03")
"""The first two lines: K001 is in a course from the first payable week on."""


def played(*lines: str, contract: Contract, until: str) -> Log:
    """Return the log after the last settlement: every month's twentieth until one.

    Args:
        lines: facts, as ``tests/spec/told.py`` reads them.
        contract: the contract.
        until: the last month in which is settled, such as ``2021-02``.
    """
    return live(told(*lines), contract, twentieths(Month.parse(until)))[-1].after


def told(*lines: str) -> tuple[Fact, ...]:
    """Return the facts by the moment they became known, with ids no settlement gives."""
    found = (_own(json.loads(fact.wire)) for fact in facts_of(lines))
    return tuple(sorted(found, key=lambda fact: fact.known_at))


def _own(wire: dict) -> Fact:  # type: ignore[type-arg]
    ids = {name: wire[name] and wire[name].replace("f", "x") for name in ("id", "replaces")}
    return read_fact(wire | ids, Place("told", 1))


def twentieths(last: Month) -> Iterator[datetime]:
    """Yield the twentieth of each month, from October 2018 to one."""
    for place in range(2018 * 12 + 9, last.year * 12 + last.number):
        yield datetime(place // 12, place % 12 + 1, 20, 9, tzinfo=UTC)


def documents(log: Log) -> tuple[Booked, ...]:
    """Return the invoices and credit notes, in the order they were issued."""
    return tuple(frozen(log).documents.values())


def issued_in(log: Log, month: str) -> tuple[tuple[Booked, ...], tuple[Booked, ...]]:
    """Return the invoices and the credit notes of one month's twentieth."""
    of_month = [one for one in documents(log) if str(one.fact.since).startswith(month)]
    return (
        tuple(one for one in of_month if one.kind == INVOICE),
        tuple(one for one in of_month if one.kind == CREDIT_NOTE),
    )


def lines_of(*found: Booked) -> tuple[FrozenLine, ...]:
    """Return the lines of documents, one after the other."""
    return tuple(line for one in found for line in one.lines)


def balance(log: Log) -> Decimal:
    """Return what was invoiced less what was credited."""
    held = frozen(log)
    return held.invoiced - held.credited

"""What the lines of the spec tell of one person, for the tests of the path."""

from datetime import UTC, datetime

from tests.spec.told import log_of
from virksom.programme.record import Draft, Fact, Log, append
from virksom.programme.status import Person, people

REFERRED = "K001 henvist 2018-12-03"
STARTED = (REFERRED, "K001 starter 2019-01-07")
LATER = datetime(2024, 1, 1, tzinfo=UTC)
"""A moment after everything the lines tell."""


def facts_of(*lines: str) -> tuple[Fact, ...]:
    """Return the facts in force about K001."""
    return log_of(*lines).known().about("K001")


def person_of(log: Log) -> Person:
    """Return the one person a log tells of."""
    (one,) = people(log.known())
    return one


def after(log: Log, *drafts: Draft) -> Log:
    """Return the log with the drafts told later, all at one moment."""
    return append(log, drafts, moment=LATER)


def told(log: Log) -> list[tuple[str, str, str]]:
    """Return kind, first day and first day after of each fact in force, by first day."""
    facts = log.known().facts
    rows = [(fact.kind, str(fact.since), str(fact.until)) for fact in facts]
    return sorted(rows, key=lambda row: (row[1], row))

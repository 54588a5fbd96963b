"""Findings of a few lines, and the view the checks look at."""

from datetime import date

from tests.core.persons import TERMS
from tests.spec.told import log_of
from virksom.programme.check import View, findings
from virksom.programme.contract import Terms
from virksom.programme.kernel import Finding, parse_moment
from virksom.programme.record import Log, seal
from virksom.programme.status import people, status_table

ON = date(2019, 9, 30)


def found(
    *lines: str, on: date = ON, terms: Terms = TERMS, known: str | None = None
) -> tuple[Finding, ...]:
    """Return the findings of a sealed log of these lines."""
    return found_in(seal(log_of(*lines)), on=on, terms=terms, known=known)


def found_in(
    log: Log,
    *,
    on: date = ON,
    terms: Terms = TERMS,
    known: str | None = None,
    contract: str | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of a log as it stands.

    Of the whole log the note that the day lies ahead of the last line is left out.
    """
    moment = None if known is None else parse_moment(known)
    items = findings(log, terms, on=on, moment=moment, contract=contract)
    return tuple(item for item in items if known is not None or item.code != "expected")


def only(code: str, *lines: str, **how: date) -> list[Finding]:
    """Return the findings with one code."""
    return [item for item in found(*lines, **how) if item.code == code]


def view(*lines: str, on: date = ON, terms: Terms = TERMS) -> View:
    """Return what a check looks at."""
    log = log_of(*lines)
    everyone = people(log.known())
    table = status_table(everyone, terms, on=on)
    return View(log=log, known=log.known(), terms=terms, on=on, people=everyone, table=table)

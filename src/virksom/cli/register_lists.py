"""The registers' lists that come next in the demo, as files to try the import with.

Beside what is new they put something right, and each has a row that cannot be read. One list more
is the municipality's own of a month that was billed, which differs from what was claimed.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from virksom.exchange.registers.example import HEADINGS, INCOME_FORM
from virksom.exchange.sheets import Entries, write_csv, write_sheet
from virksom.programme.demo import DEMO_CONTRACT, DEMO_KNOWN, DEMO_SEED
from virksom.programme.demo.benefit_weeks import WRITTEN, BenefitWeeks
from virksom.programme.demo.evidence import register_rows
from virksom.programme.demo.registers import PayRow
from virksom.programme.evidence.registers import LIST
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Month, Text, Week

_FIRST, _BILLED, _LAST = Month(2019, 6), Month(2019, 7), Month(2019, 9)
_NO_MONTH: Entries = ("K004", "2019-13", Decimal("160.33"), Decimal("22126.00"), "", "")
_NO_BENEFIT: Entries = ("K004", "2019-W36", "gæt")


_DENIED = "K004", "2019-W28"
"""Whose billed week the municipality has a benefit in."""


def register_lists() -> Mapping[str, bytes]:
    """Return the three lists by the names of their files."""
    terms = read_contract(DEMO_CONTRACT).terms
    pay, weeks = register_rows(shipped_demo(), terms, seed=DEMO_SEED, last=_LAST)
    income = write_sheet(
        HEADINGS[INCOME_FORM],
        [*_income(pay), _NO_MONTH],
        title=Text("Indkomst", "Income"),
        language="da",
        moment=DEMO_KNOWN,
    )
    benefits = [*_benefits(weeks, month=_LAST), _NO_BENEFIT]
    return {
        f"indkomst-{_LAST}.xlsx": income,
        f"ydelser-{_LAST}.csv": write_csv(HEADINGS[LIST], benefits, language="da"),
        f"kommunen-{_BILLED}.csv": write_csv(HEADINGS[LIST], _differing(weeks), language="da"),
    }


def _income(rows: Iterable[PayRow]) -> Iterator[Entries]:
    """Yield the last months: those told before as they were restated."""
    for row in rows:
        if row.month >= _FIRST:
            yield row.candidate, str(row.month), row.hours, row.pay, row.company, ""


def _benefits(rows: Iterable[BenefitWeeks], *, month: Month) -> Iterator[Entries]:
    """Yield each week of a month, by candidate."""
    for row in rows:
        week, until = Week.of(row.span.since), row.span.until
        while until is not None and week.monday < until:
            if week.month == month:
                yield row.candidate, str(week), WRITTEN[row.code]
            week += 1


def _differing(rows: Iterable[BenefitWeeks]) -> Iterator[Entries]:
    """Yield the weeks of the month that was billed as the municipality has them."""
    for candidate, week, written in _benefits(rows, month=_BILLED):
        on_benefit = (candidate, week) == _DENIED
        yield candidate, week, WRITTEN["kontanthjaelp"] if on_benefit else written

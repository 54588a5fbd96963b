"""What the registers say of the invented candidates: monthly pay, and benefits by the week.

They tell what was true, some weeks later and now and then wrongly; what was wrong is restated.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from virksom.programme.contract import Terms
from virksom.programme.demo.office_hours import working_day
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import Paid, months, next_month, span_of
from virksom.programme.kernel import COPENHAGEN, Json, Month, amount_text
from virksom.programme.record import Employment, Log

PAY_DAY = 12
"""The day of the month after on which the income register is read, or the first day at work."""

_REGISTER = "eindkomst"
_READ_BY = "oekonomi-1"
_CENTS = Decimal("0.01")
_WAGE = Decimal(138)
_SLIP, _HALF = Decimal("0.985"), Decimal("0.5")
_SLIPS = 12
_FULL, _LATEST = Decimal(37), 12
_BIT, _LONG, _NEVER = 2, 5, 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRow:
    """A row of the income register as it finally stands.

    Args:
        candidate: who was paid.
        company: who paid; "" where nobody here knows.
        month: for which month.
        hours: paid hours of the month, to two decimals.
        pay: kroner before tax, to whole kroner.
        weekly: hours a week of its first stretch in the month.
        whole: whether the employment runs all through the month.
    """

    candidate: str
    company: str
    month: Month
    hours: Decimal
    pay: Decimal
    weekly: Decimal
    whole: bool


def pay_rows(
    works: Iterable[Paid], terms: Terms, *, chance: Random, last: Month
) -> tuple[PayRow, ...]:
    """Return the rows of the income register, by month, candidate and company.

    Hours follow the hours a week, give or take less than the contract tolerates.

    Args:
        works: the paid work.
        terms: for the norm of a month.
        chance: the seeded generator.
        last: the last month wanted, inclusive.
    """
    found: dict[tuple[str, str, Month], PayRow] = {}
    for paid in works:
        first = Month(paid.span.since.year, paid.span.since.month)
        for month in months(first, last):
            row = _row(paid, terms, month=month)
            if row is not None:
                key = row.candidate, row.company, row.month
                found[key] = _added(found.get(key), row)
    rows = sorted(found.values(), key=lambda row: (row.month, row.candidate, row.company))
    return tuple(_nearly(row, chance) for row in rows)


def _row(paid: Paid, terms: Terms, *, month: Month) -> PayRow | None:
    """Return what a stretch of work is paid in a month; None when it lies outside."""
    days = span_of(month)
    worked = paid.span.overlap(days)
    if worked is None or worked.until is None or days.until is None:
        return None
    rules = terms.on(days.since)
    share = Decimal((worked.until - worked.since).days) / (days.until - days.since).days
    full = rules.amount("norm_month_hours") / rules.amount("full_time_hours")
    hours = paid.hours * full * share
    return PayRow(
        candidate=paid.candidate,
        company=paid.company,
        month=month,
        hours=hours,
        pay=hours * _WAGE,
        weekly=paid.hours,
        whole=worked == days,
    )


def _added(before: PayRow | None, row: PayRow) -> PayRow:
    if before is None:
        return row
    return replace(before, hours=before.hours + row.hours, pay=before.pay + row.pay, whole=False)


def _nearly(row: PayRow, chance: Random) -> PayRow:
    off = Decimal(1000 + chance.randrange(-12, 13)) / 1000
    return _scaled(row, off)


def _scaled(row: PayRow, by: Decimal) -> PayRow:
    hours = (row.hours * by).quantize(_CENTS, ROUND_HALF_UP)
    return replace(row, hours=hours, pay=(row.pay * by).quantize(Decimal(1), ROUND_HALF_UP))


def tell_pay(log: Log, rows: Sequence[PayRow], *, chance: Random) -> Iterator[Told]:
    """Yield what the income register told, month by month, and what it restated later.

    Small slips are put right a month later. Of two full-time months of late one is told with half
    its hours for two months, one for good. Whoever was said to work more than was so is told of as
    everybody believed, and put right half a year later.

    Args:
        log: the whole demo; a company is named where the employment was known by then.
        rows: the rows as they finally stand.
        chance: the seeded generator.
    """
    known = _first_told(log)
    slips = set(chance.sample(range(len(rows)), len(rows) // _SLIPS))
    late, never = _two(chance, [row for row in rows if row.whole and row.weekly >= _FULL])
    for number, row in enumerate(rows):
        first = known.get((row.candidate, row.company), _Belief(read_at(row.month, PAY_DAY)))
        believed = Decimal(1) if first.hours is None else max(first.hours / row.weekly, Decimal(1))
        by, wait = _SLIP if number in slips else believed, 1 if number in slips else _LONG
        if row in {late, never}:
            by, wait = _HALF, _BIT if row == late else _NEVER
        yield from _tellings(row, first.told, by=by, wait=wait)


def _two(chance: Random, rows: Sequence[PayRow]) -> tuple[PayRow | None, PayRow | None]:
    """Return two of the latest of the rows; None for what is not there."""
    latest = rows[-_LATEST:]
    chosen = [*chance.sample(latest, min(2, len(latest))), None, None]
    return chosen[0], chosen[1]


@dataclass(frozen=True, slots=True)
class _Belief:
    """When an employment was first told of, and with what hours a week."""

    told: datetime
    hours: Decimal | None = None


def _first_told(log: Log) -> dict[tuple[str, str], _Belief]:
    """Return what was first told of each candidate's work at each company."""
    found: dict[tuple[str, str], _Belief] = {}
    for fact in log.facts:
        if isinstance(fact.value, Employment):
            key = fact.subject, fact.value.company
            found.setdefault(key, _Belief(fact.known_at, fact.value.weekly_hours))
    return found


def _tellings(row: PayRow, known: datetime, *, by: Decimal, wait: int) -> Iterator[Told]:
    """Yield a row as it was first told, and as it was put right ``wait`` months later."""
    at = read_at(row.month, PAY_DAY)
    right = _told_pay(row, at, company=known <= at)
    if by == 1:
        yield right
        return
    yield replace(right, value={**right.value, **_pay(_scaled(row, by))})
    if wait != _NEVER:
        month = row.month
        for _ in range(wait):
            month = next_month(month)
        again = read_at(month, PAY_DAY)
        yield replace(right, known_at=again, replaces=right.key, key="")


def _told_pay(row: PayRow, at: datetime, *, company: bool) -> Told:
    days = span_of(row.month)
    return Told(
        known_at=at,
        kind="income",
        subject=row.candidate,
        since=days.since,
        until=days.until,
        value={**_pay(row), **({"company": row.company} if company and row.company else {})},
        by=_READ_BY,
        source="income_register",
        key=f"{row.candidate}/{row.company}/{row.month}",
    )


def _pay(row: PayRow) -> dict[str, Json]:
    return {"hours": str(row.hours), "pay": amount_text(row.pay), "register": _REGISTER}


def read_at(month: Month, day: int) -> datetime:
    """Return the morning on which a register is read for a month: early in the month after."""
    after = next_month(month)
    when = working_day(date(after.year, after.number, day))
    return datetime(when.year, when.month, when.day, 9, 5, tzinfo=COPENHAGEN)

"""What is owed month by month, and in all, at a moment."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from tests.golden.moments import Moment, contract, everyone, title
from virksom.programme.kernel import Month, kroner_text
from virksom.programme.settlement import WeekReading, statement
from virksom.programme.status import State


def sums_page(moment: Moment) -> str:
    """Return the paid weeks that have ended by the moment's day, by the month of Thursday."""
    terms = contract().terms
    weeks = statement(everyone(moment.known), terms, on=moment.on).weeks
    months: dict[Month, list[WeekReading]] = defaultdict(list)
    for reading in weeks:
        months[reading.week.month].append(reading)
    rules = terms.on(moment.on)
    rates = " og ".join(kroner_text(rules.amount(rate)) for rate in ("full_rate", "partial_rate"))
    head = f"{'måned':<10}{'kandidater':>11}{'fulde uger':>12}{'delvise uger':>14}{'beløb':>16}"
    lines = [_line(str(month), months[month]) for month in sorted(months)]
    top = title(moment.heading, f"Uger til betaling, {rates} om ugen")
    return "\n".join([*top, head, *lines, _line("i alt", weeks)]) + "\n"


def _line(label: str, weeks: Iterable[WeekReading]) -> str:
    found = list(weeks)
    tiers = [reading.tier for reading in found]
    full, partial = tiers.count(State.FULL), tiers.count(State.PARTIAL)
    persons = len({reading.candidate for reading in found})
    amount = sum((reading.amount for reading in found), Decimal(0))
    return f"{label:<10}{persons:>11}{full:>12}{partial:>14}{kroner_text(amount):>16}"

"""All the evidence of the invented programme, from registers, employers and files."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from virksom.programme.contract import Terms
from virksom.programme.demo.benefit_weeks import BenefitWeeks, benefit_weeks, tell_weeks
from virksom.programme.demo.registers import PAY_DAY, PayRow, pay_rows, read_at, tell_pay
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import FIRST, next_month, paid_work
from virksom.programme.demo.unclaimed import unclaimed
from virksom.programme.demo.vouching import tell_vouching
from virksom.programme.kernel import Month
from virksom.programme.record import Log


def demo_evidence(log: Log, terms: Terms, *, seed: int, until: datetime) -> tuple[Told, ...]:
    """Return what was told of the demo's weeks by others than its consultants.

    It changes no state of any day: who is where stays as the log has it.

    Args:
        log: the whole demo.
        terms: its terms.
        seed: of the generator of chance.
        until: nothing is told later.

    Returns:
        By the moment it was told.
    """
    told = _told(log, terms, seed=seed, last=_last_read(until))
    return tuple(sorted((one for one in told if one.known_at <= until), key=_moment))


def register_rows(
    log: Log, terms: Terms, *, seed: int, last: Month
) -> tuple[tuple[PayRow, ...], tuple[BenefitWeeks, ...]]:
    """Return what the income and the benefit register have, as it finally stands.

    Args:
        log: the whole demo.
        terms: its terms.
        seed: of the generator of chance.
        last: the last month wanted, inclusive.

    Returns:
        Rows of pay and weeks of benefit, each by month and candidate.
    """
    chance = Random(seed)  # noqa: S311  # an invented cohort, no secret
    works = (*paid_work(log), *unclaimed(log, chance))
    pay = pay_rows(works, terms, chance=chance, last=last)
    return pay, benefit_weeks(log, works, last=last)


def _told(log: Log, terms: Terms, *, seed: int, last: Month) -> Iterator[Told]:
    pay, weeks = register_rows(log, terms, seed=seed, last=last)
    chance = Random(seed)  # noqa: S311  # an invented cohort, no secret
    yield from tell_pay(log, pay, chance=chance)
    yield from tell_weeks(weeks)
    yield from tell_vouching(log, chance)


def _last_read(until: datetime) -> Month:
    """Return the last month the income register was read for by then, at least the first."""
    month = FIRST
    while read_at(next_month(month), PAY_DAY) <= until:
        month = next_month(month)
    return month


def _moment(told: Told) -> datetime:
    return told.known_at

"""A contract's terms as numbers: one row for each stretch of weeks under the same terms.

Source:
    Rules, sections 2 to 4: a week is read by the terms in force on its Monday.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.spells import (
    CONTRADICTED,
    DENIED,
    HOUR,
    MISSING,
    OPEN,
    UNVERIFIED,
    VERIFIED,
    Numbers,
)
from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Month, Refusal, Text, Week
from virksom.programme.kernel.week import CALENDAR_BEGINS, calendar

FULL_BY_BOTH, FULL_BY_HOURS, FULL_BY_NO_BENEFIT = range(3)
"""What full self-support asks for: hours and no benefit, the hours, or no benefit."""

NONE, UNKNOWN, PARTIAL, FULL = range(4)
"""A day's state; higher is more self-support."""

_DAY = timedelta(days=1)
_REQUIRES = ("hours_and_no_benefit", "hours_norm", "no_benefit")
_EDUCATION = {"none": NONE, "partial": PARTIAL, "full": FULL}
STANDINGS = {
    "verified": VERIFIED,
    "unverified": UNVERIFIED,
    "contradicted": CONTRADICTED,
    "missing": MISSING,
}
"""How weeks stand by their evidence, by the codes of the reference."""
_SPARED = "left"
"""The code by which the benefit register says that somebody is no longer in it."""


WHOLE = 10_000
"""All of something in the parts that tolerance is counted in."""

_MOST_A_WEEK, _MOST_A_MONTH = 168, 1_000
"""Hours; what is counted of them stays within whole numbers of 63 bits."""

_MOST_KRONER = 1_000_000
"""A week; ten billion weeks come to less than a whole number of 63 bits."""


class NotExpressed(Refusal):
    """Terms that the fast reading cannot say in numbers: the reference reading is to be used."""


(
    FIRST,
    AFTER,
    NORM,
    REQUIRES,
    EDUCATION,
    MAJORITY,
    BRIDGE,
    GOES_ON,
    BY_CALENDAR,
    OPENS,
    CLOSES,
    CAP,
    PARTIAL_RATE,
    FULL_RATE,
    SPARES_OWN,
    PAYABLE,
    FOUR_WEEKS,
    FROM_REFERRAL,
    TRUSTED,
    VERIFYING,
    MONTH_NORM,
    AT_LEAST,
) = range(22)
"""The numbers of a stretch of terms, all int64, in their order.

``FIRST`` is the first week, counted from the calendar's first, ``AFTER`` the first after; ``NORM``
full-time hours in millionths; ``REQUIRES`` what full asks for; ``EDUCATION`` the most that a
day is paid as by education; ``MAJORITY`` 1 where most of the days decide a week; ``BRIDGE`` jobless
days at most that are bridged; ``GOES_ON`` 1 where a course goes on past the withdrawal by
self-support; ``BY_CALENDAR`` 1 where the cap counts calendar weeks from the first paid; ``OPENS``
the first week inside the payment window, ``CLOSES`` the first no more inside; ``CAP`` weeks paid at
most for one person; ``PARTIAL_RATE`` and ``FULL_RATE`` øre a week; ``SPARES_OWN`` 1 where work at
the provider's own companies alone is not paid; bit ``n`` of ``PAYABLE`` says whether weeks that
stand as ``n`` may be paid; ``FOUR_WEEKS`` days before somebody is counted as active, and
``FROM_REFERRAL`` 1 where they are counted from the referral; ``TRUSTED`` the sources in the order
of trust, three bits each, the first lowest; bit ``n`` of ``VERIFYING`` says whether source ``n``
may verify; ``MONTH_NORM`` full-time paid hours a month in millionths, and ``AT_LEAST`` how
many ten-thousandths of them are asked for.
"""

BENEFIT_REGISTER, INCOME_REGISTER, EMPLOYER, PAYSLIP, CONTRACT = range(1, 6)
"""What vouches for a week or denies it, all but the first in the order of its kinds of row; 0 is
none."""

SOURCE_BITS = 3
SOURCES = {
    "benefit_register": BENEFIT_REGISTER,
    "income_register": INCOME_REGISTER,
    "employer": EMPLOYER,
    "payslip": PAYSLIP,
    "contract": CONTRACT,
}
"""The sources by their codes in a contract; one that is not here speaks of nothing."""

LIMITS, ROLE = 1, 1
"""Of a code of benefit: the bit that it leaves a day at most partial, and how far its role is moved
beside it."""

NO_ROLE, NO_BENEFIT, STUDENT_GRANT, FLEX_SUBSIDY, GONE = range(5)
"""What else a code of benefit says of a week: nothing, that there is none, SU, flex wage subsidy,
and that somebody is no longer in the register."""

ROLES = {"none": NO_BENEFIT, "su": STUDENT_GRANT, "flex_wage_subsidy": FLEX_SUBSIDY, "left": GONE}


class Rules(NamedTuple):
    """The terms of each stretch of weeks, in order.

    Args:
        numbers: int64 of shape (stretches, 22), see ``FIRST`` and the others.
        limits: by stretch and code of benefit, ``LIMITS`` where it leaves a day at most partial,
            and its role beside it, see ``ROLE``; int8.
    """

    numbers: Numbers
    limits: Numbers


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: int
    after: int
    rules: InForce


def in_numbers(terms: Terms, *, benefits: Sequence[str], through: Week) -> Rules:
    """Return a contract's weekly terms in numbers, for the weeks up to ``through``.

    Source:
        Rules, section 2: a week takes every term in force on its Monday; one that begins before
        the contract is read by the contract's first terms.

    Args:
        terms: as known at the moment asked for.
        benefits: the codes of benefit that the cohort counts.
        through: last week read, inclusive.

    Raises:
        NotExpressed: the contract says its outcomes one by one, or hours or kroner finer than
            a millionth and an øre, or more of them than any week or month has.
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    if terms.pays_outcomes:
        raise NotExpressed(_OUTCOMES)
    return _numbers(tuple(_stretches(terms, through=_place(through.monday))), benefits)


def day_by_day(terms: Terms, *, benefits: Sequence[str], first: date, last: date) -> Rules:
    """Return a contract's terms in numbers for days: ``FIRST`` and ``AFTER`` count days here.

    Source:
        Rules, section 5: a table takes the terms in force on its day.

    Args:
        terms: as known at the moment asked for.
        benefits: the codes of benefit that the cohort counts.
        first: the first day, inclusive.
        last: the last day, inclusive.

    Raises:
        NotExpressed: hours or kroner finer than a millionth and an øre, or too many of them.
        TermMissing: the contract has no terms on the first day.
    """
    stretches, day = list[_Stretch](), first
    while day <= last:
        change = terms.next_change(day)
        after = last + _DAY if change is None else min(last + _DAY, change)
        stretches.append(_Stretch(_days(day), _days(after), terms.on(day)))
        day = after
    return _numbers(stretches, benefits)


def _numbers(stretches: Sequence[_Stretch], benefits: Sequence[str]) -> Rules:
    limits = [[_of_benefit(code, one.rules) for code in benefits] for one in stretches]
    return Rules(
        np.array([_row(one) for one in stretches], dtype=np.int64).reshape(-1, AT_LEAST + 1),
        np.array(limits, dtype=np.int8).reshape(len(stretches), len(benefits)),
    )


def _stretches(terms: Terms, *, through: int) -> Iterator[_Stretch]:
    """Yield the weeks under the same terms, from the calendar's first to the last asked for."""
    place, begins = 0, terms.begins()
    while place <= through:
        day = max(calendar()[place].monday, begins)
        change = terms.next_change(day)
        last = through if change is None else min(through, _place(change - _DAY))
        yield _Stretch(place, last + 1, terms.on(day))
        place = last + 1


def _row(stretch: _Stretch) -> tuple[int, ...]:
    rules = stretch.rules
    opens, closes = _window(rules)
    return (
        stretch.first,
        stretch.after,
        _at_most(rules.amount("full_time_hours"), _MOST_A_WEEK, unit=HOUR),
        _REQUIRES.index(rules.choice("full_requires")),
        _EDUCATION[rules.choice("education_tier")],
        int(rules.choice("week_counts") == "majority_of_days"),
        rules.whole("bridge_gap_days"),
        int(rules.choice("after_withdrawal") == "continue_if_self_supporting"),
        int(rules.choice("cap_counts") == "calendar_from_first"),
        opens,
        closes,
        rules.whole("cap") if "cap" in rules.values else 0,
        _rate("partial_rate", rules),
        _rate("full_rate", rules),
        int(rules.choice("related_employers") == "do_not_count"),
        sum(1 << STANDINGS[code] for code in rules.codes("payable_evidence")) & ~(1 << DENIED),
        rules.whole("four_week_rule"),
        int(rules.choice("four_weeks_from") == "referral"),
        *_evidence(rules),
    )


def _evidence(rules: InForce) -> tuple[int, ...]:
    """Return whom the terms trust, and what they ask of paid hours.

    Source:
        Clause 7.1.
    """
    order = [SOURCES[code] for code in rules.codes("evidence_order") if code in SOURCES]
    verifying = [SOURCES[code] for code in rules.codes("verifying_evidence") if code in SOURCES]
    return (
        sum(source << SOURCE_BITS * place for place, source in enumerate(order)),
        sum(1 << source for source in verifying),
        _at_most(rules.amount("norm_month_hours"), _MOST_A_MONTH, unit=HOUR),
        WHOLE - _exact(rules.amount("hours_tolerance"), WHOLE // 100),
    )


def _rate(name: str, rules: InForce) -> int:
    """Return øre a week; nothing in a contract that pays for no week itself.

    Of more than any week is worth, the sum of very many would not fit in 63 bits.
    """
    return _at_most(rules.amount(name), _MOST_KRONER, unit=100) if name in rules.values else 0


def _window(rules: InForce) -> tuple[int, int]:
    """Return the first week inside the payment window, and the first after it.

    Source:
        Clause 4.4; the switch ``window_edge``: all seven days inside, or the Monday.
    """
    window = rules.span("payment_window")
    opens = -(-_days(window.since) // 7)
    if window.until is None:
        return opens, OPEN
    days = _days(window.until)
    return opens, -(-days // 7) if rules.choice("window_edge") == "begun_week" else days // 7


def _of_benefit(code: str, rules: InForce) -> int:
    """Return whether a benefit leaves a day at most partial, whatever full asks for; and its role.

    Source:
        Rules, section 3; clause 7.1.
    """
    limits = code != _SPARED and code not in rules.codes("not_benefit")
    return (LIMITS if limits else 0) | ROLES.get(code, NO_ROLE) << ROLE


def _at_most(number: Decimal, most: int, *, unit: int) -> int:
    """Return a number in whole parts; more than the most is not counted here."""
    if number > most:
        raise NotExpressed(Text(f"{number} er over {most}.", f"{number} is more than {most}."))
    return _exact(number, unit)


def _exact(number: Decimal, unit: int) -> int:
    found = number * unit
    if found != int(found):
        raise NotExpressed(
            Text(
                f"{number} kan ikke tælles helt i {unit}-dele.",
                f"{number} cannot be counted exactly in parts of {unit}.",
            )
        )
    return int(found)


def hours_in_numbers(hours: Decimal) -> int:
    """Return hours a week in millionths.

    Raises:
        NotExpressed: they are finer, or more than a week has.
    """
    return _at_most(hours, _MOST_A_WEEK, unit=HOUR)


def _place(day: date) -> int:
    return _days(day) // 7


def _days(day: date) -> int:
    return (day - CALENDAR_BEGINS).days


def paid_hours_in_numbers(hours: Decimal) -> int:
    """Return the paid hours of a month in millionths; less than nothing may be left.

    Raises:
        NotExpressed: they are finer, or more than any month has.
    """
    return _at_most(abs(hours), _MOST_PAID, unit=HOUR) * (1 if hours >= 0 else -1)


_MOST_PAID = 2_000
"""Hours of a row of pay; a row holds millionths of so many, and no log says a fifth of them."""


def month_in_numbers(day: date) -> tuple[int, int]:
    """Return the first day of a day's month, and the first of the next."""
    month = Month(day.year, day.month)
    return _days(month.first), _days(month.until)


def moment_in_numbers(moment: datetime) -> int:
    """Return a moment in microseconds since 1970 UTC."""
    since = moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def day_in_numbers(day: date | None) -> int:
    """Return how many days a day lies after the calendar's first; ``OPEN`` for none."""
    return OPEN if day is None else _days(day)


_OUTCOMES = Text(
    "Aftalen betaler for udfald og ikke for uger; den læses af den langsomme læsning.",
    "The contract pays for outcomes and not for weeks; the reference reading reads it.",
)

"""What a control comes to beyond its own lines, as the contract says.

Source:
    Clause 7.5: the switch ``control_extrapolates``.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from virksom.programme.billing import Books
from virksom.programme.contract import InForce, Terms
from virksom.programme.control.draw import Drawn, population
from virksom.programme.control.result import Result, samples
from virksom.programme.kernel import Month
from virksom.programme.record import Fact, Known, Sample
from virksom.programme.settlement import NOTHING


def claimed(found: Result, rules: InForce, *, rest: Iterable[Drawn]) -> Decimal:
    """Return what the contract would deduct for the lines nobody controlled.

    Never more than what they come to. While a line is still unsettled it is what it would be by
    those that are.

    Source:
        Clause 7.5; the switch ``control_extrapolates``: ``none`` or ``to_the_rest``.

    Args:
        found: what the control found.
        rules: the terms in force on the day of the sample.
        rest: the lines nobody controlled, as ``uncontrolled`` gives them.

    Returns:
        Kroner excluding VAT, from nothing.
    """
    extrapolates = rules.choice("control_extrapolates") == "to_the_rest"
    return found.extrapolated(rest) if extrapolates else NOTHING


def uncontrolled(
    sample: Fact, known: Known, *, lines: Sequence[Drawn], frozen: Books, terms: Terms
) -> tuple[Drawn, ...]:
    """Return the lines that may still be deducted by what a sample found.

    They still stand, no sample has drawn them, and no deduction for them is claimed or agreed.

    Source:
        Clause 7.5: what was taken back or deducted already is not deducted again.

    Args:
        sample: the fact of the sample.
        known: the facts in force.
        lines: what the sample was drawn from.
        frozen: what was issued as known.
        terms: all terms.

    Raises:
        TypeError: the fact is no sample; a bug.
    """
    if not isinstance(sample.value, Sample):
        raise TypeError(sample.kind)
    months = [Month.parse(month) for month in sample.value.months]
    free = {one.line for one in population(frozen, known, terms=terms, months=months)}
    free -= {line for _, says in samples(known) for line in says.lines}
    return tuple(one for one in lines if one.line in free)

"""A contract whose time does not reach the months says for which time it pays."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.outcomes.test_simulate import WORKS
from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.contract import Terms
from virksom.programme.kernel import Span
from virksom.programme.outcomes import simulate
from virksom.programme.outcomes.outside import told_outside
from virksom.programme.status import people


def paying(since: date, until: date) -> Terms:
    """Return the terms with another payment window."""
    held = TERMS.terms["payment_window"]
    values = tuple(replace(one, value=Span(since, until)) for one in held.values)
    return Terms({**TERMS.terms, "payment_window": replace(held, values=values)})


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        (date(2019, 3, 31), date(2019, 4, 1), False),
        (date(2019, 4, 1), date(2020, 1, 1), True),
        (date(2018, 9, 1), date(2019, 3, 1), True),
    ],
)
def test_only_months_outside_are_told_of(since: date, until: date, told: bool) -> None:  # noqa: FBT001  # of a table
    found = simulate(people(log_of(*WORKS).known()), TERMS, then=TERMS, on=date(2019, 6, 30))
    assert (told_outside(found, paying(since, until)) is not None) is told


def test_its_days_stand_in_the_sentence() -> None:
    found = simulate(people(log_of(*WORKS).known()), TERMS, then=TERMS, on=date(2019, 6, 30))
    said = told_outside(found, paying(date(2024, 1, 1), date(2028, 1, 1)))
    assert said is not None
    assert "fra 01.01.2024 til og med 31.12.2027" in said.da

"""What another contract would pay for the same facts, as JSON and CSV."""

from collections.abc import Mapping
from decimal import Decimal

from virksom.programme.contract import Contract
from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import Month, amount_text
from virksom.programme.settlement import NOTHING

Sums = Mapping[Month, Decimal]


def simulate_form(asked: Asked, other: Contract, *, now: Sums, then: Sums) -> Mapping[str, Answer]:
    """Return both sums by month, and which contract the other is."""
    return {
        **asked.form,
        "other": {"contract": other.name, "digest": other.digest},
        "months": [
            {"month": str(month), "now": _of(now, month), "then": _of(then, month)}
            for month in sorted({*now, *then})
        ],
    }


def simulate_csv(now: Sums, then: Sums) -> str:
    """Return a line a month: ``month,now,then``."""
    rows = [(str(month), _of(now, month), _of(then, month)) for month in sorted({*now, *then})]
    return csv_text(("month", "now", "then"), rows)


def _of(sums: Sums, month: Month) -> str:
    return amount_text(sums.get(month, NOTHING))

"""What a cohort is owed, month by month, for machines."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from virksom.programme.columns.totals import MonthSum
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import amount_text


def months_form(
    sums: Sequence[MonthSum], asked: Mapping[str, Answer], *, persons: int
) -> Mapping[str, Answer]:
    """Return what is owed by month and tier; amounts are kroner as text with two decimals."""
    return {
        **asked,
        "persons": persons,
        "months": [
            {
                "month": str(one.month),
                "tier": _tier(one),
                "weeks": one.weeks,
                "amount": amount_text(_kroner(one.ore)),
            }
            for one in sums
        ],
        "totals": {
            "full_weeks": sum(one.weeks for one in sums if one.full),
            "partial_weeks": sum(one.weeks for one in sums if not one.full),
            "amount": amount_text(_kroner(sum(one.ore for one in sums))),
        },
    }


def months_csv(sums: Sequence[MonthSum]) -> str:
    """Return what is owed as CSV, a month and tier a row."""
    return csv_text(
        ("month", "tier", "weeks", "amount"),
        [(str(one.month), _tier(one), one.weeks, amount_text(_kroner(one.ore))) for one in sums],
    )


def _tier(one: MonthSum) -> str:
    return "full" if one.full else "partial"


def _kroner(ore: int) -> Decimal:
    return Decimal(ore) / 100

"""What another contract would pay for the same facts, as JSON and CSV."""

from collections.abc import Mapping

from virksom.programme.contract import Contract
from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import amount_text
from virksom.programme.outcomes import Simulation


def simulate_form(asked: Asked, other: Contract, *, found: Simulation) -> Mapping[str, Answer]:
    """Return both sums by month and by what is paid for, and which contract the other is."""
    return {
        **asked.form,
        "other": {"contract": other.name, "digest": other.digest},
        "months": [
            {"month": str(one.of), "now": amount_text(one.now), "then": amount_text(one.then)}
            for one in found.months
        ],
        "kinds": [
            {
                "what": {"da": one.of.da, "en": one.of.en},
                "now": amount_text(one.now),
                "then": amount_text(one.then),
            }
            for one in found.kinds
        ],
    }


def simulate_csv(found: Simulation) -> str:
    """Return a line a month: ``month,now,then``."""
    rows = [(str(one.of), amount_text(one.now), amount_text(one.then)) for one in found.months]
    return csv_text(("month", "now", "then"), rows)

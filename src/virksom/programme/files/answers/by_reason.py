"""Why the weeks of a cohort are paid or not, reason by reason, for machines."""

from collections.abc import Mapping, Sequence

from virksom.programme.columns.why_runs import ReasonSum
from virksom.programme.files.answers.writing import Answer, csv_text


def reasons_form(
    sums: Sequence[ReasonSum], asked: Mapping[str, Answer], *, persons: int
) -> Mapping[str, Answer]:
    """Return how many weeks and persons each reason has, and a week that can be explained."""
    return {
        **asked,
        "persons": persons,
        "reasons": [
            {
                "code": one.code,
                "weeks": one.weeks,
                "persons": one.persons,
                "candidate": one.person,
                "week": str(one.week),
            }
            for one in sums
        ],
        "totals": {
            "weeks": sum(one.weeks for one in sums),
            "paid_weeks": sum(one.weeks for one in sums if one.paid),
        },
    }


def reasons_csv(sums: Sequence[ReasonSum]) -> str:
    """Return the same as CSV, a reason a row."""
    return csv_text(
        ("code", "weeks", "persons", "candidate", "week"),
        [(one.code, one.weeks, one.persons, one.person, str(one.week)) for one in sums],
    )

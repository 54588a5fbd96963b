"""Two lists of weeks held against each other, for machines."""

from collections.abc import Iterable, Mapping

from virksom.programme.billing.reconcile import Difference
from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import amount_text

_HEADS = ("kind", "candidate", "week", "listed", "claimed", "billed", "amount", "who", "facts")


def reconcile_form(found: Iterable[Difference], asked: Asked) -> Mapping[str, Answer]:
    """Return how the weeks compare as it stands in JSON; kroner as text with two decimals."""
    return {
        **asked.form,
        "weeks": [
            {
                "kind": one.kind,
                "candidate": one.candidate,
                "week": str(one.week),
                "listed": list(one.listed),
                "claimed": one.claimed or None,
                "billed": one.billed,
                "amount": amount_text(one.kroner),
                "who": one.says.who or None,
                "facts": list(one.facts),
            }
            for one in found
        ],
    }


def reconcile_csv(found: Iterable[Difference]) -> str:
    """Return how the weeks compare as CSV, one week a row."""
    return csv_text(
        _HEADS,
        (
            (
                one.kind,
                one.candidate,
                str(one.week),
                " ".join(one.listed),
                one.claimed or None,
                one.billed,
                amount_text(one.kroner),
                one.says.who or None,
                " ".join(one.facts),
            )
            for one in found
        ),
    )

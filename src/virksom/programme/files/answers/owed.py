"""What is owed, week by week, for machines."""

from collections.abc import Iterable, Mapping, Sequence

from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.checked import finding_form
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import Finding, Reason, amount_text
from virksom.programme.settlement import Statement, Totals, WeekReading


def week_form(reading: WeekReading) -> Mapping[str, Answer]:
    """Return one week; tier and cap number are null and the amount 0.00 when it is not paid.

    Of a contract that says its outcomes one by one, ``outcome`` is the outcome's code.
    """
    return {
        "candidate": reading.candidate,
        "week": str(reading.week),
        **({"outcome": reading.outcome} if reading.outcome else {}),
        "state": reading.state.code,
        "tier": None if reading.tier is None else reading.tier.code,
        "paid": reading.paid,
        "amount": amount_text(reading.amount),
        "cap_number": reading.cap_number,
        "reasons": reasons_form(reading.reasons),
    }


def reasons_form(reasons: Iterable[Reason]) -> Sequence[Answer]:
    """Return reasons, each with its code, clause and the ids of its facts."""
    return [
        {"code": reason.code, "clause": reason.clause, "facts": list(reason.facts)}
        for reason in reasons
    ]


def settle_form(
    statement: Statement, asked: Asked, *, findings: Iterable[Finding] = ()
) -> Mapping[str, Answer]:
    """Return a statement as it stands in JSON; amounts are kroner as text with two decimals."""
    return {
        **asked.form,
        "weeks": [week_form(reading) for reading in statement.weeks],
        "totals": _totals(statement.totals),
        "findings": [finding_form(finding, asked.language) for finding in findings],
    }


def _totals(totals: Totals) -> Mapping[str, Answer]:
    return {
        "full_weeks": totals.full_weeks,
        "partial_weeks": totals.partial_weeks,
        "amount": amount_text(totals.amount),
    }


def settle_csv(statement: Statement) -> str:
    """Return a statement as CSV, one week a row; the codes of the reasons stand in one cell.

    Of a contract that says its outcomes one by one, the last column is the outcome's code.
    """
    more = ("outcome",) if any(reading.outcome for reading in statement.weeks) else ()
    heads = ("candidate", "week", "state", "tier", "paid", "amount", "cap_number", "reasons")
    return csv_text(
        (*heads, *more),
        (
            (
                reading.candidate,
                str(reading.week),
                reading.state.code,
                None if reading.tier is None else reading.tier.code,
                reading.paid,
                amount_text(reading.amount),
                reading.cap_number,
                " ".join(reason.code for reason in reading.reasons),
                *(reading.outcome for _ in more),
            )
            for reading in statement.weeks
        ),
    )

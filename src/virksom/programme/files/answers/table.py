"""The status table for machines."""

from collections.abc import Iterable, Mapping

from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.checked import finding_form
from virksom.programme.files.answers.rows import Row, status_rows, withdrawn_counts
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import Finding
from virksom.programme.status import Share, StatusTable

_DIGITS = 6


def status_form(
    table: StatusTable, asked: Asked, *, findings: Iterable[Finding] = ()
) -> Mapping[str, Answer]:
    """Return the status table as it stands in JSON.

    Counts are whole numbers of persons (companies and employments: of those). Shares are
    numbers from 0 to 1 with at most six digits, null when there is nobody to be a share of.

    Args:
        table: the table.
        asked: what it answers.
        findings: everything the checks found, the worst first.
    """
    return {
        **asked.form,
        "referred": len(table.referred),
        "withdrawn": _withdrawn(table),
        "not_started": len(table.not_started),
        "active": len(table.active),
        "full": len(table.full),
        "partial": len(table.partial),
        "self_supporting": len(table.self_supporting),
        "effect": share_form(table.effect),
        "effect_of_referred": share_form(table.of_referred),
        "effect_of_remaining": share_form(table.of_remaining),
        "companies": len(table.companies),
        "employments": len(table.employments),
        "several_employments": len(table.several_employments),
        "by_unit": {unit: len(persons) for unit, persons in table.by_unit.items()},
        "target": table.target,
        "to_target": table.to_target,
        "of_target": _of_target(table.of_target),
        "findings": [finding_form(finding, asked.language) for finding in findings],
    }


def _withdrawn(table: StatusTable) -> Mapping[str, int]:
    """Return the sum first, then the reasons; one that somebody called ``total`` hides no sum."""
    total = {"total": len(table.withdrawn)}
    return {**total, **withdrawn_counts(table), **total}


def _of_target(share: Share) -> Mapping[str, Answer]:
    """Return how much of the target is reached: a goal and no sample, so without an interval."""
    exact = share.exact
    reached = None if exact is None else round(exact, _DIGITS)
    return {"count": share.count, "of": share.of, "share": reached}


def share_form(share: Share) -> Mapping[str, Answer]:
    """Return a share with the ends of its 95 % Wilson interval, each 0 to 1 or null."""
    exact, interval = share.exact, share.interval
    if exact is None or interval is None:
        return {"share": None, "low": None, "high": None}
    low, high = interval
    return {
        "share": round(exact, _DIGITS),
        "low": round(low, _DIGITS),
        "high": round(high, _DIGITS),
    }


def status_csv(table: StatusTable, asked: Asked) -> str:
    """Return the table as CSV: ``row,label,count,share,low,high``, one row a row of the source."""
    return csv_text(
        ("row", "label", "count", "share", "low", "high"),
        (_cells(row, asked.language) for row in status_rows(table)),
    )


def _cells(row: Row, language: str) -> tuple[str | int | float | None, ...]:
    told = (row.code, row.label.read(language), row.count)
    if row.share is None or row.share.exact is None or row.share.interval is None:
        return (*told, None, None, None)
    return (*told, *(round(end, _DIGITS) for end in (row.share.exact, *row.share.interval)))

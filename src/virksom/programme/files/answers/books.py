"""What a settlement would issue, and what was issued beside what is owed, for machines."""

from collections.abc import Iterator, Mapping, Sequence

from virksom.programme.billing import (
    Books,
    MonthInBooks,
    Plan,
    Planned,
    Settling,
    due_on,
    line_form,
)
from virksom.programme.contract import Terms
from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.owed import week_form
from virksom.programme.files.answers.writing import Answer, Cell, csv_text
from virksom.programme.kernel import amount_text
from virksom.programme.settlement import NOTHING

_LINE = ("kind", "credits", "line", "candidate", "week", "tier", "amount", "of", "why")
_DOCUMENT = ("number", "kind", "issued_on", "months", "credits", "run", "amount", "content_digest")


def run_form(found: Settling, asked: Asked, *, terms: Terms) -> Mapping[str, Answer]:
    """Return what a settlement of a month would issue, and what waits; kroner as text."""
    return {
        **asked.form,
        "month": str(found.month),
        "lines_digest": found.plan.digest,
        **_plan_form(found.plan),
        "waiting": [
            {**week_form(one), "due_on": due_on(one, terms).isoformat()} for one in found.waiting
        ],
    }


def _plan_form(plan: Plan) -> Mapping[str, Answer]:
    return {
        "documents": [_planned_form(one) for one in plan.documents],
        "amount": amount_text(plan.amount),
    }


def _planned_form(one: Planned) -> Mapping[str, Answer]:
    return {
        "kind": one.kind,
        "credits": one.credits or None,
        "amount": amount_text(one.amount),
        "lines": [line_form(line) for line in one.lines],
    }


def run_csv(found: Settling) -> str:
    """Return what a settlement would issue as CSV, one line of a document a row."""
    return csv_text(_LINE, _lines(found.plan))


def _lines(plan: Plan) -> Iterator[Sequence[Cell]]:
    for one in plan.documents:
        for line in one.lines:
            yield (
                one.kind,
                one.credits or None,
                line.line,
                line.candidate,
                line.week,
                line.tier,
                amount_text(line.amount),
                line.of,
                line.why,
            )


def statement_form(
    found: Settling, asked: Asked, *, months: Sequence[MonthInBooks]
) -> Mapping[str, Answer]:
    """Return what was issued, month by month beside what is owed, and what would change now."""
    frozen = found.frozen
    owed = sum((one.owed for one in months), NOTHING)
    return {
        **asked.form,
        "documents": [dict(zip(_DOCUMENT, row, strict=True)) for row in _documents(frozen)],
        "invoiced": amount_text(frozen.invoiced),
        "credited": amount_text(frozen.credited),
        "balance": amount_text(frozen.invoiced - frozen.credited),
        "owed": amount_text(owed),
        "months": [
            {
                "month": str(one.month),
                "owed": amount_text(one.owed),
                "billed": amount_text(one.billed),
                "changes": amount_text(one.changes),
                "waiting": amount_text(one.waiting),
            }
            for one in months
        ],
        "settled_now": _plan_form(found.plan),
    }


def statement_csv(found: Settling) -> str:
    """Return what was issued as CSV, one document a row."""
    return csv_text(_DOCUMENT, _documents(found.frozen))


def _documents(frozen: Books) -> Iterator[tuple[Cell, ...]]:
    for one in frozen.documents.values():
        yield (
            one.number,
            one.kind,
            one.fact.since.isoformat(),
            " ".join(one.says.months or ()),
            one.says.credits,
            one.says.run,
            amount_text(one.amount),
            one.says.content_digest,
        )

"""The answer about a cohort in columns for ``json.md``: what is owed by month and tier."""

from collections.abc import Mapping

from docs.writers.small import KNOWN, small_log
from virksom.programme.columns.owed import paid_by_week, read_owed
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.totals import by_month
from virksom.programme.files.answers import Answer, Asked
from virksom.programme.files.answers.by_month import months_form
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel.week import calendar_place
from virksom.programme.settlement import last_ended

MONTHS: Mapping[str, str] = {
    "cohort": "digest of the rows of a folder that does not say which facts it was made from; "
    "`known`, `expected`, `invented` and `facts_head` are null then, for nobody knows. Else null",
    "persons": "how many persons were read; those of a folder without a row are left out",
    "months[].month": "the month its weeks are settled in",
    "months[].tier": "`partial` or `full`",
    "months[].weeks": "paid weeks of it",
    "months[].amount": "what they come to in kroner",
    "totals.full_weeks": "as in `settle`",
    "totals.partial_weeks": "as in `settle`",
    "totals.amount": "as in `settle`",
}


def months_answer(asked: Asked) -> Mapping[str, Answer]:
    """Return what the example's cohort is owed by the day asked for."""
    known, terms = small_log().known(KNOWN), read_contract("impact60").terms.known(KNOWN)
    through, cohort = last_ended(asked.on), cohort_of(known)
    owed = read_owed(cohort, terms, through=through)
    paid = paid_by_week(owed, weeks=calendar_place(through.monday) + 1)
    sums = by_month(paid, owed.rules, terms=terms)
    return months_form(sums, {**asked.form, "cohort": None}, persons=len(cohort))

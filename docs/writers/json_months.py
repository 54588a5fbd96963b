"""Answers about a cohort in columns for ``json.md``: owed by month and tier, and each reason."""

from collections.abc import Mapping

from docs.writers.small import KNOWN, small_log
from virksom.programme.columns.owed import paid_by_week, read_owed
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.totals import by_month
from virksom.programme.columns.why_sums import reason_sums
from virksom.programme.columns.whys import read_whys
from virksom.programme.files.answers import Answer, Asked
from virksom.programme.files.answers.by_month import months_form
from virksom.programme.files.answers.by_reason import reasons_form
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

REASONS: Mapping[str, str] = {
    "cohort": "as in `settle --out uger.parquet`",
    "persons": "how many persons were read, also those who never started; of those no week is told",
    "reasons[].code": "what decides a week: `paid_full`, `paid_partial`, or the first of the "
    "reasons that `explain` gives against it. Where the contract pays for outcomes and not for "
    "weeks, a week that counts is `paid_by_outcome`",
    "reasons[].weeks": "how many weeks it decides, from each person's first start on",
    "reasons[].persons": "how many persons have such a week",
    "reasons[].candidate": "one of them",
    "reasons[].week": "one of that person's weeks; `explain` takes the two",
    "totals.weeks": "all weeks from each person's first start to the last that has ended",
    "totals.paid_weeks": "those of them that are paid; none where the contract pays for outcomes",
}


def months_answer(asked: Asked) -> Mapping[str, Answer]:
    """Return what the example's cohort is owed by the day asked for."""
    known, terms = small_log().known(KNOWN), read_contract("impact60").terms.known(KNOWN)
    through, cohort = last_ended(asked.on), cohort_of(known)
    owed = read_owed(cohort, terms, through=through)
    paid = paid_by_week(owed, weeks=calendar_place(through.monday) + 1)
    sums = by_month(paid, owed.rules, terms=terms)
    return months_form(sums, {**asked.form, "cohort": None}, persons=len(cohort))


def reasons_answer(asked: Asked) -> Mapping[str, Answer]:
    """Return why the weeks of the example's cohort are paid or not."""
    known, terms = small_log().known(KNOWN), read_contract("impact60").terms.known(KNOWN)
    cohort = cohort_of(known)
    sums = reason_sums(read_whys(cohort, terms, through=last_ended(asked.on)))
    return reasons_form(sums, {**asked.form, "cohort": None}, persons=len(cohort))

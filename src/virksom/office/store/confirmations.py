"""Whom an employer can be asked about in a month, read without the rest of the log.

Source:
    Clause 7.1; invariant 3.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.office.store.at_company import ever_at
from virksom.office.store.case import Case, cases
from virksom.office.store.company_facts import company_log
from virksom.programme.kernel import Month
from virksom.programme.path.confirm import Question, questions, weeks_of
from virksom.programme.record import PAID_FORMS, Employment, Fact

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOf:
    """A question to a company.

    Args:
        one: the candidate's case.
        question: the job and the month.
    """

    one: Case
    question: Question

    @property
    def open(self) -> bool:
        """Whether the company has not answered yet."""
        return not self.question.told

    @property
    def job(self) -> tuple[Fact, ...]:
        """The facts of the job, whatever month they tell of."""
        return tuple(
            job.fact
            for job in self.one.person.jobs
            if job.says.employment == self.question.employment
        )


def at_company(programme: str, company: str, *, month: Month) -> tuple[AskedOf, ...]:
    """Return every job at a company in a month, by the candidate's id and the job's first day.

    Whether the company may still see the candidate is for the caller to ask.
    """
    return at_company_in(programme, company, months=[month])[month]


def at_company_in(
    programme: str, company: str, *, months: Iterable[Month]
) -> Mapping[Month, tuple[AskedOf, ...]]:
    """Return the same for several months; the facts are read once."""
    found = cases(programme, ever_at(programme, company, kind="employment"))
    return {month: tuple(_among(found, month=month, company=company)) for month in months}


def in_month(programme: str, *, month: Month) -> tuple[AskedOf, ...]:
    """Return every paid job that ran in a month, by the candidate's id and the job's first day."""
    weeks = weeks_of(month)
    codes = {
        fact.subject
        for fact in company_log(programme).known().of_kind("employment")
        if isinstance(fact.value, Employment) and fact.value.form in PAID_FORMS
        if fact.span.overlap(weeks) is not None
    }
    return tuple(_among(cases(programme, codes), month=month, company=""))


def months_over(today: date, *, most: int) -> tuple[Month, ...]:
    """Return the latest months whose weeks are over on a day, newest first."""
    first = today.replace(day=1)
    found = list[Month]()
    while len(found) < most:
        month = Month(first.year, first.month)
        if (weeks_of(month).until or today) <= today:
            found.append(month)
        first = (first - _ONE_DAY).replace(day=1)
    return tuple(found)


def _among(found: tuple[Case, ...], *, month: Month, company: str) -> Iterator[AskedOf]:
    among = (company,) if company else ()
    for one in found:
        for question in questions(one.person, month=month, among=among):
            yield AskedOf(one=one, question=question)

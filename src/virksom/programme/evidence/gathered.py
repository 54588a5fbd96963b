"""What is known that speaks of one person's weeks, laid up so that each week finds its own.

Source:
    Clause 7.1; rules, section 1: two codes that are one person are one, so the facts of all count.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from virksom.programme.contract import InForce
from virksom.programme.evidence.shown import Shown, Standing
from virksom.programme.kernel import Month
from virksom.programme.record import Benefit, Confirmation, Dispute, Fact, Income
from virksom.programme.status import LEFT, Job, Person

BENEFIT_REGISTER, INCOME_REGISTER = "benefit_register", "income_register"
"""Codes of the sources that are registers; the others are called as an answer is given."""

NO_BENEFIT, STUDENT_GRANT, FLEX_SUBSIDY = "none", "su", "flex_wage_subsidy"
"""Codes of the benefit register that say more of a week than that somebody has a benefit."""

_SPEAKS = frozenset({NO_BENEFIT, STUDENT_GRANT, FLEX_SUBSIDY, LEFT})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the income register, with the fact that tells it."""

    fact: Fact
    says: Income


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer about a stretch of an employment, with the fact that tells it."""

    fact: Fact
    says: Confirmation


@dataclass(frozen=True, slots=True)
class Noted:
    """A stretch of days in the benefit register, with the fact that tells it."""

    fact: Fact
    says: Benefit


@dataclass(frozen=True, slots=True)
class MonthPaid:
    """How the paid hours of a month compare with what they are held against.

    Args:
        some: whether there are any.
        as_said: whether they are those of the month's jobs as the jobs are said to be.
        as_full: whether they are those of full time on the days that the month's jobs cover.
        facts: ids of the register's rows.
    """

    some: bool
    as_said: bool
    as_full: bool
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks of one person's weeks.

    Args:
        jobs: stretches of employment, by the id of their fact.
        rows: rows of the income register, by the month that they begin in.
        answers: by how they were given and the employment, the latest known first.
        noted: stretches of the benefit register that say more than that there is a benefit.
        accepted: ids of the disputes that the provider agrees to, by the week's Monday.
        edges: the days on which an answer or a stretch of the register begins or has ended,
            ascending.
        sources: codes of the sources that say anything at all.
        months: months already compared; filled as they are asked for.
        read: answers already read; filled as they are asked for.
        decided: how weeks that are alike stand, each with the days it was decided by.
    """

    jobs: Mapping[str, Job]
    rows: Mapping[Month, tuple[Row, ...]]
    answers: Mapping[tuple[str, str], tuple[Answer, ...]]
    noted: tuple[Noted, ...]
    accepted: Mapping[date, tuple[str, ...]]
    edges: tuple[date, ...]
    sources: frozenset[str]
    months: dict[tuple[Month, InForce], MonthPaid] = field(
        default_factory=dict, repr=False, compare=False
    )
    read: dict[Hashable, Shown] = field(default_factory=dict, repr=False, compare=False)
    decided: dict[Hashable, tuple[object, Standing]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def silent(self) -> bool:
        """Whether no source says anything of any week."""
        return not self.sources

    @property
    def absent(self) -> bool:
        """Whether nothing at all is known: no source speaks, and no dispute was accepted."""
        return self.silent and not self.accepted

    def answer(self, given: str, employment: str, *, day: date) -> Answer | None:
        """Return the latest known answer of one sort that covers a day; None without one.

        Source:
            Clause 7.1; of answers that overlap the latest known counts.
        """
        for answer in self.answers.get((given, employment), ()):
            until = answer.fact.until
            if answer.fact.since <= day and (until is None or day < until):
                return answer
        return None


def evidence_of(person: Person) -> Evidence:
    """Return what speaks of a person's weeks: the facts of all the person's codes.

    Source:
        Clause 7.1.
    """
    rows, answers = dict[Month, list[Row]](), dict[tuple[str, str], list[Answer]]()
    accepted = dict[date, list[str]]()
    for fact in person.evidence:
        said = fact.value
        if isinstance(said, Income):
            month = Month(fact.since.year, fact.since.month)
            rows.setdefault(month, []).append(Row(fact, said))
        elif isinstance(said, Confirmation):
            answers.setdefault((said.given, said.employment), []).append(Answer(fact, said))
        elif isinstance(said, Dispute) and said.answer == "accepted":
            accepted.setdefault(fact.since, []).append(fact.id)
    noted = tuple(_noted(person.benefits))
    told = [one.fact for one in noted] + [one.fact for some in answers.values() for one in some]
    return Evidence(
        jobs={job.fact.id: job for job in person.jobs},
        rows={month: tuple(some) for month, some in rows.items()},
        answers={key: tuple(sorted(some, key=_age, reverse=True)) for key, some in answers.items()},
        noted=noted,
        accepted={monday: tuple(ids) for monday, ids in accepted.items()},
        edges=tuple(sorted({day for fact in told for day in _ends(fact)})),
        sources=frozenset(_sources(rows=rows, answers=answers, noted=noted)),
    )


def _sources(
    *, rows: Collection[Month], answers: Iterable[tuple[str, str]], noted: Collection[Noted]
) -> Iterator[str]:
    if noted:
        yield BENEFIT_REGISTER
    if rows:
        yield INCOME_REGISTER
    yield from (given for given, _ in answers)


def _age(answer: Answer) -> tuple[object, str]:
    return answer.fact.age


def _noted(benefits: Iterable[Fact]) -> Iterator[Noted]:
    for fact in benefits:
        if isinstance(fact.value, Benefit) and fact.value.code in _SPEAKS:
            yield Noted(fact, fact.value)


def _ends(fact: Fact) -> tuple[date, ...]:
    return (fact.since,) if fact.until is None else (fact.since, fact.until)

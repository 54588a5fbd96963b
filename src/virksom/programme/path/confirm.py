"""An employer says whether somebody worked there in a month, and for how many hours a week.

Source:
    Clause 7.1; rules, section 1 (``confirmation``); failures 2 and 5 of outcome payment.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.kernel import Json, Month, Span, Text, Week
from virksom.programme.path.retell import never
from virksom.programme.record import PAID_FORMS, Confirmation, Draft, Fact
from virksom.programme.status import Person

EMPLOYER, CONTRACT, PAYSLIP = "employer", "contract", "payslip"
"""How somebody vouches for a job: by their own word, or by a file."""

YES, NO, OTHER = "yes", "no", "other"
"""What an employer answers: as you say, not at all, or other hours than that."""

ANSWERED_ANEW = "answered_anew"
"""Why an answer is taken back: fewer stretches were answered than before."""

_SEVEN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Part:
    """Days of a month on which a job had the same hours a week; None for not yet known."""

    span: Span
    hours: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One job of one person in one month: what an employer is asked.

    Args:
        candidate: the code its facts are told of.
        employment: the job's code.
        company: code of the company as the job tells it.
        parts: the days it ran in whole weeks of the month, by first day; at least one.
        told: what the employer has said of those days, in the order of the log.
    """

    candidate: str
    employment: str
    company: str
    parts: tuple[Part, ...]
    told: tuple[Fact, ...]

    @property
    def span(self) -> Span:
        """The days asked about, from the first to the last."""
        return Span(self.parts[0].span.since, self.parts[-1].span.until)

    @property
    def hours(self) -> Decimal | None:
        """The hours a week of its last days; None while nobody knows them."""
        return self.parts[-1].hours

    @property
    def known(self) -> bool:
        """Whether its hours are known on all days, so that a yes says something."""
        return all(part.hours is not None for part in self.parts)


def weeks_of(month: Month) -> Span:
    """Return the whole weeks of a month: those whose Thursday lies in it.

    Source:
        Rules, section 4 (a week belongs to the month of its Thursday).
    """
    first = Week.of(date(month.year, month.number, 1))
    first = first if first.month == month else first + 1
    last = first
    while (last + 1).month == month:
        last += 1
    return Span(first.monday, last.monday + _SEVEN)


def questions(person: Person, *, month: Month, among: Collection[str] = ()) -> tuple[Question, ...]:
    """Return what employers can be asked of a person's paid jobs in a month.

    Source:
        Clause 7.1; rules, section 3 (ordinary jobs and flex jobs count).

    Args:
        person: the person.
        month: the month.
        among: codes of the companies whose jobs are meant; empty for every company.

    Returns:
        One a job, by first day and then its code; empty when none ran in the month.
    """
    weeks = weeks_of(month)
    parts: dict[tuple[str, str, str], list[Part]] = {}
    for job in sorted(person.jobs, key=lambda one: (one.span.since, one.fact.age)):
        span = job.span.overlap(weeks)
        theirs = not among or job.says.company in among
        if span is not None and theirs and job.says.form in PAID_FORMS:
            key = (job.fact.subject, job.says.employment, job.says.company)
            parts.setdefault(key, []).append(Part(span, job.says.weekly_hours))
    return tuple(
        Question(
            candidate=candidate,
            employment=employment,
            company=company,
            parts=tuple(found),
            told=tuple(said(person, employment, span=weeks, given=EMPLOYER)),
        )
        for (candidate, employment, company), found in parts.items()
    )


def said(person: Person, employment: str, *, span: Span, given: str) -> Iterator[Fact]:
    """Yield what was said of a job in a stretch in one way, in the order of the log."""
    for fact in person.evidence:
        value = fact.value
        if not isinstance(value, Confirmation) or fact.span.overlap(span) is None:
            continue
        if (value.employment, value.given) == (employment, given):
            yield fact


def why_not_ask(month: Month, *, today: date) -> Text | None:
    """Return why nobody can be asked about a month, or None when they can."""
    until = weeks_of(month).until
    if until is not None and until > today:
        return Text(
            "Månedens uger er ikke gået endnu; spørg, når de er.",
            "The weeks of the month are not over yet; ask when they are.",
        )
    return None


def why_not_confirm(
    asked: Question, *, answer: str, hours: Decimal | None, month: Month, today: date
) -> Text | None:
    """Return why an employer cannot answer like that, or None when they can.

    Args:
        asked: the job.
        answer: ``YES``, ``NO`` or ``OTHER``.
        hours: hours a week that go with ``OTHER``.
        month: the month asked about.
        today: the day it is.
    """
    reason = why_not_ask(month, today=today)
    if reason is not None:
        return reason
    if answer not in {YES, NO, OTHER}:
        return Text("Svar ja, nej eller andre timer.", "Answer yes, no or other hours.")
    if answer == OTHER and not hours:
        return Text("Skriv timer om ugen.", "Write the hours a week.")
    if answer == YES and not asked.known:
        return Text(
            "Timerne er ikke kendt; skriv, hvor mange om ugen.",
            "The hours are not known; write how many a week.",
        )
    if [_says(one) for one in asked.told] == list(_answers(asked, answer=answer, hours=hours)):
        return Text("Det har I allerede svaret.", "You have answered that already.")
    return None


_Answer = tuple[Span, bool, Decimal | None]


def _says(fact: Fact) -> _Answer:
    value = fact.value
    held = isinstance(value, Confirmation) and value.held
    return fact.span, held, value.weekly_hours if isinstance(value, Confirmation) else None


def _answers(asked: Question, *, answer: str, hours: Decimal | None) -> Iterator[_Answer]:
    if answer == YES:
        yield from ((part.span, True, part.hours) for part in asked.parts)
    else:
        yield asked.span, answer == OTHER, hours if answer == OTHER else None


def confirm(asked: Question, *, answer: str, hours: Decimal | None, by: str) -> tuple[Draft, ...]:
    """Return the facts an employer's answer tells; they replace what was answered before.

    Source:
        Rules, section 1 (replace); clause 7.1.

    Args:
        asked: the job.
        answer: ``YES``, ``NO`` or ``OTHER``.
        hours: hours a week that go with ``OTHER``.
        by: code of who answers.

    Returns:
        At least one; where less is said than before, what is left over is taken back.
    """
    new = list(_answers(asked, answer=answer, hours=hours))
    replaced = [one.id for one in asked.told]
    drafts = [
        Draft(
            kind="confirmation",
            subject=asked.candidate,
            since=span.since,
            until=span.until,
            value=_value(asked.employment, held=held, hours=each),
            by=by,
            source=EMPLOYER,
            replaces=replaced[place] if place < len(replaced) else None,
        )
        for place, (span, held, each) in enumerate(new)
    ]
    left = (never(one, reason=ANSWERED_ANEW, by=by) for one in asked.told[len(new) :])
    return (*drafts, *left)


def _value(employment: str, *, held: bool, hours: Decimal | None) -> dict[str, Json]:
    told: dict[str, Json] = {"employment": employment, "given": EMPLOYER, "held": held}
    return told if hours is None else told | {"weekly_hours": str(hours)}

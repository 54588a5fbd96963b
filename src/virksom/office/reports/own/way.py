"""The candidate's path as it stands upright: months with their weeks, and what began in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.axis import axis
from virksom.office.reports.competence_words import called
from virksom.office.reports.days import sentence
from virksom.office.reports.labels import CODES, FORMS, withdrawn_for
from virksom.office.reports.own.self import Self
from virksom.office.reports.weeks import MonthRow, cells, months
from virksom.programme.kernel import Text, Week
from virksom.programme.path import STUDIES
from virksom.programme.record import (
    Agreement,
    Competence,
    Education,
    Element,
    Employment,
    Fact,
    Interview,
    Occasion,
    Referral,
    Start,
    Training,
    Withdrawal,
)
from virksom.programme.settlement import last_ended


@dataclass(frozen=True, slots=True, kw_only=True)
class WayStep:
    """Something on the way.

    Args:
        when: its day or days in words.
        told: what it is, to the candidate.
        colour: what it is drawn as: "course", "training", "job", "element" or "education".
        now: whether it goes on today.
        coming: whether it lies ahead.
        since: its first day.
    """

    when: Text
    told: Text
    colour: str
    now: bool
    coming: bool
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WayPage:
    """The whole way.

    Args:
        steps: the newest first.
        months: the weeks by month with what began in them, the newest month first.
        supported: weeks in self-support so far, in words; empty before the first.
    """

    steps: tuple[WayStep, ...]
    months: tuple[MonthRow, ...]
    supported: Text


def way_page(me: Self) -> WayPage:
    """Return the candidate's way."""
    steps = way_steps(me)
    by_month = _months(me, steps)
    weeks = [cell for month in by_month for cell in month.cells]
    supported = sum(cell.state in {"full", "partial"} for cell in weeks)
    told = words.several(
        supported,
        one=Text("uge, hvor du har forsørget dig selv", "week in which you supported yourself"),
        many=Text("uger, hvor du har forsørget dig selv", "weeks in which you supported yourself"),
    )
    return WayPage(steps=steps, months=by_month, supported=told if supported else words.NOTHING)


def way_steps(me: Self) -> tuple[WayStep, ...]:
    """Return what is on the candidate's way, the newest first; what lies ahead comes first."""
    found = [step for fact in me.facts for step in _step(me, fact)]
    return tuple(sorted(found, key=lambda step: step.since, reverse=True))


def _months(me: Self, steps: Sequence[WayStep]) -> tuple[MonthRow, ...]:
    begun = [step for step in steps if step.since <= me.today]
    if not begun:
        return ()
    first = min(step.since for step in begun)
    along = axis(first, max(me.today, first))
    strip = cells(me.seen, me.person, along=along, here=last_ended(me.today) + 1)
    told = [(Week.of(step.since), step.told) for step in reversed(begun)]
    return months(strip, told)


def _step(me: Self, fact: Fact) -> Iterator[WayStep]:
    told = _told(me, fact)
    if told is None:
        return
    lasts = isinstance(fact.value, Employment | Training | Element | Education)
    ended = fact.until is not None and fact.until <= me.today
    yield WayStep(
        when=words.stretch(fact.since, fact.until) if lasts else words.day(fact.since),
        told=sentence(told),
        colour=_COLOURS.get(fact.kind, "course"),
        now=lasts and fact.since <= me.today and not ended,
        coming=fact.since > me.today,
        since=fact.since,
    )


_COLOURS = {
    "employment": "job",
    "training": "training",
    "element": "element",
    "education": "education",
}


def _told(me: Self, fact: Fact) -> Text | None:
    """Return a fact told to the candidate; None for what is not theirs to follow."""
    value = fact.value
    if isinstance(value, Employment):
        return _job(me, value)
    if isinstance(value, Training):
        trade, place = words.looked_up(CODES, value.trade), me.company(value.workplace)
        return Text(f"Joblæring hos {place}: {trade.da}", f"Job training at {place}: {trade.en}")
    if isinstance(value, Competence):
        return _with(
            Text("Det kan du nu", "You can now"), called(value.competence, me.seen.competences)
        )
    if isinstance(value, Education):
        kind = STUDIES.get(value.kind) or words.looked_up(CODES, value.kind)
        return _with(Text("Uddannelse", "Education"), kind)
    if isinstance(value, Element):
        return me.seen.elements.get(value.element) or words.looked_up(CODES, value.element)
    return _course(me, fact)


def _course(me: Self, fact: Fact) -> Text | None:
    value, rules = fact.value, me.seen.rules
    if isinstance(value, Referral):
        label = words.looked_up(rules.labels("referring_units"), value.unit)
        return Text(f"Henvist af {label.da}", f"Referred by {label.en}")
    if isinstance(value, Withdrawal):
        reason = withdrawn_for(value.reason, rules.labels("withdrawal_reasons"))
        return _with(Text("Du stoppede", "You left"), reason)
    if isinstance(value, Occasion):
        return _occasion(fact)
    if isinstance(value, Interview) and value.outcome == "cancelled":
        return Text("En samtale blev aflyst", "An interview was cancelled")
    return _PLAIN.get(type(value))


_PLAIN: Mapping[type, Text] = {
    Interview: Text("Rekrutteringssamtale", "Recruitment interview"),
    Agreement: Text("Aftalen", "The agreement"),
    Start: Text("Du startede i forløbet", "You began the course"),
}
"""What is told in the same words whatever the fact says."""


def _occasion(fact: Fact) -> Text | None:
    told = {
        "meeting": Text("Møde", "Meeting"),
        "trial_day": Text("Prøvedag", "Trial day"),
        "followup": Text("Opfølgning på jobbet", "Follow-up at work"),
        "check_in": Text("Går det godt?", "Is all well?"),
    }[fact.kind]
    answer = fact.value.answer if isinstance(fact.value, Occasion) else None
    return _with(_ANSWERED, words.looked_up(CODES, answer)) if answer else told


_ANSWERED = Text("Hvordan det går", "How it goes")


def _job(me: Self, job: Employment) -> Text:
    company = me.company(job.company)
    form = words.NOTHING if job.form == "ordinary" else FORMS.get(job.form, words.same(job.form))
    if job.weekly_hours is None:
        hours = words.NOTHING
    else:
        number = words.number(job.weekly_hours)
        hours = Text(f"{number.da} timer om ugen", f"{number.en} hours a week")
    first = Text(f"Job hos {company}", f"Job at {company}")
    return words.joined(first, form, hours, mark=", ")


def _with(label: Text, detail: Text) -> Text:
    return words.joined(label, detail, mark=": ")

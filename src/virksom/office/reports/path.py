"""A candidate's path as steps: what happened, in which lane, and by which fact."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.companies.called import named
from virksom.office.reports.competence_words import called
from virksom.office.reports.door import Door, fact_door
from virksom.office.reports.labels import CODES, FORMS, KINDS, withdrawn_for
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.record import (
    Benefit,
    Competence,
    Contact,
    Education,
    Element,
    Employment,
    Fact,
    Interview,
    Occasion,
    Referral,
    SamePerson,
    Training,
    Withdrawal,
)
from virksom.programme.status import Job, Person, Study, read_day

LANES = {
    "course": Text("Forløb", "Course"),
    "element": Text("Indsats", "Support"),
    "training": Text("Joblæring", "Training"),
    "job": Text("Job", "Jobs"),
    "education": Text("Uddannelse", "Education"),
    "benefit": Text("Ydelse", "Benefit"),
}
"""The lanes of the picture, from the top."""

LASTING = (Employment, Training, Element, Education, Benefit)
"""What covers a stretch of days; everything else happens on a day."""

_LANE_OF = {
    "referral": "course",
    "interview": "course",
    "agreement": "course",
    "start": "course",
    "withdrawal": "course",
    "element": "element",
    "training": "training",
    "employment": "job",
    "education": "education",
    "benefit": "benefit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something on a path.

    Args:
        kind: the fact's kind.
        lane: code of its lane in the picture; "" for what only the list tells.
        track: what keeps stretches together in one row, such as the employment.
        since: first day.
        until: first day after; None when it happens on a day or has no end yet.
        lasts: whether it covers a stretch of days.
        label: a few signs, for the picture.
        short: fewer still, where there is no room.
        told: the same for a list.
        when: its days in words.
        state: what its days would count for alone; "" where that is not asked.
        fact: id of the fact.
        door: door to the fact.
    """

    kind: str
    lane: str
    track: str
    since: date
    until: date | None
    lasts: bool
    label: Text
    short: Text
    told: Text
    when: Text
    state: str
    fact: str
    door: Door


def steps(seen: Standpoint, person: Person) -> tuple[Step, ...]:
    """Return what is on a person's path by the day, by first day; empty when nothing is."""
    facts = (fact for code in person.ids for fact in seen.known.about(code))
    begun = [step for fact in facts if fact.since <= seen.on for step in _step(seen, fact)]
    return tuple(sorted(begun, key=lambda step: (step.since, _ORDER.get(step.kind, 99), step.fact)))


def told_of(seen: Standpoint, fact: Fact) -> Text:
    """Return what the list of steps tells of a fact."""
    _, told = _words(seen, fact)
    return told


_ORDER = {kind: place for place, kind in enumerate(_LANE_OF)}
"""What comes first of things that happen on one day."""


def _step(seen: Standpoint, fact: Fact) -> Iterator[Step]:
    label, told = (named(text, seen.firms) for text in _words(seen, fact))
    lasts = isinstance(fact.value, LASTING)
    yield Step(
        kind=fact.kind,
        lane=_LANE_OF.get(fact.kind, ""),
        track=fact.value.employment if isinstance(fact.value, Employment) else fact.id,
        since=fact.since,
        until=fact.until,
        lasts=lasts,
        label=label,
        short=_short(fact, label),
        told=told,
        when=words.stretch(fact.since, fact.until) if lasts else words.day(fact.since),
        state=_state(seen, fact),
        fact=fact.id,
        door=fact_door(fact.id),
    )


def _state(seen: Standpoint, fact: Fact) -> str:
    """Ask the programme what a day with this stretch alone counts for; nothing else is asked."""
    jobs = [Job(fact, fact.value)] if isinstance(fact.value, Employment) else []
    studies = [Study(fact, fact.value)] if isinstance(fact.value, Education) else []
    if not jobs and not studies:
        return ""
    rules = seen.terms.on(max(fact.since, seen.terms.begins()))
    return read_day(rules, jobs=jobs, studies=studies, benefits=[]).state.code


def _words(seen: Standpoint, fact: Fact) -> tuple[Text, Text]:
    kind = words.looked_up(KINDS, fact.kind)
    value = fact.value
    if isinstance(value, Employment):
        return _job(value)
    if isinstance(value, Training):
        trade = words.looked_up(CODES, value.trade)
        label = words.joined(trade, words.same(value.workplace))
        return label, words.joined(kind, label, mark=": ")
    detail = _detail(seen, fact)
    if isinstance(value, Element | Education | Benefit):
        return detail, words.joined(kind, detail, mark=": ")
    return kind, words.joined(kind, detail, mark=": ")


def _short(fact: Fact, label: Text) -> Text:
    value = fact.value
    return words.same(value.company) if isinstance(value, Employment) else label


def _job(job: Employment) -> tuple[Text, Text]:
    form = words.looked_up(FORMS, job.form)
    if job.weekly_hours is None:
        hours = Text("timer ikke oplyst", "hours not known")
        short = Text("? t", "? h")
    else:
        number = words.number(job.weekly_hours)
        hours = Text(f"{number.da} timer om ugen", f"{number.en} hours a week")
        short = Text(f"{number.da} t", f"{number.en} h")
    ordinary = form is FORMS["ordinary"]
    label = words.joined(words.same(job.company), words.NOTHING if ordinary else form, short)
    told = Text(
        f"{_capital(form.da)} hos {job.company}, {hours.da}",
        f"{_capital(form.en)} at {job.company}, {hours.en}",
    )
    return label, told


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _detail(seen: Standpoint, fact: Fact) -> Text:
    value = fact.value
    if isinstance(value, Referral):
        return words.looked_up(seen.rules.labels("referring_units"), value.unit)
    if isinstance(value, Withdrawal):
        return withdrawn_for(value.reason, seen.rules.labels("withdrawal_reasons"))
    if isinstance(value, Element) and value.element in seen.elements:
        return seen.elements[value.element]
    codes = [words.looked_up(CODES, code) for code in _codes(fact) if code]
    if isinstance(value, Competence):
        codes[:1] = [called(value.competence, seen.competences)]
    return words.joined(*codes, mark=", ")


def _codes(fact: Fact) -> tuple[str | None, ...]:
    """Return the codes that tell the most of a fact, the first one first."""
    match fact.value:
        case Benefit(code=code) | Element(element=code) | Education(kind=code):
            return (code,)
        case Competence(competence=code, level=level):
            return (code, None if level is None else str(level))
        case (
            Interview(outcome=code)
            | Contact(channel=code)
            | Occasion(answer=code)
            | SamePerson(other=code)
        ):
            return (code,)
        case _:
            return ()

"""What runs on a candidate's path just now, each with what may be told of it next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.door import Door, Link
from virksom.office.reports.labels import CODES, FORMS
from virksom.office.store.case import Case
from virksom.programme.kernel import Text
from virksom.programme.path import STUDIES, Work, open_stretches, works
from virksom.programme.record import Education, Element, Fact, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningRow:
    """Something that is not over: an element, training, education or a job.

    Args:
        label: what it is.
        when: its days in words.
        doors: what may be told of it.
    """

    label: Text
    when: Text
    doors: tuple[Link, ...]


def running_stretches(
    one: Case, *, elements: Mapping[str, Text], on: date
) -> tuple[RunningRow, ...]:
    """Return the elements, training and education that are not over, by first day.

    Args:
        one: whose.
        elements: names of the catalogue's elements by code.
        on: the day it is.
    """
    facts = (fact for code in one.codes for fact in one.known.about(code))
    return tuple(
        RunningRow(
            label=stretch_label(fact, elements=elements),
            when=words.stretch(fact.since, fact.until),
            doors=(Link(END, Door("end_stretch", (fact.subject, fact.id))),),
        )
        for fact in open_stretches(facts, on=on)
    )


def running_jobs(one: Case, *, on: date) -> tuple[RunningRow, ...]:
    """Return the jobs that are not over, by first day."""
    return tuple(
        RunningRow(
            label=job_label(work, on=on),
            when=words.stretch(work.first, work.until),
            doors=(
                Link(HOURS, Door("hours", (one.person.id, work.employment))),
                Link(END, Door("end_employment", (one.person.id, work.employment))),
            ),
        )
        for work in works(one.person)
        if work.until is None or work.until > on
    )


END, HOURS = Text("Slut", "End"), Text("Nye timer", "New hours")


def job_label(work: Work, *, on: date) -> Text:
    """Return ``V009 · fleksjob · 12 t``: where, as what, and for how long a week by now."""
    stretch = work.stretch_on(on) or work.stretches[-1]
    hours = stretch.says.weekly_hours
    number = words.DASH if hours is None else words.number(hours)
    form = words.NOTHING if work.form == "ordinary" else words.looked_up(FORMS, work.form)
    told = Text(f"{number.da} t", f"{number.en} h") if hours is not None else _UNKNOWN
    mentor = Text("mentor på stedet", "a mentor there") if stretch.says.mentor else words.NOTHING
    return words.joined(words.same(work.company), form, told, mentor)


_UNKNOWN = Text("timer ikke oplyst", "hours not known")


def stretch_label(fact: Fact, *, elements: Mapping[str, Text]) -> Text:
    """Return what an element, training or education is called.

    Args:
        fact: one of these.
        elements: names of the catalogue's elements by code.
    """
    value = fact.value
    if isinstance(value, Element):
        return words.looked_up({**CODES, **elements}, value.element)
    if isinstance(value, Training):
        trade = words.looked_up(CODES, value.trade)
        told = Text(f"joblæring: {trade.da}", f"job training: {trade.en}")
        return words.joined(told, words.same(value.workplace))
    kind = value.kind if isinstance(value, Education) else ""
    return words.looked_up(STUDIES, kind)

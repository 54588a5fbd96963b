"""Elements, job training and education: when a stretch may begin, and how it ends.

Source:
    Clauses 3.1 (any elements, in any order and of any length) and 3.3 (job training).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from virksom.programme.kernel import Text, date_text
from virksom.programme.path.course import why_not_in_course, why_not_in_programme
from virksom.programme.path.days import why_not_day
from virksom.programme.path.retell import again
from virksom.programme.record import Draft, Education, Element, Fact, Training
from virksom.programme.status import Person

STANDARD = {
    "clarification": Text("afklaring", "clarification"),
    "mentoring": Text("mentor", "mentoring"),
    "social_codes": Text("sociale koder", "social codes"),
    "job_search": Text("jobsøgning", "job search"),
}
"""The elements that a provider's catalogue begins with; the provider edits it."""

STUDIES = {
    "bridging": Text("forberedende", "bridging course"),
    "vocational": Text("erhvervsuddannelse", "vocational"),
    "upper_secondary": Text("gymnasial uddannelse", "upper secondary"),
    "higher": Text("videregående uddannelse", "higher education"),
}
"""Kinds of education."""

_DAY = timedelta(days=1)


def why_not_add(person: Person, *, since: date, today: date) -> Text | None:
    """Return why no element or job training can begin on a day, or None when one can.

    Any number may run at once, each as long as it takes.

    Source:
        Clause 3.1: there is no standard package and no limit of weeks.
    """
    return why_not_day(since, today=today) or why_not_in_course(person, on=since)


def why_not_study(person: Person, *, since: date, today: date) -> Text | None:
    """Return why an education that begins on a day cannot be told, or None when it can."""
    return why_not_day(since, today=today) or why_not_in_programme(person, on=since)


def open_stretches(facts: Iterable[Fact], *, on: date) -> tuple[Fact, ...]:
    """Return the elements, training and education that are not over by a day, by first day.

    Args:
        facts: those in force about the person; others are passed over.
        on: the day; what begins later and what ends later are both among them.
    """
    lasting = (fact for fact in facts if isinstance(fact.value, Element | Training | Education))
    found = (fact for fact in lasting if fact.until is None or fact.until > on)
    return tuple(sorted(found, key=lambda fact: (fact.since, fact.age)))


def why_not_end(fact: Fact | None, *, last: date, today: date) -> Text | None:
    """Return why a stretch cannot have ``last`` as its last day, or None when it can.

    Args:
        fact: in force; None when there is none.
        last: the last day, inclusive.
        today: the day it is.
    """
    if fact is None or not isinstance(fact.value, Element | Training | Education):
        return Text(
            "Det er rettet siden; se, hvad der gælder nu.",
            "It was corrected since; see what holds now.",
        )
    if last < fact.since:
        return Text(
            f"Det begynder først {date_text(fact.since)}; "
            "blev det aldrig til noget, så træk det tilbage.",
            f"It only begins on {date_text(fact.since, 'en')}; "
            "if it never came to anything, take it back.",
        )
    if fact.until == last + _DAY:
        return Text(
            f"Det slutter allerede {date_text(last)}.",
            f"It already ends on {date_text(last, 'en')}.",
        )
    return why_not_day(last, today=today)


def ended(fact: Fact, *, last: date, by: str) -> Draft:
    """Return what says that a stretch has ``last`` as its last day, in place of ``fact``.

    Args:
        fact: in force, begun by ``last``.
        last: its last day, inclusive.
        by: who says so.
    """
    return replace(again(fact, by=by), until=last + _DAY)

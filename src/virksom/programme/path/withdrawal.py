"""A candidate leaves the programme, and comes back when that was a mistake.

Source:
    Rules, section 3 (courses); clause 2.3 (reasons).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from virksom.programme.kernel import Text, date_text
from virksom.programme.path.days import why_not_day
from virksom.programme.path.retell import again, never, undone
from virksom.programme.record import (
    Draft,
    Element,
    Fact,
    Log,
    Retraction,
    Start,
    Training,
    Withdrawal,
)
from virksom.programme.status import Person

SELF_SUPPORTING = "self_supporting"
"""The reason of somebody who leaves because they support themself."""


def why_not_withdraw(person: Person, *, since: date, today: date) -> Text | None:
    """Return why a candidate cannot be withdrawn on a day, or None when they can.

    A start that is only agreed, for a day to come, keeps nobody: it then never comes.

    Args:
        person: as known now.
        since: the first day outside the programme.
        today: the day it is.
    """
    course = person.courses[-1] if person.courses else None
    if course is None:
        return Text("Kandidaten er ikke henvist.", "The candidate is not referred.")
    if course.withdrawn is not None:
        return Text(
            f"Kandidaten er allerede afmeldt {date_text(course.withdrawn)}.",
            f"The candidate was already withdrawn on {date_text(course.withdrawn, 'en')}.",
        )
    if course.started is not None and since <= course.started <= today:
        return Text(
            f"Kandidaten er startet {date_text(course.started)}; afmeldingen kommer efter den dag.",
            f"The candidate started on {date_text(course.started, 'en')}; "
            "a withdrawal comes after that day.",
        )
    if since < course.opened:
        return Text(
            f"Kandidaten er henvist {date_text(course.opened)}; afmeldingen kan ikke ligge før.",
            f"The candidate was referred on {date_text(course.opened, 'en')}; "
            "a withdrawal cannot come before that.",
        )
    return why_not_day(since, today=today)


def withdrawn(
    person: Person, facts: Iterable[Fact], *, since: date, reason: str, by: str
) -> tuple[Draft, ...]:
    """Return what says that a candidate is withdrawn: the withdrawal first, then what it ends.

    Elements and job training of the programme end with it; those that would begin later never
    come, nor does a start. Jobs and education are the candidate's own and go on.

    Args:
        person: in a course that is not ended.
        facts: those in force about the person, in the order of the log.
        since: the first day outside the programme.
        reason: one of the contract's codes.
        by: who says so.
    """
    left = Draft(
        kind="withdrawal",
        subject=person.courses[-1].candidate,
        since=since,
        value={"reason": reason},
        by=by,
    )
    return (left, *_cut_off(facts, since=since, by=by))


def _cut_off(facts: Iterable[Fact], *, since: date, by: str) -> Iterator[Draft]:
    for fact in facts:
        lasts = isinstance(fact.value, Element | Training)
        if fact.since >= since and (lasts or isinstance(fact.value, Start)):
            yield never(fact, reason=_CUT_OFF, by=by)
        elif lasts and (fact.until is None or fact.until > since):
            yield replace(again(fact, by=by), until=since)


_CUT_OFF = "withdrawn_before"


def last_withdrawal(person: Person, facts: Iterable[Fact]) -> Fact | None:
    """Return the withdrawal that ended the latest course; None while that runs.

    Args:
        person: as known now.
        facts: those in force about the person; others are passed over.
    """
    course = person.courses[-1] if person.courses else None
    if course is None or course.withdrawn is None:
        return None
    made = set(course.facts)
    found = (fact for fact in facts if isinstance(fact.value, Withdrawal))
    return next((fact for fact in found if fact.id in made), None)


def why_not_reopen(person: Person) -> Text | None:
    """Return why a course cannot be opened again, or None when its withdrawal can be taken back."""
    if person.courses and person.courses[-1].withdrawn is not None:
        return None
    return Text("Kandidaten er ikke afmeldt.", "The candidate is not withdrawn.")


def reopened(log: Log, withdrawal: Fact, *, reason: str, by: str) -> tuple[Draft, ...]:
    """Return what takes a withdrawal back: it never held, and what it ended goes on.

    Only what still stands as the withdrawal left it goes on; what was corrected since stays.

    Args:
        log: every fact about the person, in force or not.
        withdrawal: in force.
        reason: a code or short label.
        by: who takes it back.
    """
    replaced = {fact.replaces for fact in log.facts}
    told = [
        fact
        for fact in log.facts
        if (fact.known_at, fact.by) == (withdrawal.known_at, withdrawal.by)
        and fact.id not in replaced
        and _cut_by(withdrawal, fact)
    ]
    return undone(log, (withdrawal, *told), reason=reason, by=by)


def _cut_by(withdrawal: Fact, fact: Fact) -> bool:
    if isinstance(fact.value, Retraction):
        return fact.value.reason == _CUT_OFF
    ended = isinstance(fact.value, Element | Training) and fact.until == withdrawal.since
    return ended and fact.replaces is not None

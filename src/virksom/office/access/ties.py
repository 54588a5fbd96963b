"""What ties a candidate to a workplace or a company, and for how long: access ends with it.

Source:
    Invariant 3; rules, section 7; clauses 2.2 (the employer at the interview) and 3.3 (what was
    learnt is documented).
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from virksom.programme.kernel import Month, day_in_copenhagen
from virksom.programme.path.agreement import Pact
from virksom.programme.path.confirm import weeks_of
from virksom.programme.path.interview import AGREED, read_time
from virksom.programme.record import Agreement, Employment, Fact, Interview, Training, Withdrawal

GRACE = timedelta(days=28)
"""How long a tie holds after it has ended, so that what was learnt is documented in peace."""

_LEADS_ON = frozenset({None, AGREED})
"""Outcomes of an interview that bring a candidate to the workplace, or may yet."""


def trains(about: Iterable[Fact], workplace: str, *, on: date) -> bool:
    """Say whether a candidate is tied to a workplace: trains there, is to, or meets it.

    Training ties from when it is agreed until ``GRACE`` after its end. An interview ties until
    ``GRACE`` after its agreement was signed by all, or the candidate was withdrawn; one that ended
    otherwise, or was called off, ties nobody.

    Args:
        about: the facts in force about the person.
        workplace: code of the company.
        on: the day it is.
    """
    facts = tuple(about)
    return any(_holds(end, on=on) for end in _ends(facts, workplace))


def employs(about: Iterable[Fact], company: str, *, on: date) -> bool:
    """Say whether a candidate is tied to a company: works there, is to, or did a short while ago.

    Args:
        about: the facts in force about the person.
        company: code of the company.
        on: the day it is.
    """
    return any(_holds(end, on=on) for end in _jobs(about, company))


def answers(about: Iterable[Fact], company: str, *, month: Month, on: date) -> bool:
    """Say whether a company may answer for a job in a month: while it runs, and a while after.

    A month is asked about once its weeks are over, so the tie of a job that ended before lasts
    ``GRACE`` from then, and as to that month alone.

    Args:
        about: the facts in force about the job, or about the person.
        company: code of the company.
        month: the month asked about.
        on: the day it is.
    """
    over = weeks_of(month).until or on
    return any(end is None or _holds(max(end, over), on=on) for end in _jobs(about, company))


def _jobs(about: Iterable[Fact], company: str) -> Iterator[date | None]:
    for fact in about:
        if isinstance(fact.value, Employment) and fact.value.company == company:
            yield fact.until


def _ends(facts: tuple[Fact, ...], workplace: str) -> Iterator[date | None]:
    """Yield when each thing that ties to the workplace ends; None for what goes on."""
    for fact in facts:
        said = fact.value
        if isinstance(said, Training) and said.workplace == workplace:
            yield fact.until
        elif (
            isinstance(said, Interview) and said.employer == workplace and said.outcome in _LEADS_ON
        ):
            yield min(_closing(facts, since=fact.since), default=None)


def _closing(facts: tuple[Fact, ...], *, since: date) -> Iterator[date]:
    """Yield the days that close an interview: its agreement signed by all, or a withdrawal."""
    for fact in facts:
        signed = _signed_by_all(fact)
        if signed is not None and signed >= since:
            yield signed
        elif isinstance(fact.value, Withdrawal) and fact.since >= since:
            yield fact.since


def _signed_by_all(fact: Fact) -> date | None:
    """Return the day of an agreement's last signature; None while one is missing."""
    if not isinstance(fact.value, Agreement) or not Pact(fact, fact.value).concluded:
        return None
    times = [read_time(mark.at) for mark in fact.value.signed or ()]
    return max((_day(time) for time in times if time is not None), default=fact.since)


def _day(time: date | datetime) -> date:
    return day_in_copenhagen(time) if isinstance(time, datetime) else time


def _holds(end: date | None, *, on: date) -> bool:
    return end is None or on < end + GRACE

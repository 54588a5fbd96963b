"""Two of the invented candidates support themself by the registers, and nobody here knows of it."""

from datetime import date
from decimal import Decimal
from random import Random

from virksom.programme.demo.truth import Paid
from virksom.programme.kernel import Span
from virksom.programme.record import Log
from virksom.programme.status import people

_SUMMER = Span(date(2019, 7, 1), date(2019, 9, 2))
_WEEKLY = (Decimal(37), Decimal(15))
_TELLING = frozenset({"employment", "education", "benefit"})


def unclaimed(log: Log, chance: Random) -> tuple[Paid, ...]:
    """Return the summer's work of two in the course of whom no job or benefit is ever told.

    Args:
        log: the whole demo.
        chance: the seeded generator.

    Returns:
        By candidate, at no company and in no employment anybody has told of; fewer than two where
        there are no more candidates.
    """
    told = {fact.subject for fact in log.facts if fact.kind in _TELLING}
    free = [
        person.id
        for person in people(log.known())
        if person.id not in told
        and any(course.span and course.span.contains(_SUMMER) for course in person.courses)
    ]
    chosen = sorted(chance.sample(free, min(len(_WEEKLY), len(free))))
    return tuple(
        Paid(candidate=code, employment="", company="", hours=hours, span=_SUMMER)
        for code, hours in zip(chosen, _WEEKLY, strict=False)
    )

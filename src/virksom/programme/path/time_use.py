"""How much of the consultants' time is spent with companies.

Source:
    Clause 6.2: three quarters of a consultant's time is meant for companies.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from virksom.programme.kernel import Span
from virksom.programme.record import Contact, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeUse:
    """Contacts over a stretch of days.

    Args:
        contacts: how many.
        minutes: their whole minutes; contacts that tell none count for nought.
        with_companies: those of the minutes that were with companies.
    """

    contacts: int
    minutes: int
    with_companies: int

    @property
    def percent(self) -> int | None:
        """The share with companies in whole per cent; None where no minutes are told."""
        return round(100 * self.with_companies / self.minutes) if self.minutes else None


def time_use(facts: Iterable[Fact], *, by: str, span: Span) -> TimeUse:
    """Return what one consultant's contacts took over a stretch of days.

    Source:
        Clause 6.2.

    Args:
        facts: those in force, of any kind.
        by: the consultant's code.
        span: the days, half-open.
    """
    contacts = 0
    minutes = {"V": 0, "K": 0}
    for fact in facts:
        value = fact.value
        if isinstance(value, Contact) and by in {value.by, fact.by} and span.covers(fact.since):
            contacts += 1
            minutes[fact.subject[:1]] += value.minutes or 0
    return TimeUse(contacts=contacts, minutes=sum(minutes.values()), with_companies=minutes["V"])

"""From where the programme is looked at: one log, one contract, a day, and what was known.

Everything the pages tell is asked of ``virksom.programme`` from here, once, and kept for as
long as log, contract, day and moment are the same.

Source:
    Rules, section 2; invariants 2 and 4.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from threading import Lock
from typing import Protocol, TypeVar, cast

from virksom.programme.check import findings
from virksom.programme.contract import Contract, InForce
from virksom.programme.kernel import Finding, Text, Week, day_in_copenhagen
from virksom.programme.outcomes import read_outcomes
from virksom.programme.record import Log, Programme
from virksom.programme.settlement import (
    Statement,
    Totals,
    WeekReading,
    last_ended,
    read_weeks,
)
from virksom.programme.status import AsKnown, Person, WeekCount, week_counts

T = TypeVar("T")


class Keeping(Protocol):
    """What keeps what was made for it, for as long as it is the same."""

    def keep(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under the key before, or make it and keep it."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Standpoint(AsKnown):
    """One way to look at a programme; two are equal only when they are the same object.

    Args:
        code: the programme's code.
        moment: what is known up to and including.
        today: the day it is, in Copenhagen.
        elements: names of the catalogue's elements by code; those left out have the standard ones.
        competences: names of the provider's competences by code; those left out have the shipped.
        firms: names of companies by code, for a reader who may see them; others stand by code.
    """

    code: str
    moment: datetime
    today: date
    elements: Mapping[str, Text] = field(default_factory=dict, repr=False)
    competences: Mapping[str, Text] = field(default_factory=dict, repr=False)
    firms: Mapping[str, str] = field(default_factory=dict, repr=False)
    _readings: dict[str, tuple[WeekReading, ...]] = field(default_factory=dict, repr=False)
    _kept: dict[str, object] = field(default_factory=dict, repr=False)

    @property
    def known_day(self) -> date:
        """The day in Copenhagen of what is known."""
        return day_in_copenhagen(self.moment)

    @property
    def past(self) -> bool:
        """Whether the pages show another day or another knowledge than today's."""
        return self.on != self.today or self.known_day != self.today

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known, so that open stretches are taken to go on."""
        return self.log.lies_ahead(self.on, moment=self.moment)

    @cached_property
    def persons(self) -> dict[str, Person]:
        """Each person by every one of their codes."""
        return {code: person for person in self.people for code in person.ids}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything worth a look, the worst first."""
        return findings(
            self.log,
            self.contract.terms,
            on=self.on,
            moment=self.moment,
            contract=self.contract.name,
        )

    @property
    def findings_ready(self) -> bool:
        """Whether ``findings`` has been asked before; over many weeks it takes a second."""
        return "findings" in self.__dict__

    @property
    def findings_note(self) -> Text:
        """How the findings were found: by reading everybody, which goes without saying."""
        return Text("", "")

    @property
    def last_shown(self) -> date:
        """The last day that pictures draw, see ``last_shown``."""
        return last_shown(self.rules, on=self.on)

    @cached_property
    def latest(self) -> date | None:
        """The day the latest fact became known, by what is known; None before the first."""
        told = [fact.known_at for fact in self.log.facts if fact.known_at <= self.moment]
        return day_in_copenhagen(max(told)) if told else None

    @cached_property
    def curve(self) -> tuple[WeekCount, ...]:
        """The self-supporting week by week, from the first referral to the last week shown."""
        days = [fact.since for fact in self.known.of_kind("referral") if fact.since <= self.on]
        if not days:
            return ()
        first = Week.of(max(min(days), self.terms.begins()))
        return week_counts(self.people, self.terms, first=first, last=last_ended(self.last_shown))

    @cached_property
    def invented(self) -> bool:
        """Whether the log says that its people are invented."""
        values = (fact.value for fact in self.log.facts if fact.kind == "programme")
        return any(isinstance(value, Programme) and bool(value.invented) for value in values)

    def readings(self, person: Person) -> tuple[WeekReading, ...]:
        """Return a person's weeks that have ended by the day, from the first start on."""
        if person.id not in self._readings:
            through = last_ended(self.on)
            self._readings[person.id] = read_weeks(person, self.terms, through=through)
        return self._readings[person.id]

    def totals(self, person: Person) -> Totals:
        """Return the sums of a person's paid weeks, or outcomes, by the day."""
        if self.terms.pays_outcomes:
            return Statement(self.outcomes.get(person.id, ())).totals
        return Statement(self.readings(person)).totals

    @cached_property
    def outcomes(self) -> dict[str, tuple[WeekReading, ...]]:
        """The outcomes reached by the day, paid or kept from it, by the person's id.

        Empty where the contract pays for the weeks themselves.
        """
        found: dict[str, list[WeekReading]] = {}
        if self.terms.pays_outcomes:
            for one in read_outcomes(self.people, self.terms, through=last_ended(self.on)):
                found.setdefault(one.candidate, []).append(one)
        return {code: tuple(told) for code, told in found.items()}

    def has(self, key: str) -> bool:
        """Say whether something is kept under the key."""
        return key in self._kept

    def keep(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under the key before, or make it and keep it here."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])


def last_shown(rules: InForce, *, on: date) -> date:
    """Return the last day that pictures draw: ``on``, or the payment window's last Sunday.

    Source: Rules, section 4; clause 4.4.

    Args:
        rules: the terms in force on the day.
        on: the day that is shown.
    """
    until = rules.span("payment_window").until
    if until is None:
        return on
    return min(on, Week.of(until - timedelta(days=1)).sunday)


_MOST = 24
_standpoints: OrderedDict[tuple[object, ...], Standpoint] = OrderedDict()
_lock = Lock()


def standpoint(
    code: str, log: Log, *, contract: Contract, on: date, moment: datetime, today: date
) -> Standpoint:
    """Return the standpoint, the same object while log, contract, day and moment are the same.

    The latest 24 are kept in the process; any of them can be dropped and made anew.
    """
    key = (code, log.head, contract.digest, on, moment, today)
    with _lock:
        found = _standpoints.pop(key, None)
        if found is None:
            found = Standpoint(
                code=code, log=log, contract=contract, on=on, moment=moment, today=today
            )
        _standpoints[key] = found
        while len(_standpoints) > _MOST:
            _standpoints.popitem(last=False)
        return found

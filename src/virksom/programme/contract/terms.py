"""All terms of a contract, and what is in force on a day.

Source:
    Rules, section 2 (terms have two times).
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from virksom.programme.contract.outcome import Outcome
from virksom.programme.contract.party import Party
from virksom.programme.contract.required import REQUIRED, WEEKLY_TERMS
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.term import DatedValue, Labels, Term
from virksom.programme.kernel import Refusal, Span, Text, date_text, day_in_copenhagen

T = TypeVar("T")


class TermMissing(Refusal):
    """A term is asked for on a day before it has a value, or before it was agreed."""


@dataclass(frozen=True, eq=False, slots=True)
class InForce:
    """The values in force over a stretch of days.

    Two are equal only when they are the same object, so they can be keys of a cache.

    Args:
        since: first day of the stretch.
        values: by the term's name.
    """

    since: date
    values: Mapping[str, DatedValue] = field(repr=False)
    _outcomes: Mapping[str, Outcome] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Gather the outcomes: each week that is read asks for them, and few terms are one."""
        held = ((name, dated.value) for name, dated in self.values.items())
        found = {name: value for name, value in held if isinstance(value, Outcome)}
        object.__setattr__(self, "_outcomes", found)

    def dated(self, name: str) -> DatedValue:
        """Return the value of a term with its dates and clause.

        Raises:
            TermMissing: the term has no value in force here.
        """
        found = self.values.get(name)
        if found is None:
            raise TermMissing(
                Text(
                    f"Aftalen har ingen værdi for »{name}« den {date_text(self.since)}.",
                    f"The contract has no value for “{name}” on {date_text(self.since, 'en')}.",
                )
            )
        return found

    def clause(self, name: str) -> str:
        """Return the number of the clause a term rests on."""
        return self.dated(name).clause

    def amount(self, name: str) -> Decimal:
        """Return a number exactly, in the unit of its term."""
        return _is(Decimal, self.dated(name))

    def whole(self, name: str) -> int:
        """Return a number that is whole, such as weeks or persons."""
        return int(_is(Decimal, self.dated(name)))

    def span(self, name: str) -> Span:
        """Return a period, half-open."""
        return _is(Span, self.dated(name))

    def choice(self, name: str) -> str:
        """Return what a switch is set to, or a reference."""
        return _is(str, self.dated(name))

    def text(self, name: str) -> Text:
        """Return a text."""
        return _is(Text, self.dated(name))

    def party(self, name: str) -> Party:
        """Return a party to an invoice."""
        return _is(Party, self.dated(name))

    def outcomes(self) -> Mapping[str, Outcome]:
        """Return the outcomes in force by name, in the order of the contract; empty for none."""
        return self._outcomes

    def labels(self, name: str) -> Labels:
        """Return codes with their words, in the order of the contract."""
        return _is(dict, self.dated(name))

    def codes(self, name: str) -> tuple[str, ...]:
        """Return the codes of a list, in the order of the contract."""
        return tuple(self.labels(name))


def _is(kind: type[T], found: DatedValue) -> T:
    if not isinstance(found.value, kind):
        message = f"expected {kind.__name__}, the term holds {type(found.value).__name__}"
        raise TypeError(message)
    return found.value


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of one contract, as known at one moment.

    Args:
        terms: by name, in the order of the contract.
    """

    terms: Mapping[str, Term]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all terms and switches, in the order of the contract."""
        return tuple(self.terms)

    @property
    def pays_outcomes(self) -> bool:
        """Whether the contract says its outcomes one by one, instead of by the weekly rates."""
        return any(term.unit == "outcome" for term in self.terms.values())

    @property
    def sums_rest_on_all(self) -> bool:
        """Whether what one person comes to rests on the others too: on prices by number, or caps.

        Of contracts that say their outcomes one by one; by the week nobody rests on another.
        """
        every = [dated.value for term in self.terms.values() for dated in term.values]
        outcomes = [value for value in every if isinstance(value, Outcome)]
        return bool(outcomes) and (
            "cap_contract" in self.terms or any(one.rests_on_all for one in outcomes)
        )

    def called(self, name: str) -> Text:
        """Return what a term is called; a name that stands there no longer is told as it is."""
        return self.terms[name].label if name in self.terms else Text(name, name)

    def begins(self) -> date:
        """Return the first day every term that the rules read has a value.

        A term that an amendment brings in later is read by no rule, and moves no day.

        Raises:
            TermMissing: nothing was agreed yet.
        """
        if not self._changes:
            raise TermMissing(
                Text(
                    "Aftalen var ikke indgået på det tidspunkt.",
                    "The contract had not been agreed at that moment.",
                )
            )
        return self._begins

    @cached_property
    def _begins(self) -> date:
        names = {*REQUIRED, *WEEKLY_TERMS, *SWITCHES}
        read = (term for name, term in self.terms.items() if name in names)
        return max((term.values[0].since for term in read), default=self._changes[0])

    def on(self, day: date) -> InForce:
        """Return what is in force on ``day``; the same object for every day of a stretch.

        Raises:
            TermMissing: no term has a value by that day.
        """
        index = bisect_right(self._changes, day) - 1
        if index < 0:
            begins = self.begins()
            raise TermMissing(
                Text(
                    f"Aftalen gælder fra {date_text(begins)}; den har ingen vilkår for "
                    f"{date_text(day)}.",
                    f"The contract is in force from {date_text(begins, 'en')}; it has no terms "
                    f"for {date_text(day, 'en')}.",
                )
            )
        return self._in_force[index]

    def next_change(self, day: date) -> date | None:
        """Return the first day after ``day`` with other terms in force; None when none comes."""
        return next((change for change in self._changes if change > day), None)

    def known(self, moment: datetime | None = None) -> "Terms":
        """Return the terms without what was agreed on a later day than ``moment``'s; None: all.

        Source:
            Rules, section 2: an amendment changes no answer known before it was agreed.
        """
        if moment is None:
            return self
        day = day_in_copenhagen(moment)
        if self._last_agreed <= day:
            return self
        kept = {
            name: replace(
                term, values=tuple(value for value in term.values if value.agreed_on <= day)
            )
            for name, term in self.terms.items()
        }
        return Terms({name: term for name, term in kept.items() if term.values})

    def with_switch(self, name: str, value: str) -> "Terms":
        """Return the terms with a switch set to ``value`` for all days: to price a reading."""
        term = self.terms[name]
        held = term.values[0].value
        set_to = Decimal(value) if isinstance(held, Decimal) else value
        values = tuple(replace(item, value=set_to) for item in term.values)
        return Terms({**self.terms, name: replace(term, values=values)})

    @cached_property
    def _last_agreed(self) -> date:
        days = (value.agreed_on for term in self.terms.values() for value in term.values)
        return max(days, default=date.min)

    @cached_property
    def _changes(self) -> tuple[date, ...]:
        days = {value.since for term in self.terms.values() for value in term.values}
        return tuple(sorted(days))

    @cached_property
    def _in_force(self) -> tuple[InForce, ...]:
        return tuple(self._stretch(day) for day in self._changes)

    def _stretch(self, day: date) -> InForce:
        values = ((name, term.on(day)) for name, term in self.terms.items())
        return InForce(day, {name: value for name, value in values if value is not None})

"""A register's list held against what the register told before, some candidates at a time.

Source:
    Clause 7.1; rules, section 1 (replace, ``retraction``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby, islice
from operator import attrgetter
from typing import Any

from virksom.exchange.registers import BenefitSaid, IncomeSaid, RegisterReading
from virksom.exchange.registers.changes import (
    Changes,
    Register,
    benefit_changes,
    income_changes,
)
from virksom.office.store.register_facts import held
from virksom.office.store.register_tables import RegisterChoice
from virksom.programme.kernel import canonical
from virksom.programme.record import Draft

PEOPLE = 25
"""Candidates whose facts are held at once."""


def compared(
    programme: str, reading: RegisterReading, *, choice: RegisterChoice, by: str
) -> Iterator[dict[str, Changes]]:
    """Yield what a list changes, for some candidates at a time, each once.

    Args:
        programme: its code.
        reading: what the list says.
        choice: the register.
        by: code of who loads it.
    """
    register = Register(code=choice.code, source=choice.source, by=by)
    people = _by_candidate(reading)
    while group := dict(islice(people, PEOPLE)):
        stands = held(programme, choice.kind, register=choice.code, candidates=group)
        yield {
            candidate: _changes(candidate, said, held=stands, reading=reading, register=register)
            for candidate, said in group.items()
        }


def _by_candidate(reading: RegisterReading) -> Iterator[tuple[str, list[Any]]]:
    said: tuple[IncomeSaid | BenefitSaid, ...] = reading.incomes or reading.benefits
    candidate = attrgetter("candidate")
    for code, group in groupby(sorted(said, key=candidate), key=candidate):
        yield code, list(group)


def _changes(
    candidate: str,
    said: list[Any],
    *,
    held: Mapping[str, Any],
    reading: RegisterReading,
    register: Register,
) -> Changes:
    before = held.get(candidate, ())
    if reading.benefits:
        return benefit_changes(said, before, candidate=candidate, register=register)
    every = candidate in reading.whole and reading.first and reading.last
    whole = (reading.first, reading.last) if every and reading.first and reading.last else None
    return income_changes(said, before, register=register, whole=whole)


@dataclass(slots=True)
class Tally:
    """What the changes of a list add up to so far.

    Args:
        people: how many candidates it is about.
        new: how many facts are new.
        changed: how many take the place of another.
        gone: how many are taken back.
        same: how many stand as they are.
        lone: months of which more is taken back than is there.
    """

    people: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    same: int = 0
    lone: list[IncomeSaid] = field(default_factory=list)
    _digest: Any = field(default_factory=sha256, repr=False)

    def add(self, changes: Mapping[str, Changes]) -> None:
        """Add the changes of some candidates."""
        for one in changes.values():
            self.people += 1
            self.new += one.new
            self.changed += one.changed
            self.gone += one.gone
            self.same += one.same
            self.lone += one.lone
            for draft in one.drafts:
                self._digest.update(_form(draft).encode())

    @property
    def writes(self) -> int:
        """How many facts are written."""
        return self.new + self.changed + self.gone

    @property
    def digest(self) -> str:
        """SHA-256 over all that is written: equal digests write the same."""
        return str(self._digest.hexdigest())


def _form(draft: Draft) -> str:
    days = [str(draft.since), None if draft.until is None else str(draft.until)]
    said = [draft.kind, draft.subject, *days, dict(draft.value), draft.replaces]
    return canonical(said)

"""What is told of each person, of whatever kind, in columns.

Source:
    Rules, section 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from virksom.programme.columns.desk import desk_by_day, with_room_for_steps
from virksom.programme.columns.facts import SAYS, SINCE, SUBJECT, UNTIL, WHAT
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.origins import SENT_BY, originate
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import Numbers
from virksom.programme.contract import Terms


@dataclass(frozen=True, eq=False, kw_only=True)
class About:
    """The facts in force about candidates, by person, code and place in the log.

    Args:
        known: the facts in force.
        rows: which facts they are.
        person: the place of the person in the cohort of each; -1 for one nobody placed.
    """

    known: KnownColumns
    rows: Numbers
    person: Numbers

    def said(self, number: int, which: Numbers | None = None) -> Numbers:
        """Return one number of the facts; of some of them alone if asked."""
        rows = self.rows if which is None else self.rows[which]
        told: Numbers = self.known.facts.numbers[:, number][rows]
        return told

    @cached_property
    def since(self) -> Numbers:
        """The first day of each."""
        return self.said(SINCE)

    @cached_property
    def until(self) -> Numbers:
        """The first day after each; ``OPEN`` for none."""
        return self.said(UNTIL)

    @cached_property
    def what(self) -> Numbers:
        """The number of the kind of each."""
        return self.said(WHAT)

    @cached_property
    def says(self) -> Numbers:
        """What each says beside, see ``told_beside``."""
        return self.said(SAYS)

    def of(self, kinds: Iterable[str]) -> Numbers:
        """Return those of some kinds, ascending."""
        words, (order, ends) = self.known.facts.words["kind"], self._by_kind
        numbers = {words[kind] for kind in kinds if kind in words}
        theirs = [order[ends[number] : ends[number + 1]] for number in numbers]
        if len(theirs) == 1:
            return theirs[0]
        return np.sort(np.concatenate([order[:0], *theirs]), kind="stable")

    @cached_property
    def _by_kind(self) -> tuple[Numbers, Numbers]:
        """The facts by kind, and where those of each begin: the same few are asked for again."""
        counts = np.bincount(self.what, minlength=len(self.known.facts.words["kind"]))
        order = np.argsort(self.what.astype(np.int16), kind="stable")
        return order, np.append(0, np.cumsum(counts))


def about(known: KnownColumns) -> About:
    """Return the facts in force about candidates."""
    numbers = known.facts.numbers
    rows = np.flatnonzero(known.stands & (numbers[:, WHAT] >= 0))
    subject = numbers[:, SUBJECT][rows]
    person, code = known.placed(subject), known.facts.ranks[subject]
    order = np.argsort(person << 32 | code, kind="stable")
    return About(known=known, rows=rows[order], person=person[order])


def origins(
    known: KnownColumns, terms: Terms, *, on: date, last: date, asked: Numbers
) -> tuple[Numbers, Numbers]:
    """Return from which day each is looked at, see ``origins``, and how days stand.

    Source:
        Rules, sections 3 and 5.

    Args:
        known: the facts in force.
        terms: as known at the moment asked for.
        on: the day whose terms are read by.
        last: the last day that anything is seen on.
        asked: by person the days asked for; int32.

    Returns:
        Eight numbers a person, and for each day whether it is self-supported.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    cohort = known.cohort
    room = desk_by_day(cohort, terms, first=on, last=on)
    found = np.empty((len(cohort), SENT_BY + 1), dtype=np.int32)
    told = np.ascontiguousarray(asked, dtype=np.int32)
    day = day_in_numbers(last)
    originate(with_room_for_steps(room), cohort.at, day, told, room.stays, found)
    return found, told > 0

"""From where a forecast looks at very many: everybody's past is counted from facts in columns.

Source:
    Rules, sections 2 to 5; the same as the reference tells, which a law holds.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

import numpy as np

from virksom.programme.columns.crowded import told_alone, without_crowded
from virksom.programme.columns.facts import FactColumns
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.phases import read_phases
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.contract import Contract, Terms
from virksom.programme.forecast.apart import read_apart, told_apart
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.past import Past, past_of, together
from virksom.programme.forecast.vantage import kroner_owed
from virksom.programme.kernel import Text, Week
from virksom.programme.record import Log
from virksom.programme.settlement import RATES
from virksom.programme.status import Person

_ORE = 100


@dataclass(frozen=True, eq=False, kw_only=True)
class CountedVantage:
    """A programme whose facts stand in columns; what follows is counted when it is asked for.

    Args:
        facts: every fact.
        contract: the contract as it stands.
        on: the day.
        moment: what is known up to and including; None means everything.
        few: gives what is told of some candidates and all that is told of no candidate, in order.
        told: gives the day in Copenhagen the latest fact of any kind known by a moment became
            known; None where none is.
    """

    facts: FactColumns
    contract: Contract
    on: date
    moment: datetime | None
    few: Callable[[Collection[str]], Log]
    told: Callable[[datetime | None], date | None]

    @cached_property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""
        return self.contract.terms.known(self.moment)

    @cached_property
    def known(self) -> KnownColumns:
        """The facts in force, with their evidence."""
        return as_known(self.facts, self.moment, evidence=True)

    @property
    def people(self) -> Sequence[Person]:
        """Nobody: everybody is counted."""
        return ()

    @property
    def alone(self) -> Sequence[str]:
        """The ids of those who have too many rows for columns: the reference reads each alone."""
        _, places = self._held
        return [self.known.cohort.persons[place] for place in places.tolist()]

    @property
    def note(self) -> Text:
        """Whom the reference reads alone, a sentence for each reason; empty where it is nobody."""
        crowded = list(self.alone)
        disputed = [one.id for one in self._apart if one.id not in crowded]
        said = [told_alone(crowded)] if crowded else []
        said += [told_apart(disputed)] if disputed else []
        return Text(" ".join(one.da for one in said), " ".join(one.en for one in said))

    @cached_property
    def _held(self) -> tuple[Cohort, Numbers]:
        return without_crowded(self.known.cohort)

    @cached_property
    def _apart(self) -> Sequence[Person]:
        """Those whom the reference reads alone: too crowded, or others' disputes hold for them."""
        return read_apart(self.known, self.alone, moment=self.moment, few=self.few)

    @cached_property
    def _cohort(self) -> Cohort:
        """Everybody but those; each keeps the place of before, and those have no rows."""
        cohort, _ = self._held
        ids = {one.id for one in self._apart}
        if not ids:
            return cohort
        apart = [place for place, code in enumerate(cohort.persons) if code in ids]
        counts = np.diff(cohort.at)
        kept = np.ones(len(counts), dtype=np.bool_)
        kept[apart] = False
        rows = np.repeat(kept, counts)
        at = np.append(0, np.cumsum(np.where(kept, counts, 0)))
        return replace(cohort, at=at, spells=cohort.spells[rows])

    def last_told(self) -> date | None:
        """Return the day the latest fact known became known; None where none is."""
        return self.told(self.moment)

    def past(self, terms: Terms, *, through: Week) -> Past:
        """Return what has come of each person referred by the end of a week, by id.

        Source:
            Rules, sections 3 to 5.

        Raises:
            NotExpressed: the terms cannot be said in numbers; what a week is paid is not asked.
            TermMissing: the contract was not agreed at the moment.
        """
        found = read_phases(self._cohort, _unpriced(terms), through=through)
        past = Past(**found._asdict())
        if not self._apart:
            return past
        return together(past, past_of(histories(self._apart, terms, through=through)))

    def owed(self, *, through: Week) -> Decimal:
        """Return kroner of the weeks owed for until a week, inclusive.

        Source:
            Rules, section 4.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract was not agreed at the moment.
        """
        owed = read_owed(self._cohort, self.terms, through=through)
        return Decimal(owed.ore) / _ORE + kroner_owed(self._apart, self.terms, through=through)

    def then(self, *, on: date, moment: datetime) -> "CountedVantage":
        """Return another day as it was known at another moment."""
        return replace(self, on=on, moment=moment)

    def ids_of(self, codes: Iterable[str]) -> frozenset[str]:
        """Return the ids of the persons that some candidates' codes belong to, as known."""
        words, persons = self.facts.words["candidate"], self.facts.persons
        numbers = np.array([words[code] for code in codes if code in words], dtype=np.int64)
        return frozenset(
            persons[place] for place in np.unique(self.known.persons[numbers]).tolist()
        )


def _unpriced(terms: Terms) -> Terms:
    """Return the terms with weeks at 0 kr., which no phase and no week's being owed hangs on."""
    for name in RATES.values():
        if name in terms.terms:
            terms = terms.with_switch(name, "0.00")
    return terms

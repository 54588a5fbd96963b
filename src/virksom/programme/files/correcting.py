"""A settlement that was written, corrected: those whose facts changed are read again, no others.

Source:
    Rules, section 6: a correction is what is owed as known now less what was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from virksom.programme.columns.corrected import Settled, resettled
from virksom.programme.columns.desk import NUMBER, TERMS, TIER, WEEK, WEEKS
from virksom.programme.columns.differing import AFTER, BEFORE, FIRST, LENGTH, ORE, PERSON
from virksom.programme.columns.index import NOWHERE, PersonIndex, index_of
from virksom.programme.columns.owed import Owed
from virksom.programme.columns.parameters import AFTER as AFTER_TERMS
from virksom.programme.columns.parameters import FIRST as FIRST_OF_TERMS
from virksom.programme.columns.parameters import FULL, NONE, PARTIAL, Rules
from virksom.programme.columns.spells import COLUMNS, Cohort, Numbers
from virksom.programme.contract import Terms
from virksom.programme.files.cohorts import Ids
from virksom.programme.files.compared import SettledFile, WeeksChanged
from virksom.programme.files.runs import mondays, week_places
from virksom.programme.kernel import Refusal, Text, Week
from virksom.programme.kernel.week import calendar

_TIERS = {NONE: None, PARTIAL: "partial", FULL: "full"}


class OtherSettlement(Refusal):
    """The stretches of a settlement are not what its contract gives: it cannot be corrected."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class CorrectedSettlement:
    """What is owed for everybody since some were read again.

    Args:
        owed: everybody's stretches as they are now: in the order of the earlier settlement, and
            then those who were not in it.
        persons: how many were read again; the gone included who were owed for.
        changed: whose weeks are owed otherwise, by person, then week, as ``changed_weeks`` tells.
    """

    owed: Owed
    persons: int
    changed: tuple[WeeksChanged, ...]


def owed_before(before: SettledFile, rules: Rules) -> Owed:
    """Return what a settlement owed, in numbers.

    Args:
        before: a settlement of weeks, a person's stretches beside each other.
        rules: the terms it was settled by.

    Raises:
        OtherSettlement: a stretch does not begin on a Monday after the one before it, has another
            tier than there is or no number within the cap, ends after the terms, or is paid
            otherwise than they pay; or a person stands in two places.
    """
    runs = before.runs.combine_chunks()
    each = pc.run_end_encode(_column(runs, "person"))
    found = np.empty((len(runs), 5), dtype=np.int32)
    found[:, WEEK] = week_places(runs["first_week"])
    found[:, WEEKS] = runs["weeks"].to_numpy()
    found[:, TIER] = np.where(pc.equal(runs["tier"], "full").to_numpy(), FULL, PARTIAL)
    found[:, NUMBER] = runs["first_number"].fill_null(0).to_numpy()
    begins = rules.numbers[:, FIRST_OF_TERMS]
    found[:, TERMS] = np.searchsorted(begins, found[:, WEEK], side="right") - 1
    owed = Owed(
        persons=Ids(each.values),
        ends=np.asarray(each.run_ends, dtype=np.int64),
        found=found,
        rules=rules,
    )
    if _is_odd(owed, runs):
        raise OtherSettlement(_ODD)
    return owed


def _column(runs: pa.Table, name: str) -> pa.Array:
    column = runs[name]
    return column.chunk(0) if column.num_chunks else pa.array([], column.type)


def _is_odd(owed: Owed, runs: pa.Table) -> bool:
    """Say whether stretches are not what the terms give, a person's in order."""
    found, column = owed.found, _column(runs, "person")
    if pc.count_distinct(column).as_py() < len(owed.persons):
        return True
    if not set(pc.unique(runs["tier"]).to_pylist()) <= {"partial", "full"}:
        return True
    after = found[:, WEEK] + found[:, WEEKS]
    if (found[:, NUMBER] < 1).any() or (after > owed.rules.numbers[-1, AFTER_TERMS]).any():
        return True
    begins = np.zeros(len(found) + 1, dtype=bool)
    begins[owed.ends] = True
    goes_on = ~begins[1:-1]
    follows = found[1:, WEEK] >= after[:-1]
    mondays_alone = mondays(found[:, WEEK]).equals(_column(runs, "first_week"))
    paid_so = np.array_equal(owed.price, runs["ore_a_week"].to_numpy())
    return not (mondays_alone and paid_so and bool(follows[goes_on].all()))


def corrected(
    first: Owed,
    parts: Iterable[Cohort],
    *,
    gone: Sequence[str],
    terms: Terms,
    through: Week,
    moment: datetime,
) -> CorrectedSettlement:
    """Read some persons again, and say what is owed for everybody then.

    Source:
        Rules, sections 2, 4 and 6.

    Args:
        first: what was owed, see ``owed_before``.
        parts: those whose facts changed, as they are now; nobody in two parts. Whoever owed nothing
            before may be among them.
        gone: who has no facts any more, and is owed nothing for.
        terms: the terms that all were read by.
        through: the last week that all were read to, inclusive.
        moment: when the change became known.

    Raises:
        OtherTerms: all were read by other terms, or through another week.
        NotExpressed: an id, or somebody's rows, cannot be told in numbers.
    """
    index, settled, read = index_of(first.persons), Settled(first=first), 0
    names: list[str] = []
    told = [np.empty((0, 6), dtype=np.int64)]
    for part in (_nothing_of(gone, index), *parts):
        places = index.sought(part.persons)
        new = np.flatnonzero(places == NOWHERE)
        places[new] = len(settled.first.ends) + np.arange(len(new))
        names += [part.persons[one] for one in new.tolist()]
        settled = replace(settled, first=_longer(settled.first, len(new)))
        settled, difference = resettled(
            settled, part, places=places, terms=terms, through=through, moment=moment
        )
        told.append(difference.stretches)
        read += len(part)
    persons = (*first.persons, *names) if names else first.persons
    return CorrectedSettlement(
        owed=_now(settled, persons), persons=read, changed=_told(np.concatenate(told), persons)
    )


def _nothing_of(gone: Sequence[str], index: PersonIndex) -> Cohort:
    """Return those of the gone who were owed for, without a row."""
    there = np.flatnonzero(index.sought(gone) != NOWHERE).tolist()
    return Cohort(
        persons=tuple(gone[one] for one in there),
        at=np.zeros(len(there) + 1, dtype=np.int64),
        spells=np.empty((0, len(COLUMNS)), dtype=np.int32),
    )


def _longer(first: Owed, more: int) -> Owed:
    """Return the same with room for so many persons more, who are owed nothing for."""
    last = first.ends[-1] if len(first.ends) else 0
    return replace(first, ends=np.concatenate([first.ends, np.full(more, last, dtype=np.int64)]))


def _now(settled: Settled, persons: Sequence[str]) -> Owed:
    ends, found = settled.of(np.arange(len(persons), dtype=np.int64))
    return replace(settled.first, persons=persons, ends=ends, found=found)


def _told(stretches: Numbers, persons: Sequence[str]) -> tuple[WeeksChanged, ...]:
    """Return differences by person, then week; alike ones that follow one another are one.

    Args:
        stretches: a person's in the order of weeks, see ``differing``.
        persons: everybody's ids.
    """
    found: list[WeeksChanged] = []
    weeks = calendar()
    for row in sorted(stretches.tolist(), key=lambda row: persons[row[PERSON]]):
        one = WeeksChanged(
            person=persons[row[PERSON]],
            first=weeks[row[FIRST]],
            weeks=row[LENGTH],
            before=_TIERS[row[BEFORE]],
            after=_TIERS[row[AFTER]],
            ore=row[ORE],
        )
        if found and _goes_on(found[-1], one):
            one = replace(one, first=found[-1].first, weeks=found.pop().weeks + one.weeks)
        found.append(one)
    return tuple(found)


def _goes_on(one: WeeksChanged, other: WeeksChanged) -> bool:
    alike = replace(one, first=other.first, weeks=other.weeks) == other
    return alike and one.first + one.weeks == other.first


_ODD = Text(
    "Opgørelsens strækninger er ikke, som aftalen giver dem; gør kohorten op igen.",
    "The settlement's stretches are not as the contract gives them; settle the cohort again.",
)

"""Whose weeks a settlement has to read: those the fast reading finds owed otherwise than billed.

Everybody is swept in numbers; only whoever differs is read by the reference, which alone explains
a line. A law holds that a settlement of those is the settlement of all.

Source:
    Rules, section 6; clause 7.2.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from virksom.programme.billing.billed_columns import BilledColumns
from virksom.programme.billing.due import Swept, last_of
from virksom.programme.billing.waits import may_be_billed
from virksom.programme.columns.against import (
    DIFFERS,
    DUE,
    FIRST_BEFORE,
    IN_TIME,
    LATER,
    STANDS,
    WAITS,
    Lines,
    Stretches,
    Times,
    hold_against,
)
from virksom.programme.columns.crowded import without_crowded
from virksom.programme.columns.facts import FactColumns
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.parameters import STANDINGS
from virksom.programme.columns.spells import Numbers
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.kernel.week import calendar, calendar_place
from virksom.programme.record import Known
from virksom.programme.settlement import Begun, last_ended, month_of, rules_of
from virksom.programme.status.parted import disputes_of_others


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a settlement of very many is read from.

    Args:
        facts: the whole log in columns.
        billed: what was issued, as known at the moment.
        month: weeks of it and of every month before are settled.
        day: the waits are those of it.
    """

    facts: FactColumns
    billed: BilledColumns
    month: Month
    day: date


def who_differs(
    known: Known,
    terms: Terms,
    *,
    ground: Ground,
    waits: bool = True,
    tell: Callable[[list[str]], None] | None = None,
) -> Swept:
    """Return whoever a settlement has to read: nobody else has a line in it.

    Source:
        Rules, section 6; clause 7.2.

    Args:
        known: the facts in force, at the moment that is settled.
        terms: the terms as known.
        ground: the same facts in columns, and what stands billed.
        waits: whether weeks whose wait is not over are asked about too.
        tell: is told of those who cannot be swept, where there are any.

    Returns:
        Codes of candidates, each with the first week that differs and what is owed before it; None
        reads all weeks. Of a person with several codes at least one is there. Empty when there is
        nothing to issue. It does no harm that some differ in nothing: those for whom an accepted
        dispute of another holds are always among them, and those who cannot be swept.

    Raises:
        NotExpressed: the terms or the facts cannot be said in numbers; everybody is to be read.
        TermMissing: the contract was not agreed at that moment.
    """
    seen = as_known(ground.facts, known.moment, evidence=True)
    billed, place = ground.billed, _places(ground.billed, seen)
    last = calendar_place(last_of(ground.month, terms).monday)
    asked = max(last, int(billed.lines[:, 1].max(initial=0)))
    through = min(last_ended(ground.day), calendar()[asked])
    cohort, crowded = without_crowded(seen.cohort)
    owed = read_owed(cohort, terms, through=through, apart=True)
    alone = [owed.persons[one] for one in crowded.tolist()]
    if alone and tell is not None:
        tell(alone)
    found = np.empty((len(cohort), FIRST_BEFORE + 1), dtype=np.int32)
    times = _times(owed, terms, ground=ground, through=through)
    hold_against(_stretches(owed), _lines(billed, place, persons=len(found)), times, found)
    places = np.flatnonzero(found[:, STANDS] >= (WAITS if waits else DIFFERS))
    strangers, codes = np.unique(billed.lines[billed.stands & (place < 0), 0]), tuple(billed.codes)
    return {
        **{owed.persons[one]: _begun(found[one].tolist()) for one in places.tolist()},
        **dict.fromkeys(codes[one] for one in strangers.tolist()),
        **_with_whole((*disputes_of_others(known), *alone), seen),
    }


def _begun(told: Sequence[int]) -> Begun:
    """Return where a person's weeks are read on from."""
    _, week, paid, first = told
    weeks = calendar()
    return Begun(weeks[week], paid, weeks[first] if paid else None)


def _with_whole(codes: Iterable[str], seen: KnownColumns) -> Swept:
    """Return codes that are read from the first week, by the code of their person too."""
    numbers, persons = seen.facts.words["candidate"], seen.facts.persons
    same = {code: persons[seen.persons[numbers[code]]] for code in codes if code in numbers}
    return dict.fromkeys((*same, *same.values()))


def _places(billed: BilledColumns, seen: KnownColumns) -> Numbers:
    """Return the person of each billed line, by place; -1 for one no fact in force speaks of."""
    numbers = seen.facts.words["candidate"]
    ranks = np.array([numbers.get(code, -1) for code in billed.codes], dtype=np.int64)
    persons = np.append(seen.persons, -1)[ranks]
    places = np.append(seen.places, -2)
    found = np.searchsorted(seen.places, persons)
    return np.where(places[found] == persons, found, -1)[billed.lines[:, 0]]


def _lines(billed: BilledColumns, place: Numbers, *, persons: int) -> Lines:
    """Return the lines that stand, by person and week."""
    kept = np.flatnonzero(billed.stands & (place >= 0))
    person, week = place[kept], billed.lines[kept, 1]
    order = np.lexsort((week, person))
    at = np.searchsorted(person[order], np.arange(persons + 1))
    return Lines(at.astype(np.int64), week[order], billed.ore[kept][order])


def _stretches(owed: Owed) -> Stretches:
    stands = owed.stands if owed.stands is not None else np.empty(0, dtype=np.int32)
    return Stretches(owed.ends, owed.found, owed.price, stands)


def _times(owed: Owed, terms: Terms, *, ground: Ground, through: Week) -> Times:
    """Return when each week that is owed for may be billed, however it stands."""
    last = calendar_place(through.monday)
    first = int(owed.found[:, 0].min(initial=last))
    when = np.full((last - first + 1, max(STANDINGS.values()) + 1), LATER, dtype=np.int8)
    for place in range(first, last + 1):
        when[place - first] = tuple(_when(calendar()[place], terms, ground=ground))
    return Times(first, when)


def _when(week: Week, terms: Terms, *, ground: Ground) -> Iterator[int]:
    """Yield when a week may be billed that is verified, unverified, contradicted and missing."""
    in_time = month_of(week, rules_of(week, terms)) <= ground.month
    for standing in STANDINGS:
        if not in_time:
            yield LATER
        else:
            yield DUE if may_be_billed(week, standing, terms=terms) <= ground.day else IN_TIME

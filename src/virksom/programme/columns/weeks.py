"""The weeks owed for on one person, in numbers: stretches of weeks that are paid alike.

Source:
    Rules, section 4; clauses 4.1 (tiers), 4.2 (rates), 4.3 (cap) and 4.4 (window).
"""

from virksom.programme.columns.counted import count_in
from virksom.programme.columns.courses import begun, stays_of
from virksom.programme.columns.days import days_of
from virksom.programme.columns.desk import (
    APART,
    BEGAN,
    FIRST_PAID,
    FIRST_WEEK,
    NO_ROOM,
    PAID,
    SINCE_DAY,
    SPEAKS,
    STATE,
    STAY_SINCE,
    STAY_UNTIL,
    STRETCHES,
    WEEK_AFTER,
    Desk,
)
from virksom.programme.columns.lowest import lowest
from virksom.programme.columns.parameters import (
    AFTER,
    CLOSES,
    EDUCATION,
    FIRST,
    FULL,
    MAJORITY,
    NONE,
    OPENS,
    PARTIAL,
    PAYABLE,
    SPARES_OWN,
)
from virksom.programme.columns.proven import HARMLESS, speaking, standing
from virksom.programme.columns.sources import Rows, worth_of
from virksom.programme.columns.spells import (
    FLEKSJOB,
    FREE_STUDY,
    KIND,
    MISSING,
    OPEN,
    ORDINARY,
    OWN,
    SINCE,
    STANDING,
    SUPPORTED_STUDY,
    UNTIL,
    UNVERIFIED,
    VERIFIED,
    Numbers,
)
from virksom.programme.kernel.compiled import lean, lean_part

_MOST_OF_A_WEEK = 4
_UNLESS_DENIED = (1 << VERIFIED) | (1 << UNVERIFIED) | (1 << MISSING)


@lean
def sweep(desk: Desk, at: Numbers, people: tuple[int, int], ends: Numbers) -> int:
    """Read one person after the other until all are read or there is no room for more stretches.

    Source:
        Rules, sections 2 to 4.

    Args:
        desk: the rows, the terms, and the room.
        at: where each person's rows begin and end.
        people: the first to read, and the first not to.
        ends: where each person's stretches end; filled.

    Returns:
        The first person not read; of them no stretch is left.
    """
    tally = desk.tally
    for person in range(people[0], people[1]):
        tally[PAID], tally[FIRST_PAID], tally[BEGAN] = 0, -1, tally[STRETCHES]
        rows, end = (at[person], evidence_at(desk.spells, at, person)), at[person + 1]
        for terms in range(len(desk.rules)):
            every, row = stays_of(desk.spells, rows, desk.stays)
            stays = begun(desk.stays, every)
            if stays == 0 or row == rows[1]:
                break
            stretches = (row, rows[1], end)
            days = days_of(desk, (row, rows[1]), terms, stays)
            tally[SPEAKS] = speaking(desk, (*rows, end))
            inside = _whole_weeks(desk, terms, stays)
            if _as_lowest(desk, terms):
                for one in range(inside):
                    lowest(desk, terms, one, days)
            else:
                _weeks(desk, stretches, terms, (inside, days))
        if tally[NO_ROOM]:
            tally[STRETCHES], tally[NO_ROOM] = tally[BEGAN], 0
            return person
        ends[person] = tally[STRETCHES]
    return people[1]


@lean_part
def evidence_at(spells: Numbers, at: Numbers, person: int) -> int:
    """Return where the evidence of a person begins."""
    row: int = at[person + 1]
    while row > at[person] and spells[row - 1, KIND] > STANDING:
        row -= 1
    return row


@lean_part
def _as_lowest(desk: Desk, terms: int) -> bool:
    """Say whether weeks count as their lowest day does, and nothing else decides them."""
    rules = desk.rules
    asks = desk.tally[SPEAKS] != 0 and not harmless(desk, rules[terms, PAYABLE])
    other = rules[terms, MAJORITY] + rules[terms, SPARES_OWN] + desk.tally[APART]
    paid: int = (rules[terms, PAYABLE] >> MISSING) & 1
    return paid != 0 and other == 0 and not asks


@lean_part
def _weeks(desk: Desk, at: Rows, terms: int, counts: tuple[int, int]) -> None:
    """Read the weeks under the same terms, a stretch at a time."""
    count, stretches = counts
    days, place, education = desk.days, 0, desk.rules[terms, EDUCATION]
    for inside in range(count):
        week, until = desk.inside[inside, FIRST_WEEK], desk.inside[inside, WEEK_AFTER]
        while week < until:
            while place + 1 < stretches and days[place + 1, SINCE_DAY] <= 7 * week:
                place += 1
            end = days[place + 1, SINCE_DAY] // 7 if place + 1 < stretches else until
            if end > week:
                weeks = min(end, until) - week
                state, tier = (
                    days[place, STATE],
                    worth_of(days, place, education),
                )
            else:
                weeks = 1
                state, tier = mixed(desk, terms, (week, place, stretches))
            if state >= PARTIAL and tier >= PARTIAL and not spared(desk, at, terms, week):
                _proven(desk, at, terms, (week, weeks, tier, place, stretches))
            week += weeks


@lean_part
def _whole_weeks(desk: Desk, terms: int, stays: int) -> int:
    """Lay down the weeks that lie whole inside a stay, the window and the terms, ascending.

    Two stays of one person may overlap; no week stands twice. Returns how many stretches.
    """
    rules, inside = desk.rules, desk.inside
    opens = max(rules[terms, FIRST], rules[terms, OPENS])
    closes = min(rules[terms, AFTER], rules[terms, CLOSES])
    count, behind = 0, opens
    for _ in range(stays):
        first, after = closes, closes
        for stay in range(stays):
            until = desk.stays[stay, STAY_UNTIL]
            begin = max(-(-desk.stays[stay, STAY_SINCE] // 7), behind)
            end = closes if until == OPEN else min(until // 7, closes)
            if begin < end and (begin < first or (begin == first and end > after)):
                first, after = begin, end
        if first >= closes:
            break
        inside[count, FIRST_WEEK], inside[count, WEEK_AFTER] = first, after
        count, behind = count + 1, after
    return count


@lean_part
def mixed(desk: Desk, terms: int, where: tuple[int, int, int]) -> tuple[int, int]:
    """Return state and tier of a week whose days read differently.

    Source:
        Rules, section 4 (``week_counts``): the lowest day, or what most of the days reach.
    """
    week, place, stretches = where
    rules, days = desk.rules, desk.days
    education = rules[terms, EDUCATION]
    if not rules[terms, MAJORITY]:
        state, tier = FULL, FULL
        while place < stretches and days[place, SINCE_DAY] < 7 * week + 7:
            state = min(state, days[place, STATE])
            tier = min(tier, worth_of(days, place, education))
            place += 1
        return state, tier
    state, tier = NONE, NONE
    for reach in range(NONE, FULL + 1):
        by_state, by_tier, part = 0, 0, place
        while part < stretches and days[part, SINCE_DAY] < 7 * week + 7:
            end = days[part + 1, SINCE_DAY] if part + 1 < stretches else OPEN
            length = min(end, 7 * week + 7) - max(days[part, SINCE_DAY], 7 * week)
            by_state += length if days[part, STATE] >= reach else 0
            by_tier += length if worth_of(days, part, education) >= reach else 0
            part += 1
        state = reach if by_state >= _MOST_OF_A_WEEK else state
        tier = reach if by_tier >= _MOST_OF_A_WEEK else tier
    return state, tier


@lean_part
def spared(desk: Desk, at: Rows, terms: int, week: int) -> bool:
    """Say whether a week rests on paid work at the provider's own companies alone.

    Source:
        Clause 7.5; the switch ``related_employers``.
    """
    if not desk.rules[terms, SPARES_OWN]:
        return False
    spells, alone = desk.spells, False
    for row in range(at[0], at[1]):
        if spells[row, SINCE] >= 7 * week + 7 or spells[row, UNTIL] <= 7 * week:
            continue
        kind = spells[row, KIND]
        if FREE_STUDY <= kind <= SUPPORTED_STUDY:
            return False
        if ORDINARY <= kind <= FLEKSJOB:
            if not spells[row, OWN]:
                return False
            alone = True
    return alone


@lean_part
def _proven(desk: Desk, at: Rows, terms: int, stretch: tuple[int, int, int, int, int]) -> None:
    """Count those weeks of a stretch whose evidence lets them be paid.

    Source:
        Clause 7.1: ``payable_evidence``.
    """
    week, weeks, tier, place, count = stretch
    payable, until = desk.rules[terms, PAYABLE], week + weeks
    stands, after = MISSING, until
    asks = desk.tally[SPEAKS] != 0 and not harmless(desk, payable)
    while week < until:
        if asks:
            stands, after = standing(desk, at, terms, (week, until, tier, place, count))
        if (payable >> stands) & 1:
            held = terms + stands * len(desk.rules) if desk.tally[APART] else terms
            count_in(desk, terms, (week, after - week, tier, held))
        week = after


@lean_part
def harmless(desk: Desk, payable: int) -> bool:
    """Say whether weeks are paid for however they may stand, and nobody asks how they do."""
    by_register: bool = desk.tally[SPEAKS] == HARMLESS and not desk.tally[APART]
    return by_register and payable & _UNLESS_DENIED == _UNLESS_DENIED

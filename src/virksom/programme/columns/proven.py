"""How claimed weeks stand by their evidence, in numbers: as many at once as stand alike.

Source:
    Clause 7.1; failures 1, 2 and 5 of outcome payment.
"""

from virksom.programme.columns.desk import HEARD, SINCE_DAY, SPEAKS, Desk
from virksom.programme.columns.parameters import (
    BENEFIT_REGISTER,
    EDUCATION,
    FULL,
    GONE,
    INCOME_REGISTER,
    MAJORITY,
    NO_ROLE,
    NONE,
    ROLE,
    SOURCE_BITS,
    TRUSTED,
    VERIFYING,
)
from virksom.programme.columns.sources import Rows, shown, worth_of
from virksom.programme.columns.spells import (
    BENEFIT,
    CONTRADICTED,
    DENIED,
    DISPUTED,
    KIND,
    MISSING,
    OPEN,
    PAID_HOURS,
    REF,
    SINCE,
    STANDING,
    UNTIL,
    UNVERIFIED,
    VERIFIED,
    Numbers,
)
from virksom.programme.columns.turns import STANDS
from virksom.programme.kernel.compiled import lean_part

STANDS_TOLD = 1
"""What speaks of a person's weeks where it is told how they stand; else bits by source."""

DISPUTES_TOLD = 1 << (INCOME_REGISTER + DISPUTED - PAID_HOURS)

HARMLESS = 1 << BENEFIT_REGISTER
"""The benefit register alone, which denies nobody who is in it."""

_GONE_TOLD = DISPUTES_TOLD << 1
_SOURCE, _STATE_BITS = (1 << SOURCE_BITS) - 1, 4
_WEEK, _MOST_OF_A_WEEK = 7, 4


@lean_part
def speaking(desk: Desk, at: Rows) -> int:
    """Return what speaks of a person's weeks, whose days are read: nothing, or the bits above.

    Source:
        Clause 7.1.
    """
    spells, heard = desk.spells, desk.tally[HEARD]
    if heard & STANDS:
        return STANDS_TOLD
    found = HARMLESS if heard & ~(1 << NO_ROLE) else 0
    if heard & (1 << GONE):
        found |= _GONE_TOLD
    for row in range(at[1], at[2]):
        found |= 1 << (spells[row, KIND] - PAID_HOURS + INCOME_REGISTER)
    return found


@lean_part
def standing(
    desk: Desk, at: Rows, terms: int, where: tuple[int, int, int, int, int]
) -> tuple[int, int]:
    """Return how a claimed week stands, and the first week after it that may stand otherwise.

    Source:
        Clause 7.1; a week whose dispute was accepted is never paid.

    Args:
        desk: the rows, the terms, the person's days, and what speaks of the person's weeks.
        at: the person's rows.
        terms: which stretch of the terms.
        where: the week, the first after it that is no longer asked about, what is claimed, the
            stretch of days that the week begins in, and how many of them there are.
    """
    week, until, tier, place, count = where
    speaks = desk.tally[SPEAKS]
    if speaks == STANDS_TOLD:
        return _told(desk.spells, at, (week, until))
    if speaks & DISPUTES_TOLD:
        disputed, until = _disputed(desk.spells, at, (week, until))
        if disputed:
            return DENIED, week + 1
    if not speaks & ~DISPUTES_TOLD:
        return MISSING, until
    turn = _turn(desk, at, terms, (7 * week, place, count))
    until = min(until, max(turn // 7, week + 1))
    return _decided(desk, at, terms, (week, tier, place, count)), until


@lean_part
def _told(spells: Numbers, at: Rows, weeks: tuple[int, int]) -> tuple[int, int]:
    """Return how a week is told to stand, and the first week after it that may stand otherwise."""
    week, until = weeks
    stands = MISSING
    for row in range(at[0], at[1]):
        if spells[row, KIND] == STANDING:
            begin, end = spells[row, SINCE] // 7, spells[row, UNTIL] // 7
            if begin <= week < end:
                stands, until = spells[row, REF], min(until, end)
            elif week < begin < until:
                until = begin
    return stands, until


@lean_part
def _disputed(spells: Numbers, at: Rows, weeks: tuple[int, int]) -> tuple[bool, int]:
    """Say whether the dispute of a week was accepted, and before which week none is."""
    week, until = weeks
    disputed = False
    for row in range(at[1], at[2]):
        day = spells[row, SINCE]
        if spells[row, KIND] == DISPUTED and day % 7 == 0:
            if day == 7 * week:
                disputed = True
            elif 7 * week < day < 7 * until:
                until = day // 7
    return disputed, until


@lean_part
def _decided(desk: Desk, at: Rows, terms: int, where: tuple[int, int, int, int]) -> int:
    """Return how a week stands: by the most trusted source that decides.

    Source:
        Clause 7.1: ``evidence_order`` and ``verifying_evidence``.
    """
    rules, tier = desk.rules, where[1]
    order, stands = rules[terms, TRUSTED], MISSING
    while order:
        source = order & _SOURCE
        order >>= SOURCE_BITS
        if not (desk.tally[SPEAKS] >> source) & 1:
            continue
        spoke, shows, most = _heard(desk, at, terms, (*where, source))
        if spoke and most < tier:
            return CONTRADICTED
        if spoke and shows >= tier and (rules[terms, VERIFYING] >> source) & 1:
            return VERIFIED
        if spoke and shows != NONE:
            stands = UNVERIFIED
    return stands


@lean_part
def _heard(
    desk: Desk, at: Rows, terms: int, where: tuple[int, int, int, int, int]
) -> tuple[int, int, int]:
    """Return what a source shows of a week: of its lowest day, or of most of its days.

    Source:
        Clause 7.1; rules, section 4 (``week_counts``).
    """
    week, _, place, count, source = where
    day, after = 7 * week, 7 * week + 7
    spoke, shows, most = 0, 0, 0
    while day < after:
        while place + 1 < count and desk.days[place + 1, SINCE_DAY] <= day:
            place += 1
        end = min(_turn(desk, at, terms, (day, place, count)), after)
        worth = worth_of(desk.days, place, desk.rules[terms, EDUCATION])
        told, vouched, allowed = shown(desk, at, terms, (source, day, place, worth))
        spoke |= told
        shows += (end - day) << (_STATE_BITS * vouched)
        most += (end - day) << (_STATE_BITS * allowed)
        day = end
    majority = desk.rules[terms, MAJORITY]
    return spoke, _over_days(shows, majority), _over_days(most, majority)


@lean_part
def _over_days(days: int, majority: int) -> int:
    """Return what a week comes to by its days in each state, counted in bits of their own."""
    reached = 0
    for state in range(FULL, NONE, -1):
        reached += (days >> (_STATE_BITS * state)) & 7
        if reached >= (_MOST_OF_A_WEEK if majority else _WEEK):
            return state
    return NONE


@lean_part
def _turn(desk: Desk, at: Rows, terms: int, where: tuple[int, int, int]) -> int:
    """Return the first day after one on which its days, or what is told of them, may be others.

    Source:
        Clause 7.1: answers and registers speak of their own days, paid hours of their month.
    """
    day, place, count = where
    spells = desk.spells
    turn = desk.days[place + 1, SINCE_DAY] if place + 1 < count else OPEN
    for row in range(at[0], at[2]):
        speaks = row >= at[1] and spells[row, KIND] != DISPUTED
        if spells[row, KIND] == BENEFIT:
            speaks = desk.limits[terms, spells[row, REF]] >> ROLE != NO_ROLE
        if speaks:
            if spells[row, SINCE] > day:
                turn = min(turn, spells[row, SINCE])
            elif spells[row, UNTIL] > day:
                turn = min(turn, spells[row, UNTIL])
    return turn

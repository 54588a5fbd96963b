"""Why the weeks of one person are paid or not, in numbers: runs of weeks with the same answer.

Every week has one, from that of the first start to the last asked for, and none is looked at by
itself where those beside it read alike. What keeps a week from being paid is asked in the order
of the reference: the window, the course, self-support, education, the provider's own companies,
the evidence and the cap.

Source:
    Rules, section 4; clauses 4.1, 4.3, 4.4, 7.1 and 7.5.
"""

from virksom.programme.columns.counted import let_in
from virksom.programme.columns.courses import begun, stays_of
from virksom.programme.columns.days import days_of
from virksom.programme.columns.desk import (
    BEGAN,
    FIRST_PAID,
    NO_ROOM,
    NUMBER,
    PAID,
    SINCE_DAY,
    SPEAKS,
    STATE,
    STAY_LEFT,
    STAY_SINCE,
    STAY_UNTIL,
    STRETCHES,
    TERMS,
    TIER,
    WEEK,
    WEEKS,
    Desk,
)
from virksom.programme.columns.parameters import (
    AFTER,
    CLOSES,
    EDUCATION,
    FIRST,
    FULL,
    NONE,
    OPENS,
    PARTIAL,
    PAYABLE,
    UNKNOWN,
)
from virksom.programme.columns.proven import speaking, standing
from virksom.programme.columns.sources import Rows, worth_of
from virksom.programme.columns.spells import MISSING, Numbers
from virksom.programme.columns.weeks import evidence_at, harmless, mixed, spared
from virksom.programme.columns.why_codes import (
    CAP_REACHED,
    EDUCATION_NOT_PAID,
    EVIDENCE,
    HOURS_UNKNOWN,
    NO_SELF_SUPPORT,
    NOT_THE_WHOLE_WEEK,
    OUTSIDE_COURSE,
    OUTSIDE_WINDOW,
    PAID_FULL,
    PAID_PARTIAL,
    RELATED_EMPLOYER,
    WEEK_OF_START,
    WEEK_OF_WITHDRAWAL,
)
from virksom.programme.kernel.compiled import lean, lean_part

_NOTHING = -1
"""In the place of a code: nothing asked about so far keeps the week from being paid."""


@lean
def why_sweep(desk: Desk, at: Numbers, people: tuple[int, int], ends: Numbers) -> int:
    """Read one person after the other until all are read or there is no room for more runs.

    Source:
        Rules, sections 2 to 4.

    Args:
        desk: the rows, the terms, and room; stays have six numbers, and all but the last are used.
        at: where each person's rows begin and end.
        people: the first to read, and the first not to.
        ends: where each person's runs end; filled.

    Returns:
        The first person not read; of them no run is left.
    """
    tally = desk.tally
    for person in range(people[0], people[1]):
        tally[PAID], tally[FIRST_PAID], tally[BEGAN] = 0, -1, tally[STRETCHES]
        rows, end = (at[person], evidence_at(desk.spells, at, person)), at[person + 1]
        for terms in range(len(desk.rules)):
            every, row = stays_of(desk.spells, rows, desk.stays)
            for stay in range(every):
                desk.stays[stay, STAY_LEFT] = desk.stays[stay, STAY_UNTIL]
            stays = begun(desk.stays, every)
            if stays == 0:
                break
            first = desk.stays[0, STAY_SINCE]
            for stay in range(1, stays):
                first = min(first, desk.stays[stay, STAY_SINCE])
            days = days_of(desk, (row, rows[1]), terms, stays)
            tally[SPEAKS] = speaking(desk, (*rows, end))
            _answers(desk, (row, rows[1], end), terms, (first // 7, every, stays, days))
        if tally[NO_ROOM]:
            tally[STRETCHES], tally[NO_ROOM] = tally[BEGAN], 0
            return person
        ends[person] = tally[STRETCHES]
    return people[1]


@lean_part
def _answers(desk: Desk, at: Rows, terms: int, counts: tuple[int, int, int, int]) -> None:
    """Lay down the answers of the weeks under the same terms, as many at once as are alike.

    Args:
        desk: the rows, the terms, the person's stays and days, and room.
        at: the person's rows.
        terms: which stretch of the terms.
        counts: the week of the first start; how many stays, how many of them begun, and how many
            stretches of days there are.
    """
    first, every, stays, count = counts
    days, place = desk.days, 0
    week, after = max(desk.rules[terms, FIRST], first), desk.rules[terms, AFTER]
    while week < after:
        code, until = _kept_out(desk, terms, (every, stays), (week, after))
        if code != _NOTHING:
            _put(desk, (week, until - week, code, 0, terms))
            week = until
            continue
        while place + 1 < count and days[place + 1, SINCE_DAY] <= 7 * week:
            place += 1
        end = days[place + 1, SINCE_DAY] // 7 if place + 1 < count else until
        until = min(until, max(end, week + 1))
        _inside(desk, at, terms, (week, until, place, count, 1 if end > week else 0))
        week = until


@lean_part
def _kept_out(
    desk: Desk, terms: int, counts: tuple[int, int], weeks: tuple[int, int]
) -> tuple[int, int]:
    """Return what keeps a week out whatever its days count for, and until which week it holds.

    Source:
        Clause 4.4; rules, section 4: the whole week lies inside a course.

    Args:
        desk: the terms, and the person's stays as they may go on.
        terms: which stretch of the terms.
        counts: how many stays there are, and how many of them begun, which are first.
        weeks: the week, and the first no more asked about.
    """
    week, after = weeks
    opens, closes = desk.rules[terms, OPENS], desk.rules[terms, CLOSES]
    if week < opens or week >= closes:
        return OUTSIDE_WINDOW, min(opens, after) if week < opens else after
    after = min(after, closes)
    day, inside, following, meets = 7 * week, week, after, False
    for stay in range(counts[1]):
        since, until = desk.stays[stay, STAY_SINCE], desk.stays[stay, STAY_UNTIL]
        if since <= day and until >= day + 7:
            inside = max(inside, until // 7)
        elif max(since, day) < min(until, day + 7):
            meets = True
        elif since >= day + 7:
            following = min(following, since // 7)
    if inside > week:
        return _NOTHING, min(inside, after)
    if meets:
        return _edge(desk.stays, counts, day), week + 1
    return OUTSIDE_COURSE, following


@lean_part
def _edge(stays: Numbers, counts: tuple[int, int], day: int) -> int:
    """Return what parts a week that lies in a course in part; a withdrawal is told before a start.

    Source:
        Rules, section 4: the week of the start counts only when the start is its Monday; the week
        of a withdrawal never does.
    """
    for stay in range(counts[0]):
        if day < stays[stay, STAY_LEFT] < day + 7:
            return WEEK_OF_WITHDRAWAL
    for stay in range(counts[1]):
        if day < stays[stay, STAY_SINCE] < day + 7:
            return WEEK_OF_START
    return OUTSIDE_COURSE


@lean_part
def _inside(desk: Desk, at: Rows, terms: int, weeks: tuple[int, int, int, int, int]) -> None:
    """Lay down the answer of weeks whole inside window and course, by what their days count for.

    Args:
        desk: the rows, the terms, the person's days, and room.
        at: the person's rows.
        terms: which stretch of the terms.
        weeks: the week, the first no more read, the stretch of days that the week begins in, how
            many of those there are, and 1 where all the days are of that one.
    """
    week, until, place, count, alike = weeks
    state = desk.days[place, STATE]
    tier = worth_of(desk.days, place, desk.rules[terms, EDUCATION])
    if not alike:
        state, tier = mixed(desk, terms, (week, place, count))
    code = _unclaimed(state, tier)
    if code == NO_SELF_SUPPORT and not alike and _some(desk.days, (week, place, count)):
        code = NOT_THE_WHOLE_WEEK
    if code == _NOTHING and spared(desk, at, terms, week):
        code = RELATED_EMPLOYER
    if code != _NOTHING:
        _put(desk, (week, until - week, code, 0, terms))
    else:
        _proven(desk, at, terms, (week, until, tier, place, count))


@lean_part
def _unclaimed(state: int, tier: int) -> int:
    """Return why nothing is claimed for a week that comes to a state and a tier.

    Source:
        Clause 4.1; the switch ``education_tier``.
    """
    decides = state if state < PARTIAL else tier
    if decides >= PARTIAL:
        return _NOTHING
    if decides == UNKNOWN:
        return HOURS_UNKNOWN
    return NO_SELF_SUPPORT if state == NONE else EDUCATION_NOT_PAID


@lean_part
def _some(days: Numbers, where: tuple[int, int, int]) -> bool:
    """Say whether any day of a week counts for something, be it for hours that nobody knows."""
    week, place, count = where
    while place < count and days[place, SINCE_DAY] < 7 * week + 7:
        if days[place, STATE] > NONE:
            return True
        place += 1
    return False


@lean_part
def _proven(desk: Desk, at: Rows, terms: int, stretch: tuple[int, int, int, int, int]) -> None:
    """Lay down the answers of claimed weeks: by their evidence, and by the cap.

    Source:
        Clause 7.1: ``payable_evidence``; clause 4.3.
    """
    week, until, tier, place, count = stretch
    payable = desk.rules[terms, PAYABLE]
    stands, after = MISSING, until
    asks = desk.tally[SPEAKS] != 0 and not harmless(desk, payable)
    while week < until:
        if asks:
            stands, after = standing(desk, at, terms, (week, until, tier, place, count))
        if (payable >> stands) & 1:
            number, weeks = let_in(desk, terms, (week, after - week))
            code = PAID_FULL if tier == FULL else PAID_PARTIAL
            _put(desk, (week, weeks, code, number, terms))
            _put(desk, (week + weeks, after - week - weeks, CAP_REACHED, 0, terms))
        else:
            _put(desk, (week, after - week, EVIDENCE + stands, 0, terms))
        week = after


@lean_part
def _put(desk: Desk, run: tuple[int, int, int, int, int]) -> None:
    """Add a run of at least one week, or let the person's last one go on, which it follows.

    Weeks that are paid go on under the same terms alone, so that each run has one price.
    """
    week, weeks, code, number, terms = run
    found, tally = desk.found, desk.tally
    here = tally[STRETCHES]
    if weeks <= 0:
        return
    if (
        here > tally[BEGAN]
        and found[here - 1, TIER] == code
        and (number == 0 or found[here - 1, TERMS] == terms)
    ):
        found[here - 1, WEEKS] += weeks
        return
    if here == len(found):
        tally[NO_ROOM] = 1
        return
    found[here, WEEK], found[here, WEEKS], found[here, TIER] = week, weeks, code
    found[here, NUMBER], found[here, TERMS] = number, terms
    tally[STRETCHES] = here + 1

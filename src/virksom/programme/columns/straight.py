"""Where most persons stand on every day: those whose stays follow each other, as most do.

What is rarer is left to ``dates``, which reads everybody; a law holds the two alike.

Source:
    Rules, sections 3 and 5; clauses 4.1 and 5.2.
"""

from typing import NamedTuple

import numpy as np

from virksom.programme.columns.desk import STAY_REFERRED, STAY_SINCE, STAY_UNTIL, Desk
from virksom.programme.columns.parameters import (
    AFTER,
    FIRST,
    FOUR_WEEKS,
    FROM_REFERRAL,
    FULL,
    FULL_BY_HOURS,
    FULL_BY_NO_BENEFIT,
    LIMITS,
    NONE,
    NORM,
    PARTIAL,
    REQUIRES,
    UNKNOWN,
    Rules,
)
from virksom.programme.columns.spells import (
    BENEFIT,
    FLEKSJOB,
    FREE_STUDY,
    HOURS,
    KIND,
    LEFT,
    LEFT_FOR_GOOD,
    OPEN,
    ORDINARY,
    OTHER_WORK,
    REF,
    REFERRED,
    SINCE,
    STARTED,
    UNTIL,
    Numbers,
)
from virksom.programme.columns.turns import hidden
from virksom.programme.kernel.compiled import lean_part

FIELD = 21
"""Bits of a count; three lie beside each other in a number."""

MOST_PERSONS = 1 << 20
"""Persons whose counts fit beside each other."""

_NOT_STARTED, _ACTIVE, _WITHDRAWN = 1, 1 << FIELD, 1 << 2 * FIELD
_TELLS = (1 << 63) - 1

_HOURS = 32
"""Bits of the hours of as many stretches as are taken; above them lie counts of stretches."""

_EACH = 5
_WORKS, _UNKNOWN, _STUDIES, _BENEFITS = (1 << _HOURS + _EACH * place for place in range(4))
_TURN = 5
TURNS = 1 << _TURN - 1
"""Days of one person on which something turns, at most."""

_BITS = 63
_OTHERS = -1
"""Of a person who is left to ``dates``."""


class Sums(NamedTuple):
    """How counts change by day, three beside each other, and room for one person.

    Args:
        places: of not started, active and withdrawn; int64.
        states: of full and partial self-support and of work of unknown hours; int64.
        days: room for days that turn, as they come and in order; int32, two rows.
        more: what they change, likewise; int64.
        limits: what a benefit says by terms and code, and nothing after the last; int64.
    """

    places: Numbers
    states: Numbers
    days: Numbers
    more: Numbers
    limits: Numbers


def sums(days: int, rules: Rules) -> Sums:
    """Return sums of nobody.

    Args:
        days: how many are counted.
        rules: the terms, by days.
    """
    holds = rules.numbers[:, REQUIRES] != FULL_BY_HOURS
    told = np.zeros((len(rules.limits), rules.limits.shape[1] + 1), dtype=bool)
    told[:, :-1] = (rules.limits & LIMITS > 0) & holds[:, np.newaxis]
    return Sums(
        places=np.zeros(days + 1, dtype=np.int64),
        states=np.zeros(days + 1, dtype=np.int64),
        days=np.zeros((2, TURNS), dtype=np.int32),
        more=np.zeros((2, TURNS), dtype=np.int64),
        limits=np.where(told, np.int64(_BENEFITS), 0),
    )


@lean_part
def straight(desk: Desk, rows: tuple[int, int], terms: int, told: Sums) -> bool:
    """Count a person up and down; say whether that could be done here.

    It can where stays are of one code and each step follows the last, where at most eight
    stretches say something, and no two hide a third; and by terms that bridge no gap and let no
    stay go on, which is not looked at.

    Source:
        Rules, section 5.

    Args:
        desk: the rows, the terms by days, and room.
        rows: where the person's rows begin and end.
        terms: which stretch of the terms.
        told: what is added to.
    """
    rules, stays = desk.rules, desk.stays
    count, row = _stays(desk, rows, terms)
    if count < 0:
        return False
    turns = _turns(desk, (row, rows[1]), terms, told) if count > 0 else 0
    if turns < 0:
        return False
    _put_in_order(told, turns)
    opens, closes, begin = rules[terms, FIRST], rules[terms, AFTER], rules[0, FIRST]
    for stay in range(count):
        first = min(max(stays[stay, STAY_REFERRED], opens), closes)
        last = max(min(stays[stay, STAY_UNTIL], closes), first)
        since = max(min(stays[stay, STAY_SINCE], last), first)
        again = stays[stay + 1, STAY_REFERRED] if stay + 1 < count else OPEN
        again = max(min(again, closes), last)
        told.places[first - begin] += _NOT_STARTED
        told.places[since - begin] += _ACTIVE - _NOT_STARTED
        told.places[last - begin] += _WITHDRAWN - _ACTIVE
        told.places[again - begin] -= _WITHDRAWN
        _sweep(desk, terms, (turns, since - begin, last - begin), told)
    return True


@lean_part
def _stays(desk: Desk, rows: tuple[int, int], terms: int) -> tuple[int, int]:
    """Lay down the stays where each follows the last; return how many, and where stretches begin.

    A stay's first day is here the one on which somebody is active at the earliest.
    """
    spells, stays, rules = desk.spells, desk.stays, desk.rules
    row, last = rows
    count, expects, before, code = 0, REFERRED, 0, spells[row, REF] if row < last else 0
    while row < last and spells[row, KIND] <= LEFT_FOR_GOOD:
        kind, day = min(spells[row, KIND], LEFT), spells[row, SINCE]
        fits = (spells[row, REF] == code) & (day >= before + (1 if kind == LEFT else 0))
        if not fits or (kind != expects and not (kind == LEFT and expects == STARTED)):
            return _OTHERS, row
        if kind == REFERRED:
            stays[count, STAY_SINCE], stays[count, STAY_UNTIL] = OPEN, OPEN
            stays[count, STAY_REFERRED] = day
            count += 1
        elif kind == STARTED:
            since = stays[count - 1, STAY_REFERRED] if rules[terms, FROM_REFERRAL] else day
            stays[count - 1, STAY_SINCE] = max(since + rules[terms, FOUR_WEEKS], day)
        else:
            stays[count - 1, STAY_UNTIL] = day
        expects = REFERRED if kind == LEFT else kind + 1
        before = day
        row += 1
    return count, row


@lean_part
def _turns(desk: Desk, at: tuple[int, int], terms: int, told: Sums) -> int:
    """Lay down the days on which a person's stretches turn, two each; return how many there are."""
    spells, rules = desk.spells, desk.rules
    opens, closes, begin = rules[terms, FIRST], rules[terms, AFTER], rules[0, FIRST]
    if 2 * (at[1] - at[0]) > TURNS:
        return _OTHERS
    count, seen, again = 0, 0, 0
    for row in range(at[0], at[1]):
        kind = spells[row, KIND]
        if kind <= OTHER_WORK:
            bit = 1 << (int(spells[row, REF]) & _BITS)
            again |= seen & bit
            seen |= bit
        more = _said(desk, row, terms, told)
        since = min(max(spells[row, SINCE], opens), closes) - begin
        until = min(max(spells[row, UNTIL], opens), closes) - begin
        told.days[0, count] = since << _TURN | count
        told.days[0, count + 1] = until << _TURN | count + 1
        told.more[0, count], told.more[0, count + 1] = more, -more
        count += 2 if more != 0 else 0
    return _less_hidden(desk, at, (terms, count), told) if again else count


@lean_part
def _said(desk: Desk, row: int, terms: int, told: Sums) -> int:
    """Return what a stretch says of a day: hours, and what it is, packed."""
    kind, hours, ref = desk.spells[row, KIND], int(desk.spells[row, HOURS]), desk.spells[row, REF]
    code = ref if kind == BENEFIT else told.limits.shape[1] - 1
    hours = hours if kind == ORDINARY else 0
    works = (hours > 0) | (kind == FLEKSJOB)
    said = max(hours, 0) + (_WORKS if works else 0) + (_UNKNOWN if hours < 0 else 0)
    more: int = said + (_STUDIES if kind == FREE_STUDY else 0) + told.limits[terms, code]
    return more


@lean_part
def _less_hidden(desk: Desk, at: tuple[int, int], so: tuple[int, int], told: Sums) -> int:
    """Take away what a later known row of the same employment hides; -1 where two hide one."""
    rules, (terms, count) = desk.rules, so
    opens, closes, begin = rules[terms, FIRST], rules[terms, AFTER], rules[0, FIRST]
    for row in range(at[0], at[1]):
        by, first, after = hidden(desk.spells, at, row, (opens, closes))
        if by > 1 or by + count >= TURNS:
            return _OTHERS
        if by:
            more = _said(desk, row, terms, told)
            told.days[0, count] = (first - begin) << _TURN | count
            told.days[0, count + 1] = (after - begin) << _TURN | count + 1
            told.more[0, count], told.more[0, count + 1] = -more, more
            count += 2
    return count


@lean_part
def _put_in_order(told: Sums, count: int) -> None:
    """Put the turns in the order of their days: each is set beside each other."""
    days, more = told.days, told.more
    for turn in range(count):
        day, place = days[0, turn], 0
        for other in range(count):
            place += 1 if days[0, other] < day else 0
        days[1, place], more[1, place] = day, more[0, turn]


@lean_part
def _sweep(desk: Desk, terms: int, stay: tuple[int, int, int], told: Sums) -> None:
    """Count up and down what the days of a stay come to."""
    rules, states, (count, since, last) = desk.rules, told.states, stay
    asked = 1 if rules[terms, REQUIRES] == FULL_BY_NO_BENEFIT else max(rules[terms, NORM], 1)
    held, before = 0, 0
    for turn in range(count):
        held += told.more[1, turn]
        counts = 1 << (3 * FIELD - FIELD * _state(held, asked)) & _TELLS
        states[min(max(told.days[1, turn] >> _TURN, since), last)] += counts - before
        before = counts
    states[last] -= before


@lean_part
def _state(held: int, asked: int) -> int:
    """Return what a day comes to: the best that covers it, held down.

    Source:
        Rules, section 3; clause 4.1; ``full_requires``.
    """
    most = PARTIAL if held >= _BENEFITS else FULL
    free = FULL if held & (_BENEFITS - 1) >= _STUDIES else NONE
    work = UNKNOWN if held & (_STUDIES - 1) >= _UNKNOWN else NONE
    work = PARTIAL if held & (_UNKNOWN - 1) >= _WORKS else work
    work = FULL if held & (_WORKS - 1) >= asked else work
    return min(max(work, free), most)

"""What is expected of a cohort, by bands of weeks in a phase instead of week by week; compiled.

Within a band of weeks in a phase everybody moves by the same chances, so they are moved as one.
Only who comes into a band each week is remembered apart, until those who stay through it come into
the next. The answer is that of ``recursion.walk``, which this is held against.

Source:
    Howard, Dynamic Probabilistic Systems, volume II (1971), chapter 10, for the recursion; rules,
    section 4, for the cap.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.recursion import CASH, COLUMNS, PAID
from virksom.programme.kernel.compiled import compiled, inlined

Numbers = NDArray[np.float64]
Wholes = NDArray[np.int64]

NOTHING, PAYS, TICKS = range(3)
"""What a week in a phase uses of the cap: no week, one, or one of those who have used any."""


class Ruled(NamedTuple):
    """What weeks to come are walked by.

    Args:
        moves: chances by kind of week, phase, phase moved to, and band.
        stays: the chance of staying, by kind of week, phase and band.
        firsts: the first depth of each band, and how many depths there are.
        which: the kind of each week.
        kroner: by week and phase; below 0 where nothing may be paid.
        uses: by week and phase: ``NOTHING``, ``PAYS`` or ``TICKS``.
    """

    moves: Numbers
    stays: Numbers
    firsts: Wholes
    which: Wholes
    kroner: Numbers
    uses: Wholes


def walk(begins: Wholes, moves: Numbers, which: Wholes, kroner: Numbers, limits: Wholes) -> Numbers:
    """Return the weeks to come of many as if they were one, without the moments of the kroner.

    Args:
        begins: as for ``recursion.walk``; at least one row.
        moves: as for ``recursion.walk``.
        which: as for ``recursion.walk``.
        kroner: as for ``recursion.walk``.
        limits: as for ``recursion.walk``.

    Returns:
        As ``recursion.walk`` but for rounding; the columns of squares and of kroner so far are 0.
    """
    firsts = firsts_of(moves)
    banded = np.ascontiguousarray(np.maximum(moves[..., firsts], 0.0))
    ruled = Ruled(
        moves=banded,
        stays=1.0 - banded.sum(axis=2),
        firsts=np.append(firsts, moves.shape[-1]),
        which=which,
        kroner=kroner,
        uses=np.where(kroner >= 0.0, PAYS, TICKS if limits[1] == 1 else NOTHING),
    )
    found: Numbers = np.maximum(walk_bands(begins, ruled, limits[0]), 0.0)  # not −1e-18 of one
    return found


def firsts_of(moves: Numbers) -> Wholes:
    """Return the first depth of each band: where any chance is another than the week before."""
    other = (moves[..., 1:] != moves[..., :-1]).any(axis=tuple(range(moves.ndim - 1)))
    found: Wholes = np.append(0, np.flatnonzero(other) + 1)
    return found


@compiled
def walk_bands(begins: Wholes, ruled: Ruled, cap: int) -> Numbers:
    """Return the weeks to come of those who begin, with a cap in weeks."""
    weeks, phases, bands = len(ruled.which), ruled.moves.shape[1], ruled.moves.shape[3]
    out = np.zeros((weeks, COLUMNS))
    here = np.zeros((phases, bands, cap + 1))
    came = np.zeros((phases, ruled.firsts[-1], cap + 1))
    room = np.zeros((phases, cap + 1))
    for row in range(len(begins)):
        seat(here, came, ruled.firsts, begins[row])
    for week in range(weeks):
        leave(here, ruled, week, room)
        for phase in range(phases):
            for band in range(bands - 2, -1, -1):
                go_on(here[phase], came[phase], ruled, (phase, band, week))
            enter(here[phase, 0], came[phase], ruled.firsts[1], week, room[phase])
            pay(here[phase], ruled, (phase, week), out[week], room[phase])
    return out


@inlined
def seat(here: Numbers, came: Numbers, firsts: Wholes, begin: Wholes) -> None:
    """Put those who stand alike where they begin: in a band, and as come into it weeks ago."""
    phase, depth, used, times = begin[0], begin[1], begin[2], begin[3]
    band = 0
    while firsts[band + 1] <= depth:
        band += 1
    here[phase, band, used] += times
    length = firsts[band + 1] - firsts[band]
    came[phase, firsts[band] + (firsts[band] - depth - 1) % length, used] += times


@inlined
def leave(here: Numbers, ruled: Ruled, week: int, come: Numbers) -> None:
    """Take out those who move this week: by phase moved to and weeks used."""
    move, stay = ruled.moves[ruled.which[week]], ruled.stays[ruled.which[week]]
    come[:] = 0.0
    for phase in range(here.shape[0]):
        for band in range(here.shape[1]):
            row = here[phase, band]
            for to in range(here.shape[0]):
                share = move[phase, to, band]
                if share > 0.0:
                    add(come[to], row, share)
            left = stay[phase, band]
            for count in range(len(row)):
                row[count] *= left


@inlined
def add(room: Numbers, row: Numbers, share: float) -> None:
    """Add a share of a row to another."""
    for count in range(len(room)):
        room[count] += share * row[count]


@inlined
def go_on(rows: Numbers, came: Numbers, ruled: Ruled, at: tuple[int, int, int]) -> None:
    """Move those who have stayed through a band into the next one, this week."""
    band, week = at[1], at[2]
    first, following = ruled.firsts[band], ruled.firsts[band + 1]
    old = came[first + week % (following - first)]
    new = came[following + week % (ruled.firsts[band + 2] - following)]
    left, some, none = stayed(ruled, at, week - (following - first))
    most = len(old) - 1
    for count in range(most + 1):
        new[count] = 0.0
    for count in range(most + 1):
        now = min(count + (some if count > 0 else none), most)
        held = left * old[count]
        rows[band, now] -= held
        rows[band + 1, now] += held
        new[now] += held


@inlined
def stayed(ruled: Ruled, at: tuple[int, int, int], since: int) -> tuple[float, int, int]:
    """Return what is left of those who came into a band in a week, and the weeks they have used.

    Weeks used by those who had used some when they came, and by those who had used none.
    """
    phase, band, week = at
    left, some, none = 1.0, 0, 0
    if since < 0:
        left *= ruled.stays[ruled.which[0], phase, band]
    for gone in range(max(since, 0), week):
        left *= ruled.stays[ruled.which[gone + 1], phase, band]
        use = ruled.uses[gone, phase]
        some += use != NOTHING
        none += use == PAYS or (use == TICKS and none > 0)
    return left, some, none


@inlined
def enter(row: Numbers, came: Numbers, length: int, week: int, come: Numbers) -> None:
    """Let those who have moved begin in the first band, which is so many weeks long."""
    new = came[week % length]
    for count in range(len(row)):
        new[count] = come[count]
        row[count] += come[count]


@inlined
def pay(rows: Numbers, ruled: Ruled, at: tuple[int, int], out: Numbers, room: Numbers) -> None:
    """Pay a week in a phase, use of the cap, and note how many are there."""
    phase, week = at
    price, use = ruled.kroner[week, phase], ruled.uses[week, phase]
    room[:] = 0.0
    for band in range(len(rows)):
        add(room, rows[band], 1.0)
        if use != NOTHING:
            one_more(rows[band], 0 if use == PAYS else 1)
    payable = room[:-1].sum()
    out[phase] = payable + room[-1]
    if use == PAYS:
        out[CASH] += price * payable
        out[PAID] += payable if price > 0.0 else 0.0


@inlined
def one_more(row: Numbers, low: int) -> None:
    """Let all who have used so many weeks, and more, have used one more; the last is the cap."""
    for count in range(len(row) - 2, low - 1, -1):
        row[count + 1] += row[count]
        row[count] = 0.0

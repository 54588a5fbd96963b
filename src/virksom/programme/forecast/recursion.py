"""The recursion itself: one person's probability over phase, depth and weeks paid, compiled.

Beside the probability stand the first and second moment of the kroner so far, so that mean and
variance of every week's total follow. Loops over numbers, compiled by numba when first used; the
test runs them uncompiled too and holds the two equal.

Source:
    Howard, Dynamic Probabilistic Systems, volume II (1971), chapters 10 and 13: semi-Markov
    processes with rewards; rules, section 4, for the cap.
"""

import numpy as np
from numpy.typing import NDArray

from virksom.programme.kernel.compiled import compiled

Numbers = NDArray[np.float64]
Wholes = NDArray[np.int64]

MOMENTS = 3
"""The probability, and the first and second moment of the kroner so far."""

CASH, CASH_SQUARE, PAID, TOTAL, TOTAL_SQUARE = range(6, 11)
"""The columns of ``walk``'s answer after the six phases."""

COLUMNS = 11


@compiled
def walk(begins: Wholes, moves: Numbers, which: Wholes, kroner: Numbers, limits: Wholes) -> Numbers:
    """Return the weeks to come of one person, or of many as if they were one.

    Of many each column is a sum over them.

    Args:
        begins: by row: phase, depth, weeks of the cap used, and how many stand so.
        moves: chances by kind of week, phase, phase moved to, and depth.
        which: the kind of each week.
        kroner: by week and phase; below 0 where nothing may be paid, and the cap is not used.
        limits: the cap in weeks, and 1 where it counts calendar weeks from the first paid.

    Returns:
        By week: the probability of each phase; kroner of the week, their square, and the chance
        of being paid; kroner so far, and their square.
    """
    out = np.zeros((len(which), COLUMNS))
    here = np.zeros((moves.shape[1], MOMENTS, moves.shape[3], limits[0] + 1))
    for row in range(len(begins)):
        here[begins[row, 0], 0, begins[row, 1], begins[row, 2]] += begins[row, 3]
    least, most = begins[:, 2].min(), begins[:, 2].max()
    for week in range(len(which)):
        span = (least, min(limits[0], most + week))
        step(here, moves[which[week]], span)
        pay(here, kroner[week], limits, span, out[week])
        note(here, span, out[week])
    return out


@compiled
def step(here: Numbers, move: Numbers, span: tuple[int, int]) -> None:
    """Move everybody one week on: those who change phase begin anew, the others go deeper."""
    low, high = span[0], span[1] + 1
    come = np.zeros((here.shape[0], here.shape[1], here.shape[3]))
    for phase in range(here.shape[0]):
        for depth in range(here.shape[2] - 1, -1, -1):
            if some(here[phase, 0, depth], span):
                leave(here[phase], move[phase, :, depth], depth, span, come)
    for phase in range(here.shape[0]):
        for moment in range(here.shape[1]):
            for count in range(low, high):
                here[phase, moment, 0, count] += come[phase, moment, count]


@compiled
def some(row: Numbers, span: tuple[int, int]) -> bool:
    """Say whether anybody is there."""
    return bool(row[span[0] : span[1] + 1].sum() > 0.0)


@compiled
def leave(rows: Numbers, chance: Numbers, depth: int, span: tuple[int, int], come: Numbers) -> None:
    """Move those of one phase and depth: out by their chances, or one week deeper."""
    last, low, high = rows.shape[1] - 1, span[0], span[1] + 1
    stay = 1.0
    for to in range(len(chance)):
        share = chance[to]
        stay -= share
        if share > 0.0:
            for moment in range(len(rows)):
                for count in range(low, high):
                    come[to, moment, count] += share * rows[moment, depth, count]
    for moment in range(len(rows)):
        for count in range(low, high):
            held = rows[moment, depth, count]
            rows[moment, depth, count] = 0.0
            rows[moment, min(depth + 1, last), count] += stay * held


@compiled
def pay(
    here: Numbers, kroner: Numbers, limits: Wholes, span: tuple[int, int], out: Numbers
) -> None:
    """Pay the week: what is paid adds to the kroner so far and uses one week of the cap."""
    for phase in range(here.shape[0]):
        price = kroner[phase]
        if price >= 0.0:
            for count in range(min(span[1], limits[0] - 1), span[0] - 1, -1):
                use(here[phase], price, count, out)
        elif limits[1] == 1:
            for count in range(min(span[1], limits[0] - 1), max(span[0], 1) - 1, -1):
                tick(here[phase], count)


@compiled
def tick(rows: Numbers, count: int) -> None:
    """Use one more calendar week of the cap, unpaid."""
    for moment in range(len(rows)):
        for depth in range(rows.shape[1]):
            rows[moment, depth, count + 1] += rows[moment, depth, count]
            rows[moment, depth, count] = 0.0


@compiled
def use(rows: Numbers, price: float, count: int, out: Numbers) -> None:
    """Pay those of one phase who have used so many weeks."""
    for depth in range(rows.shape[1]):
        held = rows[0, depth, count]
        if held > 0.0:
            rows[0, depth, count + 1] += held
            first, second = rows[1, depth, count], rows[2, depth, count]
            rows[1, depth, count + 1] += first + price * held
            rows[2, depth, count + 1] += second + 2.0 * price * first + price * price * held
            for moment in range(len(rows)):
                rows[moment, depth, count] = 0.0
            out[CASH] += price * held
            out[CASH_SQUARE] += price * price * held
            out[PAID] += held if price > 0.0 else 0.0


@compiled
def note(here: Numbers, span: tuple[int, int], out: Numbers) -> None:
    """Note the probability of each phase, and the moments of the kroner so far."""
    for phase in range(here.shape[0]):
        for depth in range(here.shape[2]):
            for count in range(span[0], min(span[1] + 2, here.shape[3])):
                out[phase] += here[phase, 0, depth, count]
                out[TOTAL] += here[phase, 1, depth, count]
                out[TOTAL_SQUARE] += here[phase, 2, depth, count]

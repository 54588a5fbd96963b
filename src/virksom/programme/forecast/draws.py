"""Chance for the compiled replications: a counter, mixed; and from it a unit exponential.

Each replication has a counter of its own, so the answer is the same however many threads play.

Source:
    Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014), for the mixing;
    Marsaglia and Tsang, The Ziggurat Method for Generating Random Variables (2000).
"""

from math import exp, log

import numpy as np

from virksom.programme.forecast.ground import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

STEP = np.uint64(0x9E3779B97F4A7C15)
"""How far a counter moves on for each number."""

_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_30, _27, _31 = np.uint64(30), np.uint64(27), np.uint64(31)
_LAYER, _LAYERS, _WORD, _OF_WORD = np.uint64(8), np.uint64(255), np.uint64(32), np.uint64(2**32 - 1)
_LAST = np.uint64(40)
_HALF, _PER_WORD, _PER_LAST = 0.5, 2.0**-32, 2.0**-24

_TAIL, _AREA = 7.69711747013104972, 0.0039496598225815571993
"""Where the lowest of 256 layers ends, and the area of each."""


def _edges() -> Numbers:
    """Return where each layer ends: the lowest first, as wide as if its tail were laid beside."""
    found = [_AREA / exp(-_TAIL), _TAIL]
    for _ in range(254):
        found.append(-log(_AREA / found[-1] + exp(-found[-1])))
    return np.array([*found, 0.0])


EDGES = _edges()
HEIGHTS = np.exp(-EDGES)
_UNIT = EDGES * _PER_WORD


@lean_part
def stream(seed: int) -> np.uint64:
    """Return where the counter of a replication begins."""
    return mixed(np.uint64(seed))


@lean_part
def mixed(counter: np.uint64) -> np.uint64:
    """Return 64 bits that look like chance, from a counter."""
    found = (counter ^ (counter >> _30)) * _FIRST
    found = (found ^ (found >> _27)) * _SECOND
    return found ^ (found >> _31)


@lean_part
def drawn(counter: np.uint64) -> tuple[np.uint64, float, float]:
    """Return the counter moved on, a unit exponential, and a number from 0 to below 1."""
    counter = np.uint64(counter) + STEP
    bits = mixed(counter)
    part = np.float64(np.int64(bits >> _LAST)) * _PER_LAST
    layer = np.int64(bits & _LAYERS)
    long = (np.float64(np.int64((bits >> _LAYER) & _OF_WORD)) + _HALF) * _UNIT[layer]
    if long >= EDGES[layer + 1]:
        counter, long = outside(counter, layer, long)
    return counter, long, part


@lean
def outside(counter: np.uint64, layer: np.int64, long: float) -> tuple[np.uint64, float]:
    """Return an exponential whose first draw did not lie whole under the curve.

    Beyond the lowest layer the curve looks the same again; in the others the draw is held against
    the curve, and made anew where it lies above.
    """
    beyond = 0.0
    while long >= EDGES[layer + 1]:
        counter = np.uint64(counter) + STEP
        bits = mixed(counter)
        if layer == 0:
            beyond += _TAIL
        else:
            height = np.float64(np.int64(bits >> _WORD)) * _PER_WORD
            if HEIGHTS[layer] + height * (HEIGHTS[layer + 1] - HEIGHTS[layer]) < exp(-long):
                break
            counter += STEP
            bits = mixed(counter)
        layer = np.int64(bits & _LAYERS)
        long = (np.float64(np.int64((bits >> _LAYER) & _OF_WORD)) + _HALF) * _UNIT[layer]
    return counter, beyond + long

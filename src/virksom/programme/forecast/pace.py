"""Chances a week as rates: how long somebody stays is then one draw.

A unit exponential that outlasts the rates of k weeks does so with the product of the chances of
staying, so each week takes its rate, -log(1 - chance), of the strength that was drawn.

Source:
    The inverse of the cumulative hazard; Devroye, Non-Uniform Random Variate Generation (1986),
    chapter VI.2.
"""

import numpy as np

from virksom.programme.forecast.ground import BORNE, ENDS, RATE, WEEKS, Numbers
from virksom.programme.forecast.phases import BANDS, Phase

CERTAIN = 64.0
"""The rate of a chance of 1: more than any strength that is drawn."""

_NEVER = 1e30


def pace_of(moves: Numbers) -> Numbers:
    """Return chances as rates.

    Args:
        moves: the chance a week by set, kind of week, phase, phase moved to, and band.

    Returns:
        By set, row and the columns of ``ground``; a row for each kind of week, phase and band, in
        that order. Of a phase that nobody leaves the rate is 0.
    """
    whole = moves.sum(axis=3)
    found = np.zeros((*whole.shape, ENDS + len(Phase) - 1))
    rate = np.full(whole.shape, CERTAIN)
    np.log1p(-whole, out=rate, where=whole < 1.0)
    rate = np.minimum(np.abs(rate), CERTAIN)
    found[..., RATE] = rate
    found[..., 1:, BORNE] = (rate[..., :-1] * np.diff(BANDS)).cumsum(axis=-1)
    never, leaves = np.full(whole.shape, _NEVER), rate > 1 / _NEVER
    found[..., WEEKS] = np.divide(1.0, rate, out=never, where=leaves)
    parts = np.moveaxis(moves, 3, 4).cumsum(axis=-1)[..., :-1]
    found[..., ENDS:] = parts / np.where(whole > 0, whole, 1.0)[..., None]
    return found.reshape(len(found), -1, found.shape[-1])

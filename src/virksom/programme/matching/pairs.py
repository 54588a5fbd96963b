"""Openings and candidates as numbers from which any opening's row is added up when it is needed.

Nothing as large as all pairs is ever kept: what ``scores`` compared once for each different thing
asked stands here in few and wide arrays, and a row is the sum of some of them.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.columns import Codes
from virksom.programme.matching.scores import Scores

Wholes = NDArray[np.int32]
Bytes = NDArray[np.uint8]
Shorts = NDArray[np.int16]
Longs = NDArray[np.int64]

MUST, NICE, ASKED, END = range(4)
"""Where an opening's codes begin that are required, those that are welcome, and both; and end."""


class Pairs(NamedTuple):
    """What every pair of an opening and a candidate is told by.

    Args:
        stands: 1 where something stands in a candidate's way; a row for each thing that is asked.
        gives: points, a row for each thing that is asked.
        has: 1 where a candidate has a competence, a row a code.
        masters: how much it weighs with them, a row a code.
        standing: the rows of ``stands`` of each opening.
        giving: the rows of ``gives`` of each opening.
        codes: the competences of all openings, one opening after the other.
        at: where those of an opening begin, by ``MUST`` to ``END``.
        nice: points by how many are welcome and how many of them are had.
        mastered: points by how many are asked for and what those had weigh together.
    """

    stands: Bytes
    gives: Shorts
    has: Bytes
    masters: Bytes
    standing: Wholes
    giving: Wholes
    codes: Wholes
    at: Wholes
    nice: Shorts
    mastered: Shorts


def pairs_of(scores: Scores) -> Pairs:
    """Return the pairs of openings and candidates as numbers.

    Args:
        scores: of all openings; what is asked of one thing is compared, and no pair is.
    """
    columns, asks = scores.columns, scores.asks
    stands, standing = _stacked([each for _, each in scores.standing], np.uint8)
    gives, giving = _stacked(scores.giving, np.int16)
    sets = [(one.must, one.nice, one.asks) for one in asks]
    ends = list(accumulate((len(each) for one in sets for each in one), initial=0))
    at = np.array([ends[3 * place : 3 * place + 4] for place in range(len(asks))], np.int32)
    nice, mastered = scores.shares
    return Pairs(
        stands=stands,
        gives=gives,
        has=columns.has.rows.astype(np.uint8),
        masters=columns.mastery.rows.astype(np.uint8),
        standing=standing,
        giving=giving,
        codes=_codes(columns.mastery, (code for one in sets for each in one for code in each)),
        at=at.reshape(-1, END + 1),
        nice=nice.astype(np.int16),
        mastered=mastered.astype(np.int16),
    )


def _codes(held: Codes, codes: Iterable[str]) -> Wholes:
    return held.at(codes).astype(np.int32)


def _stacked(told: Sequence[Any], kind: type[Any]) -> tuple[NDArray[Any], Wholes]:
    """Return the tables as one, and the rows of each opening in it."""
    begins = accumulate((len(one.table) for one in told), initial=0)
    rows = np.stack([one.rows + begin for one, begin in zip(told, begins, strict=False)], axis=1)
    return np.concatenate([one.table.astype(kind) for one in told]), rows.astype(np.int32)

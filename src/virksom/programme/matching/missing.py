"""What openings lack: which competences, hours, times and places keep candidates from them.

It steers referral and training: what would have opened the door, and for how many.

Source:
    Clause 6.3: openings stand empty because a candidate who meets the demands is not there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from virksom.programme.matching.ask import Ask
from virksom.programme.matching.columns import Columns, Truths
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.weights import Weights

NOBODY = "nobody"
"""What is missing where there are no candidates at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing that is missing, over several openings.

    Args:
        key: code of a competence, or of another hindrance.
        openings: those that somebody is kept from by it, by code.
        alone: those among them that somebody is kept from by it alone, by code.
        one_step: how many candidates are kept from at least one of ``alone`` by it alone.
        candidates: how many it keeps from at least one opening.
        of: how many candidates there are in all.
    """

    key: str
    openings: tuple[str, ...]
    alone: tuple[str, ...]
    one_step: int
    candidates: int
    of: int


def missing(asks: Iterable[Ask], columns: Columns) -> tuple[Lack, ...]:
    """Return what keeps candidates from openings, what opens most doors first.

    Source:
        Clause 6.3.

    Args:
        asks: openings that nobody, or too few, may be put forward for; in any order.
        columns: the candidates.

    Returns:
        By the number of openings it alone closes, then of candidates one step away, then of
        candidates, then by key; empty without openings or candidates.
    """
    found: dict[str, _Tally] = {}
    of = len(columns.seekers)
    for wanted in sorted(asks, key=lambda one: (len(one.opening), one.opening)):
        stands = hindering(wanted, columns)
        together = sum((each.astype(np.int32) for each in stands.values()), np.zeros(of, np.int32))
        for key, each in stands.items():
            if each.any():
                tally = found.setdefault(key, _Tally(of))
                tally.add(wanted.opening, each, alone=each & (together == 1))
    lacks = (tally.lack(key) for key, tally in found.items())
    return tuple(sorted(lacks, key=_order))


def hindering(wanted: Ask, columns: Columns) -> Mapping[str, Truths]:
    """Return what stands in whose way for one opening: for each key, each candidate by row."""
    scores = Scores((wanted,), columns, Weights())
    none = np.zeros(len(columns.seekers), dtype=np.bool_)
    stands = {}
    for code in sorted(wanted.must):
        place = columns.competences.get(code)
        stands[code] = ~none if place is None else columns.has[:, place] == 0
    return stands | {code: each[0] for code, each in scores.standing}


class _Tally:
    """What one key stands in the way of."""

    def __init__(self, of: int) -> None:
        self.openings: list[str] = []
        self.alone: list[str] = []
        self.kept = np.zeros(of, dtype=np.bool_)
        self.near = np.zeros(of, dtype=np.bool_)

    def add(self, opening: str, each: Truths, *, alone: Truths) -> None:
        self.openings.append(opening)
        if alone.any():
            self.alone.append(opening)
        self.kept |= each
        self.near |= alone

    def lack(self, key: str) -> Lack:
        return Lack(
            key=key,
            openings=tuple(self.openings),
            alone=tuple(self.alone),
            one_step=int(self.near.sum()),
            candidates=int(self.kept.sum()),
            of=len(self.kept),
        )


def _order(lack: Lack) -> tuple[int, int, int, str]:
    return -len(lack.alone), -lack.one_step, -lack.candidates, lack.key

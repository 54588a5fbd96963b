"""What openings lack: which competences, hours, times and places keep candidates from them.

It steers referral and training: what would have opened the door, and for how many.

Source:
    Clause 6.3: openings stand empty because a candidate who meets the demands is not there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from virksom.programme.matching.ask import Ask
from virksom.programme.matching.columns import Columns, Truths
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.weights import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing that is missing, over several openings.

    Args:
        key: code of a competence, or of another hindrance.
        openings: those that somebody is kept from by it, by code.
        alone: those among them that somebody is kept from by it alone, by code.
        closes: those among ``alone`` that nobody at all may be put forward for, by code: with
            this one thing they would have somebody.
        one_step: how many candidates are kept from at least one opening by it alone.
        candidates: how many it keeps from at least one opening.
        of: how many candidates there are in all.
    """

    key: str
    openings: tuple[str, ...]
    alone: tuple[str, ...]
    closes: tuple[str, ...]
    one_step: int
    candidates: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One thing that keeps candidates from one opening.

    Args:
        key: code of a competence, or of another hindrance.
        candidates: how many it keeps from the opening.
        alone: how many of them nothing else keeps from it.
    """

    key: str
    candidates: int
    alone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """One opening and what keeps candidates from it.

    Args:
        ask: the opening.
        may: how many candidates may be put forward.
        of: how many candidates there are in all.
        stops: what keeps the others, what would let most through first, then by candidates, then
            by key; each keeps at least one.
    """

    ask: Ask
    may: int
    of: int
    stops: tuple[Stop, ...]


def missing(asks: Iterable[Ask], columns: Columns) -> tuple[Lack, ...]:
    """Return what keeps candidates from openings, what opens most doors first.

    Source:
        Clause 6.3.

    Args:
        asks: openings that nobody, or too few, may be put forward for; in any order.
        columns: the candidates.

    Returns:
        By the number of openings it alone closes, then of those it alone keeps somebody from,
        then of candidates one step away, then of candidates, then by key; empty without
        openings or candidates.
    """
    found: dict[str, list[_Kept]] = {}
    for each in _kept(asks, columns):
        found.setdefault(each.key, []).append(each)
    lacks = (_lack(key, kept) for key, kept in found.items())
    return tuple(sorted(lacks, key=_order))


def unmet(asks: Iterable[Ask], columns: Columns) -> tuple[Unmet, ...]:
    """Return for each opening what keeps candidates from it, the hardest to fill first.

    Source:
        Clause 6.3.

    Args:
        asks: openings, each once, in any order.
        columns: the candidates.

    Returns:
        Every opening, by how many may, then by code.
    """
    wanted = tuple(asks)
    may = Scores(wanted, columns, Weights()).may.sum(axis=1).tolist()
    stops: dict[str, list[Stop]] = {}
    for each in _kept(wanted, columns):
        stops.setdefault(each.ask.opening, []).append(_stop(each))
    found = (
        Unmet(ask=one, may=can, of=len(columns.seekers), stops=_most_first(stops, one))
        for one, can in zip(wanted, may, strict=True)
    )
    return tuple(sorted(found, key=lambda each: (each.may, *_by_code(each.ask))))


@dataclass(frozen=True, slots=True)
class _Kept:
    """Whom one thing keeps from an opening: all, those it alone keeps; and whether nobody may."""

    ask: Ask
    key: str
    all: Truths
    alone: Truths
    closed: bool


def _kept(asks: Iterable[Ask], columns: Columns) -> Iterator[_Kept]:
    """Yield what keeps at least one candidate from an opening; openings by code."""
    wanted = tuple(sorted(asks, key=_by_code))
    scores = Scores(wanted, columns, Weights())
    for place, one in enumerate(wanted):
        hindered = scores.hindered[place]
        for key, stands in hindering(one, place, scores=scores).items():
            if stands.any():
                closed = not (hindered == 0).any()
                yield _Kept(one, key, stands, stands & (hindered == 1), bool(closed))


def hindering(wanted: Ask, place: int, *, scores: Scores) -> Mapping[str, Truths]:
    """Return who is kept from one opening, by each thing that can stand in the way.

    Args:
        wanted: the opening.
        place: its row in ``scores``.
        scores: of all openings.
    """
    has = scores.columns.has
    lacks: dict[str, Truths] = {code: has.row(code) == 0 for code in sorted(wanted.must)}
    return lacks | {code: each.of(place) for code, each in scores.standing}


def _stop(kept: _Kept) -> Stop:
    return Stop(key=kept.key, candidates=int(kept.all.sum()), alone=int(kept.alone.sum()))


def _most_first(stops: Mapping[str, list[Stop]], wanted: Ask) -> tuple[Stop, ...]:
    found = stops.get(wanted.opening, [])
    return tuple(sorted(found, key=lambda stop: (-stop.alone, -stop.candidates, stop.key)))


def _lack(key: str, kept: list[_Kept]) -> Lack:
    alone = [each for each in kept if each.alone.any()]
    return Lack(
        key=key,
        openings=tuple(each.ask.opening for each in kept),
        alone=tuple(each.ask.opening for each in alone),
        closes=tuple(each.ask.opening for each in alone if each.closed),
        one_step=int(np.any([each.alone for each in kept], axis=0).sum()),
        candidates=int(np.any([each.all for each in kept], axis=0).sum()),
        of=len(kept[0].all),
    )


def _by_code(one: Ask) -> tuple[int, str]:
    return len(one.opening), one.opening


def _order(lack: Lack) -> tuple[int, int, int, int, str]:
    return -len(lack.closes), -len(lack.alone), -lack.one_step, -lack.candidates, lack.key

"""A long run in pieces: how far it has come is told, and it can be stopped with what there is.

The first k replications of a run are the replications of a run of k: what was stopped can be
played again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.outlook import Outlook
from virksom.programme.forecast.simulation import Played
from virksom.programme.kernel import Text, number_text

PIECE = 250
"""Replications of a piece: a twentieth of a second for the demo."""

_FEW = 20_000
"""Persons of whom so many replications take some half a second; of more, fewer are a piece."""


def piece_of(seen: Outlook) -> int:
    """Return how many replications are a piece: fewer where persons are very many."""
    return max(PIECE * _FEW // max(len(seen.past), _FEW), 1)


def in_pieces(seen: Outlook, *, piece: int | None = None) -> Iterator[Outlook]:
    """Yield the forecast after each piece, with the replications that have been played by then.

    Args:
        seen: the forecast; its ``times`` is how many there are in all.
        piece: replications of a piece, at least 1; None for ``piece_of``.

    Returns:
        One forecast or more; ``assumed.times`` of each says how many it rests on. The last is
        the same as ``seen``.
    """
    chance, times = seen.chance(), seen.assumed.times
    room: Played | None = None
    each = piece or piece_of(seen)
    for first in range(0, times, each):
        part = seen.play(seen.draws[first : first + each], rng=chance)
        if room is None:
            room = _each([part], lambda arrays: _room(arrays[0], times=times))
        _each([room, part], partial(_put, at=first))
        yield first_of(_of(seen, room, times=times), times=min(first + each, times))


def _room(part: NDArray[Any], *, times: int) -> NDArray[Any]:
    return np.empty((times, *part.shape[1:]), dtype=part.dtype)


def _put(arrays: list[NDArray[Any]], *, at: int) -> NDArray[Any]:
    """Put the second array into the first, from a place on; return the first."""
    room, part = arrays
    room[at : at + len(part)] = part
    return room


def first_of(seen: Outlook, *, times: int) -> Outlook:
    """Return the forecast of the first replications of one that was played.

    Args:
        seen: a forecast; what it has played is not played again.
        times: how many, from 1 to those it has.
    """
    return _of(seen, _each([seen.played], lambda arrays: arrays[0][:times]), times=times)


def without_runs(seen: Outlook) -> Outlook:
    """Return a forecast with its fans and without its replications, which take much room."""
    found = replace(seen)
    found.__dict__.update(supporting=seen.supporting, earned=seen.earned, paid=seen.paid)
    return found


def _of(seen: Outlook, ready: Played, *, times: int) -> Outlook:
    found = replace(seen, assumed=replace(seen.assumed, times=times))
    found.__dict__.update(draws=seen.draws[:times], begins=seen.begins, played=ready)
    return found


def _each(parts: Sequence[Played], made: Callable[[list[Any]], Any]) -> Played:
    """Return the parts as one, each array made of the arrays of that name."""
    held = {
        one.name: [getattr(part, one.name) for part in parts]
        for one in fields(Played)
        if one.name != "terms" and getattr(parts[0], one.name) is not None
    }
    return replace(parts[0], **{name: made(arrays) for name, arrays in held.items()})


def stopped_text(done: int, *, of: int) -> Text:
    """Return that a run was stopped, and what its numbers then rest on.

    Args:
        done: replications played, at least 1.
        of: how many were asked for.
    """
    da, en = ((number_text(done, to), number_text(of, to)) for to in ("da", "en"))
    return Text(
        f"Stoppet efter {da[0]} af {da[1]} forløb; tallene er de {da[0]} forløbs.",
        f"Stopped after {en[0]} of {en[1]} runs; the figures are those of the {en[0]}.",
    )

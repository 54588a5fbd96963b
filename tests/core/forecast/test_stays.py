"""How a stay ends, laid out in a table: by its chances, and by hand."""

from types import ModuleType

import numpy as np
import pytest

from tests.core.forecast.test_simulation import FOUND, ON, B, F
from tests.core.uncompiled import uncompiled
from virksom.programme.forecast import stays
from virksom.programme.forecast.pace import pace_of
from virksom.programme.forecast.phases import Phase

WEEKS = 60
BOTH = pytest.mark.parametrize(
    "loops", [stays, uncompiled("forecast", "draws", "stays")], ids=["compiled", "plain"]
)


def odds_of(room: stays.Room, phase: int) -> dict[tuple[int, int], float]:
    """Read a table: the chance of each way, by weeks and the phase moved to."""
    found: dict[tuple[int, int], float] = {}
    size = int(room.sizes[phase])
    for one in room.ways[phase, :size].tolist():
        part = (one >> 40) / 2**24
        for code, share in ((one >> 20) & 0xFFFFF, part), (one & 0xFFFFF, 1 - part):
            way = (code >> 3, code & 7)
            found[way] = found.get(way, 0.0) + share / size
    return found


@BOTH
@pytest.mark.parametrize("phase", list(Phase)[:-1])
def test_each_way_is_as_likely_as_the_chances_say(loops: ModuleType, phase: Phase) -> None:
    """The oracle multiplies the chances of staying week by week."""
    room = loops.room_of(WEEKS, laid=True)
    loops.lay(pace_of(FOUND.move[None, None])[0], room)
    found, alive, move = odds_of(room, phase), 1.0, FOUND.by_depth()
    for week in range(WEEKS):
        chances = move[phase, :, min(week, move.shape[2] - 1)]
        for to in Phase:
            assert found.get((week, to), 0.0) == pytest.approx(alive * chances[to], abs=1e-6)
        alive *= 1.0 - chances.sum()
    assert found.get((WEEKS, 0), 0.0) == pytest.approx(alive, abs=1e-6)


@BOTH
def test_what_is_certain_comes_and_what_cannot_be_never(loops: ModuleType) -> None:
    """By hand: from full between at once, from between back for ever after four weeks."""
    turn = np.zeros(FOUND.move.shape)
    turn[F, B] = 1.0
    turn[B, F, 1] = 1.0
    room = loops.room_of(WEEKS, laid=True)
    loops.lay(pace_of(turn[None, None])[0], room)
    assert {way for way, odds in odds_of(room, F).items() if odds} == {(0, B)}
    assert odds_of(room, B)[4, F] == pytest.approx(1.0, abs=1e-6)
    assert odds_of(room, ON) == {(WEEKS, 0): pytest.approx(1.0)}


def test_without_ways_laid_out_there_is_no_room_for_them() -> None:
    room = stays.room_of(WEEKS, laid=False)
    assert (room.ways.shape[1], room.tally.shape[0]) == (0, WEEKS + 1)

"""More places: some of those who wait start now.

Source:
    Clause 1.1 and the path: a candidate starts when there is a place for them.
"""

from collections.abc import Sequence
from dataclasses import replace

from virksom.programme.forecast.history import History
from virksom.programme.forecast.phases import Phase


def placed(past: Sequence[History], *, places: int) -> tuple[History, ...]:
    """Return the persons with some of those who wait on the path in the last week.

    Args:
        past: what has come, person by person.
        places: how many more places, at least 0; more than wait are as many as wait.

    Returns:
        As many, in the same order. The longest waiting come first; of those who have waited
        alike, by id.
    """
    waiting = [one for one in past if one.now is Phase.WAITING]
    waiting.sort(key=lambda one: (-one.depth, one.person))
    come = {one.person for one in waiting[:places]}
    return tuple(_started(one) if one.person in come else one for one in past)


def _started(one: History) -> History:
    return replace(one, phases=(*one.phases[:-1], Phase.ON_PATH))

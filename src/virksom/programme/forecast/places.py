"""More places: some of those who wait start now.

Source:
    Clause 1.1 and the path: a candidate starts when there is a place for them.
"""

from collections.abc import Iterable

import numpy as np

from virksom.programme.forecast.history import History
from virksom.programme.forecast.past import Past, past_of
from virksom.programme.forecast.phases import Phase


def placed(past: Past | Iterable[History], *, places: int) -> Past:
    """Return the persons with some of those who wait on the path in the last week.

    Args:
        past: what has come, person by person.
        places: how many more places, at least 0; more than wait are as many as wait.

    Returns:
        As many, in the same order. The longest waiting come first; of those who have waited
        alike, in the order they stand in.
    """
    seen = past_of(past)
    waiting = np.flatnonzero(seen.now == Phase.WAITING)
    come = np.zeros(len(seen), dtype=np.int64)
    come[waiting[np.argsort(-seen.depth[waiting], kind="stable")[:places]]] = 1
    last = seen.ends[come > 0]
    weeks = seen.weeks.copy()
    weeks[last - 1] -= 1
    return seen.turned(
        seen.ends + come.cumsum(),
        phases=np.insert(seen.phases, last, Phase.ON_PATH),
        weeks=np.insert(weeks, last, 1),
    )

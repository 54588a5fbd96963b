"""How many there are of each pair of small numbers.

Source:
    Rules, section 5: what is counted is counted whole.
"""

import numpy as np

from virksom.programme.columns.spells import Numbers


def tallied(first: Numbers, second: Numbers) -> list[tuple[int, int, int]]:
    """Return each pair there is with how many there are, ascending.

    Args:
        first: whole numbers, also below 0.
        second: as many, 0 or more.
    """
    if not len(first):
        return []
    least, wide = int(first.min()), int(second.max()) + 1
    counts = np.bincount((first.astype(np.int64) - least) * wide + second)
    there = np.flatnonzero(counts)
    numbers = zip(there.tolist(), counts[there].tolist(), strict=True)
    return [(key // wide + least, key % wide, count) for key, count in numbers]

"""The certificate of an assignment: prices that show that no other is better.

An assignment is best when rows and columns can be given prices, none below nought, such that no
pair is worth more than its two prices together, and all prices add up to what the assignment is
worth: then nothing can be worth more. Who doubts it need only add up.

Source:
    The duality of linear programmes, for the assignment problem with free rows and columns
    (Kuhn 1955; Burkard, Dell'Amico and Martello, Assignment Problems, section 4.1).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Wholes = NDArray[np.int32] | NDArray[np.int64]

Worths = NDArray[np.int32]
"""What each pair is worth, 0 where it may not be; a row a seat, a column a candidate."""


@dataclass(frozen=True, slots=True)
class Prices:
    """The prices that prove an assignment.

    Args:
        rows: of the seats, in their order.
        columns: of the candidates, in their order.
    """

    rows: Wholes
    columns: Wholes


class NotOptimal(AssertionError):
    """An assignment is not the best there is: a bug, since only best ones are given prices."""


def prices(worth: Worths, pairs: Sequence[tuple[int, int]]) -> Prices:
    """Return prices that prove an assignment.

    A candidate's price must make up for what each seat's holder would gain by taking them; so a
    price that rises lifts that of the candidates its holder's seat looks at, until all are still.

    Args:
        worth: whole numbers, 0 or more.
        pairs: places of rows and columns that are put together, each once, worth more than 0.

    Raises:
        NotOptimal: there are none, since something better can be put together.
    """
    rows, columns = worth.shape
    price = np.zeros(columns, dtype=np.int32)
    free = np.ones(rows, dtype=np.bool_)
    if pairs:
        free[[row for row, _ in pairs]] = False
    if free.any():
        price = worth[free].max(axis=0, initial=0)
    held = np.array([row for row, _ in pairs], dtype=np.intp)
    holder = np.array([column for _, column in pairs], dtype=np.intp)
    gains = worth[held] - worth[held, holder][:, None]
    moved = np.ones(len(held), dtype=np.bool_)
    for _ in range(len(held) + 1):
        asked = (gains[moved] + price[holder[moved]][:, None]).max(axis=0, initial=0)
        raised = np.maximum(price, asked)
        moved = raised[holder] > price[holder]
        price = raised
        if not moved.any():
            break
    of_rows = np.zeros(rows, dtype=np.int32)
    of_rows[held] = worth[held, holder] - price[holder]
    found = Prices(of_rows, price)
    if not proves(worth, pairs, found=found):
        raise NotOptimal(pairs)
    return found


def proves(worth: Worths, pairs: Sequence[tuple[int, int]], *, found: Prices) -> bool:
    """Say whether prices prove that an assignment is worth as much as any can be.

    Args:
        worth: whole numbers, 0 or more.
        pairs: places of rows and columns that are put together.
        found: the prices.
    """
    rows, columns = [row for row, _ in pairs], [column for _, column in pairs]
    once = len(set(rows)) == len(rows) and len(set(columns)) == len(columns)
    worth_of_all = int(sum(int(worth[row, column]) for row, column in pairs))
    not_below = bool((found.rows >= 0).all() and (found.columns >= 0).all())
    enough = bool((found.rows[:, None] + found.columns >= worth).all())
    total = int(found.rows.sum(dtype=np.int64) + found.columns.sum(dtype=np.int64))
    return once and not_below and enough and total == worth_of_all

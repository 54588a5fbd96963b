"""Seats that bid for candidates before any way is sought: most are filled so; compiled.

A seat that waits takes the candidate who is best for it, and raises their price until the next
best is as good; whoever had them waits again, and bids at once. Prices only rise, and cover every
pair as before, so that what is left is searched for at these prices, and proven by them.

Source:
    Jonker and Volgenant (1987), augmenting row reduction; Burkard, Dell'Amico and Martello,
    Assignment Problems, section 4.4.3.
"""

from virksom.programme.kernel.compiled import lean, lean_part
from virksom.programme.matching.board import BOUND, EMPTY, FREE, LENGTH, NOBODY, TOP, Board


@lean
def bid(board: Board, most: int) -> int:
    """Let the seats that wait bid, one after the other; return how many bids there were.

    Args:
        board: with a list for each seat; changed.
        most: how many bids there are at most: a war of prices is left to the search.
    """
    bids = 0
    for row in range(len(board.seats)):
        here = row
        while here != NOBODY and board.held[here] == FREE and bids < most:
            here = one_bid(board, here)
            bids += 1
    return bids


@lean_part
def one_bid(board: Board, row: int) -> int:
    """Let a seat take whom it likes best; return the seat that had them, or ``NOBODY``.

    It waits on where somebody who is not on its list may be better, or all it likes best are taken
    and none of them by more than the others.
    """
    one, best, second = likes(board, row)
    if best < max(board.marks[row, BOUND], 0):
        return NOBODY
    board.asked[row] = second
    if one == NOBODY:
        board.held[row] = EMPTY
        return NOBODY
    before = board.holder[one]
    if best == second and before != FREE:
        return NOBODY
    board.price[one] += best - second
    board.held[row], board.holder[one] = one, row
    if before == FREE:
        return NOBODY
    board.held[before] = FREE
    return int(before)


@lean_part
def likes(board: Board, row: int) -> tuple[int, int, int]:
    """Return who on its list is best for a seat, their worth less their price, and the next best's.

    Of several as good it is one without a seat, if there is one. The next best is at least nothing,
    as an empty seat is worth, and at least what somebody who is not on the list may be.
    """
    marks = board.marks[row]
    one, best, second = NOBODY, 0, max(marks[BOUND], 0)
    for each in range(marks[LENGTH]):
        if marks[TOP] - board.below[row, each] < second:
            break
        who = board.listed[row, each]
        value = board.worth[row, each] - board.price[who]
        if value > best:
            one, best, second = who, value, max(best, second)
        elif value >= second:
            second = value
            if value == best and one != NOBODY and board.holder[one] != FREE:
                one = who
    return int(one), int(best), int(second)

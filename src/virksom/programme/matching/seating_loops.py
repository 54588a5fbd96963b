"""Seats filled until none waits: the loops, compiled.

Source:
    See ``board``.
"""

from virksom.programme.kernel.compiled import lean, lean_part
from virksom.programme.matching.bidding_loops import bid
from virksom.programme.matching.board import (
    BOUND,
    DUE,
    EMPTY,
    FAR,
    FREE,
    GAPS,
    LENGTH,
    NEXT,
    NOBODY,
    REACHED,
    TOP,
    UNKNOWN,
    Board,
)
from virksom.programme.matching.pair_loops import points_of, who_may
from virksom.programme.matching.pairs import Pairs

_STRIDE = 7919
"""Seats that see many as equally good begin their lists so far apart."""

_BIDS = 8
"""Bids for each seat, at most; three are made where few are as good as each other."""

Place = tuple[int, int]
"""A candidate, or ``NOBODY``; and how many seats were reached, or which seat."""


@lean
def fill(pairs: Pairs, board: Board, seat: int) -> int:
    """Put candidates to seats until no seat waits; return how often the prices were changed.

    Args:
        pairs: all pairs.
        board: changed.
        seat: what a filled seat is worth beside the points.
    """
    for row in range(len(board.seats)):
        count = weigh(pairs, board, row, seat)
        board.can[board.seats[row]] = count
        board.asked[row] = enlist(board, row, count) if count else 0
        board.held[row] = FREE if count else EMPTY
    for opening in range(len(board.can)):
        if board.can[opening] == UNKNOWN:
            board.can[opening] = who_may(pairs, opening, board.stops, board.who)
    bid(board, _BIDS * len(board.seats))
    rounds = 0
    while True:
        while several(board) > 0:
            pass
        level, found, row = search(pairs, board, seat)
        if row == NOBODY:
            return rounds
        settle(board, found, row)
        rounds += level > 0


@lean
def weigh(pairs: Pairs, board: Board, row: int, seat: int) -> int:
    """Fill in who may have a seat and what they are worth less their price; return how many."""
    opening = board.seats[row]
    count = who_may(pairs, opening, board.stops, board.who)
    for each in range(count):
        one = board.who[each]
        board.value[each] = seat + points_of(pairs, opening, one) - board.price[one]
    return count


@lean
def enlist(board: Board, row: int, count: int) -> int:
    """Make the list of a seat from those weighed, at least one; return what the best is worth."""
    value, marks, room = board.value, board.marks[row], board.listed.shape[1]
    best = value[0]
    for each in range(1, count):
        best = max(best, value[each])
    marks[LENGTH], first = begins(board, best, (count, room))
    marks[TOP], marks[BOUND] = best, best - first if marks[LENGTH] < count else -FAR
    each = (row * _STRIDE) % count
    for _ in range(count):
        gap = min(best - value[each], GAPS - 1)
        place = board.gaps[gap]
        if place < marks[LENGTH]:
            board.gaps[gap] += 1
            one = board.who[each]
            board.listed[row, place], board.below[row, place] = one, gap
            board.worth[row, place] = value[each] + board.price[one]
        each = each + 1 if each + 1 < count else 0
    return int(best)


@lean_part
def begins(board: Board, best: int, at: Place) -> Place:
    """Fill in where those begin on a list who are so far below the best.

    Returns:
        How long the list is, and how far below the best those begin for whom there is no room.
    """
    gaps, (count, room) = board.gaps, at
    gaps[:] = 0
    for each in range(count):
        gaps[min(best - board.value[each], GAPS - 1)] += 1
    begin, first = 0, GAPS - 1
    for gap in range(GAPS):
        after = begin + gaps[gap]
        if after > room:
            first = min(first, gap)
        gaps[gap], begin = begin, after
    return min(gaps[GAPS - 1], room), first


@lean
def several(board: Board) -> int:
    """Fill as many waiting seats as can be at the prices there are; return how many."""
    placed = 0
    board.seen[:] = 0
    for row in range(len(board.seats)):
        if board.held[row] == FREE:
            placed += dig(board, row)
    return placed


@lean_part
def dig(board: Board, row: int) -> int:
    """Fill a waiting seat by a way of seats that each take the next one's; return 1 for done."""
    way, steps, depth = board.queue, board.steps, 0
    way[0], steps[0] = row, 0
    while depth >= 0:
        here = way[depth]
        if steps[depth] == 0:
            if board.asked[here] == 0:
                hand_on(board, depth - 1, board.held[here])
                board.held[here] = EMPTY
                return 1
            one = at_once(board, here)
            if one != NOBODY:
                hand_on(board, depth, one)
                return 1
        one = onward(board, here, depth)
        if one == NOBODY:
            depth -= 1
        else:
            depth += 1
            way[depth], steps[depth] = board.holder[one], 0
    return 0


@lean_part
def hand_on(board: Board, depth: int, one: int) -> None:
    """Give a candidate to a seat of the way, and each seat's own to the one before it."""
    for place in range(depth, -1, -1):
        here = board.queue[place]
        before = board.held[here]
        board.held[here], board.holder[one] = one, here
        one = before


@lean_part
def at_once(board: Board, row: int) -> int:
    """Return a candidate without a seat who is as good as any for a seat; else ``NOBODY``."""
    least = board.marks[row, TOP] - board.asked[row]
    for each in range(board.marks[row, LENGTH]):
        one = board.listed[row, each]
        if board.below[row, each] > least:
            break
        if board.holder[one] == FREE and board.worth[row, each] == board.asked[row]:
            board.seen[one] = 1
            return int(one)
    return NOBODY


@lean_part
def onward(board: Board, row: int, depth: int) -> int:
    """Return the next candidate as good as any for a seat, not looked at before."""
    least = board.marks[row, TOP] - board.asked[row]
    for each in range(board.steps[depth], board.marks[row, LENGTH]):
        one = board.listed[row, each]
        if board.below[row, each] > least:
            break
        due = board.asked[row] + board.price[one]
        if board.seen[one] == 0 and board.worth[row, each] == due and board.holder[one] >= 0:
            board.seen[one] = 1
            board.steps[depth] = each + 1
            return int(one)
    return NOBODY


@lean
def search(pairs: Pairs, board: Board, seat: int) -> tuple[int, int, int]:
    """Find the shortest way from any waiting seat, and change the prices so that it costs nothing.

    Returns:
        How long it is; the candidate without a seat where it ends, or ``NOBODY``; and the seat
        that it ends with, which stays empty where it ends with nobody; ``NOBODY`` when no seat
        waits.
    """
    near, ahead = board.near, board.open
    near[:], ahead[:] = FAR, FAR
    count, done, level = waiting(board), 0, 0
    if count == 0:
        return 0, NOBODY, NOBODY
    while True:
        found = NOBODY
        while done < count and found == NOBODY:
            found, count = look(pairs, board, board.queue[done], (level, count, seat))
            done += 1
        if found == NOBODY:
            level, row = next_level(board, count)
            if row != NOBODY:
                reprice(board, level, count)
                return level, NOBODY, row
            found, count = advance(pairs, board, (level, count, seat))
        if found != NOBODY:
            reprice(board, level, count)
            return level, found, int(board.back[found])


@lean
def waiting(board: Board) -> int:
    """Queue the seats that wait; return how many."""
    count = 0
    for row in range(len(board.seats)):
        if board.held[row] == FREE:
            board.queue[count] = row
            board.marks[row, REACHED] = board.marks[row, NEXT] = 0
            board.marks[row, DUE] = FAR
            count += 1
    return count


@lean_part
def look(pairs: Pairs, board: Board, row: int, at: tuple[int, int, int]) -> Place:
    """Look along a seat's list as far as it may reach, and at everybody where it serves no more."""
    level, count, seat = at
    marks = board.marks[row]
    ahead = marks[REACHED] + board.asked[row]
    each, least = marks[NEXT], level + marks[TOP] - ahead
    while each < marks[LENGTH] and board.below[row, each] <= least:
        one = board.listed[row, each]
        far = ahead + board.price[one] - board.worth[row, each]
        if far < board.near[one]:
            count = reach(board, one, row, (far, level, count))
            if far == level and board.holder[one] == FREE:
                return int(one), count
        each += 1
    marks[NEXT] = each
    if each < marks[LENGTH]:
        marks[DUE] = ahead - marks[TOP] + board.below[row, each]
        return NOBODY, count
    marks[DUE] = ahead - marks[BOUND]
    if marks[DUE] > level:
        return NOBODY, count
    return look_anew(pairs, board, row, (level, count, seat))


@lean
def look_anew(pairs: Pairs, board: Board, row: int, at: tuple[int, int, int]) -> Place:
    """Look at everybody who may have a seat, and make its list anew."""
    level, count, seat = at
    weighed = weigh(pairs, board, row, seat)
    enlist(board, row, weighed)
    board.marks[row, NEXT], board.marks[row, DUE] = board.marks[row, LENGTH], FAR
    ahead = board.marks[row, REACHED] + board.asked[row]
    for each in range(weighed):
        one = board.who[each]
        far = ahead - board.value[each]
        if far < board.near[one]:
            count = reach(board, one, row, (far, level, count))
            if far == level and board.holder[one] == FREE:
                return int(one), count
    return NOBODY, count


@lean_part
def reach(board: Board, one: int, row: int, at: tuple[int, int, int]) -> int:
    """Note that a candidate is reached from a seat; return how many seats are queued."""
    far, level, count = at
    board.near[one], board.back[one] = far, row
    if far > level:
        board.open[one] = far
        return count
    board.open[one] = FAR
    return queue(board, one, (level, count))


@lean_part
def queue(board: Board, one: int, at: Place) -> int:
    """Queue the seat that has a candidate; return how many are queued."""
    level, count = at
    holder = board.holder[one]
    if holder == FREE:
        return count
    board.queue[count] = holder
    board.marks[holder, REACHED], board.marks[holder, NEXT] = level, 0
    board.marks[holder, DUE] = FAR
    return count + 1


@lean
def next_level(board: Board, count: int) -> Place:
    """Return how far off the nearest is, and the seat that is as well left empty, if one is."""
    least, row = FAR, NOBODY
    for one in range(len(board.open)):
        least = min(least, board.open[one])
    for place in range(count):
        least = min(least, board.marks[board.queue[place], DUE])
    for place in range(count):
        here = board.queue[place]
        far = board.marks[here, REACHED] + board.asked[here]
        if far < least:
            least, row = far, here
    return least, row


@lean
def advance(pairs: Pairs, board: Board, at: tuple[int, int, int]) -> Place:
    """Look at the candidates so far off, and anew at the seats whose lists serve no farther."""
    level, count, seat = at
    for one in range(len(board.open)):
        if board.open[one] == level:
            board.open[one] = FAR
            if board.holder[one] == FREE:
                return one, count
            count = queue(board, one, (level, count))
    for place in range(count):
        row = board.queue[place]
        if board.marks[row, DUE] == level:
            found, count = look(pairs, board, row, (level, count, seat))
            if found != NOBODY:
                return found, count
    return NOBODY, count


@lean
def reprice(board: Board, level: int, count: int) -> None:
    """Lower the seats and raise the candidates that lie nearer than where the way ends."""
    for place in range(count):
        row = board.queue[place]
        board.asked[row] -= max(level - board.marks[row, REACHED], 0)
    for one in range(len(board.near)):
        board.price[one] += max(level - board.near[one], 0)


@lean_part
def settle(board: Board, one: int, row: int) -> None:
    """Fill seats along the way that was found, or leave the last one empty."""
    if one == NOBODY:
        one = board.held[row]
        board.held[row] = EMPTY
        if one == FREE:
            return
        row = board.back[one]
    while True:
        before = board.held[row]
        board.held[row], board.holder[one] = one, row
        if before == FREE:
            return
        one = before
        row = board.back[one]

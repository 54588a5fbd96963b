"""One opening beside every candidate: who may, and their points; compiled.

Source:
    ``fit`` and ``may``, whose plain reading of the same pairs is their test.
"""

from virksom.programme.kernel.compiled import lean, lean_part
from virksom.programme.matching.pairs import ASKED, END, MUST, NICE, Bytes, Longs, Pairs, Wholes


@lean_part
def who_may(pairs: Pairs, opening: int, stops: Bytes, who: Wholes) -> int:
    """Return how many may be put forward for an opening, and fill in who.

    Args:
        pairs: what they are told by.
        opening: its place.
        stops: room for a number a candidate.
        who: room for one candidate more than there are; filled with their places, ascending.
    """
    rows, stands = pairs.standing[opening], pairs.stands
    for place in range(len(stops)):
        stops[place] = stands[rows[0], place]
    for each in range(1, len(rows)):
        row = rows[each]
        for place in range(len(stops)):
            stops[place] |= stands[row, place]
    for code in range(pairs.at[opening, MUST], pairs.at[opening, NICE]):
        row = pairs.codes[code]
        for place in range(len(stops)):
            stops[place] |= pairs.has[row, place] ^ 1
    count = 0
    for place in range(len(stops)):
        who[count] = place
        count += stops[place] == 0
    return count


@lean_part
def points_of(pairs: Pairs, opening: int, place: int) -> int:
    """Return the points of one candidate for an opening."""
    points, had, weighs = 0, 0, 0
    for each in range(pairs.giving.shape[1]):
        points += pairs.gives[pairs.giving[opening, each], place]
    first, nice = pairs.at[opening, NICE], pairs.at[opening, ASKED]
    for code in range(first, nice):
        had += pairs.has[pairs.codes[code], place]
    after = pairs.at[opening, END]
    for code in range(nice, after):
        weighs += pairs.masters[pairs.codes[code], place]
    return int(points + pairs.nice[nice - first, had] + pairs.mastered[after - nice, weighs])


@lean_part
def may(pairs: Pairs, opening: int, place: int) -> bool:
    """Say whether one candidate may be put forward for an opening."""
    stops = 0
    for each in range(pairs.standing.shape[1]):
        stops |= pairs.stands[pairs.standing[opening, each], place]
    for code in range(pairs.at[opening, MUST], pairs.at[opening, NICE]):
        stops |= pairs.has[pairs.codes[code], place] ^ 1
    return stops == 0


@lean
def together(pairs: Pairs, seat: int, openings: Longs, candidates: Longs) -> int:
    """Return what candidates put to openings are worth in all; nothing where one may not."""
    found = 0
    for each in range(len(openings)):
        opening, place = openings[each], candidates[each]
        if may(pairs, opening, place):
            found += seat + points_of(pairs, opening, place)
    return found


@lean
def told(pairs: Pairs, stops: Bytes, who: Wholes, worth: Wholes) -> None:
    """Fill in the points of every pair, and -1 where somebody may not.

    Args:
        pairs: what they are told by.
        stops: room for a number a candidate.
        who: room for one candidate more than there are.
        worth: filled; a row an opening, a column a candidate.
    """
    for opening in range(len(worth)):
        worth[opening] = -1
        for each in range(who_may(pairs, opening, stops, who)):
            worth[opening, who[each]] = points_of(pairs, opening, who[each])


@lean
def beyond(pairs: Pairs, seat: int, least: Longs, price: Longs, stops: Bytes, who: Wholes) -> int:
    """Return how many pairs are worth more than the two prices that should cover them.

    Args:
        pairs: all pairs.
        seat: what a filled seat is worth beside the points.
        least: by opening, the lowest price of its seats.
        price: by candidate.
        stops: room for a number a candidate.
        who: room for one candidate more than there are.
    """
    found = 0
    for opening in range(len(least)):
        over = seat - least[opening]
        for each in range(who_may(pairs, opening, stops, who)):
            place = who[each]
            found += points_of(pairs, opening, place) + over > price[place]
    return found

"""Small numbers hidden, so that nobody outside the parties can count to a single person.

A table of counts has rows and sums: »referred = withdrawn + not started + active«. Whoever holds
two editions of it can subtract rows, take a sum apart, and put one sum into another. All of it is
tried here as a stranger would try it: every group of persons that some adding and subtracting of
the shown rows gives is looked at, and cells are hidden until none counts from 1 to 4. Noughts are
shown.

Guarded is what follows for certain, and with it what follows of bounds: rows lie one inside another
as boxes do, so the hidden ones of a box come to nought or to five and more together, and each of
them may be anything from nought to five. Where sums overlap otherwise, bounds are not guarded.

Source:
    Rules, section 7: cells 1 to 4 and their complements are hidden, and subtracting two external
    editions reveals no count under 5.
"""

from collections.abc import Iterator, Mapping, Sequence

from virksom.programme.status.told_groups import Sum, derived, smallest, told_groups, told_rows

FEWEST = 5
"""The smallest count that is shown, nought apart."""

Counts = Mapping[str, int]
"""Counts by row; in the order in which rows are hidden when two are of one size."""

Edition = Mapping[str, int | None]
"""What is told of each row; None where it is hidden."""


def external_edition(
    counts: Counts, sums: Sequence[Sum], *, earlier: Sequence[Edition] = ()
) -> Edition:
    """Return the edition of a table that strangers may have.

    Source:
        Rules, section 7.

    Args:
        counts: every row, 0 or more.
        sums: what a stranger knows of how rows add up; may overlap, and must hold in ``counts``.
        earlier: the editions that strangers have of the same table at other moments, in any order.

    Returns:
        The same rows; those hidden are None. With what is shown, the sums and every earlier
        edition, no row, no rest of a sum, no group of rows that can be told together, and no
        change of any of these from one edition to another comes out as 1, 2, 3 or 4. As few are
        hidden as one after another can be, the small first; a row that follows from those shown
        is told too.
    """
    hidden: set[str] = set()
    known = [dict.fromkeys(counts, 0), *earlier]
    while True:
        edition = {row: None if row in hidden else count for row, count in counts.items()}
        tell_tale = next(_revealing(edition, tuple(sums), known=known), None)
        if tell_tale is None:
            told = worked_out(edition, sums)
            return {row: told.get(row) for row in counts}
        hidden.add(_chosen(tell_tale, counts, hidden=hidden))


def worked_out(edition: Edition, sums: Sequence[Sum]) -> dict[str, int]:
    """Return every row that an edition tells, be it by taking its sums apart.

    Args:
        edition: what is shown.
        sums: what is known of how rows add up.

    Returns:
        Rows shown and rows that follow from them; the others can be nothing for sure.
    """
    ways = told_rows(tuple(edition), tuple(sums), hidden=_hidden(edition))
    return {row: derived(way, edition) for row, way in ways.items()}


def _hidden(edition: Edition) -> frozenset[str]:
    return frozenset(row for row, count in edition.items() if count is None)


def _revealing(
    edition: Edition, sums: tuple[Sum, ...], *, known: Sequence[Edition]
) -> Iterator[tuple[str, ...]]:
    """Yield rows of which one has to be hidden, as together they tell a small number."""
    now = worked_out(edition, sums)
    for other in known:
        before = worked_out(other, sums)
        # In the rows' own order: a set's order differs from one process to the next.
        for row in (row for row in now if row in before):
            if _small(now[row] - before[row]):
                yield _around(row, edition, sums=sums)
        for one in sums:
            if (
                one.total in now
                and one.total in before
                and _small(_rest(one, now=now, before=before))
            ):
                yield (*one.parts, one.total)
        yield from _telling_groups(edition, other, sums=sums)


def _telling_groups(
    edition: Edition, other: Edition, *, sums: tuple[Sum, ...]
) -> Iterator[tuple[str, ...]]:
    """Yield the rows that tell of a small group together, or of a small change of one.

    A group that can be parted into others told is no news when they are none.
    """
    rows = tuple(edition)
    now = told_groups(rows, sums, hidden=_hidden(edition))
    before = told_groups(rows, sums, hidden=_hidden(other))
    for group in smallest(group for group in now if group in before):
        if _small(derived(now[group], edition) - derived(before[group], other)):
            yield tuple(now[group])


def _rest(one: Sum, *, now: Mapping[str, int], before: Mapping[str, int]) -> int:
    """Return by how much the parts changed that are not told in both: nought where all are."""
    both = [part for part in one.parts if part in now and part in before]
    return now[one.total] - before[one.total] - sum(now[part] - before[part] for part in both)


def _small(change: int) -> bool:
    return 0 < abs(change) < FEWEST


def _around(row: str, edition: Edition, *, sums: Sequence[Sum]) -> tuple[str, ...]:
    """Return the row itself when it is shown; else those it was worked out from."""
    if edition[row] is not None:
        return (row,)
    return tuple(
        other for one in sums for other in (*one.parts, one.total) if row in (*one.parts, one.total)
    )


def _chosen(among: Sequence[str], counts: Counts, *, hidden: set[str]) -> str:
    """Return the row to hide next: the smallest that is not nought; any when nothing else is left.

    Noughts are hidden last, as they hide nothing behind them.
    """
    order = {row: place for place, row in enumerate(counts)}
    open_rows = [row for row in dict.fromkeys((*among, *counts)) if row not in hidden]
    near = frozenset(among)
    return min(
        open_rows, key=lambda row: (row not in near, not counts[row], counts[row], order[row])
    )

"""Small numbers hidden, so that nobody outside the parties can count to a single person.

A table of counts has rows and sums: »referred = withdrawn + not started + active«. Whoever holds
two editions of it can subtract rows, and can take a sum apart. Both are tried here as a stranger
would try them, and cells are hidden until nothing from 1 to 4 comes out. Noughts are shown.

Source:
    Rules, section 7: cells 1 to 4 and their complements are hidden, and subtracting two external
    editions reveals no count under 5.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

FEWEST = 5
"""The smallest count that is shown, nought apart."""

Counts = Mapping[str, int]
"""Counts by row; in the order in which rows are hidden when two are of one size."""

Edition = Mapping[str, int | None]
"""What is told of each row; None where it is hidden."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A row that is the sum of others.

    Args:
        total: the row.
        parts: those it is the sum of; each a row of the table.
    """

    total: str
    parts: tuple[str, ...]


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
        edition, no row, no rest of a sum, and no change of either from one edition to another
        comes out as 1, 2, 3 or 4. As few are hidden as one after another can be, the small first.
    """
    hidden: set[str] = set()
    known = [dict.fromkeys(counts, 0), *(worked_out(edition, sums) for edition in earlier)]
    while True:
        edition = {row: None if row in hidden else count for row, count in counts.items()}
        tell_tale = next(_revealing(edition, sums, known=known), None)
        if tell_tale is None:
            return edition
        hidden.add(_chosen(tell_tale, counts, hidden=hidden))


def worked_out(edition: Edition, sums: Sequence[Sum]) -> dict[str, int]:
    """Return every row that an edition tells, be it by taking its sums apart.

    Args:
        edition: what is shown.
        sums: what is known of how rows add up.

    Returns:
        Rows shown and rows that follow from them; the others can be nothing for sure.
    """
    shown = {row: count for row, count in edition.items() if count is not None}
    unknown = [row for row in edition if row not in shown]
    lines = [_line(one, shown, unknown=unknown) for one in sums]
    return {**shown, **dict(_solved(lines, unknown))}


def _revealing(
    edition: Edition, sums: Sequence[Sum], *, known: Iterable[Mapping[str, int]]
) -> Iterator[tuple[str, ...]]:
    """Yield rows of which one has to be hidden, as together they tell a small number."""
    now = worked_out(edition, sums)
    for before in known:
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


_Line = list[Fraction]


def _line(one: Sum, shown: Mapping[str, int], *, unknown: Sequence[str]) -> _Line:
    """Return a sum as an equation in the unknown rows; its last number is the right side."""
    signs = {one.total: -1}
    for part in one.parts:
        signs[part] = signs.get(part, 0) + 1
    right = -sum(sign * shown.get(row, 0) for row, sign in signs.items())
    return [*(Fraction(signs.get(row, 0)) for row in unknown), Fraction(right)]


def _solved(lines: list[_Line], unknown: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the unknown rows that the equations fix, by Gauss and Jordan's elimination."""
    done = 0
    for place in range(len(unknown)):
        pivot = next((at for at in range(done, len(lines)) if lines[at][place]), None)
        if pivot is None:
            continue
        lines[done], lines[pivot] = lines[pivot], lines[done]
        lead = lines[done][place]
        lines[done] = [number / lead for number in lines[done]]
        for at in range(len(lines)):
            if at != done and lines[at][place]:
                times = lines[at][place]
                lines[at] = [
                    number - times * own for number, own in zip(lines[at], lines[done], strict=True)
                ]
        done += 1
    for line in lines[:done]:
        places = [place for place in range(len(unknown)) if line[place]]
        if len(places) == 1:
            yield unknown[places[0]], int(line[-1])

"""Which groups of persons a table tells of when some of its rows are hidden.

Rows add up: »referred = withdrawn + not started + active«, »active = self-supporting + others«.
Where »not started«, »active« and »others« are hidden, »not started + others« stands nowhere, yet it
is what is left of »referred« without »withdrawn« and »self-supporting«. A group is told when some
adding and subtracting of the shown rows gives it, through as many sums as it takes.

Source:
    Rules, section 7. Which totals of hidden cells follow from what is shown is a question of linear
    algebra: Hundepool et al., *Statistical Disclosure Control* (2012), section 4.2.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product

Group = frozenset[str]
"""Rows that have no person in common; their sum is a count of persons."""

Derivation = Mapping[str, Fraction]
"""Shown rows, and how many times each is added; those that are subtracted have a minus."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A row that is the sum of others.

    Args:
        total: the row.
        parts: those it is the sum of; each a row of the table.
    """

    total: str
    parts: tuple[str, ...]


@lru_cache(maxsize=4096)
def told_rows(
    rows: tuple[str, ...], sums: tuple[Sum, ...], *, hidden: frozenset[str]
) -> Mapping[str, Derivation]:
    """Return each row that is shown or follows from others, with what it follows from.

    Args:
        rows: every row of the table.
        sums: how they add up; may overlap.
        hidden: the rows that are not shown.
    """
    solved = _solved(rows, sums, hidden=hidden)
    found = ((row, _derivation({row}, solved, hidden=hidden)) for row in rows)
    return {row: way for row, way in found if way is not None}


@lru_cache(maxsize=4096)
def told_groups(
    rows: tuple[str, ...], sums: tuple[Sum, ...], *, hidden: frozenset[str]
) -> Mapping[Group, Derivation]:
    """Return every group of smallest rows that follows from what is shown, with how; small first.

    Source:
        Rules, section 7.

    Args:
        rows: every row of the table.
        sums: how they add up; may overlap. A total of n smallest rows is tried in 2ⁿ ways, so
            this is for tables of a dozen rows.
        hidden: the rows that are not shown.
    """
    solved = _solved(rows, sums, hidden=hidden)
    found: dict[Group, Derivation] = {}
    for group in _groups(rows, sums):
        way = _derivation(group, solved, hidden=hidden)
        if way is not None:
            found[group] = way
    return found


def smallest(groups: Iterable[Group]) -> Iterator[Group]:
    """Yield the groups that hold no other of them: every other one is put together of these.

    Args:
        groups: small ones first.
    """
    kept: list[Group] = []
    for group in groups:
        if not any(one <= group for one in kept):
            kept.append(group)
            yield group


def derived(way: Derivation, shown: Mapping[str, int | None]) -> int:
    """Return the count that a derivation comes to.

    Args:
        way: as ``told_rows`` or ``told_groups`` returned it.
        shown: the counts by row; each that the derivation adds is there.
    """
    return int(sum(times * (shown[row] or 0) for row, times in way.items()))


def _groups(rows: Sequence[str], sums: Sequence[Sum]) -> Iterator[Group]:
    """Yield every group of smallest rows that have nobody in common, once; small ones first."""
    parts = {part for one in sums for part in one.parts}
    families = [family for row in rows if row not in parts for family in _families(row, sums)]
    for size in range(1, max(map(len, families), default=0) + 1):
        found = (some for family in families for some in combinations(family, size))
        yield from dict.fromkeys(map(frozenset, found))


def _families(row: str, sums: Sequence[Sum]) -> list[tuple[str, ...]]:
    """Return the smallest rows that a row is the sum of, for each way to take it apart."""
    ways = [one.parts for one in sums if one.total == row]
    if not ways:
        return [(row,)]
    return [
        tuple(leaf for family in chosen for leaf in family)
        for parts in ways
        for chosen in product(*(_families(part, sums) for part in parts))
    ]


_Line = dict[str, Fraction]


def _solved(
    rows: Sequence[str], sums: Sequence[Sum], *, hidden: frozenset[str]
) -> list[tuple[str, _Line]]:
    """Return the sums solved for hidden rows, each with its row, by Gauss and Jordan's elimination.

    Each line is nought; its own row stands in it once and in no other line.
    """
    lines = [_line(one) for one in sums]
    done: list[tuple[str, _Line]] = []
    for row in (row for row in rows if row in hidden):
        pivot = next((line for line in lines if line.get(row)), None)
        if pivot is None:
            continue
        lines.remove(pivot)
        lead = pivot[row]
        own = {name: number / lead for name, number in pivot.items()}
        lines = [_less(line, own, at=row) for line in lines]
        done = [(name, _less(line, own, at=row)) for name, line in done]
        done.append((row, own))
    return done


def _line(one: Sum) -> _Line:
    return {one.total: Fraction(-1)} | {part: Fraction(1) for part in one.parts}


def _less(line: _Line, own: _Line, *, at: str) -> _Line:
    """Return a line less as many of another as leaves nothing at a row."""
    times = line.get(at, Fraction(0))
    left = {
        name: line.get(name, Fraction(0)) - times * own.get(name, 0) for name in {**line, **own}
    }
    return {name: number for name, number in left.items() if number}


def _derivation(
    group: Iterable[str], solved: Sequence[tuple[str, _Line]], *, hidden: frozenset[str]
) -> Derivation | None:
    """Return how the shown rows come to a group; None where they do not."""
    left = {row: Fraction(1) for row in sorted(group)}
    for row, line in solved:
        left = _less(left, line, at=row)
    return None if left.keys() & hidden else left

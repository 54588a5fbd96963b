"""Law: with the external editions in hand nobody can count to fewer than five.

The attacker is not the code's own: it knows the sums, tries every assignment of the hidden rows
that fits, and calls known what is the same in all of them.
"""

from itertools import combinations, product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from virksom.programme.status import FEWEST, Edition, Sum, external_edition, worked_out
from virksom.programme.status.external import SUMS as IMPACT

SUMS = (
    Sum("referred", ("withdrawn", "not_started", "active")),
    Sum("withdrawn", ("moved", "other_offer")),
    Sum("active", ("full", "partial", "neither")),
    Sum("referred", ("unit_a", "unit_b")),
)
LEAVES = ("moved", "other_offer", "not_started", "full", "partial", "neither")


@st.composite
def tables(draw: st.DrawFn) -> dict[str, int]:
    counts = {leaf: draw(st.integers(0, 12)) for leaf in LEAVES}
    counts["withdrawn"] = counts["moved"] + counts["other_offer"]
    counts["active"] = counts["full"] + counts["partial"] + counts["neither"]
    counts["referred"] = counts["withdrawn"] + counts["not_started"] + counts["active"]
    counts["unit_a"] = draw(st.integers(0, counts["referred"]))
    counts["unit_b"] = counts["referred"] - counts["unit_a"]
    return counts


def published(history: list[dict[str, int]]) -> list[Edition]:
    editions: list[Edition] = []
    for counts in history:
        editions.append(external_edition(counts, SUMS, earlier=editions))
    return editions


def small(number: int) -> bool:
    return 0 < abs(number) < FEWEST


@given(st.lists(tables(), min_size=1, max_size=4))
def test_no_row_that_can_be_worked_out_is_small(history: list[dict[str, int]]) -> None:
    for edition in published(history):
        assert not any(small(count) for count in worked_out(edition, SUMS).values())


@given(st.lists(tables(), min_size=2, max_size=4))
def test_subtracting_two_editions_reveals_no_count_under_five(
    history: list[dict[str, int]],
) -> None:
    for one, other in combinations(published(history), 2):
        first, second = worked_out(one, SUMS), worked_out(other, SUMS)
        assert not any(small(first[row] - second[row]) for row in first.keys() & second.keys())


@given(st.lists(tables(), min_size=1, max_size=4))
def test_no_rest_of_a_sum_and_no_change_of_it_is_small(history: list[dict[str, int]]) -> None:
    nothing: Edition = dict.fromkeys(history[0], 0)
    for one, other in combinations([nothing, *published(history)], 2):
        first, second = worked_out(one, SUMS), worked_out(other, SUMS)
        for total in (each for each in SUMS if each.total in first.keys() & second.keys()):
            both = [part for part in total.parts if part in first and part in second]
            change = second[total.total] - first[total.total]
            assert not small(change - sum(second[part] - first[part] for part in both))


@given(st.lists(tables(), min_size=1, max_size=4))
def test_what_is_shown_is_true(history: list[dict[str, int]]) -> None:
    for counts, edition in zip(history, published(history), strict=True):
        assert list(edition) == list(counts)
        assert all(count in {None, counts[row]} for row, count in edition.items())


@given(tables(), st.lists(tables(), min_size=1, max_size=3))
def test_nor_does_subtracting_a_table_that_was_published_in_full(
    full: dict[str, int], history: list[dict[str, int]]
) -> None:
    editions: list[Edition] = [full]
    for counts in history:
        editions.append(external_edition(counts, SUMS, earlier=editions))
    for edition in editions[1:]:
        told = worked_out(edition, SUMS)
        assert not any(small(told[row] - full[row]) for row in told)


@given(tables())
def test_a_table_of_large_counts_is_shown_whole(counts: dict[str, int]) -> None:
    large = {row: 10 * count for row, count in counts.items()}
    assert external_edition(large, SUMS) == large


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_naive_attacker_finds_nothing_either(first: int, second: int, third: int) -> None:
    parts = ("a", "b", "c")
    counts = dict(zip(parts, (first, second, third), strict=True))
    counts["all"] = first + second + third
    edition = external_edition(counts, (Sum("all", parts),))
    fitting = [
        guess
        for guess in product(range(28), repeat=3)
        if all(edition[row] in {None, told} for row, told in zip(parts, guess, strict=True))
        and edition["all"] in {None, sum(guess)}
    ]
    for place, row in enumerate(parts):
        possible = {guess[place] for guess in fitting}
        assert not (len(possible) == 1 and small(possible.pop())), (counts, edition, row)


SMALLEST = ("withdrawn", "not_started", "full", "partial", "others")


def whole(told: tuple[int, ...]) -> dict[str, int]:
    """Return the table that strangers have, of its five smallest rows."""
    rows = dict(zip(SMALLEST, told, strict=True))
    rows["self_supporting"] = rows["full"] + rows["partial"]
    rows["active"] = rows["self_supporting"] + rows["others"]
    rows["referred"] = rows["withdrawn"] + rows["not_started"] + rows["active"]
    return rows


def fitting(edition: Edition, most: int) -> list[tuple[int, ...]]:
    """Return every table of at most so many persons that would be printed as the edition is."""
    shown = [edition[row] for row in SMALLEST]
    guesses = product(*(range(most + 1) if one is None else (one,) for one in shown))
    return [
        guess
        for guess in guesses
        if sum(guess) <= most
        and all(edition[row] in {None, count} for row, count in whole(guess).items())
    ]


@settings(max_examples=25, deadline=None)
@given(st.tuples(*[st.integers(0, 3)] * 2, st.integers(0, 6), *[st.integers(0, 3)] * 2))
@example((1, 2, 5, 0, 1))
def test_no_group_that_every_fitting_table_agrees_on_is_small(told: tuple[int, ...]) -> None:
    edition = external_edition(whole(told), IMPACT)
    guesses = fitting(edition, sum(told))
    for size in range(1, len(SMALLEST) + 1):
        for group in combinations(range(len(SMALLEST)), size):
            sums = {sum(guess[place] for place in group) for guess in guesses}
            assert not (len(sums) == 1 and small(sums.pop())), (told, edition, group)


def fits(edition: Edition, row: str, count: int) -> bool:
    """Say whether a table with a smallest row at a count would be printed as the edition is.

    The rows lie one inside another, so what is possible is found from the innermost sum out.
    """
    most = range(2 * FEWEST + sum(told or 0 for told in edition.values()))
    held = {one: most if edition[one] is None else [edition[one]] for one in SMALLEST}
    held[row] = [count]
    for one in reversed(IMPACT):
        sums = {sum(parts) for parts in product(*(held[part] for part in one.parts))}
        told = edition[one.total]
        held[one.total] = sorted(sums if told is None else sums & {told})
    return all(held.values())


@given(st.tuples(*[st.integers(0, 4)] * 2, st.integers(0, 6), *[st.integers(0, 4)] * 2))
@example((0, 0, 4, 1, 0))
@example((2, 3, 0, 0, 0))
def test_a_hidden_row_may_be_anything_from_nought_to_five(told: tuple[int, ...]) -> None:
    edition = external_edition(whole(told), IMPACT)
    known = worked_out(edition, IMPACT)
    for row in (row for row in SMALLEST if row not in known):
        assert all(fits(edition, row, count) for count in range(FEWEST + 1)), (told, edition, row)

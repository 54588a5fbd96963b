"""Small numbers are hidden with what would tell them."""

from virksom.programme.status import Sum, external_edition, worked_out
from virksom.programme.status.external import SUMS

PARTS = Sum("all", ("a", "b", "c"))


def shown(counts: dict[str, int], **earlier: int | None) -> dict[str, int | None]:
    before = [earlier] if earlier else []
    return dict(external_edition(counts, [PARTS], earlier=before))


def test_a_small_row_is_hidden_and_the_next_smallest_with_it() -> None:
    counts = {"a": 3, "b": 8, "c": 20, "all": 31}
    assert shown(counts) == {"a": None, "b": None, "c": 20, "all": 31}


def test_nought_is_shown() -> None:
    counts = {"a": 0, "b": 8, "c": 20, "all": 28}
    assert shown(counts) == counts


def test_small_rows_that_hide_one_another_take_a_third_when_their_rest_is_small() -> None:
    counts = {"a": 1, "b": 2, "c": 20, "all": 23}
    assert shown(counts) == {"a": None, "b": None, "c": None, "all": 23}


def test_a_small_total_is_hidden_with_its_parts() -> None:
    counts = {"a": 1, "b": 0, "c": 0, "all": 1}
    edition = shown(counts)
    assert edition["a"] is None
    assert edition["all"] is None


def test_a_change_under_five_is_hidden_in_the_later_edition() -> None:
    before = {"a": 10, "b": 10, "c": 10, "all": 30}
    counts = {"a": 13, "b": 10, "c": 20, "all": 43}
    assert shown(counts, **before) == {"a": None, "b": None, "c": None, "all": 43}


def test_a_change_of_five_or_none_is_shown() -> None:
    before = {"a": 10, "b": 10, "c": 10, "all": 30}
    counts = {"a": 15, "b": 10, "c": 10, "all": 35}
    assert shown(counts, **before) == counts


def test_what_was_hidden_before_is_no_ground_to_subtract() -> None:
    counts = {"a": 13, "b": 20, "c": 20, "all": 53}
    edition = shown(counts, a=None, b=None, c=None, all=None)
    assert edition == counts


def test_a_row_is_worked_out_from_the_others() -> None:
    edition = {"a": 5, "b": None, "c": 7, "all": 20}
    assert worked_out(edition, [PARTS]) == {"a": 5, "b": 8, "c": 7, "all": 20}


def test_a_row_is_worked_out_from_two_sums_together() -> None:
    sums = [Sum("all", ("a", "b")), Sum("b", ("c", "d"))]
    edition = {"a": 5, "b": None, "c": None, "d": 6, "all": 20}
    assert worked_out(edition, sums) == {"a": 5, "b": 15, "c": 9, "d": 6, "all": 20}


def test_two_hidden_rows_of_one_sum_tell_neither() -> None:
    edition = {"a": None, "b": None, "c": 7, "all": 20}
    assert worked_out(edition, [PARTS]) == {"c": 7, "all": 20}


def test_overlapping_sums_are_taken_together() -> None:
    sums = [PARTS, Sum("all", ("x", "y"))]
    counts = {"a": 10, "b": 10, "c": 10, "x": 2, "y": 28, "all": 30}
    edition = external_edition(counts, sums)
    assert edition["x"] is None
    assert edition["y"] is None
    assert "x" not in worked_out(edition, sums)


def test_what_is_small_together_through_three_sums_is_not_told() -> None:
    counts = {"referred": 9, "withdrawn": 1, "not_started": 2, "active": 6}
    counts |= {"full": 5, "partial": 0, "self_supporting": 5, "others": 1}
    told = external_edition(counts, SUMS)
    # 9 - 5 - 0 would be the four withdrawn, not started and others, though no row has them.
    assert {row for row, count in told.items() if count is not None} == {"referred", "partial"}


def test_a_small_change_of_two_hidden_rows_together_is_not_told_either() -> None:
    sums = [Sum("all", ("gone", "waiting", "active")), Sum("active", ("working", "others"))]
    sizes = {"gone": 20, "waiting": 9, "active": 18, "working": 8, "others": 10, "all": 47}
    before = {**sizes, "waiting": None, "active": None, "others": None}
    now = {**sizes, "gone": 25, "waiting": 3, "others": 18, "active": 26, "all": 54}
    edition = external_edition(now, sums, earlier=[before])
    # 54 - 25 - 8 is two more than 47 - 20 - 8, and both stood there.
    assert None in {edition["all"], edition["gone"], edition["working"]}

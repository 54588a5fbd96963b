"""The sample: a share of each employer, the same for everybody who draws it."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.core.control.billed import lines, log
from virksom.programme.control import Drawn, draw, employers_of


def drawn(**more: int) -> tuple[Drawn, ...]:
    return lines(log(**more).known())


def test_what_may_be_drawn_are_the_lines_that_stand() -> None:
    found = drawn()
    assert [one.employer for one in found] == ["V001"] * 3 + ["V002"] * 3 + [""]
    assert {one.amount for one in found} == {found[0].billed.line.amount}


def test_lines_that_rest_on_no_job_count_for_no_employer() -> None:
    found = drawn()
    assert (employers_of(found), employers_of(found[-1:]), employers_of(())) == (2, 0, 0)


def test_related_employers_are_flagged() -> None:
    found = lines(log(related=True).known())
    assert {one.employer for one in found if one.related} == {"V001"}


def test_only_lines_of_the_months_are_drawn() -> None:
    found = lines(log(each=3).known())
    assert {one.billed.line.week for one in found} <= {f"2019-W{n}" for n in range(10, 14)}


def test_every_employer_is_drawn_while_there_is_room() -> None:
    found = draw(drawn(each=20), size=3, seed="2019")
    assert sorted(one.employer for one in found) == ["", "V001", "V002"]


def test_shares_follow_how_many_lines_an_employer_has() -> None:
    found = draw(drawn(each=20), size=11, seed="2019")
    assert Counter(one.employer for one in found) == {"V001": 5, "V002": 5, "": 1}


def test_fewer_lines_than_asked_for_are_all_drawn() -> None:
    assert draw(drawn(), size=100, seed="2019") == drawn()


def test_another_seed_draws_another_sample() -> None:
    found = {draw(drawn(each=20), size=5, seed=seed) for seed in "abcdefgh"}
    assert len(found) > 1


@given(st.integers(0, 12), st.integers(0, 50), st.text(max_size=8))
def test_the_same_seed_draws_the_same_whatever_the_order(each: int, size: int, seed: str) -> None:
    found = drawn(each=each)
    sample = draw(found, size=size, seed=seed)
    assert sample == draw(found[::-1], size=size, seed=seed)
    assert len(set(sample)) == min(size, len(found))

"""What the income register tells of the invented candidates, month by month."""

from decimal import Decimal
from random import Random

import pytest

from virksom.programme.contract import Terms
from virksom.programme.demo.recipe import Scene
from virksom.programme.demo.registers import PayRow, pay_rows, read_at, tell_pay
from virksom.programme.demo.story import Story
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import paid_work
from virksom.programme.kernel import Month
from virksom.programme.record import Log

LAST = Month(2019, 9)


@pytest.fixture
def rows(demo: Log, terms: Terms, chance: Random) -> tuple[PayRow, ...]:
    return pay_rows(paid_work(demo), terms, chance=chance, last=LAST)


@pytest.fixture
def told(demo: Log, rows: tuple[PayRow, ...], chance: Random) -> list[Told]:
    return list(tell_pay(demo, rows, chance=chance))


def test_there_is_one_row_a_candidate_company_and_month(rows: tuple[PayRow, ...]) -> None:
    keys = [(row.month, row.candidate, row.company) for row in rows]
    assert keys == sorted(set(keys))
    assert keys[-1][0] == LAST


def test_full_time_all_month_is_the_norm_of_a_month(rows: tuple[PayRow, ...]) -> None:
    full = [row.hours for row in rows if row.whole and row.weekly == Decimal(37)]
    assert full
    assert all(abs(hours / Decimal("160.33") - 1) < Decimal("0.02") for hours in full)


def test_a_change_of_hours_at_one_company_is_one_row(
    demo: Log, terms: Terms, shipped: dict[Scene, Story]
) -> None:
    story = shipped[Scene.GROWING]
    day = story.paid[0].later[0][0]
    month = Month(day.year, day.month)
    rows = pay_rows(paid_work(demo), terms, chance=Random(1), last=month)  # noqa: S311
    mine = [row for row in rows if row.candidate == story.candidate and row.month == month]
    assert len({row.company for row in mine}) == len(mine)


def test_what_everybody_believed_is_put_right_half_a_year_later(
    told: list[Told], shipped: dict[Scene, Story]
) -> None:
    who = shipped[Scene.CORRECTED].candidate
    first, again, *_ = (one for one in told if one.subject == who)
    assert again.replaces == first.key
    assert again.known_at == read_at(Month(2019, 5), 12) == read_at(Month(2019, 5), 12)
    assert Decimal(str(again.value["hours"])) < Decimal(str(first.value["hours"]))


def test_two_months_are_told_with_half_their_hours_and_one_of_them_for_good(
    rows: tuple[PayRow, ...], told: list[Told]
) -> None:
    right = {f"{row.candidate}/{row.company}/{row.month}": row.hours for row in rows}
    last = {one.replaces or one.key: Decimal(str(one.value["hours"])) for one in told}
    half = [key for key, hours in last.items() if hours < right[key] * Decimal("0.6")]
    assert len(half) == 1
    first = {one.key: Decimal(str(one.value["hours"])) for one in told if one.key}
    assert sum(hours < right[key] * Decimal("0.6") for key, hours in first.items()) == 2


def test_a_job_nobody_had_told_of_names_no_company(
    told: list[Told], shipped: dict[Scene, Story]
) -> None:
    who = shipped[Scene.LATE_JOB].candidate
    assert {one.value.get("company") for one in told if one.subject == who} == {None}


def test_a_cohort_without_work_has_no_row(terms: Terms, chance: Random) -> None:
    assert pay_rows((), terms, chance=chance, last=LAST) == ()
    assert list(tell_pay(Log(), (), chance=chance)) == []

"""How many employments it takes, as a table and a sentence that holds the source's guess to it."""

from dataclasses import replace
from datetime import date
from math import ceil

import pytest

from tests.core.effect.way.walks import CIRCLE, demo, path
from virksom.programme.effect.lasting import DEFINITIONS
from virksom.programme.effect.table import Unit
from virksom.programme.effect.way.per_lasting_table import (
    guess_told,
    per_lasting_table,
    per_lasting_told,
    whole_jobs,
)
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.status import Share


def test_each_definition_has_all_and_those_in_time_but_the_day_itself() -> None:
    found = per_lasting_table(ThePath(demo()))
    assert len(found.rows) == 2 * len(DEFINITIONS) - 1
    assert [column.unit for column in found.columns][2:6] == [Unit.SHARE, *[Unit.RATIO] * 3]


def test_once_every_employment_has_had_the_time_it_is_told_once() -> None:
    found = per_lasting_table(path(*CIRCLE))
    assert len(found.rows) == len(DEFINITIONS)


def test_the_demos_sentence_holds_the_sources_guess_within() -> None:
    told = per_lasting_told(ThePath(demo())).da
    assert told == (
        "Af 9 ansættelser begyndt for mindst 26 uger siden førte 3 til selvforsørgelse 26 uger i "
        "træk. Så få viser kun et spænd: til 60 ville det kræve 93 til 498 ansættelser "
        "(95 %-interval). Kildens skøn på mindst 100 ligger inden for."
    )


def test_of_enough_who_lasted_the_ratio_is_told_with_its_span() -> None:
    lines = [
        line
        for number in range(1, 7)
        for line in (
            f"K{number:03} henvist 2019-01-01",
            f"K{number:03} starter 2019-01-07",
            f"K{number:03} ansat 37 timer fra 2019-02-04",
        )
    ]
    assert per_lasting_told(path(*lines)).en.startswith("1.00 employments for each who was")


def test_the_ends_of_an_interval_and_the_tables_cells_are_rounded_up_alike() -> None:
    assert [whole_jobs(number) for number in (92.01, 93.0, 290.4)] == [93, 93, 291]
    rows = per_lasting_table(ThePath(demo())).rows
    assert [row[-1] for row in rows[:1]] == [ceil(60 * 31 / 15)]


def test_while_nobody_lasts_no_number_is_told() -> None:
    asked = path(
        "K001 henvist 2019-01-01", "K001 starter 2019-12-02", "K001 ansat 37 timer fra 2019-12-02"
    )
    rows = per_lasting_table(asked).told()
    assert [cell.da for cell in rows[1]][2:] == [
        "0 af 1 = 0 % (0–79 %)",
        "ingen endnu",
        "1,26",
        "ingen øvre grænse",
        "ingen endnu",
    ]
    assert per_lasting_told(asked).da.startswith("Ingen har endnu")


def test_of_one_job_that_lasted_no_number_is_told_of_the_target() -> None:
    asked = path(
        "K001 henvist 2019-01-01", "K001 starter 2019-01-07", "K001 ansat 37 timer fra 2019-02-04"
    )
    assert per_lasting_table(asked).told()[0][-1].da == "for få til at sige"
    assert "1 af 1 ansættelser" in per_lasting_told(asked).da
    assert per_lasting_told(asked).da.endswith("få til at sige, hvor mange der skal til for 60.")


def test_a_day_ahead_is_told_to_be_read_to_the_last_known() -> None:
    asked = ThePath(replace(path(*CIRCLE).seen, on=date(2030, 1, 1)))
    assert per_lasting_table(asked).notes[-1].da == (
        "01.01.2030 ligger efter det kendte; her er fulgt til 31.12.2019."
    )


def test_nobody_in_time_is_nobody_to_count() -> None:
    asked = path(
        "K001 henvist 2019-01-01", "K001 starter 2019-12-02", "K001 ansat 37 timer fra 2019-12-02"
    )
    assert [cell.da for cell in per_lasting_table(asked).told()[2]][2:4] == [
        "ingen at tælle",
        "ingen endnu",
    ]


def test_without_employments_there_are_no_rows() -> None:
    assert per_lasting_table(path("K001 henvist 2019-01-01")).rows == ()
    assert per_lasting_told(path()).da == "Ingen har haft lønnet ansættelse endnu."


@pytest.mark.parametrize(
    ("low", "high", "target", "word"),
    [
        (93.0, 498.0, 60, "mindst 100 ligger inden for"),
        (120.5, 194.0, 60, "flere end kildens skøn på mindst 100"),
        (60.0, 99.0, 60, "færre end kildens skøn på mindst 100"),
        (10.0, 30.0, 12, "mindst 20 ligger inden for"),
    ],
)
def test_the_guess_is_held_to_the_interval(low: float, high: float, target: int, word: str) -> None:
    assert word in guess_told((low, high), target=target).da


def test_a_circle_of_three_tells_three_for_one() -> None:
    row = per_lasting_table(path(*CIRCLE)).rows[0]
    assert row[2:4] == (Share(1, 3), 3.0)

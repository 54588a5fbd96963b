"""How far it is to the target, each share by its own denominator."""

from datetime import date

import pytest

from tests.core.effect.lines import IMPACT60, of_each, told
from tests.core.persons import with_choices
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.effect.over_time.target import (
    ever_supported,
    progress,
    progress_sentence,
    target_tables,
)
from virksom.programme.status import AsKnown, Share

GOING = ("henvist 2019-01-02", "starter 2019-01-07")


def test_the_source_s_shares_each_have_their_denominator() -> None:
    # »16 i selvforsørgelse, 25 %«; the target of 60 and the 120 places are the contract's.
    found = progress(AsKnown(log=demo_log(), contract=IMPACT60, on=DEMO_ON, moment=DEMO_KNOWN))
    assert (found.table.of_target, found.of_places) == (Share(16, 60), Share(16, 120))
    assert (found.table.effect, found.table.of_referred) == (Share(16, 65), Share(16, 118))
    assert (found.missing, found.aim, found.ever) == (44, 50, Share(21, 118))


def test_the_table_says_whom_each_share_is_of_and_gives_an_interval_of_persons_alone() -> None:
    found = progress(AsKnown(log=demo_log(), contract=IMPACT60, on=DEMO_ON, moment=DEMO_KNOWN))
    (table,) = target_tables(found)
    rows = [[cell.da for cell in row][1:] for row in table.told()]
    assert rows[0] == ["16", "60", "27 %", "", ""]
    assert rows[1] == ["16", "120", "13 %", "", ""]
    assert rows[2] == ["16", "65", "25 %", "16 %", "36 %"]
    assert rows[-1] == ["21", "118", "18 %", "12 %", "26 %"]
    assert [row[0].da.rpartition(" ")[2] for row in table.told()][:3] == [
        *("målet", "pladserne", "aktive"),
    ]
    assert table.says.da == "16 af målets 60 er i selvforsørgelse pr. 30.09.2019; 44 mangler."


def test_who_was_once_in_self_support_counts_though_it_ended_or_they_left() -> None:
    asked = told(
        *of_each(4, *GOING),
        "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-10",
        "K002 ansat 5 timer fra 2019-03-04",
        "K002 afmeldt 2019-06-03 som moved",
        "K003 ansat 5 timer fra 2019-10-07",
        "K005 starter 2019-01-07",
        "K005 ansat 37 timer fra 2019-03-04",
    )
    assert ever_supported(asked) == ("K001", "K002")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_of_few_or_none_there_is_no_number_that_is_none(count: int) -> None:
    (table,) = target_tables(progress(told(*of_each(count, "henvist 2019-01-02"))))
    rows = [[cell.en for cell in row] for row in table.told()]
    assert rows[2][3:] == ["nobody to count", "", ""]
    assert rows[0][1:4] == ["0", "60", "0 %"]
    assert not any("nan" in cell.lower() for row in rows for cell in row)


def test_hours_nobody_has_registered_are_told_beside_the_share() -> None:
    jobs = ("K001 ansat ukendte timer fra 2019-03-04", "K002 ansat 37 timer fra 2019-03-04")
    asked = told(*of_each(2, *GOING), *jobs, on=date(2019, 4, 1))
    (table,) = target_tables(progress(asked))
    assert asked.table.unknown == ("K001",)
    assert table.told()[2][0].da.endswith("de aktive, heraf 1, hvis timer ikke er registreret")
    assert table.notes[0].da.startswith("Af de aktive er 1 i et job, hvis timer ikke")


def test_when_all_are_withdrawn_nobody_is_counted_of() -> None:
    (table,) = target_tables(progress(told(*of_each(3, *GOING, "afmeldt 2019-06-03 som moved"))))
    told_rows = [[cell.da for cell in row] for row in table.told()]
    assert [row[3] for row in told_rows[2:5]] == ["ingen at tælle", "ingen at tælle", "0 %"]


@pytest.mark.parametrize(
    ("target", "says"), [("1", "Målet er nået: 1 mod 1"), ("2", "1 af målets 2")]
)
def test_the_target_is_reached_or_so_many_are_missing(target: str, says: str) -> None:
    lines = (*of_each(1, *GOING), "K001 ansat 37 timer fra 2019-03-04")
    found = progress(told(*lines, on=date(2019, 4, 1), terms=with_choices(target=target)))
    assert progress_sentence(found).da.startswith(says)


def test_more_than_the_target_has_no_interval() -> None:
    lines = [*of_each(2, *GOING, "ansat 37 timer fra 2019-03-04")]
    found = progress(told(*lines, terms=with_choices(target="1")))
    (table,) = target_tables(found)
    assert [cell.da for cell in table.told()[0]][1:] == ["2", "1", "200 %", "", ""]

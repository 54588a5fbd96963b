"""The tables of the employments: by hand, and what was not recorded is told so."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from tests.core.effect.facts import day, job, log, person
from tests.core.effect.way.walks import CIRCLE, CONTRACT, demo, path
from virksom.programme.effect.way.employment_tables import (
    employment_tables,
    endings_table,
    gaps_table,
    many_table,
    numbers_table,
)
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.kernel import Text
from virksom.programme.status import AsKnown, Share

if TYPE_CHECKING:
    from virksom.programme.effect.way.told_path import PathTold

WAITING = (
    "K002 henvist 2019-01-01",
    "K002 starter 2019-01-07",
    "K002 ansat 5 timer i V001 som E009 fra 2019-03-04 til og med 2019-12-29",
)


def test_one_with_three_and_one_with_none() -> None:
    found = numbers_table(path(*CIRCLE, "K002 henvist 2019-01-01"))
    assert [row[1] for row in found.rows] == [Share(1, 2), Share(0, 2), Share(0, 2), Share(1, 2)]
    assert found.says.da == "1 har haft lønnet ansættelse; 1 af dem mere end én."


def test_whoever_has_had_three_is_told_by_code() -> None:
    (row,) = many_table(path(*CIRCLE)).rows
    assert [cell.da if isinstance(cell, Text) else cell for cell in row[:3]] == ["K001", 3, 3]
    assert many_table(path(*WAITING)).rows == ()


def test_of_very_many_the_first_are_shown_and_all_are_counted() -> None:
    whole = path(*CIRCLE)
    many = SimpleNamespace(with_many=501, many=whole.employments.many)
    told = SimpleNamespace(employments=many, places_of=whole.places_of, on=whole.on)
    found = many_table(cast("PathTold", told))
    assert found.says.da == "501 har haft tre lønnede ansættelser eller flere."
    assert [note.da for note in found.notes] == ["De første 1 er vist."]
    assert many_table(whole).notes == ()


def test_gaps_that_are_over_and_those_so_far_stand_apart() -> None:
    found = gaps_table(path(*CIRCLE, *WAITING))
    told = {row[0].da: row[1:] for row in found.rows if isinstance(row[0], Text)}
    assert told["Samme dag"] == (1, 0)
    assert told["1–6 dage"] == (0, 1)
    assert told["28–90 dage"] == (1, 0)
    assert "midt imellem er 31,5 dage" in found.says.da


def test_without_a_next_job_there_is_no_median() -> None:
    assert gaps_table(path(*WAITING)).says.da == "1 har endnu ikke et næste job."
    assert gaps_table(path()).says.da == "Ingen job er sluttet endnu."


def test_what_ended_them_is_counted_and_the_rest_is_not_recorded() -> None:
    whys = ("contract_ended", "contract_ended", "odd_code", None)
    facts = [
        fact
        for number, why in enumerate(whys)
        for code in [f"K00{number}"]
        for fact in (*person(code), job(code, 5, until=10, ended=why))
    ]
    asked = AsKnown(log=log(facts), contract=CONTRACT, on=day(90), moment=None)
    told = [[cell.da for cell in row] for row in endings_table(ThePath(asked)).told()]
    assert [row[0] for row in told] == ["aftalen løb ud", "odd_code", "ikke registreret"]
    assert told[0][1].startswith("2 af 4 = 50 %")


def test_where_everything_is_recorded_nothing_is_left() -> None:
    facts = (*person("K001"), job("K001", 5, until=10, ended="contract_ended"))
    asked = AsKnown(log=log(facts), contract=CONTRACT, on=day(90), moment=None)
    assert len(endings_table(ThePath(asked)).rows) == 1


def test_the_demos_employments_are_the_thirty_one_of_its_status_table() -> None:
    asked = demo()
    codes = [table.code for table in employment_tables(ThePath(asked))]
    assert len(codes) == 5
    says = endings_table(ThePath(asked)).says.da
    assert says == "15 af 31 ansættelser er sluttet; for 15 er grunden ikke registreret."

"""The groups as tables."""

from datetime import date

import pytest

from tests.core.effect.facts import person, said, seen
from tests.core.effect.lines import IMPACT60, of_each, told
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.effect.over_time.group_tables import (
    NO_ANSWER,
    group_table,
    group_text,
    groups_tables,
)
from virksom.programme.effect.over_time.groups import By, grouped
from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text
from virksom.programme.status import AsKnown

GOING = ("henvist 2019-01-02", "starter 2019-01-07")


def table(asked: AsKnown, by: By, names: dict[str, Text] | None = None) -> Table:
    return group_table(asked, grouped(asked, by), names=names or {})


def test_the_demo_s_groups_add_up_to_the_source_s_table() -> None:
    asked = AsKnown(log=demo_log(), contract=IMPACT60, on=DEMO_ON, moment=DEMO_KNOWN)
    *groups, whole = table(asked, By.UNIT).rows
    assert whole[1:5] == (118, 35, 18, 65)
    assert [sum(row[place] for row in groups) for place in range(1, 5)] == [118, 35, 18, 65]  # type: ignore[misc]
    assert table(asked, By.UNIT).told()[-1][-1].da == "16 af 65 = 25 % (16–36 %)"


def test_each_consultant_is_for_whoever_may_see_each() -> None:
    asked = told(*of_each(1, *GOING))
    codes = [one.code for one in groups_tables(asked, names={})]
    assert codes == ["by-unit", "by-age", "by-quarter", "by-place"]
    each = groups_tables(asked, each=True, names={})
    assert [one.code for one in each][-1] == "by-consultant"
    assert "senest har registreret" in each[-1].notes[0].da


def test_a_group_is_called_what_people_call_it() -> None:
    asked = told()
    names = {"V001": Text("V001 Storkeeng", "V001 Storkeeng")}
    told_names = [
        group_text(asked, by, code=code, names=names).da
        for by, code in (
            *((By.UNIT, "uddannelseshuset"), (By.UNIT, "x"), (By.AGE, "under_30"), (By.AGE, "")),
            *((By.QUARTER, "2019-Q3"), (By.QUARTER, ""), (By.PLACE, "V001"), (By.PLACE, "V002")),
        )
    ]
    assert told_names == [
        *("Uddannelseshuset", "x", "under 30 år", "ikke registreret"),
        *("3. kvartal 2019", "ikke startet", "V001 Storkeeng", "V002"),
    ]


def test_groups_that_overlap_say_so() -> None:
    places = [
        said("training", "K001", 7 * number, workplace=f"V00{number}", trade="cafe")
        for number in (1, 2)
    ]
    notes = table(seen(*person("K001"), *person("K002"), *places), By.PLACE).notes
    assert notes[0].da.startswith("1 har været flere steder og tælles hvert sted")
    assert notes[-1] == NO_ANSWER


def test_one_group_alone_is_compared_with_nothing() -> None:
    assert table(told(*of_each(1, *GOING)), By.AGE).notes == ()


def test_of_nobody_the_table_is_a_sentence() -> None:
    found = table(told(), By.UNIT)
    assert (found.rows, found.says.da) == ((), "Ingen er henvist endnu.")


@pytest.mark.parametrize("by", By)
def test_all_withdrawn_is_nobody_to_count(by: By) -> None:
    asked = told(*of_each(3, *GOING, "afmeldt 2019-06-03 som moved"), on=date(2019, 7, 1))
    assert {row[-1].da for row in table(asked, by).told()} == {"ingen at tælle"}

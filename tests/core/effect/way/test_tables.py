"""The tables of the path: their numbers are those of the path, and small programmes are told."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.effect.way.walks import CIRCLE, demo, path
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.tables import (
    EXPECTED,
    NOBODY,
    flows_table,
    occupancy_table,
    path_tables,
    places_table,
)
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.record import KINDS
from virksom.programme.status import AsKnown, Share

REFERRED = tuple(f"K00{number} henvist 2019-01-01" for number in (1, 2, 3))
GONE = tuple(f"K00{number} afmeldt 2019-02-01" for number in (1, 2, 3))


def test_every_place_is_told_with_its_share_of_the_referred() -> None:
    found = places_table(ThePath(demo()))
    assert [row[0] for row in found.rows] == [place.text for place in PathPlace]
    assert sum(row[1].count for row in found.rows if isinstance(row[1], Share)) == 118
    assert found.rows[-1][1] == Share(35, 118)


def test_the_flows_are_told_with_moves_and_persons() -> None:
    rows = flows_table(path(*CIRCLE)).rows
    on_path = PathPlace.ON_PATH.text
    assert (PathPlace.REFERRED.text, on_path, 1, 1) in rows
    assert sum(row[2] for row in rows if isinstance(row[2], int)) == 9


def test_a_week_is_told_with_every_place_and_both_states() -> None:
    found = occupancy_table(ThePath(demo()))
    day, referred, *rest = found.rows[-1]
    places, states = rest[: len(PathPlace)], rest[len(PathPlace) :]
    assert (day, referred, states) == (date(2019, 9, 30), 118, [9, 7])
    assert sum(place for place in places if isinstance(place, int)) == 118


def test_every_figure_names_kinds_of_facts_that_there_are_and_a_code_of_its_own() -> None:
    tables = path_tables(ThePath(demo()))
    assert len({table.code for table in tables}) == len(tables)
    assert all(table.counts and set(table.counts) <= set(KINDS) for table in tables)


@pytest.mark.parametrize("lines", [(), REFERRED[:1], REFERRED, (*REFERRED, *GONE)])
def test_cohorts_of_none_one_and_three_and_of_all_withdrawn_are_told(
    lines: tuple[str, ...],
) -> None:
    for table in path_tables(path(*lines)):
        told = " ".join(cell.da for row in table.told() for cell in row)
        assert "nan" not in told.lower()
        assert table.says.da


def test_with_nobody_referred_the_tables_say_so() -> None:
    for table in (places_table, flows_table, occupancy_table):
        assert (table(path()).says, table(path()).rows) == (NOBODY, ())


def test_a_day_after_what_is_known_is_expected() -> None:
    asked = ThePath(replace(path(*CIRCLE).seen, on=date(2030, 1, 1)))
    assert EXPECTED in places_table(asked).notes
    known = AsKnown(
        log=asked.seen.log, contract=asked.seen.contract, on=date(2019, 6, 1), moment=None
    )
    assert places_table(ThePath(known)).notes == ()

"""The tables of the mechanisms: what was done, what came after, and how many were compared."""

from datetime import date

import pytest

from tests.core.effect.facts import Told, demo, job, person, said, seen
from tests.core.effect.mechanisms.cohorts import helped, interviewed
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked, mechanisms
from virksom.programme.effect.mechanisms.tables import (
    given_table,
    landmark_table,
    mechanism_tables,
)
from virksom.programme.effect.table import Table, spread

CODES = ["given", "landmarks", "attendance", "steps", "offers", "fairness"]


def of(*facts: Told) -> Mechanisms:
    return mechanisms(seen(*facts), MechanismsAsked(landmarks=(90,)))


def told(table: Table) -> list[list[str]]:
    return [[cell.da for cell in row] for row in table.told()]


def test_the_parties_get_every_table_and_others_none() -> None:
    found = mechanisms(demo())
    assert [one.code for one in mechanism_tables(found)] == [f"mechanisms-{one}" for one in CODES]
    assert mechanism_tables(found, external=True) == ()


def test_of_one_element_the_table_has_its_name_and_no_column_of_elements() -> None:
    found = of(*helped())
    one, every = landmark_table(found, found.elements[2]), landmark_table(found)
    assert one.code == "mechanisms-landmarks-mentoring"
    assert one.title.da == "Mentor: hvad der kom efter"
    assert len(one.columns) + 1 == len(every.columns)


def test_a_difference_stands_with_its_interval_and_both_p_values() -> None:
    found = of(*helped())
    got, rest = (" | ".join(row) for row in told(landmark_table(found, found.elements[2])))
    assert got == (
        "mentor | 90 | 12 af 12 = 100 % (76–100 %) | +100 procentpoint | +66 procentpoint | "
        "+100 procentpoint | < 0,001 | < 0,001"
    )
    assert rest.startswith(
        "ikke registreret | 90 | 0 af 12 = 0 % (0–24 %) | de andre holdes op mod den | "
    )


def test_what_is_not_compared_says_why() -> None:
    few = of(*helped(4))
    assert told(landmark_table(few, few.elements[2]))[0][3] == "under 5, ikke sammenlignet"
    alone = told(landmark_table(few, few.elements[5]))
    assert alone[0][3] == "ingen at holde op mod"


def test_what_was_done_is_told_with_its_facts_or_as_not_recorded() -> None:
    found = of(*helped())
    rows = told(given_table(found, found.elements[2]))
    assert [row[:3] for row in rows] == [
        ["mentor", "12 af 24 = 50 % (31–69 %)", "12"],
        ["ikke registreret", "12 af 24 = 50 % (31–69 %)", "ikke registreret"],
    ]


def test_how_many_were_compared_and_followed_stands_below() -> None:
    found = mechanisms(demo())
    notes = " ".join(note.da for note in landmark_table(found).notes)
    assert len(landmark_table(found, found.elements[0]).notes) == 3
    assert "Der er lavet 5 sammenligninger i alt." in notes
    assert "90 dage efter starten: 27 fulgt til ende, 44 endnu ikke fulgt længe nok" in notes
    assert "90 dage efter det første job: 2 fulgt til ende" in notes


THREE = (*person("K001"), *person("K002"), job("K002", 99), *person("K003"))
LEFT = (*person("K001"), said("withdrawal", "K001", 30, reason="moved"))


@pytest.mark.parametrize("facts", [(), person("K001"), THREE, LEFT, interviewed()])
def test_no_cohort_gives_a_number_that_is_none(facts: tuple[Told, ...]) -> None:
    for table in mechanism_tables(of(*facts)):
        assert all(len(row) == len(table.columns) for row in table.rows)
        cells = [cell for row in spread(table)[1] for cell in row]
        assert "nan" not in {str(cell).lower() for cell in cells}
        assert table.counts


def test_where_nobody_began_the_tables_say_so() -> None:
    given, after, *_ = mechanism_tables(of())
    assert given.rows == after.rows == ()
    assert given.says.da.startswith("Ingen er begyndt på forløbet")
    assert after.says.da.startswith("Ingen er fulgt fra en skæringsdag")


def test_a_day_before_the_start_gives_tables_without_rows() -> None:
    early = mechanism_tables(mechanisms(demo(on=date(2018, 9, 1))))
    assert [len(one.rows) for one in early] == [0, 0, 4, 0, 0, 0]

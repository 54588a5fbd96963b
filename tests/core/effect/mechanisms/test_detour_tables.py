"""Attendance and detours before and after, as tables."""

from tests.core.effect.facts import Told, day, demo, person, said, seen
from tests.core.effect.mechanisms.cohorts import interviewed
from virksom.programme.effect.mechanisms.detour_tables import (
    attendance_table,
    offers_table,
    steps_table,
)
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked, mechanisms
from virksom.programme.effect.table import Table


def of(*facts: Told, **asked: object) -> Mechanisms:
    return mechanisms(seen(*facts), MechanismsAsked(landmarks=(90,), **asked))  # type: ignore[arg-type]


def told(table: Table) -> list[list[str]]:
    return [[cell.da for cell in row] for row in table.told()]


def test_attendance_stands_before_and_after_with_its_difference() -> None:
    row, *rest = told(attendance_table(of(*interviewed())))
    assert row[1:4] == ["0 af 5 = 0 % (0–43 %)", "5 af 5 = 100 % (57–100 %)", "+100 procentpoint"]
    assert rest[0] == ["Møde", "ikke registreret", "ikke registreret", "", "", "", "", "", "0"]


def test_without_a_day_to_split_by_all_stand_together() -> None:
    table = attendance_table(of(*person("K001"), said("meeting", "K001", 3, came=True)))
    assert [column.label.da for column in table.columns[1:3]] == ["Alle", "Forskel"]
    assert told(table)[1][1:4] == ["1 af 1 = 100 % (21–100 %)", "ingen dag at dele ved", ""]
    assert table.notes[0].da.startswith("Ingen rekrutteringssamtale med en arbejdsgiver")


def test_too_few_on_either_side_are_not_compared() -> None:
    facts = (*person("K001"), said("interview", "K001", 3, came=["candidate", "employer"]))
    assert told(attendance_table(of(*facts)))[0][3] == "under 5, ikke sammenlignet"


def test_the_steps_stand_for_all_and_for_each_side() -> None:
    rows = told(steps_table(mechanisms(demo())))
    assert [row[:2] for row in rows[:3]] == [
        ["det første møde, de kom til", one] for one in ("alle", "før", "efter")
    ]
    assert rows[0][2:] == ["106 af 118 = 90 % (83–94 %)", "9", "3", "3", "4", "6"]
    assert rows[-1][-3:] == ["ikke nået"] * 3


def test_offers_stand_with_who_went_to_another() -> None:
    table = offers_table(of(*interviewed(), strategy=day(50)))
    assert told(table)[0][:3] == ["alle", "10", "ikke registreret"]
    assert told(table)[2][-1] == "5 af 5 = 100 % (57–100 %)"
    assert table.notes[-1].da.startswith("Forskel efter mod før: +100 procentpoint")


def test_without_enough_to_compare_it_says_so_and_without_a_split_nothing() -> None:
    few = offers_table(of(*interviewed()))
    assert few.notes[-1].da == "Der er for få på den ene side til at sammenligne."
    assert len(offers_table(of(*person("K001"))).notes) == 2

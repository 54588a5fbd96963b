"""The numbers of a figure: told for people, and spread for machines."""

from datetime import date
from decimal import Decimal

import pytest

from virksom.programme.effect.table import Cell, Column, Table, Unit, cell_text, share_text, spread
from virksom.programme.kernel import Text, kroner_text
from virksom.programme.status import Share

ON = date(2019, 9, 30)


def table(*rows: tuple[Cell, ...]) -> Table:
    columns = (Column(Text("Hvem", "Who")), Column(Text("I job", "Employed"), Unit.SHARE))
    words = Text("Titel", "Title")
    return Table(
        code="t", title=words, says=words, columns=columns, rows=rows, counts=("start",), on=ON
    )


@pytest.mark.parametrize(
    ("cell", "unit", "da", "en"),
    [
        (None, Unit.COUNT, "ikke registreret", "not recorded"),
        (Text("ja", "yes"), Unit.TEXT, "ja", "yes"),
        (ON, Unit.DAY, "30.09.2019", "30 Sep 2019"),
        (1234, Unit.COUNT, "1.234", "1,234"),
        (0.245, Unit.PART, "25 %", "25 %"),
        (-0.12, Unit.DIFFERENCE, "−12 procentpoint", "−12 percentage points"),
        (0.12, Unit.DIFFERENCE, "+12 procentpoint", "+12 percentage points"),
        (0.0, Unit.DIFFERENCE, "0 procentpoint", "0 percentage points"),
        (0.0004, Unit.CHANCE, "< 0,001", "< 0.001"),
        (0.0416, Unit.CHANCE, "0,042", "0.042"),
        (1.5, Unit.RATIO, "1,50", "1.50"),
        (12.25, Unit.DAYS, "12,3", "12.3"),
        (12, Unit.WEEKS, "12", "12"),
        (Decimal(796), Unit.KRONER, "796 kr.", kroner_text(Decimal(796), "en")),
    ],
)
def test_a_cell_is_told(cell: Cell, unit: Unit, da: str, en: str) -> None:
    told = cell_text(cell, unit)
    assert (told.da, told.en) == (da, en)


def test_a_share_is_told_with_denominator_and_interval() -> None:
    assert share_text(Share(16, 65)).da == "16 af 65 = 25 % (16–36 %)"


def test_a_share_without_an_interval_is_told_without() -> None:
    assert share_text(Share(66, 60)).en == "66 of 60 = 110 %"


def test_a_share_of_nobody_is_a_sentence() -> None:
    assert share_text(Share(0, 0)).da == "ingen at tælle"


def test_a_table_is_told_row_by_row() -> None:
    rows = table((Text("Alle", "All"), Share(1, 2)), (Text("Andre", "Others"), None)).told()
    assert [row[1].en for row in rows] == ["1 of 2 = 50 % (9–91 %)", "not recorded"]


def test_for_machines_a_share_takes_five_columns() -> None:
    heads, rows = spread(table((Text("Alle", "All"), Share(1, 4)), (Text("X", "X"), None)))
    assert heads[1:] == tuple(
        f"Employed: {part}" for part in ("count", "of", "share", "low", "high")
    )
    assert rows[0][1:4] == (1, 4, 0.25)
    assert rows[1][1:] == (None,) * 5


def test_a_share_of_nobody_has_no_interval_for_machines() -> None:
    assert spread(table((Text("Alle", "All"), Share(0, 0))))[1][0][1:] == (0, 0, None, None, None)

"""What was restated, as a table."""

from datetime import date

import pytest

from tests.core.effect.lines import told
from tests.core.persons import TERMS, amended
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.restated import restated
from virksom.programme.effect.over_time.restated_table import restated_facts_table, standing_text
from virksom.programme.effect.table import Table
from virksom.programme.kernel import parse_moment

GOING = ("K001 henvist 2018-12-03", "K001 starter 2019-01-07")
JOB = "K001 ansat 37 timer i V001 som E001 fra 2019-03-04, kendt 2019-04-08"
OTHER = "K002 henvist 2019-02-04, kendt 2019-04-09"
LEFT = "K001 trækker linje 1 tilbage 2019-04-10"


def table(*lines: str, known: str | None = None, terms: Terms = TERMS) -> Table:
    asked = told(*GOING, *lines, on=date(2019, 3, 31), known=known, terms=terms)
    return restated_facts_table(restated(asked, then=parse_moment("2019-03-31")))


def test_a_row_a_person_and_fact() -> None:
    found = table(JOB)
    assert [[cell.da for cell in row] for row in found.told()] == [
        [
            *(
                "K001",
                "ikke i selvforsørgelse",
                "i fuld selvforsørgelse, ansat (E001, V001)",
                "f000003",
            ),
            *("ansættelse", "kommet til", "04.03.2019", "08.04.2019"),
        ]
    ]
    assert found.says.da == "1 kandidat står anderledes nu ved 1 faktum, der blev kendt siden."


def test_several_are_counted() -> None:
    assert table(JOB, OTHER).says.da == (
        "2 kandidater står anderledes nu ved 2 fakta, der blev kendt siden."
    )


def test_terms_stand_where_a_fact_would() -> None:
    later = amended(TERMS, "four_week_rule", value="280", since="2018-09-01", agreed="2019-05-01")
    (row,) = table(terms=later).told()
    assert [cell.en for cell in row][:4] == [
        *("K001", "active", "not started or under 4 weeks", "terms agreed later"),
    ]


@pytest.mark.parametrize(
    ("known", "says"),
    [
        (None, "Dagen står, som den var kendt; intet er rettet siden."),
        ("2019-03-31", "Dagen ligger ved eller efter det, der er kendt: da og nu er det samme."),
    ],
)
def test_nothing_restated_is_a_sentence(known: str | None, says: str) -> None:
    found = table(known=known)
    assert (found.rows, found.says.da) == ((), says)


@pytest.mark.parametrize(
    ("row", "told"),
    [("referred", "not referred"), ("employments", "not employed"), ("companies", "–")],
)
def test_whoever_stood_nowhere_is_told_by_what_they_were_not(row: str, told: str) -> None:
    assert standing_text((), beside=((row, "K001 E001"),)).en == told


def test_without_anything_to_tell_there_is_a_dash() -> None:
    assert standing_text(()).en == "–"
    assert standing_text((("employments", "K001 E001"),)).en == "employed (E001)"

"""Retention as tables, also of hardly anybody."""

import pytest

from tests.core.effect.seen import seen, source
from tests.core.persons import IN_COURSE
from virksom.programme.effect.lasting import definition_of
from virksom.programme.effect.retention.read import retention
from virksom.programme.effect.retention.tables import curve_tables, retention_tables
from virksom.programme.effect.table import Table, spread
from virksom.programme.status import AsKnown

JOB = "K001 ansat 37 timer som E001 fra 2019-03-04 til og med 2019-06-02"
OTHERS = ("K002 henvist 2019-01-07", "K002 starter 2019-01-14")
THIRD = ("K003 henvist 2019-01-07", "K003 starter 2019-01-21", "K003 ansat 9 timer fra 2019-02-04")
LEFT = ("K001 afmeldt 2019-02-04 som moved", "K002 afmeldt 2019-02-04 som other_offer")


def told(table: Table) -> list[list[str]]:
    return [[cell.da for cell in row] for row in table.told()]


def test_the_tables_have_stable_names_and_say_what_they_count() -> None:
    tables = retention_tables(source())
    codes = ["definitions", "first", "self-support", "jobs"]
    assert [table.code for table in tables] == [f"retention-{code}" for code in codes]
    assert "employment" in tables[3].counts
    assert "education" not in tables[3].counts


def test_the_definitions_stand_side_by_side_with_their_denominators() -> None:
    rows = told(retention_tables(source())[0])
    day = ["Selvforsørgende på dagen", "16 af 65 = 25 % (16–36 %)"]
    assert rows[0] == [*day, "21 af 92 = 23 % (15–32 %)", "0"]
    assert rows[4][0] == "26 uger i træk"
    assert [row[3] for row in rows[3:5]] == ["14", "32"]


def test_what_came_first_is_read_at_whole_weeks() -> None:
    table = retention_tables(source())[1]
    assert [row[:5] for row in told(table)[2:4]] == [
        ["13 uger", "57", "17 %", "10 %", "26 %"],
        ["26 uger", "31", "26 %", "16 %", "36 %"],
    ]
    for _, _, met, _, _, *rest in table.rows:
        assert met + sum(rest) == pytest.approx(1)  # type: ignore[operator, arg-type]


def test_a_landmark_is_shown_from_the_day_somebody_is_followed_so_long() -> None:
    names = [
        [row[0] for row in told(retention_tables(seen(*IN_COURSE, on=on))[1])]
        for on in ("2019-02-03", "2019-02-04")
    ]
    assert names == [["0 uger"], ["0 uger", "4 uger"]]


def test_a_definition_gives_the_first_column_its_name() -> None:
    table = retention_tables(source(), definition_of("13_of_13"))[1]
    assert table.columns[2].label.da == "13 uger i træk"
    assert "10 nået målet »13 uger i træk«" in table.says.da


def test_time_in_self_support_stands_with_and_without_gaps() -> None:
    rows = told(retention_tables(source())[2])
    assert rows[2] == ["13 uger", "7", "44 %", "22 %", "64 %", "13", "74 %"]
    assert rows[0] == ["0 uger", "21", "100 %", "–", "–", "21", "100 %"]


def test_jobs_stand_alone() -> None:
    rows = told(retention_tables(source())[3])
    assert rows[2] == ["13 uger", "10", "49 %", "30 %", "66 %"]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("K001 henvist 2019-01-07",),
        IN_COURSE,
        (*IN_COURSE, JOB),
        (*IN_COURSE, *OTHERS, *LEFT),
        (*IN_COURSE, JOB, *OTHERS, *THIRD),
    ],
    ids=["nobody", "nobody begun", "one", "one at work", "all withdrawn", "three"],
)
def test_of_hardly_anybody_there_is_a_sentence_and_never_a_nan(lines: tuple[str, ...]) -> None:
    for table in (*retention_tables(seen(*lines)), *curve_tables(retention(seen(*lines)))):
        assert table.says.da.endswith((".", "!"))
        assert table.says.en.endswith(".")
        said = str([*told(table), table.says.da, *spread(table)[1]])
        assert "nan" not in said.lower()
        assert "inf" not in said.lower()


def said(look: AsKnown) -> list[str]:
    return [table.says.da for table in retention_tables(look)]


def test_where_nobody_has_begun_no_table_has_rows() -> None:
    tables = retention_tables(seen("K001 henvist 2019-01-07"))
    assert [table.rows for table in tables] == [(), (), (), ()]
    assert tables[0].says == tables[1].says
    assert tables[0].says.da.startswith("Ingen er begyndt pr. 30.06.2019")
    assert not any("Kun 0" in note.da for table in tables for note in table.notes)


def test_where_nobody_is_employed_it_is_said() -> None:
    _, _, support, jobs = said(seen(*IN_COURSE))
    assert support == "Ingen har været selvforsørgende pr. 30.06.2019; der er intet at følge endnu."
    assert jobs == "Ingen er kommet i job pr. 30.06.2019; der er intet at følge endnu."


def test_where_all_are_withdrawn_nobody_is_active() -> None:
    definitions, first, *_ = said(seen(*IN_COURSE, *OTHERS, *LEFT))
    assert definitions.startswith("Pr. 30.06.2019 er ingen aktive: 2 er begyndt.")
    assert "0 nået målet" in first
    assert "2 er afmeldt forinden, og 0 venter endnu" in first


def test_where_nobody_has_had_time_it_is_said() -> None:
    definitions, *_ = said(seen(*IN_COURSE, on="2019-02-28"))
    assert definitions.endswith("Ingen har endnu haft tid til 13 uger i træk.")


def test_a_handful_are_said_to_be_few() -> None:
    tables = retention_tables(seen(*IN_COURSE, JOB, *OTHERS, *THIRD))
    assert "Kun 3 følges: kurven fortæller om dem og næppe om andre." in [
        note.da for note in tables[1].notes
    ]
    assert not any("Kun " in note.da for note in retention_tables(source())[1].notes)


def test_how_long_half_last_is_said_as_surely_as_it_is_known() -> None:
    one = said(seen(*IN_COURSE, JOB))[3]
    assert one.startswith("1 job er begyndt; 1 af dem er slut. Halvdelen varer mindst 13 uger ")
    assert one.endswith("(for få til et interval).")
    going = said(seen(*IN_COURSE, JOB, on="2019-06-02"))[3]
    assert "Halvdelen er ikke nået" in going
    assert "(95 %-interval fra 6 uger; øvre grænse ikke nået)" in said(source())[3]


def test_a_day_ahead_is_said_in_every_table() -> None:
    look = seen(*IN_COURSE, JOB, on="2030-01-01", known="2019-05-01")
    for table in (*retention_tables(look), *curve_tables(retention(look))):
        assert "her er fulgt til 01.05.2019" in " ".join(note.da for note in table.notes)


def test_every_step_of_every_curve_can_be_had() -> None:
    first, support, jobs = curve_tables(retention(source()))
    assert first.code == "retention-first-days"
    assert sum(row[3] for row in jobs.rows) == 15  # type: ignore[misc]
    assert {row[0].en for row in support.rows} == {"no gap", "gaps 14"}  # type: ignore[union-attr]
    assert spread(first)[0] == (
        *("Curve", "Days", "Followed", "Happened that day", "Share", "From", "To"),
    )

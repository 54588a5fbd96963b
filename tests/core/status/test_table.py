"""The status table. The sentences of clauses 5.1 to 5.4 tell the rest."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.persons import IN_COURSE, TERMS, amended, person, persons, rules, with_choices
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.kernel import Text, Week, parse_moment
from virksom.programme.status import (
    SOURCE_REASONS,
    Placement,
    Share,
    StatusTable,
    begun_jobs,
    placement,
    status_table,
    week_counts,
)

ON = date(2019, 9, 30)


def table(*lines: str, on: date = ON, terms: Terms = TERMS) -> StatusTable:
    return status_table(persons(*lines), terms, on=on)


def many(count: int, line: str, first: int = 1) -> list[str]:
    return [f"K{number:03d} {line}" for number in range(first, first + count)]


def test_the_tables_denominators_are_those_of_the_source() -> None:
    # The source, 30.09.2019: 118 referred, 35 withdrawn, 18 not started, 65 active, 9 and 7.
    found = table(
        *many(118, "henvist 2019-01-07"),
        *many(35, "afmeldt 2019-02-04 som moved", first=84),
        *many(65, "starter 2019-01-14"),
        *many(9, "ansat 37 timer fra 2019-03-04"),
        *many(7, "ansat 20 timer fra 2019-03-04", first=10),
    )
    counts = (found.referred, found.withdrawn, found.not_started, found.active)
    assert [len(row) for row in counts] == [118, 35, 18, 65]
    assert [len(row) for row in (found.full, found.partial, found.self_supporting)] == [9, 7, 16]
    assert (found.effect, found.of_referred) == (Share(16, 65), Share(16, 118))
    assert (found.of_remaining, found.of_target) == (Share(16, 83), Share(16, 60))
    assert (found.effect.percent, found.target, found.to_target) == (25, 60, 44)


def test_the_reasons_are_told_in_the_words_in_force_on_the_day() -> None:
    found = table("K001 henvist 2019-01-07")
    assert found.reasons == rules(ON).labels("withdrawal_reasons")
    assert found.listed_reasons == SOURCE_REASONS


def listed(*left_for: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the reasons listed when one left for each of some, and the contract names some."""
    lines = [f"K{number:03d} afmeldt 2019-02-04 som {why}" for number, why in enumerate(left_for)]
    found = table(*many(len(left_for), "henvist 2019-01-07", first=0), *lines)
    return replace(found, reasons={code: Text(code, code) for code in named}).listed_reasons


def test_the_reasons_of_the_source_are_listed_where_the_contract_names_them() -> None:
    every = ("pension", "unrecorded", *reversed(SOURCE_REASONS[:-1]))
    assert listed(named=every) == SOURCE_REASONS
    assert listed(named=("moved", "pension", "never_met")) == ("never_met", "moved")
    assert listed(named=()) == ()


def test_others_are_listed_when_somebody_left_for_them_and_the_unrecorded_last() -> None:
    named = ("pension", "never_met", "deceased")
    found = listed("unrecorded", "sick", "deceased", "pension", named=named)
    assert found == ("never_met", "pension", "deceased", "sick", "unrecorded")


def test_rows_stand_by_id() -> None:
    found = table(
        *many(3, "henvist 2019-01-07"),
        "K002 afmeldt 2019-02-04 som never_met",
        "K003 afmeldt 2019-02-05 som moved",
        "K001 afmeldt 2019-02-06 som never_met",
    )
    assert found.withdrawn == ("K001", "K002", "K003")
    assert found.withdrawn_by == {"moved": ("K003",), "never_met": ("K001", "K002")}
    assert list(found.withdrawn_by) == ["moved", "never_met"]
    assert found.on == ON


def test_the_target_may_be_passed_but_never_by_less_than_nothing() -> None:
    lines = (*IN_COURSE, "K001 ansat 37 timer fra 2019-03-04")
    assert table(*lines, terms=with_choices(target="1")).to_target == 0
    assert table(*lines, terms=with_choices(target="0")).to_target == 0
    assert table(*lines, terms=with_choices(target="2")).to_target == 1


def test_the_self_supporting_stand_by_id_whatever_their_state() -> None:
    lines = [line.replace("K001", one) for one in ("K001", "K002", "K003") for line in IN_COURSE]
    found = table(
        *lines,
        "K001 fleksjob 5 timer i V009 som E001 fra 2019-03-04",
        "K002 ansat 37 timer i V002 som E002 fra 2019-03-04",
        "K002 ansat 5 timer i V001 som E003 fra 2019-03-04",
    )
    assert found.self_supporting == ("K001", "K002")
    assert found.companies == ("V001", "V002", "V009")
    assert found.employments == (("K001", "E001"), ("K002", "E002"), ("K002", "E003"))
    assert found.several_employments == ("K002",)


def test_one_employment_in_two_stretches_is_one() -> None:
    found = table(
        *IN_COURSE,
        "K001 ansat 5 timer fra 2019-03-04 til og med 2019-03-31",
        "K001 ansat 10 timer fra 2019-04-01",
    )
    assert found.employments == (("K001", "E001"),)
    assert found.several_employments == ()


def test_before_the_contract_there_is_no_table() -> None:
    with pytest.raises(TermMissing, match=r"01\.09\.2018"):
        table(on=date(2018, 8, 31))


def test_before_the_contract_was_agreed_there_is_no_table() -> None:
    with pytest.raises(TermMissing, match="ikke indgået"):
        table(terms=TERMS.known(parse_moment("2018-08-31")))


def test_a_table_of_nobody_is_empty() -> None:
    found = table()
    assert (found.referred, found.effect.percent, found.to_target) == ((), None, 60)
    assert (found.withdrawn_by, found.by_unit) == ({}, {})


@pytest.mark.parametrize(
    ("on", "row"),
    [
        (date(2018, 12, 2), Placement.NOT_REFERRED),
        (date(2018, 12, 3), Placement.NOT_STARTED),
        (date(2019, 2, 3), Placement.NOT_STARTED),
        (date(2019, 2, 4), Placement.ACTIVE),
        (date(2019, 6, 2), Placement.ACTIVE),
        (date(2019, 6, 3), Placement.WITHDRAWN),
    ],
)
def test_a_person_moves_through_the_rows(on: date, row: Placement) -> None:
    assert placement(person(*IN_COURSE, "K001 afmeldt 2019-06-03"), rules(), on=on) is row


@pytest.mark.parametrize(
    ("on", "row"),
    [
        (date(2018, 12, 31), Placement.NOT_STARTED),
        (date(2019, 1, 6), Placement.NOT_STARTED),
        (date(2019, 1, 7), Placement.ACTIVE),
    ],
)
def test_four_weeks_from_the_referral_still_ask_for_a_start(on: date, row: Placement) -> None:
    by = rules(four_weeks_from="referral")
    assert placement(person(*IN_COURSE), by, on=on) is row


def test_four_weeks_from_the_referral_are_counted_from_it() -> None:
    one = person("K001 henvist 2019-01-07", "K001 starter 2019-01-07")
    by = rules(four_weeks_from="referral")
    assert placement(one, by, on=date(2019, 2, 3)) is Placement.NOT_STARTED
    assert placement(one, by, on=date(2019, 2, 4)) is Placement.ACTIVE


def test_a_course_without_a_referral_of_its_own_counts_from_its_start() -> None:
    one = person("K002 henvist 2019-01-02", "K001 starter 2019-01-07", "K001 er K002 2019-01-07")
    by = rules(four_weeks_from="referral")
    assert placement(one, by, on=date(2019, 2, 3)) is Placement.NOT_STARTED
    assert placement(one, by, on=date(2019, 2, 4)) is Placement.ACTIVE


def test_who_started_without_a_referral_is_in_no_row() -> None:
    one = "K001 starter 2019-01-07"
    assert placement(person(one), rules(), on=ON) is Placement.NOT_REFERRED
    assert table(one, "K002 henvist 2019-01-07").referred == ("K002",)


def test_the_unit_is_that_of_the_latest_referral() -> None:
    lines = (
        "K001 henvist 2019-01-07 af u1",
        "K001 afmeldt 2019-02-04",
        "K001 henvist 2019-03-04 af u2",
    )
    assert table(*lines).by_unit == {"u2": ("K001",)}
    assert table(*lines, on=date(2019, 3, 3)).by_unit == {"u1": ("K001",)}


def begun(*lines: str) -> list[str]:
    return [job.says.employment for job in begun_jobs(person(*lines), ON)]


def test_a_job_begun_on_the_day_of_the_referral_or_of_the_table_counts() -> None:
    assert begun("K001 henvist 2019-01-07", "K001 ansat 5 timer fra 2019-01-07") == ["E001"]
    assert begun("K001 henvist 2019-01-07", f"K001 ansat 5 timer fra {ON}") == ["E001"]
    assert begun("K001 henvist 2019-01-07", "K001 ansat 5 timer fra 2019-10-01") == []


def test_a_job_begun_before_the_referral_does_not_count_however_long() -> None:
    old = "K001 ansat 5 timer fra 2019-01-06 til og med 2019-01-31"
    more = "K001 ansat 20 timer fra 2019-02-01"
    assert begun("K001 henvist 2019-01-07", old, more) == []
    assert begun("K001 henvist 2019-01-07", more, old) == []


def test_an_internship_that_becomes_a_job_begins_with_the_job() -> None:
    before = "K001 praktik 37 timer fra 2018-12-03 til og med 2019-01-31"
    assert begun("K001 henvist 2019-01-07", before, "K001 fleksjob 9 timer fra 2019-02-01") == [
        "E001"
    ]


def test_jobs_count_from_the_first_referral_of_several() -> None:
    lines = ("K001 henvist 2019-01-07", "K001 afmeldt 2019-02-04", "K001 henvist 2019-03-04")
    assert begun(*lines, "K001 ansat 5 timer fra 2019-02-11") == ["E001"]


def test_without_a_referral_no_job_counts() -> None:
    assert begun("K001 starter 2019-01-07", "K001 ansat 5 timer fra 2019-02-11") == []


def test_each_week_is_the_tables_count_on_its_sunday() -> None:
    lines = ("K001 ansat 37 timer fra 2019-03-05", "K002 ansat 20 timer fra 2019-03-17")
    both = [line.replace("K001", one) for one in ("K001", "K002") for line in IN_COURSE]
    found = week_counts(persons(*both, *lines), TERMS, first=Week(2019, 9), last=Week(2019, 11))
    assert [(str(item.week), item.full, item.partial) for item in found] == [
        *(("2019-W09", 0, 0), ("2019-W10", 1, 0), ("2019-W11", 1, 1)),
    ]


def test_no_weeks_have_no_counts() -> None:
    assert week_counts(persons(*IN_COURSE), TERMS, first=Week(2019, 9), last=Week(2019, 8)) == ()


def test_each_week_is_read_by_the_terms_of_its_sunday() -> None:
    terms = amended(TERMS, "full_time_hours", value="30", since="2019-03-17", agreed="2019-01-01")
    one = persons(*IN_COURSE, "K001 ansat 30 timer fra 2019-03-04")
    found = week_counts(one, terms, first=Week(2019, 10), last=Week(2019, 11))
    assert [(item.full, item.partial) for item in found] == [(0, 1), (1, 0)]

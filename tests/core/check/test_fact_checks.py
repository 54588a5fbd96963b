"""Odd facts, one check a function."""

from datetime import date

import pytest

from tests.core.check.looked import found, only
from tests.core.persons import IN_COURSE, with_choices
from tests.spec.told import facts_of, log_of
from virksom.programme.check import findings
from virksom.programme.kernel import Finding, Severity
from virksom.programme.record import Draft, append, seal

ON = date(2019, 9, 30)
MADE = "V001 oprettes 2018-09-03"


def brief(items: list[Finding]) -> list[tuple[str, int, str, tuple[str, ...]]]:
    return [(item.subject, int(item.severity), item.clause, item.facts) for item in items]


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def test_overlapping_stretches_of_one_employment_are_an_error() -> None:
    first = "K001 ansat 20 timer fra 2019-03-04 til og med 2019-03-31"
    twice = only("employment_overlaps", *IN_COURSE, first, "K001 ansat 30 timer fra 2019-03-31")
    assert brief(twice) == [("K001", ERROR, "4.1", ("f000003", "f000004"))]
    assert twice[0].message.da == "K001: Ansættelsen E001 står to gange for de samme dage."
    after = only("employment_overlaps", *IN_COURSE, first, "K001 ansat 30 timer fra 2019-04-01")
    assert after == []


def test_two_employments_at_once_are_no_overlap() -> None:
    lines = [f"K001 ansat 5 timer som {code} fra 2019-03-04" for code in ("E001", "E002")]
    assert only("employment_overlaps", *IN_COURSE, *lines) == []


def test_an_overlap_that_begins_after_the_day_is_not_looked_at() -> None:
    lines = ("K001 ansat 5 timer fra 2019-03-04", "K001 ansat 5 timer fra 2019-03-11")
    assert only("employment_overlaps", *IN_COURSE, *lines, on=date(2019, 3, 10)) == []
    assert len(only("employment_overlaps", *IN_COURSE, *lines, on=date(2019, 3, 11))) == 1


@pytest.mark.parametrize(
    ("day", "odd"),
    [("2018-08-31", 1), ("2018-09-01", 0), ("2019-12-31", 0), ("2020-01-01", 1)],
)
def test_a_referral_outside_the_window_is_a_warning(day: str, odd: int) -> None:
    items = only("referral_outside_window", f"K001 henvist {day}", on=date(2020, 6, 1))
    assert brief(items) == [("K001", WARNING, "2.1", ("f000001",))] * odd


def test_a_unit_the_contract_does_not_name_is_a_warning() -> None:
    lines = ("K001 henvist 2019-01-07 af somebody", "K002 henvist 2019-01-07 af job_og_aktivhuset")
    items = only("unknown_unit", *lines)
    assert brief(items) == [("K001", WARNING, "1.3", ("f000001",))]
    assert "»somebody«" in items[0].message.da


def test_more_persons_than_places_are_a_warning() -> None:
    lines = [f"K{number:03d} henvist 2019-01-07" for number in range(1, 122)]
    assert only("cohort_exceeded", *lines[:120]) == []
    (item,) = only("cohort_exceeded", *lines)
    assert (item.severity, item.clause, item.subject) == (WARNING, "1.2", "")
    assert item.message.da == "121 er henvist; aftalen har plads til 120."


def test_a_withdrawal_without_a_reason_is_a_warning() -> None:
    items = only("withdrawal_without_reason", *IN_COURSE, "K001 afmeldt 2019-02-04")
    assert brief(items) == [("K001", WARNING, "2.3", ("f000003",))]
    assert only("withdrawal_without_reason", *IN_COURSE, "K001 afmeldt 2019-02-04 som moved") == []


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ("ansat 5 timer fra 2019-01-06", 1),
        ("ansat 5 timer fra 2019-01-07", 0),
        ("ansat 5 timer fra 2019-02-03", 0),
        ("uddannelse uden ydelse fra 2019-02-04", 1),
        ("joblæring i V001 fra 2018-12-10", 1),
        ("prøvedag 2018-12-10", 0),
        ("ydelse kontanthjaelp fra 2018-12-10", 0),
    ],
)
def test_a_step_of_the_path_outside_the_course_is_a_warning(line: str, odd: int) -> None:
    items = only("outside_course", *IN_COURSE, "K001 afmeldt 2019-02-04", f"K001 {line}")
    assert [item.severity for item in items] == [WARNING] * odd
    assert [item.clause for item in items] == ["3.4"] * odd


def test_a_step_inside_the_course_of_the_persons_other_id_is_no_finding() -> None:
    lines = ("K002 ansat 5 timer fra 2019-03-04", "K002 er K001 2019-03-04")
    assert only("outside_course", *IN_COURSE, *lines) == []


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("henvist 2019-02-04", "Henvisningen"),
        ("starter 2019-02-04", "Starten"),
    ],
)
def test_a_step_that_no_course_takes_up_is_a_warning(line: str, word: str) -> None:
    items = only("step_without_effect", *IN_COURSE, f"K001 {line}")
    assert brief(items) == [("K001", WARNING, "3.4", ("f000003",))]
    assert items[0].message.da == f"K001: {word} 04.02.2019 passer ikke i noget forløb."


def test_a_withdrawal_of_nobody_is_a_warning() -> None:
    (item,) = only("step_without_effect", "K001 afmeldt 2019-02-04")
    assert item.message.en == "K001: The withdrawal on 4 Feb 2019 fits no course."


@pytest.mark.parametrize(
    ("lines", "odd"),
    [
        (("K001 starter 2019-01-07",), 1),
        (("K001 starter 2019-01-07", "K001 henvist 2019-01-08"), 1),
        (("K001 starter 2019-01-07", "K001 henvist 2019-01-07"), 0),
        (("K001 starter 2019-10-01",), 0),
        ((f"K001 starter {ON}",), 1),
        (("K001 henvist 2019-01-07",), 0),
    ],
)
def test_a_start_without_a_referral_before_it_is_a_warning(
    lines: tuple[str, ...], odd: int
) -> None:
    items = only("start_before_referral", *lines)
    ids = tuple(f"f{number:06d}" for number in range(1, len(lines) + 1))
    assert brief(items) == [("K001", WARNING, "2.1", ids)] * odd


def test_each_course_without_a_referral_is_found() -> None:
    lines = ("K001 henvist 2019-01-02", "K002 starter 2019-01-07", "K001 er K002 2019-01-07")
    assert [item.subject for item in only("start_before_referral", *lines)] == ["K002"]


def test_a_job_or_training_at_a_company_nobody_told_of_is_a_warning() -> None:
    lines = ("K001 ansat 5 timer i V001 fra 2019-03-04", "K001 joblæring i V002 fra 2019-03-04")
    items = only("unknown_company", *IN_COURSE, *lines)
    assert brief(items) == [
        ("K001", WARNING, "", ("f000003",)),
        ("K001", WARNING, "", ("f000004",)),
    ]
    assert [item.message.da for item in items] == [
        "K001: Virksomheden V001 er ikke oprettet.",
        "K001: Virksomheden V002 er ikke oprettet.",
    ]
    (item,) = only("unknown_company", *IN_COURSE, *lines, MADE)
    assert item.facts == ("f000004",)


@pytest.mark.parametrize(("day", "odd"), [("2019-04-01", 0), ("2019-04-02", 1)])
def test_a_fact_known_more_than_90_days_before_it_happens_is_a_warning(day: str, odd: int) -> None:
    # By hand: from 1 January to 1 April 2019 are 31 + 28 + 31 = 90 days.
    items = only("known_too_early", *IN_COURSE, f"K001 prøvedag {day}, kendt 2019-01-01")
    assert [item.severity for item in items] == [WARNING] * odd
    assert [item.facts for item in items] == [("f000003",)] * odd


def test_a_field_that_is_not_read_is_a_note() -> None:
    draft = Draft(kind="start", subject="K001", since=date(2019, 1, 7), value={"mood": "good"})
    (first,) = facts_of(["K001 henvist 2018-12-03"])
    log = append(log_of("K001 henvist 2018-12-03"), [draft], moment=first.known_at)
    (item,) = findings(seal(log), with_choices(), on=ON)
    assert (item.code, item.severity, item.subject) == ("unknown_field", NOTE, "K001")
    assert item.message.da == "K001: Feltet mood læses ikke."


def test_what_is_no_benefit_here_is_a_note_once_a_person() -> None:
    lines = (
        "K001 ydelse su fra 2019-03-04 til og med 2019-03-10",
        "K001 ydelse flex_wage_subsidy fra 2019-03-11",
        "K001 ydelse su fra 2019-03-18",
        "K001 ydelse kontanthjaelp fra 2019-03-25",
        "K001 ydelse su fra 2019-10-01",
        "K002 ydelse su fra 2019-09-30",
    )
    items = only("not_a_benefit_here", *IN_COURSE, *lines)
    assert brief(items) == [
        ("K001", NOTE, "4.1", ("f000003", "f000004", "f000005")),
        ("K002", NOTE, "4.1", ("f000008",)),
    ]
    assert items[0].message.da == "K001: SU, flekslønstilskud tæller ikke som ydelse her."


def test_a_real_benefit_is_no_note() -> None:
    assert found(*IN_COURSE, "K001 ydelse kontanthjaelp fra 2019-03-25") == ()

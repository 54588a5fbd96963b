"""Odd facts, one check a function."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.check.looked import found, found_in, only, view
from tests.core.persons import IN_COURSE, rules, with_choices
from tests.spec.told import facts_of, log_of
from virksom.programme.check.about import clause_of
from virksom.programme.contract import Terms
from virksom.programme.kernel import Finding, Severity
from virksom.programme.record import Draft, append, seal

ON = date(2019, 9, 30)
RULES = rules()
MADE = "V001 oprettes 2018-09-03"


def brief(items: list[Finding]) -> list[tuple[str, int, str, tuple[str, ...]]]:
    return [(item.subject, int(item.severity), item.clause, item.facts) for item in items]


WARNING, NOTE = Severity.WARNING, Severity.NOTE


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
    assert item.facts == ("f000121",)


def test_those_there_was_no_room_for_are_named_by_their_first_referral_and_twenty_at_most() -> None:
    terms = with_choices(cohort="1")
    late = [f"K{number:03d} henvist 2019-02-04" for number in range(2, 30)]
    lines = ("K001 henvist 2019-03-04", "K002 henvist 2019-01-07", *late)
    (item,) = only("cohort_exceeded", *lines, terms=terms)
    assert item.facts == tuple(f"f{number:06d}" for number in range(4, 24))
    (last,) = only("cohort_exceeded", *lines[:2], terms=terms)
    assert last.facts == ("f000001",)


def test_a_withdrawal_for_a_reason_the_contract_does_not_name_is_a_warning() -> None:
    items = only("unknown_reason", *IN_COURSE, "K001 afmeldt 2019-02-04 som whim")
    assert brief(items) == [("K001", WARNING, "2.3", ("f000003",))]
    for reason in (*RULES.codes("withdrawal_reasons"), "unrecorded"):
        known = f"K001 afmeldt 2019-02-04 som {reason}"
        assert only("unknown_reason", *IN_COURSE, known) == []


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
        ("K001", WARNING, "5.4", ("f000003",)),
        ("K001", WARNING, "5.4", ("f000004",)),
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
    assert [item.clause for item in items] == ["3.4"] * odd


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("K001 henvist 2019-09-02", "2.1"),
        ("K001 ansat 5 timer fra 2019-09-02", "4.1"),
        ("K001 ydelse su fra 2019-09-02", "4.1"),
        ("V001 oprettes 2019-09-02", "5.4"),
    ],
)
def test_an_odd_fact_has_the_clause_its_kind_belongs_under(line: str, clause: str) -> None:
    (item,) = only("known_too_early", f"{line}, kendt 2019-01-01")
    assert item.clause == clause


def test_an_opening_and_a_term_that_is_not_there_have_no_clause() -> None:
    seen, (fact,) = view(*IN_COURSE[:1]), facts_of(["K001 henvist 2019-09-02"])
    assert clause_of(replace(fact, kind="opening"), seen) == ""
    bare = replace(seen, terms=Terms({"cap": seen.terms.terms["cap"]}))
    assert clause_of(fact, bare) == ""


def test_a_field_that_is_not_read_is_a_note() -> None:
    draft = Draft(kind="start", subject="K001", since=date(2019, 1, 7), value={"mood": "good"})
    (first,) = facts_of(["K001 henvist 2018-12-03"])
    log = append(log_of("K001 henvist 2018-12-03"), [draft], moment=first.known_at)
    (item,) = found_in(seal(log))
    assert (item.code, item.severity, item.subject) == ("unknown_field", NOTE, "K001")
    assert item.message.da == "K001: Feltet mood læses ikke."
    assert item.message.en == "K001: The field mood is not read."
    assert item.clause == "3.4"


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


def test_a_register_that_has_no_benefit_is_nothing_to_say() -> None:
    line = "K001 ydelse none fra 2019-03-04 til og med 2019-03-10"
    assert only("not_a_benefit_here", *IN_COURSE, line) == []


def test_a_real_benefit_is_no_note() -> None:
    assert found(*IN_COURSE, "K001 ydelse kontanthjaelp fra 2019-03-25") == ()

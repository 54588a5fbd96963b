"""What a correction issues: the difference, or everything back and anew; never a negative line."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.billing.months import (
    CONTRACT,
    JOB,
    JUNE,
    MARCH,
    balance,
    first,
    frozen,
    job,
    lines_of,
    moment,
    settle,
    told,
    under,
)
from tests.core.persons import IN_COURSE, TERMS, amended, with_choices
from tests.spec.told import log_of
from virksom.programme.billing import (
    BILLED_TWICE,
    GONE,
    LOWER_RATE,
    LOWERED,
    RAISE_BACK,
    Books,
    Planned,
    line_form,
    plan,
    settling,
)
from virksom.programme.kernel import Week
from virksom.programme.record import FrozenLine, Log
from virksom.programme.settlement import payable_weeks
from virksom.programme.status import people

WEEKS = ["2019-W10", "2019-W11", "2019-W12", "2019-W13"]


def test_a_month_is_billed_a_line_a_week() -> None:
    log = first()
    assert lines_of(log, "F-2019-0001") == [(week, "partial", "385.00") for week in WEEKS]
    assert [*frozen(log).documents] == ["F-2019-0001"]
    line = frozen(log).documents["F-2019-0001"].lines[0]
    assert (line.line, line.candidate, line.of, line.why) == (1, "K001", None, None)
    assert line.facts == ("f000003",)


def test_a_raised_week_is_billed_with_the_difference() -> None:
    log = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02", month=JUNE)
    assert lines_of(log, "F-2019-0002") == [(week, "full", "411.00") for week in WEEKS]
    assert (balance(log), len(frozen(log).documents)) == ("3184.00", 2)


def test_a_lowered_week_is_credited_whole_and_billed_anew() -> None:
    full = (*IN_COURSE, "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-17")
    log = settle(job(first(*full), "2019-07-01", "20", until="2019-03-18"), "2019-07-02")
    assert lines_of(log, "FK-2019-0001") == [(week, "full", "796.00") for week in WEEKS[:2]]
    assert lines_of(log, "F-2019-0002") == [(week, "partial", "385.00") for week in WEEKS[:2]]
    assert {line.why for line in frozen(log).documents["FK-2019-0001"].lines} == {LOWERED}
    assert balance(log) == "770.00"


def test_a_week_that_was_raised_and_then_lowered_gives_both_lines_back() -> None:
    log = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02")
    log = settle(job(log, "2019-08-01", "20", until="2019-04-01"), "2019-08-02")
    assert [one.says.credits for one in frozen(log).documents.values()] == [
        None,
        None,
        None,
        "F-2019-0001",
        "F-2019-0002",
    ]
    assert balance(log) == "1540.00"


def test_a_credited_line_points_at_invoice_line_week_and_facts() -> None:
    log = settle(job(first(), "2019-07-01", "20", until="2019-03-25"), "2019-07-02")
    note = frozen(log).documents["FK-2019-0001"]
    (line,) = note.lines
    assert (note.says.credits, line.of, line.week, line.amount) == (
        "F-2019-0001",
        4,
        "2019-W13",
        Decimal("385.00"),
    )
    assert (line.line, line.why) == (1, "no_self_support")


def test_a_reversed_employment_two_years_back_is_credited_whole() -> None:
    log = told(first(), "2021-05-03", kind="retraction", replaces="f000003", value={"reason": "x"})
    log = settle(log, "2021-06-01", month=JUNE)
    assert lines_of(log, "FK-2021-0001") == [(week, "partial", "385.00") for week in WEEKS]
    assert balance(log) == "0.00"


def test_a_person_of_whom_nothing_is_known_any_longer_is_credited() -> None:
    log = first("K001 starter 2018-10-01", JOB[2])
    for fact in ("f000001", "f000002"):
        log = told(log, "2019-07-01", kind="retraction", replaces=fact, value={"reason": "x"})
    log = settle(log, "2019-07-02")
    note = frozen(log).documents["FK-2019-0001"]
    assert {(line.why, line.facts) for line in note.lines} == {(GONE, ("f000002",))}
    assert [line.of for line in note.lines] == [1, 2, 3, 4]


def test_a_week_before_a_later_start_has_nothing_known() -> None:
    log = told(first(), "2019-07-01", kind="start", replaces="f000002", since=date(2019, 5, 6))
    note = frozen(settle(log, "2019-07-02")).documents["FK-2019-0001"]
    assert {line.why for line in note.lines} == {GONE}


def test_a_rate_agreed_later_for_earlier_weeks_is_billed_or_credited() -> None:
    # Agreed in August, in force from Monday 18 March: two of the four weeks are of another rate.
    for rate, kinds in (("400.00", ["invoice", "invoice"]), ("380.00", None)):
        terms = amended(TERMS, "partial_rate", value=rate, since="2019-03-18", agreed="2019-08-01")
        before = settle(log_of(*JOB), "2019-06-01", contract=under(terms))
        assert balance(before) == "1540.00"
        log = settle(before, "2019-08-02", contract=under(terms))
        assert [one.kind for one in frozen(log).documents.values()] == (
            kinds or ["invoice", "invoice", "credit_note"]
        )
        assert balance(log) == f"{2 * 385 + 2 * Decimal(rate):.2f}"
    why = {line.why for line in frozen(log).documents["FK-2019-0001"].lines}
    assert why == {LOWER_RATE}


def why_of(log: Log) -> list[tuple[str | None, str, str | None]]:
    """Return what stands on credit notes: the invoice, the tier, and why."""
    notes = (one for one in frozen(log).documents.values() if one.kind == "credit_note")
    return sorted({(one.says.credits, line.tier, line.why) for one in notes for line in one.lines})


def test_a_raise_taken_back_is_no_lower_rate() -> None:
    log = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02")
    log = settle(job(log, "2019-08-01", "20", until="2019-04-01"), "2019-08-02")
    assert why_of(log) == [
        ("F-2019-0001", "partial", RAISE_BACK),
        ("F-2019-0002", "full", LOWERED),
    ]


def test_a_raise_of_the_rate_taken_back_is_a_raise_taken_back() -> None:
    up = amended(TERMS, "partial_rate", value="400.00", since="2019-03-04", agreed="2019-07-01")
    log = settle(first(), "2019-07-02", contract=under(up))
    log = settle(log, "2019-08-02")
    assert why_of(log) == [
        ("F-2019-0001", "partial", RAISE_BACK),
        ("F-2019-0002", "partial", RAISE_BACK),
    ]
    assert balance(log) == "1540.00"


def test_a_raised_week_at_a_lower_rate_is_not_said_to_be_of_the_lower_tier() -> None:
    log = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02")
    down = amended(TERMS, "full_rate", value="790.00", since="2019-03-04", agreed="2019-08-01")
    log = settle(log, "2019-08-02", contract=under(down))
    assert {why for _, _, why in why_of(log)} == {RAISE_BACK}


def test_a_week_that_stood_billed_under_two_codes_says_so() -> None:
    full = [line.replace("20 timer", "37 timer") for line in JOB]
    log = first(*full, *[line.replace("K001", "K002").replace("E001", "E002") for line in full])
    log = settle(told(log, "2019-07-01", kind="same_person", value={"other": "K002"}), "2019-07-02")
    assert why_of(log) == [("F-2019-0001", "full", BILLED_TWICE)]
    assert balance(log) == f"{4 * 796}.00"


def test_a_switch_that_turns_by_amendment_is_corrected_from_its_day() -> None:
    free = (*IN_COURSE, "K001 uddannelse uden ydelse fra 2019-03-04 til og med 2019-03-31")
    terms = amended(
        TERMS, "education_tier", value="partial", since="2019-03-25", agreed="2019-07-01"
    )
    log = settle(log_of(*free), "2019-06-01", contract=under(terms))
    assert balance(log) == f"{4 * 796}.00"
    log = settle(log, "2019-07-02", contract=under(terms))
    assert balance(log) == f"{3 * 796 + 385}.00"


def test_weeks_past_the_cap_move_up_when_a_correction_frees_some() -> None:
    contract = under(with_choices(cap="3"))
    log = settle(log_of(*JOB), "2019-06-01", contract=contract)
    assert [week for week, *_ in lines_of(log, "F-2019-0001")] == WEEKS[:3]
    later = job(log, "2019-07-01", "20", since="2019-03-11", until="2019-04-01")
    log = settle(later, "2019-07-02", contract=contract)
    assert lines_of(log, "FK-2019-0001") == [("2019-W10", "partial", "385.00")]
    assert lines_of(log, "F-2019-0002") == [("2019-W13", "partial", "385.00")]


def test_two_codes_that_become_one_person_are_billed_once_and_apart_again_twice() -> None:
    other = [line.replace("K001", "K002").replace("E001", "E002") for line in JOB]
    log = first(*JOB, *other)
    assert balance(log) == "3080.00"
    same = told(log, "2019-07-01", kind="same_person", value={"other": "K002"})
    log = settle(same, "2019-07-02")
    # Two half-time jobs of one person are full-time: 2 x 385 stand a week, and 796 are owed.
    assert balance(log) == f"{4 * 796}.00"
    fact = log.known().of_kind("same_person")[0]
    apart = told(log, "2019-08-01", kind="retraction", replaces=fact.id, value={"reason": "x"})
    assert balance(settle(apart, "2019-08-02")) == "3080.00"


def test_week_53_is_billed_in_its_month() -> None:
    line = "K001 ansat 37 timer fra 2020-12-21 til og med 2021-01-10"
    log = settle(log_of(*IN_COURSE, line), "2021-04-01", month=MARCH.__class__(2021, 1))
    assert [week for week, *_ in lines_of(log, "F-2021-0001")] == [
        "2020-W52",
        "2020-W53",
        "2021-W01",
    ]
    months = frozen(log).documents["F-2021-0001"].says.months
    assert months == ("2020-12", "2021-01")


def test_planned_again_at_once_there_is_nothing() -> None:
    again = settling(first(), CONTRACT, month=MARCH, moment=moment("2019-06-01"))
    assert again.plan.documents == ()
    assert again.plan.amount == 0


def test_a_plan_says_what_it_comes_to_and_is_known_by_its_digest() -> None:
    less = job(first(), "2019-07-01", "20", until="2019-03-25")
    found = settling(less, CONTRACT, month=MARCH, moment=moment("2019-07-02")).plan
    assert found.amount == Decimal("-385.00")
    assert found.documents[0].amount == Decimal("385.00")
    fresh = settling(log_of(*JOB), CONTRACT, month=MARCH, moment=moment("2019-07-02")).plan
    assert fresh.amount == Decimal("1540.00")
    assert found.digest != fresh.digest


def test_a_plan_made_of_readings_is_that_of_the_settlement() -> None:
    log = log_of(*JOB)
    (person,) = people(log.known())
    owed = payable_weeks(person, TERMS, through=Week(2019, 20))
    made = plan(owed, Books({}), same={}, why=lambda *_: None)
    assert made == settling(log, CONTRACT, month=MARCH, moment=moment("2019-07-02")).plan


def test_lines_of_another_code_are_those_of_the_person() -> None:
    log = first(*[line.replace("K001", "K002") for line in JOB])
    (person,) = people(log.known())
    owed = payable_weeks(person, TERMS, through=Week(2019, 20))
    assert plan(owed, frozen(log), same={"K009": "K002"}, why=lambda *_: None).documents == ()
    moved = plan((), frozen(log), same={"K002": "K001"}, why=lambda *_: None).documents
    assert [one.credits for one in moved] == ["F-2019-0001"]


@pytest.mark.parametrize("of", [None, 3])
def test_a_line_stands_in_its_fact_as_it_is(of: int | None) -> None:
    line = FrozenLine(
        line=1,
        candidate="K001",
        week="2019-W10",
        tier="full",
        amount=Decimal("796.00"),
        facts=("f1",),
        of=of,
    )
    form = line_form(line)
    assert form.get("of") == of
    assert (form["amount"], form["facts"], "why" in form) == ("796.00", ["f1"], False)
    assert Planned(kind="invoice", credits="", lines=(line,)).amount == Decimal("796.00")


def test_an_empty_log_plans_nothing() -> None:
    found = settling(Log(), CONTRACT, month=MARCH, moment=moment("2019-07-02"))
    assert (found.plan.documents, found.waiting) == ((), ())

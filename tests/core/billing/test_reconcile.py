"""The municipality's list held against what is claimed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from tests.core.billing.claimed import JOB, WEEKS, invoice, moment, only_verified, told
from tests.core.persons import IN_COURSE, TERMS
from virksom.programme.billing.reconcile import Difference, Listed, reconcile
from virksom.programme.billing.reconcile_words import KINDS
from virksom.programme.billing.worklist_words import WHO
from virksom.programme.kernel import Week
from virksom.programme.record import Draft

FULL = (*IN_COURSE, "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31")


def on(week: str, code: str = "cash_assistance", *, candidate: str = "K001") -> Listed:
    return Listed(candidate=candidate, week=Week.parse(week), code=code)


def differ(
    *lines: str, listed: Sequence[Listed], more: Sequence[Draft] = ()
) -> tuple[Difference, ...]:
    return reconcile(told(*lines, more=more).known(moment()), TERMS, listed=listed)


def kinds(*lines: str, listed: Sequence[Listed], more: Sequence[Draft] = ()) -> dict[str, str]:
    return {str(one.week): one.kind for one in differ(*lines, listed=listed, more=more)}


def test_an_empty_list_has_no_difference() -> None:
    assert differ(*JOB, listed=[]) == ()


def test_a_full_week_on_benefit_is_told_billed_or_not() -> None:
    bill = invoice(WEEKS[:1], tier="full", amount="796.00")
    found = differ(*FULL, listed=[on(WEEKS[0]), on(WEEKS[1])], more=[bill])
    assert [(one.kind, str(one.week), one.kroner, one.billed) for one in found] == [
        ("billed_on_benefit", WEEKS[0], Decimal("796.00"), True),
        ("claimed_on_benefit", WEEKS[1], Decimal("796.00"), False),
    ]


def test_each_difference_tells_what_both_say_and_who_must_act() -> None:
    first, *_ = differ(*FULL, listed=[on(WEEKS[0]), on(WEEKS[0], "sygedagpenge")])
    assert (first.listed, first.claimed) == (("cash_assistance", "sygedagpenge"), "full")
    assert (first.says.who, bool(first.facts)) == ("consultant", True)


def test_a_partial_week_beside_a_benefit_is_as_agreed() -> None:
    (one,) = differ(*JOB, listed=[on(WEEKS[0])])
    assert (one.kind, one.says.who) == ("partial_on_benefit", "")


def test_who_left_the_register_has_no_benefit_and_no_claim_agrees_with_that() -> None:
    (one,) = differ(*JOB, listed=[on(WEEKS[0], "left")])
    assert (one.kind, one.says.who) == ("claimed_who_left", "consultant")
    assert kinds(*FULL, listed=[on(WEEKS[0], "left")]) == {WEEKS[0]: "claimed_who_left"}
    assert kinds(*IN_COURSE, listed=[on(WEEKS[0], "left")]) == {WEEKS[0]: "agree"}


def test_one_row_with_a_benefit_is_enough() -> None:
    both = [on(WEEKS[0], "none"), on(WEEKS[0])]
    assert kinds(*JOB, listed=both) == {WEEKS[0]: "partial_on_benefit"}


def test_no_benefit_and_a_claim_agree() -> None:
    (one,) = differ(*JOB, listed=[on(WEEKS[0], "none")])
    assert (one.kind, one.kroner) == ("agree", Decimal("0.00"))


def test_no_benefit_and_no_claim_is_worth_the_least_rate() -> None:
    (one,) = differ(*IN_COURSE, listed=[on(WEEKS[0], "none")])
    assert (one.kind, one.kroner, one.claimed) == ("not_claimed", Decimal("385.00"), "")


def test_benefit_and_no_claim_agree() -> None:
    assert kinds(*IN_COURSE, listed=[on(WEEKS[0])]) == {WEEKS[0]: "agree"}


def test_a_list_of_benefit_weeks_alone_means_none_where_it_is_silent() -> None:
    ends = [on(WEEKS[0]), on("2019-W14")]
    found = kinds(*FULL, listed=ends)
    assert found == {
        WEEKS[0]: "claimed_on_benefit",
        **dict.fromkeys(WEEKS[1:], "agree"),
        "2019-W14": "agree",
    }
    assert kinds(*IN_COURSE, listed=ends)[WEEKS[1]] == "not_claimed"


def test_a_list_that_tells_of_weeks_without_benefit_is_silent_of_what_it_does_not_know() -> None:
    ends = [on(WEEKS[0], "none"), on(WEEKS[3], "none")]
    assert kinds(*FULL, listed=ends) == {
        WEEKS[0]: "agree",
        WEEKS[3]: "agree",
        WEEKS[1]: "not_listed",
        WEEKS[2]: "not_listed",
    }
    assert WEEKS[1] not in kinds(*IN_COURSE, listed=ends)


def test_a_code_nobody_has_is_named() -> None:
    found = differ(*JOB, listed=[on(WEEKS[0], candidate="K099")])
    assert ("nobody", "K099") in [(one.kind, one.candidate) for one in found]


def test_both_codes_of_one_person_are_the_same_person() -> None:
    twin = ("K002 henvist 2018-12-03", "K001 er K002 2019-04-01")
    assert [one.candidate for one in differ(*JOB, *twin, listed=[on(WEEKS[0], candidate="K002")])]


def test_a_billed_week_that_is_owed_no_longer_still_counts_as_billed() -> None:
    (one,) = differ(*IN_COURSE, listed=[on("2018-W50")], more=[invoice(["2018-W50"])])
    assert (one.kind, one.billed, one.facts) == ("partial_on_benefit", True, ())


def test_a_week_that_lacks_its_evidence_is_not_claimed_yet() -> None:
    known = told(*JOB).known(moment())
    (one,) = reconcile(known, only_verified(), listed=[on(WEEKS[0], "none")])
    assert (one.kind, one.claimed) == ("agree", "")


def test_past_the_cap_nothing_is_missed() -> None:
    job = (*IN_COURSE, "K001 ansat 20 timer fra 2019-01-07 til og med 2022-01-02")
    known = told(*job, on=date(2022, 6, 1)).known(moment(date(2022, 6, 1)))
    (one,) = reconcile(known, TERMS, listed=[on("2022-W10", "none")])
    assert one.kind == "agree"


def test_who_must_act_is_one_of_four_or_nobody() -> None:
    assert {kind.who for kind in KINDS.values()} <= {*WHO, ""}

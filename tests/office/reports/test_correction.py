"""What a correction touches, told before it is made."""

from datetime import UTC, date, datetime
from decimal import Decimal

from tests.office.reports.ground import CONTRACT, log
from tests.spec.told import log_of
from virksom.office.reports.correction import Preview, Touched, preview, touched
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Text, Week
from virksom.programme.path import again, never
from virksom.programme.path.correct import Correction, corrected
from virksom.programme.record import Draft, Fact, append

MOMENT = datetime(2019, 10, 7, 12, 0, tzinfo=UTC)
TERMS = CONTRACT.terms


def fact_of(employment: str) -> Fact:
    jobs = log().known().of_kind("employment")
    return next(fact for fact in jobs if f'"{employment}"' in fact.wire)


def touches(*drafts: Draft, issued: tuple[Fact, ...] = ()) -> Touched:
    return touched(log(), drafts, terms=TERMS, moment=MOMENT, issued=issued)


def shown(*drafts: Draft) -> Preview:
    return preview(touches(*drafts), terms=TERMS)


def hours(employment: str, to: str) -> Draft:
    fact = fact_of(employment)
    value = Correction(since=fact.since, until=fact.until, value={"weekly_hours": to})
    return corrected(fact, value, by="x", source="slip")


def test_hours_that_were_too_few_change_weeks_and_their_amount() -> None:
    found = touches(hours("E001", "11"))
    weeks = [str(week) for _, week in found.weeks]
    assert (weeks[0], weeks[-1], len(weeks)) == ("2019-W19", "2019-W26", 8)
    assert found.amount == Decimal(8 * (385 - 796))
    assert [day for _, day in found.rows] == [date(2019, 5, 31), date(2019, 6, 30)]


def test_the_lines_tell_before_and_after() -> None:
    page = shown(hours("E001", "11"))
    assert page.amount.da == "−3.288 kr."
    assert (page.weeks[0].before.da, page.weeks[0].after.da) == ("fuld, 796 kr.", "delvis, 385 kr.")
    assert page.weeks[0].difference.da == "−411 kr."
    assert "fuld" in page.tables[0].before.da
    assert "delvis" in page.tables[0].after.da


def test_a_job_that_never_was_leaves_the_count_of_employments() -> None:
    page = shown(never(fact_of("E003"), reason="slip", by="x"))
    assert page.tables[-1].before.da.endswith("3 lønnede ansættelser")
    assert page.tables[-1].after.da.endswith("2 lønnede ansættelser")


def test_what_changes_no_answer_touches_nothing() -> None:
    page = shown(again(fact_of("E002"), by="x"))
    assert page.nothing
    assert page.amount.da == ""


def test_somebody_who_was_never_referred_leaves_the_table() -> None:
    (fact,) = [one for one in log().known().about("K003") if one.kind == "referral"]
    found = touches(never(fact, reason="wrong_person", by="x"))
    assert {after for _, after in found.rows.values()} == {None}
    assert preview(found, terms=TERMS).tables[0].after.da == "Ikke henvist"


def test_a_withdrawal_is_told_with_its_reason() -> None:
    (fact,) = log().known().of_kind("withdrawal")
    to = Correction(since=fact.since, value={"reason": "moved"})
    page = shown(corrected(fact, to, by="x", source="slip"))
    assert page.tables[0].before.da == "Job- og Aktivhuset · Afmeldt · årsag ikke oplyst"
    assert page.tables[0].after.da == "Job- og Aktivhuset · Afmeldt · fraflyttet kommune"


def test_documents_of_a_month_with_a_changed_week_rest_on_it() -> None:
    issued = [
        Draft(kind="issued", subject=number, since=date(2019, 9, 6), value=value)
        for number, value in (
            ("F-1", {"document": "invoice", "months": ["2019-05"]}),
            ("F-2", {"document": "invoice", "months": ["2019-09"]}),
            ("S-1", {"document": "statusnotat"}),
        )
    ]
    facts = append(log(), issued, moment=MOMENT).facts[-3:]
    found = touches(hours("E001", "11"), issued=facts)
    assert [fact.subject for fact in found.documents] == ["F-1", "S-1"]
    assert Week.parse("2019-W19").month.number == 5


def test_what_begins_later_touches_nothing_yet() -> None:
    later = Draft(
        kind="employment",
        subject="K001",
        since=date(2019, 11, 4),
        value={
            "employment": "E009",
            "company": "V001",
            "form": "ordinary",
            "weekly_hours": "37",
        },
    )
    assert preview(touches(later), terms=TERMS).nothing


def billed(*weeks: str, candidate: str = "K001") -> Fact:
    """Return an invoice of full weeks, as its fact freezes it."""
    lines = [
        {
            "line": place,
            "candidate": candidate,
            "week": week,
            "tier": "full",
            "amount": "796.00",
            "facts": ["f000003"],
        }
        for place, week in enumerate(weeks, start=1)
    ]
    value = {"document": "invoice", "months": ["2019-05"], "lines": lines}
    draft = Draft(kind="issued", subject="F-2019-0001", since=date(2019, 7, 1), value=value)
    return append(log(), [draft], moment=MOMENT).facts[-1]


def test_billed_weeks_that_change_are_told_with_their_kroner() -> None:
    found = touches(hours("E001", "11"), issued=(billed("2019-W18", "2019-W19", "2019-W20"),))
    page = preview(found, terms=TERMS)
    assert [line.week.da for line in page.billed] == ["Uge 19, 2019", "Uge 20, 2019"]
    assert page.billed_amount.da == "−822 kr."
    assert page.billed[0].bills[0].label.da == "F-2019-0001, linje 2"


def test_an_invoice_without_a_changed_week_does_not_rest_on_it() -> None:
    found = touches(hours("E001", "11"), issued=(billed("2019-W18"),))
    assert (found.documents, found.billed) == ((), ())


FASTHOLD = read_contract("fasthold").terms
LATER = datetime(2025, 6, 2, 12, 0, tzinfo=UTC)


def outcomes_touched(terms: Terms) -> Preview:
    """Return what it touches that a job of 20 weeks never was."""
    told = log_of(
        "K001 henvist 2024-01-08 af uddannelseshuset",
        "K001 starter 2024-01-15",
        "K001 ansat 20 timer fra 2024-03-04",
    )
    job = next(fact for fact in told.facts if fact.kind == "employment")
    draft = never(job, reason="slip", by="x")
    return preview(touched(told, [draft], terms=terms, moment=LATER, issued=()), terms=terms)


def test_where_sums_rest_on_all_the_outcome_is_named_and_no_amount_told() -> None:
    page = outcomes_touched(FASTHOLD)
    assert [line.before.da for line in page.weeks][:2] == ["13 uger i job", "26 uger i job"]
    assert page.weeks[0].after == page.weeks[0].difference == Text("–", "–")
    assert page.amount.da == ""
    assert "følger alle kandidater" in page.unsummed.da


def test_where_nobody_rests_on_another_the_outcome_has_its_amount() -> None:
    alone = Terms({k: one for k, one in FASTHOLD.terms.items() if k != "cap_contract"})
    page = outcomes_touched(alone)
    assert page.weeks[0].before.da == "13 uger i job, 18.000 kr."
    assert page.weeks[0].difference.da == "−18.000 kr."
    assert page.unsummed.da == ""

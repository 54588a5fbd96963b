"""An employer confirms who worked there: one tap, its own jobs alone, never twice."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.ask_confirmation import CannotAsk, ask_confirmation, ask_month
from virksom.office.actions.change_hours import change_hours
from virksom.office.actions.confirm_weeks import (
    CannotConfirm,
    Said,
    asked_of,
    confirm_month,
    confirm_weeks,
)
from virksom.office.actions.end_employment import Ending, end_employment
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.undo import CannotUndo, undo_all
from virksom.office.store import notices, write
from virksom.office.store.case import case
from virksom.office.store.notice_kinds import Kind
from virksom.programme.kernel import Month
from virksom.programme.path.confirm import NO, OTHER, YES
from virksom.programme.record import Confirmation, Draft, Fact

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
BOOKKEEPER = cast.actor(Role.BOOKKEEPER)
COMPANY = cast.actor(Role.COMPANY_CONTACT)
SEPTEMBER = Month(2019, 9)
LATER = cast.MOMENT + timedelta(days=1)


@pytest.fixture(autouse=True)
def employed(office: cast.Cast) -> str:  # noqa: ARG001  # its people
    return work("V009")


def work(company: str, hours: str | None = "12") -> str:
    told = NewWork(
        company=company,
        form="ordinary",
        weekly_hours=None if hours is None else Decimal(hours),
        since=date(2019, 9, 2),
    )
    *_, fact = record_employment(CONSULTANT, "K001", work=told, moment=cast.MOMENT)
    return str(fact.value.employment)  # type: ignore[union-attr]


def say(job: str, answer: str = YES, hours: str | None = None) -> tuple[Fact, ...]:
    said = Said(
        employment=job,
        month=SEPTEMBER,
        answer=answer,
        hours=None if hours is None else Decimal(hours),
    )
    return confirm_weeks(COMPANY, "K001", said=said, moment=cast.MOMENT)


def held() -> list[Confirmation]:
    evidence = case(cast.CODE, "K001").person.evidence
    return [fact.value for fact in evidence if isinstance(fact.value, Confirmation)]


def asked(code: str = "kontakt-1") -> list[tuple[Kind, str, tuple[str, ...]]]:
    return [(one.kind, one.page, one.at) for one in notices.waiting(cast.CODE, code)]


def test_a_yes_is_a_fact_over_the_whole_weeks_of_the_month(employed: str) -> None:
    (fact,) = say(employed)
    assert fact.value == Confirmation(
        employment=employed, given="employer", held=True, weekly_hours=Decimal(12)
    )
    assert (fact.since, fact.until) == (date(2019, 9, 2), date(2019, 9, 30))
    assert (fact.by, fact.source) == ("kontakt-1", "employer")


def test_the_same_answer_twice_is_refused_and_another_takes_its_place(employed: str) -> None:
    say(employed)
    with pytest.raises(CannotConfirm, match="allerede"):
        say(employed)
    say(employed, OTHER, "18.5")
    assert [one.weekly_hours for one in held()] == [Decimal("18.5")]
    say(employed, NO)
    assert [one.held for one in held()] == [False]


def test_another_companys_job_and_another_month_are_not_theirs_to_answer() -> None:
    elsewhere = work("V001")
    with pytest.raises(CannotConfirm, match="hos jer"):
        say(elsewhere)
    with pytest.raises(CannotConfirm, match="hos jer"):
        say("E999")


def test_nobody_but_the_employer_confirms(employed: str) -> None:
    said = Said(employment=employed, month=SEPTEMBER, answer=YES)
    for role in (Role.RECRUITMENT_CONSULTANT, Role.BOOKKEEPER, Role.CANDIDATE, Role.TRAINER):
        with pytest.raises(Denied):
            confirm_weeks(cast.actor(role), "K001", said=said, moment=cast.MOMENT)
    with pytest.raises(Denied):
        confirm_weeks(COMPANY, "K002", said=said, moment=cast.MOMENT)


def test_a_job_that_ended_is_answered_for_within_its_tie(employed: str) -> None:
    end_employment(
        CONSULTANT,
        "K001",
        employment=employed,
        ending=Ending(last=date(2019, 9, 29)),
        moment=cast.MOMENT,
    )
    assert len(asked_of(COMPANY, month=SEPTEMBER, moment=cast.MOMENT)) == 1
    late = cast.MOMENT + timedelta(days=28)
    assert asked_of(COMPANY, month=SEPTEMBER, moment=late) == ()
    said = Said(employment=employed, month=SEPTEMBER, answer=YES)
    with pytest.raises(Denied):
        confirm_weeks(COMPANY, "K001", said=said, moment=late)


def test_nobody_is_asked_about_a_job_they_no_longer_see(employed: str) -> None:
    end_employment(
        CONSULTANT,
        "K001",
        employment=employed,
        ending=Ending(last=date(2019, 9, 29)),
        moment=cast.MOMENT,
    )
    late = cast.MOMENT + timedelta(days=60)
    with pytest.raises(CannotAsk, match="mere end fire uger siden"):
        ask_confirmation(CONSULTANT, "K001", employment=employed, month=SEPTEMBER, moment=late)
    with pytest.raises(CannotAsk, match="Alle arbejdsgivere, der kan spørges"):
        ask_month(CONSULTANT, month=SEPTEMBER, moment=late)


@pytest.fixture
def short() -> Said:
    """Somebody worked from 29 July to 4 August; what the company says of August."""
    job = {"employment": "E009", "company": "V009", "form": "ordinary", "weekly_hours": "37"}
    days = {"since": date(2019, 7, 29), "until": date(2019, 8, 5)}
    told = Draft(kind="employment", subject="K002", value=job, **days)
    write.append(cast.CODE, [told], moment=cast.MOMENT - timedelta(days=60))
    return Said(employment="E009", month=Month(2019, 8), answer=YES)


def test_a_job_that_ended_early_in_the_month_can_still_be_answered_for(short: Said) -> None:
    over = datetime(2019, 9, 2, 9, tzinfo=UTC)
    asked = ask_confirmation(CONSULTANT, "K002", employment="E009", month=short.month, moment=over)
    seen = asked_of(COMPANY, month=short.month, moment=over)
    assert (asked.jobs, [one.question.employment for one in seen]) == (1, ["E009"])
    assert len(confirm_weeks(COMPANY, "K002", said=short, moment=over)) == 1


def test_four_weeks_after_the_month_nobody_answers_for_it(short: Said) -> None:
    late = datetime(2019, 9, 30, 9, tzinfo=UTC)
    with pytest.raises(CannotAsk, match="mere end fire uger siden"):
        ask_confirmation(CONSULTANT, "K002", employment="E009", month=short.month, moment=late)
    with pytest.raises(Denied):
        confirm_weeks(COMPANY, "K002", said=short, moment=late)


def test_a_job_that_ended_is_not_held_open_by_another(employed: str) -> None:
    end_employment(
        CONSULTANT,
        "K001",
        employment=employed,
        ending=Ending(last=date(2019, 9, 29)),
        moment=cast.MOMENT,
    )
    work("V009")
    said = Said(employment=employed, month=SEPTEMBER, answer=YES)
    late = cast.MOMENT + timedelta(days=28)
    with pytest.raises(CannotConfirm, match="hos jer"):
        confirm_weeks(COMPANY, "K001", said=said, moment=late)


def test_one_yes_answers_for_all_whose_hours_are_known(employed: str) -> None:
    unknown = work("V009", None)
    facts = confirm_month(COMPANY, month=SEPTEMBER, moment=cast.MOMENT)
    assert [fact.value.employment for fact in facts] == [employed]  # type: ignore[union-attr]
    with pytest.raises(CannotConfirm, match="for alle"):
        confirm_month(COMPANY, month=SEPTEMBER, moment=cast.MOMENT)
    with pytest.raises(CannotConfirm, match="ikke kendt"):
        say(unknown)
    with pytest.raises(Denied):
        confirm_month(CONSULTANT, month=SEPTEMBER, moment=cast.MOMENT)


def test_an_answer_is_taken_back_within_a_quarter(employed: str) -> None:
    (fact,) = say(employed)
    (other,) = say(employed, NO)
    undo_all(COMPANY, [other.id], moment=cast.MOMENT + timedelta(minutes=15))
    assert [one.held for one in held()] == [True]
    with pytest.raises(CannotUndo):
        undo_all(COMPANY, [fact.id], moment=LATER)


def test_a_no_to_a_month_of_two_stretches_is_taken_back_whole(employed: str) -> None:
    change_hours(
        CONSULTANT,
        "K001",
        employment=employed,
        since=date(2019, 9, 16),
        hours=Decimal(20),
        moment=cast.MOMENT,
    )
    assert [one.value.weekly_hours for one in say(employed)] == [Decimal(12), Decimal(20)]  # type: ignore[union-attr]
    told = say(employed, NO)
    assert [one.held for one in held()] == [False]
    undo_all(COMPANY, [fact.id for fact in told], moment=cast.MOMENT)
    assert [one.weekly_hours for one in held()] == [Decimal(12), Decimal(20)]


def test_a_company_is_asked_by_notice_and_mail_until_it_has_answered(employed: str) -> None:
    for who in (CONSULTANT, BOOKKEEPER):
        moment = cast.MOMENT if who is CONSULTANT else cast.MOMENT + timedelta(days=7, seconds=1)
        found = ask_confirmation(who, "K001", employment=employed, month=SEPTEMBER, moment=moment)
        assert (found.told, found.silent, found.jobs) == (("V009",), (), 1)
    (first, _) = notices.waiting(cast.CODE, "kontakt-1")
    assert (first.kind, first.page, first.at) == (
        Kind.CONFIRM_WEEKS,
        "confirm_month",
        ("2019-09",),
    )
    assert first.by_mail
    say(employed)
    assert asked() == []


def test_a_company_is_not_asked_twice_in_a_week(employed: str) -> None:
    how = {"employment": employed, "month": SEPTEMBER}
    ask_confirmation(CONSULTANT, "K001", moment=cast.MOMENT, **how)  # type: ignore[arg-type]
    with pytest.raises(CannotAsk, match="sidste uge"):
        ask_confirmation(BOOKKEEPER, "K001", moment=LATER, **how)  # type: ignore[arg-type]
    assert ask_month(BOOKKEEPER, month=SEPTEMBER, moment=LATER).lately == ("V009",)


def test_nobody_is_asked_what_is_answered_or_not_over(employed: str) -> None:
    october = Month(2019, 10)
    with pytest.raises(CannotAsk, match="ikke gået"):
        ask_confirmation(CONSULTANT, "K001", employment=employed, month=october, moment=cast.MOMENT)
    say(employed)
    with pytest.raises(CannotAsk, match="har svaret"):
        ask_confirmation(
            CONSULTANT, "K001", employment=employed, month=SEPTEMBER, moment=cast.MOMENT
        )
    with pytest.raises(CannotAsk, match="har svaret"):
        ask_month(CONSULTANT, month=SEPTEMBER, moment=cast.MOMENT)
    with pytest.raises(CannotAsk, match="løb ikke"):
        ask_confirmation(CONSULTANT, "K001", employment="E999", month=SEPTEMBER, moment=cast.MOMENT)


def test_a_company_where_nobody_can_answer_is_named() -> None:
    elsewhere = work("V001")
    with pytest.raises(CannotAsk, match="V001 har ingen"):
        ask_confirmation(
            CONSULTANT, "K001", employment=elsewhere, month=SEPTEMBER, moment=cast.MOMENT
        )
    found = ask_month(BOOKKEEPER, month=SEPTEMBER, moment=cast.MOMENT)
    assert (found.told, found.silent) == (("V009",), ("V001",))


def test_who_may_not_ask_is_refused(employed: str) -> None:
    for role in (Role.ADVISER, Role.FINANCE_OFFICER, Role.COMPANY_CONTACT, Role.CANDIDATE):
        with pytest.raises(Denied):
            ask_month(cast.actor(role), month=SEPTEMBER, moment=cast.MOMENT)
        with pytest.raises(Denied):
            ask_confirmation(
                cast.actor(role),
                "K001",
                employment=employed,
                month=SEPTEMBER,
                moment=cast.MOMENT,
            )


def test_a_no_is_told_to_the_consultant_and_a_yes_is_not(employed: str) -> None:
    say(employed)
    assert Kind.WEEKS_DENIED not in [kind for kind, _, _ in asked("konsulent-1")]
    say(employed, OTHER, "5")
    assert (Kind.WEEKS_DENIED, "candidate", ("K001",)) in asked("konsulent-1")

"""A run is prepared by one, released by another, and issues everything or nothing."""

from datetime import date, timedelta

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.billed import (
    ANOTHER,
    BOOKKEEPER,
    FINANCE,
    INVOICE,
    JUNE,
    LEADER,
    RUN,
    at_work,
    ended,
    prepared,
    released,
)
from tests.office.certificate import certificate_file
from virksom.office.access import Denied, Role
from virksom.office.actions.drop_settlement import drop_settlement
from virksom.office.actions.prepare_settlement import NothingToSettle, prepare_settlement
from virksom.office.actions.release_settlement import StaleRun, release_settlement
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import billing, notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.billing import MonthNotOver, RunRefused, books
from virksom.programme.kernel import Month
from virksom.programme.record import Fact, Issued, Run

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture(autouse=True)
def _seal(settings: Settings) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()


@pytest.fixture(autouse=True)
def job(office: cast.Cast) -> Fact:  # noqa: ARG001  # its people
    return at_work()


def waiting(code: str) -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, code)]


def test_a_run_says_what_it_would_issue_and_freezes_nothing() -> None:
    fact = prepared()
    assert isinstance(fact.value, Run)
    assert (fact.subject, fact.value.month, fact.value.step) == (RUN, "2019-06", "prepared")
    assert all((fact.value.lines_digest, fact.value.terms_digest, fact.value.facts_digest))
    assert not books(read.log(cast.CODE).known()).documents


def test_releasing_issues_one_invoice_with_its_lines_and_its_files() -> None:
    prepared()
    step, invoice = release_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert isinstance(step.value, Run)
    assert isinstance(invoice.value, Issued)
    assert (step.value.step, invoice.subject, invoice.value.run) == ("released", INVOICE, RUN)
    assert len(invoice.value.lines or ()) == 17
    assert next(iter(billing.forms_of(cast.CODE, INVOICE).values())) == invoice.value.content_digest


def test_failure_05_whoever_prepared_a_run_cannot_release_it() -> None:
    prepared()
    with pytest.raises(RunRefused, match="forberedt"):
        release_settlement(BOOKKEEPER, RUN, moment=cast.MOMENT)
    assert release_settlement(ANOTHER, RUN, moment=cast.MOMENT)


@pytest.mark.parametrize("same", [{"mail": "anna@aktoer.example"}, {"cpr": "6104851234"}])
def test_failure_05_one_human_with_two_log_ins_is_not_four_eyes(same: dict[str, str]) -> None:
    for one in (BOOKKEEPER, ANOTHER):
        put(cast.CODE, PersonData(code=one.by, name="Anna", **same), moment=cast.MOMENT)
    prepared()
    with pytest.raises(RunRefused, match="andet menneske"):
        release_settlement(ANOTHER, RUN, moment=cast.MOMENT)
    assert release_settlement(LEADER, RUN, moment=cast.MOMENT)


def test_a_released_run_is_not_released_again_and_leaves_nothing_to_settle() -> None:
    released()
    with pytest.raises(RunRefused):
        release_settlement(ANOTHER, RUN, moment=cast.MOMENT)
    with pytest.raises(NothingToSettle):
        prepared()


def test_only_one_run_is_open_at_a_time() -> None:
    prepared()
    with pytest.raises(RunRefused, match=RUN):
        prepared()
    drop_settlement(BOOKKEEPER, RUN, moment=cast.MOMENT)
    assert prepared().subject == "R0002"


def test_the_leader_cancels_a_run_that_became_stale(job: Fact) -> None:
    prepared()
    ended(job, date(2019, 6, 17))
    drop_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert released()


def test_a_dropped_run_is_not_released() -> None:
    prepared()
    drop_settlement(BOOKKEEPER, RUN, moment=cast.MOMENT)
    with pytest.raises(RunRefused):
        release_settlement(LEADER, RUN, moment=cast.MOMENT)


def test_a_month_that_is_not_over_is_not_settled() -> None:
    with pytest.raises(MonthNotOver):
        prepared(Month(2019, 10))


def test_what_became_known_since_makes_a_run_stale_and_says_how_many_lines_differ(
    job: Fact,
) -> None:
    prepared()
    ended(job, date(2019, 6, 17))
    with pytest.raises(StaleRun, match="2 linjer ville"):
        release_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert not books(read.log(cast.CODE).known()).documents
    assert not billing.forms_of(cast.CODE, INVOICE)


def test_the_passing_of_days_alone_makes_no_run_stale() -> None:
    prepared()
    assert release_settlement(LEADER, RUN, moment=cast.MOMENT + timedelta(days=60))


def test_failure_07_a_job_that_ended_earlier_is_credited_and_nothing_is_edited(job: Fact) -> None:
    released()
    ended(job, date(2019, 6, 17))
    _, note = released()
    assert isinstance(note.value, Issued)
    assert (note.subject, note.value.credits) == ("FK-2019-0001", INVOICE)
    assert [(line.week, line.of) for line in note.value.lines or ()] == [
        ("2019-W25", 16),
        ("2019-W26", 17),
    ]


def test_a_clock_set_back_lets_no_document_come_before_what_was_known() -> None:
    prepared()
    _, invoice = release_settlement(LEADER, RUN, moment=cast.MOMENT - timedelta(days=40))
    assert invoice.known_at == cast.MOMENT
    assert invoice.since == date(2019, 10, 7)


def test_those_who_may_are_told_and_the_one_who_did_it_is_not() -> None:
    prepared()
    assert waiting(LEADER.code) == [Kind.SETTLEMENT_PREPARED]
    assert waiting(BOOKKEEPER.code) == []
    release_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert waiting(LEADER.code) == []
    assert waiting(FINANCE.code) == [Kind.BILLED]


def test_neither_a_run_nor_what_it_issued_can_be_taken_back() -> None:
    for fact in (prepared(), *release_settlement(LEADER, RUN, moment=cast.MOMENT)):
        with pytest.raises(CannotUndo):
            undo(BOOKKEEPER if fact.by == BOOKKEEPER.by else LEADER, fact.id, moment=cast.MOMENT)


@pytest.mark.parametrize("role", [Role.FINANCE_OFFICER, Role.RECRUITMENT_CONSULTANT])
def test_others_may_neither_prepare_nor_release_nor_drop(role: Role) -> None:
    run = prepared().subject
    for act in (release_settlement, drop_settlement):
        with pytest.raises(Denied):
            act(cast.actor(role), run, moment=cast.MOMENT)
    with pytest.raises(Denied):
        prepare_settlement(cast.actor(role), month=JUNE, moment=cast.MOMENT)

"""The municipality disputes a billed week; the provider answers; what is accepted is credited."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.billed import (
    BOOKKEEPER,
    FINANCE,
    INVOICE,
    LEADER,
    ended,
    prepared,
    released,
)
from virksom.office.access import Denied
from virksom.office.actions.answer_dispute import CannotAnswer, answer_dispute
from virksom.office.actions.dispute_week import CannotDispute, dispute_week, withdraw_dispute
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.billing.disputes import disputes
from virksom.programme.record import Dispute, Fact, Issued

pytestmark = pytest.mark.usefixtures("office", "billed")


def disputed(line: int = 3, *, note: str = "", document: str = INVOICE) -> Fact:
    return dispute_week(
        FINANCE, document=document, line=line, reason="on_benefit", note=note, moment=cast.MOMENT
    )


def states() -> list[str]:
    log = read.log(cast.CODE)
    return [one.state for one in disputes(log, log.known())]


def waiting(code: str) -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, code)]


def test_a_dispute_names_the_week_its_line_and_why_and_its_note_lies_in_the_vault() -> None:
    fact = disputed(note="hun fik sygedagpenge")
    assert fact.value == Dispute(reason="on_benefit", document=INVOICE, line=3)
    assert (fact.subject, str(fact.since), str(fact.until)) == ("K001", "2019-03-18", "2019-03-25")
    assert [text.text for text in texts(cast.CODE, "K001", about=fact.id)] == [
        "hun fik sygedagpenge"
    ]
    assert waiting(LEADER.code)[-1] is waiting(BOOKKEEPER.code)[-1] is Kind.WEEK_DISPUTED


def test_an_accepted_dispute_makes_the_next_run_credit_the_week() -> None:
    fact = disputed()
    answer_dispute(BOOKKEEPER, fact.id, answer="accepted", note="enig", moment=cast.MOMENT)
    _, note = released()
    assert isinstance(note.value, Issued)
    assert note.value.credits == INVOICE
    assert [(line.of, line.why) for line in note.value.lines or ()] == [(3, "dispute_accepted")]
    assert waiting(FINANCE.code).count(Kind.DISPUTE_ANSWERED) == 1


def test_a_rejected_dispute_leaves_the_week_as_it_was() -> None:
    answer_dispute(LEADER, disputed().id, answer="rejected", moment=cast.MOMENT)
    assert states() == ["rejected"]
    with pytest.raises(CannotDispute, match="afvist"):
        disputed()


@pytest.mark.parametrize(("line", "document"), [(0, INVOICE), (18, INVOICE), (1, "F-2019-0002")])
def test_an_unknown_line_is_not_disputed(line: int, document: str) -> None:
    with pytest.raises(CannotDispute):
        disputed(line, document=document)


def test_a_week_is_disputed_once_and_not_after_it_was_credited() -> None:
    fact = disputed()
    with pytest.raises(CannotDispute, match="allerede"):
        disputed()
    answer_dispute(LEADER, fact.id, answer="accepted", moment=cast.MOMENT)
    released()
    with pytest.raises(CannotDispute, match="allerede"):
        disputed()
    with pytest.raises(CannotDispute, match="kreditnota"):
        disputed(1, document="FK-2019-0001")


def test_an_answer_is_given_once() -> None:
    fact = disputed()
    answer_dispute(LEADER, fact.id, answer="rejected", moment=cast.MOMENT)
    with pytest.raises(CannotAnswer, match="afvist"):
        answer_dispute(BOOKKEEPER, fact.id, answer="accepted", moment=cast.MOMENT)


def test_it_is_withdrawn_by_who_made_it_while_it_is_open() -> None:
    fact = disputed()
    withdraw_dispute(FINANCE, fact.id, moment=cast.MOMENT)
    assert states() == []
    assert Kind.WEEK_DISPUTED not in waiting(LEADER.code)
    again = disputed()
    answer_dispute(LEADER, again.id, answer="rejected", moment=cast.MOMENT)
    with pytest.raises(CannotDispute, match="besvaret"):
        withdraw_dispute(FINANCE, again.id, moment=cast.MOMENT)


def test_undone_at_once_it_leaves_nobody_waiting() -> None:
    undo(FINANCE, disputed().id, moment=cast.MOMENT)
    assert states() == []
    assert Kind.WEEK_DISPUTED not in waiting(LEADER.code)


def test_an_answer_taken_back_lets_the_same_dispute_wait_again() -> None:
    fact = disputed()
    told = answer_dispute(LEADER, fact.id, answer="accepted", moment=cast.MOMENT)
    undo(LEADER, told.id, moment=cast.MOMENT)
    assert states() == ["open"]
    answer_dispute(BOOKKEEPER, fact.id, answer="rejected", moment=cast.MOMENT)


def test_an_acceptance_taken_back_is_told_to_both_sides() -> None:
    told = answer_dispute(LEADER, disputed().id, answer="accepted", moment=cast.MOMENT)
    undo(LEADER, told.id, moment=cast.MOMENT)
    assert waiting(FINANCE.code)[-1] is Kind.DISPUTE_REOPENED
    assert Kind.DISPUTE_ANSWERED not in waiting(FINANCE.code)
    assert {Kind.DISPUTE_REOPENED, Kind.WEEK_DISPUTED} <= set(waiting(BOOKKEEPER.code))


def test_an_acceptance_stands_once_a_run_was_prepared_on_it() -> None:
    told = answer_dispute(LEADER, disputed().id, answer="accepted", moment=cast.MOMENT)
    prepared()
    with pytest.raises(CannotUndo, match="aftal ugen med kommunen"):
        undo(LEADER, told.id, moment=cast.MOMENT)
    assert states() == ["accepted"]


def test_a_dispute_is_closed_by_the_credit_note_that_takes_its_line_back(billed: Fact) -> None:
    fact = disputed()
    ended(billed, date(2019, 3, 18))
    released()
    assert states() == ["closed"]
    assert Kind.WEEK_DISPUTED not in waiting(LEADER.code)
    with pytest.raises(CannotAnswer, match="taget tilbage"):
        answer_dispute(LEADER, fact.id, answer="accepted", moment=cast.MOMENT)


def test_what_the_payers_system_disputed_a_person_of_theirs_withdraws() -> None:
    system = replace(FINANCE, id=99, code="system-1")
    fact = dispute_week(
        system, document=INVOICE, line=3, reason="other", note="", moment=cast.MOMENT
    )
    withdraw_dispute(FINANCE, fact.id, moment=cast.MOMENT)
    assert states() == []


def test_only_the_payer_disputes_and_only_the_provider_answers() -> None:
    with pytest.raises(Denied):
        dispute_week(LEADER, document=INVOICE, line=1, reason="other", note="", moment=cast.MOMENT)
    with pytest.raises(Denied):
        answer_dispute(FINANCE, disputed().id, answer="accepted", moment=cast.MOMENT)


def test_a_reason_is_one_of_the_list() -> None:
    with pytest.raises(CannotDispute, match="hvorfor"):
        dispute_week(FINANCE, document=INVOICE, line=1, reason="nej", note="", moment=cast.MOMENT)

"""An opening is closed, opened again, and answered."""

from dataclasses import replace

import pytest

from tests.office.actions.told_openings import (
    CONSULTANT,
    DAY,
    FIRM,
    hire,
    later,
    now,
    posted,
)
from tests.office.cast import CODE, MOMENT
from virksom.office.access import Denied
from virksom.office.actions.answer_opening import answer_opening
from virksom.office.actions.close_opening import CannotClose, ClosingTold, close_opening
from virksom.office.actions.log_contact import CannotLog, ContactTold
from virksom.office.actions.propose import propose
from virksom.office.actions.reopen_opening import reopen_opening
from virksom.office.actions.undo import undo
from virksom.office.store import notices, write
from virksom.office.store.company_facts import company_log
from virksom.office.store.opening_texts import told_of
from virksom.programme.companies.response import responses
from virksom.programme.record import Draft

BACK = ClosingTold(outcome="withdrawn")
EMPTY = ClosingTold(outcome="unfilled", missing=("hours", "nobody"), note="Ingen ville om natten.")
CALL = ContactTold(channel="phone", minutes=10, note="Vi kommer torsdag.")


@pytest.fixture(autouse=True)
def _cast(office: object) -> None:  # it stands in the database
    """Put the cast into the database."""


def kinds(code: str = "konsulent-1") -> list[str]:
    return [row.kind.value for row in notices.waiting(CODE, code)]


def test_a_company_withdraws_its_own() -> None:
    posted()
    fact = close_opening(FIRM, "O001", told=BACK, moment=later())
    assert (now().outcome, now().closing) == ("withdrawn", fact.id)
    assert kinds() == ["opening_changed"]


def test_a_merged_company_has_the_openings_of_both() -> None:
    posted(by=CONSULTANT, company="V001")
    draft = Draft(kind="same_company", subject="V001", since=DAY, value={"other": "V009"})
    write.append(CODE, [draft], moment=MOMENT)
    close_opening(FIRM, "O001", told=BACK, moment=later())
    assert (now().outcome, now().company) == ("withdrawn", "V001")


def test_an_unfilled_one_says_what_was_missing() -> None:
    posted(by=CONSULTANT)
    fact = close_opening(CONSULTANT, "O001", told=EMPTY, moment=later())
    assert (now().outcome, now().missing) == ("unfilled", ("hours", "nobody"))
    assert "natten" not in fact.wire
    assert told_of(CODE, "O001", fact.id) == "Ingen ville om natten."


def test_it_is_closed_once_and_with_a_reason() -> None:
    posted(by=CONSULTANT, company="V001")
    with pytest.raises(Denied):
        close_opening(FIRM, "O001", told=BACK, moment=later())
    with pytest.raises(CannotClose, match="Sæt kryds"):
        close_opening(CONSULTANT, "O001", told=replace(EMPTY, missing=()), moment=later())
    close_opening(CONSULTANT, "O001", told=BACK, moment=later())
    with pytest.raises(CannotClose, match="trukket den tilbage"):
        close_opening(CONSULTANT, "O001", told=EMPTY, moment=later(2))


def test_who_proposed_somebody_is_told_and_the_company_is_asked_no_longer() -> None:
    posted()
    propose(CONSULTANT, "O001", candidate="K001", why="Vil gerne.", moment=later())
    close_opening(FIRM, "O001", told=BACK, moment=later(2))
    assert "proposal_ended" in kinds()
    assert kinds("kontakt-1") == []


def test_the_closing_is_taken_back() -> None:
    posted()
    close_opening(FIRM, "O001", told=BACK, moment=later())
    reopen_opening(CONSULTANT, "O001", moment=later(2))
    assert now().open
    with pytest.raises(CannotClose, match="åben i forvejen"):
        reopen_opening(CONSULTANT, "O001", moment=later(3))


def test_two_closings_are_taken_back_together() -> None:
    posted(by=CONSULTANT)
    value = {"outcome": "withdrawn"}
    drafts = [Draft(kind="closing", subject="O001", since=DAY, value=value)] * 2
    write.append(CODE, drafts, moment=later())
    assert len(reopen_opening(FIRM, "O001", moment=later(2))) == 2
    assert now().open
    assert kinds() == ["opening_changed"]


def test_a_filled_one_is_neither_closed_nor_opened() -> None:
    posted(by=CONSULTANT)
    hire()
    for do in (
        lambda: close_opening(CONSULTANT, "O001", told=BACK, moment=later(2)),
        lambda: reopen_opening(CONSULTANT, "O001", moment=later(2)),
    ):
        with pytest.raises(CannotClose, match="besat"):
            do()


def test_a_closing_can_be_undone() -> None:
    posted(by=CONSULTANT)
    fact = close_opening(CONSULTANT, "O001", told=BACK, moment=later())
    undo(CONSULTANT, fact.id, moment=later(2))
    assert now().open


def test_an_answer_is_a_contact_about_it_and_the_company_is_told() -> None:
    posted()
    fact = answer_opening(CONSULTANT, "O001", told=CALL, moment=later(30))
    assert (fact.subject, fact.value.opening, fact.value.asked) == ("V009", "O001", None)
    (one,) = responses(company_log(CODE))
    assert (one.answer, one.to_answer) == (fact.id, later(30) - MOMENT)
    assert told_of(CODE, "O001", fact.id) == "Vi kommer torsdag."
    assert (kinds(), kinds("kontakt-1")) == ([], ["opening_answered"])


def test_an_answer_needs_no_words() -> None:
    posted()
    fact = answer_opening(CONSULTANT, "O001", told=replace(CALL, note=""), moment=later())
    assert told_of(CODE, "O001", fact.id) == ""


def test_a_company_does_not_answer_itself_and_an_opening_of_nobodys_has_none() -> None:
    posted()
    with pytest.raises(Denied):
        answer_opening(FIRM, "O001", told=CALL, moment=later())
    write.append(CODE, [Draft(kind="opening", subject="O002", since=DAY)], moment=later())
    with pytest.raises(CannotLog, match="ingen virksomhed"):
        answer_opening(CONSULTANT, "O002", told=CALL, moment=later(2))

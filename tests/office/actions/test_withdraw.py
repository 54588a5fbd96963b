"""A candidate leaves with a reason, and comes back when that was a mistake."""

from datetime import date
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.compose_path import add_element
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.withdraw import CannotReopen, CannotWithdraw, reopen, withdraw
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.record import Fact, Withdrawal

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT, ADVISER = cast.actor(Role.RECRUITMENT_CONSULTANT), cast.actor(Role.ADVISER)
SINCE, LEFT = date(2019, 3, 4), date(2019, 6, 3)


@pytest.fixture(autouse=True)
def path(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    add_element(CONSULTANT, "K001", element="mentoring", days=(SINCE, None), moment=cast.MOMENT)


def leave(reason: str = "moved", note: str = "", **more: object) -> tuple[Fact, ...]:
    told = {"since": LEFT, "moment": cast.MOMENT, "reason": reason, "note": note, **more}
    return withdraw(CONSULTANT, "K001", **told)


def waiting(code: str) -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, code)]


def elements() -> list[date | None]:
    return [fact.until for fact in read.log(cast.CODE).known().of_kind("element")]


def test_a_withdrawal_has_a_reason_and_ends_the_elements() -> None:
    fact, ended = leave()
    assert fact.value == Withdrawal(reason="moved")
    assert (ended.kind, ended.until) == ("element", LEFT)


def test_what_there_is_to_say_lies_in_the_vault() -> None:
    fact, _ = leave(note="flyttet til Odense")
    (text,) = texts(cast.CODE, "K001", about=fact.id)
    assert text.text == "flyttet til Odense"
    assert "Odense" not in "".join(fact.wire for fact in read.log(cast.CODE).facts)


def test_the_consultant_hears_of_the_statusnotat_and_the_one_who_did_it_hears_nothing() -> None:
    leave()
    assert waiting("konsulent-1") == [Kind.STATUSNOTAT_DUE]
    assert waiting("raadgiver-1") == [Kind.WITHDRAWN]
    told = withdraw(ADVISER, "K002", since=LEFT, reason="never_met", note="", moment=cast.MOMENT)
    assert told[0].by == "raadgiver-1"
    assert waiting("raadgiver-1") == [Kind.WITHDRAWN]


def test_who_supports_themself_needs_no_statusnotat() -> None:
    job = NewWork(company="V001", form="ordinary", weekly_hours=Decimal(12), since=SINCE)
    record_employment(CONSULTANT, "K001", work=job, moment=cast.MOMENT)
    leave()
    assert waiting("konsulent-1") == []


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"reason": "boredom"}, "årsag fra aftalen"),
        ({"since": date(2019, 2, 4)}, "kommer efter den dag"),
        ({"since": date(2021, 1, 1)}, "et år fremme"),
    ],
)
def test_what_cannot_be_is_refused(more: dict[str, object], words: str) -> None:
    with pytest.raises(CannotWithdraw, match=words):
        leave(**more)


def test_a_wrong_withdrawal_is_taken_back_and_nobody_is_asked_of_it_any_longer() -> None:
    leave()
    facts = reopen(CONSULTANT, "K001", why="forkert person", moment=cast.MOMENT)
    assert [fact.kind for fact in facts] == ["retraction", "element"]
    assert elements() == [None]
    assert waiting("konsulent-1") == []
    assert texts(cast.CODE, "K001", about=facts[0].id)[0].text == "forkert person"


def test_only_who_is_withdrawn_comes_back() -> None:
    with pytest.raises(CannotReopen, match="ikke afmeldt"):
        reopen(CONSULTANT, "K001", why="", moment=cast.MOMENT)


@pytest.mark.parametrize("role", [Role.CANDIDATE, Role.FINANCE_OFFICER, Role.TRAINER])
def test_neither_candidate_nor_company_nor_finance_withdraws(role: Role) -> None:
    with pytest.raises(Denied):
        withdraw(cast.actor(role), "K001", since=LEFT, reason="moved", note="", moment=cast.MOMENT)

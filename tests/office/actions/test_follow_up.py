"""»Går det godt?«: one tap by consultant, candidate or company; a wish to talk is raised."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.answer_check_in import CannotAnswer, answer_check_in
from virksom.office.actions.follow_up import follow_up
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.undo import undo
from virksom.office.store import notices, read, write
from virksom.office.store.case import case
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.path.follow_up import dangers
from virksom.programme.path.retell import again
from virksom.programme.record import Fact, Occasion

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
CANDIDATE, COMPANY = cast.actor(Role.CANDIDATE), cast.actor(Role.COMPANY_CONTACT)


@pytest.fixture(autouse=True)
def employed(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    told = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=date(2019, 9, 2)
    )
    record_employment(CONSULTANT, "K001", work=told, moment=cast.MOMENT)


def ask(answer: str = "all_well", **more: str) -> Fact:
    return follow_up(CONSULTANT, "K001", answer=answer, moment=cast.MOMENT, **more)


def waiting() -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, "konsulent-1")]


def test_an_answer_is_a_fact_of_the_day_that_says_who_told_it() -> None:
    fact = ask(source="company")
    assert fact.value == Occasion(answer="all_well")
    assert (fact.kind, fact.since, fact.by) == ("check_in", date(2019, 10, 7), "konsulent-1")
    assert fact.source == "company"


def test_words_are_kept_only_when_there_are_any() -> None:
    assert texts(cast.CODE, "K001", about=ask().id) == ()
    fact = ask(note="glad for kollegerne")
    assert texts(cast.CODE, "K001", about=fact.id)[0].text == "glad for kollegerne"


@pytest.mark.parametrize(
    ("role", "by", "source"),
    [
        (Role.CANDIDATE, "K001", "candidate"),
        (Role.COMPANY_CONTACT, "kontakt-1", "company"),
        (Role.TEAM_LEADER, "teamleder", "consultant"),
    ],
)
def test_candidate_and_company_answer_for_themselves(role: Role, by: str, source: str) -> None:
    fact = answer_check_in(cast.actor(role), "K001", answer="all_well", moment=cast.MOMENT)
    assert (fact.by, fact.source) == (by, source)


def test_a_wish_to_talk_is_raised_until_all_is_well() -> None:
    answer_check_in(COMPANY, "K001", answer="talk", moment=cast.MOMENT)
    assert waiting() == [Kind.TALK]
    ask()
    assert waiting() == []


def test_who_hears_it_themself_is_not_told() -> None:
    ask("talk")
    assert waiting() == []


def test_a_wish_that_is_taken_back_asks_nobody() -> None:
    fact = answer_check_in(CANDIDATE, "K001", answer="talk", moment=cast.MOMENT)
    undo(CANDIDATE, fact.id, moment=cast.MOMENT)
    assert waiting() == []


@pytest.mark.parametrize(
    ("candidate", "answer", "words"),
    [("K002", "all_well", "ikke i forløb"), ("K001", "meh", "Går godt")],
)
def test_what_cannot_be_answered_is_refused(candidate: str, answer: str, words: str) -> None:
    before = read.log(cast.CODE)
    with pytest.raises(CannotAnswer, match=words):
        follow_up(CONSULTANT, candidate, answer=answer, moment=cast.MOMENT)
    assert read.log(cast.CODE) == before


def test_a_company_that_employs_no_longer_does_not_answer() -> None:
    (fact,) = read.log(cast.CODE).known().of_kind("employment")
    ended = replace(again(fact, by=CONSULTANT.by), until=date(2019, 10, 1))
    write.append(cast.CODE, [ended], moment=cast.MOMENT)
    with pytest.raises(Denied):
        answer_check_in(COMPANY, "K001", answer="all_well", moment=cast.MOMENT)


def test_a_company_does_not_settle_what_the_candidate_wishes() -> None:
    answer_check_in(CANDIDATE, "K001", answer="talk", moment=cast.MOMENT)
    answer_check_in(COMPANY, "K001", answer="all_well", moment=cast.MOMENT)
    assert waiting() == [Kind.TALK]
    one = case(cast.CODE, "K001")
    found = dangers(one.person, one.known.about("K001"), on=date(2019, 10, 7))
    assert [danger.code for danger in found] == ["talk"]
    answer_check_in(CANDIDATE, "K001", answer="all_well", moment=cast.MOMENT)
    assert waiting() == []


def test_nobody_answers_for_another() -> None:
    for one, candidate in ((CANDIDATE, "K002"), (COMPANY, "K002")):
        with pytest.raises(Denied):
            answer_check_in(one, candidate, answer="all_well", moment=cast.MOMENT)
    with pytest.raises(Denied):
        follow_up(CANDIDATE, "K001", answer="all_well", moment=cast.MOMENT)

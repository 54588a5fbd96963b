"""A consultant proposes a candidate for an opening; of two at once one is told who was first."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    DAY,
    LEADER,
    O001,
    later,
    meeting_of_two,
    post,
    put_forward,
    stage,
    turn_down,
)
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions import propose as propose_module
from virksom.office.actions.propose import SNAPSHOT, CannotPropose, propose
from virksom.office.actions.undo import undo
from virksom.office.store import notices, read, write
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.proposals import NoSuchOpening, proposal_case
from virksom.office.store.vault import drafts
from virksom.office.store.vault.texts import texts
from virksom.programme.record import Draft, Proposal

office = pytest.mark.usefixtures("office")


@office
def test_a_proposal_is_a_fact_with_the_digest_of_what_it_was_made_from() -> None:
    opening = post()
    fact = put_forward()
    assert isinstance(fact.value, Proposal)
    assert (fact.subject, fact.value.candidate, fact.value.step) == (O001, "K001", "proposed")
    kept = drafts.latest(cast.CODE, SNAPSHOT, subject="K001")
    assert kept is not None
    assert kept.digest == fact.value.snapshot
    assert kept.content["ask"]["fact"] == opening.id
    assert fact.value.points == kept.content["points"]
    assert fact.value.most is not None
    assert fact.value.points <= fact.value.most


@office
def test_against_a_requirement_one_says_why() -> None:
    post(must=["food_hygiene"])
    with pytest.raises(CannotPropose, match=r"Det står i vejen: Mangler ».*Skriv, hvorfor"):
        put_forward()
    put_forward(why="Kurset er betalt og begynder mandag.")
    assert stage() == "proposed"


@office
def test_why_goes_to_the_vault_and_never_into_the_log() -> None:
    post()
    fact = put_forward(why="Hun har stået i et køkken før.")
    (note,) = texts(cast.CODE, "K001", about=fact.id)
    assert note.text == "Hun har stået i et køkken før."
    assert "køkken" not in "".join(one.wire for one in read.log(cast.CODE).facts)


@office
def test_company_and_candidate_are_told_that_there_is_something_to_answer() -> None:
    post()
    put_forward()
    firm, own = (notices.waiting(cast.CODE, code) for code in ("kontakt-1", "K001"))
    assert [(one.kind, one.subject, one.page) for one in firm] == [(Kind.PROPOSED, O001, "company")]
    assert [(one.kind, one.page) for one in own] == [(Kind.JOB_OFFERED, "own")]


@office
def test_a_second_consultant_is_told_who_was_first() -> None:
    post()
    put_forward()
    with pytest.raises(CannotPropose, match="konsulent-1 har allerede foreslået K001 til O001"):
        propose(LEADER, O001, candidate="K001", moment=later(2))


@office
def test_after_a_no_something_new_is_asked_for() -> None:
    post()
    put_forward()
    turn_down()
    with pytest.raises(CannotPropose, match=r"timerne passer ikke\. Skriv, hvad der er nyt"):
        put_forward(minutes=5)
    profile = Draft(kind="profile", subject="K001", since=date(2019, 10, 7))
    write.append(cast.CODE, [profile], moment=later(5))
    put_forward(minutes=6)
    turn_down(minutes=7)
    put_forward(why="Nu kan hun også om aftenen.", minutes=8)
    assert stage() == "proposed"


@office
def test_who_is_withdrawn_is_not_proposed() -> None:
    post()
    leaving = Draft(
        kind="withdrawal", subject="K001", since=date(2019, 9, 2), value={"reason": "moved"}
    )
    write.append(cast.CODE, [leaving], moment=cast.MOMENT)
    with pytest.raises(CannotPropose, match="afmeldt"):
        put_forward()


@office
@pytest.mark.parametrize("outcome", ["withdrawn", "unfilled"])
def test_nobody_is_proposed_for_an_opening_that_is_closed(outcome: str) -> None:
    post()
    closing = Draft(
        kind="closing", subject=O001, since=date(2019, 10, 7), value={"outcome": outcome}
    )
    write.append(cast.CODE, [closing], moment=cast.MOMENT)
    with pytest.raises(CannotPropose, match="ikke åben længere"):
        put_forward()


@office
def test_there_must_be_an_opening() -> None:
    with pytest.raises(NoSuchOpening, match="ingen jobåbning O001"):
        put_forward()


@office
@pytest.mark.parametrize("role", [Role.ADVISER, Role.COMPANY_CONTACT, Role.CANDIDATE])
def test_only_the_provider_proposes(role: Role) -> None:
    post()
    with pytest.raises(Denied):
        propose(cast.actor(role), O001, candidate="K001", moment=later())


@office
def test_one_takes_back_what_one_has_just_proposed() -> None:
    post()
    fact = put_forward()
    undo(CONSULTANT, fact.id, moment=later(2))
    assert stage() == ""


def answered(actor: Actor) -> str:
    """Propose K001 in a thread of its own; the sentence of a refusal, "" for none."""
    try:
        propose(actor, O001, candidate="K001", moment=later())
    except CannotPropose as wrong:
        return wrong.text.da
    finally:
        connection.close()
    return ""


@pytest.mark.usefixtures("engine", "own_database")
def test_of_two_at_once_one_wins_and_the_other_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    cast.gather()
    post()
    monkeypatch.setattr(propose_module, "proposal_case", meeting_of_two(proposal_case))
    with ThreadPoolExecutor(2) as pool:
        won, lost = sorted(pool.map(answered, [CONSULTANT, LEADER]))
    assert won == ""
    assert "har allerede foreslået K001 til O001" in lost
    assert len(read.log(cast.CODE).known().of_kind("proposal")) == 1


@office
def test_of_two_codes_of_one_person_the_one_that_was_asked_for_is_told() -> None:
    post()
    same = Draft(kind="same_person", subject="K002", since=DAY, value={"other": "K001"})
    write.append(cast.CODE, [same], moment=cast.MOMENT)
    fact = put_forward("K002", why="Passer godt.")
    assert isinstance(fact.value, Proposal)
    assert fact.value.candidate == "K002"
    assert [note.subject for note in texts(cast.CODE, "K002", about=fact.id)] == ["K002"]
    assert stage("K001") == stage("K002") == "proposed"

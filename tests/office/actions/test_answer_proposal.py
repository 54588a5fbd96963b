"""Company and candidate say yes or not this time; each for itself, and nobody for the other."""

from dataclasses import replace

import pytest

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    FIRM,
    O001,
    OWN,
    both_want,
    later,
    post,
    put_forward,
    stage,
    standing,
    turn_down,
)
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.answer_proposal import (
    Answer,
    CannotAnswerProposal,
    decline_proposal,
    want_to_meet,
)
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import notices, read, write
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.record import Draft, Fact

pytestmark = pytest.mark.usefixtures("proposed")


@pytest.fixture
def proposed(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    post()
    put_forward()


def yes(actor: Actor, side: str) -> Fact:
    return want_to_meet(actor, O001, candidate="K001", side=side, moment=later(2))


def waiting(code: str) -> list[Kind]:
    return [one.kind for one in notices.waiting(cast.CODE, code)]


def test_each_says_yes_for_itself() -> None:
    yes(FIRM, "company")
    assert stage() == "wanted"
    yes(OWN, "candidate")
    found = standing()
    assert found is not None
    assert found.agreed
    assert waiting("konsulent-1") == [Kind.PROPOSAL_ANSWERED] * 2
    assert waiting("kontakt-1") == waiting("K001") == []


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        (FIRM, "candidate"),
        (OWN, "company"),
        (FIRM, "consultant"),
        (OWN, "consultant"),
        (replace(FIRM, company="V010"), "company"),
        (replace(OWN, code="K002"), "candidate"),
        (cast.actor(Role.ADVISER), "candidate"),
        (cast.actor(Role.TRAINER), "company"),
    ],
)
def test_nobody_answers_for_another(actor: Actor, side: str) -> None:
    answer = Answer(side=side, step="declined", reason="hours")
    with pytest.raises(Denied):
        yes(actor, side)
    with pytest.raises(Denied):
        decline_proposal(actor, O001, candidate="K001", answer=answer, moment=later(2))


def test_who_employs_a_candidate_answers_no_proposal_to_another_company() -> None:
    job = {"employment": "E001", "company": "V010", "form": "ordinary", "weekly_hours": "12"}
    since = cast.MOMENT.date()
    draft = Draft(kind="employment", subject="K001", since=since, value=job)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    with pytest.raises(Denied):
        yes(replace(FIRM, company="V010"), "company")


def test_a_company_that_was_merged_still_answers_its_own() -> None:
    same = Draft(
        kind="same_company", subject="V010", since=cast.MOMENT.date(), value={"other": "V009"}
    )
    write.append(cast.CODE, [same], moment=later())
    yes(replace(FIRM, company="V010"), "company")
    assert stage() == "wanted"


def test_not_this_time_has_a_reason_and_its_words_lie_in_the_vault() -> None:
    fact = turn_down()
    assert stage() == "declined"
    assert [note.text for note in texts(cast.CODE, "K001", about=fact.id)] == ["Vi fandt en anden."]
    assert "fandt" not in "".join(one.wire for one in read.log(cast.CODE).facts)
    answer = Answer(side="candidate", step="declined", reason="hours")
    with pytest.raises(CannotAnswerProposal, match="Forslaget endte"):
        decline_proposal(OWN, O001, candidate="K001", answer=answer, moment=later(4))


def test_a_reason_is_one_of_the_list() -> None:
    with pytest.raises(CannotAnswerProposal, match="Vælg en grund"):
        turn_down(reason="illness")


def test_a_candidate_says_no_and_is_asked_no_longer() -> None:
    answer = Answer(side="candidate", step="declined", reason="travel")
    decline_proposal(OWN, O001, candidate="K001", answer=answer, moment=later(2))
    assert waiting("K001") == waiting("kontakt-1") == []
    assert waiting("konsulent-1") == [Kind.PROPOSAL_ENDED]


def test_another_who_waits_keeps_the_companys_notice() -> None:
    put_forward("K002")
    yes(FIRM, "company")
    assert Kind.PROPOSED in waiting("kontakt-1")


def test_a_company_takes_its_own_answer_back() -> None:
    fact = yes(FIRM, "company")
    undo(FIRM, fact.id, moment=later(3))
    assert stage() == "proposed"


def test_a_proposal_that_was_answered_is_taken_back_no_longer() -> None:
    yes(FIRM, "company")
    found = standing()
    assert found is not None
    with pytest.raises(CannotUndo):
        undo(CONSULTANT, found.proposed.fact.id, moment=later(3))


def test_once_it_is_ended_it_is_the_companys_no_longer() -> None:
    both_want()
    turn_down(side="consultant", reason="other_job")
    with pytest.raises(Denied):
        yes(FIRM, "company")

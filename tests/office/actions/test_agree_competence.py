"""The candidate says whether a competence is right; who documented it hears when it is not."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.training import CANDIDATE, EXAMPLE, TRAINER, document, trains
from virksom.office.access import Denied
from virksom.office.actions.agree_competence import (
    CannotAnswer,
    agree_competence,
    doubt_competence,
)
from virksom.office.actions.undo import undo
from virksom.office.store import notices, write
from virksom.office.store.case import case
from virksom.office.store.competence_texts import CompetenceTexts, competence_texts
from virksom.office.store.notice_kinds import Kind
from virksom.programme.path.competence import certified
from virksom.programme.record import Competence, Draft, Fact

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def told(office: cast.Cast) -> Fact:  # noqa: ARG001  # its people
    trains()
    return document()


def agree(fact: Fact) -> Fact:
    return agree_competence(CANDIDATE, fact.id, moment=cast.MOMENT)


def doubt(fact: Fact, words: str = "") -> Fact:
    return doubt_competence(CANDIDATE, fact.id, words=words, moment=cast.MOMENT)


def certified_now() -> list[str]:
    return [one.says.competence for one in certified(case(cast.CODE, "K001").known.facts)]


def kinds(code: str) -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, code)]


def test_what_is_agreed_to_is_told_anew_and_keeps_who_documented_it(told: Fact) -> None:
    fact = agree(told)
    assert isinstance(fact.value, Competence)
    assert (fact.value.agreed, fact.value.documented_by) == (True, "oplaerer-1")
    assert (fact.replaces, fact.since, fact.by) == (told.id, told.since, "K001")
    assert certified_now() == ["floor_care"]


def test_the_example_follows_what_is_told_anew(told: Fact) -> None:
    fact = agree(told)
    written = competence_texts(case(cast.CODE, "K001"), [fact])
    assert written[fact.id] == CompetenceTexts(example=EXAMPLE)


def test_the_question_waits_until_all_is_answered(told: Fact) -> None:
    other = document("till")
    agree(told)
    assert kinds("K001") == [Kind.COMPETENCE]
    agree(other)
    assert kinds("K001") == []


def test_what_is_not_quite_right_is_told_to_trainer_and_consultant(told: Fact) -> None:
    fact = doubt(told, "Jeg kan det ikke alene endnu.")
    assert kinds("oplaerer-1") == kinds("konsulent-1") == [Kind.COMPETENCE_DOUBTED]
    assert certified_now() == []
    written = competence_texts(case(cast.CODE, "K001"), [fact])[fact.id]
    assert written == CompetenceTexts(example=EXAMPLE, doubt="Jeg kan det ikke alene endnu.")
    assert "alene" not in fact.wire


def test_a_workplace_that_documented_without_a_name_hears_through_its_trainers() -> None:
    value = {"competence": "till", "level": "begun", "documented_by": "V001"}
    draft = Draft(kind="competence", subject="K001", since=date(2019, 10, 1), value=value)
    doubt(write.append(cast.CODE, [draft], moment=cast.MOMENT)[0])
    assert kinds("oplaerer-1") == [Kind.COMPETENCE_DOUBTED]


def test_a_mind_may_change(told: Fact) -> None:
    fact = agree(doubt(told, "Nej."))
    assert certified_now() == ["floor_care"]
    assert competence_texts(case(cast.CODE, "K001"), [fact])[fact.id].doubt == ""
    doubt(fact)
    assert certified_now() == []


def test_it_is_answered_once(told: Fact) -> None:
    fact = agree(told)
    with pytest.raises(CannotAnswer, match="allerede sagt ja"):
        agree(fact)
    with pytest.raises(CannotAnswer, match="rettet siden"):
        agree(told)
    doubted = doubt(fact)
    with pytest.raises(CannotAnswer, match="ikke passer helt"):
        doubt(doubted)
    with pytest.raises(CannotAnswer, match="rettet siden"):
        doubt(fact)


def test_an_answer_is_taken_back(told: Fact) -> None:
    undo(CANDIDATE, agree(told).id, moment=cast.MOMENT)
    assert certified_now() == []


def test_a_doubt_that_is_taken_back_waits_for_nobody(told: Fact) -> None:
    undo(CANDIDATE, doubt(told).id, moment=cast.MOMENT)
    assert kinds("oplaerer-1") == kinds("konsulent-1") == []


def test_nobody_answers_for_another(told: Fact) -> None:
    with pytest.raises(Denied):
        agree_competence(TRAINER, told.id, moment=cast.MOMENT)
    other = replace(CANDIDATE, code="K002")
    with pytest.raises(CannotAnswer):
        agree_competence(other, told.id, moment=cast.MOMENT)


def test_one_merged_by_mistake_is_not_answered_for(told: Fact) -> None:
    same = Draft(
        kind="same_person", subject="K001", since=date(2019, 10, 1), value={"other": "K002"}
    )
    write.append(cast.CODE, [same], moment=cast.MOMENT)
    with pytest.raises(CannotAnswer):
        agree_competence(replace(CANDIDATE, code="K002"), told.id, moment=cast.MOMENT)

"""A competence is documented by the trainer, with an example, and the candidate is asked."""

from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.training import BEGAN, CONSULTANT, EXAMPLE, TRAINER, document, trains
from virksom.office.access import Denied, Role
from virksom.office.actions.record_competence import CannotDocument, NoExample
from virksom.office.actions.undo import undo
from virksom.office.store import notices, read
from virksom.office.store.case import case
from virksom.office.store.competence_texts import competence_texts
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import texts
from virksom.programme.path.competence import can_now, documented
from virksom.programme.record import Competence, Fact

pytestmark = pytest.mark.usefixtures("office")


def levels() -> list[object]:
    facts = case(cast.CODE, "K001").known.facts
    return [one.says.level for one in documented(facts)]


def asked() -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, "K001")]


def test_a_trainer_documents_what_a_trainee_can() -> None:
    trains()
    said = document().value
    assert isinstance(said, Competence)
    assert (said.competence, said.level, said.agreed) == ("floor_care", "practised", None)
    assert (said.documented_by, said.evidence, said.workplace) == ("oplaerer-1", "training", "V001")


def test_the_example_lies_in_the_vault_and_not_in_the_fact() -> None:
    trains()
    fact = document()
    assert EXAMPLE not in fact.wire
    assert texts.texts(cast.CODE, "K001", about=fact.id)[0].text == EXAMPLE
    one = case(cast.CODE, "K001")
    assert competence_texts(one, [fact])[fact.id].example == EXAMPLE


def test_a_level_that_is_raised_stands_beside_the_first() -> None:
    trains()
    document(level="begun", since=BEGAN)
    document(level="sure")
    assert levels() == ["begun", "sure"]
    with pytest.raises(CannotDocument, match="allerede dokumenteret"):
        document(level="practised")


def test_the_candidate_is_asked_once_however_many_wait() -> None:
    trains()
    document()
    document("till")
    assert asked() == [Kind.COMPETENCE]


def test_what_was_just_documented_is_taken_back() -> None:
    trains()
    fact = document()
    undo(TRAINER, fact.id, moment=cast.MOMENT)
    assert levels() == []
    assert asked() == []


def test_what_is_taken_back_leaves_the_others_to_be_answered() -> None:
    trains()
    document()
    undo(TRAINER, document("till").id, moment=cast.MOMENT)
    assert asked() == [Kind.COMPETENCE]


def test_a_consultant_documents_where_the_candidate_trains() -> None:
    trains(workplace="V002")
    said = document(actor=CONSULTANT).value
    assert isinstance(said, Competence)
    assert (said.documented_by, said.workplace) == ("konsulent-1", "V002")


def refused(fact: Fact | None = None, **more: object) -> list[object]:
    assert fact is None
    before = read.log(cast.CODE)
    with pytest.raises((CannotDocument, Denied)) as caught:
        document(**more)  # type: ignore[arg-type]
    assert read.log(cast.CODE) == before
    return [type(caught.value), str(caught.value)]


def test_a_trainee_of_another_workplace_is_not_the_trainers() -> None:
    trains(workplace="V002")
    assert refused()[0] is Denied


def test_what_was_learnt_is_documented_for_four_weeks_after_the_end() -> None:
    trains(until=date(2019, 9, 30))
    assert can_now([document(since=date(2019, 9, 27))])
    trains("K002", until=date(2019, 9, 9))
    assert refused(candidate="K002")[0] is Denied


@pytest.mark.parametrize("role", [Role.ADVISER, Role.CANDIDATE, Role.COMPANY_CONTACT])
def test_nobody_else_documents(role: Role) -> None:
    trains()
    assert refused(actor=cast.actor(role))[0] is Denied


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"example": "  "}, "Skriv en sætning om"),
        ({"level": "4"}, "Vælg et niveau"),
        ({"since": date(2019, 10, 8)}, "ude i fremtiden"),
        ({"since": date(2019, 8, 30)}, "begyndte først 02.09.2019"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(more: dict[str, object], words: str) -> None:
    trains()
    assert words in str(refused(**more)[1])


def test_an_example_is_asked_for_at_its_field() -> None:
    trains()
    assert refused(example="")[0] is NoExample

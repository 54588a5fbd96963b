"""What a candidate learnt in a job: a competence that the candidate is asked to agree to."""

from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.proposed import CONSULTANT, hire, later, post, put_forward
from virksom.office.access import Denied, Role
from virksom.office.actions.end_employment import Ending, end_employment
from virksom.office.actions.tell_learnt import CannotTellLearnt, Learnt, tell_learnt
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.record import Competence, Fact

pytestmark = pytest.mark.usefixtures("job")
LAST = date(2019, 10, 11)


@pytest.fixture
def job(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    post()
    put_forward()
    hire(since=date(2019, 9, 2))


def learn(competence: str = "till", level: str = "begun", example: str = "") -> Fact:
    learnt = Learnt(competence=competence, level=level, example=example)
    return tell_learnt(CONSULTANT, "K001", employment="E001", learnt=learnt, moment=later(6))


def test_it_rests_on_the_job_and_the_candidate_is_asked() -> None:
    fact = learn(example="Lukkede kassen alene.")
    told = {"documented_by": "konsulent-1", "evidence": "job", "workplace": "V009"}
    assert fact.value == Competence(competence="till", level="begun", **told)
    assert [note.text for note in texts(cast.CODE, "K001", about=fact.id)] == [
        "Lukkede kassen alene."
    ]


def test_the_candidate_is_asked_once() -> None:
    learn()
    asked = [one.kind for one in notices.waiting(cast.CODE, "K001")]
    assert Kind.COMPETENCE in asked
    learn("food_hygiene")
    assert [one.kind for one in notices.waiting(cast.CODE, "K001")] == asked


def test_it_is_of_the_jobs_last_day_once_that_is_over() -> None:
    ending = Ending(last=date(2019, 9, 30), reason="company_backed_out")
    end_employment(CONSULTANT, "K001", employment="E001", ending=ending, moment=later(5))
    assert learn().since == date(2019, 9, 30)


def test_what_is_documented_already_is_not_told_again() -> None:
    learn(level="practised")
    with pytest.raises(CannotTellLearnt, match="allerede dokumenteret"):
        learn(level="begun")


def test_a_job_that_is_not_theirs_taught_nothing() -> None:
    told = {"learnt": Learnt(competence="till", level="begun"), "moment": later(6)}
    with pytest.raises(CannotTellLearnt, match="ikke det job"):
        tell_learnt(CONSULTANT, "K001", employment="E009", **told)
    with pytest.raises(Denied):
        tell_learnt(cast.actor(Role.ADVISER), "K001", employment="E001", **told)

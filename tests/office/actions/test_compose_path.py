"""A path is put together of elements, training and education, and each ends when it ends."""

from datetime import date

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.compose_path import (
    CannotCompose,
    NotOffered,
    add_element,
    add_training,
    end_stretch,
)
from virksom.office.actions.edit_catalogue import use_element
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.record_education import CannotStudy, NewStudy, record_education
from virksom.office.actions.separate_persons import separate_persons
from virksom.office.store import read
from virksom.programme.record import Element, Fact, Training

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
SINCE, LAST = date(2019, 3, 4), date(2019, 5, 31)


def element(candidate: str = "K001", **more: object) -> Fact:
    told = {"element": "mentoring", "days": (SINCE, None), **more}
    return add_element(CONSULTANT, candidate, moment=cast.MOMENT, **told)[0]


def training(**more: object) -> Fact:
    told = {"workplace": "V001", "trade": "cleaning", "days": (SINCE, LAST), **more}
    return add_training(CONSULTANT, "K001", moment=cast.MOMENT, **told)[-1]


def end(fact: Fact, last: date, by: Role = Role.RECRUITMENT_CONSULTANT) -> Fact:
    told = {"fact": fact.id, "last": last, "moment": cast.MOMENT}
    return end_stretch(cast.actor(by), fact.subject, **told)[0]


def test_elements_lie_beside_each_other_in_any_order() -> None:
    facts = [element(), element(days=(date(2019, 2, 4), LAST)), element(element="job_search")]
    assert facts[0].value == Element(element="mentoring")
    assert (facts[1].since, facts[1].until) == (date(2019, 2, 4), date(2019, 6, 1))
    assert len(read.log(cast.CODE).known().of_kind("element")) == 3


def test_training_is_at_a_workplace_in_one_of_the_contracts_trades() -> None:
    fact = training()
    assert fact.value == Training(workplace="V001", trade="cleaning")
    with pytest.raises(NotOffered, match="branche"):
        training(trade="piracy")


def test_a_new_workplace_is_put_on_record() -> None:
    fact = training(workplace="Snedkeriet")
    assert fact.value == Training(workplace="V010", trade="cleaning")
    assert read.log(cast.CODE).known().about("V010")


def test_an_element_out_of_use_is_not_offered() -> None:
    use_element(cast.actor(Role.TEAM_LEADER), "mentoring", in_use=False)
    with pytest.raises(NotOffered, match="kataloget"):
        element()


@pytest.mark.parametrize(
    ("candidate", "days", "words"),
    [
        ("K002", (SINCE, None), "ikke startet"),
        ("K001", (date(2019, 2, 3), None), "ikke startet den dag"),
        ("K001", (SINCE, date(2019, 3, 3)), "før første dag"),
    ],
)
def test_outside_a_course_and_backwards_it_is_refused(
    candidate: str, days: tuple[date, date | None], words: str
) -> None:
    with pytest.raises(CannotCompose, match=words):
        element(candidate, days=days)


def test_an_open_element_ends_later_by_a_fact_in_its_place() -> None:
    fact = element()
    later = end(fact, LAST)
    assert (later.replaces, later.until) == (fact.id, date(2019, 6, 1))
    with pytest.raises(CannotCompose, match="rettet siden"):
        end(fact, LAST)


def test_an_education_says_whether_a_benefit_goes_on() -> None:
    study = NewStudy(kind="vocational", supported=True, since=SINCE)
    (fact,) = record_education(cast.actor(Role.ADVISER), "K001", study=study, moment=cast.MOMENT)
    assert '"publicly_supported":true' in fact.wire
    assert end(fact, LAST, by=Role.ADVISER).until == date(2019, 6, 1)


@pytest.mark.parametrize(
    ("study", "words"),
    [
        (NewStudy(kind="magic", supported=False, since=SINCE), "uddannelse fra listen"),
        (NewStudy(kind="higher", supported=False, since=SINCE, last=date(2019, 3, 3)), "før"),
        (NewStudy(kind="higher", supported=False, since=date(2022, 1, 1)), "et år fremme"),
    ],
)
def test_an_education_that_cannot_be_is_refused(study: NewStudy, words: str) -> None:
    with pytest.raises(CannotStudy, match=words):
        record_education(CONSULTANT, "K001", study=study, moment=cast.MOMENT)


def test_the_adviser_puts_no_elements_on_the_path_nor_ends_them() -> None:
    fact = element()
    with pytest.raises(Denied):
        end(fact, LAST, by=Role.ADVISER)
    with pytest.raises(Denied):
        add_element(
            cast.actor(Role.ADVISER),
            "K001",
            element="mentoring",
            days=(SINCE, None),
            moment=cast.MOMENT,
        )


def test_a_stretch_of_somebody_who_was_parted_from_them_is_not_ended() -> None:
    fact = element("K001")
    leader = cast.actor(Role.TEAM_LEADER)
    merge_persons(leader, "K002", other="K001", moment=cast.MOMENT)
    separate_persons(leader, "K002", other="K001", moment=cast.MOMENT)
    told = {"fact": fact.id, "last": LAST, "moment": cast.MOMENT}
    with pytest.raises(CannotCompose, match="anden kandidat"):
        end_stretch(CONSULTANT, "K002", **told)

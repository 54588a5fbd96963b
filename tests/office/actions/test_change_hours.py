"""A job gets other hours, and ends; both can be taken back whole."""

from datetime import date
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.change_hours import CannotChangeHours, change_hours
from virksom.office.actions.end_employment import CannotEnd, Ending, end_employment
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.undo import CannotUndo, undo_all
from virksom.office.store import read
from virksom.office.store.vault.texts import texts
from virksom.programme.record import Employment, Fact

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
SINCE, LATER = date(2019, 3, 4), date(2019, 6, 3)


@pytest.fixture
def job(office: cast.Cast) -> str:  # noqa: ARG001  # its people
    told = NewWork(company="V001", form="ordinary", weekly_hours=Decimal(12), since=SINCE)
    record_employment(CONSULTANT, "K001", work=told, moment=cast.MOMENT)
    return "E001"


def raise_hours(employment: str, hours: str = "20") -> tuple[Fact, ...]:
    return change_hours(
        CONSULTANT,
        "K001",
        employment=employment,
        since=LATER,
        hours=Decimal(hours),
        moment=cast.MOMENT,
    )


def end(employment: str, last: date, why: str = "") -> tuple[Fact, ...]:
    ending = Ending(last=last, words=why)
    return end_employment(
        CONSULTANT, "K001", employment=employment, ending=ending, moment=cast.MOMENT
    )


def stretches() -> list[tuple[date, date | None]]:
    known = read.log(cast.CODE).known()
    return sorted((fact.since, fact.until) for fact in known.of_kind("employment"))


def test_the_old_hours_end_where_the_new_begin(job: str) -> None:
    ended, begun = raise_hours(job)
    assert stretches() == [(SINCE, LATER), (LATER, None)]
    assert ended.known_at == begun.known_at


def test_both_facts_are_taken_back_together(job: str) -> None:
    facts = raise_hours(job)
    undo_all(CONSULTANT, [fact.id for fact in facts], moment=cast.MOMENT)
    assert stretches() == [(SINCE, None)]


def test_of_what_is_taken_back_all_or_nothing_is(job: str) -> None:
    ended, begun = raise_hours(job)
    for some in ([begun.id], [ended.id], [ended.id, begun.id, "f999999"], []):
        with pytest.raises(CannotUndo):
            undo_all(CONSULTANT, some, moment=cast.MOMENT)
    assert stretches() == [(SINCE, LATER), (LATER, None)]


def test_the_same_hours_are_no_change(job: str) -> None:
    with pytest.raises(CannotChangeHours, match="allerede på 12 timer"):
        raise_hours(job, "12.0")


def test_a_job_ends_and_why_goes_to_the_vault(job: str) -> None:
    (fact,) = end(job, date(2019, 8, 31), "aftalen løb ud: god udtalelse")
    assert stretches() == [(SINCE, date(2019, 9, 1))]
    (text,) = texts(cast.CODE, "K001", about=fact.id)
    assert (text.text, text.by) == ("aftalen løb ud: god udtalelse", "konsulent-1")
    assert "udtalelse" not in fact.wire


def test_nothing_has_to_be_said_of_why(job: str) -> None:
    (fact,) = end(job, date(2019, 8, 31))
    assert texts(cast.CODE, "K001", about=fact.id) == ()


def test_a_job_does_not_end_before_it_begins(job: str) -> None:
    with pytest.raises(CannotEnd, match="begyndte først"):
        end(job, date(2019, 3, 3))


def test_a_retraction_can_be_taken_back_too(job: str) -> None:
    raise_hours(job)
    _, gone = end(job, date(2019, 4, 30))
    assert gone.kind == "retraction"
    undo_all(CONSULTANT, [gone.id], moment=cast.MOMENT)
    assert stretches() == [(SINCE, date(2019, 5, 1)), (LATER, None)]


def test_only_the_provider_changes_a_job(job: str) -> None:
    adviser = cast.actor(Role.ADVISER)
    with pytest.raises(Denied):
        end_employment(
            adviser, "K001", employment=job, ending=Ending(last=LATER), moment=cast.MOMENT
        )


def test_why_a_job_ended_is_a_code_in_the_fact(job: str) -> None:
    ending = Ending(last=LATER, reason="company_backed_out")
    told = {"employment": job, "moment": cast.MOMENT}
    (fact,) = end_employment(CONSULTANT, "K001", ending=ending, **told)
    assert isinstance(fact.value, Employment)
    assert fact.value.ended == "company_backed_out"
    with pytest.raises(CannotEnd, match="grund fra listen"):
        end_employment(CONSULTANT, "K001", ending=Ending(last=LATER, reason="ill"), **told)

"""The pages of a candidate's jobs."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read
from virksom.programme.record import Employment

PAGE = "/kandidater/K001/job"
JOB = {"company": "V001", "form": "ordinary", "hours": "12,5", "since": "4/3-2019", "last": ""}


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def jobs() -> list[Employment]:
    known = read.log(CODE).known().of_kind("employment")
    return [fact.value for fact in known if isinstance(fact.value, Employment)]


def test_the_companies_there_are_can_be_chosen(consultant: Client) -> None:
    page = consultant.get(PAGE).content.decode()
    assert '<option value="V009">' in page
    assert page.count("button-primary") == 1


def test_a_job_is_typed_and_told_and_can_be_taken_back(consultant: Client) -> None:
    page = consultant.post(PAGE, {**JOB, "company": "Bageren"}, follow=True).content.decode()
    assert "K001 er registreret i job hos Bageren." in page
    fact = read.log(CODE).facts[-1]
    consultant.post(f"/fortryd/{fact.id}")
    assert jobs() == []


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(consultant: Client) -> None:
    answer = consultant.post(PAGE, {**JOB, "company": "V777", "hours": "99"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Skriv timer om ugen fra 0 til 80" in page
    assert 'value="V777"' in page
    page = consultant.post(PAGE, {**JOB, "company": "V777"}).content.decode()
    assert 'id="id_company-fejl"' in page


def test_hours_are_raised_and_taken_back_whole(consultant: Client) -> None:
    consultant.post(PAGE, JOB)
    asked = {"hours": "20", "since": "3/6-2019"}
    page = consultant.post(f"{PAGE}/E001/timer", asked, follow=True).content.decode()
    assert "K001 har fået nye timer." in page
    assert len(jobs()) == 2
    ended, begun = read.log(CODE).facts[-2:]
    assert f"/fortryd/{ended.id},{begun.id}" in page
    consultant.post(f"/fortryd/{ended.id},{begun.id}")
    assert len(jobs()) == 1


def test_a_job_ends_with_few_words_or_none(consultant: Client) -> None:
    consultant.post(PAGE, JOB)
    answer = consultant.post(f"{PAGE}/E001/slut", {"last": "31/8-2019", "why": "", "words": ""})
    assert answer.status_code == 302
    assert str(read.log(CODE).facts[-1].until) == "2019-09-01"


@pytest.mark.parametrize("page", ["E009/timer", "E009/slut"])
def test_somebody_elses_job_has_no_form(page: str, consultant: Client) -> None:
    answer = consultant.get(f"{PAGE}/{page}")
    assert "Kandidaten har ikke det job." in answer.content.decode()
    assert '<form method="post" class="deed"' not in answer.content.decode()


def test_nothing_is_recorded_from_another_day(consultant: Client) -> None:
    before = read.log(CODE)
    answer = consultant.post(f"{PAGE}?pr=2019-01-01", JOB)
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    assert read.log(CODE) == before


def test_there_is_no_page_for_nobody(consultant: Client) -> None:
    assert consultant.get("/kandidater/K999/job").status_code == 404

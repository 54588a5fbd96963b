"""After a job: why it ended, what was learnt, and the way to the next match."""

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.proposed import hire, post, put_forward
from tests.office.cast import ClientOf
from virksom.office.store import read
from virksom.programme.record import Competence, Employment

JOB = "/kandidater/K001/job/E001"


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    post(must=["till"])
    put_forward(why="Vi prøver.")
    hire()
    return browser_of("recruitment_consultant")


def told(client: Client, page: str, **typed: str) -> str:
    return client.post(page, typed, follow=True).content.decode()


def test_a_job_that_ended_leads_to_what_was_learnt(consultant: Client) -> None:
    typed = {"last": "31/10-2019", "why": "company_backed_out", "words": "De lukker."}
    page = told(consultant, f"{JOB}/slut", **typed)
    assert "virksomheden trak sig" in page
    assert "Tag erfaringen med videre" in page
    assert "/kandidater/K001/match" in page
    job = read.log(cast.CODE).facts[-1].value
    assert isinstance(job, Employment)
    assert job.ended == "company_backed_out"
    assert "lukker" not in "".join(fact.wire for fact in read.log(cast.CODE).facts)


def test_what_the_job_asked_for_stands_first_and_is_added_in_a_tap(consultant: Client) -> None:
    page = consultant.get(f"{JOB}/efter").content.decode()
    first = page.split('name="competence"')[1].split("<option")[1]
    assert "Kasse" in first
    page = told(consultant, f"{JOB}/efter", competence="till", level="begun", example="")
    assert "Tilføjet." in page
    assert "fra et tidligere job" in page
    skill = read.log(cast.CODE).facts[-1].value
    assert isinstance(skill, Competence)
    assert (skill.competence, skill.evidence) == ("till", "job")


def test_what_is_wrong_is_told_at_its_field(consultant: Client) -> None:
    typed = {"competence": "till", "level": "begun", "example": "Selv."}
    consultant.post(f"{JOB}/efter", typed)
    answer = consultant.post(f"{JOB}/efter", typed)
    assert answer.status_code == 422
    assert "allerede dokumenteret" in answer.content.decode()
    assert "Selv." in answer.content.decode()


def test_a_job_that_is_not_there_has_no_page(consultant: Client) -> None:
    assert consultant.get("/kandidater/K001/job/E009/efter").status_code == 404

"""The pages of a correction: what stood, what it touches, then the correction."""

import re

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read

JOB = {"company": "V001", "form": "ordinary", "hours": "37", "since": "4/3-2019", "last": ""}


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    client = browser_of("recruitment_consultant")
    client.post("/kandidater/K001/job", JOB)
    return client


@pytest.fixture
def job(consultant: Client) -> str:
    assert consultant is not None
    return f"/fakta/{read.log(CODE).facts[-1].id}"


def typed(**more: str) -> dict[str, str]:
    fields = {"since": "4/3-2019", "last": "", "why": "payslip", "words": ""}
    told = {"v_company": "V001", "v_form": "ordinary", "v_weekly_hours": "20"}
    return {**fields, **told, **more}


def token(page: str) -> str:
    found = re.search(r'name="bekraeft" value="([^"]+)"', page)
    return "" if found is None else found[1]


def hours() -> list[str]:
    known = read.log(CODE).known().of_kind("employment")
    return [str(getattr(fact.value, "weekly_hours", "")) for fact in known]


def test_everything_told_is_listed_with_where_it_is_corrected(consultant: Client, job: str) -> None:
    page = consultant.get("/kandidater/K001/ret").content.decode()
    assert f"{job}/ret" in page
    assert f"{job}/tag-tilbage" in page


def test_the_form_is_filled_with_what_stands(consultant: Client, job: str) -> None:
    page = consultant.get(f"{job}/ret").content.decode()
    assert "Det vidste vi" in page
    assert 'value="37"' in page
    assert token(page) == ""


def test_what_it_touches_is_shown_before_anything_is_saved(consultant: Client, job: str) -> None:
    page = consultant.post(f"{job}/ret", typed()).content.decode()
    assert "Det rører rettelsen" in page
    assert "Uge 10, 2019" in page
    assert "−411\N{NO-BREAK SPACE}kr." in page
    assert hours() == ["37"]
    answer = consultant.post(f"{job}/ret", typed(bekraeft=token(page)), follow=True)
    assert "Det er rettet." in answer.content.decode()
    assert hours() == ["20"]


def test_other_words_than_those_seen_are_shown_again(consultant: Client, job: str) -> None:
    seen = token(consultant.post(f"{job}/ret", typed()).content.decode())
    page = consultant.post(f"{job}/ret", typed(bekraeft=seen, v_weekly_hours="25"))
    assert "siden du så det sidst" in page.content.decode()
    assert hours() == ["37"]


def test_the_second_sees_the_first_and_keeps_what_was_typed(
    consultant: Client, job: str, browser_of: ClientOf
) -> None:
    seen = token(consultant.post(f"{job}/ret", typed()).content.decode())
    leader = browser_of("team_leader")
    own = typed(v_weekly_hours="25")
    own["bekraeft"] = token(leader.post(f"{job}/ret", own).content.decode())
    leader.post(f"{job}/ret", own)
    page = consultant.post(f"{job}/ret", typed(bekraeft=seen)).content.decode()
    assert "En anden kom først" in page
    assert "<b>teamleder</b>" in page
    assert "Det skrev du" in page
    assert 'value="20"' in page
    assert hours() == ["25"]


def test_what_is_wrong_stands_where_it_was_typed(consultant: Client, job: str) -> None:
    answer = consultant.post(f"{job}/ret", typed(v_weekly_hours="37"))
    assert answer.status_code == 422
    assert "Der er ikke ændret noget." in answer.content.decode()
    answer = consultant.post(f"{job}/ret", typed(why=""))
    assert 'id="id_why-fejl"' in answer.content.decode()


def test_what_never_held_is_taken_back_once_it_is_seen(consultant: Client, job: str) -> None:
    asked = {"why": "told_twice", "words": ""}
    page = consultant.post(f"{job}/tag-tilbage", asked).content.decode()
    consultant.post(f"{job}/tag-tilbage", {**asked, "bekraeft": token(page)})
    assert hours() == []


def test_the_fact_itself_leads_to_its_correction(consultant: Client, job: str) -> None:
    page = consultant.get(job).content.decode()
    assert f'href="{job}/ret"' in page
    past = consultant.get(f"{job}?pr=2019-09-30").content.decode()
    assert f'href="{job}/ret"' not in past


@pytest.mark.parametrize("kind", ["f000002", "f000003", "f000004", "f000005"])
def test_every_kind_of_the_cast_has_its_form(kind: str, consultant: Client) -> None:
    page = consultant.get(f"/fakta/{kind}/ret").content.decode()
    assert 'id="id_since"' in page
    assert 'id="id_why"' in page


def test_the_programme_itself_is_not_corrected(consultant: Client) -> None:
    assert "ligger fast" in consultant.get("/fakta/f000001/ret").content.decode()
    assert consultant.get("/fakta/f999999/ret").status_code == 404

"""The pages of follow-up: one tap, and no note is ever asked for."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read
from virksom.office.web.steps import urls

JOB = {"company": "V009", "form": "ordinary", "hours": "12", "since": "1/1-2020", "last": ""}
HERE = "/kandidater/K001/opfoelgning"


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    client = browser_of("recruitment_consultant")
    client.post("/kandidater/K001/job", JOB)
    return client


def last() -> tuple[str, str | None, str | None]:
    fact = read.log(CODE).facts[-1]
    return fact.kind, getattr(fact.value, "answer", None), fact.source


def test_the_list_has_a_button_for_each_answer(consultant: Client) -> None:
    page = consultant.get("/opfoelgning").content.decode()
    assert f'action="{HERE}"' in page
    assert 'value="all_well"' in page
    assert 'value="talk"' in page


def test_one_tap_in_the_list_is_enough_and_leads_back_to_it(consultant: Client) -> None:
    answer = consultant.post(HERE, {"answer": "all_well", "liste": "1"})
    assert answer["Location"] == "/opfoelgning"
    assert last() == ("check_in", "all_well", "consultant")
    assert "Ingen at spørge" in consultant.get("/opfoelgning").content.decode()


def test_a_wish_to_talk_stands_first_as_in_danger(consultant: Client) -> None:
    consultant.post(HERE, {"answer": "talk", "source": "company", "note": ""})
    assert last() == ("check_in", "talk", "company")
    assert "i fare" in consultant.get("/opfoelgning").content.decode()


def test_without_an_answer_the_page_says_what_to_press(consultant: Client) -> None:
    answer = consultant.post(HERE, {"note": "x"})
    assert answer.status_code == 422
    assert "Svar »Går godt«" in answer.content.decode()


def test_the_candidate_answers_in_one_tap(consultant: Client, browser_of: ClientOf) -> None:
    assert consultant.get("/opfoelgning").status_code == 200
    candidate = browser_of("candidate")
    assert candidate.get("/kandidater/K001/svar")["Location"] == "/"
    candidate.post("/kandidater/K001/svar", {"answer": "talk"})
    assert last() == ("check_in", "talk", "candidate")
    assert candidate.post("/kandidater/K002/svar", {"answer": "talk"}).status_code == 403


@pytest.mark.parametrize("pattern", urls.urlpatterns, ids=lambda one: one.name)
def test_no_step_asks_for_a_note(pattern: object, consultant: Client) -> None:
    path = "/" + str(getattr(pattern, "pattern", ""))
    for name, value in {"candidate": "K001", "employment": "E001", "element": "mentoring"}.items():
        path = path.replace(f"<str:{name}>", value)
    path = path.replace("<str:fact>", "f000004").replace("<str:number>", "S-1")
    page = consultant.get(path).content.decode()
    for field in page.split("<textarea")[1:]:
        assert " required" not in field.partition(">")[0], path

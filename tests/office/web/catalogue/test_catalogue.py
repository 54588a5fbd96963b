"""The pages of the catalogue."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store.catalogue import catalogue


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


def labels() -> list[str]:
    return [row.label.da for row in catalogue(CODE)]


def test_the_list_stands_in_the_providers_order(leader: Client) -> None:
    page = leader.get("/katalog").content.decode()
    places = [page.index(f"<b>{label}</b>") for label in labels()]
    assert places == sorted(places)
    assert page.count("button-primary") == 1


def test_a_new_element_is_typed(leader: Client) -> None:
    page = leader.post("/katalog/nyt", {"name": "kørekort", "english": ""}, follow=True)
    assert "<b>kørekort</b>" in page.content.decode()


def test_a_name_that_is_taken_is_told_at_its_field(leader: Client) -> None:
    answer = leader.post("/katalog/nyt", {"name": "mentor", "english": ""})
    assert answer.status_code == 422
    assert 'id="id_name-fejl"' in answer.content.decode()
    other = leader.post("/katalog/job_search/navn", {"name": "mentor", "english": ""})
    assert other.status_code == 422


def test_an_element_is_renamed_moved_and_taken_out_of_use(leader: Client) -> None:
    leader.post("/katalog/mentoring/navn", {"name": "personlig mentor", "english": "mentor"})
    leader.post("/katalog/mentoring/op")
    leader.post("/katalog/clarification/ned")
    leader.post("/katalog/mentoring/ud")
    page = leader.get("/katalog").content.decode()
    assert "personlig mentor · ude af brug" in page
    leader.post("/katalog/mentoring/ind")
    assert labels()[0] == "personlig mentor"


@pytest.mark.parametrize("what", ["op", "ned", "ud", "ind"])
def test_an_address_that_is_only_opened_changes_nothing(what: str, leader: Client) -> None:
    before = catalogue(CODE)
    assert leader.get(f"/katalog/mentoring/{what}")["Location"] == "/katalog"
    assert catalogue(CODE) == before


@pytest.mark.parametrize("what", ["navn", "op", "ud"])
def test_an_element_that_is_not_there_has_no_page(what: str, leader: Client) -> None:
    assert leader.post(f"/katalog/nonsense/{what}", {"name": "x"}).status_code == 404

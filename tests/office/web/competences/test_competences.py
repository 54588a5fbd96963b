"""The pages of the catalogue of competences, and of travel times."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store.competences import competence
from virksom.office.store.travel import Way, typed_minutes

FLOORS = {
    "name": "gulvpleje",
    "english": "floor care",
    "synonyms": "vaske gulv, gulvvask",
    "broader": "rengøring",
    "trades": ["cleaning"],
}


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def label(code: str = "floor_care") -> str:
    entry = competence(CODE, code)
    return "" if entry is None else entry.label.da


def test_the_list_shows_groups_first_and_one_filled_button(leader: Client) -> None:
    page = read(leader, "/kompetencer")
    assert "/kompetencer?del=cleaning_work" in page
    assert "Står for sig selv" in page
    assert page.count("button-primary") == 1
    assert "/kompetencer/floor_care" not in page


def test_a_group_a_word_or_a_trade_shows_the_competences(leader: Client) -> None:
    for asked in ("del=cleaning_work", "q=gulvvask", "branche=cleaning"):
        assert "/kompetencer/floor_care" in read(leader, f"/kompetencer?{asked}")
    assert "/kompetencer/till" not in read(leader, "/kompetencer?branche=cleaning")
    assert "Ingen kompetencer passer" in read(leader, "/kompetencer?q=xyzzy")


def test_a_reader_who_may_not_edit_is_shown_no_button(consultant: Client) -> None:
    assert "Ny kompetence" not in read(consultant, "/kompetencer")
    page = read(consultant, "/kompetencer/floor_care")
    assert "Tag ud af brug" not in page
    assert "0 kandidater har den; 0 åbne jobåbninger beder om den." in page
    assert "/kompetencer/cleaning_work" in page
    assert "/kompetencer/floor_polishing" in page


def test_a_new_one_is_typed(leader: Client) -> None:
    told = {**FLOORS, "name": "åbne østers", "broader": "fish_prep", "trades": []}
    page = leader.post("/kompetencer-ny", told, follow=True).content.decode()
    assert "Kompetencen er i kataloget." in page
    assert label("aabne_oesters") == "åbne østers"


def test_a_label_that_is_taken_is_told_at_its_field(leader: Client) -> None:
    answer = leader.post("/kompetencer-ny", FLOORS)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'id="id_name-fejl"' in page
    assert "vaske gulv, gulvvask" in page


def test_a_broader_one_that_nobody_knows_is_told_with_the_nearest(leader: Client) -> None:
    told = {**FLOORS, "name": "østers", "broader": "rengøringg"}
    page = leader.post("/kompetencer-ny", told).content.decode()
    assert "»rengøringg« står ikke i kataloget. Mente du: rengøring" in page


def test_a_change_is_saved_and_taken_back(leader: Client) -> None:
    assert 'value="rengøring"' in read(leader, "/kompetencer/floor_care/ret")
    told = {**FLOORS, "name": "gulvvask og mere"}
    page = leader.post("/kompetencer/floor_care/ret", told, follow=True).content.decode()
    assert "/kompetencer/floor_care/fortryd" in page
    leader.post("/kompetencer/floor_care/fortryd")
    assert label() == "gulvpleje"
    leader.post("/kompetencer/floor_care/fortryd")
    assert label() == "gulvpleje"


def test_what_was_kept_of_another_is_not_put_back(leader: Client) -> None:
    leader.post("/kompetencer/floor_care/ret", {**FLOORS, "name": "gulvvask og mere"})
    leader.post("/kompetencer/till/fortryd")
    assert label() == "gulvvask og mere"


def test_a_change_to_what_is_taken_is_told(leader: Client) -> None:
    answer = leader.post("/kompetencer/floor_care/ret", {**FLOORS, "name": "kasse"})
    assert answer.status_code == 422


def test_one_is_taken_out_of_use_and_in_again(leader: Client) -> None:
    page = leader.post("/kompetencer/floor_care/ud", follow=True).content.decode()
    assert "Ude af brug" in page
    assert "/kompetencer/floor_care" in read(leader, "/kompetencer?brug=ude")
    leader.post("/kompetencer/floor_care/ind")
    assert "Ude af brug" not in read(leader, "/kompetencer/floor_care")


@pytest.mark.parametrize("what", ["ud", "ind", "fortryd"])
def test_an_address_that_is_only_opened_changes_nothing(what: str, leader: Client) -> None:
    answer = leader.get(f"/kompetencer/floor_care/{what}")
    assert answer["Location"] == "/kompetencer/floor_care"


def test_one_that_is_not_there_has_no_page(leader: Client) -> None:
    for what in ("", "/ret", "/ud", "/fortryd"):
        assert leader.get(f"/kompetencer/nonsense{what}").status_code == 404


def test_words_are_looked_through_and_not_kept(consultant: Client) -> None:
    words = {"words": "Jeg har vasket gulve."}
    page = consultant.post("/kompetencer-tekst", words).content.decode()
    assert "»vasket gulve« minder om »vaske gulv« (100\xa0%)" in page
    assert "Det lyder som" not in read(consultant, "/kompetencer-tekst")
    none = consultant.post("/kompetencer-tekst", {"words": "Goddag."}).content.decode()
    assert "Ingen ord ligner" in none
    assert consultant.post("/kompetencer-tekst", {"words": ""}).status_code == 422


def test_a_travel_time_is_typed(consultant: Client) -> None:
    page = read(consultant, "/rejsetid?fra=Aalborg&til=Skagen&med=bus")
    assert "Nu regnes der med" in page
    told = {"one": "aalborg", "other": "9990", "transport": "bus", "minutes": "130"}
    assert consultant.post("/rejsetid", told).status_code == 302
    way = Way(one="Aalborg", other="Skagen", transport="bus")
    assert typed_minutes(CODE, way) == 130


@pytest.mark.parametrize(
    "wrong", [{"other": "9000"}, {"other": "99901"}, {"minutes": "0"}, {"transport": "boat"}]
)
def test_a_travel_time_that_cannot_be_is_told(consultant: Client, wrong: dict[str, str]) -> None:
    told = {"one": "9000", "other": "9990", "transport": "bus", "minutes": "130"}
    assert consultant.post("/rejsetid", {**told, **wrong}).status_code == 422

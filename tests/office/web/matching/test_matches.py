"""The pages of the match: who fits an opening, what fits a candidate, all seats at once."""

import re

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from tests.office.web.matching.seeking import DAY, O001, O002, can, post, profile, seek, tell
from virksom.office.store.matching import match_ground
from virksom.office.store.models import Look
from virksom.programme.matching import rank

OPENING, ALL = "/jobaabninger/O001/match", "/match"


@pytest.fixture
def client(browser_of: ClientOf) -> Client:
    seek()
    post()
    return browser_of("recruitment_consultant")


def text(client: Client, page: str = OPENING, **headers: str) -> str:
    return client.get(page, headers=headers).content.decode()


def codes(page: str) -> list[str]:
    """Return the candidates in the order the page lists them."""
    return re.findall(r'name="sammen" value="(K\d+)"', page)


def test_the_page_has_the_order_of_the_ranking(client: Client) -> None:
    for number in range(4, 9):
        tell("referral", f"K00{number}", unit="uddannelseshuset")
        profile(f"K00{number}", hours_able=str(number * 2), wanted=["retail"])
        can(f"K00{number}", level=("begun", "practised", "sure")[number % 3])
    ground = match_ground(cast.CODE, moment=cast.MOMENT)
    ranking = rank(ground.asks[O001], ground.columns, weights=ground.weights)
    assert codes(text(client)) == list(ranking.candidates)


def test_who_may_stands_with_why_and_the_others_with_what_would_help(client: Client) -> None:
    page = text(client)
    may, others = page.split("Ikke lige nu")
    assert codes(may) == ["K001"]
    assert "Ønsker branchen: køkken." in may
    assert "1 af 3 kandidater kan foreslås." in may
    assert "Mangler »fødevarehygiejne«" in others.lower().replace("mangler", "Mangler")
    assert "Mangler kun én kompetence" in others
    assert "2 timer mere om ugen åbner døren." in others


def test_names_are_shown_and_each_is_a_look(client: Client) -> None:
    assert "Navn Nummer1" in text(client)
    seen = Look.objects.filter(page="opening_matches", what="see_person")
    assert sorted(seen.values_list("subject", flat=True)) == ["K001", "K002", "K003"]


def test_up_to_three_lie_side_by_side(client: Client) -> None:
    page = text(client, f"{OPENING}?sammen=K001&sammen=K003&sammen=K001&sammen=K099")
    columns = page.split("Side om side")[1].split("<form")[0].split('class="column"')[1:]
    assert len(columns) == 2
    assert "Vil højst 8 timer" in columns[1]


def test_the_list_is_narrowed(client: Client) -> None:
    assert codes(text(client, f"{OPENING}?kun=passer")) == ["K001"]
    profile("K001", since=DAY.replace(year=2099))
    assert codes(text(client, f"{OPENING}?kun=passer&kun=ledig")) == []


def test_who_is_proposed_already_is_shown_so_and_not_proposed_again(client: Client) -> None:
    tell("proposal", O001, candidate="K001", step="proposed", side="consultant")
    page = text(client)
    assert 'href="/jobaabninger/O001/forslag/K001"' in page
    assert 'href="/jobaabninger/O001/foreslaa/K001"' not in page
    assert 'href="/jobaabninger/O001/foreslaa/K003"' in page


def test_after_a_no_it_stands_in_the_way_until_there_is_something_new(client: Client) -> None:
    tell("proposal", O001, candidate="K001", step="proposed", side="consultant")
    tell("proposal", O001, candidate="K001", step="declined", side="company", reason="hours")
    assert codes(text(client).split("Ikke lige nu")[0]) == []
    profile("K001", hours_able="15")
    assert codes(text(client).split("Ikke lige nu")[0]) == ["K001"]


def test_the_block_on_the_openings_page_is_the_first_few(client: Client) -> None:
    assert f'hx-get="{OPENING}"' in text(client, "/jobaabninger/O001")
    block = text(client, OPENING, **{"HX-Request": "true"})
    assert block.startswith("<section")
    assert "Navn Nummer1" in block
    assert "Navn Nummer2" not in block


def test_an_opening_without_a_free_seat_says_so(client: Client) -> None:
    tell("closing", O001, outcome="withdrawn")
    assert "Trukket tilbage" in text(client)
    assert client.get("/jobaabninger/O099/match").status_code == 404


def test_a_candidates_page_ranks_the_openings(client: Client) -> None:
    post(O002, must=[], hours_from="30", hours_to="37", occupation="cleaner")
    page = text(client, "/kandidater/K001/match")
    may, others = page.split("Ikke lige nu")
    assert "O001" in may
    assert "O002" in others
    assert "Vil højst 12 timer" in others or "30 timer" in others
    card = text(client, "/kandidater/K001").split('id="match"')[1]
    assert 'href="/jobaabninger/O001"' in card
    assert "O002" not in card.split("</section>")[0]


def test_all_seats_at_once_are_filled_hardest_first_and_it_is_proved(client: Client) -> None:
    post(O002, must=[], seats=2, occupation="cleaner", hours_from="5", hours_to="12")
    page = text(client, ALL)
    assert "3 af 3 åbne pladser kan besættes på én gang." in page
    assert page.index("O001") < page.index("O002")
    assert "Det er bevist." in page
    assert 'href="/jobaabninger/O001/foreslaa/K001"' in page


def test_a_seat_that_nobody_can_fill_says_what_is_missing(client: Client) -> None:
    tell("opening", O002, company="V001", occupation="cleaner", must=["forklift"], hours_from="10")
    page = text(client, ALL)
    assert "1 plads står tom" in page
    assert "Mangler:" in page


def test_without_openings_the_pages_say_what_to_do(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    assert "Ingen pladser er åbne lige nu." in text(client, ALL)
    assert "Ingen åbne jobåbninger passer lige nu." in text(client, "/kandidater/K001/match")


@pytest.mark.parametrize("protected", [{"age_band": "55+"}, {"age_band": "18-24"}])
def test_nothing_protected_is_a_reason_and_changes_nothing(
    protected: dict[str, str], client: Client
) -> None:
    before = codes(text(client)), re.findall(r"<b>(\d+)</b>", text(client))
    tell("referral", "K002", unit="job_og_aktivhuset", **protected)
    page = text(client)
    assert (codes(page), re.findall(r"<b>(\d+)</b>", page)) == before
    assert not re.search(r"18-24|55\+|år gammel", page)


def test_where_the_way_is_not_known_it_can_be_written(client: Client) -> None:
    profile("K001", place="Atlantis", transport="bus")
    post(place="9000 Aalborg")
    page = text(client)
    assert "Rejsetiden kendes ikke." in page
    assert "/rejsetid?fra=Atlantis&amp;til=9000+Aalborg&amp;med=bus" in page

"""The forecast as a page: an answer, fans, what it takes, and what it rests on."""

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("_now")
PAGE = "/prognose"
ON = {"pr": "2019-06-30"}


def page(client: Client, **asked: str) -> str:
    """Return the page, once it is reckoned."""
    first = client.get(PAGE, ON | asked)
    _ = first.getvalue()
    answer = client.get(PAGE, ON | asked)
    assert (answer.status_code, answer.streaming) == (200, False)
    return answer.content.decode().replace("\xa0", " ")


@pytest.mark.usefixtures("_at_work")
def test_while_it_is_reckoned_the_page_says_so(leader: Client) -> None:
    said = leader.get(PAGE, ON | {"kendt": "2019-07-01"}).getvalue().decode()
    assert "Prognosen regnes ud" in said
    assert "Har spillet 250 af 2.000 forløb." in said
    assert "af=2000&amp;forloeb=250" in said


@pytest.mark.usefixtures("_at_work")
def test_what_was_stopped_shows_what_was_played_as_such(leader: Client) -> None:
    said = page(leader, af="10000", forloeb="250")
    assert "Stoppet efter 250 af 10.000 forløb" in said
    assert "kan være selvforsørgende" in said


@pytest.mark.parametrize("asked", [{"af": "7"}, {"forloeb": "9999999999"}, {"forloeb": "-3"}])
@pytest.mark.usefixtures("_at_work")
def test_as_many_runs_as_cannot_be_are_as_many_as_usual(
    leader: Client, asked: dict[str, str]
) -> None:
    assert "Stoppet efter" not in page(leader, **asked)


@pytest.mark.usefixtures("_at_work")
def test_it_tells_what_may_come_and_what_it_rests_on(leader: Client) -> None:
    said = page(leader)
    assert "kan være selvforsørgende 25.12.2022; i 80 af 100 forløb" in said
    assert "Ansættelser til 60 varige" in said
    assert "Investors penge er ikke registreret" in said
    assert "796 kr. i fuld og 385 kr. i delvis" in said
    assert said.count("<svg ") == 4


@pytest.mark.usefixtures("_at_work")
def test_a_shock_may_be_chosen_and_one_there_is_not_is_none(leader: Client) -> None:
    assert "Et fælles stød fra 16.03.2020 i 8 uger" in page(leader, stoed="spring_2020")
    assert "Et fælles stød" not in page(leader, stoed="krig")


def test_before_anybody_is_referred_it_is_a_sentence(leader: Client) -> None:
    said = page(leader, pr="2018-09-20")
    assert "Der er ingen at regne frem endnu" in said
    assert "<svg " not in said


def test_after_the_window_it_is_a_sentence(leader: Client) -> None:
    assert "Der er ingen uger tilbage at regne frem" in page(leader, pr="2023-02-01")


@pytest.mark.usefixtures("_at_work")
def test_what_it_said_before_stands_beside_what_came(leader: Client) -> None:
    asked = {"pr": "2019-06-30"}
    first = leader.get(f"{PAGE}/bagud", asked).getvalue().decode()
    assert "Som det så ud 31.03.2019 …" in first
    said = leader.get(f"{PAGE}/bagud", asked).content.decode()
    assert "Det, der kom, lå inden for 80" in said
    assert "Kvartal for kvartal" in said
    assert said.count("<svg ") == 2  # 13 weeks ahead, wide and narrow


@pytest.mark.usefixtures("_at_work")
def test_looking_back_can_be_stopped(leader: Client) -> None:
    said = leader.get(f"{PAGE}/bagud", ON | {"kendt": "2019-07-02", "stop": "1"}).content.decode()
    assert "Stoppet undervejs" in said
    assert "Regn dem alle" in said


def test_before_time_has_passed_it_is_said(leader: Client) -> None:
    _ = leader.get(f"{PAGE}/bagud", {"pr": "2018-10-30"})
    said = leader.get(f"{PAGE}/bagud", {"pr": "2018-10-30"}).content.decode()
    assert "Kom igen, når der er gået 13 uger" in said


@pytest.mark.usefixtures("_at_work")
def test_after_a_long_silence_it_begins_where_the_telling_ends(leader: Client) -> None:
    said = page(leader, pr="2021-06-30", kendt="2021-07-31")
    assert "Der er intet fortalt efter " in said
    assert "; prognosen begynder der." in said

"""What if, as a page: side by side, refused at its field, kept under a name and let go of."""

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from virksom.office.web import clock

PAGE = "/prognose/hvad-nu-hvis"
KEEP, DROP = f"{PAGE}/gem", f"{PAGE}/slet"
ON = {"pr": "2019-06-30"}


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


def page(client: Client, **asked: str) -> str:
    answer = client.get(PAGE, ON | asked)
    assert answer.status_code == 200
    return answer.content.decode()


def keep(client: Client, name: str, **asked: str) -> str:
    answer = client.post(KEEP, {"navn": name, **asked}, follow=True)
    return str(answer.content.decode())


def test_without_anything_turned_the_contract_stands_alone(leader: Client) -> None:
    said = page(leader)
    assert "Aftalen røres ikke" in said
    assert "Dit scenarie" not in said
    assert 'placeholder="796"' in said


def test_what_is_turned_stands_beside_the_contract(leader: Client) -> None:
    said = page(leader, full="1000", shock="spring_2020")
    assert "Dit scenarie" in said
    assert 'value="1000"' in said


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"partial": "900"}, "Delvis selvforsørgelse kan ikke koste mere end fuld."),
        ({"cap": "mange"}, "»mange« er ikke et helt tal fra 1 til 520."),
    ],
)
def test_what_cannot_stand_is_told_at_its_field(
    leader: Client, asked: dict[str, str], why: str
) -> None:
    said = page(leader, **asked)
    assert why in said
    assert 'aria-invalid="true"' in said
    assert "Ret det, der er markeret" in said


def test_a_choice_there_is_not_is_no_scenario(leader: Client) -> None:
    assert "Ret det, der er markeret" in page(leader, shock="krig")


def test_before_anybody_is_referred_it_is_a_sentence(leader: Client) -> None:
    assert "Der er ingen at regne frem endnu" in page(leader, pr="2018-09-20")


def test_a_scenario_is_kept_beside_and_let_go_of(leader: Client) -> None:
    assert "»Dyrere« er gemt." in keep(leader, "  Dyrere ", full="1000")
    assert ">Dyrere</th>" in page(leader)
    said = leader.post(DROP, {"navn": "Dyrere"}, follow=True).content.decode()
    assert "»Dyrere« er slettet." in said
    assert 'value="1000"' in said


@pytest.mark.parametrize(
    ("name", "asked", "why"),
    [
        ("", {"full": "1000"}, "Giv scenariet et navn"),
        ("x" * 61, {"full": "1000"}, "Giv scenariet et navn"),
        ("Tomt", {}, "Der er intet at gemme"),
        ("Skævt", {"cap": "0"}, "ikke et helt tal"),
    ],
)
def test_what_cannot_be_kept_is_told(
    leader: Client, name: str, asked: dict[str, str], why: str
) -> None:
    assert why in keep(leader, name, **asked)


def test_nobody_keeps_more_than_twenty(leader: Client) -> None:
    for number in range(20):
        leader.post(KEEP, {"navn": f"nr. {number}", "cap": str(number + 1)})
    assert "Du har 20 scenarier" in keep(leader, "én til", cap="99")
    assert "»nr. 3« er gemt." in keep(leader, "nr. 3", cap="98")


def test_one_there_is_not_is_let_go_of_in_silence(leader: Client) -> None:
    answer = leader.post(DROP, {"navn": "findes ikke"})
    assert (answer.status_code, answer["Location"]) == (302, PAGE)


def test_another_sees_none_of_it(leader: Client, browser_of: ClientOf) -> None:
    keep(leader, "Mit", full="1000")
    assert "Mit</a>" not in page(browser_of("finance_officer"))

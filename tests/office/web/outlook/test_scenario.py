"""What if, as a page: side by side, refused at its field, kept under a name and let go of."""

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from tests.office.reports.ground import demo
from virksom.office.reports.outlook.reading import read_outlook
from virksom.office.reports.outlook.seen import OneByOne
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.scenario import assumed_by, changed, scenario_of

pytestmark = pytest.mark.usefixtures("_now")
PAGE = "/prognose/hvad-nu-hvis"
KEEP, DROP = f"{PAGE}/gem", f"{PAGE}/slet"
ON = {"pr": "2019-06-30"}


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
    assert said.count(why) > 1  # at the field, and where the answer would stand
    assert 'aria-invalid="true"' in said


@pytest.mark.parametrize(("name", "end"), [("finding", "0"), ("losing", "0"), ("losing", "10")])
def test_a_practice_at_its_ends_is_answered(leader: Client, name: str, end: str) -> None:
    assert "Dit scenarie" in page(leader, **{name: end})


def test_a_choice_there_is_not_is_no_scenario(leader: Client) -> None:
    assert "»krig« er ikke til at vælge her." in page(leader, shock="krig")


def test_each_number_has_a_slider_that_begins_where_the_contract_is(leader: Client) -> None:
    said = page(leader)
    assert said.count('type="range"') == 13
    assert 'data-turns="full" min="6" max="1600" step="10" value="796" data-usual="796"' in said


def test_the_answer_is_a_sentence_with_what_the_contract_gives(leader: Client) -> None:
    said = page(leader, full="1000").replace("\xa0", " ")
    assert "selvforsørgende til sidst" in said
    assert "(aftalen: " in said


@pytest.mark.parametrize(
    "asked", [{"full": "1000"}, {"partial": "0"}, {"hours": "20"}, {"cap": "20"}, {"later": "50"}]
)
def test_what_is_kept_of_the_past_changes_no_answer(asked: dict[str, str]) -> None:
    seen, scenario = OneByOne(at=demo()), scenario_of(asked)
    read_outlook(seen, scenario_of({"full": "900"}), times=20)
    terms, assumed = changed(seen.terms, scenario), assumed_by(scenario, Assumed(times=20))
    plain = outlook(seen.vantage, assumed, terms=terms)
    assert read_outlook(seen, scenario, times=20).earned == plain.earned


def test_more_than_four_do_not_stand_side_by_side(leader: Client) -> None:
    for number in range(4):
        leader.post(KEEP, {"navn": f"nr. {number}", "cap": str(number + 100)})
    chosen = [f"e:nr. {number}" for number in range(4)]
    said = leader.get(PAGE, {**ON, "full": "1000", "ved": chosen}).content.decode()
    assert ">nr. 1</th>" in said
    assert ">nr. 2</th>" not in said


def test_before_anybody_is_referred_it_is_a_sentence(leader: Client) -> None:
    assert "Der er ingen at regne frem endnu" in page(leader, pr="2018-09-20")


def test_a_scenario_is_kept_beside_and_let_go_of(leader: Client) -> None:
    assert "»Dyrere« er gemt." in keep(leader, "  Dyrere ", full="1000")
    assert ">Dyrere</th>" not in page(leader)
    assert ">Dyrere</th>" in page(leader, ved="e:Dyrere")
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


SHARE, BACK = f"{PAGE}/del", f"{PAGE}/tag-tilbage"


def test_a_scenario_is_shared_with_who_and_when_and_taken_back(
    leader: Client, browser_of: ClientOf
) -> None:
    keep(leader, "Dyrere", full="1000")
    shared = leader.post(SHARE, {"navn": "Dyrere", "med": ["municipality"]}, follow=True)
    assert "»Dyrere« er delt." in shared.content.decode()
    assert "Delt med kommunen" in page(leader)
    said = page(browser_of("finance_officer"))
    assert "Dyrere</a>" in said
    assert " hos leverandøren, " in said
    leader.post(BACK, {"navn": "Dyrere"})
    assert "Dyrere</a>" not in page(browser_of("finance_officer"))


def test_what_is_shared_with_others_is_not_shared_with_us(
    leader: Client, browser_of: ClientOf
) -> None:
    keep(leader, "Dyrere", full="1000")
    leader.post(SHARE, {"navn": "Dyrere", "med": ["investor"]})
    assert "Dyrere</a>" not in page(browser_of("finance_officer"))


def test_what_is_let_go_of_is_shared_no_longer(leader: Client, browser_of: ClientOf) -> None:
    keep(leader, "Dyrere", full="1000")
    leader.post(SHARE, {"navn": "Dyrere", "med": ["municipality"]})
    leader.post(DROP, {"navn": "Dyrere"})
    assert "Dyrere</a>" not in page(browser_of("finance_officer"))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"navn": "Findes ikke", "med": ["investor"]}, "Gem scenariet, før du deler det."),
        ({"navn": "Dyrere"}, "Vælg, hvem du deler det med."),
        ({"navn": "Dyrere", "med": ["verden"]}, "Vælg, hvem du deler det med."),
    ],
)
def test_what_cannot_be_shared_is_told(leader: Client, asked: dict[str, str], why: str) -> None:
    keep(leader, "Dyrere", full="1000")
    assert why in leader.post(SHARE, asked, follow=True).content.decode()


def test_what_leaves_too_little_to_chance_is_shared_with_the_municipality_alone(
    leader: Client, browser_of: ClientOf
) -> None:
    keep(leader, "Stille", losing="0.1")
    asked = {"navn": "Stille", "med": ["municipality", "investor"]}
    assert "overlader for lidt til tilfældet" in leader.post(SHARE, asked, follow=True).text
    assert "Stille</a>" not in page(browser_of("finance_officer"))
    leader.post(SHARE, {"navn": "Stille", "med": ["municipality"]})
    assert "Stille</a>" in page(browser_of("finance_officer"))


def test_taking_back_what_is_not_shared_says_nothing(leader: Client) -> None:
    answer = leader.post(BACK, {"navn": "findes ikke"})
    assert (answer.status_code, answer["Location"]) == (302, PAGE)


def test_what_contradicts_the_contract_is_not_kept_and_told_at_its_field(leader: Client) -> None:
    said = keep(leader, "Skævt", partial="900")
    assert "Delvis selvforsørgelse kan ikke koste mere end fuld." in said
    assert 'aria-invalid="true"' in said
    assert "»Skævt« er gemt" not in said

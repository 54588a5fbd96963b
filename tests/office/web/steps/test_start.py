"""The page where a candidate starts."""

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read

PAGE = "/kandidater/K002/start"


def test_it_asks_for_one_day_and_says_what_it_is_for(browser_of: ClientOf) -> None:
    page = browser_of("recruitment_consultant").get(PAGE).content.decode()
    assert page.count('class="form-group') == 1
    assert "Fra den dag tæller dagene i forløbet." in page


def test_a_day_is_typed_and_the_candidate_is_started(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    answer = client.post(PAGE, {"since": "4/2-2019"}, follow=True)
    assert "K002 er startet." in answer.content.decode()
    assert read.log(CODE).facts[-1].kind == "start"


def test_what_is_wrong_is_told_at_the_field_and_what_was_typed_stays(browser_of: ClientOf) -> None:
    answer = browser_of("recruitment_consultant").post(PAGE, {"since": "32/13"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "er ikke en dag; skriv den som 7/10" in page
    assert 'value="32/13"' in page


def test_a_refusal_stands_at_the_field(browser_of: ClientOf) -> None:
    page = browser_of("recruitment_consultant").post(PAGE, {"since": "1/1-2018"}).content.decode()
    assert "Kandidaten er ikke henvist den dag" in page


def test_it_can_be_taken_back_from_the_next_page(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    client.post(PAGE, {"since": "4/2-2019"})
    fact = read.log(CODE).facts[-1]
    answer = client.post(f"/fortryd/{fact.id}", follow=True)
    assert "Det er taget tilbage." in answer.content.decode()
    assert read.log(CODE).known().find(fact.id) is None

"""The candidate's own page of competences: read, agreed to, doubted."""

import pytest
from django.test import Client

from tests.office.actions.training import EXAMPLE, document, trains
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store import read
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.path.competence import certified
from virksom.programme.record import Fact

PAGE = "/min-side/kompetencer"


@pytest.fixture
def me(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    put(CODE, PersonData(code="oplaerer-1", name="Jens Kaas"), moment=MOMENT)
    trains()
    return browser_of("candidate")


def answered(client: Client, fact: Fact, **typed: str) -> str:
    return client.post(f"{PAGE}/{fact.id}", typed, follow=True).content.decode()


def certified_now() -> list[str]:
    return [one.says.competence for one in certified(read.log(CODE).known().facts)]


def test_what_waits_stands_with_level_example_and_who_saw_it(me: Client) -> None:
    document()
    page = me.get(PAGE).content.decode()
    assert "Kan det med hjælp af og til" in page
    assert "Gør det selv på almindelige dage" in page
    assert EXAMPLE in page
    assert "set 04.10.2019 af Jens Kaas" in page
    assert "1 venter på dit svar" in me.get("/min-side").content.decode()


def test_it_is_agreed_to_in_one_tap(me: Client) -> None:
    page = answered(me, document(), svar="passer")
    assert "Den kommer med på dit bevis." in page
    assert "Det kan du" in page
    assert certified_now() == ["floor_care"]
    assert "venter på dit svar" not in me.get("/min-side").content.decode()


def test_it_is_doubted_with_a_word_and_agreed_to_after_all(me: Client) -> None:
    page = answered(me, document(), svar="passer-ikke", ord="Ikke alene endnu.")
    assert "Din oplærer og din konsulent får besked." in page
    assert "Ikke alene endnu." in page
    assert certified_now() == []
    answered(me, read.log(CODE).facts[-1], svar="passer")
    assert certified_now() == ["floor_care"]


@pytest.mark.parametrize("typed", [{}, {"svar": "ja"}, {"ord": "Nej."}])
def test_no_answer_tells_nothing(me: Client, typed: dict[str, str]) -> None:
    fact = document()
    before = read.log(CODE)
    answered(me, fact, **typed)
    assert me.get(f"{PAGE}/{fact.id}").status_code == 302
    assert read.log(CODE) == before


def test_what_was_corrected_since_is_told_in_a_sentence(me: Client) -> None:
    fact = document()
    answered(me, fact, svar="passer")
    assert "rettet siden" in answered(me, fact, svar="passer")


def test_an_answer_is_taken_back(me: Client) -> None:
    answered(me, document(), svar="passer")
    back = me.post(f"/fortryd/{read.log(CODE).facts[-1].id}", follow=True)
    assert "Det er taget tilbage." in back.content.decode()
    assert certified_now() == []


def test_before_anything_is_documented_it_says_when_it_comes(me: Client) -> None:
    assert "Det kommer, når du er i joblæring." in me.get(PAGE).content.decode()


def test_no_filled_button_and_no_absence(me: Client) -> None:
    document()
    page = me.get(PAGE).content.decode()
    assert "button-primary" not in page
    assert "fravær" not in page

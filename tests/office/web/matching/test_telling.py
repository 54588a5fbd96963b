"""Own words become competences that a person ticks; the text is kept nowhere."""

from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from virksom.office.store import read
from virksom.office.store.models import VaultText
from virksom.office.store.models.vault import Draft
from virksom.programme.record import Competence

OWN, K001 = "/min-side/fortael", "/kandidater/K001/fortael"
TOLD = "Jeg har gjort rent på en skole og stået ved kasseapparatet i Netto."


def kept() -> list[Competence]:
    return [fact.value for fact in read.log(cast.CODE).known().of_kind("competence")]


def first_code(page: str) -> str:
    return page.split('name="kode" value="')[1].split('"', maxsplit=1)[0]


def told(client: Client, page: str) -> str:
    return client.post(page, {"ord": TOLD}).content.decode()


def test_each_suggestion_says_which_words_it_rests_on(browser_of: ClientOf) -> None:
    page = told(browser_of("candidate"), OWN)
    assert "fordi der står" in page
    assert "»kasseapparatet«" in page
    assert kept() == []


def test_what_is_ticked_is_kept_and_the_text_is_in_no_table(browser_of: ClientOf) -> None:
    client = browser_of("candidate")
    code = first_code(told(client, OWN))
    sent = {"ord": TOLD, "kode": [code], f"niveau-{code}": "sure", "behold": "ja"}
    assert "Kompetencerne er gemt" in client.post(OWN, sent, follow=True).content.decode()
    assert [(one.competence, one.level) for one in kept()] == [(code, "sure")]
    assert "kasseapparatet" not in "".join(fact.wire for fact in read.log(cast.CODE).facts)
    assert [kind.objects.count() for kind in (VaultText, Draft)] == [0, 0]


def test_nothing_ticked_is_told_and_the_text_stands(browser_of: ClientOf) -> None:
    answer = browser_of("recruitment_consultant").post(K001, {"ord": TOLD, "behold": "ja"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Sæt flueben ved mindst én." in page
    assert TOLD in page


def test_words_that_point_at_nothing_are_met_with_a_hint(browser_of: ClientOf) -> None:
    page = browser_of("candidate").post(OWN, {"ord": "xyzzy"}).content.decode()
    assert "Skriv lidt mere" in page


def test_what_stands_already_is_not_suggested_again(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    code = first_code(told(client, K001))
    client.post(K001, {"kode": [code], f"niveau-{code}": "sure", "behold": "ja"})
    assert f'value="{code}"' not in told(client, K001)

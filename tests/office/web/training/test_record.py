"""A competence is documented on a phone: three taps and a sentence."""

from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.office.actions.training import CANDIDATE, EXAMPLE, TRAINER, document, trains
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.actions.agree_competence import doubt_competence
from virksom.office.actions.record_competence import CannotDocument
from virksom.office.store import read
from virksom.office.store.competences import competence, keep_competence
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.record import Competence

PAGE = "/kandidater/K001/kompetence"


@pytest.fixture
def trainer(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    put(CODE, PersonData(code="K001", name="Hedvig Utzon"), moment=MOMENT)
    trains()
    return browser_of("trainer")


def sent(client: Client, **more: str) -> HttpResponse:
    typed = {"competence": "floor_care", "level": "sure", "example": EXAMPLE, "since": "i dag"}
    return client.post(PAGE, {**typed, **more}, follow=True)


def told() -> list[Competence]:
    return [fact.value for fact in read.log(CODE).facts if isinstance(fact.value, Competence)]


def test_the_competences_of_the_trade_are_tapped_and_the_others_typed(trainer: Client) -> None:
    page = trainer.get(PAGE).content.decode()
    assert "Hvad kan Hedvig Utzon" in page
    taps, others = page.split("Noget andet")
    first, more = taps.split("Flere fra faget")
    assert 'value="floor_care"' in first
    assert 'value="cleaning_plans"' in more
    assert 'value="food_hygiene"' not in taps
    assert '<option value="fødevarehygiejne">' in others
    assert 'value="07.10.2019"' in others


def test_it_is_documented_and_can_be_taken_back(trainer: Client) -> None:
    page = sent(trainer).content.decode()
    assert "Noteret om K001." in page
    assert EXAMPLE in page
    assert [(one.competence, one.level) for one in told()] == [("floor_care", "sure")]
    back = trainer.post(f"/fortryd/{read.log(CODE).facts[-1].id}", follow=True)
    assert "Det er taget tilbage." in back.content.decode()
    assert back.redirect_chain[-1][0] == "/hos-os"


def test_one_of_another_trade_counts_before_the_trades_own(trainer: Client) -> None:
    sent(trainer, other="Fødevarehygiejne")
    assert [one.competence for one in told()] == ["food_hygiene"]


def test_what_is_spelled_otherwise_is_answered_with_what_is_like_it(trainer: Client) -> None:
    page = sent(trainer, other="fødevarehygine og køling").content.decode()
    assert "står ikke i kataloget. Mente du: " in page
    assert "fødevarehygiejne" in page.partition("Mente du")[2].partition("?")[0]
    assert told() == []


def test_what_was_taken_out_of_the_catalogue_is_refused_and_stays_readable(
    trainer: Client,
) -> None:
    document()
    entry = competence(CODE, "floor_care")
    assert entry is not None
    keep_competence(CODE, replace(entry, in_use=False))
    assert 'value="floor_care"' not in trainer.get(PAGE).content.decode()
    assert "<b>Gulvpleje</b>" in trainer.get(PAGE).content.decode()
    with pytest.raises(CannotDocument, match="taget ud af kataloget"):
        document(level="sure")


def test_a_chosen_one_that_is_folded_stands_open(trainer: Client) -> None:
    page = sent(trainer, competence="cleaning_plans", example="").content.decode()
    assert '<details class="use" open>' in page


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"competence": ""}, "Vælg en kompetence."),
        ({"competence": "juggling"}, "Vælg en fra listen."),
        ({"level": ""}, "Udfyld feltet."),
        ({"example": ""}, "Udfyld feltet."),
        ({"example": "x" * 301}, "301"),
        ({"since": "30/8"}, "begyndte først 02.09.2019"),
    ],
)
def test_what_lacks_is_told_and_nothing_typed_is_lost(
    trainer: Client, more: dict[str, str], words: str
) -> None:
    answer = sent(trainer, **more)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert told() == []
    assert more.get("example", EXAMPLE) in page
    assert ("checked" in page) is (len(more) > 0)


def test_what_is_doubted_stands_there_with_the_candidates_words(trainer: Client) -> None:
    fact = document()
    doubt_competence(CANDIDATE, fact.id, words="Ikke alene.", moment=MOMENT)
    for page in (PAGE, "/hos-os"):
        shown = trainer.get(page).content.decode()
        assert "Ikke alene." in shown
        assert "passer ikke helt" in shown


def test_the_name_shown_is_a_look(trainer: Client) -> None:
    trainer.get(PAGE)
    assert Look.objects.filter(page="record_competence", subject="K001").count() == 1


def test_a_trainee_of_nobody_is_not_documented(trainer: Client) -> None:
    assert trainer.get("/kandidater/K002/kompetence").status_code == 403


def test_a_consultant_comes_back_to_the_candidate(trainer: Client, browser_of: ClientOf) -> None:
    assert 'href="/hos-os">Hos os' in trainer.get(PAGE).content.decode()
    page = browser_of("recruitment_consultant").get(PAGE).content.decode()
    assert 'href="/kandidater/K001">Kandidat K001' in page


def test_what_was_written_at_another_workplace_stays_there(
    trainer: Client, browser_of: ClientOf
) -> None:
    trains(workplace="V002")
    elsewhere = replace(TRAINER, company="V002", code="oplaerer-2")
    fact = document(actor=elsewhere)
    doubt_competence(CANDIDATE, fact.id, words="Det var en anden.", moment=MOMENT)
    for address in (PAGE, "/hos-os"):
        page = trainer.get(address).content.decode()
        assert "passer ikke helt" in page
        assert "Det var en anden." not in page
        assert EXAMPLE not in page
    assert "Det var en anden." in browser_of("recruitment_consultant").get(PAGE).content.decode()

"""The certificate is read before it is issued; the candidate downloads it."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.actions.training import agreed, document, trains
from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.certificate import certificate_file
from virksom.office.store.models import Look
from virksom.office.store.vault.documents import documents_of
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock

PAGE = "/kandidater/K001/kompetencebevis"


@pytest.fixture
def trainer(browser_of: ClientOf, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    settings.SEALING_CERTIFICATE = certificate_file()
    put(CODE, PersonData(code="K001", name="Hedvig Utzon"), moment=MOMENT)
    trains()
    return browser_of("trainer")


def sent(client: Client, **more: str) -> str:
    head = client.get(PAGE).context["head"]
    answer = client.post(PAGE, {"hoved": head, "sprog": "da", **more}, follow=True)
    return answer.content.decode()


def test_it_is_read_with_what_is_not_on_it_and_issued(trainer: Client) -> None:
    agreed("floor_care")
    document("till")
    page = trainer.get(PAGE).content.decode()
    assert "Kompetencebevis: Hedvig Utzon" in page
    assert page.index("Gulvpleje") < page.index("Kommer ikke med endnu") < page.index("Kasse")
    assert "Kompetencebevis K-2019-0001 er udstedt" in sent(trainer)
    assert [line.number for line in documents_of(CODE, "K001")] == ["K-2019-0001"]


def test_before_the_candidate_has_agreed_the_reason_stands_there(trainer: Client) -> None:
    document()
    page = trainer.get(PAGE).content.decode()
    assert "Kandidaten har endnu ikke sagt ja til: Gulvpleje" in page.replace("gulv", "Gulv")
    assert "button-primary" not in page


def test_what_became_known_since_is_read_first(trainer: Client) -> None:
    agreed("floor_care")
    assert "siden du læste beviset" in sent(trainer, hoved="sha256:old")
    assert documents_of(CODE, "K001") == ()


def test_reading_it_is_a_look(trainer: Client) -> None:
    trainer.get(PAGE)
    assert Look.objects.filter(page="issue_certificate", subject="K001").count() == 1


def test_the_candidate_downloads_it_and_the_trainer_does_not(
    trainer: Client, browser_of: ClientOf
) -> None:
    agreed("floor_care")
    sent(trainer)
    own = browser_of("candidate")
    assert "/dokumenter/K-2019-0001" in own.get("/min-side/kompetencer").content.decode()
    first = own.get("/min-side").content.decode()
    assert '/dokumenter/K-2019-0001">Kompetencebevis<' in first
    assert own.get("/dokumenter/K-2019-0001").content.startswith(b"%PDF")
    assert trainer.get("/dokumenter/K-2019-0001").status_code == 403

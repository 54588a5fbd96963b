"""The payer's and the provider's own systems settle, take invoices home and dispute by the API."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.billed import INVOICE, LEADER, RUN, at_work, prepared, released
from tests.office.cast import CODE
from tests.office.certificate import certificate_file
from virksom.office.access import Role
from virksom.office.actions.make_api_key import make_api_key
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import billing, read
from virksom.programme.billing.disputes import disputes

ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)
NOW = cast.MOMENT + timedelta(hours=1)


@pytest.fixture(autouse=True)
def _work(
    office: cast.Cast,  # noqa: ARG001  # its people
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    at_work()


@pytest.fixture
def provider() -> str:
    return make_api_key(ADMINISTRATOR, "provider", moment=cast.MOMENT)[1]


@pytest.fixture
def finance() -> str:
    return make_api_key(ADMINISTRATOR, "municipality_finance", moment=cast.MOMENT)[1]


def get(key: str, page: str) -> HttpResponse:
    return Client().get(f"/api/1/{page}", headers={"Authorization": f"Bearer {key}"})


def post(key: str, page: str, sent: object = ()) -> HttpResponse:
    return Client(enforce_csrf_checks=True).post(
        f"/api/1/{page}",
        json.dumps(sent or {}),
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}"},
    )


def told(answer: HttpResponse) -> Any:  # noqa: ANN401  # JSON
    return json.loads(answer.content)


def test_the_providers_system_prepares_and_a_person_releases(provider: str) -> None:
    answer = post(provider, "afregninger/forbered", {"month": "2019-06"})
    assert answer.status_code == 201
    assert told(answer) | {"lines_digest": ""} == {
        "run": RUN,
        "month": "2019-06",
        "state": "prepared",
        "lines_digest": "",
        "prepared_by": "system-1",
        "prepared_at": "2019-10-07T15:00:00+02:00",
        "moved_by": None,
        "moved_at": None,
    }
    assert release_settlement(LEADER, RUN, moment=NOW)
    assert told(get(provider, "afregninger"))["runs"][0]["moved_by"] == "teamleder"


def test_failure_05_a_system_never_releases_not_even_what_a_person_prepared(provider: str) -> None:
    prepared()
    answer = post(provider, f"afregninger/{RUN}/frigiv")
    assert answer.status_code == 422
    assert "et menneske" in told(answer)["da"]
    assert told(get(provider, "afregninger"))["runs"][0]["state"] == "prepared"


def test_failure_05_two_systems_are_not_four_eyes(provider: str) -> None:
    post(provider, "afregninger/forbered", {"month": "2019-06"})
    other = make_api_key(ADMINISTRATOR, "provider", moment=cast.MOMENT)[1]
    assert post(other, f"afregninger/{RUN}/frigiv").status_code == 422


def test_a_month_that_cannot_be_settled_is_refused_in_both_languages(provider: str) -> None:
    answer = post(provider, "afregninger/forbered", {"month": "2019-10"})
    assert (answer.status_code, set(told(answer))) == (422, {"da", "en"})
    assert post(provider, "afregninger/forbered", {"month": "juni"}).status_code == 422


def test_the_payers_system_sees_invoices_and_takes_their_files_home(finance: str) -> None:
    released()
    (row,) = told(get(finance, "fakturaer"))["invoices"]
    assert (row["number"], row["amount"], row["stands"]) == (INVOICE, "13532.00", "13532.00")
    assert told(get(finance, f"fakturaer/{INVOICE}"))["weeks"][0]["week"] == "2019-W10"
    for form in ("pdf", "xml", "oioubl.xml", "json"):
        kept = billing.kept(CODE, INVOICE, form=form)
        assert kept is not None
        assert get(finance, f"fakturaer/{INVOICE}/fil/{form}").content == kept.content


def test_a_file_that_is_made_again_otherwise_is_refused(
    finance: str, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    released()
    monkeypatch.setattr(billing, "kept", lambda *_, **__: None)
    assert get(finance, f"fakturaer/{INVOICE}/fil/pdf").status_code == 200
    settings.SEALING_CERTIFICATE = certificate_file("Andre")
    answer = get(finance, f"fakturaer/{INVOICE}/fil/pdf")
    assert (answer.status_code, "certifikat" in told(answer)["da"]) == (422, True)


@pytest.mark.parametrize("page", ["fakturaer/F-1", "fakturaer/F-1/fil/pdf"])
def test_what_is_not_there_is_not_found(finance: str, page: str) -> None:
    assert get(finance, page).status_code == 404
    released()
    assert get(finance, f"fakturaer/{INVOICE}/fil/exe").status_code == 404


def test_the_payers_system_disputes_a_week(finance: str) -> None:
    released()
    sent = {"line": 3, "reason": "on_benefit", "note": "sygedagpenge"}
    answer = post(finance, f"fakturaer/{INVOICE}/indsigelser", sent)
    log = read.log(CODE)
    (one,) = disputes(log, log.known())
    assert answer.status_code == 201
    assert told(answer) == {
        "dispute": one.code,
        "candidate": "K001",
        "week_from": "2019-03-18",
    }
    assert post(finance, f"fakturaer/{INVOICE}/indsigelser", sent).status_code == 422


def test_the_books_are_given_as_known_at_a_day(finance: str) -> None:
    released()
    now, then = (told(get(finance, f"opgoerelse{ask}")) for ask in ("", "?known=2019-06-30"))
    assert (now["invoiced"], now["balance"], then["invoiced"]) == ("13532.00", "13532.00", "0.00")
    assert now["owed"] == "24676.00"
    assert get(finance, "opgoerelse?known=nu").status_code == 422


def test_each_keys_organisation_does_its_own_part_only(provider: str, finance: str) -> None:
    assert post(finance, "afregninger/forbered", {"month": "2019-06"}).status_code == 403
    released()
    sent = {"line": 3, "reason": "other"}
    assert post(provider, f"fakturaer/{INVOICE}/indsigelser", sent).status_code == 403
    assert get("x", "fakturaer").status_code == 401

"""The payer's own system draws a sample and says what it found; anybody draws the same."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.cli.conftest import Ask
from tests.cli.conftest import ask as ask  # noqa: PLC0414  # a fixture
from tests.office import cast
from tests.office.actions.billed import at_work, released
from tests.office.certificate import certificate_file
from tests.spec.answers import turned
from virksom.office.access import Role
from virksom.office.actions import deduct
from virksom.office.actions.make_api_key import make_api_key
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.programme.files.facts import facts_text

ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)
NOW = cast.MOMENT + timedelta(hours=1)
DRAW = {"months": "2019-03..2019-04", "size": 3, "seed": "2019"}


@pytest.fixture(autouse=True)
def _work(
    office: cast.Cast,  # noqa: ARG001  # its people
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    at_work()
    released()


@pytest.fixture
def finance() -> str:
    return make_api_key(ADMINISTRATOR, "municipality_finance", moment=cast.MOMENT)[1]


def get(key: str, page: str) -> HttpResponse:
    return Client().get(f"/api/1/{page}", headers={"Authorization": f"Bearer {key}"})


def post(key: str, page: str, sent: object) -> HttpResponse:
    return Client(enforce_csrf_checks=True).post(
        f"/api/1/{page}",
        json.dumps(sent),
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}"},
    )


def told(answer: HttpResponse) -> Any:  # noqa: ANN401  # JSON
    return json.loads(answer.content)


def test_it_is_drawn_and_read_back(finance: str) -> None:
    answer = post(finance, "stikproever/traek", DRAW)
    assert answer.status_code == 201
    assert told(answer)["sample"] == "S0001"
    assert told(answer)["same_again"]
    assert told(get(finance, "stikproever")) == {"samples": [told(answer)], "next": None}


def test_the_same_is_drawn_from_a_file_of_facts(finance: str, ask: Ask, tmp_path: Path) -> None:
    lines = told(post(finance, "stikproever/traek", DRAW))["lines"]
    file = tmp_path / "facts.jsonl"
    file.write_text(facts_text(read.log(cast.CODE)), encoding="utf-8")
    words = ("sample", "--facts", file, "--months", DRAW["months"], "--size", 3, "--seed", "2019")
    found = json.loads(ask(*words, "--format", "json").out)["lines"]
    assert [(one["document"], one["line"]) for one in found] == [
        (one["document"], one["line"]) for one in lines
    ]


def test_what_is_found_is_said_and_a_wrong_step_refused(finance: str) -> None:
    line = told(post(finance, "stikproever/traek", DRAW))["lines"][0]
    at = {"document": line["document"], "line": line["line"]}
    said = {**at, "says": "wrong", "reason": "wrong_hours"}
    assert post(finance, "stikproever/S0001/kontrol", said).status_code == 201
    assert told(get(finance, "stikproever"))["samples"][0]["lines"][0]["standing"] == "asked"
    assert post(finance, "stikproever/S0001/kontrol", {**said, "reason": ""}).status_code == 422
    assert post(finance, "stikproever/S0009/kontrol", said).status_code == 422


@pytest.mark.parametrize("more", [{"months": "2018-09"}, {"months": "x"}, {"seed": ""}])
def test_a_sample_of_nothing_is_refused(finance: str, more: dict[str, str]) -> None:
    assert post(finance, "stikproever/traek", {**DRAW, **more}).status_code == 422


def test_the_provider_sees_them_and_draws_none() -> None:
    provider = make_api_key(ADMINISTRATOR, "provider", moment=cast.MOMENT)[1]
    assert told(get(provider, "stikproever"))["samples"] == []
    assert post(provider, "stikproever/traek", DRAW).status_code == 403


def test_what_the_contract_does_not_deduct_is_not_claimed(finance: str) -> None:
    assert told(post(finance, "stikproever/traek", DRAW))["deduction"] is None
    answer = post(finance, "stikproever/S0001/fradrag", {})
    assert (answer.status_code, "afgjort" in answer.content.decode()) == (422, True)


@pytest.fixture
def provider() -> str:
    return make_api_key(ADMINISTRATOR, "provider", moment=cast.MOMENT)[1]


@pytest.fixture
def asked(finance: str) -> dict[str, object]:
    """Find the one line of a sample wanting; its place."""
    line = told(post(finance, "stikproever/traek", {**DRAW, "size": 1}))["lines"][0]
    at = {"document": line["document"], "line": line["line"]}
    said = {**at, "says": "wrong", "reason": "wrong_hours"}
    assert post(finance, "stikproever/S0001/kontrol", said).status_code == 201
    return at


def says(key: str, step: str, sent: dict[str, object]) -> int:
    return post(key, f"stikproever/S0001/{step}", sent).status_code


def test_the_provider_contests_and_the_payer_rules(
    finance: str, provider: str, asked: dict[str, object]
) -> None:
    contested = {**asked, "says": "contested"}
    assert says(finance, "svar", contested) == 403
    assert says(provider, "svar", contested) == 422
    assert says(finance, "afgoerelse", {**asked, "says": "upheld"}) == 422
    assert says(provider, "svar", {**contested, "note": "Timerne står på sedlen"}) == 201
    assert says(provider, "afgoerelse", {**asked, "says": "dropped"}) == 403
    assert says(finance, "afgoerelse", {**asked, "says": "upheld"}) == 201
    assert told(get(finance, "stikproever"))["samples"][0]["lines"][0]["standing"] == "failed"


@pytest.fixture
def to_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the contract apply the share of errors to the rest."""
    contract = contract_of("impact60")
    terms = turned(contract.terms, "control_extrapolates", "to_the_rest")
    monkeypatch.setattr(deduct, "contract_of", lambda _: replace(contract, terms=terms))


@pytest.mark.usefixtures("to_the_rest")
def test_a_claim_is_contested_and_dropped(
    finance: str, provider: str, asked: dict[str, object]
) -> None:
    assert says(provider, "svar", {**asked, "says": "accepted"}) == 201
    assert says(provider, "fradrag/svar", {"says": "accepted"}) == 422
    assert says(finance, "fradrag", {}) == 201
    assert says(provider, "fradrag/svar", {"says": "contested", "note": "For få"}) == 201
    assert says(provider, "fradrag/afgoerelse", {"says": "dropped"}) == 403
    assert says(finance, "fradrag/afgoerelse", {"says": "dropped"}) == 201
    assert told(get(finance, "stikproever"))["samples"][0]["deduction"] == "dropped"

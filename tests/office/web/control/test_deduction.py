"""The deduction for the rest on its sample's pages: claimed, answered, ruled on."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from tests.office.web.control.test_samples import SAMPLE, drawn, line, text
from tests.spec.answers import turned
from virksom.office.actions import deduct
from virksom.office.store import write
from virksom.office.store.contracts import contract_of
from virksom.office.web import clock, moment
from virksom.programme.contract import Contract
from virksom.programme.control.deduction import deduction_draft
from virksom.programme.record import Fact

CLAIM, ANSWER, RULE = (f"{SAMPLE}/fradrag/{step}" for step in ("krav", "svar", "afgoerelse"))


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch, billed: Fact) -> None:  # noqa: ARG001  # its people
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


@pytest.fixture
def _rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the contract apply the share of errors to the rest."""
    contract = contract_of("impact60")
    terms = turned(contract.terms, "control_extrapolates", "to_the_rest")
    other = replace(contract, terms=terms, digest="sha256:other")

    def read(_: str) -> Contract:
        return other

    monkeypatch.setattr(deduct, "contract_of", read)
    monkeypatch.setattr(moment, "contract_of", read)


@pytest.fixture
def finance(browser_of: ClientOf) -> Client:
    return browser_of("finance_officer")


@pytest.fixture
def bookkeeper(browser_of: ClientOf) -> Client:
    return browser_of("bookkeeper")


@pytest.fixture
def settled(finance: Client, bookkeeper: Client) -> None:
    """Draw one line, that fails."""
    drawn(finance, size="1")
    at = line(finance)
    finance.post(f"{at}/fund", {"says": "wrong", "reason": "wrong_hours"})
    bookkeeper.post(f"{at}/svar", {"says": "accepted"})


@pytest.mark.usefixtures("settled")
def test_where_the_contract_says_none_it_is_told_and_not_asked(finance: Client) -> None:
    assert "regner ikke fejl fra stikprøven med for resten. Kun" in text(finance.get(SAMPLE))
    assert CLAIM not in text(finance.get(SAMPLE))
    assert "efter aftalen" in text(finance.get(CLAIM))
    assert finance.post(CLAIM).status_code == 422


@pytest.mark.usefixtures("_rest", "settled")
def test_claimed_and_accepted_it_is_open_in_the_ledger(finance: Client, bookkeeper: Client) -> None:
    assert CLAIM in text(finance.get(SAMPLE))
    finance.post(CLAIM)
    assert "venter på leverandørens svar" in text(finance.get(SAMPLE))
    assert ANSWER in text(bookkeeper.get(SAMPLE))
    bookkeeper.post(ANSWER, {"says": "accepted"})
    assert "trukket fra i regnskabet" in text(finance.get(SAMPLE))
    said = text(bookkeeper.get("/regnskab"))
    assert f'<a href="{SAMPLE}">S0001</a>' in said
    assert "Fradrag efter kontrol" in text(bookkeeper.get("/regnskab/journal"))
    assert "Krediteret" in text(finance.get("/kommunen"))


@pytest.mark.usefixtures("_rest", "settled")
def test_contested_it_is_ruled_on(finance: Client, bookkeeper: Client) -> None:
    finance.post(CLAIM)
    assert bookkeeper.post(ANSWER, {"says": "contested"}).status_code == 422
    bookkeeper.post(ANSWER, {"says": "contested", "note": "Stikprøven er for lille"})
    assert "Stikprøven er for lille" in text(finance.get(RULE))
    finance.post(RULE, {"says": "dropped"})
    assert "frafaldet" in text(finance.get(SAMPLE))


def test_of_no_sample_there_is_no_deduction(finance: Client) -> None:
    assert finance.get(CLAIM).status_code == 404


@pytest.mark.usefixtures("settled")
def test_what_was_claimed_stands_whatever_the_contract_says_now(finance: Client) -> None:
    day = cast.MOMENT.date()
    draft = deduction_draft("S0001", "claimed", amount=Decimal("10.00"), on=day, by="oekonomi-1")
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    assert "10\xa0kr." in text(finance.get(SAMPLE))

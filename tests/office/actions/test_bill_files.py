"""What is issued has its files: sealed, valid, kept under the number; what is wrong spends none."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from tests.exchange.einvoice.rule_sets import SVRL
from tests.office import cast
from tests.office.actions.billed import INVOICE, LEADER, RUN, at_work, prepared, released
from tests.office.certificate import certificate_file
from virksom.documents import verify
from virksom.exchange.einvoice import violations
from virksom.office.actions.bill_files import BillRefused
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import billing, read
from virksom.office.store.certificates import NoCertificate
from virksom.office.store.einvoice_rules import NoRules
from virksom.programme.billing import books
from virksom.programme.contract import InForce, Party
from virksom.programme.record import Issued

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture(autouse=True)
def _seal(settings: Settings, office: cast.Cast) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    at_work()


def file(form: str) -> bytes:
    kept = billing.kept(cast.CODE, INVOICE, form=form)
    assert kept is not None
    return kept.content


def nothing_is_issued() -> bool:
    return not books(read.log(cast.CODE).known()).documents and not billing.forms_of(
        cast.CODE, INVOICE
    )


def refused_party(monkeypatch: pytest.MonkeyPatch, **wrong: str) -> None:
    told = InForce.party

    def party(rules: InForce, name: str) -> Party:
        return replace(told(rules, name), **wrong) if name == "invoice_payer" else told(rules, name)

    monkeypatch.setattr(InForce, "party", party)


def test_an_invoice_is_sealed_and_its_fact_has_the_digests_of_content_and_file() -> None:
    _, fact = released()
    assert isinstance(fact.value, Issued)
    content = file("pdf")
    assert verify(content).intact
    assert fact.value.file_digest == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert fact.value.content_digest == billing.forms_of(cast.CODE, INVOICE)["pdf"]


def test_both_electronic_invoices_break_no_rule() -> None:
    released()
    for form in ("xml", "oioubl.xml"):
        assert violations(file(form)) == ()
        assert INVOICE.encode() in file(form)


def test_the_same_is_said_in_json_without_a_name() -> None:
    released()
    told: dict[str, Any] = json.loads(file("json"))
    assert (told["number"], told["net"], len(told["weeks"])) == (INVOICE, "13532.00", 17)
    assert told["weeks"][0]["candidate"] == "K001"


@pytest.mark.parametrize("wrong", [{"gln": "5790000000000"}, {"cvr": "12345678"}, {"name": ""}])
def test_a_wrong_party_is_refused_before_a_number_is_spent(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str]
) -> None:
    prepared()
    refused_party(monkeypatch, **wrong)
    with pytest.raises(BillRefused):
        release_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert nothing_is_issued()
    monkeypatch.undo()


def test_a_file_against_the_operators_rules_is_refused_with_the_rule(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "home.xslt").write_bytes(SVRL)
    settings.EINVOICE_RULES = str(tmp_path)
    prepared()
    with pytest.raises(BillRefused, match="HOME-1"):
        release_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert nothing_is_issued()


def test_without_a_certificate_or_with_rules_that_are_not_there_nothing_is_issued(
    settings: Settings,
) -> None:
    prepared()
    settings.EINVOICE_RULES = "/nowhere"
    with pytest.raises(NoRules):
        release_settlement(LEADER, RUN, moment=cast.MOMENT)
    settings.EINVOICE_RULES, settings.SEALING_CERTIFICATE = "", ""
    with pytest.raises(NoCertificate):
        release_settlement(LEADER, RUN, moment=cast.MOMENT)
    assert nothing_is_issued()

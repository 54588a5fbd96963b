"""What is written: word for word, and read back by the standard library it sums to the bill."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from tests.exchange.einvoice.bills import bills, credit_note, invoice, with_vat
from virksom.exchange.einvoice import oioubl_xml, peppol_xml
from virksom.exchange.einvoice.ubl import AGGREGATE, BASIC, cac, cbc
from virksom.programme.billing import INVOICE, Bill

GOLDEN = Path(__file__).parent / "golden"
NAMES = {"cac": AGGREGATE, "cbc": BASIC}
WRITERS = {"peppol": peppol_xml, "oioubl": oioubl_xml}
BILLS = {"invoice": invoice(), "credit-note": credit_note()}
every_writer = pytest.mark.parametrize("writer", WRITERS)


def told(root: ET.Element, path: str) -> list[str]:
    """Return the texts at a path of names without prefix: first letters tell which they have."""
    return [found.text or "" for found in root.findall(path, NAMES)]


def summed(root: ET.Element, path: str) -> Decimal:
    return sum(map(Decimal, told(root, path)), Decimal())


@every_writer
@pytest.mark.parametrize("kind", BILLS)
def test_it_is_written_word_for_word(writer: str, kind: str) -> None:
    written = WRITERS[writer](BILLS[kind])
    assert written.decode() == (GOLDEN / f"{kind}-{writer}.xml").read_text(encoding="utf-8")


@every_writer
def test_the_same_bill_gives_the_same_bytes(writer: str) -> None:
    assert WRITERS[writer](invoice()) == WRITERS[writer](invoice())


@settings(max_examples=60)
@given(bills())
def test_read_back_it_sums_to_the_bill(one: Bill) -> None:
    for write in WRITERS.values():
        root = ET.fromstring(write(one))  # noqa: S314 - our own
        line = "cac:InvoiceLine" if one.kind == INVOICE else "cac:CreditNoteLine"
        quantity = "Invoiced" if one.kind == INVOICE else "Credited"
        assert summed(root, f"{line}/cbc:LineExtensionAmount") == one.net
        assert summed(root, f"{line}/cbc:{quantity}Quantity") == len(one.annex)
        assert summed(root, "cac:LegalMonetaryTotal/cbc:PayableAmount") == one.net + one.vat
        assert summed(root, "cac:TaxTotal/cbc:TaxAmount") == one.vat
        assert told(root, "cbc:ID") == [one.number]


@every_writer
def test_no_candidate_is_in_it(writer: str) -> None:
    assert b"K00" not in WRITERS[writer](invoice()) + WRITERS[writer](credit_note())


@every_writer
def test_it_goes_to_the_gln_and_comes_from_the_cvr(writer: str) -> None:
    root = ET.fromstring(WRITERS[writer](invoice()))  # noqa: S314 - our own
    payee, payer = root.findall("*/cac:Party/cbc:EndpointID", NAMES)
    assert (payer.text, payer.get("schemeID")) in {
        ("5798009999993", "0088"),
        ("5798009999993", "GLN"),
    }
    assert (payee.text, payee.get("schemeID")) in {
        ("99000104", "0184"),
        ("DK99000104", "DK:CVR"),
    }


@every_writer
def test_a_payer_without_a_gln_is_reached_by_its_cvr(writer: str) -> None:
    bare = replace(invoice(), payer=replace(invoice().payer, gln=""))
    root = ET.fromstring(WRITERS[writer](bare))  # noqa: S314 - our own
    _, payer = told(root, "*/cac:Party/cbc:EndpointID")
    assert payer.removeprefix("DK") == "99000015"


@every_writer
def test_a_credit_note_names_its_invoice_and_asks_for_no_money(writer: str) -> None:
    root = ET.fromstring(WRITERS[writer](credit_note()))  # noqa: S314 - our own
    credited = "cac:BillingReference/cac:InvoiceDocumentReference"
    assert told(root, f"{credited}/cbc:ID") == ["F-2019-0001"]
    assert told(root, f"{credited}/cbc:IssueDate") == [date(2019, 1, 7).isoformat()]
    assert root.find("cac:PaymentMeans", NAMES) is None


@pytest.mark.parametrize(("rate", "category"), [("0", "E"), ("25", "S")])
def test_vat_has_its_category_in_peppol(rate: str, category: str) -> None:
    root = ET.fromstring(peppol_xml(with_vat(invoice(), rate)))  # noqa: S314 - our own
    whole = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory"
    lines = "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory"
    assert set(told(root, f"{whole}/cbc:ID") + told(root, f"{lines}/cbc:ID")) == {category}
    assert bool(told(root, f"{whole}/cbc:TaxExemptionReason")) is (category == "E")


@pytest.mark.parametrize(("rate", "category"), [("0", "ZeroRated"), ("25", "StandardRated")])
def test_vat_has_its_category_in_oioubl(rate: str, category: str) -> None:
    root = ET.fromstring(oioubl_xml(with_vat(invoice(), rate)))  # noqa: S314 - our own
    assert set(told(root, ".//cac:TaxCategory/cbc:ID")) == {category}
    (note,) = told(root, "cbc:Note")
    assert ("momslovens" in note) is (rate == "0")


def test_what_is_real_is_not_called_invented() -> None:
    assert b"Opdigtet" in peppol_xml(invoice())
    assert b"Opdigtet" not in peppol_xml(replace(invoice(), invented=False))


def test_an_element_without_anything_in_it_is_left_out() -> None:
    assert cbc("ID", " \x00 ") is None
    assert cac("Party", cbc("Name", "")) is None

"""Every rule that ships holds for every bill that may be issued, and a broken one is refused."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.exchange.einvoice.bills import (
    FIRST,
    bills,
    credit_note,
    invoice,
    week_line,
    with_vat,
)
from virksom.exchange.einvoice import oioubl_xml, peppol_xml, violations, why_not_bill
from virksom.exchange.einvoice.hostile import MOST_OCTETS
from virksom.exchange.einvoice.judged import NoReport, judged
from virksom.programme.billing import Bill

XML = peppol_xml(invoice())


@settings(max_examples=60, deadline=None)
@given(bills())
def test_every_bill_that_may_be_issued_breaks_no_rule(one: Bill) -> None:
    assert why_not_bill(one) is None or not one.payer.gln
    assert violations(peppol_xml(one)) == ()
    assert violations(oioubl_xml(one)) == ()


@pytest.mark.parametrize("rate", ["0", "25"])
@pytest.mark.parametrize("make", [invoice, credit_note])
def test_three_hundred_lines_break_no_rule(make: Callable[..., Bill], rate: str) -> None:
    lines = tuple(
        week_line(number, week=FIRST, tier="full", amount=Decimal(number) / 100)
        for number in range(1, 301)
    )
    one = with_vat(make(lines), rate)
    assert len(one.lines) == 300
    assert violations(peppol_xml(one)) == violations(oioubl_xml(one)) == ()


@pytest.mark.parametrize("ore", ["-0.01", "0.01"])
def test_a_credit_note_that_takes_what_vat_is_left_breaks_no_rule(ore: str) -> None:
    rated = with_vat(credit_note(), "25")
    last = replace(rated, vat=rated.vat + Decimal(ore))
    assert violations(peppol_xml(last)) == violations(oioubl_xml(last)) == ()


@pytest.mark.slow
def test_the_largest_that_is_read_at_all_is_held_against_every_rule() -> None:
    lines = tuple(
        week_line(number, week=FIRST, tier="full", amount=Decimal(number) / 100)
        for number in range(1, 2_300)
    )
    written = peppol_xml(invoice(lines))
    assert len(written) > MOST_OCTETS / 2
    assert violations(written) == ()


BROKEN = {
    "a sum that is not that of the lines": ("BR-CO-10", b"2388.00", b"2389.00"),
    "tax that is not in the total": (
        "BR-CO-15",
        b'TaxInclusiveAmount currencyID="DKK">2',
        b'TaxInclusiveAmount currencyID="DKK">3',
    ),
    "no reason for the exemption": ("BR-E-10", b"TaxExemptionReason>", b"Name>"),
    "a unit nobody knows": ("BR-CL-23", b"WEE", b"UGE"),
    "no category of tax": ("BR-CO-04", b"<cbc:ID>E</cbc:ID>", b""),
    "a currency nobody knows": (
        "BR-CL-04",
        b"DocumentCurrencyCode>DKK",
        b"DocumentCurrencyCode>KRO",
    ),
    "a scheme nobody knows": ("BR-CL-25", b'schemeID="0088"', b'schemeID="9999"'),
    "a day that is none": ("UBL-XSD", b"2019-01-07", b"2019-02-31"),
    "an element of nobody's": ("UBL-XSD", b"cbc:Note", b"cbc:Sang"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_one_is_refused_with_the_rules_id(what: str) -> None:
    rule, found, instead = BROKEN[what]
    assert found in XML
    broken = violations(XML.replace(found, instead))
    assert rule in {one.rule for one in broken}


def test_a_violation_says_whose_rule_it_is_where_and_how_bad() -> None:
    broken = violations(
        XML.replace(
            b'<cbc:LineExtensionAmount currencyID="DKK">1592',
            b'<cbc:LineExtensionAmount currencyID="DKK">1593',
        )
    )
    (found,) = (one for one in broken if one.rule == "BR-CO-10")
    assert found.by == "EN 16931"
    assert found.place == "/Invoice/LegalMonetaryTotal"
    assert found.severity == "error"
    assert found.text.da.startswith("Sum of Invoice line net amount")


def test_a_place_is_numbered_from_the_second_on() -> None:
    broken = violations(XML.replace(b">411.00</cbc:PriceAmount", b">-411.00</cbc:PriceAmount"))
    assert [(one.rule, one.place) for one in broken] == [("BR-27", "/Invoice/InvoiceLine[2]")]


def test_the_schema_names_the_place_without_namespaces() -> None:
    (found, *_) = violations(XML.replace(b"cac:TaxCategory", b"cac:Sang"))
    assert found.rule == "UBL-XSD"
    assert found.place == "/Invoice/TaxTotal/TaxSubtotal/Sang"
    assert "urn:oasis" not in found.text.da


HOSTILE = {
    "XML": [b"", b"hej", b"<a>", XML + XML, XML[:-9], b"\x00"],
    "XML-DOCTYPE": [
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
        b'<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>',
        XML.replace(b"?>\n<", b"?>\n<!DOCTYPE Invoice>\n<", 1),
    ],
    "XML-ALPHABET": [XML.decode().encode("utf-16"), b"<?xml version='1.0' encoding='latin1'?><a/>"],
    "XML-SIZE": [b" " * (MOST_OCTETS + 1)],
    "UBL-ROOT": [b"<a/>", b"<Invoice/>", b"<svg xmlns='http://www.w3.org/2000/svg'/>"],
}


@pytest.mark.parametrize(
    ("rule", "xml"), [(rule, xml) for rule, many in HOSTILE.items() for xml in many]
)
def test_what_is_no_e_invoice_is_one_violation(rule: str, xml: bytes) -> None:
    (found,) = violations(xml)
    assert (found.rule, found.severity, found.place) == (rule, "error", "")
    assert found.text.da != found.text.en


def test_nested_a_hundred_thousand_deep_it_is_refused() -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    assert [one.rule for one in violations(deep)] == ["XML"]


def test_many_threads_hold_documents_against_rules_at_once() -> None:
    broken = XML.replace(b"2388.00", b"2389.00")
    with ThreadPoolExecutor(16) as threads:
        found = list(threads.map(violations, [XML, broken] * 40))
    assert all(not one for one in found[::2])
    assert len(set(found[1::2])) == 1
    assert found[1]


FORK = """
import os, sys
from pathlib import Path
from virksom.exchange.einvoice import violations
xml = Path(sys.argv[1]).read_bytes()
if sys.argv[2] == "used":
    violations(xml)
child = os.fork()
if child == 0:
    try:
        os._exit(len(violations(xml)))
    except RuntimeError as bug:
        os._exit(7 if "forked" in str(bug) else 8)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) or len(violations(xml)))
"""


@pytest.mark.slow
@pytest.mark.parametrize(("before", "code"), [("not used", 0), ("used", 7)])
def test_workers_are_forked_before_a_rule_set_runs(before: str, code: int) -> None:
    golden = Path(__file__).parent / "golden/invoice-peppol.xml"
    done = subprocess.run([sys.executable, "-c", FORK, golden, before], check=False, timeout=60)
    assert done.returncode == code


def test_what_is_no_report_of_rules_is_seen() -> None:
    for report in ("", "hej", "<a/>"):
        with pytest.raises(NoReport):
            list(judged(report, by="x"))

"""Rule sets that the operator has put into a folder: asked where they fit, and kept in check."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.exchange.einvoice.bills import bills, credit_note, invoice
from tests.exchange.einvoice.rule_sets import DANISH, SVRL, doing, report
from virksom.exchange.einvoice import RulesUnusable, oioubl_xml, peppol_xml, violations
from virksom.programme.billing import Bill

PEPPOL, OIOUBL = peppol_xml(invoice()), oioubl_xml(invoice())


def test_a_rule_set_of_the_operators_is_asked_too() -> None:
    first, second = violations(PEPPOL, more_rules={"home.xslt": SVRL})
    assert (first.rule, first.by, first.place) == ("HOME-1", "home.xslt", "/Invoice/ID")
    assert (first.severity, first.text.da) == ("error", "A number begins with X.")
    assert (second.rule, second.severity) == ("HOME-2", "warning")


def test_a_rule_set_in_the_danish_form_is_read() -> None:
    first, second = violations(OIOUBL, more_rules={"OIOUBL_Invoice.xsl": b"\xef\xbb\xbf" + DANISH})
    assert (first.rule, first.place) == ("F-INV999", "/Invoice/ID")
    assert (first.severity, first.text.en) == ("error", "The number is too plain.")
    assert (second.rule, second.severity) == ("W-INV998", "warning")


FITS = [
    ("home.xslt", PEPPOL, True),
    ("home.xslt", OIOUBL, False),
    ("OIOUBL_Invoice_Schematron.xsl", OIOUBL, True),
    ("OIOUBL_Invoice_Schematron.xsl", PEPPOL, False),
    ("OIOUBL_Invoice_Schematron.xsl", oioubl_xml(credit_note()), False),
    ("OIOUBL_CreditNote_Schematron.xsl", oioubl_xml(credit_note()), True),
    ("OIOUBL_CreditNote_Schematron.xsl", OIOUBL, False),
    ("peppol-creditnote.xslt", peppol_xml(credit_note()), True),
    ("peppol-creditnote.xslt", PEPPOL, False),
    ("invoice-and-creditnote.xslt", PEPPOL, True),
]


@pytest.mark.parametrize(("name", "xml", "asked"), FITS)
def test_a_rule_set_is_asked_where_its_name_fits(name: str, xml: bytes, *, asked: bool) -> None:
    assert bool(violations(xml, more_rules={name: DANISH})) is asked


def test_a_changed_file_of_the_same_name_is_the_one_that_holds() -> None:
    assert violations(PEPPOL, more_rules={"home.xslt": SVRL})
    assert violations(PEPPOL, more_rules={"home.xslt": doing(report(""))}) == ()


@pytest.mark.parametrize(
    "sheet",
    [b"", b"no XSLT", b"\xff\xfe", b"<a/>", doing("<a/>"), doing("<xsl:message terminate='yes'/>")],
)
def test_what_is_no_rule_set_is_refused_by_name(sheet: bytes) -> None:
    with pytest.raises(RulesUnusable) as refused:
        violations(PEPPOL, more_rules={"home.xslt": sheet})
    assert "»home.xslt« kan ikke bruges" in refused.value.text.da
    assert violations(PEPPOL) == ()


def test_a_rule_set_reads_no_file_and_asks_no_network(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<secret/>", encoding="utf-8")
    for read in (f"document('{secret.as_uri()}')", f"unparsed-text('{secret.as_uri()}')"):
        sheet = doing(report(f'<xsl:copy-of select="{read}"/>'))
        with pytest.raises(RulesUnusable):
            violations(PEPPOL, more_rules={"x.xslt": sheet})


def test_a_rule_set_writes_no_file(tmp_path: Path) -> None:
    place = (tmp_path / "out.xml").as_uri()
    sheet = doing(f'<xsl:result-document href="{place}"><a/></xsl:result-document>')
    with pytest.raises(RulesUnusable):
        violations(PEPPOL, more_rules={"x.xslt": sheet})
    assert list(tmp_path.iterdir()) == []


RULES = os.environ.get("VIRKSOM_EINVOICE_RULES", "")


@pytest.mark.skipif(not RULES, reason="VIRKSOM_EINVOICE_RULES names no folder with rule sets")
@settings(max_examples=60, deadline=None)
@given(bills())
def test_every_bill_breaks_none_of_the_rules_in_the_operators_folder(one: Bill) -> None:
    more = {file.name: file.read_bytes() for file in Path(RULES).glob("*.xsl*")}
    assert more
    assert violations(peppol_xml(one), more_rules=more) == ()
    assert violations(oioubl_xml(one), more_rules=more) == ()

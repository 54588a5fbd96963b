"""An invoice or credit note as Peppol BIS Billing 3.0, a usage of EN 16931 in UBL 2.1."""

from collections.abc import Iterator

from virksom.exchange.einvoice.billed import credited, line_of, money, name_of, totals
from virksom.exchange.einvoice.ubl import (
    Element,
    cac,
    cbc,
    document,
)
from virksom.exchange.einvoice.wording import (
    CURRENCY,
    line_name,
    note,
    terms_note,
    weeks_covered,
)
from virksom.programme.billing import INVOICE as BILLED
from virksom.programme.billing import Bill, BillLine
from virksom.programme.contract import Party

CUSTOMIZATION = (
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"  # the usage
)
_PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
_CVR, _GLN = "0184", "0088"
_BANK_TRANSFER = "42"


def peppol_xml(bill: Bill) -> bytes:
    """Return the bill as Peppol BIS Billing 3.0; the same bill always gives the same bytes.

    Args:
        bill: one that ``why_not_bill`` has nothing against.

    Source:
        Clause 7.3 (VAT, order number, GLN); Peppol BIS Billing 3.0 with the Danish rules DK-R.
    """
    return document(name_of(bill), _parts(bill))


def _parts(bill: Bill) -> Iterator[Element | None]:
    yield cbc("CustomizationID", CUSTOMIZATION)
    yield cbc("ProfileID", _PROFILE)
    yield cbc("ID", bill.number)
    yield cbc("IssueDate", bill.issued_on.isoformat())
    if bill.kind == BILLED:
        yield cbc("DueDate", bill.due_on.isoformat())
        yield cbc("InvoiceTypeCode", "380")
    else:
        yield cbc("CreditNoteTypeCode", "381")
    yield cbc("Note", note(bill))
    yield cbc("DocumentCurrencyCode", CURRENCY)
    first, last = weeks_covered(bill)
    yield cac("InvoicePeriod", cbc("StartDate", first), cbc("EndDate", last))
    yield cac("OrderReference", cbc("ID", bill.order))
    yield credited(bill)
    yield cac("AccountingSupplierParty", _party(bill.payee, taxed=True))
    yield cac("AccountingCustomerParty", _party(bill.payer, taxed=False))
    yield _payment(bill) if bill.kind == BILLED else None
    yield cac("PaymentTerms", cbc("Note", terms_note(bill)))
    yield _tax(bill)
    yield totals(bill, exclusive=bill.net)
    for line in bill.lines:
        yield _line(line, bill)


def _party(party: Party, *, taxed: bool) -> Element | None:
    """Return a party; ``taxed`` names its VAT number, as the seller's must be."""
    number, scheme = (party.gln, _GLN) if party.gln else (party.cvr, _CVR)
    vat = cac("TaxScheme", cbc("ID", "VAT"))
    return cac(
        "Party",
        cbc("EndpointID", number, schemeID=scheme),
        cac("PartyIdentification", cbc("ID", number, schemeID=scheme)),
        cac("PartyName", cbc("Name", party.name)),
        cac(
            "PostalAddress",
            cbc("StreetName", party.street),
            cbc("CityName", party.town),
            cbc("PostalZone", party.postcode),
            cac("Country", cbc("IdentificationCode", party.country)),
        ),
        cac("PartyTaxScheme", cbc("CompanyID", f"DK{party.cvr}"), vat) if taxed else None,
        cac(
            "PartyLegalEntity",
            cbc("RegistrationName", party.name),
            cbc("CompanyID", party.cvr, schemeID=_CVR),
        ),
        cac("Contact", cbc("Name", party.name), cbc("ElectronicMail", party.mail)),
    )


def _payment(bill: Bill) -> Element | None:
    return cac(
        "PaymentMeans",
        cbc("PaymentMeansCode", _BANK_TRANSFER, name="Bankoverførsel"),
        cbc("PaymentID", bill.number),
        cac(
            "PayeeFinancialAccount",
            cbc("ID", bill.payee.account),
            cbc("Name", bill.payee.name),
            cac("FinancialInstitutionBranch", cbc("ID", bill.payee.registration)),
        ),
    )


def _tax(bill: Bill) -> Element | None:
    return cac(
        "TaxTotal",
        money("TaxAmount", bill.vat),
        cac(
            "TaxSubtotal",
            money("TaxableAmount", bill.net),
            money("TaxAmount", bill.vat),
            _category("TaxCategory", bill, reason="" if bill.vat_rate else bill.exemption.da),
        ),
    )


def _category(name: str, bill: Bill, *, reason: str = "") -> Element | None:
    """Return standard rated, or exempt where there is no rate; why stands once, by the total."""
    return cac(
        name,
        cbc("ID", "S" if bill.vat_rate else "E"),
        cbc("Percent", f"{bill.vat_rate:f}"),
        cbc("TaxExemptionReason", reason),
        cac("TaxScheme", cbc("ID", "VAT")),
    )


def _line(line: BillLine, bill: Bill) -> Element | None:
    item = cac("Item", cbc("Name", line_name(line)), _category("ClassifiedTaxCategory", bill))
    return line_of(line, bill, parts=(item,))

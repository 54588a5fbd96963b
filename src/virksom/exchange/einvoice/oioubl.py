"""An invoice or credit note as OIOUBL 2.1, as NemHandel takes it."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from virksom.exchange.einvoice.billed import credited, line_of, money, name_of, totals
from virksom.exchange.einvoice.ubl import (
    Element,
    cac,
    cbc,
    document,
)
from virksom.exchange.einvoice.wording import CURRENCY, line_name, note, terms_note
from virksom.programme.billing import INVOICE as BILLED
from virksom.programme.billing import Bill, BillLine
from virksom.programme.contract import Party

CUSTOMIZATION = "OIOUBL-2.1"
_PROFILE = "urn:www.nesubl.eu:profiles:profile5:ver2.0"
_AGENCY = "320"
_ORE = Decimal("0.01")


def oioubl_xml(bill: Bill) -> bytes:
    """Return the bill as OIOUBL 2.1; the same bill always gives the same bytes.

    It carries no UUID: the number is the document's own, and chance is no part of it.

    Args:
        bill: one that ``why_not_bill`` has nothing against.

    Source:
        Clause 7.3 (VAT, order number, GLN); OIOUBL 2.1, schematron 1.17.
    """
    return document(name_of(bill), _parts(bill))


def _parts(bill: Bill) -> Iterator[Element | None]:
    yield cbc("UBLVersionID", "2.1")
    yield cbc("CustomizationID", CUSTOMIZATION)
    yield cbc("ProfileID", _PROFILE, **_listed("urn:oioubl:id:profileid-1.2"))
    yield cbc("ID", bill.number)
    yield cbc("CopyIndicator", "false")
    yield cbc("IssueDate", bill.issued_on.isoformat())
    if bill.kind == BILLED:
        kinds = "urn:oioubl:codelist:invoicetypecode-1.1"
        yield cbc("InvoiceTypeCode", "380", listAgencyID=_AGENCY, listID=kinds)
    yield cbc("Note", note(bill) if bill.vat_rate else f"{note(bill)} {bill.exemption.da}.")
    yield cbc("DocumentCurrencyCode", CURRENCY)
    yield cac("OrderReference", cbc("ID", bill.order))
    yield credited(bill)
    yield cac("AccountingSupplierParty", _party(bill.payee, taxed=True))
    yield cac("AccountingCustomerParty", _party(bill.payer, taxed=False))
    if bill.kind == BILLED:
        yield _payment(bill)
        yield _terms(bill)
    yield _tax(bill.net, bill.vat, bill=bill)
    # in OIOUBL ``TaxExclusiveAmount`` is the sum of the taxes alone
    yield totals(bill, exclusive=bill.vat)
    for line in bill.lines:
        yield _line(line, bill)


def _party(party: Party, *, taxed: bool) -> Element | None:
    """Return a party; ``taxed`` names its VAT number, as the seller's must be."""
    cvr = f"DK{party.cvr}"
    if party.gln:
        address = cbc("EndpointID", party.gln, schemeAgencyID="9", schemeID="GLN")
        known_as = cbc("ID", party.gln, schemeAgencyID="9", schemeID="GLN")
    else:
        address = cbc("EndpointID", cvr, schemeID="DK:CVR")
        known_as = cbc("ID", cvr, schemeID="DK:CVR")
    moms = cac("PartyTaxScheme", cbc("CompanyID", cvr, schemeID="DK:SE"), _scheme())
    return cac(
        "Party",
        address,
        cac("PartyIdentification", known_as),
        cac("PartyName", cbc("Name", party.name)),
        _postal(party),
        moms if taxed else None,
        cac(
            "PartyLegalEntity",
            cbc("RegistrationName", party.name),
            cbc("CompanyID", cvr, schemeID="DK:CVR"),
        ),
        cac("Contact", cbc("ID", party.mail or party.name), cbc("ElectronicMail", party.mail)),
    )


def _postal(party: Party) -> Element | None:
    forms = "urn:oioubl:codelist:addressformatcode-1.1"
    return cac(
        "PostalAddress",
        cbc("AddressFormatCode", "StructuredLax", listAgencyID=_AGENCY, listID=forms),
        cbc("StreetName", party.street),
        cbc("CityName", party.town),
        cbc("PostalZone", party.postcode),
        cac("Country", cbc("IdentificationCode", party.country)),
    )


def _payment(bill: Bill) -> Element | None:
    channels = "urn:oioubl:codelist:paymentchannelcode-1.1"
    return cac(
        "PaymentMeans",
        cbc("ID", "1"),
        cbc("PaymentMeansCode", "42"),
        cbc("PaymentDueDate", bill.due_on.isoformat()),
        cbc("PaymentChannelCode", "DK:BANK", listAgencyID=_AGENCY, listID=channels),
        cac(
            "PayeeFinancialAccount",
            cbc("ID", bill.payee.account),
            cbc("PaymentNote", bill.number),
            cac("FinancialInstitutionBranch", cbc("ID", bill.payee.registration)),
        ),
    )


def _terms(bill: Bill) -> Element | None:
    return cac(
        "PaymentTerms",
        cbc("ID", "1"),
        cbc("PaymentMeansID", "1"),
        cbc("Note", terms_note(bill)),
        money("Amount", bill.total),
    )


def _tax(net: Decimal, vat: Decimal, *, bill: Bill) -> Element | None:
    return cac(
        "TaxTotal",
        money("TaxAmount", vat),
        cac(
            "TaxSubtotal",
            money("TaxableAmount", net),
            money("TaxAmount", vat),
            _category("TaxCategory", bill),
        ),
    )


def _category(name: str, bill: Bill) -> Element | None:
    """Return standard or zero rated: OIOUBL knows no exemption, why stands in the note."""
    rated = "StandardRated" if bill.vat_rate else "ZeroRated"
    return cac(
        name,
        cbc("ID", rated, **_listed("urn:oioubl:id:taxcategoryid-1.1")),
        cbc("Percent", f"{bill.vat_rate:f}"),
        _scheme(),
    )


def _scheme() -> Element | None:
    moms = cbc("ID", "63", **_listed("urn:oioubl:id:taxschemeid-1.1"))
    return cac("TaxScheme", moms, cbc("Name", "Moms"))


def _line(line: BillLine, bill: Bill) -> Element | None:
    vat = (line.amount * bill.vat_rate / 100).quantize(_ORE, ROUND_HALF_UP)
    item = cac("Item", cbc("Description", line_name(line)), cbc("Name", line_name(line)[:40]))
    return line_of(line, bill, parts=(_tax(line.amount, vat, bill=bill), item))


def _listed(name: str) -> dict[str, str]:
    return {"schemeAgencyID": _AGENCY, "schemeID": name}

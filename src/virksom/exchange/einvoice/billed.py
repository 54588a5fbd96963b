"""What both e-invoices say alike: amounts in kroner, sums, and how a line begins."""

from decimal import Decimal

from virksom.exchange.einvoice.ubl import CREDIT_NOTE, INVOICE, Element, cac, cbc
from virksom.exchange.einvoice.wording import CURRENCY, unit
from virksom.programme.billing import INVOICE as BILLED
from virksom.programme.billing import Bill, BillLine
from virksom.programme.kernel import amount_text


def name_of(bill: Bill) -> str:
    """Return the name of the document's outermost element."""
    return INVOICE if bill.kind == BILLED else CREDIT_NOTE


def money(name: str, amount: Decimal) -> Element | None:
    """Return an element with an amount in kroner."""
    return cbc(name, amount_text(amount), currencyID=CURRENCY)


def credited(bill: Bill) -> Element | None:
    """Return which invoice a credit note takes lines back of, and its day."""
    day = bill.credits_on.isoformat() if bill.credits_on else ""
    about = cac("InvoiceDocumentReference", cbc("ID", bill.credits), cbc("IssueDate", day))
    return cac("BillingReference", about)


def totals(bill: Bill, *, exclusive: Decimal) -> Element | None:
    """Return the sums; ``exclusive`` is what the form means by ``TaxExclusiveAmount``."""
    return cac(
        "LegalMonetaryTotal",
        money("LineExtensionAmount", bill.net),
        money("TaxExclusiveAmount", exclusive),
        money("TaxInclusiveAmount", bill.total),
        money("PayableAmount", bill.total),
    )


def line_of(line: BillLine, bill: Bill, *, parts: tuple[Element | None, ...]) -> Element | None:
    """Return a line: number, weeks and amount, the form's own ``parts``, and the price."""
    quantity = "InvoicedQuantity" if bill.kind == BILLED else "CreditedQuantity"
    return cac(
        f"{name_of(bill)}Line",
        cbc("ID", str(line.number)),
        cbc(quantity, str(line.weeks), unitCode=unit(line)),
        money("LineExtensionAmount", line.amount),
        *parts,
        cac("Price", money("PriceAmount", line.price)),
    )

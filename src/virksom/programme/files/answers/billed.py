"""An invoice or credit note, for machines."""

from collections.abc import Mapping

from virksom.programme.billing import Bill, line_form
from virksom.programme.contract import Party
from virksom.programme.files.answers.writing import Answer
from virksom.programme.kernel import Text, amount_text


def bill_form(bill: Bill) -> Mapping[str, Answer]:
    """Return an invoice or credit note as it stands in JSON; amounts are kroner as text.

    ``lines`` are what the payer reads, ``weeks`` each week as it was frozen.
    """
    return {
        "number": bill.number,
        "kind": bill.kind,
        "issued_on": bill.issued_on.isoformat(),
        "due_on": bill.due_on.isoformat(),
        "credits": bill.credits or None,
        "credits_on": None if bill.credits_on is None else bill.credits_on.isoformat(),
        "order": bill.order,
        "title": _text(bill.title),
        "payer": _party(bill.payer),
        "payee": _party(bill.payee),
        "currency": "DKK",
        "net": amount_text(bill.net),
        "vat_rate": f"{bill.vat_rate:f}",
        "vat": amount_text(bill.vat),
        "exemption": None if bill.vat_rate else _text(bill.exemption),
        "total": amount_text(bill.total),
        "lines": [
            {
                "number": line.number,
                "month": str(line.month),
                "tier": line.tier,
                "weeks": line.weeks,
                "price": amount_text(line.price),
                "amount": amount_text(line.amount),
            }
            for line in bill.lines
        ],
        "weeks": [line_form(line) for line in bill.annex],
        "invented": bill.invented,
    }


def _party(party: Party) -> Mapping[str, Answer]:
    return {
        "name": party.name,
        "cvr": party.cvr,
        "gln": party.gln or None,
        "street": party.street,
        "postcode": party.postcode,
        "town": party.town,
        "country": party.country,
        "registration": party.registration or None,
        "account": party.account or None,
    }


def _text(text: Text) -> Mapping[str, Answer]:
    return {"da": text.da, "en": text.en}

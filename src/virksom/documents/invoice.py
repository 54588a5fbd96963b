"""An invoice or credit note as a PDF: what is to be paid, for which weeks, and each week."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from virksom.documents.dates import day_text
from virksom.documents.invoice_annex import annex
from virksom.documents.invoice_words import (
    amount_words,
    kroner_words,
    month_words,
    tier_words,
)
from virksom.documents.sheet import Letterhead, Reading, Words
from virksom.documents.typesetting import typeset
from virksom.programme.billing import INVOICE, Bill
from virksom.programme.contract import Party
from virksom.programme.kernel import Json, Text, number_text


def invoice_pdf(
    bill: Bill,
    *,
    letterhead: Letterhead,
    attached: Mapping[str, bytes],
    language: str,
    moment: datetime,
) -> bytes:
    """Return the bill as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Source:
        Clause 7.3: parties, order number, VAT, time to pay; rules, section 6: what a credit note
        takes back, and why.

    Args:
        bill: what it says; no person is named in it.
        letterhead: whose paper it is.
        attached: XML in UTF-8 that lies inside the file, by file name; may be empty.
        language: ``da`` or ``en``: of labels, and of texts that are in both.
        moment: with an offset; when it is issued.
    """
    reading = Reading(language)
    title = _CALLED[bill.kind == INVOICE]
    paper = replace(letterhead, invented=letterhead.invented or bill.invented)
    closing = reading.all(_closing(bill, attached)) + reading.seal(letterhead)
    frame = reading.frame(paper, title=title, about=f"{reading.one(title)} {bill.number}")
    data: dict[str, Json] = {
        **frame,
        **_said(bill, reading),
        "closing": [closing] if closing else [],
    }
    return typeset("invoice", data, moment=moment, attached=attached)


def _said(bill: Bill, reading: Reading) -> Mapping[str, Json]:
    """Return what the template prints beside the frame, read in one language."""
    return {
        "number": bill.number,
        "lead": reading.one((_OF_OUTCOMES if bill.outcomes else _LEADS)[bill.kind == INVOICE]),
        "parties": [
            _party(bill.payer, _TO, reading=reading),
            _party(bill.payee, _FROM, reading=reading),
        ],
        "facts": reading.rows(_facts(bill)),
        "answer": [[reading.one(label), reading.one(told)] for label, told in _answer(bill)],
        "warning": reading.all([_NOT_PAID] if bill.invented else []),
        "labels": [reading.one(label) for label in (_OUTCOMES if bill.outcomes else _LABELS)],
        "lines": [[reading.one(cell) for cell in row] for row in _lines(bill)],
        "sums": [[reading.one(label), reading.one(told)] for label, told in _sums(bill)],
        "annex": annex(bill, reading),
    }


_CALLED = {True: Text("Faktura", "Invoice"), False: Text("Kreditnota", "Credit note")}
_LEADS = {
    True: Text(
        "For uger, hvor kandidater har forsørget sig selv. Bilaget viser hver uge for sig.",
        "For weeks in which candidates supported themselves. The annex shows each week by itself.",
    ),
    False: Text(
        "For uger, der er faktureret med for meget. Bilaget viser hver uge for sig, og hvorfor.",
        "For weeks that were invoiced at too much. The annex shows each week by itself, and why.",
    ),
}
_OF_OUTCOMES = {
    True: Text(
        "For resultater, som aftalen betaler for. Bilaget viser hvert resultat for sig.",
        "For outcomes the contract pays for. The annex shows each outcome by itself.",
    ),
    False: Text(
        "For resultater, der er faktureret med for meget. Bilaget viser hvert for sig, og hvorfor.",
        "For outcomes that were invoiced at too much. The annex shows each by itself, and why.",
    ),
}
_TO = Text("Til", "To")
_FROM = Text("Fra", "From")
_NOT_PAID = Text(
    "Programmet er opdigtet. Der skal ikke betales noget.",
    "The programme is invented. Nothing is to be paid.",
)


def _party(party: Party, label: Text, *, reading: Reading) -> Json:
    lines: list[Words] = [
        party.street,
        f"{party.postcode} {party.town}",
        Text(f"CVR-nr. {party.cvr}", f"CVR no. {party.cvr}"),
        Text(f"EAN-nr. {party.gln}", f"GLN {party.gln}") if party.gln else "",
        party.mail,
    ]
    return {
        "label": reading.one(label),
        "name": reading.one(party.name),
        "lines": reading.all(lines),
    }


def _facts(bill: Bill) -> Iterable[tuple[Words, Words]]:
    yield Text("Nummer", "Number"), bill.number
    yield Text("Dato", "Date"), day_text(bill.issued_on)
    if bill.credits and bill.credits_on:
        day = day_text(bill.credits_on)
        yield (
            Text("Krediterer", "Credits"),
            Text(f"faktura {bill.credits} af {day.da}", f"invoice {bill.credits} of {day.en}"),
        )
    yield Text("Ordrenummer", "Order number"), bill.order
    yield Text("Aftale", "Contract"), bill.title


def _answer(bill: Bill) -> Iterable[tuple[Words, Words]]:
    """Yield what a reader looks for first: how much, by when, to where."""
    if bill.kind != INVOICE:
        yield Text("Krediteres", "Credited"), kroner_words(bill.total)
        yield Text("På faktura", "On invoice"), bill.credits
        yield Text("Modregnes", "Set off"), Text("ved betaling", "at payment")
        return
    payee = bill.payee
    yield Text("At betale", "To pay"), kroner_words(bill.total)
    yield Text("Senest", "By"), day_text(bill.due_on)
    yield (
        Text("Til reg.nr. og konto", "To bank and account"),
        f"{payee.registration} {payee.account}",
    )


_LABELS = (
    Text("Måned", "Month"),
    Text("Uger i", "Weeks in"),
    Text("Antal uger", "Weeks"),
    Text("Kr. pr. uge", "DKK a week"),
    Text("Beløb, kr.", "Amount, DKK"),
)


_OUTCOMES = (
    Text("Måned", "Month"),
    Text("Resultat", "Outcome"),
    Text("Antal", "Number"),
    Text("Pris, kr.", "Price, DKK"),
    Text("Beløb, kr.", "Amount, DKK"),
)


def _lines(bill: Bill) -> Iterable[tuple[Words, ...]]:
    for line in bill.lines:
        weeks = Text(number_text(line.weeks), number_text(line.weeks, "en"))
        yield (
            month_words(line.month),
            line.outcome or tier_words(line.tier),
            weeks,
            amount_words(line.price),
            amount_words(line.amount),
        )


def _sums(bill: Bill) -> Iterable[tuple[Words, Words]]:
    """Yield net, VAT or why there is none, and the total; the last is the one that counts."""
    yield Text("I alt uden moms", "Total excluding VAT"), amount_words(bill.net)
    if bill.vat_rate:
        rate = bill.vat_rate
        label = Text(f"Moms {number_text(rate)} %", f"VAT {number_text(rate, 'en')}%")
        yield label, amount_words(bill.vat)
    else:
        why = bill.exemption
        yield Text(f"Moms: {why.da}", f"VAT: {why.en}"), amount_words(bill.vat)
    total = Text("At betale, kr.", "To pay, DKK")
    given = Text("Krediteres, kr.", "Credited, DKK")
    yield (total if bill.kind == INVOICE else given), amount_words(bill.total)


def _closing(bill: Bill, attached: Mapping[str, bytes]) -> Iterable[Words]:
    if bill.kind == INVOICE and bill.outcomes:
        yield Text(f"Skriv {bill.number} ved betalingen.", f"Quote {bill.number} when paying.")
    elif bill.kind == INVOICE:
        yield Text(
            f"Skriv {bill.number} ved betalingen. Er en uge hævet fra delvis til fuld, "
            "står kun forskellen her; resten er faktureret før.",
            f"Quote {bill.number} when paying. Where a week was raised from partial to full, "
            "only the difference stands here; the rest was invoiced before.",
        )
    if attached:
        names = ", ".join(attached)
        yield Text(
            f"Inde i filen ligger det samme som e-faktura: {names}.",
            f"Inside the file lies the same as an e-invoice: {names}.",
        )

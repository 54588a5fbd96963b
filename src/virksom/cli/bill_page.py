"""An invoice or credit note on the terminal."""

from virksom.cli.edge import Edge
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.run_page import HEADS
from virksom.programme.billing import INVOICE, Bill
from virksom.programme.kernel import Text, date_text, kroner_text, number_text
from virksom.programme.status.state import state_of


def bill_page(edge: Edge, bill: Bill, *, told: Text) -> str:
    """Return what the document says, and below whether it is the one that was issued."""
    language = edge.language
    paper = Paper(edge)
    called = Text("Faktura", "Invoice") if bill.kind == INVOICE else _NOTE
    paper.line(f"{called.read(language)} {bill.number} · {bill.title.read(language)}", BOLD)
    for line in _about(bill):
        paper.line(line.read(language))
    paper.line()
    rows = [
        (
            str(line.month),
            (line.outcome or state_of(line.tier).text).read(language),
            number_text(line.weeks, language),
            kroner_text(line.price, language),
            kroner_text(line.amount, language),
        )
        for line in bill.lines
    ]
    paper.table([head.read(language) for head in HEADS], rows, right="  rrr")
    paper.line()
    rate = number_text(bill.vat_rate, language)
    vat = Text(f"Moms ({rate} %)", f"VAT ({rate}%)").read(language)
    paper.line(f"{vat}: {kroner_text(bill.vat, language)}")
    in_all = Text("I alt", "In all").read(language)
    paper.line(f"{in_all} {kroner_text(bill.total, language)}", BOLD)
    paper.line(told.read(language), DIM)
    return paper.text


_NOTE = Text("Kreditnota", "Credit note")


def _about(bill: Bill) -> tuple[Text, ...]:
    day, due = bill.issued_on, bill.due_on
    lines = [
        Text(f"Til {bill.payer.name}", f"To {bill.payer.name}"),
        Text(f"Fra {bill.payee.name}", f"From {bill.payee.name}"),
        Text(f"Ordre {bill.order}", f"Order {bill.order}"),
    ]
    if bill.kind == INVOICE:
        lines.append(
            Text(
                f"Udstedt {date_text(day)}, betales senest {date_text(due)}",
                f"Issued {date_text(day, 'en')}, due {date_text(due, 'en')}",
            )
        )
    else:
        lines.append(
            Text(
                f"Udstedt {date_text(day)}, krediterer {bill.credits}",
                f"Issued {date_text(day, 'en')}, credits {bill.credits}",
            )
        )
    return tuple(lines)

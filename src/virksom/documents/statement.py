"""The quarterly statement of an investment as a PDF: for the parties, or for strangers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import accumulate

from virksom.documents.dates import day_text
from virksom.documents.invoice_words import amount_words
from virksom.documents.sheet import Letterhead, Reading, Words
from virksom.documents.statement_words import (
    COMPARISON,
    WHY_HIDDEN,
    Figure,
    gathered_note,
    money_figures,
    saved_figures,
    week_figures,
)
from virksom.documents.typesetting import typeset
from virksom.programme.kernel import Json, Text
from virksom.programme.ledger import CashFlow, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDocument:
    """A quarterly statement.

    Args:
        letterhead: whose paper it is.
        number: the document's number.
        told: what its edition tells.
        known: the day of what was known.
    """

    letterhead: Letterhead
    number: str
    told: Told
    known: date


def statement_pdf(document: StatementDocument, *, language: str, moment: datetime) -> bytes:
    """Return the statement as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Source:
        Part F of the domain page; rules, section 7 (the two editions).

    Args:
        document: what it tells; no person is named in it.
        language: ``da`` or ``en``.
        moment: with an offset; when the document is made.
    """
    reading, told = Reading(language), document.told
    about = Text(f"Kvartalsopgørelse {document.number}", f"Quarterly statement {document.number}")
    hidden = reading.all([WHY_HIDDEN] if told.hides else [])
    data: dict[str, Json] = {
        **reading.frame(document.letterhead, title=_TITLE, about=reading.one(about)),
        "lead": reading.one(_lead(document)),
        "facts": reading.rows(_facts(document)),
        "parts": [
            _part(_INVESTED, money_figures(told), reading=reading),
            _part(_WEEKS, week_figures(told), reading=reading),
            _part(_SAVED, saved_figures(told), reading=reading, told=[COMPARISON]),
        ],
        "flows": {
            "heading": reading.one(_FLOWS),
            "lead": reading.one(gathered_note(told) if told.returns.flows else _NO_FLOWS),
            "labels": reading.all(_LABELS),
            "tables": _tables(told.returns.flows, reading),
        },
        "closing": [*hidden, *reading.seal(document.letterhead)],
    }
    return typeset("statement", data, moment=moment)


_TITLE = Text("Kvartalsopgørelse", "Quarterly statement")
_INVESTED = Text("Investeringen", "The investment")
_WEEKS = Text("Uger", "Weeks")
_SAVED = Text("Kommunen", "The municipality")
_FLOWS = Text("Pengestrømme", "Cash flows")
_NO_FLOWS = Text("Ingen penge er flyttet endnu.", "No money has moved yet.")
_LABELS = (
    Text("Dag", "Day"),
    Text("Beløb, kr.", "Amount, DKK"),
    Text("I alt siden begyndelsen, kr.", "Net since the beginning, DKK"),
)


def _lead(document: StatementDocument) -> Text:
    on, known = day_text(document.told.on), day_text(document.known)
    return Text(
        f"Sådan står investeringen pr. {on.da}, som kendt {known.da}.",
        f"How the investment stands on {on.en}, as known on {known.en}.",
    )


def _facts(document: StatementDocument) -> list[tuple[Words, Words]]:
    external = Text("ekstern: små tal er skjult", "external: small figures are hidden")
    whole = Text("parter: alle tal", "parties: every figure")
    return [
        (Text("Nummer", "Number"), document.number),
        (Text("Udgave", "Edition"), external if document.told.external else whole),
    ]


def _part(
    heading: Text, figures: Iterable[Figure], *, reading: Reading, told: Iterable[Text] = ()
) -> Json:
    rows = [
        [reading.one(one.label), reading.one(one.value), reading.one(one.note)] for one in figures
    ]
    return {"heading": reading.one(heading), "rows": rows, "told": reading.all(told)}


def _tables(flows: tuple[CashFlow, ...], reading: Reading) -> list[Json]:
    """Return the table of the flows, or none where none is told."""
    rows: list[Json] = [[reading.one(cell) for cell in row] for row in _flow_rows(flows)]
    return [rows] if rows else []


def _flow_rows(flows: tuple[CashFlow, ...]) -> Iterator[tuple[Words, ...]]:
    nets = accumulate(flow.ore for flow in flows)
    for flow, net in zip(flows, nets, strict=True):
        yield day_text(flow.day), _amount(flow.ore), _amount(net)


def _amount(ore: int) -> Text:
    plain = amount_words(Decimal(abs(ore)) / 100)
    return Text(f"−{plain.da}", f"−{plain.en}") if ore < 0 else plain

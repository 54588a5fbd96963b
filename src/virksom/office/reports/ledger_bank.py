"""A bank's statement that waits: each line with what it seems to be, and what it would pay.

Source:
    Rules, section 6; clauses 7.3 and 7.4.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.door import Choice
from virksom.office.reports.ledger import kroner, signed
from virksom.office.store.money import Waiting
from virksom.programme.kernel import Text
from virksom.programme.ledger import Suggestion, Verdict
from virksom.programme.ledger.posting import COMES_IN, GOES_OUT
from virksom.programme.ledger.posting import kroner as plain
from virksom.programme.ledger.words import ENTRIES, VERDICTS

GOOD = frozenset({Verdict.EXACT, Verdict.TOO_LITTLE})
"""Lines that are put on record unless somebody says otherwise."""

_IN_A_ROW = 16
"""Signs a row of the box holds on a narrow screen."""

LINE, AGAIN = "linje", "igen"
"""What a line's tick is called; that of one on record says that it is one more payment."""

SURE = "sikker"
"""What the tick is called that says a repayment beyond what is outstanding is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A line of the statement.

    Args:
        place: its place, from 1.
        mark: what its tick is called: ``LINE``, or ``AGAIN`` where it is on record.
        digest: by which it is known again.
        day: when it was booked.
        amount: what it came to, in its own currency.
        text: what stood with it.
        verdict: what it turned out to be.
        note: what that means here.
        good: whether it fits.
        can: whether it can be put on record.
        chosen: whether it is to be.
        kinds: what it may be.
        pays: what it pays, as it can be typed.
        high: how many rows show all of that.
    """

    place: int
    mark: str
    digest: str
    day: Text
    amount: Text
    text: str
    verdict: Text
    note: Text
    good: bool
    can: bool
    chosen: bool
    kinds: tuple[Choice, ...]
    pays: str
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BankPage:
    """A statement that waits.

    Args:
        told: how many lines, and how many fit.
        rows: the lines, in their order.
        wrong: rows that cannot be read.
        any: whether any line can be put on record.
        asks: whether it is asked if more is to be repaid than is outstanding.
        sure: whether it has been answered.
    """

    told: Text
    rows: tuple[LineRow, ...]
    wrong: tuple[Text, ...]
    any: bool
    asks: bool
    sure: bool


def bank_page(
    found: Waiting, typed: Mapping[str, str] | None = None, *, asks: bool = False
) -> BankPage:
    """Return a statement's lines.

    Args:
        found: the statement, with what is suggested.
        typed: what was chosen and typed, by name; None before anything was.
        asks: whether it is asked if more is to be repaid than is outstanding.
    """
    places = {one.line.digest: at for at, one in enumerate(found.suggestions, start=1)}
    rows = tuple(_row(one, places, typed=typed) for one in found.suggestions)
    lines = words.several(len(rows), one=Text("linje", "line"), many=Text("linjer", "lines"))
    good = sum(one.verdict is Verdict.EXACT for one in found.suggestions)
    return BankPage(
        told=Text(
            f"{lines.da}; {good} passer. Intet er bogført endnu.",
            f"{lines.en}; {good} fit. Nothing is on record yet.",
        ),
        rows=rows,
        wrong=tuple(cell.text for cell in found.reading.wrong),
        any=any(row.can for row in rows),
        asks=asks,
        sure=SURE in (typed or {}),
    )


def _row(one: Suggestion, places: Mapping[str, int], *, typed: Mapping[str, str] | None) -> LineRow:
    line, said = one.line, typed or {}
    digest, good = line.digest, one.verdict in GOOD
    kinds = COMES_IN if line.ore > 0 else GOES_OUT
    chosen = said.get(f"hvad-{digest}", kinds[0])
    pays = said.get(f"paa-{digest}", parts_text(one.parts))
    mark = AGAIN if one.verdict is Verdict.KNOWN else LINE
    return LineRow(
        place=places[digest],
        mark=mark,
        digest=digest,
        day=words.day(line.day),
        amount=_amount(line.ore, line.currency),
        text=line.reference,
        verdict=VERDICTS[one.verdict],
        note=_note(one, places.get(one.beside)),
        good=good,
        can=one.verdict not in {Verdict.OTHER_CURRENCY, Verdict.AHEAD},
        chosen=good if typed is None else f"{mark}-{digest}" in said,
        kinds=tuple(Choice(code, ENTRIES[code], code == chosen) for code in kinds),
        pays=pays,
        high=2 + len(pays) // _IN_A_ROW,
    )


def parts_text(parts: tuple[tuple[str, int], ...]) -> str:
    """Return what a line pays as it is typed: »F-2019-0001 1592,00; FK-2019-0001 796,00«."""
    return "; ".join(f"{number} {plain(part).replace('.', ',')}" for number, part in parts)


def _amount(ore: int, currency: str) -> Text:
    if currency == "DKK":
        return signed(ore)
    shown = plain(ore)
    return Text(f"{shown.replace('.', ',')} {currency}", f"{shown} {currency}")


def _note(one: Suggestion, beside: int | None) -> Text:
    """Return what a verdict means here; ``beside`` is the line that takes the same invoice."""
    told = _NOTES[one.verdict]
    if beside is not None:
        return Text(
            f"Linje {beside} her i udtoget betaler fakturaen. Bogfør den uden placering, eller "
            "betal den tilbage.",
            f"Line {beside} of this statement pays the invoice. Record it unplaced, or pay it "
            "back.",
        )
    if one.verdict is not Verdict.TOO_MUCH:
        return told
    rest = kroner(one.unplaced)
    return Text(f"{rest.da} bliver ikke placeret.", f"{rest.en} is not placed.")


_NOTES: Mapping[Verdict, Text] = {
    Verdict.EXACT: words.NOTHING,
    Verdict.TOO_LITTLE: Text("Resten bliver stående.", "The rest stays open."),
    Verdict.TOO_MUCH: words.NOTHING,
    Verdict.TWICE: Text(
        "Fakturaen er betalt. Bogfør den uden placering, eller betal den tilbage.",
        "The invoice is paid. Record it unplaced, or pay it back.",
    ),
    Verdict.KNOWN: Text(
        "Den er bogført før. Kryds kun af, hvis det er endnu en betaling.",
        "It is on record. Tick it only where it is one more payment.",
    ),
    Verdict.OTHER_CURRENCY: Text(
        "Bogfør det beløb i kroner, banken vekslede til.",
        "Record the kroner that the bank changed it to.",
    ),
    Verdict.AHEAD: Text(
        "Dagen er ikke kommet endnu; hent udtoget igen, når pengene er flyttet.",
        "The day has not come yet; send the statement again once the money has moved.",
    ),
    Verdict.GOES_OUT: Text("Vælg, hvad der er betalt.", "Choose what was paid."),
    Verdict.UNKNOWN: Text(
        "Skriv fakturaens nummer og beløb, eller vælg noget andet.",
        "Write the invoice's number and amount, or choose something else.",
    ),
}

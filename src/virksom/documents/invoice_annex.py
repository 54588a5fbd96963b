"""The annex of an invoice or credit note: one row a week, by code and never by name."""

from collections.abc import Mapping

from virksom.documents.invoice_words import (
    amount_words,
    days_words,
    tier_short,
    week_words,
    why_words,
)
from virksom.documents.sheet import Reading
from virksom.programme.billing import INVOICE, Bill
from virksom.programme.kernel import Json, Text, Week
from virksom.programme.outcomes import PROGRAMME
from virksom.programme.record import FrozenLine

_LINE = Text("Linje", "Line")
_CANDIDATE = Text("Kandidat", "Candidate")
_WEEK = Text("Uge", "Week")
_DAYS = Text("Mandag til søndag", "Monday to Sunday")
_TIER = Text("Sats", "Rate")
_OUTCOME = Text("Resultat", "Outcome")
_WHOLE = Text("hele programmet", "whole programme")
_AMOUNT = Text("Beløb, kr.", "Amount, DKK")
_OF = Text("Fakturalinje", "Invoice line")
_WHY = Text("Hvorfor", "Why")


def annex(bill: Bill, reading: Reading) -> Json:
    """Return the annex as the template takes it; what repeats itself is read once.

    Widths are in millimetres, 160 in all; alignments in the template's words.
    """
    billed = bill.kind == INVOICE
    rows = _Rows(reading, called=bill.outcomes)
    row = rows.billed if billed else rows.credited
    labels = _labels(bill)
    return {
        "heading": reading.one(_EACH if bill.outcomes else _HEADING),
        "lead": reading.one(_lead(bill)),
        "labels": [reading.one(label) for label, _, _ in labels],
        "widths": [width for _, width, _ in labels],
        "gaps": [_GAP] * (len(labels) - 1) + [0],
        "right": [right for _, _, right in labels],
        "rows": [row(line) for line in bill.annex],
    }


_GAP = 3
_HEADING = Text("Bilag: hver uge for sig", "Annex: each week by itself")
_EACH = Text("Bilag: hvert resultat for sig", "Annex: each outcome by itself")
_BILLED = (
    (_LINE, 16, False),
    (_CANDIDATE, 28, False),
    (_WEEK, 32, False),
    (_DAYS, 44, False),
    (_TIER, 16, False),
    (_AMOUNT, 24, True),
)
_CREDITED = (
    (_LINE, 13, False),
    (_CANDIDATE, 20, False),
    (_WEEK, 27, False),
    (_OF, 22, False),
    (_WHY, 42, False),
    (_TIER, 14, False),
    (_AMOUNT, 22, True),
)


_OUTCOMES = (
    (_LINE, 13, False),
    (_CANDIDATE, 25, False),
    (_WEEK, 27, False),
    (_OUTCOME, 71, False),
    (_AMOUNT, 24, True),
)
_BACK = (
    (_LINE, 13, False),
    (_CANDIDATE, 20, False),
    (_WEEK, 27, False),
    (_OF, 20, False),
    (_WHY, 30, False),
    (_OUTCOME, 28, False),
    (_AMOUNT, 22, True),
)


def _labels(bill: Bill) -> tuple[tuple[Text, int, bool], ...]:
    """Return the columns with their widths, and whether they stand to the right."""
    if bill.kind == INVOICE:
        return _OUTCOMES if bill.outcomes else _BILLED
    return _BACK if bill.outcomes else _CREDITED


def _lead(bill: Bill) -> Text:
    weeks = len(bill.annex)
    da, en = ("uge", "week") if weeks == 1 else ("uger", "weeks")
    if bill.outcomes:
        da, en = ("resultat", "outcome") if weeks == 1 else ("resultater", "outcomes")
    begin = Text(f"{weeks} {da}. ", f"{weeks} {en}. ")
    codes = Text(
        "Kandidaterne står med deres kode, aldrig med navn.",
        "Candidates stand by their code, never by name.",
    )
    if bill.kind == INVOICE:
        return Text(begin.da + codes.da, begin.en + codes.en)
    return Text(
        f"{begin.da}Hver tager en linje på faktura {bill.credits} helt tilbage. {codes.da}",
        f"{begin.en}Each takes a line of invoice {bill.credits} back in whole. {codes.en}",
    )


class _Rows:
    """Rows read in one language; weeks and amounts, which come again and again, are kept."""

    def __init__(self, reading: Reading, *, called: Mapping[str, Text]) -> None:
        self._reading, self._called = reading, called
        self._kept: dict[object, list[str]] = {}

    def billed(self, line: FrozenLine) -> Json:
        """Return the row of a week that is billed."""
        week, days = self._week(line)
        tier, amount = self._price(line)
        first = [str(line.line), self._who(line), week]
        return [*first, tier, amount] if line.outcome else [*first, days, tier, amount]

    def credited(self, line: FrozenLine) -> Json:
        """Return the row of a week that is taken back: which line, and why."""
        week, _ = self._week(line)
        tier, amount = self._price(line)
        of, why = str(line.of or ""), self._why(line)
        return [str(line.line), self._who(line), week, of, *why, tier, amount]

    def _who(self, line: FrozenLine) -> str:
        return self._reading.one(_WHOLE if line.candidate == PROGRAMME else line.candidate)

    def _week(self, line: FrozenLine) -> list[str]:
        if line.week not in self._kept:
            week = Week.parse(line.week)
            self._keep(line.week, week_words(week), days_words(week))
        return self._kept[line.week]

    def _price(self, line: FrozenLine) -> list[str]:
        key = line.outcome, line.tier, line.amount
        if key not in self._kept:
            what = self._called[line.outcome] if line.outcome else tier_short(line.tier)
            self._keep(key, what, amount_words(line.amount))
        return self._kept[key]

    def _why(self, line: FrozenLine) -> list[str]:
        key = "why", line.why
        if key not in self._kept:
            self._keep(key, why_words(line.why))
        return self._kept[key]

    def _keep(self, key: object, *texts: Text) -> None:
        self._kept[key] = [self._reading.one(text) for text in texts]

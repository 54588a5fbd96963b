"""What both e-invoices say in the same words, in Danish, as they go to a Danish authority."""

from virksom.programme.billing import INVOICE, Bill, BillLine
from virksom.programme.kernel import MONTHS, Week

CURRENCY = "DKK"
WEEKS, EACH = "WEE", "EA"
"""A week, and one of something, in the UN's list of units (Recommendation 20)."""

_TIERS = {"full": "Fuld selvforsørgelse", "partial": "Delvis selvforsørgelse"}


def line_name(line: BillLine) -> str:
    """Return what a line is for: ``Fuld selvforsørgelse, september 2018``."""
    month = MONTHS[line.month.number - 1].da
    what = line.outcome.da if line.outcome else _TIERS.get(line.tier, line.tier)
    return f"{what}, {month} {line.month.year}"


def unit(line: BillLine) -> str:
    """Return what a line counts: weeks, or outcomes one by one."""
    return EACH if line.outcome else WEEKS


def note(bill: Bill) -> str:
    """Return the free text of the whole: the contract, and where each week is told."""
    kind = "fakturaen" if bill.kind == INVOICE else "kreditnotaen"
    each = "Hvert resultat" if bill.outcomes else "Hver uge"
    told = f"{bill.title.da}. {each} står i bilaget til {kind}."
    return f"Opdigtet: skal ikke betales. {told}" if bill.invented else told


def terms_note(bill: Bill) -> str:
    """Return how it is paid, or that what is given back is set off."""
    if bill.kind == INVOICE:
        return f"Betales senest {bill.due_on:%d.%m.%Y}. Skriv {bill.number} ved betalingen."
    return f"Modregnes ved betaling af {bill.credits} eller en senere faktura."


def weeks_covered(bill: Bill) -> tuple[str, str]:
    """Return the first Monday and the last Sunday of the weeks, as days of ISO 8601."""
    weeks = [Week.parse(line.week) for line in bill.annex]
    return min(weeks).monday.isoformat(), max(weeks).sunday.isoformat()

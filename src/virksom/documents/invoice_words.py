"""What an invoice calls its tiers, its amounts, and why a week is taken back."""

from collections.abc import Mapping
from decimal import Decimal

from virksom.programme.billing import BILLED_TWICE, GONE, LOWER_RATE, LOWERED, RAISE_BACK
from virksom.programme.kernel import MONTHS, Month, Text, Week, date_text

_TIERS = {
    "full": Text("fuld selvforsørgelse", "full self-support"),
    "partial": Text("delvis selvforsørgelse", "partial self-support"),
}
_SHORT = {"full": Text("fuld", "full"), "partial": Text("delvis", "partial")}

WHY: Mapping[str, Text] = {
    LOWERED: Text("Betales med den lave sats", "Paid at the lower rate"),
    LOWER_RATE: Text("Satsen er sat ned", "The rate was lowered"),
    BILLED_TWICE: Text("Ugen stod to gange", "The week stood twice"),
    RAISE_BACK: Text("Hævningen er taget tilbage", "The raise was taken back"),
    GONE: Text("Kandidatens data er rettet", "Candidate's data corrected"),
    "outside_window": Text("Uden for betalingsperioden", "Outside the window"),
    "week_of_start": Text("Begyndte midt i ugen", "Began mid-week"),
    "week_of_withdrawal": Text("Afmeldt i ugen", "Withdrawn in that week"),
    "outside_course": Text("Ikke i forløb", "Not in a course"),
    "hours_unknown": Text("Timetallet mangler", "The hours are missing"),
    "not_the_whole_week": Text("Ikke alle syv dage", "Not all seven days"),
    "no_self_support": Text("Ingen selvforsørgelse", "No self-support"),
    "education_not_paid": Text("Uddannelse betales ikke", "Education is not paid"),
    "related_employer": Text("Leverandørens eget job", "The provider's own job"),
    "dispute_accepted": Text("Kommunens indsigelse", "The municipality's dispute"),
    "evidence_contradicted": Text("Modsagt af et bevis", "Contradicted by evidence"),
    "evidence_missing": Text("Ingen har bevist ugen", "Nobody verified the week"),
    "evidence_unverified": Text("Ugen er ikke bevist", "The week is not verified"),
    "cap_reached": Text("Loftet var nået", "The cap was reached"),
    "outcome_cap": Text("Så mange betales ikke", "So many are not paid"),
    "cap_person": Text("Loftet for personen", "The person's cap"),
    "cap_contract": Text("Aftalens loft", "The contract's cap"),
    "no_price": Text("Ingen pris i aftalen", "No price in the contract"),
}
"""Why a line is taken back, by the code that froze it."""

_CHANGED = Text("Grundlaget er ændret", "What it rested on changed")


def tier_words(code: str) -> Text:
    """Return what a tier is called; a code nobody knows any longer stands as it is."""
    return _TIERS.get(code, Text(code, code))


def tier_short(code: str) -> Text:
    """Return a tier in one small word."""
    return _SHORT.get(code, Text(code, code))


def why_words(code: str | None) -> Text:
    """Return why a line is taken back; a code nobody knows any longer has a sentence too."""
    return WHY.get(code or "", _CHANGED)


def month_words(month: Month) -> Text:
    """Return ``september 2018`` and ``September 2018``."""
    name = MONTHS[month.number - 1]
    return Text(f"{name.da} {month.year}", f"{name.en} {month.year}")


def week_words(week: Week) -> Text:
    """Return ``uge 36, 2018`` and ``week 36, 2018``."""
    return Text(f"uge {week.number}, {week.year}", f"week {week.number}, {week.year}")


def days_words(week: Week) -> Text:
    """Return the week's Monday and Sunday: ``03.09.2018 – 09.09.2018``."""
    first, last = week.monday, week.sunday
    return Text(
        f"{date_text(first)} – {date_text(last)}",
        f"{date_text(first, 'en')} – {date_text(last, 'en')}",
    )


def amount_words(amount: Decimal) -> Text:
    """Return an amount with two decimals, as they stand in a column: ``1.592,00``."""
    plain = f"{amount:,.2f}"
    return Text(plain.translate(str.maketrans(",.", ".,")), plain)


def kroner_words(amount: Decimal) -> Text:
    """Return an amount with two decimals and its currency: ``1.592,00 kr.``."""
    plain = amount_words(amount)
    return Text(f"{plain.da} kr.", f"DKK {plain.en}")

"""What the quarterly statement says of an investment, figure by figure: the page says the same.

Source:
    Part F of the domain page; rules, section 7 (what is hidden says so).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from virksom.programme.kernel import Text, kroner_text, number_text
from virksom.programme.ledger import Told

NOTHING = Text("", "")
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure: what it is, what it comes to, and what is to be known of it."""

    label: Text
    value: Text
    note: Text = NOTHING


HIDDEN = Text("skjult", "hidden")
NOT_YET = Text("kan ikke regnes endnu", "cannot be reckoned yet")
_BORNE = {
    "investor": Text(
        "bæres af investor, hvis det ikke kommer igen",
        "borne by the investor if it does not come back",
    ),
    "provider": Text(
        "skyldes af leverandøren, også hvis det ikke tjenes ind",
        "owed by the provider, even if it is not earned",
    ),
}
"""Who bears what never comes back, by the contract."""
_XIRR = Text("om året, som regnearkets XIRR", "a year, as a spreadsheet's XIRR")
_TOO_LITTLE = Text(
    "for lidt er kommet igen til, at regnearkets XIRR findes",
    "too little has come back for a spreadsheet's XIRR to exist",
)
COMPARISON = Text(
    "Det er en sammenligning, ikke en effekt: ugerne i selvforsørgelse gange aftalens "
    "sammenlignelige ydelse. Hvor mange der havde klaret sig uden programmet, siger tallet ikke.",
    "This is a comparison, not an effect: the weeks in self-support times the contract's "
    "comparison benefit. How many would have managed without the programme it does not say.",
)
WHY_HIDDEN = Text(
    "Skjult er tal, som færre end fem personer står bag, og beløb, der ville røbe dem.",
    "Hidden are figures that fewer than five persons stand behind, and amounts that would tell "
    "them.",
)
NO_TERM = Text("aftalen siger ikke noget", "the contract does not say")


def money(ore: int) -> Text:
    """Return øre as kroner, with a minus below nothing."""
    return kroner(Decimal(ore) / 100)


def kroner(amount: Decimal) -> Text:
    """Return an amount, with a minus below nothing."""
    sign = "−" if amount < 0 else ""
    whole = abs(amount)
    return Text(f"{sign}{kroner_text(whole)}", f"{sign}{kroner_text(whole, 'en')}")


def money_figures(told: Told) -> Iterator[Figure]:
    """Yield what the investor put in and got back, and what it comes to."""
    read = told.returns
    yield Figure(label=Text("Lagt ud", "Invested"), value=money(read.invested))
    yield Figure(label=Text("Kommet igen", "Repaid"), value=money(read.repaid))
    gain = Text("gevinst", "gain") if read.outstanding < 0 else NOTHING
    left = abs(read.outstanding)
    note = gain if read.outstanding <= 0 else _BORNE[told.bearer]
    yield Figure(label=Text("Udestående", "Outstanding"), value=_left(left, gain), note=note)
    yield Figure(
        label=Text("Multipel", "Multiple"),
        value=NOT_YET if read.multiple is None else _multiple(read.multiple),
        note=Text("kommet igen for hver krone lagt ud", "repaid for each krone invested"),
    )
    yield Figure(
        label=Text("Intern rente", "Internal rate"),
        value=NOT_YET if told.rate is None else _percent(told.rate),
        note=_XIRR if told.rate is not None or not read.flows else _TOO_LITTLE,
    )
    yield Figure(label=Text("Går i nul", "Breaks even"), value=_week(told))


def week_figures(told: Told) -> Iterator[Figure]:
    """Yield the weeks that were earned, and those that are expected."""
    yield _weeks(Text("Optjente uger", "Weeks earned"), told.earned, note=_EARNED)
    yield _weeks(Text("Forventede uger", "Weeks expected"), told.expected, note=_EXPECTED)


def saved_figures(told: Told) -> Iterator[Figure]:
    """Yield what the municipality has paid, and the benefit that its weeks compare with."""
    paid = HIDDEN if told.paid is None else money(told.paid)
    yield Figure(label=Text("Kommunen har betalt", "The municipality has paid"), value=paid)
    label = Text("Sparet ydelse til sammenligning", "Saved benefit for comparison")
    if told.supported is None:
        yield Figure(label=label, value=HIDDEN)
        return
    count = number_text(told.supported), number_text(told.supported, "en")
    value = NO_TERM if told.saved is None else kroner(told.saved)
    note = Text(
        f"{count[0]} uger i selvforsørgelse, også dem der ikke betales for",
        f"{count[1]} weeks in self-support, those not paid for too",
    )
    yield Figure(label=label, value=value, note=note)


def gathered_note(told: Told) -> Text:
    """Return how the flows of the edition are told."""
    return _GATHERED if told.external else _EACH


_EARNED = Text("faktureret, og står", "billed, and stand")
_EXPECTED = Text("skyldes, men venter eller er ikke faktureret", "owed, but wait or are not billed")
_BACK = Text(
    "mere skal krediteres, end der mangler at blive faktureret",
    "more is to be credited than remains to be billed",
)
"""What is said of an amount below nothing, which is then told without its sign."""
_EACH = Text(
    "Alle beløb ind og ud hos investor. Renten er regnet af netop dem.",
    "Every amount in and out at the investor. The rate is reckoned of just these.",
)
_GATHERED = Text(
    "Beløb ind og ud hos investor. Renten er regnet af netop dem. Er et beløb så lille, at det "
    "ville røbe få uger, står det sammen med det næste.",
    "Amounts in and out at the investor. The rate is reckoned of just these. Where one is so small "
    "that it would tell a few weeks, it stands with the next.",
)


def _left(ore: int, gain: Text) -> Text:
    plain = money(ore)
    return Text(f"+{plain.da}", f"+{plain.en}") if gain.da else plain


def _multiple(multiple: Decimal) -> Text:
    if 0 < multiple < _HUNDREDTH:
        return Text("under 0,01", "under 0.01")
    return _number(multiple, "0.01")


def _number(number: Decimal, places: str) -> Text:
    whole = number.quantize(Decimal(places), rounding=ROUND_HALF_UP)
    plain = f"{whole:,f}"
    return Text(plain.translate(str.maketrans(",.-", ".,−")), plain.replace("-", "−"))


def _percent(rate: Decimal) -> Text:
    read = _number(rate * 100, "0.1")
    return Text(f"{read.da} %", f"{read.en}%")


def _week(told: Told) -> Text:
    week = told.returns.breaks_even
    if week is None:
        return Text("ikke endnu", "not yet")
    return Text(f"uge {week.number}, {week.year}", f"week {week.number}, {week.year}")


def _weeks(label: Text, found: tuple[int, Decimal] | None, *, note: Text) -> Figure:
    if found is None:
        return Figure(label=label, value=HIDDEN, note=note)
    count, amount = found
    more = kroner(abs(amount))
    note = _BACK if amount < 0 else note
    return Figure(
        label=label,
        value=Text(number_text(count), number_text(count, "en")),
        note=Text(f"{more.da} {note.da}", f"{more.en} {note.en}"),
    )

"""An outcome in a sentence that a lawyer can hold against the contract.

Source:
    The fields of an outcome, each said once.
"""

from collections.abc import Callable, Iterator, Mapping

from virksom.programme.contract.outcome import (
    ATTACHMENT,
    CONTINUOUS,
    FEE,
    FOLLOW_UP,
    MILESTONE,
    RECURRING,
    REFERRAL,
    WEEKLY,
    Outcome,
    Price,
)
from virksom.programme.kernel import Text, date_text, kroner_text, number_text


def outcome_text(outcome: Outcome) -> Text:
    """Return what the contract pays for and how much, in one or more sentences."""
    return _joined((_WHAT[outcome.kind](outcome), *_prices(outcome), *_caps(outcome)), " ")


def _joined(parts: tuple[Text, ...], mark: str) -> Text:
    return Text(mark.join(part.da for part in parts), mark.join(part.en for part in parts))


def _weekly(_: Outcome) -> Text:
    return Text(
        "For hver hel uge i selvforsørgelse betales en pris.",
        "Each whole week of self-support is paid for.",
    )


def _milestone(outcome: Outcome) -> Text:
    window = _window(outcome)
    if outcome.earnings is not None:
        da, en = kroner_text(outcome.earnings), kroner_text(outcome.earnings, "en")
        return Text(
            f"Betales én gang for hver person, når lønnen i alt er nået {da}{window.da}.",
            f"Paid once for each person when the pay has come to {en} in all{window.en}.",
        )
    held, after = _held(outcome), _after(outcome)
    return Text(
        f"Betales én gang for hver person, når {outcome.weeks} uger {held.da} er nået"
        f"{_how(outcome).da}{after.da}{window.da}.",
        f"Paid once for each person when {outcome.weeks} weeks {held.en} are reached"
        f"{_how(outcome).en}{after.en}{window.en}.",
    )


def _recurring(outcome: Outcome) -> Text:
    held, times = _held(outcome), outcome.times
    return Text(
        f"Betales for hver {outcome.every} uger {held.da} efter »{outcome.after}«, regnet fra "
        f"betalingen før, højst {times} gange.",
        f"Paid for every {outcome.every} weeks {held.en} after “{outcome.after}”, counted from "
        f"the payment before, at most {times} times.",
    )


def _attachment(outcome: Outcome) -> Text:
    if not outcome.weeks:
        return Text(
            "Betales én gang for hver person ved starten.",
            "Paid once for each person at the start.",
        )
    return Text(
        f"Betales én gang for hver person, der stadig er i forløb {outcome.weeks} uger efter "
        "starten.",
        f"Paid once for each person who is still in the course {outcome.weeks} weeks after the "
        "start.",
    )


def _follow_up(outcome: Outcome) -> Text:
    held, anchor = _held(outcome), _anchor(outcome)
    points = ", ".join(map(str, outcome.at))
    return Text(
        f"Betales for hver person, der er {held.da} {points} uger efter {anchor.da}.",
        f"Paid for each person who is {held.en} {points} weeks after {anchor.en}.",
    )


def _fee(_: Outcome) -> Text:
    return Text(
        "Betales hver måned for hele programmet.", "Paid every month for the whole programme."
    )


_WHAT: Mapping[str, Callable[[Outcome], Text]] = {
    WEEKLY: _weekly,
    MILESTONE: _milestone,
    RECURRING: _recurring,
    ATTACHMENT: _attachment,
    FOLLOW_UP: _follow_up,
    FEE: _fee,
}


def _held(outcome: Outcome) -> Text:
    if outcome.hours is not None:
        da, en = number_text(outcome.hours), number_text(outcome.hours, "en")
        return Text(f"i job på mindst {da} timer", f"in jobs of at least {en} hours")
    if outcome.state == "full":
        return Text("i fuld selvforsørgelse", "in full self-support")
    return Text("i fuld eller delvis selvforsørgelse", "in full or partial self-support")


def _how(outcome: Outcome) -> Text:
    if outcome.counted != CONTINUOUS:
        return Text(", talt sammen", ", added up")
    if not outcome.breaks:
        return Text(" i træk", " in a row")
    return Text(
        f" i træk med afbrud på højst {outcome.breaks} dage",
        f" in a row with breaks of at most {outcome.breaks} days",
    )


def _after(outcome: Outcome) -> Text:
    if not outcome.after:
        return Text("", "")
    return Text(f" efter »{outcome.after}«", f" after “{outcome.after}”")


def _window(outcome: Outcome) -> Text:
    if not outcome.within:
        return Text("", "")
    anchor = _anchor(outcome)
    return Text(
        f", inden {outcome.within} uger fra {anchor.da}",
        f", within {outcome.within} weeks from {anchor.en}",
    )


def _anchor(outcome: Outcome) -> Text:
    if outcome.anchor == REFERRAL:
        return Text("henvisningen", "the referral")
    return Text("starten", "the start")


def _prices(outcome: Outcome) -> Iterator[Text]:
    prices = tuple(_price(price) for price in outcome.prices)
    told = _joined(prices, "; ")
    yield Text(f"Pris: {told.da.removesuffix('.')}.", f"Price: {told.en}.")


_TIERS = {"full": Text("fuld", "full"), "partial": Text("delvis", "partial")}


def _price(price: Price) -> Text:
    amount = price.amount
    parts = [Text(kroner_text(amount), kroner_text(amount, "en"))]
    if price.tier:
        parts.append(_TIERS[price.tier])
    if price.group:
        parts.append(Text(f"henvist af {price.group}", f"referred by {price.group}"))
    if price.since:
        day = Text(date_text(price.since), date_text(price.since, "en"))
        parts.append(Text(f"startet fra {day.da}", f"started from {day.en}"))
    if price.first > 1:
        parts.append(Text(f"fra nr. {price.first}", f"from number {price.first}"))
    return _joined(tuple(parts), ", ")


def _caps(outcome: Outcome) -> Iterator[Text]:
    if outcome.cap and outcome.kind == WEEKLY:
        yield Text(
            f"Højst {outcome.cap} uger for hver person.",
            f"At most {outcome.cap} weeks for each person.",
        )
    elif outcome.cap:
        yield Text(f"Højst {outcome.cap} i alt.", f"At most {outcome.cap} in all.")

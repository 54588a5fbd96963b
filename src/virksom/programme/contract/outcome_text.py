"""An outcome in sentences that a lawyer can hold against the contract.

Source:
    The fields of an outcome, each said once.
"""

from collections.abc import Callable, Iterator, Mapping

from virksom.programme.contract.outcome import (
    ATTACHMENT,
    CONTINUOUS,
    ENDED,
    FEE,
    FOLLOW_UP,
    MILESTONE,
    RECURRING,
    REFERRAL,
    WEEKLY,
    Outcome,
)
from virksom.programme.contract.price_text import prices_text
from virksom.programme.contract.term import Term
from virksom.programme.kernel import Text, kroner_text, listed_text, number_text

Names = Mapping[str, Text]
"""What outcomes and referring units are called, by their codes."""


def names_of(terms: Mapping[str, Term]) -> Names:
    """Return what outcomes and referring units are called, by their codes."""
    found = {name: term.label for name, term in terms.items() if term.unit == "outcome"}
    units = terms["referring_units"].values if "referring_units" in terms else ()
    for named in (dated.value for dated in units if isinstance(dated.value, Mapping)):
        found |= named
    return found


def outcome_text(outcome: Outcome, names: Names | None = None) -> Text:
    """Return what the contract pays for and how much, in one or more sentences.

    Args:
        outcome: the outcome.
        names: what outcomes and referring units are called; one that is not there is told by its
            code.
    """
    if outcome.kind == ENDED:
        return Text("Betales ikke længere.", "Paid no longer.")
    named = names or {}
    parts = (
        _WHAT[outcome.kind](outcome, named),
        *_breaks(outcome),
        prices_text(outcome, named),
        *_caps(outcome),
    )
    return Text(" ".join(part.da for part in parts), " ".join(part.en for part in parts))


def _weekly(_: Outcome, __: Names) -> Text:
    return Text(
        "Hver hel uge i selvforsørgelse betales.", "Each whole week of self-support is paid for."
    )


def _milestone(outcome: Outcome, names: Names) -> Text:
    window = _window(outcome)
    if outcome.earnings is not None:
        da, en = kroner_text(outcome.earnings), kroner_text(outcome.earnings, "en")
        since = _earned_since(outcome)
        told = f"når lønnen {since.da} er nået op på {da}{window.da}.".replace("kr..", "kr.")
        return Text(
            f"Betales én gang for hver person, {told}",
            f"Paid once for each person when the pay {since.en} has come to {en}{window.en}.",
        )
    held, after, how = _held(outcome), _after(outcome, names), _how(outcome)
    return Text(
        f"Betales én gang for hver person, der har været {outcome.weeks} uger {how.da} "
        f"{held.da}{after.da}{window.da}.",
        f"Paid once for each person who has been {outcome.weeks} weeks {how.en} "
        f"{held.en}{after.en}{window.en}.",
    )


def _recurring(outcome: Outcome, names: Names) -> Text:
    held, times, after = _held(outcome), outcome.times, _after(outcome, names)
    return Text(
        f"Betales, hver gang en person har været {outcome.every} uger mere, talt sammen, "
        f"{held.da}{after.da}, regnet fra betalingen før, højst {times} gange for hver person.",
        f"Paid each time a person has been {outcome.every} more weeks, added up, "
        f"{held.en}{after.en}, counted from the payment before, at most {times} times for each "
        "person.",
    )


def _attachment(outcome: Outcome, _: Names) -> Text:
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


def _follow_up(outcome: Outcome, _: Names) -> Text:
    held, anchor = _held(outcome), _anchor(outcome)
    points = listed_text(tuple(Text(str(week), str(week)) for week in outcome.at))
    once = Text("", "")
    if len(outcome.at) > 1:
        once = Text(", én gang hver af gangene", ", once at each of these times")
    return Text(
        f"Betales for hver person, der er {held.da} i den uge, der ligger {points.da} uger "
        f"efter {anchor.da}{once.da}.",
        f"Paid for each person who is {held.en} in the week that lies {points.en} weeks "
        f"after {anchor.en}{once.en}.",
    )


def _fee(_: Outcome, __: Names) -> Text:
    return Text(
        "Betales hver måned for hele programmet.", "Paid every month for the whole programme."
    )


_WHAT: Mapping[str, Callable[[Outcome, Names], Text]] = {
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
        return Text(f"i job på mindst {da} timer om ugen", f"in jobs of at least {en} hours a week")
    if outcome.state == "full":
        return Text("i fuld selvforsørgelse", "in full self-support")
    return Text("i fuld eller delvis selvforsørgelse", "in full or partial self-support")


def _how(outcome: Outcome) -> Text:
    if outcome.counted != CONTINUOUS:
        return Text("i alt", "in all")
    return Text("i træk", "in a row")


def _breaks(outcome: Outcome) -> Iterator[Text]:
    if outcome.breaks:
        yield Text(
            f"Et afbrud på højst {outcome.breaks} dage ad gangen bryder ikke rækken, men dagene "
            "tæller ikke med.",
            f"A break of at most {outcome.breaks} days at a time does not end the row, but its "
            "days do not count.",
        )


def _after(outcome: Outcome, names: Names) -> Text:
    if not outcome.after:
        return Text("", "")
    name = names.get(outcome.after, Text(outcome.after, outcome.after))
    return Text(f" efter »{name.da}«", f" after “{name.en}”")


def _window(outcome: Outcome) -> Text:
    if not outcome.within:
        return Text("", "")
    anchor = _anchor(outcome)
    return Text(
        f", inden der er gået {outcome.within} uger fra {anchor.da}",
        f", before {outcome.within} weeks have passed from {anchor.en}",
    )


def _anchor(outcome: Outcome) -> Text:
    if outcome.anchor == REFERRAL:
        return Text("henvisningen", "the referral")
    return Text("starten", "the start")


def _earned_since(outcome: Outcome) -> Text:
    if outcome.period:
        return Text(f"i de seneste {outcome.period} uger", f"in the last {outcome.period} weeks")
    anchor = _anchor(outcome)
    return Text(f"i alt fra {anchor.da}", f"in all from {anchor.en}")


def _caps(outcome: Outcome) -> Iterator[Text]:
    if not outcome.cap:
        return
    if outcome.kind == WEEKLY:
        yield Text(
            f"Der betales højst {outcome.cap} uger for hver person.",
            f"At most {outcome.cap} weeks are paid for each person.",
        )
    elif outcome.kind == FEE:
        yield Text(
            f"Der betales højst {outcome.cap} måneder.", f"At most {outcome.cap} months are paid."
        )
    else:
        yield Text(
            f"Der betales højst {outcome.cap} gange i hele aftalen.",
            f"Paid at most {outcome.cap} times over the whole contract.",
        )

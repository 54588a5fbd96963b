"""Whether the outcomes of a contract go together: none waits for itself, and each can be paid.

Source:
    Rules, section 2.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from virksom.programme.contract.outcome import ENDED, FEE, MILESTONE, Outcome, Price
from virksom.programme.contract.place import BadContract
from virksom.programme.contract.term import Term
from virksom.programme.contract.tree import Node
from virksom.programme.kernel import Span, Text, Week, kroner_text
from virksom.programme.kernel.week import NotAWeek

_CAPS = ("cap_person", "cap_contract")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """An outcome as one value says it: where that stands, and the days it is in force."""

    name: str
    spot: Node
    outcome: Outcome
    days: Span


def check_outcomes(node: Node, terms: Mapping[str, Term]) -> None:
    """Refuse outcomes that contradict each other, as agreed first or by an amendment.

    Args:
        node: the terms of the file.
        terms: the same, read.

    Raises:
        BadContract: one follows an outcome that is not there, or waits for itself; its window
            closes before what it follows can be reached; a group has no price; a cap is lower
            than one price; an amendment makes it another outcome; the payment window closes
            before anybody can be referred or a point can come; or it opens too late.
    """
    if not any(term.unit == "outcome" for term in terms.values()):
        return
    _check_window(node, terms)
    _check_weeks(node, terms)
    latest: dict[str, Outcome] = {}
    for name in terms:
        said = tuple(_values(node, terms, name=name))
        _check_amended(said)
        for one in said:
            latest[name] = one.outcome
            if one.outcome.kind != ENDED:
                _check_groups(one, terms=terms)
                _check_caps(one, terms=terms)
                _check_reached(one, terms=terms)
    for name, outcome in latest.items():
        last = tuple(_values(node, terms, name=name))[-1]
        if outcome.after:
            _check_order(last, found=latest)


def _values(node: Node, terms: Mapping[str, Term], *, name: str) -> Iterator[_Said]:
    """Yield an outcome as each of its values says it, oldest first; none of another term."""
    values = terms[name].values
    if not isinstance(values[0].value, Outcome):
        return
    ends = [*(value.since for value in values[1:]), None]
    parts = node.mapping()[name].mapping()["values"].items()
    for part, value, until in zip(parts, values, ends, strict=True):
        if isinstance(value.value, Outcome) and (until is None or value.since < until):
            spot, days = part.mapping()["value"], Span(value.since, until)
            yield _Said(name=name, spot=spot, outcome=value.value, days=days)


def _check_window(node: Node, terms: Mapping[str, Term]) -> None:
    """Refuse a payment window that is over before the first may be referred."""
    paid, referred = _windows(terms)
    if _over(paid, by=referred.since):
        raise node.spot.at("payment_window").refuse(
            "betalingsperioden lukker, før den første kan henvises",
            "the payment window closes before the first can be referred",
        )


def _windows(terms: Mapping[str, Term]) -> tuple[Span, Span]:
    """Return the payment window and the referral window as agreed last."""
    paid, referred = (
        terms[name].values[-1].value for name in ("payment_window", "referral_window")
    )
    whole = Span(date.min, None)
    return (
        paid if isinstance(paid, Span) else whole,
        referred if isinstance(referred, Span) else whole,
    )


def _check_reached(said: _Said, *, terms: Mapping[str, Term]) -> None:
    """Refuse a point after the payment window, and a window opening after the last milestone.

    Whoever starts is taken to start within a year of the referral.
    """
    paid, referred = _windows(terms)
    outcome = said.outcome
    for at in outcome.at:
        if _over(paid, by=referred.since + at * _SEVEN_DAYS):
            told = Text(
                f"betalingsperioden lukker, før {at} uger kan være gået",
                f"the payment window closes before {at} weeks can have passed",
            )
            raise _at(said, "at", told=told)
    if outcome.kind == MILESTONE and outcome.within and referred.until is not None:
        weeks = outcome.within - outcome.weeks
        weeks += 0 if outcome.anchor == "referral" else _LATEST_START
        if referred.until + weeks * _SEVEN_DAYS <= paid.since:
            told = Text(
                "betalingsperioden åbner, efter at den sidste kan nå det",
                "the payment window opens after the last can reach it",
            )
            raise _at(said, "within", told=told)


def _over(window: Span, *, by: date) -> bool:
    return window.until is not None and window.until <= by


_SEVEN_DAYS = timedelta(days=7)
_LATEST_START = 52
"""Weeks from the referral in which whoever starts is taken to have started."""

_EVERY_YEAR = re.compile(r"W(0[1-9]|[1-4]\d|5[0-3])", re.ASCII)


def _check_weeks(node: Node, terms: Mapping[str, Term]) -> None:
    """Refuse an excluded week that is no week."""
    values = terms["excluded_weeks"].values if "excluded_weeks" in terms else ()
    for place, dated in enumerate(values, start=1):
        codes = dated.value if isinstance(dated.value, Mapping) else ()
        for code in codes:
            if not _is_week(code):
                raise node.spot.at("excluded_weeks", "values", place, "value", code).refuse(
                    "forventede en uge som W52 eller 2025-W01", "expected a week as W52 or 2025-W01"
                )


def _is_week(code: str) -> bool:
    """Say whether a code is a week of every year, or one that its year has."""
    try:
        return bool(_EVERY_YEAR.fullmatch(code) or Week.parse(code))
    except NotAWeek:
        return False


def _check_amended(said: Sequence[_Said]) -> None:
    """Refuse an amendment that makes an outcome another one: then it needs a code of its own."""
    if said and said[0].outcome.kind == ENDED:
        raise _at(
            said[0], "kind", told=Text("kan ikke være slut fra første dag", "cannot end at once")
        )
    for before, later in pairwise(one for one in said if one.outcome.kind != ENDED):
        for key, was, now in _being(before.outcome, later.outcome):
            if was != now:
                raise _at(
                    later,
                    key,
                    told=Text(
                        "en ændring gør det til et andet resultat; giv det sin egen kode",
                        "an amendment makes it another outcome; give it a code of its own",
                    ),
                )


def _being(was: Outcome, now: Outcome) -> tuple[tuple[str, object, object], ...]:
    return (
        ("kind", was.kind, now.kind),
        ("after", was.after, now.after),
        ("earnings", was.earnings is None, now.earnings is None),
    )


def _check_order(last: _Said, *, found: Mapping[str, Outcome]) -> None:
    outcome, seen, least = last.outcome, [last.name], last.outcome.weeks
    while outcome.after:
        if outcome.after not in found or found[outcome.after].kind not in {MILESTONE, ENDED}:
            raise _at(
                last,
                "after",
                told=Text(
                    f"»{outcome.after}« er ingen milepæl i aftalen",
                    f"“{outcome.after}” is no milestone of the contract",
                ),
            )
        if outcome.after in seen:
            ring = " → ".join((*seen, outcome.after))
            told = Text(f"venter på sig selv: {ring}", f"waits for itself: {ring}")
            raise _at(last, "after", told=told)
        seen.append(outcome.after)
        outcome = found[outcome.after]
        least += outcome.weeks
    within = last.outcome.within
    if within and least > within:
        raise _at(
            last,
            "within",
            told=Text(
                f"vinduet på {within} uger lukker, før {least} uger kan være gået",
                f"the window of {within} weeks closes before {least} weeks can have passed",
            ),
        )


def _check_groups(said: _Said, *, terms: Mapping[str, Term]) -> None:
    """Refuse a price for nobody, and a group that has none from the first."""
    units = terms["referring_units"].values[-1].value
    known = tuple(units) if isinstance(units, Mapping) else ()
    for group in sorted({price.group for price in said.outcome.prices} - {""}):
        if group not in known:
            wrong = f"»{group}« er ingen henvisende enhed", f"“{group}” is no referring unit"
            raise _at(said, "price", told=Text(*wrong))
    told = {price.group for price in said.outcome.prices if _from_the_first(price)}
    missing = ", ".join(unit for unit in known if unit not in told)
    if "" not in told and missing:
        wrong = f"mangler en pris for {missing}", f"lacks a price for {missing}"
        raise _at(said, "price", told=Text(*wrong))


def _from_the_first(price: Price) -> bool:
    return price.first == 1 and price.since is None


def _check_caps(said: _Said, *, terms: Mapping[str, Term]) -> None:
    """Refuse a cap, in force while the outcome is, that is lower than one price.

    A fee is for the whole programme, and no cap for each person limits it.
    """
    dearest = max(price.amount for price in said.outcome.prices)
    for name in _CAPS[said.outcome.kind == FEE :]:
        for held in _caps_in(said.days, terms, name=name):
            if held < dearest:
                cap, price = _kroner(held), _kroner(dearest)
                told = Text(
                    f"prisen på {price.da} er højere end loftet »{name}« på {cap.da} og kan "
                    "aldrig betales",
                    f"the price of {price.en} is above the cap “{name}” of {cap.en} and can "
                    "never be paid",
                )
                raise _at(said, "price", told=told)


def _kroner(amount: Decimal) -> Text:
    return Text(kroner_text(amount), kroner_text(amount, "en"))


def _caps_in(days: Span, terms: Mapping[str, Term], *, name: str) -> Iterator[Decimal]:
    """Yield the values a cap has on some of these days."""
    values = terms[name].values if name in terms else ()
    ends = [*(value.since for value in values[1:]), None]
    for value, until in zip(values, ends[: len(values)], strict=True):
        begun = until is None or value.since < until
        if begun and Span(value.since, until).overlap(days) and isinstance(value.value, Decimal):
            yield value.value


def _at(said: _Said, key: str, *, told: Text) -> BadContract:
    return said.spot.spot.at(key).refuse(told.da, told.en)

"""Citizen and offer: what speaks for this programme, and which training place may fit.

It is an aid to the recruitment interview and knows no »no«: what speaks against is a question to
talk about, never a refusal.

Source:
    Clause 2.2 (target group, motivation, wish for a job) and 3.3 (job training); the source's
    perspectives: fewer detours when more is done to match a person to the right offer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text
from virksom.programme.record import Fact, Referral

SPEAKS, ASK = "speaks", "ask"
"""Whether something speaks for the programme, or is worth asking about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Something to know at the interview.

    Args:
        kind: ``SPEAKS`` or ``ASK``.
        text: a sentence about it.
        facts: ids of the facts it rests on.
    """

    kind: str
    text: Text
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPlace:
    """A place where candidates train.

    Args:
        workplace: its V-code.
        trade: code of the trade.
        room: how many more can train there; 0 or less for none.
        minutes: how long the candidate's way there takes; None where nobody knows.
    """

    workplace: str
    trade: str
    room: int
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingPlace:
    """A training place that may fit.

    Args:
        place: the place.
        wished: whether the candidate wishes for its trade.
        far: whether the way is longer than the candidate's longest.
        text: why, in a sentence.
    """

    place: TrainingPlace
    wished: bool
    far: bool
    text: Text


def pointers(facts: Iterable[Fact], *, wanted: Iterable[str]) -> tuple[Pointer, ...]:
    """Return what speaks for the programme, and what to ask about.

    Source:
        Clause 2.2.

    Args:
        facts: those in force about the person; the latest referral is read.
        wanted: what the candidate wishes to work with; empty where nobody told.
    """
    told = [fact for fact in facts if isinstance(fact.value, Referral)]
    latest = max(told, key=lambda fact: (fact.since, fact.age), default=None)
    says = latest.value if latest and isinstance(latest.value, Referral) else None
    ids = (latest.id,) if latest else ()
    found = (_target(says), _motivation(says), _wish(tuple(wanted)), _earlier(says))
    return tuple(Pointer(kind=kind, text=text, facts=ids) for kind, text in found)


def _target(says: Referral | None) -> tuple[str, Text]:
    """Tell that the jobcentre sees the candidate in the target group; why is not ours to read."""
    if says is not None:
        return SPEAKS, Text(
            "Jobcentret har henvist kandidaten som en del af målgruppen.",
            "The jobcentre has referred the candidate as one of the target group.",
        )
    return ASK, Text(
        "Spørg jobcentret, om kandidaten er i målgruppen.",
        "Ask the jobcentre whether the candidate is in the target group.",
    )


def _motivation(says: Referral | None) -> tuple[str, Text]:
    if says is not None and says.motivated:
        return SPEAKS, Text(
            "Rådgiveren skriver, at kandidaten er motiveret for at være med.",
            "The adviser says that the candidate is motivated to take part.",
        )
    return ASK, Text(
        "Spørg, hvad der ville gøre det værd at være med.",
        "Ask what would make it worth taking part.",
    )


def _wish(wanted: tuple[str, ...]) -> tuple[str, Text]:
    if wanted:
        return SPEAKS, Text(
            "Kandidaten har sagt, hvad vedkommende gerne vil arbejde med.",
            "The candidate has told what they would like to work with.",
        )
    return ASK, Text(
        "Spørg, hvilket arbejde kandidaten kan se sig selv i.",
        "Ask which work the candidate can see themself in.",
    )


def _earlier(says: Referral | None) -> tuple[str, Text]:
    offers = None if says is None else says.earlier_offers
    if offers:
        return ASK, Text(
            f"Har været i {offers} tilbud før: spørg, hvad der hjalp, og hvad der ikke gjorde.",
            f"Has been in {offers} offers before: ask what helped and what did not.",
        )
    if offers == 0:
        return SPEAKS, Text(
            "Har ikke været i tilbud før, og kan begynde uden omveje.",
            "Has not been in an offer before, and can begin without detours.",
        )
    return ASK, Text(
        "Spørg, hvilke tilbud kandidaten har været i før.",
        "Ask which offers the candidate has been in before.",
    )


def suggested(
    places: Iterable[TrainingPlace],
    *,
    wanted: Iterable[str],
    labels: Mapping[str, Text],
    limit: int | None = None,
) -> tuple[FittingPlace, ...]:
    """Return the training places, those that may fit best first; none is left out.

    Source:
        Clause 3.3.

    Args:
        places: where candidates train.
        wanted: codes of trades that the candidate wishes for; others are passed over.
        labels: what trades are called, by code.
        limit: the candidate's longest way in minutes; None where nobody told.

    Returns:
        Those of a wished trade first; then those not too far; then those with most room; then by
        code and trade.
    """
    wishes = frozenset(wanted)
    found = [_fitting(place, wishes=wishes, labels=labels, limit=limit) for place in places]
    return tuple(sorted(found, key=_order))


def _fitting(
    place: TrainingPlace, *, wishes: frozenset[str], labels: Mapping[str, Text], limit: int | None
) -> FittingPlace:
    trade = labels.get(place.trade, Text(place.trade, place.trade))
    wished = place.trade in wishes
    far = limit is not None and place.minutes is not None and place.minutes > limit
    told = [
        Text("ønsket branche", "a wished trade")
        if wished
        else Text("kan afprøves", "can be tried"),
        Text(f"plads til {place.room}", f"room for {place.room}")
        if place.room > 0
        else Text("fuldt lige nu", "full just now"),
    ]
    if place.minutes is not None:
        told.append(Text(f"{place.minutes} minutters vej", f"{place.minutes} minutes away"))
    if far:
        told.append(Text("længere end kandidatens grænse", "further than the candidate's limit"))
    da, en = ", ".join(each.da for each in told), ", ".join(each.en for each in told)
    text = Text(f"{trade.da}: {da}.", f"{trade.en}: {en}.")
    return FittingPlace(place=place, wished=wished, far=far, text=text)


def _order(one: FittingPlace) -> tuple[bool, bool, int, str, str]:
    return not one.wished, one.far, -max(0, one.place.room), one.place.workplace, one.place.trade

"""An aid to the recruitment interview: what speaks for the programme, and where to train.

It refuses nobody: what speaks against is a question to talk about.

Source:
    Clauses 2.2 and 3.3.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from virksom.office.reports.days import sentence
from virksom.office.reports.training_places import training_load
from virksom.office.store.case import Case
from virksom.office.store.company_names import company_names
from virksom.office.store.match_words import trade_of, trade_words
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text
from virksom.programme.matching import TrainingPlace, pointers, suggested
from virksom.programme.matching.offer import ASK
from virksom.programme.matching.seeker import latest_profile
from virksom.programme.record import Profile

MOST = 4
"""How many training places are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """A training place that may fit.

    Args:
        name: what it is called; the code where nobody told.
        text: why, and how much room there is.
        wished: whether the candidate wishes for its trade.
    """

    name: str
    text: Text
    wished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAid:
    """What to know at the interview.

    Args:
        speaks: what speaks for the programme.
        asks: what to ask about.
        places: training places with room, those that may fit best first.
    """

    speaks: tuple[Text, ...]
    asks: tuple[Text, ...]
    places: tuple[PlaceLine, ...]


def offer_aid(one: Case, *, today: date) -> OfferAid | None:
    """Return the aid to a candidate's interview; None once the course has begun or is ended.

    Args:
        one: the candidate's case.
        today: the day it is.
    """
    course = one.person.course_on(today)
    if course is None or course.started is not None or course.ended_by(today):
        return None
    facts = facts_about(one)
    latest = latest_profile(facts)
    wanted = latest.value.wanted or () if latest and isinstance(latest.value, Profile) else ()
    told = pointers(facts, wanted=wanted)
    return OfferAid(
        speaks=tuple(each.text for each in told if each.kind != ASK),
        asks=tuple(each.text for each in told if each.kind == ASK),
        places=tuple(_places(one.row.code, wanted, today=today)),
    )


def _places(programme: str, wanted: tuple[str, ...], *, today: date) -> Iterator[PlaceLine]:
    free = [
        TrainingPlace(workplace=load.workplace, trade=trade, room=load.free)
        for load in training_load(programme, on=today)
        if load.free
        for trade in load.trades
    ]
    wishes = {*wanted, *(trade_of(code) for code in wanted)}
    found = suggested(free, wanted=wishes, labels=trade_words())[:MOST]
    called = company_names(programme, {one.place.workplace for one in found})
    for one in found:
        yield PlaceLine(
            name=called.get(one.place.workplace, one.place.workplace),
            text=sentence(one.text),
            wished=one.wished,
        )

"""All open seats at once: the best that can be done for everybody, hardest to fill first.

Source:
    Clauses 3.1 and 6.3.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from virksom.office.access import Actor, Deed, may
from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.matches import MatchLine, OpeningName, match_line, opening_names
from virksom.office.store.matching import MatchGround, match_ground
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Text
from virksom.programme.matching import Ask, match
from virksom.programme.matching.assign import Assignment, Seats, assign
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.may import (
    AVOIDS,
    DECLINED,
    HOURS,
    LATE,
    PLACE,
    TIMES,
)
from virksom.programme.matching.missing import missing
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.worths import MOST_KEPT

MOST_PAIRS = 4_000_000
"""How many pairs of a seat and a candidate are weighed at once, so that the page stays quick."""

MOST_ROWS = 200
"""How many openings are shown."""

_LACKS = 3

LACKS = {
    HOURS: Text("timer", "hours"),
    TIMES: Text("tidspunkter", "times of day"),
    PLACE: Text("en kortere vej", "a shorter way"),
    AVOIDS: Text("arbejde uden det, der skal undgås", "work without what must be avoided"),
    LATE: Text("nogen, der kan begynde i tide", "somebody who can begin in time"),
    DECLINED: Text("nogen, der ikke har fået nej før", "somebody who was not declined before"),
}
"""What can be missing beside competences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """A candidate put to a seat.

    Args:
        candidate: their code.
        name: from the vault; "" when nobody told it.
        door: their page.
        match: how they fit.
    """

    candidate: str
    name: str
    door: Door
    match: MatchLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatsLine:
    """An opening in the assignment.

    Args:
        opening: its code.
        name: what it is called.
        door: who fits it.
        can: how many may be proposed for it, in words.
        hard: whether it is hard to fill: no more may than it has seats.
        pairs: those put to its seats.
        empty: how many seats stay empty, in words; empty for none.
        lacks: what is missing where nobody may at all; empty where somebody may.
    """

    opening: str
    name: OpeningName
    door: Door
    can: Text
    hard: bool
    pairs: tuple[PairLine, ...]
    empty: Text
    lacks: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentPage:
    """The page.

    Args:
        told: how many seats are filled, of how many.
        proof: what is proved of it, in a sentence; empty where there is nothing to prove.
        left_out: that not all openings were weighed at once; empty where all were.
        lines: the openings, the hardest to fill first.
        shown: codes of everybody whose name is shown.
    """

    told: Text
    proof: Text
    left_out: Text
    lines: tuple[SeatsLine, ...]
    shown: tuple[str, ...]


def assignment_page(actor: Actor, *, moment: datetime) -> AssignmentPage:
    """Return the best assignment of candidates to all open seats.

    Args:
        actor: who reads.
        moment: when.

    Raises:
        Denied: the actor is not of the provider.
    """
    may(actor, Deed.SEE_MATCHES)
    ground = match_ground(actor.programme, moment=moment)
    every = sorted(ground.asks.values(), key=_urgency)
    asks, columns = weighed(every, ground)
    best = assign(asks, columns, weights=ground.weights)
    shown = best.openings[:MOST_ROWS]
    called = opening_names(
        actor.programme, ground.seats, openings=[one.ask.opening for one in shown]
    )
    put = [pair.candidate for seats in shown for pair in seats.pairs]
    told = names(actor.programme, put) if put else {}
    return AssignmentPage(
        told=_told(best),
        proof=_proof(best),
        left_out=_left_out(len(asks), len(every), shown=len(shown)),
        lines=tuple(_line(one, ground, name=called[one.ask.opening], named=told) for one in shown),
        shown=tuple(dict.fromkeys(put)),
    )


def weighed(every: Sequence[Ask], ground: MatchGround) -> tuple[tuple[Ask, ...], Columns]:
    """Return what is weighed at once: those due first, and the candidates who may for any of them.

    Leaving out who may for none changes nothing. Openings are left out only where there are so
    many that the page would be slow.

    Args:
        every: openings, those due first.
        ground: what the match is made from.
    """
    if not every or not ground.columns.seekers:
        return tuple(every), ground.columns
    able = _able(every, ground)
    asks: list[Ask] = []
    seats = 0
    for one in every:
        seats += one.seats
        if asks and seats * max(1, len(able.seekers)) > MOST_PAIRS:
            break
        asks.append(one)
    return tuple(asks), able


def _able(every: Sequence[Ask], ground: MatchGround) -> Columns:
    """Return the candidates who may for any opening; all of them where no pair would be kept."""
    columns = ground.columns
    if len(every) * len(columns.seekers) > MOST_KEPT:
        return columns
    scores = Scores(tuple(every), columns, ground.weights)
    rows = np.flatnonzero(scores.may.any(axis=0)).tolist()
    return Columns(tuple(columns.seekers[row] for row in rows), ground.guide)


def _urgency(one: Ask) -> tuple[date, int, str]:
    return one.by or date.max, len(one.opening), one.opening


def _told(best: Assignment) -> Text:
    seats = sum(one.ask.seats for one in best.openings)
    if not seats:
        return Text("Ingen pladser er åbne lige nu.", "No seats are open just now.")
    return Text(
        f"{best.filled} af {seats} åbne pladser kan besættes på én gang.",
        f"{best.filled} of {seats} open seats can be filled at once.",
    )


def _proof(best: Assignment) -> Text:
    if not best.filled or not best.proved:
        return words.NOTHING
    return Text(
        "Ingen anden fordeling besætter flere pladser, og ingen, der besætter lige så mange, "
        f"giver flere point end {best.points}. Det er bevist.",
        "No other assignment fills more seats, and none that fills as many gives more points than "
        f"{best.points}. It is proved.",
    )


def _left_out(weighed: int, every: int, *, shown: int) -> Text:
    if weighed == every == shown:
        return words.NOTHING
    if weighed == every:
        return Text(
            f"Vist er de {shown} jobåbninger, der er sværest at besætte; i alt er der {every}.",
            f"Shown are the {shown} openings hardest to fill; there are {every} in all.",
        )
    return Text(
        f"Der er mange på én gang: vist er de {weighed} af {every} jobåbninger, der haster mest.",
        f"There are many at once: shown are the {weighed} of {every} openings most urgent.",
    )


def _line(
    one: Seats, ground: MatchGround, *, name: OpeningName, named: dict[str, str]
) -> SeatsLine:
    before = ground.seats.proposed_for(one.ask.opening)
    pairs = [
        PairLine(
            candidate=pair.candidate,
            name=named.get(pair.candidate, ""),
            door=candidate_door(pair.candidate),
            match=match_line(
                match(
                    one.ask,
                    ground.seekers[pair.candidate],
                    guide=ground.guide,
                    weights=ground.weights,
                ),
                seats=ground.seats,
                before=before.get(pair.candidate),
            ),
        )
        for pair in one.pairs
    ]
    return SeatsLine(
        opening=one.ask.opening,
        name=name,
        door=Door("opening_matches", (one.ask.opening,)),
        can=_can(one),
        hard=one.can <= one.ask.seats,
        pairs=tuple(pairs),
        empty=_empty(one),
        lacks=words.NOTHING if one.can else lacks_text([one.ask], ground),
    )


def _can(one: Seats) -> Text:
    if not one.can:
        return Text("ingen kan foreslås", "nobody may be proposed")
    return Text(f"{one.can} kan foreslås", f"{one.can} may be proposed")


def _empty(one: Seats) -> Text:
    if not one.empty:
        return words.NOTHING
    return words.several(
        one.empty,
        one=Text("plads står tom", "seat stays empty"),
        many=Text("pladser står tomme", "seats stay empty"),
    )


def lacks_text(asks: Iterable[Ask], ground: MatchGround) -> Text:
    """Return what is missing most for openings that nobody may be proposed for."""
    found = missing(asks, ground.columns)[:_LACKS]
    if not found:
        return Text("Der er ingen kandidater i forløb.", "Nobody is in the programme.")
    told = [LACKS.get(lack.key) or ground.guide.called(lack.key) for lack in found]
    return Text(
        f"Mangler: {', '.join(one.da for one in told)}.",
        f"Missing: {', '.join(one.en for one in told)}.",
    )

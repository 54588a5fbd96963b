"""What fits a candidate: the openings in order, with why and why not.

Source:
    Clauses 3.1 and 6.3.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor, Deed, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.matches import MatchLine, OpeningName, match_line, opening_names
from virksom.office.reports.profile import missing_text
from virksom.office.store.case import Case
from virksom.office.store.open_seats import OpenSeats, open_seats, seeker_of
from virksom.office.store.vault.persons import names
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.matching import Match, Seeker, openings_for

MOST = 50
"""How many openings are shown at most."""

BEST = 3
"""How many the candidate's page shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningLine:
    """An opening in the list.

    Args:
        opening: its code.
        name: what it is called.
        door: its page.
        match: how it fits.
    """

    opening: str
    name: OpeningName
    door: Door
    match: MatchLine


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateMatches:
    """The page.

    Args:
        candidate: their code.
        name: from the vault; "" when nobody told it.
        back: the candidate's page.
        told: how many openings they may be proposed for, in a sentence.
        missing: what is missing for a good match; empty when nothing is.
        profile: where it is told.
        lines: openings they may be proposed for, the best first.
        others: the others, in the same order.
    """

    candidate: str
    name: str
    back: Link
    told: Text
    missing: Text
    profile: Door
    lines: tuple[OpeningLine, ...]
    others: tuple[OpeningLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchCard:
    """The card on the candidate's page.

    Args:
        missing: what is missing for a good match; empty when nothing is.
        profile: where it is told.
        lines: the best openings; empty where none fits.
        every: the page with all of them.
    """

    missing: Text
    profile: Door
    lines: tuple[OpeningLine, ...]
    every: Door


def candidate_matches(actor: Actor, one: Case, *, moment: datetime) -> CandidateMatches:
    """Return what fits a candidate.

    Args:
        actor: who reads.
        one: the candidate's case.
        moment: when.

    Raises:
        Denied: the actor is not of the provider.
    """
    about = relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment))
    may(actor, Deed.SEE_MATCHES, about=about)
    seats, code = open_seats(actor.programme, moment=moment), one.person.id
    seeks = seeker_of(one, seats)
    found = () if seeks is None else _found(seats, seeks)
    fits = [each for each in found if each.may]
    return CandidateMatches(
        candidate=code,
        name=names(actor.programme, [code]).get(code, ""),
        back=Link(Text(f"Kandidat {code}", f"Candidate {code}"), candidate_door(code)),
        told=_told(seats, seeks, fits=len(fits)),
        missing=missing_text(facts_about(one)),
        profile=Door("profile", (code,)),
        lines=_lines(actor.programme, seats, found=fits[:MOST]),
        others=_lines(
            actor.programme, seats, found=[each for each in found if not each.may][:MOST]
        ),
    )


def match_card(actor: Actor, one: Case, *, moment: datetime) -> MatchCard | None:
    """Return the card of a candidate's page; None where the reader sees no matches.

    It is None too for those who are not in the course.
    """
    if why_not(actor, Deed.SEE_MATCHES) is not None:
        return None
    seats, code = open_seats(actor.programme, moment=moment), one.person.id
    seeks = seeker_of(one, seats)
    if seeks is None:
        return None
    fits = [each for each in _found(seats, seeks) if each.may and _new(each, seats)]
    return MatchCard(
        missing=missing_text(facts_about(one)),
        profile=Door("profile", (code,)),
        lines=_lines(actor.programme, seats, found=fits[:BEST]),
        every=Door("candidate_matches", (code,)),
    )


def _new(one: Match, seats: OpenSeats, /) -> bool:
    """Say whether no proposal goes on already."""
    before = seats.proposals_of(one.seeker.candidate).get(one.ask.opening)
    return before is None or not before.open


def _found(seats: OpenSeats, one: Seeker, /) -> tuple[Match, ...]:
    return openings_for(one, seats.asks.values(), guide=seats.guide, weights=seats.weights)


def _lines(programme: str, seats: OpenSeats, *, found: Iterable[Match]) -> tuple[OpeningLine, ...]:
    told = tuple(found)
    called = opening_names(programme, seats, openings=[one.ask.opening for one in told])
    before = seats.proposals_of(told[0].seeker.candidate) if told else {}
    return tuple(
        OpeningLine(
            opening=one.ask.opening,
            name=called[one.ask.opening],
            door=Door("opening", (one.ask.opening,)),
            match=match_line(one, seats=seats, before=before.get(one.ask.opening)),
        )
        for one in told
    )


def _told(seats: OpenSeats, one: Seeker | None, *, fits: int) -> Text:
    if one is None:
        return Text(
            "Kandidaten er ikke i forløb; der foreslås ikke.",
            "The candidate is not in the programme; nothing is proposed.",
        )
    every = words.several(
        len(seats.asks),
        one=Text("åben jobåbning", "open opening"),
        many=Text("åbne jobåbninger", "open openings"),
    )
    return Text(
        f"Kan foreslås til {fits} af {every.da}. De bedste står først.",
        f"May be proposed for {fits} of {every.en}. The best stand first.",
    )

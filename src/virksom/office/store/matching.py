"""Who seeks and what is open today, as the match sees them; built once while nothing changes.

Source:
    Clauses 3.1 and 6.3; rules, section 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from threading import Lock

from django.db import connection

from virksom.office.store.match_facts import MatchFacts, in_force, match_facts
from virksom.office.store.models import CandidateRow
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.open_seats import IN_COURSE, OpenSeats, open_seats
from virksom.programme.matching import Ask, Guide, Seeker, Weights, seeker
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.profile import seeks
from virksom.programme.record import Fact

States = Mapping[str, str]
"""The state of the day of each candidate in course, by code; "" for those not active."""


@dataclass(frozen=True)
class MatchGround:
    """Everything a match is made from, on one day.

    Args:
        seats: what is open.
        states: the candidates in course, with the state of each.
        columns: those of them who look for a job, as the match sees them.
    """

    seats: OpenSeats
    states: States
    columns: Columns

    @property
    def settled(self) -> int:
        """How many in course look for no job: they support themself fully."""
        return len(self.states) - len(self.columns.seekers)

    @cached_property
    def seekers(self) -> Mapping[str, Seeker]:
        """Those who look for a job as the match sees them, by code."""
        return {one.candidate: one for one in self.columns.seekers}

    @property
    def asks(self) -> Mapping[str, Ask]:
        """Openings with free seats, by code."""
        return self.seats.asks

    @property
    def guide(self) -> Guide:
        """Names, covers and ways."""
        return self.seats.guide

    @property
    def weights(self) -> Weights:
        """What each part of a match gives at most."""
        return self.seats.weights


_FULL = "full"
"""State of those who support themself fully."""

_Told = tuple[tuple[Fact, ...], ...]
"""The facts about each code of a person."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was built, and what from; each seeker with the facts it was read from."""

    facts: MatchFacts
    ground: MatchGround
    read: Mapping[str, tuple[_Told, Seeker]]


_kept: dict[tuple[str, str], _Kept] = {}
_lock = Lock()


def match_ground(programme: str, *, moment: datetime) -> MatchGround:
    """Return what every match of a day is made from.

    Built anew when a fact of it is told, a list is changed, somebody comes into the course or
    leaves it, or the day turns; then only those are read anew of whom something was told.

    Args:
        programme: its code.
        moment: what is known up to and including; its day is the day.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    seats = open_seats(programme, moment=moment)
    facts = match_facts(programme, "seekers", moment=moment)
    states = _states(programme)
    key = (str(connection.settings_dict["NAME"]), programme)
    with _lock:
        kept = _kept.get(key)
    if kept is not None and kept.facts.told is facts.told:
        there = kept.ground
        if there.seats is seats and there.states == states:
            return there
    before = kept.read if kept is not None and kept.ground.seats.on == seats.on else {}
    built = _build(programme, facts, seats=seats, states=states, before=before)
    with _lock:
        _kept[key] = built
    return built.ground


def _states(programme: str) -> States:
    rows = CandidateRow.objects.filter(programme__code=programme, group__in=IN_COURSE)
    return dict(rows.order_by().values_list("code", "state"))


def _build(
    programme: str,
    facts: MatchFacts,
    *,
    seats: OpenSeats,
    states: States,
    before: Mapping[str, tuple[_Told, Seeker]],
) -> _Kept:
    proposed = {one.candidate for one in seats.found}
    seen: dict[str, tuple[_Told, Seeker]] = {}
    ever = _codes(states, seats.same)
    settled = _settled(programme, states, ever=ever)
    for code, codes in ever.items():
        told = tuple(facts.told.get(each, ()) for each in codes)
        if code in settled and not seeks(
            in_force(fact for each in told for fact in each).facts, settled=settled[code]
        ):
            continue
        there = before.get(code)
        if there is not None and code not in proposed and _is_same(there, told):
            seen[code] = there
            continue
        known = in_force(fact for each in told for fact in each).facts
        mine = seats.proposals_of(code).values() if code in proposed else ()
        closed = seats.closed_to(mine, known)
        seen[code] = (told, seeker(code, known, on=seats.on, declined=closed))
    columns = Columns.of((each for _, each in seen.values()), seats.guide)
    return _Kept(facts, MatchGround(seats=seats, states=states, columns=columns), seen)


def _settled(
    programme: str, states: States, *, ever: Mapping[str, tuple[str, ...]]
) -> Mapping[str, date]:
    """Return since when each who supports themself fully does, by their latest job or education."""
    codes = {each: one for one in states if states[one] == _FULL for each in ever[one]}
    rows = FactRow.objects.filter(
        programme__code=programme, kind__in=("employment", "education"), subject__in=codes
    )
    found: dict[str, date] = {}
    for subject, since in rows.order_by().values_list("subject", "since"):
        one = codes[subject]
        found[one] = max(found.get(one, since), since)
    return found


def _codes(states: States, same: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return every code of each person in course."""
    codes: dict[str, tuple[str, ...]] = {one: (one,) for one in states}
    for code, one in same.items():
        if one in codes and code != one:
            codes[one] = (*codes[one], code)
    return codes


def _is_same(there: tuple[_Told, Seeker], told: _Told) -> bool:
    """Say whether a seeker was read from the very same facts, with nothing closed to them."""
    facts, one = there
    alike = len(facts) == len(told) and all(a is b for a, b in zip(facts, told, strict=True))
    return alike and not one.declined

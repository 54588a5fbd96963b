"""Who fits an opening: the candidates in order, with why and why not, and some side by side.

Source:
    Clauses 3.1 and 6.3. The order is that of ``rank``, and no other.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, candidate_door
from virksom.office.reports.matches import MatchLine, OpeningName, match_line, opening_names
from virksom.office.store.matching import MatchGround, match_ground
from virksom.office.store.vault.persons import names
from virksom.programme.companies.openings import STANDINGS
from virksom.programme.kernel import Refusal, Text
from virksom.programme.matching import Ask, Match, Ranking, match, rank
from virksom.programme.matching.may import minutes

FIRST = 12
"""How many of those who may are shown at first."""

OTHERS = 12
"""How many of those who may not are shown at first."""

MOST = 100
"""How many are shown at most: the list is there to choose from, not to print."""

SIDE_BY_SIDE = 3
"""How many candidates are laid side by side at most."""

_NEAR = 30
_READ = 2000


class NoSuchOpening(Refusal):
    """No opening with that code is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedMatches:
    """What of an opening's candidates is asked for.

    Args:
        only: codes of the filters, each of ``FILTERS``.
        beside: the candidates to lay side by side.
        more: whether many are shown instead of the first.
    """

    only: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """A candidate in the list.

    Args:
        candidate: their code.
        name: from the vault; "" when nobody told it.
        door: their page.
        chosen: whether they are laid side by side.
        state: code of what they do now; "" for nothing to tell.
        state_text: the same in words.
        match: how they fit.
    """

    candidate: str
    name: str
    door: Door
    chosen: bool
    state: str
    state_text: Text
    match: MatchLine


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningMatches:
    """Who fits an opening.

    Args:
        opening: its code.
        name: what it is called.
        told: how many may, of how many, in a sentence.
        lines: those who may, the best first.
        others: those who may not, in the order of the ranking.
        beside: those who are laid side by side.
        choices: the filters.
        narrowed: whether any of them is in use.
        more: the door to more of them; None where all that can be are shown.
        shown: codes of everybody whose name is shown.
        free: whether there is a seat to fill.
        standing: how the opening stands where it has none.
    """

    opening: str
    name: OpeningName
    told: Text
    lines: tuple[CandidateLine, ...]
    others: tuple[CandidateLine, ...]
    beside: tuple[CandidateLine, ...]
    choices: tuple[Choice, ...]
    narrowed: bool
    more: Door | None
    shown: tuple[str, ...]
    free: bool
    standing: Text


def opening_matches(
    actor: Actor, opening: str, *, asked: AskedMatches, moment: datetime
) -> OpeningMatches:
    """Return who fits an opening.

    Args:
        actor: who reads.
        opening: code of the opening.
        asked: what is asked for.
        moment: when.

    Raises:
        Denied: the actor is not of the provider.
        NoSuchOpening: there is none with that code.
    """
    may(actor, Deed.SEE_MATCHES)
    ground = match_ground(actor.programme, moment=moment)
    name = opening_names(actor.programme, ground.seats, openings=[opening]).get(opening)
    if name is None:
        raise NoSuchOpening(
            Text(f"Der er ingen jobåbning {opening}.", f"There is no opening {opening}.")
        )
    wanted = ground.asks.get(opening)
    if wanted is None:
        return _shut(ground, opening, name=name)
    found = rank(wanted, ground.columns, weights=ground.weights)
    first, others = _picked(found, ground, asked=asked)
    beside = tuple(_beside(asked.beside, wanted, ground=ground))
    lines = _Lines(actor.programme, ground, asked=asked, matches=(*first, *others, *beside))
    return OpeningMatches(
        opening=opening,
        name=name,
        told=_told(found, settled=ground.settled),
        lines=lines.of(first),
        others=lines.of(others),
        beside=lines.of(beside),
        choices=tuple(
            Choice(code, label, chosen=code in asked.only) for code, (label, _) in FILTERS.items()
        ),
        narrowed=bool(asked.only),
        more=_more(found, opening, asked=asked),
        shown=tuple(lines.shown),
        free=True,
        standing=words.NOTHING,
    )


def best_matches(actor: Actor, opening: str, *, most: int, moment: datetime) -> OpeningMatches:
    """Return the few who fit an opening best, for a block on its page.

    Raises:
        Denied: the actor is not of the provider.
        NoSuchOpening: there is none with that code.
    """
    page = opening_matches(actor, opening, asked=AskedMatches(), moment=moment)
    return OpeningMatches(
        opening=opening,
        name=page.name,
        told=page.told,
        lines=page.lines[:most],
        others=(),
        beside=(),
        choices=(),
        narrowed=False,
        more=None,
        shown=tuple(line.candidate for line in page.lines[:most]),
        free=page.free,
        standing=page.standing,
    )


def _shut(ground: MatchGround, opening: str, *, name: OpeningName) -> OpeningMatches:
    return OpeningMatches(
        opening=opening,
        name=name,
        told=words.NOTHING,
        lines=(),
        others=(),
        beside=(),
        choices=(),
        narrowed=False,
        more=None,
        shown=(),
        free=False,
        standing=STANDINGS[ground.seats.vacancies[opening].outcome],
    )


Keeps = Callable[[Match, MatchGround], bool]


def _near(one: Match, ground: MatchGround, /) -> bool:
    way = minutes(one.ask, one.seeker, guide=ground.guide)
    return way is not None and way <= _NEAR


_AT_WORK: Mapping[str, Text] = {
    "full": Text("forsørger sig selv fuldt", "fully self-supporting"),
    "partial": Text("i arbejde nu", "at work now"),
}
"""States that say that somebody has a job today."""


def _free(one: Match, ground: MatchGround, /) -> bool:
    at_work = ground.states.get(one.seeker.candidate, "") in _AT_WORK
    return one.seeker.available is None and not at_work


FILTERS: Mapping[str, tuple[Text, Keeps]] = {
    "ledig": (Text("Ledig nu", "Free now"), _free),
    "naer": (Text("Højst 30 minutter", "30 minutes at most"), _near),
    "passer": (Text("Kun dem, der kan", "Only those who may"), lambda one, _: one.may),
}
"""What the list can be narrowed to, each with its words."""


def _picked(
    found: Ranking, ground: MatchGround, *, asked: AskedMatches
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Return those to show who may, and who may not; the order of the ranking stands."""
    keeps = [FILTERS[code][1] for code in asked.only if code in FILTERS]
    most = MOST if asked.more else FIRST
    may = _kept(found, ground, keeps=keeps, first=0, last=found.may, most=most)
    if "passer" in asked.only:
        return may, ()
    rest = MOST if asked.more else OTHERS
    beyond = _kept(found, ground, keeps=keeps, first=found.may, last=len(found), most=rest)
    return may, beyond


def _kept(
    found: Ranking,
    ground: MatchGround,
    *,
    keeps: Sequence[Keeps],
    first: int,
    last: int,
    most: int,
) -> tuple[Match, ...]:
    """Return the first that are kept; of very many no more than some thousand are looked at."""
    kept: list[Match] = []
    for place in range(first, min(last, first + _READ)):
        (one,) = found.part(place, place + 1)
        if all(keep(one, ground) for keep in keeps):
            kept.append(one)
        if len(kept) == most:
            break
    return tuple(kept)


def _beside(codes: Iterable[str], wanted: Ask, *, ground: MatchGround) -> Iterator[Match]:
    for code in tuple(dict.fromkeys(codes))[:SIDE_BY_SIDE]:
        one = ground.seekers.get(code)
        if one is not None:
            yield match(wanted, one, guide=ground.guide, weights=ground.weights)


class _Lines:
    """The lines of a page, with the names read once."""

    def __init__(
        self,
        programme: str,
        ground: MatchGround,
        *,
        asked: AskedMatches,
        matches: Collection[Match],
    ) -> None:
        self.ground, self.asked = ground, asked
        self.shown = tuple(dict.fromkeys(one.seeker.candidate for one in matches))
        self.names = names(programme, self.shown) if self.shown else {}
        self.before = {
            code: found
            for opening in {one.ask.opening for one in matches}
            for code, found in ground.seats.proposed_for(opening).items()
        }

    def of(self, matches: Iterable[Match]) -> tuple[CandidateLine, ...]:
        return tuple(self._line(one) for one in matches)

    def _line(self, one: Match) -> CandidateLine:
        code = one.seeker.candidate
        state = self.ground.states.get(code, "")
        return CandidateLine(
            candidate=code,
            name=self.names.get(code, ""),
            door=candidate_door(code),
            chosen=code in self.asked.beside,
            state=state if state in _AT_WORK else "",
            state_text=_AT_WORK.get(state, words.NOTHING),
            match=match_line(one, seats=self.ground.seats, before=self.before.get(code)),
        )


def _told(found: Ranking, *, settled: int) -> Text:
    if not len(found):
        return Text("Ingen søger job lige nu.", "Nobody looks for a job just now.")
    return Text(
        f"{found.may} af {len(found)} kandidater kan foreslås. De bedste står først."
        + (f" {settled} i fuld selvforsørgelse er ikke med." if settled else ""),
        f"{found.may} of {len(found)} candidates may be proposed. The best stand first."
        + (f" {settled} in full self-support are left out." if settled else ""),
    )


def _more(found: Ranking, opening: str, *, asked: AskedMatches) -> Door | None:
    if asked.more or len(found) <= FIRST:
        return None
    asks = tuple(("kun", code) for code in asked.only)
    return Door("opening_matches", (opening,), (*asks, ("vis", "flere")))

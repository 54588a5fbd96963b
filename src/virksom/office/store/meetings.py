"""Interviews as meetings for other people's calendars, read from the facts that tell them.

One interview is a chain of facts, each in the place of the one before; the first names the
meeting, and how many came after it is how often it changed. Codes and roles only, never a name.

Source:
    Clause 2.2; invariant 3; RFC 5545 (UID and SEQUENCE).
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from virksom.exchange.calendar import Meeting, Party
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.projections.tally import number_of
from virksom.programme.kernel import Text
from virksom.programme.path.interview import CANCELLED, PLACES, ROLES, Talk, read_time
from virksom.programme.record import Fact, Interview, Place, read_fact

LASTS = timedelta(hours=1)
"""How long an interview takes up in a calendar."""

ROLE_LABELS = dict(
    zip(
        ROLES,
        (
            Text("Kandidat", "Candidate"),
            Text("Rådgiver", "Adviser"),
            Text("Rekrutteringskonsulent", "Recruitment consultant"),
            Text("Arbejdsgiver", "Employer"),
        ),
        strict=True,
    )
)
"""What each role is called."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One interview from its first fact to its last.

    Args:
        facts: oldest first; each but the first replaces the one before. A retraction may end it.
    """

    facts: tuple[Fact, ...]

    @property
    def first(self) -> Fact:
        """The fact that began it."""
        return self.facts[0]

    @property
    def told(self) -> tuple[Interview, ...]:
        """What its facts say, oldest first."""
        return tuple(fact.value for fact in self.facts if isinstance(fact.value, Interview))

    @property
    def planned(self) -> datetime | None:
        """The time last fixed; None while none was."""
        times = [read_time(str(said.planned)) for said in self.told if said.planned is not None]
        return next((time for time in reversed(times) if isinstance(time, datetime)), None)

    @property
    def cancelled(self) -> bool:
        """Whether it was called off, or taken back."""
        last = self.facts[-1].value
        if not isinstance(last, Interview):
            return True
        return last.outcome == CANCELLED or last.planned is None

    @property
    def sequence(self) -> int:
        """How often it has changed since a time was first fixed."""
        fixed = [place for place, said in enumerate(self.told) if said.planned is not None]
        return len(self.facts) - 1 - (fixed[0] if fixed else 0)


def place_note(first: Fact) -> str:
    """Return what the closer word on an interview's place is about, in the vault."""
    return f"interview {first.id}"


def chains(facts: Iterable[Fact]) -> tuple[Chain, ...]:
    """Return the interviews that facts tell, the first begun first.

    Args:
        facts: about one candidate or several, in force or not, in the order of the log.
    """
    told = tuple(facts)
    after = {fact.replaces: fact for fact in told if fact.replaces is not None}
    begun = (fact for fact in told if isinstance(fact.value, Interview) and fact.replaces is None)
    return tuple(Chain(tuple(_follow(fact, after))) for fact in begun)


def _follow(fact: Fact, after: dict[str, Fact]) -> Iterator[Fact]:
    now: Fact | None = fact
    while now is not None:
        yield now
        now = after.get(now.id)


def chain_of(facts: Iterable[Fact], fact: Fact) -> Chain:
    """Return the chain that ``fact``, one of ``facts``, belongs to."""
    return next(chain for chain in chains(facts) if fact in chain.facts)


def meeting(programme: str, chain: Chain, *, organizer: Party, url: str) -> Meeting | None:
    """Return an interview as a calendar is told of it; None while no hour was ever fixed.

    Args:
        programme: its code.
        chain: the interview.
        organizer: who invites.
        url: where the meeting is opened.
    """
    starts = chain.planned
    if starts is None:
        return None
    said = chain.told[-1]
    candidate = chain.first.subject
    return Meeting(
        uid=f"{chain.first.id}.{programme}@virksom",
        starts=starts,
        ends=starts + LASTS,
        title=Text(f"Rekrutteringssamtale {candidate}", f"Recruitment interview {candidate}"),
        organizer=organizer,
        attendees=tuple(
            Party(role, ROLE_LABELS[role]) for role in Talk(chain.facts[-1], said).roles
        ),
        place=PLACES[said.place].da if said.place in PLACES else "",
        url=url,
        sequence=chain.sequence,
        cancelled=chain.cancelled,
    )


def chains_with(programme: str, codes: Iterable[str], *, since: date) -> tuple[Chain, ...]:
    """Return the interviews that anybody with one of these codes takes part in.

    Args:
        programme: its code.
        codes: candidates, advisers, consultants or workplaces, as facts speak of them.
        since: those planned on that day or later, and those moved to or from one.
    """
    wanted = frozenset(code for code in codes if code)
    rows = FactRow.objects.filter(programme_id=number_of(programme))
    if not wanted:
        return ()
    near = rows.filter(_naming(wanted), kind="interview", since__gte=since)
    subjects = near.values_list("subject", flat=True).distinct()
    found = chains(_facts(programme, rows.filter(subject__in=list(subjects))))
    return tuple(chain for chain in found if wanted & _parties(chain))


def _naming(codes: frozenset[str]) -> Q:
    found = Q(subject__in=codes)
    for code in codes:
        found |= Q(wire__contains=json.dumps(code))
    return found


def _parties(chain: Chain) -> set[str | None]:
    said = chain.told[-1]
    return {chain.first.subject, said.adviser, said.consultant, said.employer}


def _facts(programme: str, rows: QuerySet[FactRow]) -> Iterator[Fact]:
    told = rows.filter(kind__in=("interview", "retraction")).order_by("position")
    for position, wire in told.values_list("position", "wire"):
        yield read_fact(json.loads(wire), Place(programme, position))

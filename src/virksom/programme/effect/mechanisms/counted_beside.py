"""Detours, attendance and what became of the referred, of very many in columns.

Source:
    National Audit Office (2015); clauses 2.2 and 3.2; the same as ``detours``, ``attendance`` and
    ``fairness`` tell, which a law holds.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from virksom.programme.columns.about import About, origins
from virksom.programme.columns.day_counts import first_referral
from virksom.programme.columns.facts import MORE, REF
from virksom.programme.columns.job_columns import job_columns
from virksom.programme.columns.known import Codes
from virksom.programme.columns.origins import (
    AWAY_BY,
    GONE_BY,
    GONE_ON,
    REFERRED_ON,
    SENT_BY,
    SUPPORTED_ON,
)
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import OPEN, SINCE, Numbers
from virksom.programme.columns.tallied import tallied
from virksom.programme.columns.told_beside import APART, NO, YES, offers_said
from virksom.programme.contract import Terms
from virksom.programme.effect.mechanisms.attendance import KINDS, Attended
from virksom.programme.effect.mechanisms.dealt import UNRECORDED
from virksom.programme.effect.mechanisms.detours import (
    OTHER_OFFER,
    STEPS,
    WITHIN,
    Detours,
    DetourSide,
    Offers,
    quartiles,
)
from virksom.programme.effect.mechanisms.fairness import (
    MANY_OFFERS,
    NEVER_MET,
    NO_NEWS,
    FairGroup,
    Fairness,
    fair_group,
    offers_group,
    place_of,
)
from virksom.programme.effect.mechanisms.strategy import Split, found_split, said_split
from virksom.programme.effect.mechanisms.waiting import End, Waits, waits_of
from virksom.programme.kernel.week import CALENDAR_BEGINS
from virksom.programme.status import Share

_UNTOLD = -1


class Beside:
    """What is told of everybody beside the elements.

    Args:
        told: what is told of persons.
        terms: as known at the moment.
        on: the day asked for.
        last: the last day anything can be counted on.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """

    def __init__(self, told: About, terms: Terms, *, on: date, last: date) -> None:
        self.told, self.known = told, told.known
        self.terms, self.on, self.last = terms, on, last
        self.day = day_in_numbers(last)
        asked = np.full((len(self.known.cohort), 1), self.day)
        self.origins, supports = origins(self.known, terms, on=on, last=last, asked=asked)
        self.supports = supports[:, 0]
        self.referred = first_referral(self.known) <= self.day
        """Who of the cohort is referred by the last day."""

    @cached_property
    def traits(self) -> Mapping[str, tuple[tuple[str, ...], Numbers]]:
        """By trait its groups' codes, and the number of the group of each of the cohort."""
        return {
            "unit": self._units(),
            "age_band": self._bands(),
            "earlier_offers": self._by_offers(),
            "motivated": self._motivated(),
        }

    def _units(self) -> tuple[tuple[str, ...], Numbers]:
        stands = self.origins[:, SENT_BY]
        units = self.known.facts.codes("unit")
        told = self.known.said(REF, stands)
        return (*units, UNRECORDED), np.where(stands >= 0, told, len(units))

    @cached_property
    def _referrals(self) -> Numbers:
        """The facts of referrals by the last day."""
        told = self.told
        rows = told.of(["referral"])
        return rows[(told.since[rows] <= self.day) & (told.person[rows] >= 0)]

    def _first_said(self, said: Numbers, *, none: int) -> Numbers:
        """Return for each of the cohort what the first referral says that tells it; -1 untold."""
        tells = said != none
        person = self.told.person[self._referrals[tells]]
        found = np.full(len(self.known.cohort), _UNTOLD, dtype=np.int64)
        first = np.diff(person, prepend=-1) != 0
        found[person[first]] = said[tells][first]
        return found

    def _bands(self) -> tuple[tuple[str, ...], Numbers]:
        bands = self.known.facts.codes("age_band")
        band = self._first_said(self.told.said(MORE, self._referrals), none=_UNTOLD)
        return (*bands, UNRECORDED), np.where(band < 0, len(bands), band)

    @cached_property
    def offers(self) -> Numbers:
        """How many offers each of the cohort had had; -1 where it is not told."""
        told = self.told.says[self._referrals] // APART
        found = self._first_said(told, none=0)
        return offers_said(np.maximum(found, 0), self.known.facts.codes("offers"))

    def _by_offers(self) -> tuple[tuple[str, ...], Numbers]:
        groups = ("none", "some", "many")
        places = np.array([*(groups.index(offers_group(n)) for n in range(MANY_OFFERS + 1)), 3])
        return (*groups, UNRECORDED), places[np.minimum(self.offers, MANY_OFFERS)]

    def _motivated(self) -> tuple[tuple[str, ...], Numbers]:
        told = self._first_said(self.told.says[self._referrals] % APART, none=0)
        return ("yes", "no", UNRECORDED), np.select([told == YES, told == NO], [0, 1], 2)

    def share(self, trait: str, group: str, *, among: Numbers) -> Share:
        """Return how many of some have a trait's group, of those of whom it is told."""
        groups, numbers = self.traits[trait]
        theirs = numbers[among]
        place = groups.index(group) if group in groups else -1
        told = theirs != len(groups) - 1
        return Share(int((theirs == place).sum()), int(told.sum()))

    def split(self, said: date | None) -> Split:
        """Return the first day of the new strategy."""
        if said is not None:
            return said_split(said)
        told = self.told
        rows = told.of(["interview"])
        rows = rows[told.says[rows] // APART == YES]
        if not len(rows):
            return found_split(None, last=self.last)
        day = told.since[rows].min()
        ids = self.known.facts.ids[told.rows[rows[told.since[rows] == day]]]
        return found_split((_date(int(day)), min(ids.tolist()).decode()), last=self.last)

    def attendance(self, split: date | None) -> tuple[Attended, ...]:
        """Return how each kind of occasion was attended."""
        day = OPEN if split is None else day_in_numbers(split)
        return tuple(self._attended(kind, day) for kind in KINDS)

    def _attended(self, kind: str, split: int) -> Attended:
        told, rows = self.told, self.told.of([kind])
        held = rows[told.since[rows] <= self.day]
        came, after = told.says[held] % APART, told.since[held] >= split
        said = came != 0
        return Attended(
            kind=kind,
            before=_share(came == YES, said & ~after),
            after=_share(came == YES, said & after),
            untold=int((~said).sum()),
        )

    def detours(self, split: date | None) -> Detours:
        """Return the detours of everybody referred by the last day."""
        everyone = np.flatnonzero(self.referred)
        if split is None:
            return Detours(every=self._side(everyone), before=None, after=None)
        late = self.origins[everyone, REFERRED_ON] >= day_in_numbers(split)
        return Detours(
            every=self._side(everyone),
            before=self._side(everyone[~late]),
            after=self._side(everyone[late]),
        )

    def _side(self, people: Numbers) -> DetourSide:
        since, gone = self.origins[people, REFERRED_ON], self.origins[people, GONE_ON]
        followed = since + WITHIN <= self.day
        elsewhere = (gone.astype(np.int64) <= since + WITHIN) & self._left_for(OTHER_OFFER)[people]
        told = np.sort(self.offers[people])
        counts = told[told >= 0].tolist()
        return DetourSide(
            of=len(people),
            offers=Offers(len(counts), len(told) - len(counts), quartiles(counts)),
            steps={step: self._waits(people, day) for step, day in self._reached.items()},
            elsewhere=_share(elsewhere, followed),
        )

    def _left_for(self, reason: str) -> Numbers:
        """Say who left the first course they were referred to for a reason."""
        return self._for_reason(self.origins[:, GONE_BY], reason)

    def _for_reason(self, steps: Numbers, reason: str) -> Numbers:
        """Say of each withdrawal by its row whether it was for a reason; none never is."""
        number = self.known.facts.words["reason"].get(reason, _UNTOLD)
        left: Numbers = (steps >= 0) & (self.known.said(REF, steps) == number)
        return left

    @cached_property
    def jobs(self) -> Numbers:
        """The rows of the cohort that tell of paid work begun by the last day."""
        return job_columns(self.known, on=self.last).rows

    @cached_property
    def _reached(self) -> Mapping[str, Numbers]:
        """By step, the first day from the referral on that each of the cohort took it."""
        told = self.told
        met = told.of(STEPS["meeting"])
        met = met[told.says[met] % APART == YES]
        jobs = self.jobs
        spells = self.known.cohort.spells[jobs]
        return {
            "meeting": self._first_day(told.person[met], told.since[met]),
            "element": self._first_day(*self._of_elements()),
            "job": self._first_day(self.known.person[jobs], spells[:, SINCE]),
        }

    def _of_elements(self) -> tuple[Numbers, Numbers]:
        given = self.told.of(STEPS["element"])
        return self.told.person[given], self.told.since[given]

    def _first_day(self, person: Numbers, since: Numbers) -> Numbers:
        counts = (person >= 0) & (since <= self.day)
        counts &= since >= self.origins[person, REFERRED_ON] if len(person) else True
        first = np.full(len(self.known.cohort), OPEN, dtype=np.int64)
        np.minimum.at(first, person[counts], since[counts])
        return first

    def _waits(self, people: Numbers, reached: Numbers) -> Waits:
        since, gone = self.origins[people, REFERRED_ON], self.origins[people, GONE_ON]
        first = reached[people]
        left = (gone <= self.day) & (gone < first)
        until = np.where(left, gone, np.where(first == OPEN, self.day, first))
        ends = np.select([left, first == OPEN], [1, 2], 0)
        told = (End.REACHED, End.LEFT, End.WAITS)
        return waits_of(
            {(day, told[end]): count for day, end, count in tallied(until - since, ends)}
        )

    def fairness(self, quiet: int) -> Fairness:
        """Return what became of everybody referred by the last day."""
        fates, everyone = self._fates(quiet), int(self.referred.sum())
        return Fairness(
            referred=self._codes(self.referred),
            fates={fate: self._codes(found) for fate, found in fates.items()},
            quiet=quiet,
            groups=tuple(
                group for trait in self.traits for group in self._groups(trait, fates, of=everyone)
            ),
        )

    def _groups(self, trait: str, fates: Mapping[str, Numbers], *, of: int) -> Sequence[FairGroup]:
        codes, numbers = self.traits[trait]
        members = np.bincount(numbers[self.referred], minlength=len(codes))
        met = {
            fate: np.bincount(numbers[found], minlength=len(codes)) for fate, found in fates.items()
        }
        there = np.flatnonzero(members).tolist()
        return [
            fair_group(
                (trait, codes[place]),
                members=int(members[place]),
                of=of,
                fates={fate: (int(found[place]), int(found.sum())) for fate, found in met.items()},
            )
            for place in sorted(there, key=lambda place: place_of(codes[place]))
        ]

    def _fates(self, quiet: int) -> Mapping[str, Numbers]:
        left_by = self.origins[:, AWAY_BY]
        left, support = self.referred & (left_by >= 0), self.origins[:, SUPPORTED_ON]
        silent = self._last_told() + quiet < self.day
        return {
            "never_met": left & (self._for_reason(left_by, NEVER_MET)),
            "withdrawn": left,
            "waiting": self.referred & ~left & ~self.supports & silent,
            "succeeded": self.referred & (support >= 0) & (support <= self.day),
        }

    def _last_told(self) -> Numbers:
        """Return the latest day on which something with each of the cohort began or ended."""
        told, never = self.told, np.iinfo(np.int32).min
        news = told.person >= 0
        news[told.of(NO_NEWS)] = False
        ends = (told.since, told.until)
        days = [np.where(news & (day <= self.day), day, never) for day in ends]
        found = np.full(len(self.known.cohort), never, dtype=np.int64)
        begins = np.flatnonzero(np.diff(told.person, prepend=-2))
        if len(begins):
            latest = np.maximum.reduceat(np.maximum(*days), begins)
            placed = told.person[begins] >= 0
            found[told.person[begins][placed]] = latest[placed]
        return found

    def _codes(self, which: Numbers) -> Sequence[str]:
        return Codes(self.known.facts.persons, self.known.places[np.flatnonzero(which)])


def _share(these: Numbers, among: Numbers) -> Share:
    return Share(int((these & among).sum()), int(among.sum()))


def _date(day: int) -> date:
    return CALENDAR_BEGINS + timedelta(days=day)

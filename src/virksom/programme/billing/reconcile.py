"""The municipality's own list of benefit weeks held against what is claimed, week by week.

Source:
    Clause 7.1; failures 1, 4 and 5 of outcome payment.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.programme.billing.books import books
from virksom.programme.billing.claims import Claim, claims
from virksom.programme.billing.reconcile_words import (
    AGREE,
    BILLED_ON_BENEFIT,
    CLAIMED_ON_BENEFIT,
    CLAIMED_WHO_LEFT,
    KINDS,
    NOBODY,
    NOT_CLAIMED,
    NOT_LISTED,
    PARTIAL_ON_BENEFIT,
    Kind,
)
from virksom.programme.billing.without_claim import could_be_mended
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Known
from virksom.programme.settlement import (
    NOTHING,
    WeekReading,
    rate_of,
    read_weeks,
    room_under_cap,
    rules_of,
)
from virksom.programme.status import LEFT, Person, State, people

NO_BENEFIT = "none"
"""The code by which a list says that somebody had no benefit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One week of one person on the municipality's list.

    Args:
        candidate: the candidate's code.
        week: the week.
        code: the benefit as the contract's terms name it; ``none`` for no benefit.
    """

    candidate: str
    week: Week
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How one person's week compares.

    Args:
        kind: its code in ``KINDS``.
        candidate: the person's id; the code as listed where nobody has it.
        week: the week.
        listed: the codes the list has for it, each once; empty when it is not there.
        claimed: what is claimed, ``full`` or ``partial``; "" for nothing.
        billed: whether it was billed.
        kroner: what hangs on it excluding VAT, exact; where nothing is claimed, the least it
            would give; 0.00 where the lists agree or nothing hangs on it.
        facts: ids of the facts on our side; may be empty.
    """

    kind: str
    candidate: str
    week: Week
    listed: tuple[str, ...]
    claimed: str
    billed: bool
    kroner: Decimal
    facts: tuple[str, ...]

    @property
    def says(self) -> Kind:
        """What the two lists say, who must act, and what they do next."""
        return KINDS[self.kind]


def reconcile(known: Known, terms: Terms, *, listed: Iterable[Listed]) -> tuple[Difference, ...]:
    """Return how each week of the municipality's list compares with what is claimed.

    Weeks from the first listed to the last are compared. Where the list tells of no week without
    benefit, it is a list of benefit weeks alone: then whoever does not stand there has none. Else
    the municipality has said nothing of a week that does not stand there.

    Source:
        Clause 7.1; failures 1, 4 and 5.

    Args:
        known: the facts in force; nothing is added to them.
        terms: the terms as known at the same moment.
        listed: the list in any order; a week may stand there more than once.

    Returns:
        Each person's week at most once, by kind, then kroner from the most, then person and
        week; all that are listed and all that are claimed are there. Empty for an empty list.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    rows = tuple(listed)
    if not rows:
        return ()
    everyone = people(known)
    first, last = min(row.week for row in rows), max(row.week for row in rows)
    read = {one.id: read_weeks(one, terms, through=last) for one in everyone}
    found = claims(everyone, terms, frozen=books(known), read=lambda one: read[one.id])
    both = _Both(
        terms=terms,
        theirs=_theirs(rows, everyone),
        claims={(one.candidate, one.week): one for one in found if first <= one.week <= last},
        silent=all(row.code != NO_BENEFIT for row in rows),
    )
    told = {(one.candidate, one.week): one for one in both.claimed()}
    for person in everyone:
        weeks = [one for one in read[person.id] if first <= one.week]
        told |= {(one.candidate, one.week): one for one in both.unclaimed(weeks, read[person.id])}
    ids = {person.id for person in everyone}
    rest = (both.listed_alone(key, kind=AGREE if key[0] in ids else NOBODY) for key in both.theirs)
    told = {(one.candidate, one.week): one for one in rest} | told
    return tuple(sorted(told.values(), key=_urgency))


_Key = tuple[str, Week]


def _theirs(rows: Iterable[Listed], everyone: Iterable[Person]) -> Mapping[_Key, list[Listed]]:
    """Return the rows of the list by the person's id and the week."""
    ids = {code: person.id for person in everyone for code in person.ids}
    found: dict[_Key, list[Listed]] = {}
    for row in rows:
        found.setdefault((ids.get(row.candidate, row.candidate), row.week), []).append(row)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Both:
    """The two lists.

    Args:
        terms: of the contract.
        theirs: the municipality's rows.
        claims: what is claimed in those weeks.
        silent: whether the list is silent of weeks without benefit.
    """

    terms: Terms
    theirs: Mapping[_Key, Sequence[Listed]]
    claims: Mapping[_Key, Claim]
    silent: bool

    def claimed(self) -> Iterator[Difference]:
        """Yield the weeks that are claimed."""
        for key, claim in self.claims.items():
            if claim.billed or claim.owed:
                amount = max(claim.held, claim.owed)
                full = amount >= rate_of(State.FULL, rules_of(claim.week, self.terms))
                one = replace(
                    self.listed_alone(key, kind=self._kind(key, full=full, billed=claim.held)),
                    claimed=(State.FULL if full else State.PARTIAL).code,
                    billed=bool(claim.billed),
                    facts=_facts(claim),
                )
                yield one if one.kind == AGREE else replace(one, kroner=amount)

    def unclaimed(
        self, weeks: Iterable[WeekReading], every: Sequence[WeekReading]
    ) -> Iterator[Difference]:
        """Yield the weeks of one person without benefit that somebody could still claim."""
        paid = sum(one.paid for one in every)
        for reading in weeks:
            key = reading.candidate, reading.week
            rules = rules_of(reading.week, self.terms)
            if self._on_benefit(key) is not False or not room_under_cap(paid, rules):
                continue
            if could_be_mended(reading):
                least = rate_of(State.PARTIAL, rules)
                yield replace(self.listed_alone(key, kind=NOT_CLAIMED), kroner=least)

    def listed_alone(self, key: _Key, *, kind: str) -> Difference:
        """Return a week as the list has it, with nothing on our side."""
        rows = self.theirs.get(key, ())
        return Difference(
            kind=kind,
            candidate=key[0],
            week=key[1],
            listed=tuple(dict.fromkeys(row.code for row in rows)),
            claimed="",
            billed=False,
            kroner=NOTHING,
            facts=(),
        )

    def _kind(self, key: _Key, *, full: bool, billed: Decimal) -> str:
        on_benefit = self._on_benefit(key)
        if on_benefit is None:
            return NOT_LISTED
        if not on_benefit:
            return AGREE
        if any(row.code == LEFT for row in self.theirs[key]):
            return CLAIMED_WHO_LEFT
        if not full:
            return PARTIAL_ON_BENEFIT
        return BILLED_ON_BENEFIT if billed else CLAIMED_ON_BENEFIT

    def _on_benefit(self, key: _Key) -> bool | None:
        """Say whether the list has a benefit in a week; None when it says nothing of it.

        Who is no longer in the register is not without benefit: nothing is missed there.
        """
        none = rules_of(key[1], self.terms).codes("not_benefit")
        rows = self.theirs.get(key)
        if rows is None:
            return False if self.silent else None
        return any(row.code not in none for row in rows)


def _facts(claim: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for reason in claim.reasons for fact in reason.facts))


def _urgency(one: Difference) -> tuple[int, Decimal, str, Week]:
    return list(KINDS).index(one.kind), -one.kroner, one.candidate, one.week

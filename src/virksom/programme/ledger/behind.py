"""Whose weeks stand behind what strangers are told, so that no two figures tell of few.

Source:
    Rules, section 7: the external edition hides counts 1 to 4 and what would tell them, and two of
    them, subtracted, reveal none.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from virksom.programme.kernel.digest import canonical, digest
from virksom.programme.ledger.discreet import ByTier, tells_few
from virksom.programme.ledger.investment import CREDITED, Investment
from virksom.programme.status.suppression import FEWEST

Weeks = Mapping[str, frozenset[str]]
"""Weeks by whose they are."""

_Sum = Mapping[str, Weeks]
_ALL = ""
"""The key of all weeks of a sum, whatever they are paid as: what a number of weeks tells."""

EARNED, EXPECTED, SUPPORTED = "earned", "expected", "supported"
FIGURES = (EARNED, EXPECTED, SUPPORTED)
"""The figures that weeks stand behind, in the order in which it is decided whether to tell them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What stands behind an edition.

    Args:
        sums: whose weeks stand behind every sum that it gives, by what they are paid as.
        told: which of ``FIGURES`` are told.
        lost: whether one of them was told otherwise than it is read today, or of others' weeks:
            whose weeks stood behind it is not known.
        paid: øre the municipality has paid; None where it is hidden.
        billed: øre that invoices less credit notes ask for; told with the weeks earned.
    """

    sums: Mapping[str, Mapping[str, Weeks]]
    told: frozenset[str]
    lost: bool
    paid: int | None
    billed: int


def behind(found: Investment, others: Sequence[Behind]) -> Behind:
    """Return what an edition may tell beside others, and what stands behind it.

    A figure is told where nobody, or five persons, stand behind every sum that it gives with the
    others told, and behind every difference from a sum that another edition gives. None is where
    another edition tells a figure of nobody knows whose weeks.

    Source:
        Rules, section 7.

    Args:
        found: what the investment has come to.
        others: the editions told before, and those told later that stand as they are.
    """
    sums = _all_sums(found)
    before = [_NOTHING, *(each for one in others for each in one.sums.values())]
    told = frozenset[str]()
    for figure in () if any(one.lost for one in others) else FIGURES:
        more = told | {figure}
        new = [sums[name] for name, needs in _NEEDS.items() if figure in needs <= more]
        if figure == EARNED and _billed_tells_few(found, others):
            continue
        if not any(_few(one, other) for one in new for other in before):
            told = more
    paid = _paid(found, others) if EARNED in told else None
    return as_told(found, told, lost=False, paid=paid)


def as_told(found: Investment, told: frozenset[str], *, lost: bool, paid: int | None) -> Behind:
    """Return what stands behind an edition that stands as it was told.

    Args:
        found: what the investment had come to, as it is read today.
        told: the figures that were told.
        lost: whether one of them is read otherwise today.
        paid: øre paid, where that was told.
    """
    sums = {name: each for name, each in _all_sums(found).items() if _NEEDS[name] <= told}
    return Behind(sums=sums, told=told, lost=lost, paid=paid, billed=found.billed)


def whose_weeks(found: Investment, figures: Collection[str]) -> dict[str, str]:
    """Return a digest of whose weeks stand behind each of some figures, 64 hexadecimal digits.

    Source:
        Rules, section 7.

    Args:
        found: what the investment has come to.
        figures: some of ``FIGURES``.
    """
    read = {
        EARNED: found.earned.weeks,
        EXPECTED: found.expected.weeks,
        SUPPORTED: {_ALL: found.supported},
    }
    return {figure: _digest(read[figure]) for figure in FIGURES if figure in figures}


def _digest(weeks: ByTier) -> str:
    told = {tier: [f"{who} {week}" for who, week in sorted(of)] for tier, of in weeks.items() if of}
    return digest(canonical(told)).removeprefix("sha256:")


_NOTHING: _Sum = {_ALL: {}}
_NEEDS: Mapping[str, frozenset[str]] = {
    "earned": frozenset({EARNED}),
    "expected": frozenset({EXPECTED}),
    "coming": frozenset({EARNED, EXPECTED}),
    "supported": frozenset({SUPPORTED}),
    "not billed": frozenset({SUPPORTED}),
    "not expected": frozenset({SUPPORTED}),
    "unpaid": frozenset({SUPPORTED}),
    "billed beyond": frozenset({SUPPORTED}),
}
"""Which figures must be told for a sum to be known; what weeks in self-support less others give
is held back even where the others are hidden."""


def _all_sums(found: Investment) -> dict[str, _Sum]:
    """Return every sum that the figures give, by themselves and one with or less another.

    Weeks in self-support less those earned are those that are not billed; weeks earned and
    expected are those earned once all that was expected has been billed: what is earned then,
    less them, is what nobody expected.
    """
    earned, expected = _by_person(found.earned.weeks), _by_person(found.expected.weeks)
    credited = expected.get(CREDITED, {})
    coming = {
        tier: _less(_with(earned.get(tier, {}), expected.get(tier, {})), credited)
        for tier in {*earned, *expected} - {CREDITED}
    }
    billed, owed = _whole(earned), _whole(expected)
    held = _by_person({_ALL: found.supported})[_ALL]
    counts = {
        "supported": held,
        "not billed": _less(held, billed),
        "not expected": _less(held, owed),
        "unpaid": _less(held, _with(billed, owed)),
        "billed beyond": _less(billed, held),
    }
    sums = {"earned": earned, "expected": expected, "coming": coming}
    tiered = {name: {**each, _ALL: _whole(each)} for name, each in sums.items()}
    return {**tiered, **{name: {_ALL: of} for name, of in counts.items()}}


def _by_person(weeks: ByTier) -> dict[str, Weeks]:
    found: dict[str, Weeks] = {}
    for tier, of in weeks.items():
        held: defaultdict[str, set[str]] = defaultdict(set)
        for person, week in of:
            held[person].add(week)
        found[tier] = {person: frozenset(some) for person, some in held.items()}
    return found


def _whole(tiers: Mapping[str, Weeks]) -> Weeks:
    found: Weeks = {}
    for tier, of in tiers.items():
        if tier != CREDITED:
            found = _with(found, of)
    return found


def _with(one: Weeks, other: Weeks) -> Weeks:
    return {who: one.get(who, _NONE) | other.get(who, _NONE) for who in {*one, *other}}


def _less(one: Weeks, other: Weeks) -> Weeks:
    return {who: left for who, of in one.items() if (left := of - other.get(who, _NONE))}


_NONE: frozenset[str] = frozenset()


def _few(one: _Sum, other: _Sum) -> bool:
    """Say whether few stand behind the difference of two sums, in any tier that both tell."""
    by_tier = (len(one) > 1 and len(other) > 1) or other is _NOTHING
    tiers = {*one, *other} if by_tier else {_ALL}
    return any(_of_few(one.get(tier, {}), other.get(tier, {})) for tier in tiers)


def _of_few(one: Weeks, other: Weeks) -> bool:
    """Say whether one to four persons differ; no more of them are looked for than are needed."""
    if one == other:
        return False
    changed = (who for who, of in one.items() if other.get(who) != of)
    differ = chain(changed, (who for who in other if who not in one))
    return 0 < len(list(islice(differ, FEWEST))) < FEWEST


def _paid(found: Investment, others: Sequence[Behind]) -> int | None:
    """Return what was paid, where neither it nor what is left to pay is that of few weeks.

    Nor may what came to either of them since an edition that told it, or what it is less than was
    billed by then. It pays weeks that are earned, and is told with them or not at all: so what is
    left to pay is told too.
    """
    left = found.billed - found.paid
    held = [one for one in others if one.paid is not None]
    amounts = [
        *(found.paid, left),
        *(found.paid - one.paid for one in held if one.paid is not None),
        *(left - (one.billed - one.paid) for one in held if one.paid is not None),
        *(found.paid - one.billed for one in others if EARNED in one.told),
    ]
    return None if any(tells_few(ore, found.rates) for ore in amounts) else found.paid


def _billed_tells_few(found: Investment, others: Sequence[Behind]) -> bool:
    """Say whether what is billed, less what was paid in another edition, is that of few weeks."""
    paid = (one.paid for one in others if one.paid is not None)
    return any(tells_few(found.billed - ore, found.rates) for ore in paid)

"""What a change in practice would be worth: one more place, a faster match, a steadier job.

Kroner the municipality pays, weeks or outcomes paid, and persons in self-support in the last week,
each beside the forecast as it stands. Where the week alone decides, both are reckoned exactly for
each of some sets of chances, so the interval is what is not known of the chances, and no chance
from person to person drowns the difference. Elsewhere both are played, and each person's week has
the same chance in both.

Source:
    Common random numbers, for what is played: Law, Simulation Modeling and Analysis, chapter 11.2.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from virksom.programme.forecast.chances import Numbers, by_depth
from virksom.programme.forecast.exact import means, start_rows
from virksom.programme.forecast.fan import Spread, spread_of
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outlook import Outlook, Practice, practised
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """One change.

    Args:
        code: short and stable.
        text: what is changed.
        kroner: more paid by the municipality.
        weeks: more weeks, or outcomes, paid.
        persons: more in self-support in the last week.
    """

    code: str
    text: Text
    kroner: Spread
    weeks: Spread
    persons: Spread


WORTH_TEXTS = {
    "faster_match": Text("Job findes 10 % hurtigere", "Jobs found 10% faster"),
    "steadier_job": Text("Job mistes 10 % sjældnere", "Jobs lost 10% less often"),
    "one_more_place": Text("Én, der venter, begynder nu", "One who waits starts now"),
}
"""The changes in words."""

FASTER, STEADIER = 1.1, 0.9
"""What the chances a week of coming into self-support, and of losing it, are multiplied by."""

RECKONED, PLAYED = 100, 300
"""Sets of chances for which a change is reckoned, and replications in which it is played."""

_NO_LIMIT = Load(helped=1_000_000)
"""A load that binds nobody: weeks are then played one by one, each with a chance of its own."""


def worths(seen: Outlook) -> tuple[Worth, ...]:
    """Return what each change is worth, beside the forecast as it stands.

    Args:
        seen: the forecast; of few replications it rests on so few.

    Returns:
        In the order of ``WORTH_TEXTS``; no place where nobody waits.
    """
    return tuple(_worths(seen))


def _worths(seen: Outlook) -> Iterator[Worth]:
    draws, usual = _draws(seen), _came(seen, _draws(seen))
    for code, practice in (
        ("faster_match", Practice(finding=FASTER)),
        ("steadier_job", Practice(losing=STEADIER)),
    ):
        yield _worth(code, _came(seen, practised(draws, practice)) - usual)
    waiting = np.flatnonzero(seen.begins.now == Phase.WAITING)
    if not len(waiting):
        return
    if seen.exact:  # a cohort is a sum: whom the place changes nothing for falls out
        longest = waiting[[seen.begins.depth[waiting].argmax()]]
        seen = _placing(replace(seen, past=seen.begins.only(longest)), places=0)
        usual = _came(seen, draws)
    more = _placing(seen, places=seen.assumed.practice.places + 1)
    yield _worth("one_more_place", _came(more, draws) - usual)


def _draws(seen: Outlook) -> Numbers:
    return seen.draws[: RECKONED if seen.exact else PLAYED]


def _placing(seen: Outlook, *, places: int) -> Outlook:
    practice = replace(seen.assumed.practice, places=places)
    return replace(seen, assumed=replace(seen.assumed, practice=practice))


def _came(seen: Outlook, draws: Numbers) -> Numbers:
    """Return kroner, weeks paid, and persons in the end, by set of chances."""
    return _reckoned(seen, draws) if seen.exact else _played(seen, draws)


def _reckoned(seen: Outlook, draws: Numbers) -> Numbers:
    outsets = start_rows(seen.begins, seen.terms)
    each = (
        means(outsets, move, terms=seen.terms, shock=seen.assumed.shock)
        for move in map(by_depth, draws)
    )
    return np.array([(one.total[-1], one.paid[-1], one.supporting[-1]) for one in each])


def _played(seen: Outlook, draws: Numbers) -> Numbers:
    alone = replace(seen, assumed=replace(seen.assumed, load=seen.assumed.load or _NO_LIMIT))
    found = alone.play(draws, rng=seen.chance())
    sums = found.cash.sum(axis=1), found.weeks_paid.sum(axis=1), found.supporting[:, -1]
    return np.column_stack(sums).astype(np.float64)


def _worth(code: str, more: Numbers) -> Worth:
    kroner, weeks, persons = (spread_of(column) for column in more.T)
    text = WORTH_TEXTS[code]
    return Worth(code=code, text=text, kroner=kroner, weeks=weeks, persons=persons)

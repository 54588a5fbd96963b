"""What a change in practice would be worth: one more place, one more referral, a faster match.

Reckoned exactly, each beside the forecast as it stands; kroner the municipality pays, and persons
in self-support in the last week.
"""

from dataclasses import dataclass, replace

from virksom.programme.forecast.exact import Means, Outset, means, outset_of
from virksom.programme.forecast.outlook import Outlook, Practice
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """One change.

    Args:
        code: short and stable.
        text: what is changed.
        kroner: more paid by the municipality, expected.
        weeks: more weeks paid, expected.
        persons: more in self-support in the last week, expected.
    """

    code: str
    text: Text
    kroner: float
    weeks: float
    persons: float


WORTH_TEXTS = {
    "faster_match": Text("Jobbene findes en tiendedel hurtigere", "Jobs are found a tenth faster"),
    "steadier_job": Text(
        "Jobbene mistes en tiendedel sjældnere", "Jobs are lost a tenth less often"
    ),
    "one_more_place": Text("Én, der venter, begynder nu", "One who waits starts now"),
}
"""The changes in words."""

FASTER = 1.1
"""A match that is a tenth faster: the chance a week of coming into self-support, times this."""


def worths(seen: Outlook) -> tuple[Worth, ...]:
    """Return what each change is worth, beside the forecast as it stands.

    Nothing where it cannot be reckoned without chance: the change would drown in it.
    """
    if not seen.exact:
        return ()
    practice = seen.assumed.practice
    faster = replace(practice, finding=FASTER * practice.finding)
    steadier = replace(practice, losing=practice.losing / FASTER)
    return (
        _worth("faster_match", _means_with(seen, faster), beside=seen.means),
        _worth("steadier_job", _means_with(seen, steadier), beside=seen.means),
        *_place(seen),
    )


def _means_with(seen: Outlook, practice: Practice) -> Means:
    return replace(seen, assumed=replace(seen.assumed, practice=practice)).means


def _place(seen: Outlook) -> tuple[Worth, ...]:
    """Return what it is worth that one who waits starts now; nothing where nobody waits."""
    waiting = [one for one in seen.past if one.now is Phase.WAITING]
    if not waiting:
        return ()
    longest = max(waiting, key=lambda one: one.depth)
    now, later = (
        means([outset], seen.found.by_depth(), terms=seen.terms, shock=seen.assumed.shock)
        for outset in (Outset(Phase.ON_PATH, 0, 0), outset_of(longest, seen.terms))
    )
    return (_worth("one_more_place", now, beside=later),)


def _worth(code: str, more: Means, *, beside: Means) -> Worth:
    return Worth(
        code=code,
        text=WORTH_TEXTS[code],
        kroner=float(more.total[-1] - beside.total[-1]),
        weeks=float(more.paid[-1] - beside.paid[-1]),
        persons=float(more.supporting[-1] - beside.supporting[-1]),
    )

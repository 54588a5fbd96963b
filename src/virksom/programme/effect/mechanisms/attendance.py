"""Who came to interviews and meetings, before and after the new recruitment interview.

Only what was written down for the meeting's own sake is counted. Absence is never asked for, so a
meeting of which nobody told who came is »ikke registreret«, and neither attended nor missed.

Source:
    Clause 2.2; clause 3.2 exempts from keeping a record of absence.
"""

from dataclasses import dataclass
from datetime import date

from virksom.programme.effect.mechanisms.compared import Compared, compared
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.record.came import came_to
from virksom.programme.status import Share

KINDS = ("interview", "meeting", "followup", "trial_day")
"""The kinds of occasion, in the order they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """How one kind of occasion was attended.

    Args:
        kind: the kind of fact.
        before: those the candidate came to, of those on record before the split.
        after: the same from the split on; before and after are of all when there is no split.
        untold: occasions by the last day of which nobody told who came.
    """

    kind: str
    before: Share
    after: Share
    untold: int

    @property
    def recorded(self) -> bool:
        """Whether anybody told of any who came."""
        return bool(self.before.of or self.after.of)

    @property
    def difference(self) -> Compared | None:
        """The share after less the share before; None where either is of too few."""
        return compared(self.after, self.before)


def attendance(ground: Ground, *, split: date | None) -> tuple[Attended, ...]:
    """Return how each kind of occasion was attended, in the order of ``KINDS``.

    Occasions are counted, not persons: one with two meetings counts twice.

    Source:
        Clauses 2.2 and 3.2.

    Args:
        ground: the programme on a day; occasions by the last day known are counted.
        split: the first day of what is after; None puts all before.
    """
    return tuple(_attended(ground, kind, split=split) for kind in KINDS)


def _attended(ground: Ground, kind: str, *, split: date | None) -> Attended:
    held = [one for one in ground.seen.known.of_kind(kind) if one.since <= ground.last]
    told = [(one.since, came) for one in held if (came := came_to(one)) is not None]
    after = [came for day, came in told if split is not None and day >= split]
    before = [came for day, came in told if split is None or day < split]
    return Attended(
        kind=kind,
        before=Share(sum(before), len(before)),
        after=Share(sum(after), len(after)),
        untold=len(held) - len(told),
    )

"""How many candidates a unit already talks with but has not registered yet.

The source's footnote: interviews were held with candidates who were not all registered. Such a
number is about no candidate, so it is no fact; it is a referral list in the making, and so it lies
among the drafts, each number with who told it and when. Nothing is counted by it.

Source:
    Clause 1.2 and its open question: counts are as registered.
"""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.vault import drafts

KIND = "awaited"
_MOST = 999


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a unit last told.

    Args:
        count: how many; 0 or more.
        by: code of who told it; "" when nobody did.
        told_at: when; None when nobody did.
    """

    count: int
    by: str = ""
    told_at: datetime | None = None


def awaited(programme: str, unit: str) -> Awaited:
    """Return how many a unit talks with; none when nobody told."""
    row = drafts.latest(programme, KIND, subject=unit)
    count = None if row is None else row.content.get("count")
    if row is None or not isinstance(count, int):
        return Awaited(0)
    return Awaited(count, row.by, row.written_at)


def tell(programme: str, unit: str, *, count: int, by: str, moment: datetime) -> None:
    """Keep how many a unit talks with, from 0 to 999; more is cut off there."""
    content = {"count": max(0, min(count, _MOST))}
    drafts.save(programme, KIND, subject=unit, content=content, by=by, moment=moment)

"""A stretch of days, half-open."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from ``since`` up to but not including ``until``; ``until=None`` has no end.

    ``since == until`` is allowed and covers no day.
    """

    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Say whether ``day`` lies in the span."""
        return self.since <= day and (self.until is None or day < self.until)

    def contains(self, other: "Span") -> bool:
        """Say whether ``other`` lies whole in this span, its ends included."""
        if self.until is None:
            return self.since <= other.since
        return self.since <= other.since and other.until is not None and other.until <= self.until

    def overlap(self, other: "Span") -> "Span | None":
        """Return the days both cover, or None when there is none."""
        since = max(self.since, other.since)
        ends = [end for end in (self.until, other.until) if end is not None]
        until = min(ends, default=None)
        return None if until is not None and until <= since else Span(since, until)

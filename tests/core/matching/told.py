"""Facts about one candidate, in the order they are told."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact, Log, append

_MOMENT = datetime(2019, 9, 1, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))


def facts_of(*told: tuple[str, str, dict[str, Json]], about: str = "K001") -> tuple[Fact, ...]:
    """Return facts of a kind, from a day, saying something."""
    drafts = [
        Draft(kind=kind, subject=about, since=date.fromisoformat(since), value=value)
        for kind, since, value in told
    ]
    return append(Log(), drafts, moment=_MOMENT).facts

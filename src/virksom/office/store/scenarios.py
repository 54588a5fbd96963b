"""Scenarios that are shared: what each turns, by whom, with whom and when."""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.models import Programme, SharedScenario

MUNICIPALITY, PROVIDER, INVESTOR = "municipality", "provider", "investor"
PARTIES = (MUNICIPALITY, PROVIDER, INVESTOR)
"""The parties a scenario may be shared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRow:
    """A shared scenario.

    Args:
        key: its number.
        name: what its owner calls it.
        query: what it turns, as it stands in an address.
        user: whose it is.
        username: what they sign in with.
        party: the party they shared it as.
        parties: with whom.
        at: when.
    """

    key: int
    name: str
    query: str
    user: int
    username: str
    party: str
    parties: tuple[str, ...]
    at: datetime


def shared(programme: str) -> tuple[SharedRow, ...]:
    """Return every scenario that is shared in a programme, the latest first."""
    rows = SharedScenario.objects.filter(programme__code=programme).select_related("user")
    return tuple(
        SharedRow(
            key=row.pk,
            name=row.name,
            query=row.query,
            user=row.user.pk,
            username=row.user.username,
            party=row.party,
            parties=tuple(row.parties.split()),
            at=row.shared_at,
        )
        for row in rows
    )


def share(programme: str, row: SharedRow) -> None:
    """Share a scenario; one of the same name and owner is overwritten. Its ``key`` is not read."""
    SharedScenario.objects.update_or_create(
        programme=Programme.objects.get(code=programme),
        user_id=row.user,
        name=row.name,
        defaults={
            "query": row.query,
            "party": row.party,
            "parties": " ".join(row.parties),
            "shared_at": row.at,
        },
    )


def unshare(programme: str, user: int, *, name: str) -> bool:
    """Take back a scenario; say whether there was one of that name."""
    rows = SharedScenario.objects.filter(programme__code=programme, user_id=user, name=name)
    gone, _ = rows.delete()
    return bool(gone)

"""Somebody shares a scenario of their own with the other parties, and takes it back."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import parse_qsl

from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.keep_scenario import scenarios
from virksom.office.store import scenarios as store
from virksom.office.store.scenarios import INVESTOR, MUNICIPALITY, PARTIES, PROVIDER, SharedRow
from virksom.programme.forecast.external import TooStillToTell, check_tellable
from virksom.programme.forecast.scenario import scenario_of
from virksom.programme.kernel import Refusal, Text

PARTY_OF = {
    Role.FINANCE_OFFICER: MUNICIPALITY,
    Role.ADVISER: MUNICIPALITY,
    Role.INVESTOR_ANALYST: INVESTOR,
    Role.TEAM_LEADER: PROVIDER,
    Role.BOOKKEEPER: PROVIDER,
    Role.RECRUITMENT_CONSULTANT: PROVIDER,
}
"""Which party somebody is of, by role; roles left out are of none."""


class CannotShare(Refusal):
    """The scenario cannot be shared; the sentence says why."""


def party_of(actor: Actor) -> str:
    """Return the party somebody is of; "" for none."""
    return next((party for role, party in PARTY_OF.items() if role in actor.roles), "")


def share_scenario(
    actor: Actor, name: str, *, parties: Sequence[str], moment: datetime
) -> SharedRow:
    """Share a kept scenario as it is now; changed later it must be shared again.

    Args:
        actor: whose it is.
        name: which of their own.
        parties: with whom.
        moment: when.

    Raises:
        Denied: the actor may not try scenarios.
        CannotShare: there is none of that name, nobody is chosen, or it would tell the investor of
            a few.
    """
    may(actor, Deed.TRY_SCENARIO)
    query = next((row.query for row in scenarios(actor) if row.name == name), None)
    if query is None:
        raise CannotShare(
            Text("Gem scenariet, før du deler det.", "Keep the scenario before you share it.")
        )
    chosen = tuple(party for party in PARTIES if party in parties)
    if not chosen:
        raise CannotShare(Text("Vælg, hvem du deler det med.", "Choose whom you share it with."))
    if INVESTOR in chosen:
        _check_tellable(query)
    row = SharedRow(
        key=0,
        name=name,
        query=query,
        user=actor.id or 0,
        username=actor.username,
        party=party_of(actor),
        parties=chosen,
        at=moment,
    )
    store.share(actor.programme, row)
    return row


def _check_tellable(query: str) -> None:
    try:
        check_tellable(scenario_of(dict(parse_qsl(query))))
    except TooStillToTell as still:
        raise CannotShare(still.text) from still


def unshare_scenario(actor: Actor, name: str) -> bool:
    """Take back a scenario of the actor's own; say whether one of that name was shared.

    Raises:
        Denied: the actor may not try scenarios.
    """
    may(actor, Deed.TRY_SCENARIO)
    return store.unshare(actor.programme, actor.id or 0, name=name)


def shared_with(actor: Actor) -> tuple[SharedRow, ...]:
    """Return what others share with the actor's party, the latest first."""
    party = party_of(actor)
    rows = store.shared(actor.programme)
    return tuple(row for row in rows if party in row.parties and row.user != actor.id)


def shared_with_investor(actor: Actor) -> tuple[SharedRow, ...]:
    """Return what is shared with the investor, the latest first.

    Raises:
        Denied: the actor may not see what the investor sees.
    """
    may(actor, Deed.SEE_TOLD_FORECAST)
    return tuple(row for row in store.shared(actor.programme) if INVESTOR in row.parties)


def shared_by(actor: Actor) -> tuple[SharedRow, ...]:
    """Return what the actor shares, the latest first."""
    return tuple(row for row in store.shared(actor.programme) if row.user == actor.id)

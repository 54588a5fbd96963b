"""Somebody keeps a scenario under a name of their own, and lets go of it again."""

from urllib.parse import urlencode

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.save_filter import CannotSave
from virksom.office.store import filters
from virksom.office.store import scenarios as store
from virksom.office.store.filters import LONGEST_NAME, FilterRow
from virksom.programme.contract import Terms
from virksom.programme.forecast.scenario import changed, scenario_of
from virksom.programme.kernel import Text

PAGE = "scenario"

MOST = 20
"""Scenarios one person may keep: more cannot be looked over."""


def keep_scenario(
    actor: Actor, name: str, *, asks: tuple[tuple[str, str], ...], terms: Terms
) -> FilterRow:
    """Keep a scenario of the actor's own; one of the same name is overwritten.

    Args:
        actor: whose it is.
        name: what it is called.
        asks: what is turned, by name.
        terms: those of the contract that it is turned of.

    Raises:
        Denied: the actor may not try scenarios.
        NotAScenario: what is turned cannot stand.
        CannotSave: no name or too long a one, nothing turned, or too many kept already.
    """
    may(actor, Deed.TRY_SCENARIO)
    changed(terms, scenario_of(dict(asks)))
    row = FilterRow(" ".join(name.split()), urlencode(asks))
    if not row.name or len(row.name) > LONGEST_NAME:
        raise CannotSave(
            Text(
                f"Giv scenariet et navn på højst {LONGEST_NAME} tegn.",
                f"Give the scenario a name of at most {LONGEST_NAME} signs.",
            )
        )
    if not asks:
        raise CannotSave(
            Text("Der er intet at gemme: drej på noget først.", "Turn something first.")
        )
    kept = {one.name for one in scenarios(actor)}
    if len(kept | {row.name}) > MOST:
        raise CannotSave(
            Text(
                f"Du har {MOST} scenarier; slet ét, før du gemmer et nyt.",
                f"You have {MOST} scenarios; delete one before you keep another.",
            )
        )
    filters.save(actor.programme, actor.id or 0, page=PAGE, row=row)
    return row


def drop_scenario(actor: Actor, name: str) -> FilterRow | None:
    """Forget a scenario, shared or not; return what it was, None where there was none so named.

    Raises:
        Denied: the actor may not try scenarios.
    """
    may(actor, Deed.TRY_SCENARIO)
    store.unshare(actor.programme, actor.id or 0, name=name)
    return filters.drop(actor.programme, actor.id or 0, page=PAGE, name=name)


def scenarios(actor: Actor) -> tuple[FilterRow, ...]:
    """Return the actor's own scenarios, by name."""
    return filters.filters(actor.programme, actor.id or 0, page=PAGE)

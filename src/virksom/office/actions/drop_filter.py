"""Somebody lets go of a filter of their own."""

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.save_filter import PAGE
from virksom.office.store import filters
from virksom.office.store.filters import FilterRow


def drop_filter(actor: Actor, name: str) -> FilterRow | None:
    """Forget a filter; return what it was, so that it can be kept again, or None.

    Args:
        actor: whose it is.
        name: what it is called.

    Raises:
        Denied: the actor may not see the list.
    """
    may(actor, Deed.SEE_CANDIDATES)
    return filters.drop(actor.programme, actor.id or 0, page=PAGE, name=name)

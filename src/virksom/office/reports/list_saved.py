"""The tabs above a list: everybody, and the reader's own filters."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from virksom.office.access import Actor
from virksom.office.reports.door import Door
from virksom.office.reports.list_page import Asked
from virksom.office.reports.list_parts import list_of
from virksom.office.store.filters import filters
from virksom.programme.kernel import Text

_PAGE = "candidates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One filter.

    Args:
        label: its name.
        door: the list it asks for.
        here: whether that is the list shown.
    """

    label: Text
    door: Door
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The reader's filters.

    Args:
        tabs: everybody first, then by name; empty where nothing is kept.
        asks: what the list shown is asked for, to be kept.
        may_save: whether there is something to keep that is not kept yet.
        here: name of the filter shown, which can be deleted; "" for none.
    """

    tabs: tuple[Tab, ...]
    asks: tuple[tuple[str, str], ...]
    may_save: bool
    here: str


def saved(actor: Actor, asked: Asked) -> Saved:
    """Return the reader's filters above the list that is asked for."""
    asks = list_of(asked).asks
    kept = [
        (row.name, tuple(parse_qsl(row.query)))
        for row in filters(actor.programme, actor.id or 0, page=_PAGE)
    ]
    here = next((name for name, query in kept if set(query) == set(asks)), "")
    everybody = Tab(label=Text("Alle", "All"), door=Door("candidates"), here=not asks)
    tabs = [
        Tab(label=Text(name, name), door=Door("candidates", asks=query), here=name == here)
        for name, query in kept
    ]
    return Saved(
        tabs=(everybody, *tabs) if tabs else (),
        asks=asks,
        may_save=bool(asks) and not here,
        here=here,
    )

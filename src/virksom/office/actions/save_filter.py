"""Somebody keeps what they ask the list of candidates for, under a name of their own."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from virksom.office.access import Actor, Deed, may, why_not
from virksom.office.store import filters
from virksom.office.store.filters import LONGEST_NAME, LONGEST_QUERY, FilterRow
from virksom.office.store.vault.find import find
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Refusal, Text

PAGE = "candidates"
_NUMBER = re.compile(r"@|[0-9]{6}[ -]?[0-9]{4}|[0-9]{8}")
_LEAST = 3  # letters of a word that is looked for among names

MOST = 20
"""Filters one person may have: more are no longer tabs that can be looked over."""


class CannotSave(Refusal):
    """The filter cannot be kept so; the sentence says why."""


def save_filter(actor: Actor, name: str, *, asks: Mapping[str, str]) -> FilterRow:
    """Keep a filter of the actor's own; one of the same name is overwritten.

    Args:
        actor: whose it is.
        name: what it is called.
        asks: what the list is asked for, by the names that stand in an address; nothing of it
            may name a person.

    Raises:
        Denied: the actor may not see the list.
        CannotSave: no name or too long a one, one that may name a person, nothing to keep, or
            too many kept already.
    """
    may(actor, Deed.SEE_CANDIDATES)
    row = FilterRow(
        " ".join(name.split()), urlencode({key: told for key, told in asks.items() if told})
    )
    kept = filters.filters(actor.programme, actor.id or 0, page=PAGE)
    reason = _why_not(row, kept={one.name for one in kept}) or _why_not_named(actor, row)
    if reason is not None:
        raise CannotSave(reason)
    filters.save(actor.programme, actor.id or 0, page=PAGE, row=row)
    return row


def _why_not(row: FilterRow, *, kept: set[str]) -> Text | None:
    if not row.name or len(row.name) > LONGEST_NAME:
        return Text(
            f"Giv filteret et navn på højst {LONGEST_NAME} tegn.",
            f"Give the filter a name of at most {LONGEST_NAME} signs.",
        )
    if not row.query or len(row.query) > LONGEST_QUERY:
        return Text(
            "Der er intet at gemme: vælg et filter først. En søgning på en person gemmes ikke.",
            "There is nothing to keep: choose a filter first. A search for a person is not kept.",
        )
    if len(kept | {row.name}) > MOST:
        return Text(
            f"Du har {MOST} filtre; slet ét, før du gemmer et nyt.",
            f"You have {MOST} filters; delete one before you keep another.",
        )
    return None


def _why_not_named(actor: Actor, row: FilterRow) -> Text | None:
    """Return why a name or a search cannot stand: a number, an address, or a word of a name.

    Whoever may see no names is not told which there are.
    """
    if _NUMBER.search(row.name) or _names_somebody(actor, row.name):
        return Text(
            "Giv filteret et navn, der ikke nævner en person.",
            "Give the filter a name that names no person.",
        )
    if _names_somebody(actor, dict(parse_qsl(row.query)).get("q", "")):
        return _A_SEARCH
    return None


def _names_somebody(actor: Actor, text: str) -> bool:
    """Say whether a word of a text begins somebody's name; of two letters, is one of its words."""
    if why_not(actor, Deed.SEE_PERSON) is not None:
        return False
    return any(_is_of_a_name(actor.programme, word) for word in text.split())


def _is_of_a_name(programme: str, word: str) -> bool:
    if len(word) >= _LEAST:
        return bool(find(programme, word, most=1))
    if len(word) < _LEAST - 1:
        return False
    whole = names(programme, find(programme, word, most=_MOST_NAMED))
    return any(word.casefold() in name.casefold().split() for name in whole.values())


_MOST_NAMED = 500
"""People whose names are opened for a word of two letters."""

_A_SEARCH = Text(
    "En søgning, der finder en person ved navn, gemmes ikke.",
    "A search that finds a person by name is not kept.",
)

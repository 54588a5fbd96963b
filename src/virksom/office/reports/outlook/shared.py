"""Scenarios that were kept and shared: one's own with whom they are shared, and the others'."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl

from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door
from virksom.office.store.filters import FilterRow
from virksom.office.store.scenarios import INVESTOR, MUNICIPALITY, PROVIDER, SharedRow
from virksom.programme.kernel import Text, day_in_copenhagen

PARTY_NAMES = {
    MUNICIPALITY: Text("kommunen", "the municipality"),
    PROVIDER: Text("leverandøren", "the provider"),
    INVESTOR: Text("investor", "the investor"),
}
"""The parties in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The scenarios a reader has.

    Args:
        kept: their own.
        shared: those that others share with them, the latest first.
        mine: those of their own that they share.
        own: the reader's party.
        beside: keys of those that stand beside; of too many the first do.
    """

    kept: Sequence[FilterRow] = ()
    shared: Sequence[SharedRow] = ()
    mine: Sequence[SharedRow] = ()
    own: str = ""
    beside: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptScenario:
    """A scenario of one's own.

    Args:
        name: what it is called.
        door: opens it.
        told: with whom it is shared, and since when; empty where it is not.
        parties: whom it may be shared with, and is.
    """

    name: str
    door: Door
    told: Text
    parties: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedScenario:
    """A scenario somebody else shares: its name, who and when, and the door that opens it."""

    name: str
    told: Text
    door: Door


def kept_rows(lists: Lists) -> tuple[KeptScenario, ...]:
    """Return one's own scenarios, by name.

    With the reader's own party nothing needs to be shared but with others of it.
    """
    mine = {row.name: row for row in lists.mine}
    return tuple(_kept(row, mine.get(row.name), own=lists.own) for row in lists.kept)


def _kept(row: FilterRow, shared: SharedRow | None, *, own: str) -> KeptScenario:
    parties = () if shared is None else shared.parties
    chosen = parties or tuple(party for party in PARTY_NAMES if party != own)
    return KeptScenario(
        name=row.name,
        door=_door(row.query),
        told=words.NOTHING if shared is None else _told_of(shared),
        parties=tuple(Choice(code, text, code in chosen) for code, text in PARTY_NAMES.items()),
    )


def _told_of(row: SharedRow) -> Text:
    named = [PARTY_NAMES[party] for party in row.parties]
    day = words.day(day_in_copenhagen(row.at))
    return Text(
        f"Delt med {' og '.join(one.da for one in named)} {day.da}.",
        f"Shared with {' and '.join(one.en for one in named)} on {day.en}.",
    )


def shared_rows(rows: Sequence[SharedRow]) -> tuple[SharedScenario, ...]:
    """Return what others share, as they come."""
    return tuple(
        SharedScenario(name=row.name, told=shared_told(row), door=_door(row.query)) for row in rows
    )


def shared_told(row: SharedRow) -> Text:
    """Return who shares a scenario, and since when."""
    party, day = PARTY_NAMES.get(row.party, words.NOTHING), _day(row.at)
    return Text(
        f"{row.username} hos {party.da}, {day.da}", f"{row.username} of {party.en}, {day.en}"
    )


def _day(at: datetime) -> Text:
    return words.day(day_in_copenhagen(at))


def _door(query: str) -> Door:
    return Door("scenario", (), tuple(parse_qsl(query)))

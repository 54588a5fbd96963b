"""The path as it is, as a page: where everybody is, who moved where, and how many jobs it takes.

Source:
    Rules, section 5; clauses 5.2 to 5.4.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.effect.shown_table import ShownRow, ShownTable, shown_table
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.reports.standpoint import Keeping, Standpoint
from virksom.programme.effect.table import Table, share_text
from virksom.programme.effect.way.employment_tables import (
    endings_table,
    gaps_table,
    many_table,
    numbers_table,
)
from virksom.programme.effect.way.per_lasting_table import per_lasting_table
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.tables import EXPECTED, flows_table, occupancy_table
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.effect.way.told import flows_told, occupancy_told, path_told
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.kernel import Text
from virksom.programme.status import Share

_KEPT, _MANY = "the path", 60_000
"""What is kept, and persons times weeks that are read in about a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowLine:
    """One flow in the table behind the picture: from where to where, and who it was."""

    source: Text
    target: Text
    door: Door
    moves: int
    persons: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """One place: how many of the referred are there, who, and what it means."""

    name: Text
    door: Door
    share: Text
    meaning: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PathPage:
    """Everything the page shows.

    Args:
        tabs: the pages on the effect.
        answer: the day's answer in one sentence.
        empty: what is told instead while nobody is referred; empty otherwise.
        expected: whether the day lies after what is known.
        path: what the pictures are drawn from.
        moved: the moves in a sentence.
        flows: the table behind, most moves first.
        flows_note: how moves and persons differ.
        places: who is where on the day.
        where: the weeks in a sentence.
        weeks: the table behind them.
        numbers: employments per person.
        many: who has had three or more.
        rows_of_many: its rows, each with the door to the candidate; None where it is closed.
        gaps: days between jobs.
        endings: what ended them.
        lasting: employments per lasting self-support.
    """

    tabs: tuple[EffectTab, ...]
    answer: Text
    empty: Text
    expected: bool
    path: PathTold
    moved: Text
    flows: tuple[FlowLine, ...]
    flows_note: Text
    places: tuple[PlaceLine, ...]
    where: Text
    weeks: ShownTable
    numbers: ShownTable
    many: ShownTable
    rows_of_many: tuple[tuple[ShownRow, Door | None], ...]
    gaps: ShownTable
    endings: ShownTable
    lasting: ShownTable


def path_takes_long(seen: Standpoint) -> bool:
    """Say whether the path is to be read first, and that takes about a second or more."""
    weeks = (seen.on - seen.terms.begins()).days // 7
    return not seen.has(_KEPT) and weeks * len(seen.people) > _MANY


def the_path(seen: Standpoint) -> ThePath:
    """Return the path, read whole; once for a standpoint.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return seen.keep(_KEPT, lambda: _read(seen))


def _read(seen: Standpoint) -> ThePath:
    path = ThePath(seen)
    path.read()
    return path


def path_page(seen: Keeping, path: PathTold, *, actor: Actor) -> PathPage:
    """Return the page; laid out once for a standpoint.

    Args:
        seen: from where it looks.
        path: what is told from there.
        actor: who reads; only who may see candidates gets doors to them.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    opens = why_not(actor, Deed.SEE_CANDIDATE) is None
    return seen.keep(f"path page {opens}", lambda: _page(path, opens=opens))


def _page(path: PathTold, *, opens: bool) -> PathPage:
    many = _shown(many_table(path))
    return PathPage(
        tabs=effect_tabs("effect_path"),
        answer=path_told(path),
        empty=words.NOTHING if path.referred else _EMPTY,
        expected=path.expected,
        path=path,
        moved=flows_told(path),
        flows=tuple(_flow_lines(path)),
        flows_note=flows_table(path).says,
        places=tuple(_place_lines(path)),
        where=occupancy_told(path),
        weeks=_shown(occupancy_table(path)),
        numbers=_shown(numbers_table(path)),
        many=many,
        rows_of_many=tuple(
            (row, candidate_door(row.name.da) if opens else None) for row in many.rows
        ),
        gaps=_shown(gaps_table(path)),
        endings=_shown(endings_table(path)),
        lasting=_shown(per_lasting_table(path)),
    )


def _shown(table: Table) -> ShownTable:
    """Return a table laid out; that a day is expected is told once, above the whole page."""
    return shown_table(replace(table, notes=tuple(n for n in table.notes if n is not EXPECTED)))


def _flow_lines(path: PathTold) -> Iterator[FlowLine]:
    for flow in path.flows.flows:
        yield FlowLine(
            source=flow.source.text,
            target=flow.target.text,
            door=Door("path_moves", (flow.source.value, flow.target.value)),
            moves=flow.moves,
            persons=len(flow.persons),
        )


def _place_lines(path: PathTold) -> Iterator[PlaceLine]:
    for place in PathPlace:
        yield PlaceLine(
            name=place.text,
            door=Door("path_place", (place.value,)),
            share=share_text(Share(len(path.flows.here[place]), path.referred)),
            meaning=place.meaning,
        )


_EMPTY = Text(
    "Ingen er henvist endnu på den dag, der vises. Vejen tegnes, når den første henvisning er "
    "registreret; vælg en senere dag, hvis den er.",
    "Nobody has been referred yet on the day shown. The path is drawn once the first referral is "
    "recorded; choose a later day if it is.",
)

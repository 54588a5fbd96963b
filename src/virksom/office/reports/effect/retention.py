"""How long it takes and how long it lasts, as a page: definitions side by side, and three curves.

Source:
    Rules, sections 2, 3 and 5.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, candidate_door
from virksom.office.reports.effect.retention_goal import OwnGoal, goal_code, own_goal
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.lasting import (
    DEFINITIONS,
    ON_DAY,
    Definition,
    NotADefinition,
    definition_of,
)
from virksom.programme.effect.retention.clocks import MET
from virksom.programme.effect.retention.read import Retention, retention
from virksom.programme.effect.retention.tables import curve_tables, whole_tables
from virksom.programme.effect.retention.words import reached
from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoReached:
    """Somebody who reached what is asked for: their code, the day, and the door to their page."""

    code: str
    day: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPage:
    """Everything the page shows.

    Args:
        tabs: the pages on the effect.
        answer: how many meet the definitions, in one or two sentences.
        expected: whether the day lies after what is known.
        empty: whether nobody has begun: then only the answer is shown.
        found: the curves, for the charts.
        definitions: the definitions side by side.
        choices: the definitions to wait for.
        wrong: what is wrong with the one asked for; empty when nothing is.
        own: the fields in which another is put together.
        first: what came first.
        who: those who reached it last, the latest first; empty for a reader who may not see
            candidates.
        more: how many reached it before those.
        support: time in self-support.
        jobs: time in a job.
        numbers: where the numbers of the four figures are had as CSV, in the order of the page.
        drawings: where their drawings are had as SVG, in the same order.
    """

    tabs: tuple[EffectTab, ...]
    answer: Text
    expected: bool
    empty: bool
    found: Retention
    definitions: ShownTable
    choices: tuple[Choice, ...]
    wrong: Text
    own: OwnGoal
    first: ShownTable
    who: tuple[WhoReached, ...]
    more: int
    support: ShownTable
    jobs: ShownTable
    numbers: tuple[Door, ...]
    drawings: tuple[Door, ...]


_MANY = 200_000
"""Persons times weeks that are read in about a second."""


def retention_takes_long(seen: Standpoint, asked: str) -> bool:
    """Say whether retention is to be read first, and that takes about a second or more.

    Args:
        seen: from where it looks.
        asked: code of what the wait is for, as it was asked for.
    """
    weeks = (seen.on - seen.terms.begins()).days // 7
    key = retention_key(asked_for(asked))
    return not seen.has(key) and weeks * len(seen.people) > _MANY


def read_retention(seen: Standpoint, asked: str) -> Retention:
    """Return retention; read once for a standpoint and what the wait is for.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    definition = asked_for(asked)
    return seen.keep(retention_key(definition), lambda: retention(seen, definition))


def retention_key(definition: Definition) -> str:
    """Return under which key retention is kept."""
    return f"retention {definition.code}"


def asked_for(asked: str) -> Definition:
    """Return what is asked for by its code; the first day of self-support for one of none."""
    return _definition(asked)[0]


def _definition(asked: str) -> tuple[Definition, Text]:
    """Return what is asked for, or the first day of self-support with what is wrong."""
    try:
        return definition_of(asked or ON_DAY.code), words.NOTHING
    except NotADefinition as refused:
        return ON_DAY, refused.text


def retention_page(found: Retention, actor: Actor, *, query: Mapping[str, str]) -> RetentionPage:
    """Return the page.

    Args:
        found: retention by what is asked for, see ``asked_for``.
        actor: who reads.
        query: the goal asked for, or the fields it is put together in.
    """
    asked = goal_code(query)
    definition, wrong = _definition(asked)
    own = own_goal(query, definition, wrong=wrong)
    who = tuple(_who(actor, found))
    told, first, support, jobs = whole_tables(found)
    return RetentionPage(
        tabs=effect_tabs("retention"),
        answer=told.says,
        expected=found.ahead is not None,
        empty=not found.waits,
        found=found,
        definitions=shown_table(told),
        choices=tuple(
            Choice(one.code, reached(one), one == definition)
            for one in dict.fromkeys((*DEFINITIONS, definition))
        ),
        wrong=words.NOTHING if own.shown else wrong,
        own=own,
        first=shown_table(first),
        who=who,
        more=found.first[MET].events - len(who) if who else 0,
        support=shown_table(support),
        jobs=shown_table(jobs),
        numbers=(
            _numbers(told, definition, days=""),
            *(_numbers(table, definition) for table in (first, support, jobs)),
        ),
        drawings=tuple(_drawing(table, definition) for table in (told, first, support, jobs)),
    )


def retention_numbers(found: Retention, *, code: str) -> Table | None:
    """Return the numbers of one figure by its code; None for another code.

    Args:
        found: retention by what is asked for.
        code: the table's; with ``-days`` after it every step of its curves.
    """
    every = (*whole_tables(found), *curve_tables(found))
    return next((table for table in every if table.code == code), None)


def _numbers(table: Table, definition: Definition, *, days: str = "-days") -> Door:
    return Door("retention_csv", (f"{table.code}{days}",), (("maal", definition.code),))


def _drawing(table: Table, definition: Definition) -> Door:
    return Door("retention_svg", (table.code,), (("maal", definition.code),))


def _who(actor: Actor, found: Retention) -> Iterator[WhoReached]:
    """Yield those who reached it, the latest first, to a reader for whom their pages open."""
    if why_not(actor, Deed.SEE_CANDIDATE) is None:
        for one in found.reached:
            code = one.person
            yield WhoReached(code=code, day=words.day(one.day), door=candidate_door(code))

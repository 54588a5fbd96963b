"""The mechanisms, as a page: what can be said, element by element, detours and who waits.

Source:
    »Hvad er de virksomme mekanismer«; rules, sections 2, 5 and 7.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.mechanisms.detour_tables import (
    attendance_table,
    offers_table,
    steps_table,
)
from virksom.programme.effect.mechanisms.fairness_tables import fairness_table, fairness_words
from virksom.programme.effect.mechanisms.family import (
    AtWork,
    Mechanisms,
    MechanismsAsked,
    mechanisms,
)
from virksom.programme.effect.mechanisms.tables import given_table, landmark_table
from virksom.programme.effect.mechanisms.words import group_text, sayings, silences
from virksom.programme.effect.table import UNRECORDED, Table
from virksom.programme.kernel import Text

_MANY = 2500
"""So many persons take about a second to read."""

_NAMED = 100
"""The most of a group who are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOfMany:
    """Those who had got the same.

    Args:
        label: what it is.
        doors: a door to each of the first of them; none for who may not see them.
        more: how many there are beside those.
    """

    label: Text
    doors: tuple[tuple[str, Door], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementPanel:
    """One element.

    Args:
        code: its name in addresses.
        title: what it is called.
        told: how many got what, in a line.
        asks: what is counted.
        given: who had got what.
        after: what came after; without rows where nobody is followed.
        groups: who they are.
    """

    code: str
    title: Text
    told: Text
    asks: Text
    given: ShownTable
    after: ShownTable
    groups: tuple[GroupOfMany, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismsPage:
    """Everything the page shows.

    Args:
        tabs: the pages on the effect.
        answer: the most important that can be said.
        expected: whether the day lies after what is known.
        empty: whether nobody is referred: then only the answer is shown.
        found: the mechanisms, for the chart.
        says: what more can be said; at least one sentence.
        says_not: what cannot.
        compared: every comparison after a landmark, as a table.
        elements: each element.
        attendance: who came.
        steps: days from the referral.
        offers: offers before, and who went to another.
        strategy: what is typed as the strategy's first day.
        wrong: what is wrong with it; empty when nothing is.
        fairness: who succeeded, against who was referred.
        waiting: a door to each of the first who are left waiting; none for who may not see them.
        more: how many wait beside those.
    """

    tabs: tuple[EffectTab, ...]
    answer: Text
    expected: bool
    empty: bool
    found: Mechanisms
    says: tuple[Text, ...]
    says_not: tuple[Text, ...]
    compared: ShownTable
    elements: tuple[ElementPanel, ...]
    attendance: ShownTable
    steps: ShownTable
    offers: ShownTable
    strategy: str
    wrong: Text
    fairness: ShownTable
    waiting: tuple[tuple[str, Door], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedStrategy:
    """The new strategy's first day as it was typed: the text, the day it is, and what is wrong."""

    text: str
    day: date | None
    wrong: Text


def mechanisms_take_long(seen: Standpoint, typed: TypedStrategy) -> bool:
    """Say whether the mechanisms are to be read first, and that takes about a second or more."""
    return not seen.has(mechanisms_key(typed)) and len(seen.people) > _MANY


def read_mechanisms(seen: Standpoint, typed: TypedStrategy) -> Mechanisms:
    """Return the mechanisms, read whole; once for a standpoint and a strategy's day.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    asked = MechanismsAsked(strategy=typed.day)
    return seen.keep(mechanisms_key(typed), lambda: mechanisms(seen, asked))


def mechanisms_key(typed: TypedStrategy) -> str:
    """Return under which key the mechanisms are kept."""
    return f"mechanisms {typed.day}"


def mechanisms_page(found: Mechanisms, actor: Actor, *, typed: TypedStrategy) -> MechanismsPage:
    """Return the page.

    Args:
        found: the mechanisms by the strategy's day.
        actor: who reads; only who may see candidates gets doors to them.
        typed: the new strategy's first day, if one is asked for.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    named = why_not(actor, Deed.SEE_CANDIDATE) is None
    answer, *says = sayings(found)
    plain = fairness_words(found.fairness, found.ground)
    waiting = found.fairness.fates["waiting"] if named else ()
    return MechanismsPage(
        tabs=effect_tabs("mechanisms"),
        answer=answer,
        expected=found.ground.on > found.ground.last,
        empty=not found.ground.anybody,
        found=found,
        says=(*says, *plain),
        says_not=silences(found),
        compared=_shown(landmark_table(found)),
        elements=tuple(_panel(found, one, named=named) for one in found.elements),
        attendance=_shown(attendance_table(found)),
        steps=_shown(steps_table(found)),
        offers=_shown(offers_table(found)),
        strategy=typed.text,
        wrong=typed.wrong,
        fairness=_shown(fairness_table(found.fairness, found.ground)),
        waiting=_doors(waiting),
        more=_more(waiting),
    )


def _shown(table: Table) -> ShownTable:
    """Return a table as the page shows it: no number is parted from its per cent."""
    shown = shown_table(table)
    rows = (
        replace(row, cells=tuple(replace(cell, text=_unbroken(cell.text)) for cell in row.cells))
        for row in shown.rows
    )
    return replace(shown, rows=tuple(rows))


def _unbroken(text: Text) -> Text:
    return Text(*(told.replace(" %", "\N{NO-BREAK SPACE}%") for told in (text.da, text.en)))


def _panel(found: Mechanisms, one: AtWork, *, named: bool) -> ElementPanel:
    ground, mechanism = found.ground, one.mechanism
    labels = [group_text(ground, mechanism, group=each.group) for each in one.given]
    groups = zip(labels, one.given, strict=True)
    return ElementPanel(
        code=mechanism.code,
        title=mechanism.title,
        told=_told(one, labels),
        asks=mechanism.asks,
        given=_shown(given_table(found, one)),
        after=_shown(landmark_table(found, one)),
        groups=tuple(
            GroupOfMany(label=label, doors=_doors(each.persons), more=_more(each.persons))
            for label, each in groups
        )
        if named
        else (),
    )


def _told(one: AtWork, labels: list[Text]) -> Text:
    """Return how many got what in a line; »ikke registreret« alone where nobody's is."""
    if not one.recorded:
        return UNRECORDED
    counts = [each.share.count for each in one.given]
    pairs = list(zip(labels, counts, strict=True))
    return Text(
        ", ".join(f"{label.da} {count}" for label, count in pairs),
        ", ".join(f"{label.en} {count}" for label, count in pairs),
    )


def _doors(persons: Sequence[str]) -> tuple[tuple[str, Door], ...]:
    return tuple((code, candidate_door(code)) for code in islice(persons, _NAMED))


def _more(persons: Sequence[str]) -> int:
    return max(len(persons) - _NAMED, 0)

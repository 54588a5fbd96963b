"""The page where a competence is documented: three taps and a sentence.

Source:
    Clause 3.3 (competences are documented and described).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor
from virksom.office.reports.competence_words import in_use, trade_label
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Choice
from virksom.office.reports.training import ToldRow, told_rows
from virksom.office.store.case import Case
from virksom.office.store.company_names import company_names
from virksom.office.store.vault.persons import names
from virksom.office.store.whose import facts_about
from virksom.programme.competences import CompetenceEntry
from virksom.programme.kernel import Text
from virksom.programme.path.competence import (
    LEVELS,
    documented,
    last_day_there,
    trained_at,
    trainings,
)
from virksom.programme.record import Training

MOST = 12
"""How many competences of the trade stand to be tapped at once; the others are folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChoice:
    """A level to tap: its code, what it is called, what it means, and whether it is chosen."""

    code: str
    label: Text
    means: Text
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picks:
    """What is chosen from.

    Args:
        trade: what is trained.
        mine: the competences of that trade, by code.
        every: all that are in use, by code.
    """

    trade: Text
    mine: Mapping[str, Text]
    every: Mapping[str, CompetenceEntry]

    @property
    def others(self) -> tuple[Text, ...]:
        """What those of no or another trade are called, in the catalogue's order."""
        return tuple(one.label for code, one in self.every.items() if code not in self.mine)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentingPage:
    """The page.

    Args:
        candidate: the person's code.
        name: the candidate's; the code where nobody told.
        place: where they train; empty where nobody told.
        trade: the trade.
        mine: the first competences of the trade, to tap.
        more: the others of the trade.
        more_open: whether one of those is chosen.
        levels: the levels, to tap.
        told: what is documented already, the newest first.
    """

    candidate: str
    name: str
    place: str
    trade: Text
    mine: tuple[Choice, ...]
    more: tuple[Choice, ...]
    more_open: bool
    levels: tuple[LevelChoice, ...]
    told: tuple[ToldRow, ...]


def picks(actor: Actor, one: Case, *, today: date) -> Picks:
    """Return what competences there are to choose from, the trade of the training first."""
    trade = _trade(one, actor.company or trained_at(facts_about(one), by=today), today=today)
    every = in_use(one.row.code)
    return Picks(
        trade=trade_label(trade),
        mine={code: sentence(every[code].label) for code in _of_trade(every, trade)},
        every=every,
    )


def _of_trade(every: Mapping[str, CompetenceEntry], trade: str) -> list[str]:
    """Return the codes of a trade's competences: those it is named first for come first."""
    codes = [code for code, entry in every.items() if trade in entry.trades]
    return sorted(codes, key=lambda code: every[code].trades.index(trade))


def day_seen(actor: Actor, one: Case, *, today: date) -> date:
    """Return the day to begin with: today, or the last day of a training that is over."""
    facts = facts_about(one)
    place = actor.company or trained_at(facts, by=today)
    return last_day_there(facts, place, today=today)


def _trade(one: Case, workplace: str, *, today: date) -> str:
    trades = [
        fact.value.trade
        for fact in trainings(facts_about(one), by=today)
        if isinstance(fact.value, Training) and fact.value.workplace == workplace
    ]
    return trades[-1] if trades else ""


def documenting_page(
    actor: Actor, one: Case, *, among: Picks, chosen: Iterable[str], today: date
) -> DocumentingPage:
    """Return the page.

    Args:
        actor: who documents.
        one: whom it is about.
        among: what there is to choose from.
        chosen: the codes of the competence and the level that are chosen so far.
        today: the day it is.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    code, place = one.person.id, actor.company or trained_at(facts_about(one), by=today)
    picked = frozenset(chosen)
    taps = tuple(Choice(code, label, code in picked) for code, label in among.mine.items())
    return DocumentingPage(
        candidate=code,
        name=names(one.row.code, [code]).get(code, code),
        place=company_names(one.row.code, [place]).get(place, place),
        trade=among.trade,
        mine=taps[:MOST],
        more=taps[MOST:],
        more_open=any(tap.chosen for tap in taps[MOST:]),
        levels=tuple(
            LevelChoice(code=code, label=level.label, means=level.means, chosen=code in picked)
            for code, level in LEVELS.items()
        ),
        told=told_rows(one, documented(facts_about(one)), place=actor.company),
    )

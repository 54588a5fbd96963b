"""How long it takes and how long it lasts, as a page: definitions side by side, and three curves.

Source:
    Rules, sections 2, 3 and 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, candidate_door
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.clocks import MET
from virksom.programme.effect.lasting import DEFINITIONS, ON_DAY, NotADefinition, definition_of
from virksom.programme.effect.retention import Retention, retention
from virksom.programme.effect.retention_tables import (
    definitions_table,
    first_table,
    jobs_table,
    support_table,
)
from virksom.programme.effect.retention_words import reached
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
        goal: what is waited for, in words.
        first: what came first.
        who: those who reached it, by the day; empty for a reader who may not see candidates.
        support: time in self-support.
        jobs: time in a job.
    """

    tabs: tuple[EffectTab, ...]
    answer: Text
    expected: bool
    empty: bool
    found: Retention
    definitions: ShownTable
    choices: tuple[Choice, ...]
    wrong: Text
    goal: Text
    first: ShownTable
    who: tuple[WhoReached, ...]
    support: ShownTable
    jobs: ShownTable


def retention_page(seen: Standpoint, actor: Actor, *, definition: str) -> RetentionPage:
    """Return the page.

    Args:
        seen: from where it looks.
        actor: who reads.
        definition: code of what the wait is for; "" for the first day of self-support.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    asked, wrong = ON_DAY, words.NOTHING
    try:
        asked = definition_of(definition or ON_DAY.code)
    except NotADefinition as refused:
        wrong = refused.text
    found = seen.keep(f"retention {asked.code}", lambda: retention(seen, asked))
    told = definitions_table(found)
    return RetentionPage(
        tabs=effect_tabs("retention"),
        answer=told.says,
        expected=seen.expected,
        empty=not found.waits,
        found=found,
        definitions=shown_table(told),
        choices=tuple(
            Choice(one.code, reached(one), one == asked)
            for one in dict.fromkeys((*DEFINITIONS, asked))
        ),
        wrong=wrong,
        goal=reached(asked),
        first=shown_table(first_table(found)),
        who=tuple(_who(seen, actor, found=found)),
        support=shown_table(support_table(found)),
        jobs=shown_table(jobs_table(found)),
    )


def _who(seen: Standpoint, actor: Actor, *, found: Retention) -> Iterator[WhoReached]:
    """Yield those who reached it, by the day, to a reader for whom their pages open."""
    if why_not(actor, Deed.SEE_CANDIDATE) is not None:
        return
    met = ((seen.persons[one.whose], one.days) for one in found.waits if one.end == MET)
    days = [
        (person.first_start + timedelta(days=after), person)
        for person, after in met
        if person.first_start is not None
    ]
    for day, person in sorted(days, key=lambda one: (one[0], one[1].id)):
        yield WhoReached(code=person.id, day=words.day(day), door=candidate_door(person.id))

"""Lasting self-support, by definitions that stand side by side: what each asks, and who meets it.

Which definition is right nobody has agreed, so none is the rule: a figure names the one it counts
by. They read the state of days and whole weeks (``status``), and know no tier and no price.

Source:
    Rules, sections 3 and 4; clause 5.3 (the day itself is the source's own count).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from virksom.programme.contract import InForce, Terms
from virksom.programme.effect.supported import counted_weeks, numbered_week, week_number
from virksom.programme.kernel import Refusal, Text, quoted
from virksom.programme.record import PAID_FORMS
from virksom.programme.status import Person, timeline

_DAY, _WEEK_DAYS = timedelta(days=1), 7
_MOST_WEEKS, _MOST_BRIDGED = 260, 60
_CODE = re.compile(r"(\d{1,3})_of_(\d{1,3})(_same_employer)?(?:_bridged_(\d{1,2}))?", re.ASCII)


class NotADefinition(Refusal):
    """A code names no definition of lasting self-support."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What self-support has to do to count as lasting.

    Args:
        code: ``on_day``, or ``20_of_26`` with ``_same_employer`` and ``_bridged_14`` after it.
        words: its name.
        weeks: how many whole weeks have to be self-supported; 0 asks for the day alone.
        of: among how many weeks in a row; at least ``weeks``.
        same_employer: whether all of them are to be earned at one employer.
        bridge_days: the longest gap, in days, that counts as if it were none.
    """

    code: str
    words: Text
    weeks: int
    of: int
    same_employer: bool = False
    bridge_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Whether and when a person met a definition, looked at on a day.

    Args:
        first: the first day it was met: the Sunday of the week that completed it, or the first
            self-supported day; None when it never was by the day.
        now: whether it is met on the day: in the weeks that ended last, or on the day itself.
        could: whether enough whole weeks have passed since the first start to meet it.
    """

    first: date | None
    now: bool
    could: bool


ON_DAY = Definition(
    code="on_day",
    words=Text("Selvforsørgende på dagen", "Self-supporting on the day"),
    weeks=0,
    of=0,
)
"""The source's own count: self-supporting on the day of the table."""


def lasting_for(
    weeks: int, of: int, *, same_employer: bool = False, bridge_days: int = 0
) -> Definition:
    """Return the definition that asks for ``weeks`` of ``of`` weeks, with its code and words.

    Args:
        weeks: 1 to 260 whole weeks.
        of: at least ``weeks``, at most 260.
        same_employer: whether one employer has to give all of them.
        bridge_days: 0 to 60 days.

    Raises:
        NotADefinition: a number lies outside its bounds.
    """
    code = f"{weeks}_of_{of}" + ("_same_employer" if same_employer else "")
    code += f"_bridged_{bridge_days}" if bridge_days else ""
    if not 1 <= weeks <= of <= _MOST_WEEKS or not 0 <= bridge_days <= _MOST_BRIDGED:
        raise NotADefinition(BOUNDS)
    return Definition(
        code=code,
        words=_words(weeks, of, same_employer=same_employer, bridge_days=bridge_days),
        weeks=weeks,
        of=of,
        same_employer=same_employer,
        bridge_days=bridge_days,
    )


BOUNDS = Text(
    f"Skriv fra 1 til {_MOST_WEEKS} uger, af mindst lige så mange, og huller på højst "
    f"{_MOST_BRIDGED} dage.",
    f"Write from 1 to {_MOST_WEEKS} weeks, of at least as many, and gaps of at most "
    f"{_MOST_BRIDGED} days.",
)
"""What is said of numbers that make no definition."""


def _words(weeks: int, of: int, *, same_employer: bool, bridge_days: int) -> Text:
    da = f"{weeks} uger i træk" if weeks == of else f"{weeks} af {of} uger"
    en = f"{weeks} weeks in a row" if weeks == of else f"{weeks} of {of} weeks"
    if same_employer:
        da, en = f"{da}, samme arbejdsgiver", f"{en}, same employer"
    if bridge_days:
        da, en = f"{da}, huller op til {bridge_days} dage", f"{en}, gaps up to {bridge_days} days"
    return Text(da, en)


DEFINITIONS = (
    ON_DAY,
    lasting_for(13, 13),
    lasting_for(13, 13, bridge_days=14),
    lasting_for(13, 13, same_employer=True),
    lasting_for(26, 26),
    lasting_for(26, 26, bridge_days=14),
    lasting_for(26, 26, same_employer=True),
    lasting_for(20, 26),
)
"""The definitions that are shown side by side, in their order."""


def definition_of(code: str) -> Definition:
    """Return the definition with a code, also one that is not among those shown.

    Raises:
        NotADefinition: the code names none, or a number lies outside its bounds.
    """
    if code == ON_DAY.code:
        return ON_DAY
    found = _CODE.fullmatch(code)
    if found is None:
        shown = quoted(code)
        raise NotADefinition(
            Text(
                f"{shown.da} er ingen definition; skriv on_day eller fx 13_of_13, 20_of_26, "
                "13_of_13_same_employer eller 13_of_13_bridged_14.",
                f"{shown.en} is no definition; write on_day or e.g. 13_of_13, 20_of_26, "
                "13_of_13_same_employer or 13_of_13_bridged_14.",
            )
        )
    bridged = int(found[4] or 0)
    return lasting_for(
        int(found[1]), int(found[2]), same_employer=bool(found[3]), bridge_days=bridged
    )


def held(person: Person, definition: Definition, *, terms: Terms, on: date) -> Held:
    """Return whether and when a person met a definition, as it looks on a day.

    Days after ``on`` change nothing, whatever is known of them. Weeks are whole ISO weeks that
    ended by the day, read by the terms in force on their Monday. Unknown hours are no
    self-support. A gap is bridged when self-support lies on both sides of it and the person is
    in a course throughout; a gap that the contract itself bridges is none. At one employer only
    the paid jobs there are read, and no education.

    Source:
        Rules, sections 3 and 4.

    Args:
        person: with courses, jobs and studies.
        definition: what has to be met.
        terms: as agreed by the moment.
        on: the day it is looked at, inclusive.

    Returns:
        Nothing met and no time to, when the person has not started by the day.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = terms.on(on)
    start = person.first_start
    if start is None or start > on:
        return Held(first=None, now=False, could=False)
    if not definition.weeks:
        return _on_day(person, rules, on=on)
    last = week_number(on + _DAY) - 1
    ways = [
        _met(weeks, definition, last=last)
        for weeks in _each_way(person, definition, terms=terms, on=on)
    ]
    firsts = [first for first, _ in ways if first is not None]
    passed = (numbered_week(last).sunday + _DAY - start).days // _WEEK_DAYS
    return Held(
        first=numbered_week(min(firsts)).sunday if firsts else None,
        now=any(now for _, now in ways),
        could=bool(firsts) or passed >= definition.weeks,
    )


def _on_day(person: Person, rules: InForce, *, on: date) -> Held:
    line = timeline(person, rules)
    days = (item.span.since for item in line.spans if item.state.self_supporting)
    first = next((day for day in days if day <= on), None)
    return Held(first=first, now=line.on(on).self_supporting, could=True)


def _met(weeks: Sequence[int], definition: Definition, *, last: int) -> tuple[int | None, bool]:
    """Return the first week that completed it, and whether the weeks up to ``last`` do."""
    enough, of = definition.weeks, definition.of
    ends = zip(weeks, weeks[enough - 1 :], strict=False)
    first = next((end for begin, end in ends if end - begin < of), None)
    return first, sum(week > last - of for week in weeks) >= enough


def _each_way(
    person: Person, definition: Definition, *, terms: Terms, on: date
) -> Iterator[tuple[int, ...]]:
    """Yield the weeks that count: once with everything, or once for each employer."""
    if not definition.same_employer:
        yield tuple(counted_weeks(person, terms, on=on, bridge_days=definition.bridge_days))
        return
    paid = [job for job in person.jobs if job.says.form in PAID_FORMS]
    for company in sorted({job.company for job in paid}):
        jobs = tuple(job for job in paid if job.company == company)
        there = replace(person, jobs=jobs, studies=())
        yield tuple(counted_weeks(there, terms, on=on, bridge_days=definition.bridge_days))

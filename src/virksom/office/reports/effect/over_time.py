"""The effect over time: the answer of a day, every week then and now, the target, and groups.

Source:
    Rules, sections 2 and 5; clauses 5.1 to 5.4.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.effect.restated import ThenNow, then_and_now
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.company_names import company_names
from virksom.programme.effect.over_time.group_tables import NO_ANSWER, groups_tables
from virksom.programme.effect.over_time.groups import By
from virksom.programme.effect.over_time.target import progress, target_table
from virksom.programme.effect.over_time.week_tables import restated_sentence, week_notes
from virksom.programme.effect.over_time.weeks import (
    OverTime,
    WeeksTold,
    WeekTold,
    over_time,
)
from virksom.programme.effect.table import Table, share_text
from virksom.programme.kernel import Text, Week
from virksom.programme.record import Training
from virksom.programme.status import RowCounts

_KEPT = "every week then and now"
_MANY = 4_000
"""Persons times weeks that, with the charts, are read and drawn in about a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One week in the table behind the chart.

    Args:
        name: what it is called.
        door: opens it then and now.
        day: its Sunday.
        referred: how many were referred, as known now.
        withdrawn: how many were withdrawn.
        active: how many were active.
        then: the effect as known then.
        now: the effect as known now.
        changed: how many rows are told otherwise; empty for none.
    """

    name: Text
    door: Door
    day: Text
    referred: int
    withdrawn: int
    active: int
    then: Text
    now: Text
    changed: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPanel:
    """One division of the candidates.

    Args:
        label: what they are divided by.
        shown: the numbers.
        notes: what is to be known of them.
        table: what the chart is drawn from.
        filed: whether it is to be had as a file; what tells of single consultants is not.
    """

    label: Text
    shown: ShownTable
    notes: tuple[Text, ...]
    table: Table
    filed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimePage:
    """Everything the page shows.

    Args:
        tabs: the pages on the effect.
        answer: the day's answer in one sentence.
        empty: what is told instead while nobody is referred; empty otherwise.
        expected: whether the day lies after what is known.
        summary: what the chart shows, in a sentence.
        told: every week then and now, for the charts.
        weeks: the same for the table behind, the latest first.
        choices: the day and the weeks to choose among.
        wrong: what is wrong with the week asked for; empty when nothing is.
        day: the day chosen, then and now.
        restated: how many weeks are told otherwise now.
        notes: what is to be known of the weeks.
        target: how far it is to the target.
        aim: how many are to become self-supporting.
        groups: the candidates divided.
        no_answer: what is said of every difference between groups.
        may_candidates: whether candidates' pages and facts open for the reader.
    """

    tabs: tuple[EffectTab, ...]
    answer: Text
    empty: Text
    expected: bool
    summary: Text
    told: WeeksTold
    weeks: tuple[WeekLine, ...]
    choices: tuple[Choice, ...]
    wrong: Text
    day: ThenNow
    restated: Text
    notes: tuple[Text, ...]
    target: ShownTable
    aim: int
    groups: tuple[GroupPanel, ...]
    no_answer: Text
    may_candidates: bool


def takes_long(seen: Standpoint) -> bool:
    """Say whether every week is to be read first, and that takes about a second or more."""
    if seen.has(_KEPT):
        return False
    weeks = (seen.on - seen.terms.begins()).days // 7
    return weeks * len(seen.people) > _MANY


def every_week(seen: Standpoint) -> OverTime:
    """Return every week then and now; read once for a standpoint.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return seen.keep(_KEPT, lambda: over_time(seen))


def over_time_page(seen: Standpoint, actor: Actor, *, week: str) -> OverTimePage:
    """Return the page.

    Args:
        seen: from where it looks.
        actor: who reads; only a leader gets the groups by consultant.
        week: the week to be opened, as ``2019-W39``; "" for the day itself.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    told = every_week(seen)
    opened = open_week(told, on=seen.on, week=week)
    found = seen.keep("progress", lambda: progress(seen))
    return OverTimePage(
        tabs=effect_tabs("effect"),
        answer=answer(seen.table),
        empty=words.NOTHING if seen.table.referred else EMPTY,
        expected=seen.expected,
        summary=summary(told),
        told=told,
        weeks=seen.keep("week lines", lambda: week_lines(told)),
        choices=opened.choices,
        wrong=opened.wrong,
        day=seen.keep(f"then and now {opened.day}", lambda: then_and_now(seen, opened.day)),
        restated=seen.keep("weeks restated", lambda: restated_sentence(told)),
        notes=week_notes(told),
        target=shown_table(target_table(found)),
        aim=found.table.target,
        groups=_groups(seen, actor),
        no_answer=NO_ANSWER,
        may_candidates=why_not(actor, Deed.SEE_CANDIDATE) is None,
    )


EMPTY = Text(
    "Ingen er henvist endnu på den dag, der vises. Siden fyldes, når den første henvisning er "
    "registreret; vælg en senere dag, hvis den er.",
    "Nobody has been referred yet on the day shown. The page fills once the first referral is "
    "recorded; choose a later day if it is.",
)


def answer(table: RowCounts) -> Text:
    """Return the day's answer in one sentence."""
    share, day = table.effect, words.day(table.on)
    if not share.of:
        return Text(
            f"Ingen er aktive pr. {day.da}; der er ingen at tælle selvforsørgende af.",
            f"Nobody is active on {day.en}; there is nobody to count the self-supporting of.",
        )
    low, high = (round(100 * end) for end in share.interval or (0, 0))
    return Text(
        f"{share.count} af {share.of} aktive er i selvforsørgelse pr. {day.da}: "
        f"{share.percent} % (95 %-interval {low}–{high} %).",
        f"{share.count} of {share.of} active are in self-support on {day.en}: "
        f"{share.percent}% (95% interval {low}–{high}%).",
    )


def summary(told: WeeksTold) -> Text:
    """Return what the chart of the weeks shows, in a sentence."""
    if not told.weeks:
        return words.NOTHING
    first, last = told.weeks[0], told.weeks[-1]
    name, until = words.week_name(first.week), words.week_name(last.week)
    rows = ("referred", "withdrawn", "active", "self_supporting")
    counts = tuple(map(last.now.count, rows))
    return Text(
        f"Fra {name.da.lower()} til {until.da.lower()}: {counts[0]} henvist, {counts[1]} afmeldt, "
        f"{counts[2]} aktive og {counts[3]} selvforsørgende til sidst, som det er kendt nu.",
        f"From {name.en.lower()} to {until.en.lower()}: {counts[0]} referred, {counts[1]} "
        f"withdrawn, {counts[2]} active and {counts[3]} self-supporting at the end, as known now.",
    )


def week_lines(told: WeeksTold) -> tuple[WeekLine, ...]:
    """Return the weeks for the table behind the chart, the latest first."""
    return tuple(map(_line, reversed(told.weeks)))


def _line(one: WeekTold) -> WeekLine:
    count = len(one.changes)
    return WeekLine(
        name=words.week_name(one.week),
        door=Door("effect", asks=(("uge", str(one.week)),), spot="da-og-nu"),
        day=words.day(one.week.sunday),
        referred=one.now.count("referred"),
        withdrawn=one.now.count("withdrawn"),
        active=one.now.count("active"),
        then=share_text(one.then.effect),
        now=share_text(one.now.effect),
        changed=words.number(count) if count else words.NOTHING,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedWeek:
    """The week that is opened: its day, what there is to choose among, and what is wrong."""

    day: date
    choices: tuple[Choice, ...]
    wrong: Text


def open_week(told: WeeksTold, *, on: date, week: str) -> OpenedWeek:
    """Return the week asked for, as ``2019-W39``; the day itself for "" and for none there is."""
    chosen = next((one for one in told.weeks if str(one.week) == week), None)
    return OpenedWeek(
        day=on if chosen is None else chosen.week.sunday,
        choices=_choices(on, told, chosen=chosen),
        wrong=words.NOTHING if chosen or not week else _no_week(told),
    )


def _choices(on: date, told: WeeksTold, *, chosen: WeekTold | None) -> tuple[Choice, ...]:
    """Return the day itself and every week, the latest first, to choose among."""
    day, code = words.day(on), "" if chosen is None else str(chosen.week)
    weeks = (
        Choice(str(one.week), _choice(one.week, changed=bool(one.changes)), str(one.week) == code)
        for one in reversed(told.weeks)
    )
    itself = Text(f"Dagen selv, {day.da}", f"The day itself, {day.en}")
    return (Choice("", itself, not code), *weeks)


def _choice(week: Week, *, changed: bool) -> Text:
    name = words.week_name(week)
    return Text(f"{name.da}, rettet siden", f"{name.en}, corrected since") if changed else name


def _no_week(told: WeeksTold) -> Text:
    """Return which weeks there are to choose among."""
    if not told.weeks:
        return Text("Der er ingen uger at vælge endnu.", "There are no weeks to choose yet.")
    first, last = (words.week_name(told.weeks[place].week) for place in (0, -1))
    return Text(
        f"Vælg en uge fra {first.da.lower()} til {last.da.lower()}.",
        f"Choose a week from {first.en.lower()} to {last.en.lower()}.",
    )


def _groups(seen: Standpoint, actor: Actor) -> tuple[GroupPanel, ...]:
    each = why_not(actor, Deed.SEE_EFFECT_OF_EACH) is None
    tables = seen.keep(f"groups {each}", lambda: groups_tables(seen, each=each, names=_names(seen)))
    return tuple(map(panel, tables))


def panel(table: Table) -> GroupPanel:
    """Return a division; what is to be known of it stands beside the chart."""
    return GroupPanel(
        label=table.columns[0].label,
        shown=shown_table(replace(table, notes=())),
        notes=tuple(note for note in table.notes if note != NO_ANSWER),
        table=table,
        filed=table.code != f"by-{By.CONSULTANT.value}",
    )


def _names(seen: Standpoint) -> Mapping[str, Text]:
    """Return what the training places are called; a company is no person."""
    told = (fact.value for fact in seen.known.of_kind("training"))
    codes = {one.workplace for one in told if isinstance(one, Training)}
    return {
        code: words.same(f"{code} {name}") for code, name in company_names(seen.code, codes).items()
    }

"""The effect over time of a large programme: counted from columns, explained by the facts.

Source:
    Rules, sections 2 and 5; clauses 5.1 to 5.4.
"""

from collections.abc import Generator, Iterator
from datetime import date, datetime

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.effect.over_time import (
    EMPTY,
    GroupPanel,
    OverTimePage,
    answer,
    open_week,
    panel,
    summary,
    week_lines,
)
from virksom.office.reports.effect.restated import (
    PersonBetween,
    ThenNow,
    ThenNowRow,
    person_between,
)
from virksom.office.reports.effect.restated import signed as signed_change
from virksom.office.reports.effect.shown_table import shown_table
from virksom.office.reports.effect.tabs import effect_tabs
from virksom.office.reports.large_standpoint import LargeStandpoint
from virksom.office.store.case import cases
from virksom.office.store.company_names import company_names
from virksom.programme.columns.week_sums import sums_on
from virksom.programme.effect.over_time.counted import (
    changed_rows,
    in_counts,
    row_codes,
    stood,
    told_otherwise,
)
from virksom.programme.effect.over_time.counted_groups import counted_groups
from virksom.programme.effect.over_time.counted_target import counted_progress
from virksom.programme.effect.over_time.group_tables import NO_ANSWER, divisions, group_table
from virksom.programme.effect.over_time.groups import By
from virksom.programme.effect.over_time.restated import restated
from virksom.programme.effect.over_time.restated_table import ALL_KNOWN, STANDS
from virksom.programme.effect.over_time.target import target_table
from virksom.programme.effect.over_time.week_tables import restated_sentence, row_text, week_notes
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.status import AsKnown

_TOLD = 20
"""How many of those who are told otherwise now are explained one by one."""

_MANY = 20_000_000
"""Facts times weeks that are read in about a second."""


def weeks_take_long(seen: LargeStandpoint) -> bool:
    """Say whether weeks are to be read as they were known, which takes about a second or more."""
    return len(seen.unread()) * len(seen.facts) > _MANY


def are_many(seen: LargeStandpoint) -> bool:
    """Say whether to go through every week that is restated takes about a second or more."""
    return len(seen.over_time.restated) * len(seen.facts) > _MANY


def read_weeks(seen: LargeStandpoint) -> Generator[Text, None, None]:
    """Read the weeks as they were known, and tell now and then how far it has come."""
    unread = seen.unread()
    for place, (day, moment) in enumerate(unread):
        if place % _SIGN == 0:
            yield Text(
                f"Læser uge {place + 1} af {len(unread)}, som den var kendt da …",
                f"Reading week {place + 1} of {len(unread)} as it was known then …",
            )
        seen.then(day, moment)


_SIGN = 10
"""Weeks between two signs of life."""


def large_over_time_page(seen: LargeStandpoint, actor: Actor, *, week: str) -> OverTimePage:
    """Return the page.

    Args:
        seen: from where it looks.
        actor: who reads; only a leader gets the groups by consultant.
        week: the week to be opened, as ``2019-W39``; "" for the day itself.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    told, where = seen.over_time, seen.where
    opened = open_week(told, on=where.on, week=week)
    return OverTimePage(
        tabs=effect_tabs("effect"),
        answer=answer(seen.table),
        empty=words.NOTHING if seen.table.count("referred") else EMPTY,
        expected=where.expected,
        summary=summary(told),
        told=told,
        weeks=seen.keep("week lines", lambda: week_lines(told)),
        choices=opened.choices,
        wrong=opened.wrong,
        day=seen.keep(f"then and now {opened.day}", lambda: then_and_now(seen, opened.day)),
        restated=restated_sentence(told),
        notes=week_notes(told),
        target=shown_table(
            seen.keep("target", lambda: target_table(counted_progress(seen, seen.stands)))
        ),
        aim=seen.table.target,
        groups=_groups(seen, actor),
        no_answer=NO_ANSWER,
        may_candidates=why_not(actor, Deed.SEE_CANDIDATE) is None,
    )


def _groups(seen: LargeStandpoint, actor: Actor) -> tuple[GroupPanel, ...]:
    each = why_not(actor, Deed.SEE_EFFECT_OF_EACH) is None
    return tuple(
        seen.keep(f"group {by.value}", lambda by=by: _group(seen, by))  # type: ignore[misc]  # bound now
        for by in divisions(each=each)
    )


def _group(seen: LargeStandpoint, by: By) -> GroupPanel:
    found = counted_groups(seen.known, seen.stands, by=by, on=seen.where.on)
    codes = [one.code for one in found.groups] if by is By.PLACE else []
    names = company_names(seen.where.row.code, codes) if codes else {}
    told = {code: words.same(f"{code} {name}") for code, name in names.items()}
    return panel(group_table(seen, found, names=told))


def then_and_now(seen: LargeStandpoint, on: date) -> ThenNow:
    """Return a day as it was known at its end beside how it is known now.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    where = seen.where
    moment = known_then(on, where.moment)
    before, after = seen.then(on, moment), sums_on(seen.known, seen.terms, on=on).rows(0)
    changed = changed_rows(before, after)
    then = in_counts(before, where.contract.terms.known(moment), on=on)
    now = in_counts(after, seen.terms, on=on)
    who = _restated(seen, on, moment) if moment != where.moment else ()
    return ThenNow(
        on=words.day(on),
        then=words.day(day_in_copenhagen(moment)),
        now=words.day(where.known_day),
        answer=_answer(len(who), same=moment == where.moment),
        rows=tuple(
            ThenNowRow(
                code=row,
                label=row_text(row, now),
                then=then.count(row),
                now=now.count(row),
                change=signed_change(now.count(row) - then.count(row)),
                changed=row in changed,
            )
            for row in row_codes(now, then)
        ),
        persons=tuple(_explained(seen, who[:_TOLD], on=on, moment=moment)),
    )


def _restated(seen: LargeStandpoint, on: date, moment: datetime) -> tuple[str, ...]:  # noqa: PLR0917  # of when, known when
    now = stood(seen.known, seen.terms, on=on)
    return told_otherwise(seen.stood(on, moment), now, facts=seen.facts)


def _explained(
    seen: LargeStandpoint, who: tuple[str, ...], *, on: date, moment: datetime
) -> Iterator[PersonBetween]:
    """Yield the first of them with the facts that made the difference, by the reference reading."""
    where = seen.where
    for case in cases(where.row.code, who) if who else ():
        asked = AsKnown(log=case.log, contract=where.contract, on=on, moment=where.moment)
        ids = tuple(fact.id for fact in case.log.facts)
        key = (seen.facts.origin, where.contract.digest, on, where.moment, moment, ids)
        found = _between.get(key)
        if found is None:
            found = tuple(map(person_between, restated(asked, then=moment).persons))
            if len(_between) >= _MOST_BETWEEN:
                _between.clear()
            _between[key] = found
        yield from found


_between: dict[tuple[object, ...], tuple[PersonBetween, ...]] = {}
_MOST_BETWEEN = 200
"""Those who were explained before: nothing else is told of them until there is a fact more."""


def _answer(count: int, *, same: bool) -> Text:
    if same:
        return ALL_KNOWN
    if not count:
        return STANDS
    who = Text("1 kandidat står", "1 candidate stands")
    if count > 1:
        who = Text(f"{count} kandidater står", f"{count} candidates stand")
    some = Text("", "")
    if count > _TOLD:
        some = Text(f" De første {_TOLD} er vist.", f" The first {_TOLD} are shown.")
    return Text(
        f"{who.da} anderledes nu ved det, der blev kendt siden.{some.da}",
        f"{who.en} differently now, by what became known since.{some.en}",
    )

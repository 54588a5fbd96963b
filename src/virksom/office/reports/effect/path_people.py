"""Who a number of the path counts: those in a place, or those who moved from one to another.

Source:
    Rules, section 5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.reports.effect.the_path import the_path
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.way.flows import moves
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.kernel import Text

PLACES: Mapping[str, PathPlace] = {place.value: place for place in PathPlace}
"""The places by the code in an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPath:
    """One candidate who is counted.

    Args:
        code: the candidate's code.
        door: to the candidate; None where the reader may not see it.
        days: since when, or on which days.
        now: where the candidate is on the day that is shown.
    """

    code: str
    door: Door | None
    days: Text
    now: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PathPeople:
    """The candidates behind a number.

    Args:
        tabs: the pages on the effect.
        title: which number.
        answer: how many they are.
        people: by code; may be none.
        back: the door to the path.
    """

    tabs: tuple[EffectTab, ...]
    title: Text
    answer: Text
    people: tuple[OnPath, ...]
    back: Door


def people_in(seen: Standpoint, actor: Actor, *, place: PathPlace) -> PathPeople:
    """Return who is in a place on the day, since when.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    path, day = the_path(seen), words.day(seen.on)
    since = {one.person: [one.since] for one in path.passages if one.now.place is place}
    return _page(
        path,
        since,
        title=place.text,
        answer=Text(
            f"{len(since)} pr. {day.da}. {place.meaning.da}",
            f"{len(since)} on {day.en}. {place.meaning.en}",
        ),
        actor=actor,
    )


def people_moving(
    seen: Standpoint, actor: Actor, *, source: PathPlace, target: PathPlace
) -> PathPeople:
    """Return who moved from one place to another, and on which days.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    path, days = the_path(seen), dict[str, list[date]]()
    for move in moves(path.passages):
        if (move.source, move.target) == (source, target):
            days.setdefault(move.person, []).append(move.day)
    count, day = sum(map(len, days.values())), words.day(seen.on)
    return _page(
        path,
        days,
        title=Text(f"{source.text.da} → {target.text.da}", f"{source.text.en} → {target.text.en}"),
        answer=Text(
            f"{len(days)} {'kandidat' if len(days) == 1 else 'kandidater'}, {count} skift "
            f"til og med {day.da}.",
            f"{len(days)} {'candidate' if len(days) == 1 else 'candidates'}, {count} "
            f"{'move' if count == 1 else 'moves'} up to and including {day.en}.",
        ),
        actor=actor,
    )


def _page(
    path: ThePath,
    days: Mapping[str, Sequence[date]],
    *,
    title: Text,
    answer: Text,
    actor: Actor,
) -> PathPeople:
    opens = why_not(actor, Deed.SEE_CANDIDATE) is None
    now = {one.person: one.now.place.text for one in path.passages}
    return PathPeople(
        tabs=effect_tabs("effect_path"),
        title=title,
        answer=answer,
        people=tuple(
            OnPath(
                code=person,
                door=candidate_door(person) if opens else None,
                days=_days(found),
                now=now[person],
            )
            for person, found in days.items()
        ),
        back=Door("effect_path"),
    )


def _days(days: Sequence[date]) -> Text:
    told = [words.day(day) for day in days]
    return Text(", ".join(day.da for day in told), ", ".join(day.en for day in told))

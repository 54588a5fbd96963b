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
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.told_path import Counted, PathTold
from virksom.programme.kernel import Text

PLACES: Mapping[str, PathPlace] = {place.value: place for place in PathPlace}
"""The places by the code in an address."""

_SHOWN = 1_000
"""The most who are shown one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPathLine:
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
        people: by code; may be none; the first of very many.
        more: that not all are shown, where they are so many; empty otherwise.
        back: the door to the path.
    """

    tabs: tuple[EffectTab, ...]
    title: Text
    answer: Text
    people: tuple[OnPathLine, ...]
    more: Text
    back: Door


def people_in(path: PathTold, actor: Actor, *, place: PathPlace) -> PathPeople:
    """Return who is in a place on the day, since when.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    found, day = path.standing_in(place, most=_SHOWN), words.day(path.on)
    return _page(
        found,
        title=place.text,
        answer=Text(
            f"{found.of} pr. {day.da}. {place.meaning.da}",
            f"{found.of} on {day.en}. {place.meaning.en}",
        ),
        actor=actor,
    )


def people_moving(
    path: PathTold, actor: Actor, *, source: PathPlace, target: PathPlace
) -> PathPeople:
    """Return who moved from one place to another, and on which days.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    found, day = path.moving(source, target, most=_SHOWN), words.day(path.on)
    return _page(
        found,
        title=Text(f"{source.text.da} → {target.text.da}", f"{source.text.en} → {target.text.en}"),
        answer=Text(
            f"{found.of} {'kandidat' if found.of == 1 else 'kandidater'}, {found.moves} skift "
            f"til og med {day.da}.",
            f"{found.of} {'candidate' if found.of == 1 else 'candidates'}, {found.moves} "
            f"{'move' if found.moves == 1 else 'moves'} up to and including {day.en}.",
        ),
        actor=actor,
    )


def _page(found: Counted, *, title: Text, answer: Text, actor: Actor) -> PathPeople:
    opens = why_not(actor, Deed.SEE_CANDIDATE) is None
    return PathPeople(
        tabs=effect_tabs("effect_path"),
        title=title,
        answer=answer,
        people=tuple(
            OnPathLine(
                code=one.person,
                door=candidate_door(one.person) if opens else None,
                days=_days(one.days),
                now=one.now.text,
            )
            for one in found.first
        ),
        more=_more(found),
        back=Door("effect_path"),
    )


def _more(found: Counted) -> Text:
    """Return that not all are shown, where they are so many."""
    shown = len(found.first)
    if shown == found.of:
        return words.NOTHING
    return Text(f"De første {shown} er vist.", f"The first {shown} are shown.")


def _days(days: Sequence[date]) -> Text:
    told = [words.day(day) for day in days]
    return Text(", ".join(day.da for day in told), ", ".join(day.en for day in told))

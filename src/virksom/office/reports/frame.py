"""What stands around every page: the programme, the navigation and the time it shows."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from virksom.office.access import ROLE_NAMES, Actor, Deed, Role, why_not
from virksom.office.reports import words
from virksom.office.reports.menu import Place, places
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.projections import tally
from virksom.programme.contract import Contract
from virksom.programme.kernel import Text, day_in_copenhagen


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A programme of the reader's, as it stands in the switch at the top.

    Args:
        code: its code.
        label: its contract's title, and the code.
        here: whether the page is in it.
    """

    code: str
    label: Text
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around a page.

    Args:
        programme: the contract's title.
        where: where the programme runs.
        invented: whether its people are invented.
        places: the navigation, in order.
        rest: those of them that a phone shows at the foot of the page.
        on: the day shown; empty where the page shows no day of its own.
        known: the day of what is known; empty with it.
        past: whether it is another day or another knowledge than today's.
        expected: whether the day lies after what is known.
        aged: that nothing new is known, and that payment is over; empty when neither is so.
        who: the reader's roles.
        username: what they sign in with.
        searches: whether they may search.
        programmes: what they may change between; empty for who is in one alone.
    """

    programme: Text
    where: Text
    invented: bool
    places: tuple[Place, ...]
    on: Text
    known: Text
    past: bool
    expected: bool
    aged: Text
    who: Text
    username: str
    searches: bool
    programmes: tuple[Choice, ...] = ()

    @property
    def rest(self) -> tuple[Place, ...]:
        """The entries that have no room at the bottom of a phone, under the same headings."""
        found: list[Place] = []
        heading = words.NOTHING
        for place in self.places:
            heading = place.group if place.group.da else heading
            if not place.on_phone:
                found.append(replace(place, group=heading))
                heading = words.NOTHING
        return tuple(found)


_FRESH = timedelta(days=31)


def frame(
    at: Viewpoint, actor: Actor, *, here: str, counts: tuple[int, int] | None = None
) -> Frame:
    """Return what stands around the page ``here``, one of ``PLACES`` or "" for none of them.

    The log is not read for it: today's counts are those of the rows.

    Args:
        at: from where the page looks.
        actor: who reads.
        here: the page.
        counts: how many referred and employments there were on a past day, for the navigation.
    """
    there = tally(at.row.code, on=at.today, moment=at.moment)
    referred, employments = counts or (there.referred, there.employments)
    return Frame(
        programme=at.contract.title,
        where=at.contract.place,
        invented=at.row.invented,
        places=places(
            actor,
            here=here,
            counts={"candidates": str(referred), "employments": str(employments)},
        ),
        on=words.day(at.on),
        known=words.day(at.known_day),
        past=at.past,
        expected=at.expected,
        aged=_aged(at, latest=there.latest),
        who=_who(actor),
        username=actor.username,
        searches=why_not(actor, Deed.SEARCH) is None,
        programmes=programmes(actor),
    )


def still_frame(contract: Contract, actor: Actor, *, invented: bool, here: str) -> Frame:
    """Return what stands around a page that shows no day of its own; the log is not read."""
    return Frame(
        programme=contract.title,
        where=contract.place,
        invented=invented,
        places=places(actor, here=here, counts={}),
        on=words.NOTHING,
        known=words.NOTHING,
        past=False,
        expected=False,
        aged=words.NOTHING,
        who=_who(actor),
        username=actor.username,
        searches=why_not(actor, Deed.SEARCH) is None,
        programmes=programmes(actor),
    )


def programmes(actor: Actor) -> tuple[Choice, ...]:
    """Return what a reader may change between, by code; empty for who is in one alone."""
    if not actor.elsewhere:
        return ()
    held = sorted(one.programme for one in (actor, *actor.elsewhere))
    titles = {code: contract_of(read.programme(code).contract).title for code in held}
    return tuple(
        Choice(
            code=code,
            label=Text(f"{titles[code].da} · {code}", f"{titles[code].en} · {code}"),
            here=code == actor.programme,
        )
        for code in held
    )


def _who(actor: Actor) -> Text:
    return words.joined(*(ROLE_NAMES[role] for role in Role if role in actor.roles), mark=", ")


def _aged(seen: Viewpoint, *, latest: datetime | None) -> Text:
    """Say when the latest fact is from, and when payment ended: figures may look newer."""
    told = []
    if latest is not None and seen.on - day_in_copenhagen(latest) > _FRESH:
        day = words.day(day_in_copenhagen(latest))
        told.append(
            Text(f"Den seneste oplysning er fra {day.da}.", f"The latest fact is from {day.en}.")
        )
    until = seen.rules.span("payment_window").until
    if until is not None and seen.on >= until:
        day = words.day(until - timedelta(days=1))
        told.append(
            Text(f"Betalingsperioden sluttede {day.da}.", f"The payment period ended {day.en}.")
        )
    return words.joined(*told, mark=" ")

"""Many are referred at once by a unit's own system: all of them, or nobody.

Source:
    Clauses 1.2, 1.3 and 2.1; invariant 3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.refer import (
    Referred,
    ReferredElsewhere,
    look_alike,
    settle,
    tell_elsewhere,
)
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.actions.tell_awaited import NO_UNIT
from virksom.office.store import codes, write
from virksom.office.store.elsewhere import ELSEWHERE, is_elsewhere, runs, veiled
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.find import CPR, Likeness, likely_same_each
from virksom.office.store.vault.persons import name_birth
from virksom.office.store.vault.spelling import spelled
from virksom.programme.contract import Terms
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import why_not_refer
from virksom.programme.path.referral import why_not_born
from virksom.programme.record import Fact

API = "referral_api"
"""What many referrals at once are read from."""

MOST = 10_000
"""The most that are referred at once."""

NAMED = 100
"""How many rows are named at most, when nobody is referred; those after them are not looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """One of many.

    Args:
        told: who it is.
        others: codes of those it is not, though they look alike.
    """

    told: Referred
    others: frozenset[str] = frozenset()


class NobodyReferred(Refusal):
    """Some of the rows cannot be referred as they stand, so nobody is.

    Args:
        rows: why not, by the row's number from 1.
        found: whom a row looks like, by the same; veiled where another unit has them.
    """

    def __init__(self, rows: Mapping[int, Text], found: Mapping[int, tuple[str, ...]]) -> None:
        """Say the first, and how many are named."""
        row = min(rows)
        super().__init__(
            Text(
                f"Ingen er henvist. Række {row}: {rows[row].da} ({len(rows)} rækker er nævnt.)",
                f"Nobody is referred. Row {row}: {rows[row].en} ({len(rows)} rows are named.)",
            )
        )
        self.rows = rows
        self.found = found


def refer_many(
    actor: Actor, people: Sequence[One], *, terms: Terms, moment: datetime
) -> tuple[Fact, ...]:
    """Refer many who are new here, in one transaction; each gets a code, in the order given.

    Args:
        actor: who refers, from a unit.
        people: who they are; at most ``MOST``.
        terms: of the contract.
        moment: when it becomes known.

    Raises:
        Denied: the actor may not.
        NobodyReferred: a row cannot be referred, is there twice, or looks like somebody; each
            such row is named, and whoever was told of is looked at, as the looks say.
        TermMissing: the contract says nothing of a day.
    """
    may(actor, Deed.REFER)
    seen: list[Likeness] = []
    try:
        with transaction.atomic():
            write.hold(actor.programme)
            _judge(actor, people, today=day_in_copenhagen(moment), seen=seen)
            new = codes.next_candidates(actor.programme, len(people))
            told = {code: one.told for code, one in zip(new, people, strict=True)}
            facts = settle(actor, told, terms=terms, source=API, moment=moment)
            news = News(kind=Kind.REFERRED, page="candidates")
            leaders = in_roles(actor.programme, Role.TEAM_LEADER)
            tell(actor.programme, news, to=leaders if people else (), moment=moment)
    except NobodyReferred:
        look_alike(actor, seen, page="refer", moment=moment)
        away = [one.code for one in seen if _away(actor, one)]
        tell_elsewhere(actor, dict.fromkeys(away), moment=moment)
        raise
    return facts


def _judge(actor: Actor, people: Sequence[One], *, today: date, seen: list[Likeness]) -> None:
    """Do nothing when all can be referred; ``seen`` gets those that somebody looks like.

    Raises:
        NobodyReferred: some cannot.
    """
    wrong: dict[int, Text] = {}
    found: dict[int, tuple[str, ...]] = {}
    before: dict[str, int] = {}
    asked = [(one.told.cpr.digits, _both(one.told)) for one in people]
    alike = likely_same_each(actor.programme, asked)
    for place, one in enumerate(people):
        if len(wrong) == NAMED:
            break
        row = place + 1
        reason = _why_not(actor, one.told, today=today) or _twice(asked[place], before, row=row)
        here = tuple(one for one in alike.get(place, ()) if one.code.startswith("K"))
        shown = veiled(actor.programme, here, unit=actor.unit) if here else ()
        taken = _taken(actor, here)
        others = one.others - {ELSEWHERE} if taken else one.others
        unsaid = tuple(like.code for like in shown if like.code not in others)
        if unsaid:
            seen.extend(here)
            found[row] = unsaid
        if reason or unsaid:
            wrong[row] = reason or taken or _LOOKS_LIKE
    if wrong:
        raise NobodyReferred(wrong, found)


def _both(told: Referred) -> str:
    return name_birth(told.name, told.birth_date)


def _why_not(actor: Actor, told: Referred, *, today: date) -> Text | None:
    if not actor.unit:
        return NO_UNIT
    return why_not_born(told.birth_date, today=today) or why_not_refer(
        None, on=told.since, today=today
    )


def _twice(texts: tuple[str, str], before: dict[str, int], *, row: int) -> Text | None:
    """Return that a row is the same person as one before it; None where it is not."""
    keys = [spelled(text) for text in texts if text]
    rows = [before.setdefault(key, row) for key in keys if key]
    first = min(rows, default=row)
    if first == row:
        return None
    return Text(f"samme person som række {first}.", f"the same person as row {first}.")


def _taken(actor: Actor, here: Sequence[Likeness]) -> Text | None:
    """Return that another unit has them in a course, by the CPR: nobody's word changes that."""
    same = [one for one in here if one.why == CPR and _away(actor, one)]
    running = next((one.code for one in same if runs(actor.programme, one.code)), "")
    return ReferredElsewhere(running).text if running else None


def _away(actor: Actor, one: Likeness) -> bool:
    return is_elsewhere(actor.programme, one.code, unit=actor.unit)


_LOOKS_LIKE = Text(
    "ligner nogen, som er her; svar med not_same_as, eller henvis personen for sig.",
    "looks like somebody who is here; answer with not_same_as, or refer the person alone.",
)

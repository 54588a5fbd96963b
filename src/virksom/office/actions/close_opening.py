"""An opening is closed: withdrawn, or unfilled with what was missing; or opened again.

Source:
    Clause 6.3; rules, section 1 (``closing``; taken back by a retraction).
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed
from virksom.office.actions.opening_ground import consultant_of, opening_for
from virksom.office.actions.tell_opening import tell_changed, tell_closed
from virksom.office.store import write
from virksom.office.store.opening_lists import in_use
from virksom.office.store.vault import texts
from virksom.programme.companies.opening_rules import WHAT_MISSING, why_not_close
from virksom.programme.kernel import Json, Refusal, day_in_copenhagen
from virksom.programme.record import Draft, Fact


class CannotClose(Refusal):
    """The opening cannot be closed, or opened, like that; the sentence says why."""

    @property
    def about_missing(self) -> bool:
        """Whether it is only that nobody has said what was missing."""
        return self.text == WHAT_MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingTold:
    """How an opening ends.

    Args:
        outcome: ``withdrawn`` or ``unfilled``.
        missing: codes of competences and of ``MISSING``; empty for one that is withdrawn.
        note: what else there is to say, for the vault; "" for nothing.
    """

    outcome: str
    missing: tuple[str, ...] = ()
    note: str = ""


def close_opening(actor: Actor, opening: str, *, told: ClosingTold, moment: datetime) -> Fact:
    """Close an opening; return the fact. Those whose candidates wait are told.

    Args:
        actor: who closes it.
        opening: its code.
        told: how it ends.
        moment: when.

    Raises:
        Denied: the actor may not; a company may only with its own.
        NoSuchOpening: none has that code.
        CannotClose: as ``why_not_close``.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        now = opening_for(actor, opening, deed=Deed.CLOSE_OPENING, today=today)
        reason = why_not_close(
            now, outcome=told.outcome, missing=told.missing, catalogue=in_use(actor.programme)
        )
        if reason is not None:
            raise CannotClose(reason)
        missing: dict[str, Json] = {"missing": list(told.missing)} if told.missing else {}
        draft = Draft(
            kind="closing",
            subject=opening,
            since=today,
            value={"outcome": told.outcome, **missing},
            by=actor.by,
        )
        (fact,) = write.append(actor.programme, [draft], moment=moment)
        if told.note.strip():
            texts.write(
                actor.programme,
                opening,
                about=fact.id,
                text=told.note.strip(),
                by=actor.by,
                moment=moment,
            )
        tell_closed(actor.programme, opening, by=actor.by, moment=moment)
        if actor.company:
            whom = consultant_of(actor.programme, now.company, today=today)
            tell_changed(actor.programme, opening, consultant=whom, by=actor.by, moment=moment)
    return fact

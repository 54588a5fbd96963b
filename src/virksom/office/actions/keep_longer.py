"""Keep somebody's data beyond its time: for a reason, until a day, and told to whoever may see.

Source:
    Articles 17(3)(e) and 18(1)(c) of the General Data Protection Regulation: for a legal claim.
"""

from datetime import date, datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.look import look
from virksom.office.store import kept_longer as store
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.kernel.cpr import holds_cpr

LEAST = 10
"""Signs a reason has at least."""

LONGEST = timedelta(days=5 * 366)
"""How far ahead the day may lie; it can be moved on when it comes."""


class CannotKeep(Refusal):
    """The data cannot be kept like this; ``field`` says where."""

    def __init__(self, text: Text, field: str) -> None:
        """Keep the field."""
        super().__init__(text)
        self.field = field


def keep_longer(
    actor: Actor, candidate: str, *, reason: str, until: date, moment: datetime
) -> tuple[str, ...]:
    """Let nothing about a candidate be erased before a day; return each of their codes.

    What was decided before and still holds ends with it, so that the latest day counts. It is
    written among the looks, which the candidate sees.

    Args:
        actor: who decides it.
        candidate: a code of theirs.
        reason: why, in the actor's own words; goes to the vault.
        until: the first day on which it holds no longer.
        moment: when it begins.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotKeep: there is no reason or a CPR number in it, or the day is over or too far away.
    """
    may(actor, Deed.KEEP_LONGER)
    told, today = reason.strip(), day_in_copenhagen(moment)
    _check(told, until=until, today=today)
    with transaction.atomic():
        write.hold(actor.programme)
        codes = case(actor.programme, candidate).codes
        user = _user(actor)
        store.end(actor.programme, codes, user=user, on=today, moment=moment)
        for code in codes:
            store.keep(actor.programme, code, user=user, reason=told, until=until, moment=moment)
        look(actor, codes, what=Deed.KEEP_LONGER, page="keep_longer", moment=moment)
    return codes


def end_keeping(actor: Actor, candidate: str, *, moment: datetime) -> tuple[str, ...]:
    """Keep a candidate's data no longer than its time; return each of their codes.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotKeep: nothing about them is kept longer.
    """
    may(actor, Deed.KEEP_LONGER)
    with transaction.atomic():
        write.hold(actor.programme)
        codes = case(actor.programme, candidate).codes
        today = day_in_copenhagen(moment)
        if not store.end(actor.programme, codes, user=_user(actor), on=today, moment=moment):
            raise CannotKeep(_not_kept(candidate), "code")
        look(actor, codes, what=Deed.KEEP_LONGER, page="end_keeping", moment=moment)
    return codes


def _user(actor: Actor) -> int:
    assert actor.id is not None  # noqa: S101  # the table lets nobody else through
    return actor.id


def _check(reason: str, *, until: date, today: date) -> None:
    if len(reason) < LEAST:
        raise CannotKeep(
            Text(
                "Skriv grunden, så andre kan forstå den bagefter.",
                "Write the reason so that others can understand it afterwards.",
            ),
            "reason",
        )
    if holds_cpr(reason):
        raise CannotKeep(
            Text(
                "Der står noget, der ligner et CPR-nummer. Slet det; koden siger, hvem det er.",
                "Something here looks like a CPR number. Delete it; the code says who it is.",
            ),
            "reason",
        )
    if not today < until <= today + LONGEST:
        raise CannotKeep(
            Text(
                "Vælg en dag, der kommer, inden for fem år; den kan flyttes, når den er nær.",
                "Choose a day to come, within five years; it can be moved when it is near.",
            ),
            "until",
        )


def _not_kept(candidate: str) -> Text:
    return Text(
        f"Intet om {candidate} gemmes længere end ellers.",
        f"Nothing about {candidate} is kept longer than otherwise.",
    )

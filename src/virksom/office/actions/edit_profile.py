"""A candidate's profile for the match is told: by them, or by the provider with them.

Source:
    Clause 3.1 (path by candidate); rules, section 1 (``profile``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.own import whose
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.match_words import wanted_words
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.matching.profile import why_not_profile
from virksom.programme.matching.seeker import latest_profile
from virksom.programme.path.course import why_not_in_programme
from virksom.programme.record import Draft, Fact, Profile


class CannotProfile(Refusal):
    """The profile cannot be told like that; the sentence says why."""


@dataclass(frozen=True, slots=True)
class NewProfile:
    """A profile as it is told.

    Args:
        says: what it says.
        since: the day from which the candidate can begin; today or earlier for now.
    """

    says: Profile
    since: date


def edit_profile(actor: Actor, candidate: str, *, told: NewProfile, moment: datetime) -> Fact:
    """Tell a candidate's profile; what was told before stays in the log and holds no longer.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, or the candidate is not them.
        CannotProfile: as ``why_not_profile``; or nothing is changed.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        about = whose(actor, one, candidate=candidate, on=today)
        may(actor, Deed.EDIT_PROFILE, about=about)
        reason = (
            why_not_in_programme(one.person, on=today)
            or why_not_profile(told.says, wanted=wanted_words())
            or _unchanged(latest_profile(facts_about(one)), told, today=today)
        )
        if reason is not None:
            raise CannotProfile(reason)
        draft = Draft(
            kind="profile",
            subject=candidate,
            since=told.since,
            value=_value(told.says),
            by=actor.by,
        )
        return write.append(actor.programme, [draft], moment=moment)[0]


def _unchanged(latest: Fact | None, told: NewProfile, *, today: date) -> Text | None:
    """Return that nothing is new: a profile told anew is no reason to propose somebody again."""
    if latest is None or latest.value != told.says:
        return None
    if max(latest.since, today) != max(told.since, today):
        return None
    return Text("Der er ikke ændret noget.", "Nothing is changed.")


def _value(says: Profile) -> Mapping[str, Json]:
    value: dict[str, Json] = {}
    for one in fields(Profile):
        said = getattr(says, one.name)
        if said is None or said == ():
            continue
        value[one.name] = _plain(said)
    return value


def _plain(said: object) -> Json:
    match said:
        case Decimal():
            return str(said)
        case tuple():
            return [str(code) for code in said]
        case bool() | int() | str():
            return said
    raise AssertionError(said)

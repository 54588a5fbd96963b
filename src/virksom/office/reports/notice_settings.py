"""How somebody is told of what waits: each kind they can get, and what they chose."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.access import Actor, Role
from virksom.office.store import notice_ways
from virksom.office.store.notice_kinds import SENTENCES, Kind
from virksom.office.store.notice_ways import Way
from virksom.programme.kernel import Text

_TALKS = (Kind.INTERVIEW, Kind.INTERVIEW_MOVED, Kind.INTERVIEW_CANCELLED, Kind.MEETING)
_SIGNING = (Kind.AGREEMENT, Kind.AGREEMENT_CHANGED)
_LEFT = (Kind.WITHDRAWN, Kind.REOPENED)
_PROPOSALS = (Kind.PROPOSAL_ANSWERED, Kind.PROPOSAL_ENDED, Kind.EMPLOYED)
_MONEY = (Kind.SETTLEMENT_PREPARED, Kind.WEEK_DISPUTED, Kind.DISPUTE_REOPENED, Kind.CONTROL_FOUND)

KINDS_OF: Mapping[Role, tuple[Kind, ...]] = {
    Role.RECRUITMENT_CONSULTANT: (
        *_TALKS,
        *_SIGNING,
        Kind.AGREEMENT_SIGNED,
        Kind.TALK,
        Kind.JOB_IN_DANGER,
        *_LEFT,
        Kind.STATUSNOTAT_DUE,
        Kind.COMPETENCE_DOUBTED,
        *_PROPOSALS,
        Kind.OPENING,
        Kind.OPENING_CHANGED,
        Kind.WEEKS_DENIED,
        Kind.ERASURE_NEAR,
    ),
    Role.TEAM_LEADER: (Kind.REFERRED, Kind.REFERRED_TWICE, *_MONEY, Kind.ERASURE_NEAR),
    Role.ADVISER: (*_TALKS, *_SIGNING, Kind.AGREEMENT_SIGNED, *_LEFT, Kind.STATUSNOTAT),
    Role.FINANCE_OFFICER: (
        Kind.BILLED,
        Kind.DISPUTE_ANSWERED,
        Kind.DISPUTE_REOPENED,
        Kind.CONTROL_CONTESTED,
    ),
    Role.BOOKKEEPER: _MONEY,
    Role.TRAINER: (*_SIGNING, Kind.AGREEMENT_SIGNED, Kind.COMPETENCE_DOUBTED),
    Role.COMPANY_CONTACT: (
        Kind.PROPOSED,
        Kind.MEETING,
        Kind.EMPLOYED,
        Kind.OPENING_ANSWERED,
        Kind.CONFIRM_WEEKS,
        *_SIGNING,
        Kind.AGREEMENT_SIGNED,
    ),
    Role.CANDIDATE: (
        *_TALKS,
        *_SIGNING,
        Kind.AGREEMENT_SIGNED,
        Kind.JOB_OFFERED,
        Kind.COMPETENCE,
        Kind.CERTIFICATE,
        Kind.ERASURE_NEAR,
    ),
    Role.ADMINISTRATOR: (Kind.WEBHOOK_GIVEN_UP,),
    Role.INVESTOR_ANALYST: (),
}
"""What each role can be told of and choose about, in the order it is shown."""

WAYS: Mapping[Way, Text] = {
    Way.AT_ONCE: Text("På mail med det samme", "By mail at once"),
    Way.DIGEST: Text("I dagens samlede mail", "In the mail of the day"),
    Way.OFFICE: Text("Kun i virksom", "In virksom only"),
}
"""What each way is called."""


@dataclass(frozen=True, slots=True)
class WayChoice:
    """A way to be told, and whether it is the one chosen."""

    code: str
    label: Text
    chosen: bool


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A kind of notice, what it says, and the ways it can be told."""

    code: str
    sentence: Text
    ways: tuple[WayChoice, ...]


@dataclass(frozen=True, slots=True)
class NoticeSettingsPage:
    """What somebody chooses.

    Args:
        kinds: those they can get; empty when they get none.
        hour: when the mail of the day goes out.
    """

    kinds: tuple[KindChoice, ...]
    hour: Text


def kinds_of(actor: Actor) -> tuple[Kind, ...]:
    """Return what somebody can choose about: that of each of their roles, each kind once."""
    every = (kind for role in Role if role in actor.roles for kind in KINDS_OF[role])
    return tuple(dict.fromkeys(every))


def notice_settings_page(actor: Actor, *, hour: int) -> NoticeSettingsPage:
    """Return what somebody can choose, as it stands.

    Args:
        actor: who chooses.
        hour: of the day that digests go out at.
    """
    now = notice_ways.ways(actor.programme, actor.by)
    return NoticeSettingsPage(
        tuple(_choice(kind, now[kind]) for kind in kinds_of(actor)),
        Text(f"kl. {hour}", f"at {hour}:00"),
    )


def _choice(kind: Kind, now: Way) -> KindChoice:
    ways = tuple(WayChoice(way.value, label, way is now) for way, label in WAYS.items())
    return KindChoice(kind.value, SENTENCES[kind], ways)

"""How somebody is told of each kind of notice: at once by mail, in the daily digest, or not.

Source:
    Decision 0018. What lets in, and what guards somebody, is always mailed.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from virksom.office.store.models import NoticeSetting, Programme
from virksom.office.store.notice_kinds import Kind


class Way(StrEnum):
    """How a notice reaches somebody; it stands in the office whichever it is."""

    AT_ONCE = "at_once"
    DIGEST = "digest"
    OFFICE = "office"


ALWAYS = frozenset(
    {
        Kind.LINK,
        Kind.OPENING_ASKED,
        Kind.MAIL_MOVED,
        Kind.CORRECTED,
        Kind.GLASS,
        Kind.ACCESS,
        Kind.DIGEST,
    }
)
"""Kinds that are mailed at once whatever is chosen: links that open once, and what guards data."""

_LATER = frozenset({Kind.WITHDRAWN, Kind.REOPENED, Kind.PROPOSAL_ENDED, Kind.OPENING_CHANGED})
"""Kinds that ask nothing of anybody: told once a day where nothing else is chosen."""


def usual(kind: Kind) -> Way:
    """Return how a kind is told to those who chose nothing."""
    return Way.DIGEST if kind in _LATER else Way.AT_ONCE


def ways(programme: str, code: str) -> Mapping[Kind, Way]:
    """Return how somebody is told of every kind: what they chose, or else what is usual."""
    chosen = _chosen(programme, (code,)).get(code, {})
    return {kind: _way(kind, chosen) for kind in Kind}


def ways_of(programme: str, kind: Kind, *, codes: Collection[str]) -> Mapping[str, Way]:
    """Return how each of these is told of a kind, in one question to the database at most."""
    chosen = {} if kind in ALWAYS else _chosen(programme, codes)
    return {code: _way(kind, chosen.get(code, {})) for code in codes}


def at_once(programme: str, kind: Kind, *, codes: Collection[str]) -> frozenset[str]:
    """Return those of these who are told of a kind by mail at once."""
    told = ways_of(programme, kind, codes=codes)
    return frozenset(code for code, way in told.items() if way is Way.AT_ONCE)


def choose(programme: str, code: str, *, chosen: Mapping[Kind, Way]) -> None:
    """Keep how somebody wants to be told; kinds left out stay, those of ``ALWAYS`` are not kept."""
    kept = {kind.value: way.value for kind, way in chosen.items() if kind not in ALWAYS}
    home = Programme.objects.get(code=programme)
    with transaction.atomic():
        NoticeSetting.objects.get_or_create(programme=home, code=code)
        row = NoticeSetting.objects.select_for_update().get(programme=home, code=code)
        row.ways |= kept
        row.save(update_fields=["ways"])


def latest_digests(programme: str, codes: Collection[str]) -> Mapping[str, datetime]:
    """Return when the latest digest of each was made; those without one are left out."""
    rows = NoticeSetting.objects.filter(programme__code=programme, code__in=codes)
    pairs = rows.exclude(digest_at=None).values_list("code", "digest_at")
    return {code: at for code, at in pairs if at is not None}


def take_digest(programme: str, code: str, *, before: datetime | None, moment: datetime) -> bool:
    """Take somebody's digest to make it; False when somebody else took it meanwhile.

    Args:
        programme: code of the programme.
        code: whose.
        before: when their latest was made, as it was read; None for none.
        moment: when this one is made.
    """
    home = Programme.objects.get(code=programme)
    NoticeSetting.objects.get_or_create(programme=home, code=code)
    rows = NoticeSetting.objects.filter(programme=home, code=code, digest_at=before)
    return bool(rows.update(digest_at=moment))


def _chosen(programme: str, codes: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    rows = NoticeSetting.objects.filter(programme__code=programme, code__in=codes)
    return dict(rows.values_list("code", "ways"))


def _way(kind: Kind, chosen: Mapping[str, str]) -> Way:
    if kind in ALWAYS:
        return Way.AT_ONCE
    return Way(chosen.get(kind.value, usual(kind)))

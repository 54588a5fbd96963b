"""What must be known to compare candidates and openings: words, what covers what, and ways.

The same object while nothing of it was changed, so that what was encoded by it can be kept.
"""

from threading import Lock

from django.db import connection

from virksom.office.store.competences import competences
from virksom.office.store.match_words import match_words
from virksom.office.store.models import TravelTime
from virksom.office.store.travel import ways
from virksom.programme.competences import covers
from virksom.programme.matching import Guide

_kept: dict[tuple[str, str], tuple[object, Guide]] = {}
_lock = Lock()


def match_guide(programme: str) -> Guide:
    """Return names, covers and ways of a programme.

    Args:
        programme: its code.
    """
    entries = competences(programme)
    made_of = (entries, _typed(programme))
    key = (str(connection.settings_dict["NAME"]), programme)
    with _lock:
        there = _kept.get(key)
    if there is not None and there[0] == made_of:
        return there[1]
    guide = Guide(
        labels=match_words(programme),
        covers={code: every - {code} for code, every in covers(entries).items()},
        travel=ways(programme),
    )
    with _lock:
        _kept[key] = (made_of, guide)
    return guide


def _typed(programme: str) -> tuple[tuple[object, ...], ...]:
    """Return the ways that were typed, by which it is known whether one was changed."""
    rows = TravelTime.objects.filter(programme__code=programme).order_by("pk")
    return tuple(rows.values_list("one", "other", "transport", "minutes"))

"""What must be known to compare candidates and openings: words, what covers what, and ways.

The same object while nothing of it was changed, so that what was encoded by it can be kept.
"""

from threading import Lock

from django.db import connection

from virksom.office.store.match_words import match_words
from virksom.programme.matching import Guide

_kept: dict[tuple[str, str], tuple[object, Guide]] = {}
_lock = Lock()


def match_guide(programme: str) -> Guide:
    """Return names, covers and ways of a programme.

    Args:
        programme: its code.
    """
    labels = dict(match_words(programme))
    key = (str(connection.settings_dict["NAME"]), programme)
    with _lock:
        there = _kept.get(key)
    if there is not None and there[0] == labels:
        return there[1]
    guide = Guide(labels=labels)
    with _lock:
        _kept[key] = (labels, guide)
    return guide

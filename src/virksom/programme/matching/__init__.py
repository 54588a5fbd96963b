"""Candidates and openings: may, fit, rank and assign, each with its reasons in words.

What needs numpy is asked of its own module: ``columns``, ``scores``, ``assign``, ``proof`` and
``missing``.
"""

from virksom.programme.matching.ask import Ask, Guide, Travel, ask
from virksom.programme.matching.fit import Fit, Part, fit
from virksom.programme.matching.lists import AVOID, SUPPORT, TRANSPORT, WHEN
from virksom.programme.matching.may import HINDRANCES, Hindrance, hindrances
from virksom.programme.matching.offer import (
    FittingPlace,
    Pointer,
    TrainingPlace,
    pointers,
    suggested,
)
from virksom.programme.matching.rank import Match, Ranking, match, openings_for, rank
from virksom.programme.matching.seeker import Mastery, Seeker, seeker
from virksom.programme.matching.snapshot import (
    KeptMatch,
    SnapshotChanged,
    read_snapshot,
    snapshot,
    snapshot_digest,
)
from virksom.programme.matching.weights import Weights, parse_weights

__all__ = [
    "AVOID",
    "HINDRANCES",
    "SUPPORT",
    "TRANSPORT",
    "WHEN",
    "Ask",
    "Fit",
    "FittingPlace",
    "Guide",
    "Hindrance",
    "KeptMatch",
    "Mastery",
    "Match",
    "Part",
    "Pointer",
    "Ranking",
    "Seeker",
    "SnapshotChanged",
    "TrainingPlace",
    "Travel",
    "Weights",
    "ask",
    "fit",
    "hindrances",
    "match",
    "openings_for",
    "parse_weights",
    "pointers",
    "rank",
    "read_snapshot",
    "seeker",
    "snapshot",
    "snapshot_digest",
    "suggested",
]

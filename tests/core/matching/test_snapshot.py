"""What a proposal was made from, kept as it stood."""

import json
from dataclasses import replace

import pytest

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.kernel import canonical
from virksom.programme.matching import (
    SnapshotChanged,
    Weights,
    match,
    read_snapshot,
    snapshot,
    snapshot_digest,
)
from virksom.programme.matching.snapshot import _json


def test_everything_a_match_rested_on_is_kept() -> None:
    late = replace(ANNE, minutes=20)
    kept = snapshot(match(JOB, late, guide=GUIDE, weights=Weights()), weights=Weights())
    read = json.loads(canonical(kept))
    assert read["ask"]["by"] == "2019-11-01"
    assert read["ask"]["hours_from"] == "12"
    assert read["seeker"]["masters"]["machine_care"]["level"] == "sure"
    assert read["hindrances"][0]["text"]["da"].startswith("Vejen tager")
    assert read["points"] == sum(part["points"] for part in read["parts"])


def test_another_match_has_another_digest() -> None:
    one = snapshot(match(JOB, ANNE, guide=GUIDE, weights=Weights()), weights=Weights())
    other = replace(ANNE, wanted=frozenset())
    two = snapshot(match(JOB, other, guide=GUIDE, weights=Weights()), weights=Weights())
    assert snapshot_digest(one) != snapshot_digest(two)
    assert snapshot_digest(one) == snapshot_digest(json.loads(canonical(one)))


def test_what_was_kept_before_a_field_was_there_is_read_as_it_was() -> None:
    made = match(JOB, ANNE, guide=GUIDE, weights=Weights())
    old = json.loads(canonical(snapshot(made, weights=Weights())))
    del old["weights"]["begin"], old["ask"]["mentor"]
    old["ask"]["colour"] = "blue"
    again = read_snapshot(old, expected=snapshot_digest(old))
    assert again.weights == Weights(begin=0)
    assert again.match == replace(made, ask=replace(JOB, mentor=False))


def test_what_was_changed_since_is_refused() -> None:
    kept = snapshot(match(JOB, ANNE, guide=GUIDE, weights=Weights()), weights=Weights())
    with pytest.raises(SnapshotChanged, match="ikke længere"):
        read_snapshot({**kept, "points": 99}, expected=snapshot_digest(kept))


def test_what_no_snapshot_can_hold_is_a_bug() -> None:
    with pytest.raises(TypeError):
        _json(1.5)

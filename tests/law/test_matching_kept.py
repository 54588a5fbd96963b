"""What a proposal was made from comes back as it was kept, or is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.matching.people import GUIDE, MANY_ASKS, asks, seekers
from virksom.programme.kernel import canonical
from virksom.programme.matching import (
    Ask,
    Seeker,
    SnapshotChanged,
    Weights,
    match,
    read_snapshot,
    snapshot,
    snapshot_digest,
)

WEIGHTS = st.builds(Weights, nice=st.integers(0, 40), begin=st.integers(0, 40))


@given(asks("O1"), seekers("K1"), WEIGHTS)
def test_a_match_comes_back_as_it_was_kept(wanted: Ask, one: Seeker, weights: Weights) -> None:
    made = match(wanted, one, guide=GUIDE, weights=weights)
    kept = snapshot(made, weights=weights)
    again = read_snapshot(json.loads(canonical(kept)), expected=snapshot_digest(kept))
    assert (again.match, again.weights) == (made, weights)


@given(MANY_ASKS, seekers("K1"), st.integers(1, 40))
def test_one_point_more_is_seen(wanted: tuple[Ask, ...], one: Seeker, more: int) -> None:
    for each in wanted:
        kept = snapshot(match(each, one, guide=GUIDE, weights=Weights()), weights=Weights())
        changed = {**kept, "points": int(str(kept["points"])) + more}
        with pytest.raises(SnapshotChanged) as refusal:
            read_snapshot(changed, expected=snapshot_digest(kept))
        assert "ikke længere" in refusal.value.text.da

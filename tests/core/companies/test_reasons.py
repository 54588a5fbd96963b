"""Why a proposal came to nothing and why a job ended: codes with words, and never of health."""

import re

import pytest

from virksom.programme.companies.proposals import SIDES
from virksom.programme.companies.reasons import ENDINGS, OUTCOMES, REASONS, REASONS_OF

HEALTH = re.compile(r"syg|helbred|diagnos|smert|psyk|health|\bill\b|sick", re.IGNORECASE)


@pytest.mark.parametrize("side", SIDES)
def test_each_side_has_reasons_with_words(side: str) -> None:
    assert set(REASONS_OF[side]) <= set(REASONS)
    assert REASONS_OF[side]


def test_no_reason_speaks_of_health() -> None:
    every = {**REASONS, **ENDINGS, **OUTCOMES}
    found = [
        code
        for code, text in every.items()
        if HEALTH.search(f"{code} {text.da} {text.en}") or not text.en
    ]
    assert found == []

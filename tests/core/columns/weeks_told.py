"""How the weeks of a few told lines stand, by the fast reading, compiled or as plain Python."""

from datetime import date
from unittest.mock import patch

import pytest

from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.spec.answers import turned
from tests.spec.told import log_of
from virksom.programme.columns import owed as fast
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.sound import checked
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week

PLAIN = uncompiled("columns", *OF_WEEKS).sweep
BOTH = pytest.mark.parametrize("sweep", [fast.sweep, PLAIN], ids=["compiled", "plain"])
TERMS = turned(
    read_contract("impact60").terms,
    "payable_evidence",
    "verified, unverified, missing, contradicted",
)
JOIN = ("K001 henvist 2019-01-02", "K001 starter 2019-01-07")
_LETTERS = "vucmd"
_FIRST = Week.of(date(2019, 1, 7))


def stands(sweep: object, *lines: str, terms: Terms = TERMS, weeks: int = 4) -> str:
    """Return how the first weeks from 2019-W02 stand: verified, unverified, contradicted, missing.

    A week that is not paid is a dash.
    """
    with patch.object(fast, "sweep", sweep):
        known = log_of(*JOIN, *lines).known()
        owed = read_owed(checked(cohort_of(known)), terms, through=_FIRST + (weeks - 1), apart=True)
    found = ["-"] * weeks
    assert owed.stands is not None
    first = (_FIRST.monday - date(1900, 1, 1)).days // 7
    for (week, count, *_), standing in zip(owed.found.tolist(), owed.stands.tolist(), strict=True):
        for offset in range(count):
            found[week + offset - first] = _LETTERS[standing]
    return "".join(found)

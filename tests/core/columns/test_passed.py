"""Each person's way in numbers: as plain Python the same as compiled."""

from unittest.mock import patch

import pytest

from tests.core.columns.told_columns import DAYS, LIVES, WAYS, known
from tests.core.uncompiled import uncompiled
from tests.spec.answers import TERMS, amended
from virksom.programme.columns import passages
from virksom.programme.columns.passages import passed
from virksom.programme.columns.passed import PLACES, WHERE
from virksom.programme.contract import Terms

PLAIN = uncompiled("columns", "courses", "days", "dates", "passed").pass_through
GOES_ON = TERMS.with_switch("after_withdrawal", "continue_if_self_supporting")
CHANGED = amended(TERMS, "four_week_rule", value="0", since="2019-04-10", agreed="2019-01-01")


@pytest.mark.parametrize("terms", [TERMS, GOES_ON, CHANGED])
def test_as_plain_python_everybody_passes_through_the_same(terms: Terms) -> None:
    found = known(*LIVES, *WAYS, "K003 er K007 2019-06-03")
    for day in DAYS[::2]:
        compiled = passed(found, terms, on=day)
        with patch.object(passages, "pass_through", PLAIN):
            assert passed(found, terms, on=day).stays.tolist() == compiled.stays.tolist()


def test_every_place_is_come_to_by_somebody() -> None:
    found = passed(known(*LIVES, *WAYS), TERMS, on=DAYS[5])
    assert {PLACES[place] for place in found.stays[:, WHERE].tolist()} == set(PLACES)

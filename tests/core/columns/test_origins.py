"""From which day each is looked at: by hand, and as plain Python the same as compiled."""

from datetime import date
from unittest.mock import patch

import numpy as np

from tests.core.columns.told_columns import LIVES, WAYS, known
from tests.core.uncompiled import uncompiled
from tests.spec.answers import TERMS
from virksom.programme.columns import about as read
from virksom.programme.columns.about import about, origins
from virksom.programme.columns.origins import AWAY_BY, BEGAN_ON, GONE_ON, LEFT_ON, SENT_BY
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import OPEN

PLAIN = uncompiled("columns", "courses", "days", "dates", "placed", "held", "origins").originate
ON = date(2019, 6, 30)


def test_as_plain_python_everybody_is_looked_at_from_the_same_day() -> None:
    found = known(*LIVES, *WAYS, "K003 er K007 2019-06-03")
    asked = np.full((len(found.cohort), 2), day_in_numbers(date(2019, 4, 1)))
    compiled, days = origins(found, TERMS, on=ON, last=ON, asked=asked)
    with patch.object(read, "originate", PLAIN):
        plain, others = origins(found, TERMS, on=ON, last=ON, asked=asked)
    assert (plain.tolist(), others.tolist()) == (compiled.tolist(), days.tolist())


def test_the_course_first_begun_is_told_with_the_day_it_was_left() -> None:
    found = known(*LIVES)
    asked = np.zeros((len(found.cohort), 0))
    stays, _ = origins(found, TERMS, on=ON, last=ON, asked=asked)
    assert stays[1, BEGAN_ON] == day_in_numbers(date(2019, 1, 7))
    assert stays[1, LEFT_ON] == stays[1, GONE_ON] == day_in_numbers(date(2019, 4, 1))
    assert (stays[1, AWAY_BY] >= 0, stays[0, AWAY_BY] >= 0) == (True, False)
    assert (stays[0, LEFT_ON], stays[4, SENT_BY]) == (OPEN, -1)


def test_all_that_is_told_of_a_person_is_found_by_its_kind() -> None:
    told = about(known(*LIVES))
    jobs, begun = told.of(["employment"]).tolist(), told.of(["start"]).tolist()
    assert len(jobs) == 3
    assert told.of(["employment", "start"]).tolist() == sorted(jobs + begun)
    assert not len(told.of(["interview"]))

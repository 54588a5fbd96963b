"""The desk: more room keeps what was found."""

from datetime import date

import numpy as np
import pytest

from virksom.programme.columns.desk import desk, with_more_room
from virksom.programme.columns.parameters import NotExpressed, in_numbers
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week

TERMS = read_contract("impact60").terms


def test_more_room_keeps_what_was_found() -> None:
    rules = in_numbers(TERMS, benefits=(), through=Week.of(date(2023, 1, 1)))
    held = desk(np.empty((0, 7), dtype=np.int32), rules, most=3, room=2)
    held.found[:] = [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    more = with_more_room(held)
    assert more.found.shape == (4, 5)
    assert more.found[:2].tolist() == held.found.tolist()
    assert more.tally is held.tally


def test_a_person_of_very_many_rows_is_not_read() -> None:
    rules = in_numbers(TERMS, benefits=(), through=Week.of(date(2023, 1, 1)))
    with pytest.raises(NotExpressed, match="32768 rækker"):
        desk(np.empty((0, 7), dtype=np.int32), rules, most=1 << 15, room=0)

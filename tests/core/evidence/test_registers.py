"""A register's code is read by itself or in its stretch, and a blank is no benefit."""

from dataclasses import replace

import pytest

from virksom.programme.evidence.registers import NONE, WEEKS, RegisterTable
from virksom.programme.kernel import Text

TABLE = RegisterTable(
    register="dream",
    form=WEEKS,
    title=Text("DREAM", "DREAM"),
    codes={"140": "uddannelseshjaelp", "kontanthjælp": "kontanthjaelp"},
    ranges=((130, 139, "kontanthjaelp"), (997, 999, "left")),
)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        *(("130", "kontanthjaelp"), ("0139", "kontanthjaelp"), ("140", "uddannelseshjaelp")),
        *(("998", "left"), ("", NONE), ("  ", NONE), (" KONTANTHJÆLP", "kontanthjaelp")),
        *(("129", None), ("141", None), ("abc", None), ("1" * 10, None), ("²", None)),
    ],
)
def test_a_code_is_read_by_itself_or_in_its_stretch(said: str, code: str | None) -> None:
    assert TABLE.code_of(said) == code


def test_a_table_nobody_confirmed_is_an_example() -> None:
    assert TABLE.is_example
    assert "er et eksempel" in str(TABLE.why_not_read(invented=False))
    assert TABLE.why_not_read(invented=True) is None


def test_the_benefits_own_names_are_no_example() -> None:
    assert replace(TABLE, plain=True).why_not_read(invented=False) is None

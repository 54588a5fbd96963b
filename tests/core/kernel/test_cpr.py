"""Ten digits of a CPR number's form are seen, and no others."""

import pytest

from virksom.programme.kernel.cpr import holds_cpr


@pytest.mark.parametrize("text", ["0101901234", "om 010190-1234.", "010190 1234", "010190–1234"])
def test_a_number_is_seen(text: str) -> None:
    assert holds_cpr(text)


@pytest.mark.parametrize("text", ["", "F-2019-000123", "12345678901", "1.592,00 kr. 12.09.2019"])
def test_other_digits_are_none(text: str) -> None:
    assert not holds_cpr(text)

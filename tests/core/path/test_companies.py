"""Which company somebody means who types its code or its name."""

import pytest

from virksom.programme.path import company_meant, why_not_new_company

NAMES = {"V008": "", "V009": "Netto Vesterbro", "V1000": "V8 Motor"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("V009", "V009"),
        (" v9 ", "V009"),
        ("V009 · Netto", "V009"),
        ("V1000, et sted", "V1000"),
        ("netto  VESTERBRO", "V009"),
        ("V8 Motor", "V1000"),
        ("V010", None),
        ("Bageren", None),
        ("", None),
    ],
)
def test_a_code_or_a_name_tells_which(typed: str, code: str | None) -> None:
    assert company_meant(typed, names=NAMES) == code


@pytest.mark.parametrize(
    ("typed", "words"), [("V010", "ingen virksomhed V010"), ("v10", "v10"), ("V010 · X", "V010")]
)
def test_a_code_that_nobody_has_is_no_name(typed: str, words: str) -> None:
    reason = why_not_new_company(typed)
    assert reason is not None
    assert words in reason.da


@pytest.mark.parametrize("typed", ["V8 Motor", "Bageren", "Vesterbro 12"])
def test_a_name_may_be_new(typed: str) -> None:
    assert why_not_new_company(typed) is None

"""No text acts in a spreadsheet, and none is lost by being kept from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.exchange.sheets.harmless import harmless, undone

SIGNS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide forms are meant
any_text = st.text() | st.text(st.sampled_from(f"' a1{SIGNS}\u00a0"), max_size=8)


@given(any_text)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert undone(harmless(text)) == text


@given(any_text)
def test_only_an_apostrophe_is_ever_added(text: str) -> None:
    assert harmless(text) in {text, f"'{text}"}


@given(any_text, st.sampled_from(SIGNS))
def test_nothing_that_begins_like_a_formula_is_left_so(text: str, sign: str) -> None:
    assert harmless(sign + text) == f"'{sign}{text}"
    assert harmless(f"  {sign}{text}") == f"'  {sign}{text}"


@given(any_text)
def test_what_has_been_made_harmless_begins_with_no_sign(text: str) -> None:
    assert not harmless(text).lstrip(" \u00a0").startswith(tuple(SIGNS))


@pytest.mark.parametrize("text", ["", "a", "1=1", "'", "'a", "' '", "Jens-Ole", "070-1"])
def test_an_ordinary_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text

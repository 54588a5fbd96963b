"""The lists of a profile: what is to be avoided is a condition of openings, never a diagnosis."""

from virksom.programme.companies.opening_words import CONDITIONS
from virksom.programme.matching import AVOID, SUPPORT, TRANSPORT
from virksom.programme.matching.fit import MENTOR


def test_what_can_be_avoided_is_a_condition_of_openings() -> None:
    assert set(AVOID) < set(CONDITIONS)


def test_every_code_has_words_in_both_languages() -> None:
    assert all(text.da and text.en for text in {**AVOID, **SUPPORT, **TRANSPORT}.values())
    assert MENTOR in SUPPORT

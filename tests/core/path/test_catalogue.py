"""Codes and names of the catalogue's elements."""

import pytest

from virksom.programme.path.catalogue import LONGEST, element_code, why_not_name


@pytest.mark.parametrize(
    ("name", "taken", "code"),
    [
        ("Økonomi og hverdag", (), "oekonomi_og_hverdag"),
        ("Årstidens kørekort!", (), "aarstidens_koerekort"),
        ("mentor", ("mentor", "mentor_2"), "mentor_3"),
        ("***", (), "element"),
        ("***", ("element",), "element_2"),
    ],
)
def test_a_code_is_the_name_in_plain_letters(name: str, taken: tuple[str, ...], code: str) -> None:
    assert element_code(name, taken=taken) == code


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "1–40 tegn"), ("x" * (LONGEST + 1), "1–40 tegn"), ("Mentor", "står allerede")],
)
def test_a_name_is_refused_with_the_reason(name: str, words: str) -> None:
    reason = why_not_name(name, others=["mentor", "afklaring"])
    assert reason is not None
    assert words in reason.da


def test_a_name_that_fits_and_nobody_has_is_free() -> None:
    assert why_not_name("x" * LONGEST, others=["mentor"]) is None

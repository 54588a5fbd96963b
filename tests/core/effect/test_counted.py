"""Which kinds of fact a figure counts, in words."""

import pytest

from virksom.programme.effect.counted import KIND_WORDS, counted_text, kind_text
from virksom.programme.record import KINDS


@pytest.mark.parametrize(
    ("kinds", "da", "en"),
    [
        (("start",), "start", "start"),
        (("referral", "start"), "henvisning og start", "referral and start"),
        (
            ("referral", "start", "referral", "employment"),
            "henvisning, start og ansættelse",
            "referral, start and employment",
        ),
    ],
)
def test_kinds_are_told_in_their_order_each_once(kinds: tuple[str, ...], da: str, en: str) -> None:
    told = counted_text(kinds)
    assert told.da == f"Tæller fakta om {da}."
    assert told.en == f"Counts facts of {en}."


def test_every_kind_it_names_is_a_kind() -> None:
    assert set(KIND_WORDS) <= set(KINDS)


def test_a_kind_without_a_name_goes_by_its_code() -> None:
    assert kind_text("movement").da == "movement"

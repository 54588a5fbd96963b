"""When a candidate may start."""

from datetime import date

import pytest

from tests.core.persons import person
from virksom.programme.path import why_not_start

REFERRED = "K001 henvist 2018-12-03"


def test_a_referred_candidate_may_start_on_the_day_of_the_referral_or_later() -> None:
    assert why_not_start(person(REFERRED), since=date(2018, 12, 3)) is None
    assert why_not_start(person(REFERRED), since=date(2019, 1, 7)) is None


@pytest.mark.parametrize(
    ("lines", "since", "why"),
    [
        ((REFERRED,), date(2018, 12, 2), "ikke henvist den dag"),
        ((REFERRED, "K001 starter 2019-01-07"), date(2019, 1, 8), "allerede startet 07.01.2019"),
        (
            (REFERRED, "K001 afmeldt 2019-02-01 som never_met"),
            date(2019, 2, 2),
            "afmeldt 01.02.2019; der skal en ny henvisning til",
        ),
    ],
)
def test_otherwise_the_reason_is_told(lines: tuple[str, ...], since: date, why: str) -> None:
    reason = why_not_start(person(*lines), since=since)
    assert reason is not None
    assert why in reason.da


def test_a_new_referral_after_a_withdrawal_may_start_anew() -> None:
    again = person(REFERRED, "K001 afmeldt 2019-02-01 som moved", "K001 henvist 2019-03-04")
    assert why_not_start(again, since=date(2019, 3, 11)) is None

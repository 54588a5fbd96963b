"""What the figures on retention say, in whole sentences."""

from datetime import date, timedelta

import pytest

from tests.core.effect.seen import seen
from virksom.programme.effect.lasting import ON_DAY, lasting_for
from virksom.programme.effect.retention.read import retention
from virksom.programme.effect.retention.words import jobs_say, reached, support_says
from virksom.programme.kernel import Text

BEGUN = date(2019, 1, 7)


def jobs(*days: int) -> list[str]:
    """Return as many candidates as days, each at work so many of them from the start on."""
    return [
        line
        for number, many in enumerate(days, 1)
        for code in [f"K{number:03}"]
        for last in [BEGUN + timedelta(days=many - 1)]
        for line in (
            f"{code} henvist 2018-12-03",
            f"{code} starter {BEGUN}",
            f"{code} ansat 9 timer som E{number:03} fra {BEGUN} til og med {last}",
        )
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([1], "mindst 1 dag (for få til et interval)."),
        ([13, 200], "mindst 13 dage (95 %-interval fra 13 dage; øvre grænse ikke nået)."),
        ([14, 200], "mindst 2 uger (95 %-interval fra 2 uger; øvre grænse ikke nået)."),
        (range(10, 120, 10), "mindst 8 uger (95 %-interval fra 2 uger til 12 uger)."),
    ],
)
def test_how_long_half_last_is_said_in_days_or_weeks(days: list[int], told: str) -> None:
    found = jobs_say(retention(seen(*jobs(*days))))
    assert found.da.endswith(f"Halvdelen varer {told}")


def test_the_same_is_said_in_english() -> None:
    found = retention(seen(*jobs(*range(10, 120, 10))))
    assert support_says(found).en == (
        "11 became self-supporting; for 11 the first stretch has ended. "
        "Half last at least 8 weeks (95% interval from 2 weeks to 12 weeks)."
    )


def test_what_is_reached_has_a_name() -> None:
    assert reached(ON_DAY) == Text("Første dag i selvforsørgelse", "First day of self-support")
    assert reached(lasting_for(13, 13)).da == "13 uger i træk"

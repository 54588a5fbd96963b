"""What weeks to come are paid."""

import pytest

from tests.core.persons import TERMS, amended, with_choices
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.prices import NotByTheWeek, prices
from virksom.programme.kernel import Week


def test_inside_the_window_each_tier_has_its_rate() -> None:
    found = prices(TERMS, first=Week(2019, 40), weeks=2)
    assert found.kroner[0, [Phase.PARTIAL, Phase.FULL]].tolist() == [385, 796]
    assert found.kroner[:, [Phase.WAITING, Phase.ON_PATH, Phase.BETWEEN, Phase.LEFT]].sum() == 0


def test_the_last_paid_week_is_the_last_whole_one() -> None:
    found = prices(TERMS, first=Week(2022, 50), weeks=4)
    assert found.kroner[:, Phase.FULL].tolist() == [796, 796, 0, 0]
    assert found.window.tolist() == [True, True, False, False]


def test_a_rate_changes_with_its_week() -> None:
    terms = amended(TERMS, "full_rate", value="801.50", since="2020-03-11", agreed="2020-02-01")
    found = prices(terms, first=Week(2020, 11), weeks=2)
    assert found.kroner[:, Phase.FULL].tolist() == [796, 801.5]


def test_the_cap_counts_as_the_contract_says() -> None:
    found = prices(with_choices(cap_counts="calendar_from_first"), first=Week(2019, 1), weeks=3)
    assert (found.cap, found.by_calendar, found.weeks) == (156, True, 3)


def test_a_contract_of_outcomes_is_refused() -> None:
    with pytest.raises(NotByTheWeek, match="resultater"):
        prices(read_contract("fasthold").terms, first=Week(2024, 10), weeks=1)

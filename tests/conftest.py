"""What every test shares: the same examples on every run, and no clock to hurry them."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", UNHURRIED, derandomize=True, max_examples=60)
settings.register_profile("search", UNHURRIED, max_examples=1000)
settings.register_profile("mutate", UNHURRIED, derandomize=True, max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

HERE = Path(__file__).parent
PLAY = (HERE / "browser", HERE / "faults", HERE / "house", HERE / "office" / "access")
"""Tests that play the whole, whose branches others reach one by one."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count no branches in the tests that only play the whole: it makes them twice as slow."""
    plays = any(item.path.is_relative_to(folder) for folder in PLAY)
    counting = Coverage.current() if plays else None
    if counting is None:
        return (yield)
    counting.stop()
    try:
        return (yield)
    finally:
        counting.start()

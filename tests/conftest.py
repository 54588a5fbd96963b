"""What every test shares: the same examples on every run, and no clock to hurry them."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", UNHURRIED, derandomize=True, max_examples=60)
settings.register_profile("search", UNHURRIED, max_examples=1000)
settings.register_profile("large", UNHURRIED, max_examples=int(os.environ.get("EXAMPLES", "5000")))
settings.register_profile("mutate", UNHURRIED, derandomize=True, max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

HERE = Path(__file__).parent
LAW = HERE / "law"
COUNTED = (
    HERE / "core",
    HERE / "spec",
    HERE / "cli",
    LAW / "test_path_in_columns.py",
    LAW / "test_retention_in_columns.py",
    LAW / "test_mechanisms_in_columns.py",
    LAW / "test_findings_of_many.py",
    LAW / "test_restated_in_columns.py",
    LAW / "test_forecast_in_columns.py",
)
"""Tests that reach every branch of the programme one by one; the others play it as a whole.

What is counted in columns is laid out like the reference it is held against, by law alone.
"""

WHOLE = frozenset(
    HERE / "cli" / f"test_{name}.py" for name in ("effect", "forecast", "help", "process", "report")
)
"""Of those, tests of commands that play the programme as a whole: counted, they take minutes."""


def pytest_xdist_auto_num_workers() -> int:
    """Take half as many workers again as there are cores: some always wait for a browser."""
    cores = len(os.sched_getaffinity(0))
    return int(os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS", cores + cores // 2))


def counted(item: pytest.Item) -> bool:
    """Say whether branches are counted in a test: not in one that is slow as it is."""
    here = any(item.path.is_relative_to(folder) for folder in COUNTED)
    return here and item.path not in WHOLE and item.get_closest_marker("slow") is None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the collector of garbage leave alone what is gathered here: it stays to the end.

    To walk a million objects again and again took a tenth of the tests' time.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put counted files first, so that what is kept is first made while it is counted.

    Of the others the long ones, so that no worker is left with one of them at the end.
    """
    marks = ("slow", "browser")
    long = {item.path for item in items if any(map(item.get_closest_marker, marks))}
    items.sort(key=lambda item: (not counted(item), item.path not in long))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count branches only where they are reached one by one: it makes a test thrice as slow.

    A worker counts twice over, and to stop the one lets the other go on.
    """
    paused = [] if counted(item) else list(_stopped())
    try:
        return (yield)
    finally:
        for counting in reversed(paused):
            counting.start()


def _stopped() -> Iterator[Coverage]:
    """Yield all that count branches in this process, the last begun first, each stopped."""
    while counting := Coverage.current():
        counting.stop()
        yield counting

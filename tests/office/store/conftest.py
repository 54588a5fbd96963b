"""Everything here runs on SQLite and on PostgreSQL."""

import pytest


@pytest.fixture(scope="module", autouse=True)
def _both(engine: str) -> None:
    """Ask for the engine."""

"""PostgreSQL is never left out in silence."""

import shutil
from pathlib import Path

import pytest

from tests.office import postgres


def test_without_postgresql_the_run_fails_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "glob", lambda *_: iter(()))
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(pytest.fail.Exception, match="PostgreSQL is missing"):
        postgres.binaries()

"""A large log is read without looking for garbage; afterwards it is looked for as before."""

import gc
from unittest.mock import Mock

import pytest

from tests.core.persons import IN_COURSE
from tests.spec.told import log_of
from virksom.cli import unswept
from virksom.cli.unswept import read_unswept


@pytest.mark.parametrize(("many", "frozen"), [(1, True), (1_000, False)])
@pytest.mark.parametrize("swept", [True, False])
def test_what_is_read_stays_and_the_collector_is_as_it_was(
    monkeypatch: pytest.MonkeyPatch, *, many: int, frozen: bool, swept: bool
) -> None:
    log, freeze = log_of(*IN_COURSE), Mock()
    monkeypatch.setattr(unswept, "_MANY", many)
    monkeypatch.setattr(gc, "freeze", freeze)
    monkeypatch.setattr(gc, "isenabled", lambda: swept)
    enable = Mock()
    monkeypatch.setattr(gc, "enable", enable)
    try:
        assert read_unswept(lambda: log) is log
    finally:
        monkeypatch.undo()
        gc.enable()
    assert (freeze.called, enable.called) == (frozen, swept)

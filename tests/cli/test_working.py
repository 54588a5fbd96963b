import sys
from io import StringIO

import pytest

from tests.cli.conftest import NOW
from virksom.cli.edge import Edge
from virksom.cli.working import COUNTING, Bar, working


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_shows_when_its_time_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    bar = Bar("Regner")
    items = bar.each(range(3), 3)
    next(items)
    bar.show()
    assert list(items) == [1, 2]
    bar.end()
    assert isinstance(sys.stderr, Terminal)
    assert "Regner" in sys.stderr.getvalue()


def test_work_that_is_over_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with working(Edge(now=NOW), COUNTING) as bar:
        pass
    bar.show()
    assert isinstance(sys.stderr, Terminal)
    assert sys.stderr.getvalue() == ""


def test_nobody_watching_means_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    with working(Edge(now=NOW), COUNTING) as bar:
        assert list(bar.each([1, 2], 2)) == [1, 2]
    assert capsys.readouterr().err == ""

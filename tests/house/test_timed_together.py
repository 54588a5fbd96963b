"""Engines are timed only where all of them come to the same, and each answers once before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.apart import DidNotRun, Engine, Totals
from bench.together import Disagree, together

HERE = "tests.house.test_timed_together"
TWO, OTHER, STOPS = (HERE, "two"), (HERE, "two_again"), (HERE, "stops")


def two(folder: Path) -> Totals:
    return _told(folder, "two", (2,))


def two_again(folder: Path) -> Totals:
    return _told(folder, "again", (2,))


def three(folder: Path) -> Totals:
    return _told(folder, "three", (3,))


def stops(_folder: Path) -> Totals:
    message = "no room left"
    raise RuntimeError(message)


def changes(folder: Path) -> Callable[[], Totals]:
    """Return work that comes to two the first time only."""
    came = iter([(2,), (2,), (3,)])
    return lambda: _told(folder, "changes", next(came))


def keeps(folder: Path) -> Callable[[], Totals]:
    return lambda: two(folder)


def _told(folder: Path, who: str, came: Totals) -> Totals:
    with (folder / "asked").open("a", encoding="utf-8") as asked:
        print(who, file=asked)
    return came


def asked(folder: Path) -> list[str]:
    return (folder / "asked").read_text(encoding="utf-8").split()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cohort = tmp_path / "7.parquet"
    cohort.mkdir()
    return cohort


def test_each_answers_once_and_then_once_more_before_it_is_timed(folder: Path) -> None:
    found = together({"ours": TWO, "theirs": OTHER}, folder=folder, times=2)
    assert [(one.engine, one.persons, one.totals, one.times) for one in found] == [
        ("ours", 7, (2,), 2),
        ("theirs", 7, (2,), 2),
    ]
    assert asked(folder) == ["two", "again", *["two"] * 3, *["again"] * 3]


def test_of_engines_that_disagree_none_is_timed(folder: Path) -> None:
    with pytest.raises(Disagree, match="none is timed"):
        together({"ours": TWO, "theirs": (HERE, "three")}, folder=folder, times=2)
    assert asked(folder) == ["two", "three"]


def test_who_comes_to_something_else_while_it_is_timed_is_seen(folder: Path) -> None:
    engines: dict[str, Engine] = {"ours": (HERE, "keeps"), "theirs": (HERE, "changes")}
    with pytest.raises(Disagree):
        together(engines, folder=folder, times=1, ready=True)


def test_one_that_stops_is_told_with_its_last_word_and_the_others_go_on(folder: Path) -> None:
    missing: list[str] = []
    found = together(
        {"ours": TWO, "theirs": STOPS},
        folder=folder,
        times=1,
        without=lambda why: missing.append(str(why)),
    )
    assert [one.engine for one in found] == ["ours"]
    assert missing == ["theirs: RuntimeError: no room left"]


def test_without_ours_there_is_nothing_to_compare(folder: Path) -> None:
    with pytest.raises(DidNotRun, match="ours: RuntimeError: no room left"):
        together({"ours": STOPS, "theirs": TWO}, folder=folder, times=1, without=lambda _: None)

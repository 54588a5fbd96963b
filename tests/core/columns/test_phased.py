"""In which phase somebody was week by week, compiled and as plain Python."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.core.persons import IN_COURSE, with_choices
from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.spec.told import log_of
from virksom.programme.columns import phased, phases
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.columns.phases import read_phases
from virksom.programme.contract import Terms
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week

PLAIN = uncompiled("columns", *OF_WEEKS, "straight", "dates", "phased")
GOES_ON = "continue_if_self_supporting"
STUDY = (
    *IN_COURSE,
    "K001 uddannelse uden ydelse fra 2019-02-04",
    "K001 afmeldt 2019-03-06 som self_supporting",
)


@pytest.fixture(params=[phased.phase, PLAIN.phase], ids=["compiled", "plain"], autouse=True)
def _both(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phases, "phase", request.param)


def told(*lines: str, terms: Terms, through: Week) -> list[str]:
    """Return everybody's weeks, a letter a phase."""
    known = as_known(with_facts(no_facts(), log_of(*lines).facts), None, evidence=True)
    found = read_phases(known.cohort, terms, through=through)
    letters = [
        Phase(phase).name[0] * weeks
        for phase, weeks in zip(found.phases.tolist(), found.weeks.tolist(), strict=True)
    ]
    ends = pairwise([0, *found.ends.tolist()])
    return ["".join(letters[begin:end]) for begin, end in ends]


def numbers() -> Iterator[int]:
    names = ("WAITING", "ON_PATH", "PARTIAL", "IN_FULL", "BETWEEN", "LEFT")
    return (getattr(phased, name) for name in names)


def test_the_phases_are_those_of_a_forecast() -> None:
    assert list(numbers()) == list(Phase)


def test_who_starts_in_mid_week_waits_no_more_and_is_not_paid_for_it() -> None:
    lines = (
        "K001 henvist 2019-01-07",
        "K001 starter 2019-01-16",
        "K001 ansat 37 timer i V001 som E001 fra 2019-01-16 til og med 2019-01-27",
    )
    for counts, path in (("whole_iso_week", "WOFB"), ("majority_of_days", "WFFB")):
        terms = with_choices(week_counts=counts)
        assert told(*lines, terms=terms, through=Week(2019, 5)) == [path]


@pytest.mark.parametrize(("tier", "end"), [("none", "L"), ("full", "F"), ("partial", "P")])
def test_a_withdrawal_goes_on_only_as_it_is_paid(tier: str, end: str) -> None:
    terms = with_choices(after_withdrawal=GOES_ON, education_tier=tier)
    (path,) = told(*STUDY, terms=terms, through=Week(2019, 13))
    assert path[-4:] == end * 4


def test_who_is_referred_after_the_last_week_is_not_there() -> None:
    lines = ("K001 henvist 2019-04-01", "K002 henvist 2019-01-07")
    assert told(*lines, terms=with_choices(), through=Week(2019, 3)) == ["WW"]

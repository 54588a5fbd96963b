"""Retention on a day as known: what is read, and to which day."""

from datetime import date

import pytest

from tests.core.effect.seen import as_known, seen, source
from tests.core.persons import IN_COURSE
from virksom.programme.contract import TermMissing
from virksom.programme.effect.lasting import DEFINITIONS, lasting_for
from virksom.programme.effect.retention.clocks import EXITS, MET
from virksom.programme.effect.retention.read import retention
from virksom.programme.status import Share

JOB = "K001 ansat 37 timer som E001 fra 2019-03-04 til og med 2019-06-02"


def test_on_the_sources_day_the_first_definition_is_the_sources_own_count() -> None:
    found = retention(source())
    assert found.counts[0].now == Share(16, 65)
    assert (found.on, found.ahead) == (date(2019, 9, 30), None)
    assert len(found.waits) == 92


def test_whoever_began_has_reached_it_left_or_waits() -> None:
    found = retention(source())
    ends = [curve.events for curve in found.first.values()]
    waiting = sum(count for (_, end), count in found.waits.ends.items() if end is None)
    assert sum(ends) + waiting == found.free.followed == 92
    assert found.first.keys() == {MET, *(group.code for group in EXITS)}


def test_each_share_has_its_own_denominator() -> None:
    lines = (*IN_COURSE, JOB, "K002 henvist 2019-06-03", "K002 starter 2019-06-10")
    first, weeks = retention(seen(*lines, on="2019-06-02")).counts[:2]
    assert (first.now, first.ever, first.too_soon) == (Share(1, 1), Share(1, 1), 0)
    later = retention(seen(*lines)).counts[1]
    assert weeks.ever == later.ever == Share(1, 1)
    assert (later.now, later.too_soon) == (Share(0, 1), 1)


def test_the_withdrawn_count_among_those_who_have_reached_it() -> None:
    left = "K001 afmeldt 2019-06-10 som moved"
    weeks = retention(seen(*IN_COURSE, JOB, left)).counts[1]
    assert (weeks.now, weeks.ever) == (Share(0, 0), Share(1, 1))


def test_another_definition_stands_after_those_shown() -> None:
    mine = lasting_for(10, 12)
    found = retention(seen(*IN_COURSE, JOB), mine)
    assert [one.definition for one in found.counts] == [*DEFINITIONS, mine]
    assert found.first[MET].steps[0].day == 125


def test_a_day_after_what_is_known_is_read_to_the_last_known_day() -> None:
    found = retention(seen(*IN_COURSE, JOB, on="2030-01-01", known="2019-05-01"))
    assert (found.on, found.ahead) == (date(2019, 5, 1), date(2030, 1, 1))
    assert found.jobs.followed.days == (59,)


def test_where_everything_is_known_it_is_read_to_the_last_fact() -> None:
    found = retention(as_known((*IN_COURSE, JOB), on=date(2030, 1, 1), moment=None))
    assert found.on == date(2019, 3, 4)


def test_what_becomes_known_later_changes_nothing_known_before() -> None:
    before = retention(seen(*IN_COURSE, JOB, known="2019-06-30"))
    late = "K001 afmeldt 2019-04-01 som moved, kendt 2019-07-15"
    assert retention(seen(*IN_COURSE, JOB, late, known="2019-06-30")) == before
    assert retention(seen(*IN_COURSE, JOB, late, known="2019-07-15")) != before


def test_before_the_contract_there_is_no_answer() -> None:
    with pytest.raises(TermMissing):
        retention(seen(*IN_COURSE, on="2018-08-31"))

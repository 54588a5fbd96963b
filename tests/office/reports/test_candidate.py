"""A candidate's page: the path, its picture, the weeks and what is paid."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest

from tests.office.reports.ground import LATE, demo, small
from virksom.office.reports.candidate import (
    CandidatePage,
    NoSuchCandidate,
    candidate_page,
    week_page,
)
from virksom.office.reports.picture import Picture
from virksom.programme.kernel import Week

SIGN = 6.0
"""A sign of the page's type at its size, wider than it is on average."""

Box = tuple[float, float, float]


def page_of(code: str = "K001", *, week: str | None = None) -> CandidatePage:
    return candidate_page(small(), code, week=None if week is None else Week.parse(week))


def boxes(picture: Picture, language: str) -> Iterator[Box]:
    """Yield each label's left, right and baseline."""
    for lane in picture.lanes:
        for mark in lane.marks:
            wide = SIGN * len(mark.label.read(language))
            x = float(mark.text_x) - (wide if mark.ends else 0)
            yield x, x + wide, float(mark.text_y)
        for bar in lane.bars:
            if bar.inside or bar.beside:
                x = float(bar.text_x)
                yield x, x + SIGN * len(bar.label.read(language)), float(bar.text_y)


def overlap(one: Box, two: Box) -> bool:
    return abs(one[2] - two[2]) < 12 and one[0] < two[1] and two[0] < one[1]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("at", [(), LATE], ids=["then", "late"])
def test_labels_never_overlap_nor_leave_the_picture(at: tuple[()], language: str) -> None:
    seen = demo(*at)
    for person in seen.people:
        found = list(boxes(candidate_page(seen, person.id, week=None).picture, language))
        assert not [pair for pair in combinations(found, 2) if overlap(*pair)], person.id
        assert all(left >= 0 and right <= 1018 for left, right, _ in found), person.id


def test_bars_in_one_row_never_overlap() -> None:
    seen = demo(*LATE)
    for person in seen.people:
        for lane in candidate_page(seen, person.id, week=None).picture.lanes:
            for one, two in combinations(lane.bars, 2):
                apart = float(one.x) + float(one.width) <= float(two.x) + 3
                assert one.y != two.y or apart, person.id


def test_parallel_jobs_stack_and_empty_lanes_are_left_out() -> None:
    lanes = {lane.label.da: lane for lane in page_of().picture.lanes}
    assert list(lanes) == ["Forløb", "Joblæring", "Job"]
    assert len({bar.y for bar in lanes["Job"].bars}) == 2


def test_every_week_stands_in_the_strip_once_and_in_a_month() -> None:
    page = page_of()
    assert (page.strip[0].week, page.strip[-1].week) == ("2018-W49", "2019-W39")
    told = [cell.week for month in (*page.months, *page.older) for cell in month.cells]
    assert sorted(told) == [cell.week for cell in page.strip]


def test_the_last_ended_week_is_explained_unless_another_is_asked_for() -> None:
    last, asked, outside = (
        page_of().week,
        page_of(week="2019-W20").week,
        page_of(week="2030-W01").week,
    )
    assert last is not None
    assert asked is not None
    assert last == outside
    assert (last.week, asked.week) == ("2019-W39", "2019-W20")
    assert asked.heading.da == "Uge 20, 2019: fuld, 796 kr."
    assert last.later is None


def test_every_sentence_of_a_week_has_its_clause() -> None:
    week = page_of(week="2019-W20").week
    assert week is not None
    assert all(line.clause is not None for line in week.lines)
    assert week == week_page(small(), "K001", week=Week.parse("2019-W20"))


def test_the_paid_weeks_are_those_of_the_statement() -> None:
    paid = page_of().paid
    assert (paid.weeks, paid.cap, paid.amount.da) == (26, 156, "13.298 kr.")
    assert (paid.full.da, paid.partial.da) == ("8 fulde", "18 delvise")


def test_another_code_of_the_same_person_leads_to_the_one_person() -> None:
    assert page_of("K009").candidate == "K001"
    assert page_of("K009").also.da == "samme person som K009"


def test_somebody_unknown_at_the_moment_is_refused() -> None:
    with pytest.raises(NoSuchCandidate):
        candidate_page(small(known=date(2019, 9, 1)), "K001", week=None)


def test_before_the_first_step_the_page_says_so() -> None:
    page = candidate_page(small(on=date(2018, 9, 3)), "K001", week=None)
    assert (page.begun, page.since.da) == (False, "endnu ikke henvist")


def test_the_standing_is_told_in_the_subtitle() -> None:
    told = [page_of(code).since.da for code in ("K001", "K002", "K003")]
    assert told == ["i forløb siden 07.01.2019", "afmeldt 04.03.2019", "henvist 02.09.2019"]

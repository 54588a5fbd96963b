"""The chapters of figures: one for each part of the effect, none of nobody."""

import pytest

from tests.core.effect.reported import EMPLOYED, IN_COURSE, demo, seen
from virksom.programme.effect.report.figures import ReportFigures, figure_chapters


def test_each_part_of_the_effect_has_its_chapter() -> None:
    chapters = list(figure_chapters(ReportFigures(demo())))
    assert [chapter.code for chapter in chapters][:3] == ["over-time", "path", "retention"]
    assert all(chapter.tables and chapter.says for chapter in chapters)


def test_while_nobody_is_referred_there_is_none() -> None:
    assert not list(figure_chapters(ReportFigures(seen())))


@pytest.mark.parametrize("lines", [IN_COURSE[:1], IN_COURSE, EMPLOYED])
def test_of_one_candidate_everything_can_be_told(lines: tuple[str, ...]) -> None:
    chapters = list(figure_chapters(ReportFigures(seen(*lines))))
    rows = [row for one in chapters for table in one.tables for row in table.told()]
    told = [cell.da for row in rows for cell in row]
    assert told
    assert not [cell for cell in told if "nan" in cell.lower().split()]


def test_the_consultants_stand_in_no_report() -> None:
    tables = [table.code for one in figure_chapters(ReportFigures(demo())) for table in one.tables]
    assert "by-place" in tables
    assert "by-consultant" not in tables

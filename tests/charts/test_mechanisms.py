"""The chart of differences: what it draws, and nothing where nothing is compared."""

import re
from unittest.mock import Mock

import altair as alt
import pytest
from jsonschema import ValidationError  # type: ignore[import-untyped]

from tests.core.effect.facts import demo, person, seen
from tests.core.effect.mechanisms.cohorts import helped
from virksom.charts import mechanisms as module
from virksom.charts.mechanisms import WIDTHS, differences_chart
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked, mechanisms


@pytest.fixture(scope="module")
def found() -> Mechanisms:
    return mechanisms(demo())


def words(svg: str) -> list[str]:
    return re.findall(r">([^<>]+)</t(?:ext|span)>", svg)


def test_each_comparison_stands_with_its_difference_and_interval(found: Mechanisms) -> None:
    said = words(differences_chart(found, language="da"))
    assert "Rekrutteringssamtale med aftale: skriftlig aftale, 90 dage" in said
    assert "+24 procentpoint (−8 til +47)" in said


@pytest.mark.parametrize(
    ("language", "title"), [("da", "procentpoint"), ("en", "percentage points")]
)
def test_the_axis_counts_percentage_points_and_no_percent(
    found: Mechanisms, language: str, title: str
) -> None:
    said = words(differences_chart(found, language=language))
    assert {title, "+40"} <= set(said)
    assert not any(word.endswith("%") for word in said)


def test_on_a_phone_what_is_compared_stands_above_its_bar(found: Mechanisms) -> None:
    said = words(differences_chart(found, language="en", form="narrow"))
    assert {"Recruitment interview with agreement", "written agreement, 90 days"} <= set(said)


@pytest.mark.parametrize("form", WIDTHS)
def test_what_is_drawn_is_what_altair_takes(
    found: Mechanisms, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Mock(return_value="")
    monkeypatch.setattr(module, "drawn", drawn)
    differences_chart(found, language="da", form=form)
    ((spec,),) = [call.args for call in drawn.call_args_list]
    alt.LayerChart.from_dict(spec, validate=True)
    with pytest.raises(ValidationError):
        alt.LayerChart.from_dict(spec | {"width": "wide as a barn"}, validate=True)


@pytest.mark.parametrize("form", WIDTHS)
def test_it_is_hidden_from_those_who_read_the_table_and_has_no_style(
    found: Mechanisms, form: str
) -> None:
    svg = differences_chart(found, language="da", form=form)
    assert svg.startswith('<svg aria-hidden="true"')
    assert "style=" not in svg
    assert "<script" not in svg


def test_only_what_stands_has_a_filled_dot(found: Mechanisms) -> None:
    stands = mechanisms(seen(*helped()), MechanismsAsked(landmarks=(90,)))
    assert 'fill="white" stroke="#12664c"' not in differences_chart(stands, language="da")
    assert 'fill="white" stroke="#12664c"' in differences_chart(found, language="da")


def test_where_nothing_is_compared_nothing_is_drawn() -> None:
    assert differences_chart(mechanisms(seen(*person("K001"))), language="da") == ""

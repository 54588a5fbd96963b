"""The picture of the moves: bands as broad as they say, and no label on another."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.effect.way.walks import demo, path
from virksom.charts.flow_layout import FORMS, Layout, layout
from virksom.charts.flows import flow_chart
from virksom.charts.place_colours import COLOURS
from virksom.programme.effect.way.flows import Flow, Flows
from virksom.programme.effect.way.flows import flows as flows_of
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace

SVG = "{http://www.w3.org/2000/svg}"
PLACES = st.sampled_from(PathPlace)
PAIRS = st.tuples(PLACES, PLACES).filter(lambda pair: pair[0] is not pair[1])
MOVED = st.dictionaries(PAIRS, st.integers(1, 400), max_size=40)
DAYS = [date(2018, 10, 1), date(2019, 9, 30), date(2022, 12, 31)]
Moves = Mapping[tuple[PathPlace, PathPlace], int]


def drawn(moves: Moves) -> Flows:
    """Return flows of any size between any places; whether they add up is another's law."""
    return Flows(
        entered=("K001",),
        flows=tuple(
            Flow(source=source, target=target, moves=count, persons=("K001",))
            for (source, target), count in moves.items()
        ),
        here=dict.fromkeys(PathPlace, ("K001",)),
    )


def labels(svg: str) -> list[tuple[float, float, float, float]]:
    """Return where each line of text lies: left, top, right and bottom, by a wide letter."""
    found = []
    for item in ET.fromstring(svg).iter(f"{SVG}text"):  # noqa: S314  # our own
        x, y, half = float(item.attrib["x"]), float(item.attrib["y"]), 3.4 * len(item.text or "")
        found.append((x - half, y - 11, x + half, y + 3))
    return found


@pytest.mark.parametrize("form", FORMS)
@given(moves=MOVED)
def test_no_name_lies_on_another_or_outside(form: str, moves: Moves) -> None:
    svg = re.sub(r"<text[^>]*font-weight=.400.[^>]*>\d+</text>", "", _svg(moves, form))
    left, top, width, height = _frame(svg)
    found = labels(svg)
    for one, other in combinations(found, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)
    assert all(box[0] >= left and box[2] <= left + width for box in found)
    assert all(box[1] >= top and box[3] <= top + height for box in found)


@pytest.mark.parametrize("form", FORMS)
@given(moves=MOVED)
def test_a_band_is_as_broad_at_every_gate_and_a_place_holds_its_bands(
    form: str, moves: Moves
) -> None:
    laid = layout(drawn(moves), FORMS[form])
    scale = _scale(laid)
    for band in laid.bands:
        for _, _, low, high in band.gates:
            assert high - low == pytest.approx(band.flow.moves * scale, rel=1e-6)
    for box in laid.boxes:
        out = sum(band.flow.moves for band in laid.bands if band.flow.source is box.place)
        assert box.breadth >= out * scale / 2 - 1e-6


@given(moves=MOVED)
def test_no_places_lie_on_each_other(moves: Moves) -> None:
    laid = layout(drawn(moves), FORMS["wide"])
    for one, other in combinations(laid.boxes, 2):
        if one.along == other.along:
            first, second = sorted((one, other), key=lambda box: box.across)
            assert first.across + first.breadth <= second.across


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("form", FORMS)
def test_the_demos_numbers_lie_on_no_name_either(on: date, form: str) -> None:
    svg = flow_chart(flows_of(passages(demo(on, None))), language="da", form=form)
    for one, other in combinations(labels(svg), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_what_leads_back_is_striped_and_has_an_arrow() -> None:
    pairs = {(PathPlace.TRAINING, PathPlace.ON_PATH): 5, (PathPlace.ON_PATH, PathPlace.TRAINING): 5}
    svg = _svg(pairs, "wide")
    assert svg.count("url(#back-on_path)") == 1
    assert svg.count('fill="#1c262b"/>') == 1
    assert 'id="back-on_path-narrow"' in _svg(pairs, "narrow")


def test_two_places_of_one_layer_are_joined_round_the_outside() -> None:
    (band,) = layout(drawn({(PathPlace.FULL, PathPlace.PARTIAL): 3}), FORMS["wide"]).bands
    assert band.back
    assert len({gate[:2] for gate in band.gates}) == 1


def test_one_person_who_has_not_moved_is_a_place_alone() -> None:
    svg = flow_chart(path("K001 henvist 2019-01-01").flows, language="en", form="narrow")
    said = [item.text for item in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  # our own
    assert said == ["Referred", "1 in all", "1 now"]


def test_it_has_no_style_and_no_script_and_is_hidden_from_those_who_read_the_table() -> None:
    svg = _svg({(PathPlace.REFERRED, PathPlace.ON_PATH): 30}, "wide")
    assert "style" not in svg
    assert "<script" not in svg
    assert 'aria-hidden="true"' in svg


def test_every_place_has_a_colour_of_its_own() -> None:
    assert set(COLOURS) == set(PathPlace)
    assert len(set(COLOURS.values())) == len(PathPlace)


def _svg(moves: Moves, form: str) -> str:
    return flow_chart(drawn(moves), language="da", form=form)


def _frame(svg: str) -> tuple[float, float, float, float]:
    box = ET.fromstring(svg).attrib["viewBox"].split()  # noqa: S314  # our own
    return (float(box[0]), float(box[1]), float(box[2]), float(box[3]))


def _scale(laid: Layout) -> float:
    sizes = [(gate[3] - gate[2]) / band.flow.moves for band in laid.bands for gate in band.gates]
    return sizes[0] if sizes else 1.0

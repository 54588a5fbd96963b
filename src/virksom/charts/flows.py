"""Who moved from place to place, drawn: a Sankey as one SVG, without style, script or library.

Bands run along the path. Those that lead back are striped and have an arrow, so that they are
told from the others without colour; every place has its name and number beside it.
"""

from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import escape

from virksom.charts.flow_layout import FORMS, Band, Box, Gate, Layout, layout
from virksom.charts.place_colours import COLOURS
from virksom.programme.effect.way.flows import Flows

_INK, _FONT = "#1c262b", "IBM Plex Sans, sans-serif"
_BULGE, _ARROW, _LINE = 34.0, 7.0, 15
_THIN, _LOWER, _UPPER = 15.0, 4.5, 0.33


def flow_chart(flows: Flows, *, language: str, form: str) -> str:
    """Return the SVG of the moves between places, hidden from those who read its table.

    Args:
        flows: with at least one person.
        language: "da" or "en".
        form: "wide", along which the path runs to the right, or "narrow", for a phone, where it
            runs down.
    """
    laid = layout(flows, FORMS[form])
    top, bottom = laid.across
    box = (0.0, top, laid.form.along, bottom - top)
    if laid.form.upright:
        box = (top, 0.0, bottom - top, laid.along)
    parts = (
        *_stripes(laid),
        *(_ribbon(band, laid) for band in laid.bands),
        *(_block(box, laid) for box in laid.boxes),
        *(_number(band, laid) for band in laid.bands),
        *(line for box in laid.boxes for line in _label(box, laid, language=language)),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" '
        f'viewBox="{" ".join(f"{side:g}" for side in box)}" '
        f'width="{box[2]:g}" height="{box[3]:g}" '
        f'font-family="{_FONT}">{"".join(parts)}</svg>'
    )


def _stripes(laid: Layout) -> Iterator[str]:
    """Yield a striped pattern for each place that a band leads back to."""
    back = dict.fromkeys(band.flow.target for band in laid.bands if band.back)
    for place in back:
        yield (
            f'<pattern id="back-{place.value}{_which(laid)}" width="7" height="7" '
            f'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<rect width="7" height="7" fill="#ffffff"/>'
            f'<rect width="3.5" height="7" fill="{COLOURS[place]}"/></pattern>'
        )


def _which(laid: Layout) -> str:
    return "-narrow" if laid.form.upright else ""


def _point(laid: Layout, at: tuple[float, float]) -> str:
    """Return a point that lies so far along the path and so far across."""
    along, across = at
    x, y = (across, along) if laid.form.upright else (along, across)
    return f"{x:.1f},{y:.1f}"


def _ribbon(band: Band, laid: Layout) -> str:
    """Return a band: along one edge to its target, and back along the other."""
    there = [(gate[0], gate[1], gate[2]) for gate in band.gates]
    again = [(gate[1], gate[0], gate[3]) for gate in reversed(band.gates)]
    path = f"M{_edge(there, laid)}L{_edge(again, laid)}Z"
    colour = COLOURS[band.flow.target]
    if not band.back:
        return (
            f'<path d="{path}" fill="{colour}" fill-opacity="0.55" '
            f'stroke="#ffffff" stroke-width="0.7"/>'
        )
    fill = f"url(#back-{band.flow.target.value}{_which(laid)})"
    drawn = f'<path d="{path}" fill="{fill}" stroke="{colour}" stroke-width="0.7"/>'
    return drawn + _arrow(band.gates, laid)


def _edge(points: list[tuple[float, float, float]], laid: Layout) -> str:
    """Return one edge through its gates, each met and left straight along the path."""
    begin, end, across = points[0]
    told = _point(laid, (begin, across))
    if begin != end:
        told += f"L{_point(laid, (end, across))}"
    for (_, last, here), (first, after, there) in pairwise(points):
        middle = last + _BULGE if last == first else (last + first) / 2
        told += (
            f"C{_point(laid, (middle, here))} {_point(laid, (middle, there))} "
            f"{_point(laid, (first, there))}"
        )
        if first != after:
            told += f"L{_point(laid, (after, there))}"
    return told


def _arrow(gates: tuple[Gate, ...], laid: Layout) -> str:
    """Return a triangle at the end of a band that leads back; it points at the target."""
    along, _, low, high = gates[-1]
    middle, half = (low + high) / 2, max(_ARROW / 2, min(_ARROW, (high - low) / 2))
    tip = _point(laid, (along, middle))
    ends = (_point(laid, (along + _ARROW * 1.4, middle + half * sign)) for sign in (-1, 1))
    return f'<path d="M{tip}L{"L".join(ends)}Z" fill="{_INK}"/>'


def _number(band: Band, laid: Layout) -> str:
    """Return how many moves a band is, on its way to the next gate; nothing in a thin one.

    Upright it stands nearer to the upper place, as a label stands above the lower one.
    """
    (_, here, low, high), (there, _, after, _) = band.gates[:2]
    if high - low < _THIN or here == there:
        return ""
    t = 0.5
    if laid.form.upright:
        t = _UPPER if here < there else 1 - _UPPER
    along = here + (there - here) * (1.5 * t * (1 - t) + t**3)
    across = (low + high) / 2 + (after - low) * (3 * t**2 - 2 * t**3)
    at = (across, along) if laid.form.upright else (along, across)
    return _text((at[0], at[1] + _LOWER), str(band.flow.moves))


def _block(box: Box, laid: Layout) -> str:
    size = (laid.form.thick, max(box.breadth, 1.0))
    x, y = (box.across, box.along) if laid.form.upright else (box.along, box.across)
    width, height = reversed(size) if laid.form.upright else size
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{COLOURS[box.place]}" stroke="{_INK}" stroke-width="0.6"/>'
    )


def _label(box: Box, laid: Layout, *, language: str) -> Iterator[str]:
    """Yield the lines of a place's label, above its block, the last one in bold."""
    middle = box.across + box.breadth / 2
    x = middle if laid.form.upright else box.along + laid.form.thick / 2
    above = (box.along if laid.form.upright else box.across) - 5
    lines = [line for text in box.label if (line := text.read(language))]
    for number, line in enumerate(lines):
        y = above - (len(lines) - 1 - number) * _LINE
        yield _text((x, y), line, bold=number == len(lines) - 1)


def _text(at: tuple[float, float], line: str, *, bold: bool = False) -> str:
    """Return a line of text centred at a point, with a white rim where it lies on a band."""
    return (
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="middle" font-size="13" '
        f'font-weight="{600 if bold else 400}" fill="{_INK}" stroke="#ffffff" stroke-width="3" '
        f'stroke-linejoin="round" paint-order="stroke">{escape(line)}</text>'
    )

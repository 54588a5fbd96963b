"""Where the places and the bands of a flow chart lie, before anything is drawn.

The places stand in layers along the path, in the order in which most people come to them. A band
that passes a layer has a lane of its own there, so it crosses no place. Labels have room of their
own too, so none lies on another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from textwrap import wrap

from virksom.programme.effect.way.flows import Flow, Flows
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.kernel import Text

P = PathPlace
Gate = tuple[float, float, float, float]
"""Where a band passes: from and to along the path, and its two edges across."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of the chart; along is the way the path runs, across the other way.

    Args:
        upright: whether the path runs downwards, for a phone; otherwise it runs to the right.
        along: pixels the path runs over.
        across: pixels across.
        edge: pixels before the first and after the last layer.
        thick: pixels a place takes along the path.
        step: the most pixels from one layer to the next.
        layers: the layer of each place.
    """

    upright: bool
    along: float
    across: float
    edge: tuple[float, float]
    thick: float
    step: float
    layers: Mapping[PathPlace, int]


_MAIN = {P.REFERRED: 0, P.ON_PATH: 1, P.TRAINING: 2, P.FIRST_JOB: 3, P.BETWEEN_JOBS: 4}
_JOBS = {P.FULL: 5, P.PARTIAL: 5, P.HOURS_UNKNOWN: 5}

FORMS = {
    "wide": Form(
        upright=False,
        along=1000,
        across=470,
        edge=(62, 66),
        thick=14,
        step=300,
        layers={**_MAIN, **_JOBS, P.EDUCATION: 5, P.WITHDRAWN: 5},
    ),
    "narrow": Form(
        upright=True,
        along=790,
        across=340,
        edge=(50, 20),
        thick=12,
        step=118,
        layers={**_MAIN, **_JOBS, P.EDUCATION: 6, P.WITHDRAWN: 6},
    ),
}

_RANK = {
    P.FULL: 1,
    P.FIRST_JOB: 2,
    P.BETWEEN_JOBS: 3,
    P.PARTIAL: 4,
    P.REFERRED: 5,
    P.ON_PATH: 5,
    P.TRAINING: 5,
    P.HOURS_UNKNOWN: 6,
    P.EDUCATION: 7,
    P.WITHDRAWN: 9,
}
"""In which order things stand across a layer."""

_MIDDLE, _OUT, _NEXT = 5, 9, 0.05
_LINE, _LETTER, _PAD = 15, 7.4, 10
_LANE_PAD, _BROADEST, _HALVINGS = 3, 6.0, 16
_WRAP = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place as it is drawn.

    Args:
        place: which.
        along: where it begins along the path.
        across: its first edge across.
        breadth: pixels across, more than 0.
        label: its lines of text, the last one how many are there now.
    """

    place: PathPlace
    along: float
    across: float
    breadth: float
    label: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A flow as it is drawn: the gates it passes, from its source to its target.

    Args:
        flow: which.
        back: whether it leads to an earlier layer, or to another place of the same one.
        gates: at least two.
    """

    flow: Flow
    back: bool
    gates: tuple[Gate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A flow chart laid out.

    Args:
        form: as it was asked for.
        along: pixels along the path that are used.
        across: the first and the last pixel across that is used.
        boxes: the places, in their order.
        bands: the broadest first.
    """

    form: Form
    along: float
    across: tuple[float, float]
    boxes: tuple[Box, ...]
    bands: tuple[Band, ...]


@dataclass(slots=True, kw_only=True, eq=False)
class _Item:
    """Something that takes room across a layer: a place, or the lane of a band that passes."""

    layer: int
    rank: float
    weight: int = 0
    label: tuple[Text, ...] = ()
    across: float = 0.0
    breadth: float = 0.0
    before: list["_Port"] = field(default_factory=list)
    after: list["_Port"] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return self.across + self.breadth / 2


@dataclass(slots=True, kw_only=True, eq=False)
class _Port:
    """Where a flow meets an item: how many moves, the item at the other end, and its edges."""

    flow: Flow
    other: _Item
    low: float = 0.0
    high: float = 0.0


def layout(flows: Flows, form: Form) -> Layout:
    """Return where everything lies; only places that anybody came to have a box."""
    nodes = _nodes(flows, form)
    chains = [_chain(flow, nodes) for flow in flows.flows]
    for flow, chain in zip(flows.flows, chains, strict=True):
        _join(flow, chain)
    for node in nodes.values():
        sides = (sum(port.flow.moves for port in ports) for ports in (node.before, node.after))
        node.weight = max(node.weight, *sides)
    items = {id(item): item for chain in chains for item in chain}
    items |= {id(item): item for item in nodes.values()}
    by_layer = _by_layer(items.values())
    scale = _scale(by_layer, form)
    for layer in by_layer:
        _spread(layer, form, scale=scale)
    for item in items.values():
        _order(item.before, item, scale=scale)
        _order(item.after, item, scale=scale)
    step = _step(by_layer, form)
    return Layout(
        form=form,
        along=sum(form.edge) + form.thick + step * (len(by_layer) - 1),
        across=_used(items.values(), form),
        boxes=tuple(
            Box(
                place=place,
                along=form.edge[0] + item.layer * step,
                across=item.across,
                breadth=item.breadth,
                label=item.label,
            )
            for place, item in nodes.items()
        ),
        bands=tuple(
            _band(flow, chain, form=form, step=step)
            for flow, chain in zip(flows.flows, chains, strict=True)
        ),
    )


def _nodes(flows: Flows, form: Form) -> dict[PathPlace, _Item]:
    met = [place for place in PathPlace if flows.into(place) or flows.out_of(place)]
    used = sorted({form.layers[place] for place in met})
    return {
        place: _Item(
            layer=used.index(form.layers[place]),
            rank=_RANK[place],
            weight=max(1, flows.into(place)),
            label=_label(place, flows),
        )
        for place in met
    }


def _label(place: PathPlace, flows: Flows) -> tuple[Text, ...]:
    """Return a place's name in short lines, and how many are there now."""
    names = zip_longest(*(wrap(name, _WRAP) for name in (place.text.da, place.text.en)))
    lines = [Text(da or "", en or "") for da, en in names]
    if place is P.REFERRED:
        count = len(flows.entered)
        lines.append(Text(f"{count} i alt", f"{count} in all"))
    here = len(flows.here[place])
    return (*lines, Text(f"{here} nu", f"{here} now"))


def _chain(flow: Flow, nodes: Mapping[PathPlace, _Item]) -> tuple[_Item, ...]:
    """Return what a flow runs through: its source, a lane in each layer between, its target.

    Lanes to one place lie beside each other, the one that comes from farthest away outermost.
    """
    source, target = nodes[flow.source], nodes[flow.target]
    step = 1 if source.layer < target.layer else -1
    rank = target.rank if step > 0 else source.rank
    inwards = _NEXT * source.layer * (1 if rank < _MIDDLE else -1)
    between = range(source.layer + step, target.layer, step)
    lanes = (_Item(layer=layer, rank=rank + 0.5 + inwards, weight=flow.moves) for layer in between)
    return (source, *lanes, target)


def _join(flow: Flow, chain: Sequence[_Item]) -> None:
    for one, other in pairwise(chain):
        leaves = one.before if one.layer > other.layer else one.after
        enters = other.before if one.layer < other.layer else other.after
        leaves.append(_Port(flow=flow, other=other))
        enters.append(_Port(flow=flow, other=one))


def _by_layer(items: Iterable[_Item]) -> list[list[_Item]]:
    layers: dict[int, list[_Item]] = {}
    for item in items:
        layers.setdefault(item.layer, []).append(item)
    return [sorted(layers[number], key=lambda item: item.rank) for number in sorted(layers)]


def _room(item: _Item, form: Form, *, scale: float) -> float:
    """Return how much an item takes across, its label and the space after it included."""
    breadth = item.weight * scale
    if not item.label:
        return breadth + _LANE_PAD
    if form.upright:
        widest = max(len(line) for text in item.label for line in (text.da, text.en))
        return max(breadth, widest * _LETTER) + _PAD
    return breadth + len(item.label) * _LINE + _PAD


def _scale(layers: Sequence[Sequence[_Item]], form: Form) -> float:
    """Return how many pixels one move is broad: as many as every layer has room for."""
    narrow, broad = 0.0, _BROADEST
    for _ in range(_HALVINGS):
        middle = (narrow + broad) / 2
        rooms = (sum(_room(item, form, scale=middle) for item in layer) for layer in layers)
        if all(room <= form.across for room in rooms):
            narrow = middle
        else:
            broad = middle
    return narrow


def _spread(layer: Sequence[_Item], form: Form, *, scale: float) -> None:
    """Give each item of a layer its place across; what leads out of the path lies at the end."""
    out = [item for item in layer if item.rank >= _OUT]
    rest = [item for item in layer if item.rank < _OUT]
    taken = [sum(_room(item, form, scale=scale) for item in part) for part in (rest, out)]
    starts = ((form.across - sum(taken)) / 2, form.across - taken[1])
    for part, start in zip((rest, out), starts, strict=True):
        for item in part:
            room = _room(item, form, scale=scale)
            item.breadth = item.weight * scale
            pad = _PAD if item.label else _LANE_PAD
            inside = (room - item.breadth) / 2 if form.upright else room - item.breadth - pad
            item.across = start + inside
            start += room  # noqa: PLW2901  # the next begins where this one ends


def _order(ports: list[_Port], item: _Item, *, scale: float) -> None:
    """Stack the ports of one side by where their other ends lie, in the middle of the item."""
    ports.sort(key=lambda port: port.other.middle)
    total = sum(port.flow.moves for port in ports) * scale
    edge = item.middle - total / 2
    for port in ports:
        port.low, port.high = edge, edge + port.flow.moves * scale
        edge = port.high


def _used(items: Iterable[_Item], form: Form) -> tuple[float, float]:
    """Return the first and last pixel across that holds anything; upright all of them."""
    if form.upright:
        return 0.0, form.across
    top = min(item.across - len(item.label) * _LINE for item in items)
    return top - _PAD, max(item.across + item.breadth for item in items) + _PAD


def _step(layers: Sequence[object], form: Form) -> float:
    """Return the pixels from one layer to the next; nothing when there is one only."""
    room = form.along - sum(form.edge) - form.thick
    return min(form.step, room / max(1, len(layers) - 1))


def _band(flow: Flow, chain: Sequence[_Item], *, form: Form, step: float) -> Band:
    source, target = chain[0], chain[-1]
    forward = source.layer < target.layer
    gates = []
    for index, item in enumerate(chain):
        begin = form.edge[0] + item.layer * step
        ends = (begin, begin + form.thick) if forward else (begin + form.thick, begin)
        leaving, entering = index == 0, index == len(chain) - 1
        port = _port_of(flow, item, other=chain[index + 1] if not entering else chain[index - 1])
        if source.layer == target.layer:
            ends = (begin + form.thick, begin + form.thick)
        elif leaving:
            ends = (ends[1], ends[1])
        elif entering:
            ends = (ends[0], ends[0])
        gates.append((*ends, port.low, port.high))
    return Band(flow=flow, back=not forward, gates=tuple(gates))


def _port_of(flow: Flow, item: _Item, *, other: _Item) -> _Port:
    ports = (*item.before, *item.after)
    return next(port for port in ports if port.flow is flow and port.other is other)

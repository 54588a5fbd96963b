"""How long it takes to tell every week then and now, and to draw it, the process warm."""

from bench.timing import Line, taken
from virksom.charts import drawing
from virksom.charts.drawing import drawn
from virksom.charts.over_time import over_time_chart
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.effect.over_time.weeks import OverTime, known_then, over_time
from virksom.programme.files.contracts import read_contract
from virksom.programme.status import AsKnown


def effect() -> list[Line]:
    """Time the weeks beside a status table for each of them, and their chart beside a bare one."""
    asked = AsKnown(
        log=demo_log(), contract=read_contract("impact60"), on=DEMO_ON, moment=DEMO_KNOWN
    )
    told = over_time(asked)
    return [
        Line(
            job=f"{len(told.weeks)} weeks, as known then and now",
            ours=taken(lambda: over_time(asked)),
            peer="a status table for each, alone",
            theirs=taken(lambda: _each(asked, told)),
            target=0.5,
        ),
        Line(
            job="the weeks drawn",
            ours=taken(lambda: _chart(told)),
            peer="vl-convert: one line of two points",
            theirs=taken(bare),
            target=0.1,
        ),
    ]


_BARE = {
    "data": {"values": [{"x": 0, "y": 0}, {"x": 1, "y": 1}]},
    "mark": "line",
    "encoding": {
        "x": {"field": "x", "type": "quantitative"},
        "y": {"field": "y", "type": "quantitative"},
    },
}


def bare() -> str:
    """Draw a line of two points, the least that a chart can be."""
    _forget()
    return drawn(_BARE, language="da")


def _chart(told: OverTime) -> None:
    _forget()
    over_time_chart(told, language="da")


def _forget() -> None:
    """Let nothing be taken from what was drawn before: a page would be, and it is not timed."""
    drawing._drawn.cache_clear()  # noqa: SLF001  # the office never asks for that


def _each(asked: AsKnown, told: OverTime) -> None:
    for week in told.weeks:
        day = week.week.sunday
        for moment in (known_then(day, asked.moment), asked.moment):
            _ = AsKnown(log=asked.log, contract=asked.contract, on=day, moment=moment).table

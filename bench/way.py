"""How long it takes to read the path as it is, and to draw it, the process warm."""

from datetime import date

from bench.effect import bare
from bench.timing import Line, taken
from virksom.charts.flows import flow_chart
from virksom.charts.occupancy import occupancy_chart
from virksom.programme.demo import demo_log
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.files.contracts import read_contract
from virksom.programme.status import AsKnown


def way() -> list[Line]:
    """Time four years of the demo's path beside one status table, and its charts beside a line."""
    asked = AsKnown(
        log=demo_log(), contract=read_contract("impact60"), on=date(2022, 12, 31), moment=None
    )
    path = ThePath(asked)
    path.read()
    line = taken(bare)
    return [
        Line(
            job="the path of 120 over four years, with employments per lasting one",
            ours=taken(lambda: ThePath(asked).read()),
            peer="one status table, alone",
            theirs=taken(lambda: _table(asked)),
            target=0.5,
        ),
        Line(
            job="the moves drawn",
            ours=taken(lambda: flow_chart(path.flows, language="da", form="wide")),
            peer="vl-convert: one line of two points",
            theirs=line,
            target=0.1,
        ),
        Line(
            job="226 weeks in ten places drawn",
            ours=taken(lambda: occupancy_chart(path.occupancy, language="da", form="wide")),
            peer="vl-convert: one line of two points",
            theirs=line,
            target=0.1,
        ),
    ]


def _table(asked: AsKnown) -> None:
    again = AsKnown(log=asked.log, contract=asked.contract, on=asked.on, moment=asked.moment)
    _ = again.table

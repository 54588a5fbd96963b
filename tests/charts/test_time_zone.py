"""A chart over days is the same drawing wherever the machine stands.

Clocks that are put forward, and those behind UTC, would move its days and name other months.
"""

import os
import subprocess
import sys

_DRAWS = """
from datetime import date
from tests.charts.test_told import TOLD, quarters
from virksom.charts.drawing import drawn
from virksom.charts.hindsight import HindsightMark, HindsightPicture, hindsight_chart
from virksom.charts.outlook import FanPicture, fan_chart
from virksom.charts.told import quarters_chart
from virksom.charts.weekly import day_axis, framed
from virksom.programme.forecast.fan import Fan, Spread
from virksom.programme.kernel import Text

said, days = Spread(1, 2, 3, 4, 5, 3), [date(2019, 1, 6), date(2019, 4, 1), date(2019, 11, 3)]
fan = FanPicture(past=[(date(2018, 12, 30), 1.0)], days=days, fan=Fan((said,) * 3), target=4)
marks = [HindsightMark(about=day, said=said, came=3) for day in days]
rows = {"values": [{"day": day.isoformat()} for day in days]}
layer = {"data": rows, "mark": "point", "encoding": {"x": day_axis(600)}}
print(fan_chart(fan, language="da"))
print(hindsight_chart(HindsightPicture(title=Text("", ""), marks=marks), language="da"))
print(quarters_chart(quarters(TOLD, TOLD, TOLD), language="da"))
print(drawn(framed([layer], size=(600, 100)), language="da"))
"""


def test_the_time_zone_of_the_machine_moves_no_day() -> None:
    zones = ("UTC", "Europe/Copenhagen", "America/New_York")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _DRAWS], env={**os.environ, "TZ": zone}, stdout=subprocess.PIPE
        )
        for zone in zones
    ]
    once, *others = (process.communicate()[0] for process in running)
    assert once.count(b"<svg ") == 4
    assert b"jan 2019" in once
    assert others == [once, once]

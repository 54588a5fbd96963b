"""The same weeks by OpenFisca-core: a small model of IMPACT60, as a country package would say it.

A day's hours, jobs, studies and benefits are inputs; the day's level, the week's, how many are paid
and what a week comes to are formulas; norm, cap and rates are dated parameters. Its vectors hold
everybody it reads, which is how OpenFisca is quickest.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from openfisca_core.entities import Entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench.settlement_sweeps import CAP, CLOSES, NORM, OPENS, signed
from virksom.programme.columns.parameters import FULL, PARTIAL
from virksom.programme.kernel.week import calendar

_INPUTS = {"hours": "h", "works": "w", "studies": "f", "benefits": "b", "enrolled": "i"}
"""What is told of each day, and its column among the signed stretches."""

_RATES = {"full": 796, "partial": 385}
_PERSON = Entity("person", "persons", "A person", "")
_Vector = Any
"""OpenFisca has no types of its own that tell more."""


def by_openfisca(folder: Path) -> tuple[int, int]:
    """Return the totals by a simulation of every week of the payment window."""
    told = pl.concat(signed(pl.scan_parquet(folder / "*.parquet"))).collect()
    number = told["person"].rank("dense").to_numpy() - 1
    builder = SimulationBuilder()
    simulation = builder.build_default_simulation(_system(), count=int(number.max()) + 1)
    simulation.max_spiral_loops = 2  # a week asks for the week before it
    _tell(simulation, told, number)
    weeks, full = 0, 0
    for place in range(OPENS, CLOSES):
        amount = simulation.calculate("amount", str(calendar()[place]))
        weeks += int((amount > 0).sum())
        full += int((amount == _RATES["full"]).sum())
    return weeks, full


def _tell(simulation: Any, told: pl.DataFrame, number: _Vector) -> None:  # noqa: ANN401, PLR0917  # untyped
    """Set the inputs of every day: signed stretches summed by day."""
    first, after = 7 * OPENS, 7 * CLOSES
    since = np.clip(told["s"].to_numpy(), first, after) - first
    until = np.clip(told["u"].to_numpy(), first, after) - first
    monday = calendar()[OPENS].monday
    for name, column in _INPUTS.items():
        steps = np.zeros((after - first + 1, int(number.max()) + 1), dtype=np.int32)
        value = told[column].to_numpy()
        np.add.at(steps, (since, number), value)
        np.add.at(steps, (until, number), -value)
        np.cumsum(steps, axis=0, out=steps)
        for offset, some in enumerate(steps[:-1]):
            simulation.set_input(name, str(monday + timedelta(days=offset)), some)


def _level(persons: _Vector, day: Any, parameters: Any) -> _Vector:  # noqa: ANN401, PLR0917  # theirs
    """Full by the norm or by education, else partial by work; a benefit holds it down."""
    full = (persons("hours", day) >= parameters(day).norm) | (persons("studies", day) > 0)
    state = np.where(full, FULL, np.where(persons("works", day) > 0, PARTIAL, 0))
    held = np.where(persons("benefits", day) > 0, np.minimum(state, PARTIAL), state)
    return np.where(persons("enrolled", day) > 0, held, 0)


def _week_level(persons: _Vector, week: Any) -> _Vector:  # noqa: ANN401  # theirs
    """The lowest of seven days."""
    days = [persons("level", day) for day in week.get_subperiods(DateUnit.DAY)]
    return np.minimum.reduce(days)


def _weeks_paid(persons: _Vector, week: Any, parameters: Any) -> _Vector:  # noqa: ANN401, PLR0917  # theirs
    """Count on from the week before, up to the cap; none before the window."""
    if week.start.date < calendar()[OPENS].monday:
        return np.zeros(persons.count, dtype=np.int32)
    before = persons("weeks_paid", week.offset(-1))
    return np.minimum(before + (persons("week_level", week) >= PARTIAL), parameters(week).cap)


def _amount(persons: _Vector, week: Any, parameters: Any) -> _Vector:  # noqa: ANN401, PLR0917  # theirs
    """Pay a week that is counted, at its tier's rate."""
    rates = parameters(week).rates
    paid = persons("weeks_paid", week) > persons("weeks_paid", week.offset(-1))
    rate = np.where(persons("week_level", week) == FULL, rates.full, rates.partial)
    return np.where(paid, rate, 0)


def _system() -> TaxBenefitSystem:
    system = TaxBenefitSystem([_PERSON])
    for name in _INPUTS:
        system.add_variable(_variable(name, DateUnit.DAY))
    system.add_variable(_variable("level", DateUnit.DAY, formula=_level))
    system.add_variable(_variable("week_level", DateUnit.WEEK, formula=_week_level))
    system.add_variable(_variable("weeks_paid", DateUnit.WEEK, formula=_weeks_paid))
    system.add_variable(_variable("amount", DateUnit.WEEK, formula=_amount))
    rates = {name: _since(rate) for name, rate in _RATES.items()}
    data = {"norm": _since(NORM), "cap": _since(CAP), "rates": rates}
    system.parameters = ParameterNode("", data=data)
    return system


def _since(value: int) -> dict[str, object]:
    return {"values": {"2018-01-01": value}}


def _variable(
    name: str, unit: DateUnit, *, formula: Callable[..., _Vector] | None = None
) -> type[Variable]:
    said = {"value_type": int, "entity": _PERSON, "definition_period": unit}
    return type(name, (Variable,), said if formula is None else {**said, "formula": formula})

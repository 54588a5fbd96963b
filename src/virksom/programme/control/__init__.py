"""Control by sample: drawn from a seed by anyone, checked, answered, and told with its interval."""

from virksom.programme.control.draw import Drawn, draw, population
from virksom.programme.control.result import LineStanding, Result, result, samples

__all__ = ["Drawn", "LineStanding", "Result", "draw", "population", "result", "samples"]

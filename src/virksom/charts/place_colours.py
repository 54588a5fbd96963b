"""The colour of each place on the path: they differ in lightness too, and never stand alone."""

from virksom.charts.drawing import FULL, PARTIAL
from virksom.programme.effect.way.places import PathPlace

COLOURS = {
    PathPlace.REFERRED: "#5d686e",
    PathPlace.ON_PATH: "#a9b6bd",
    PathPlace.TRAINING: "#b49bd0",
    PathPlace.FIRST_JOB: "#2f8f86",
    PathPlace.BETWEEN_JOBS: "#e0b25c",
    PathPlace.HOURS_UNKNOWN: "#f3dfb5",
    PathPlace.PARTIAL: PARTIAL,
    PathPlace.FULL: FULL,
    PathPlace.EDUCATION: "#3a6ea5",
    PathPlace.WITHDRAWN: "#c4cacd",
}
"""By place; the states of self-support have the colours they have everywhere."""

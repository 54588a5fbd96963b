"""The jobs of every day, with the demo's 120 candidates."""

from bench.effect import effect
from bench.einvoice import einvoices
from bench.pages import every_page
from bench.settling import pure_settling
from bench.start import commands
from bench.timing import Line
from bench.way import way
from bench.weeks import reading

RULES = """\
A command is a process of its own, start included, and its user+sys are that process's; what it
compiles lies on the disk already. The first call after an installation compiles, which takes some
14 s of processor time, unless that lies there. `settle --out` also writes the weeks as rows. Rules
are timed in one process that is warm."""

PAGES = """\
Each page is asked for 20 times for each role that may see it, in one process that is warm, on an
SQLite file: no network, no browser. Shown are the overview, a median of 15, and the slowest by what
95 of 100 answers take at most (p95)."""


def rules() -> list[Line]:
    """Time the commands, and the rules on plain files."""
    return [*commands(), reading(), *effect(), *way(), *pure_settling(), *einvoices()]


def pages() -> list[Line]:
    """Time every page."""
    return every_page()

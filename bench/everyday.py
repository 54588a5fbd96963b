"""The jobs of every day, with the demo's 120 candidates."""

from bench.effect import effect
from bench.einvoice import einvoices
from bench.pages import every_page
from bench.settling import pure_settling
from bench.start import help_text, status
from bench.timing import Line
from bench.way import way
from bench.weeks import reading


def rules() -> list[Line]:
    """Time the commands, and the rules on plain files."""
    return [help_text(), status(), reading(), *effect(), *way(), *pure_settling(), *einvoices()]


def pages() -> list[Line]:
    """Time every page."""
    return every_page()

"""Run an outcome-financed employment programme, from the facts to the paid week."""

__version__ = "0.1.0"

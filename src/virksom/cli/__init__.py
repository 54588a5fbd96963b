"""The command line: plain files or the office in, answers for people and machines out."""

from virksom.cli.run import main

__all__ = ["main"]

"""A bank's statement: a list in CSV or Excel, or CAMT.053."""

from virksom.exchange.bank.reading import BadStatement, BankReading, read_statement

__all__ = ["BadStatement", "BankReading", "read_statement"]

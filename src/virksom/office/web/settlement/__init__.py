"""Settlements and invoices: how the money stands, the runs, the documents, and disputes."""

"""The ledger: how the money stands, the bank, what is put on record, and closing."""

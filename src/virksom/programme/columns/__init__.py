"""The fast reading: a cohort in columns, a contract in numbers, the weeks owed for in stretches."""

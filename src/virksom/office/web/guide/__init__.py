"""The user guide as pages of the office."""

"""The trainer's own page."""

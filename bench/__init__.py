"""Timings of the heavy jobs, each beside a peer; run with ``make bench``."""

"""Every write of the office: one verb, one module."""

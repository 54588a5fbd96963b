"""The company's own page."""

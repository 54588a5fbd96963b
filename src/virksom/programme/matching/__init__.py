"""Candidates and openings: may, fit, rank and assign, each with its reasons in words."""

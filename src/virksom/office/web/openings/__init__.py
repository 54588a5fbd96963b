"""Openings: posted from a phone, the board, the page of one, and what stayed unfilled."""

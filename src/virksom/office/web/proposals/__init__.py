"""Proposals: a candidate for an opening, from the first word to the job."""

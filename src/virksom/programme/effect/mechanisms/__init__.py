"""Which means seem to be at work: what was done, what came after, detours, and fairness."""

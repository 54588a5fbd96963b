"""Companies and their openings as the facts tell of them: where each stands, and since when."""

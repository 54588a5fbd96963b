"""The catalogues of the match: competences, occupations, trades, places, and words for them."""

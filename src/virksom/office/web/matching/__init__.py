"""The pages of the match: a candidate's profile, who fits an opening, and all seats at once."""

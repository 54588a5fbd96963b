"""The pages of a recruitment interview, and the calendar of one's own."""

"""Evidence of weeks: the work lists, whom to ask, what the employer says, and files."""

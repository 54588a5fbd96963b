"""The path as it is: where everybody is, who moved where, and how many jobs it takes."""

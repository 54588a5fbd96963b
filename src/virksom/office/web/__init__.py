"""The pages: guard, parse, one call, render."""

"""The API: the same actions as the pages, asked by other systems."""

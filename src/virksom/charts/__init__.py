"""Charts: a record in, an SVG out, the same for a page, a report and a file."""

"""Lists: candidates found, filtered, kept as filters, taken out as sheets; and the search."""

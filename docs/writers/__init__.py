"""Writers of the pages in docs/reference, one module a page."""

"""The investor's page with its statements, and the municipality's."""

"""The door of the office: signing in and out, links, and everybody's own access."""

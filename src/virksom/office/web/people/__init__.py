"""The administrator's pages: who has access, and from which organisation."""

"""The pages of the catalogue of competences, and the ways between places."""

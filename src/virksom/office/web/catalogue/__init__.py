"""The pages of the catalogue of elements."""

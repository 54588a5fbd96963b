"""The pages of the agreement that ends a recruitment interview."""

"""The project's documents, and what writes the generated ones."""

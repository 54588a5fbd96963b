"""Who saw whose person data, and access in need."""

"""What is likely to come, and what if."""

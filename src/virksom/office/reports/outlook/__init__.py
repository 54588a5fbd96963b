"""What is likely to come, and what other terms or another practice would do, as pages."""

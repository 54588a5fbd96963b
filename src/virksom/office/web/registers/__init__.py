"""The registers: a list is sent, looked at and loaded."""

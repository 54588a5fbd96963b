"""What the programme seems to do, as pages."""

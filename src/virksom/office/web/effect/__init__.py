"""What the programme seems to do: over time, along the path, how long it lasts, by which means."""

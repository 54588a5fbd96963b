"""Personal data: what is kept how long, what is erased, and what is handed out."""

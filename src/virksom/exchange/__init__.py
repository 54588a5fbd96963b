"""Other people's formats: calendars and sheets; bytes in, bytes out, no files and no Django."""

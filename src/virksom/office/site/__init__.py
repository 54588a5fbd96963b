"""Where the office is put together: settings, addresses, middleware and the WSGI door."""

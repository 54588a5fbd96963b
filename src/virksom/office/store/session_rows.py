"""Where sessions are kept: Django's own table, asked only for keys such as Django makes."""

from django.contrib.sessions.backends.db import SessionStore as Kept


class SessionStore(Kept):
    """A session by its key from the cookie; any other text there is nobody's session.

    A cookie may hold a sign that PostgreSQL cannot even be asked about.
    """

    def __init__(self, session_key: str | None = None) -> None:
        """Open the session with this key, or a new one."""
        plain = session_key is not None and session_key.isascii() and session_key.isalnum()
        super().__init__(session_key if plain else None)

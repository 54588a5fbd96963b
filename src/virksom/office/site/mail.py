"""Through which server mail goes out, read from a URL such as ``smtps://user:secret@mail.example``.

Source:
    Decision 0018.
"""

from urllib.parse import SplitResult, unquote, urlsplit

from virksom.programme.kernel import Refusal, Text

TIMEOUT = 10
"""Seconds a mail server may take to answer."""

_LAST_HOUR = 23
_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
_SCHEMES = ("http", "https")


class BadMailUrl(Refusal):
    """What ``VIRKSOM_SMTP``, ``VIRKSOM_URL`` or ``VIRKSOM_DIGEST_HOUR`` says cannot be used."""


def mail_server(url: str) -> dict[str, object]:
    """Return Django's settings for the mail server at ``url``; none at all when it is empty.

    ``smtp://user:secret@mail.example:587`` asks for TLS before anything is told (STARTTLS),
    ``smtps://`` speaks TLS from the first word, and ``smtp+plain://`` never does: for a relay on
    the same machine or behind the same wall. User and secret may be left out.

    Raises:
        BadMailUrl: another scheme, no host, or a part that would be left unread; the URL is not
            shown, since it may hold a secret.
    """
    if not url:
        return {"EMAIL_HOST": ""}
    try:
        parts = urlsplit(url)
        if parts.scheme in _PORTS and parts.hostname and _nothing_after(parts):
            return _server(parts)
    except ValueError:
        pass
    raise BadMailUrl(
        Text(
            "VIRKSOM_SMTP skal være smtp://bruger:kode@vært:587 eller smtps://bruger:kode@vært.",
            "VIRKSOM_SMTP must be smtp://user:secret@host:587 or smtps://user:secret@host.",
        )
    )


def digest_hour(text: str) -> int:
    """Return the hour of the day that digests go out at, from ``VIRKSOM_DIGEST_HOUR``.

    Raises:
        BadMailUrl: it is no whole hour from 0 to 23.
    """
    if text.isascii() and text.isdigit() and int(text) <= _LAST_HOUR:
        return int(text)
    raise BadMailUrl(
        Text(
            "VIRKSOM_DIGEST_HOUR skal være en hel time fra 0 til 23.",
            "VIRKSOM_DIGEST_HOUR must be a whole hour from 0 to 23.",
        )
    )


def base_url(url: str) -> str:
    """Return the address that links in mails begin with, without a slash at its end.

    Raises:
        BadMailUrl: it is no http(s) address, or has more to it than a path.
    """
    parts = urlsplit(url)
    if parts.scheme in _SCHEMES and parts.hostname and not (parts.query or parts.fragment):
        return url.rstrip("/")
    raise BadMailUrl(
        Text(
            "VIRKSOM_URL skal være kontorets adresse, for eksempel https://virksom.example.dk.",
            "VIRKSOM_URL must be the office's address, such as https://virksom.example.dk.",
        )
    )


def sender(given: str, base: str) -> str:
    """Return the address that mails come from: as given, or ``virksom@`` the office's own name."""
    return given or f"virksom@{urlsplit(base).hostname}"


def _nothing_after(parts: SplitResult) -> bool:
    return parts.path in {"", "/"} and not (parts.query or parts.fragment)


def _server(parts: SplitResult) -> dict[str, object]:
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": TIMEOUT,
    }

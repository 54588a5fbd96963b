"""Somebody in a browser without a script: opens pages, fills forms, and presses the button."""

import re
from html import unescape

import requests

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_TAGS = re.compile(r"<[^>]+>")


class Visitor:
    """A browser of its own at an address."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._session = requests.Session()
        self.page = ""

    def open(self, path: str) -> str:
        """Open a page; return its source."""
        return self._see(self._session.get(self._at(path), timeout=20))

    def send(self, path: str, **fields: str) -> str:
        """Open a page, fill its form and send it; return the page that follows."""
        self.open(path)
        return self.send_on(path, **fields)

    def send_on(self, path: str, **fields: str) -> str:
        """Send the form of the page that is open."""
        token = _TOKEN.search(self.page)
        assert token is not None, self.told
        sent = {"csrfmiddlewaretoken": token[1], **fields}
        headers = {"Referer": self._at(path)}
        return self._see(self._session.post(self._at(path), sent, headers=headers, timeout=20))

    @property
    def told(self) -> str:
        """The words of the page that is open."""
        return " ".join(unescape(_TAGS.sub(" ", self.page)).split())

    def _see(self, answer: requests.Response) -> str:
        self.page = answer.text
        assert answer.ok, self.told
        return self.page

    def _at(self, path: str) -> str:
        return path if path.startswith("http") else f"{self._base}{path}"

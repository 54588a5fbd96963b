"""A real OpenID provider (oidc-provider, by Node) on a free port of this machine."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests
from django.http import HttpResponse
from django.test import Client

BACK = "http://localhost:8000/log-ind/konto/svar"
SECRET = "a secret of the tests, not of anybody"
PEOPLE: Mapping[str, Mapping[str, object]] = {
    "anna": {"email": "anna@demo.virksom.invalid", "email_verified": True, "name": "Anna Aa"},
    "bo": {"email": "anna@demo.virksom.invalid", "email_verified": False},
    "eva": {"acr": "high", "amr": ["pwd", "mfa"]},
    "ida": {"groups": ["staff", "leaders"], "name": "Ida Ibsen", "acr": "high"},
    "kim": {"groups": ["cleaners"]},
}


@dataclass(frozen=True, slots=True)
class Provider:
    """The provider that runs: its address, and its process."""

    issuer: str
    process: subprocess.Popen[str]

    def trick(self, token: str) -> None:
        """Have the next tokens bent in this way; "" for none."""
        requests.post(f"{self.issuer}/trick", data=json.dumps({"token": token}), timeout=5)

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(timeout=10)


def start() -> Provider:
    """Start a provider with the people above."""
    script = Path(__file__).with_name("provider.mjs")
    process = subprocess.Popen(
        ["node", script, json.dumps(PEOPLE), BACK],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    issuer = process.stdout.readline().strip()
    assert issuer.startswith("http://127.0.0.1:")
    return Provider(issuer, process)


def sent_back(address: str, who: str) -> str:
    """Go where the office sends somebody and enter as ``who``; return where they are sent back."""
    at = f"{address}&login_hint={who}"
    with requests.Session() as browser:
        while not at.startswith(BACK):
            answer = browser.get(at, allow_redirects=False, timeout=5)
            assert answer.is_redirect, answer.text
            at = requests.compat.urljoin(at, answer.headers["Location"])
    return at.removeprefix("http://localhost:8000")


def through(
    client: Client, who: str, *, going: str = "", begin: str = "/log-ind/konto"
) -> HttpResponse:
    """Sign in, or link, as ``who`` at the provider; return what the office answers in the end."""
    gone = client.get(begin, {"next": going} if going else {})
    assert gone.status_code == 302, gone.content.decode()
    return client.get(sent_back(gone["Location"], who))


def asked(address: str) -> Mapping[str, list[str]]:
    """Return what an address asks for."""
    return parse_qs(urlsplit(address).query)

"""What allauth is told: what it may keep of a browser, and how secrets are sealed."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest, HttpResponse
from requests import Session

from virksom.office.store.browser_names import browser_name
from virksom.office.store.models import User
from virksom.office.store.vault import sealing

_NOWHERE = "0.0.0.0"  # noqa: S104  # a column that must hold an address, not a socket
_BROWSER = "HTTP_USER_AGENT"
_PATIENCE = 5


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody signs up; of a session only the browser's family is kept."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Say no: an administrator lets people in."""
        return False

    def get_client_ip(self, _request: HttpRequest) -> str:
        """Return an address that is nobody's: none is kept."""
        return _NOWHERE

    def post_login(self, request: HttpRequest, user: User, **told: object) -> HttpResponse:
        """Make the browser's name coarse before the session is listed under it."""
        request.META[_BROWSER] = browser_name(request.META.get(_BROWSER, ""))
        response: HttpResponse = super().post_login(request, user, **told)
        return response


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Secrets of second factors lie sealed under the vault's keys."""

    def encrypt(self, text: str) -> str:
        """Return the secret sealed."""
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret."""
        return sealing.opened(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return whom a passkey is for: the name the office is reached by."""
        return {**super().get_public_key_credential_rp_entity(), "name": "virksom"}


class _Patient(Session):
    """A talk that waits five seconds for each answer, and follows nobody elsewhere."""

    def send(self, *asked: Any, **named: Any) -> Any:  # noqa: ANN401  # as requests has it
        """Send with our patience."""
        return super().send(*asked, **{**named, "timeout": _PATIENCE, "allow_redirects": False})


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # the same
    """Nobody signs up, and a provider is asked with little patience."""

    def is_open_for_signup(self, _request: HttpRequest, _login: object) -> bool:
        """Say no: only a mapping that the operator wrote lets somebody new in."""
        return False

    def get_requests_session(self) -> Session:
        """Return what the provider is asked by."""
        return _Patient()

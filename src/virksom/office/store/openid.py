"""Asking an OpenID provider who somebody is: allauth's client, with every look at the answer ours.

Where the state of a sign-in lies, PKCE and the exchange of the code are allauth's; which addresses
are asked, how long, and what is believed of the token is said here and in ``openid_token``.
"""

import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import BoundedSemaphore
from typing import Any
from urllib.parse import urlsplit

import requests
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from virksom.office.store.openid_token import BadToken, claims
from virksom.office.store.openid_told import OpenId
from virksom.programme.kernel import Refusal, Text

TALKS = BoundedSemaphore(2)
"""Sign-ins that speak with the provider at once: one that hangs must not hold every thread."""

_LONGEST = 255
_log = logging.getLogger("virksom.openid")


class ProviderSilent(Refusal):
    """The provider does not answer, or not so that anybody can read it."""


class NotBelieved(Refusal):
    """The provider's answer is not one to let anybody in by, or there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a believed answer says of somebody.

    Args:
        subject: how the provider knows them for good.
        mail: their e-mail, when the provider has seen that it is theirs; else "".
        name: what they are called; "" when not told.
        vouched: whether two factors were shown there.
        role: value of the role that the mapping gives; "" for none.
        after: where they were going.
        linking: number of the user who asked to have it linked; None when somebody signs in.
    """

    subject: str
    mail: str = ""
    name: str = ""
    vouched: bool = False
    role: str = ""
    after: str = ""
    linking: int | None = None


def told() -> OpenId | None:
    """Return the provider that the office was told of; None when of none."""
    found: OpenId | None = settings.OPENID
    return found


def begin(request: HttpRequest, *, after: str, linking: int | None = None) -> str:
    """Return the address at the provider to send somebody to; the session keeps what was begun.

    Raises:
        ProviderSilent: it does not say where that is.
    """
    provider = _provider(request)
    nonce = secrets.token_urlsafe(16)
    asks = {"nonce": nonce}
    if provider.told.asks:
        asks["acr_values"] = " ".join(provider.told.asks)
    with _Talk(provider.told):
        kept = {"nonce": nonce, "linking": linking}
        answer = provider.redirect(
            request, "connect" if linking else "login", after or None, auth_params=asks, **kept
        )
        return _safe(answer["Location"], provider.told)


def answer(request: HttpRequest, *, moment: datetime) -> Told:
    """Return what the provider answered in this request's address, when it is believed.

    The state is used up first: the same answer is taken once.

    Raises:
        ProviderSilent: it does not say what its answer stands for.
        NotBelieved: it answers nothing that was asked in this session, or what it says fails a
            look.
    """
    provider = _provider(request)
    asked = request.GET
    kept = statekit.unstash_state(
        request, provider_id=provider.sub_id, state_id=asked.get("state", "")
    )
    if kept is None:
        raise NotBelieved(_NOT_ASKED)
    if asked.get("iss", provider.told.issuer).rstrip("/") != provider.told.issuer:
        raise NotBelieved(_doubted("mix-up"))
    if not asked.get("code"):
        raise NotBelieved(_STOPPED if asked.get("error") == "access_denied" else _doubted("error"))
    with _Talk(provider.told):
        try:
            said = _said(request, provider, kept=kept, moment=moment)
        except BadToken as wrong:
            raise NotBelieved(_doubted(str(wrong))) from None
    return _read(said, provider.told, kept=kept)


class _Adapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth has no types
    """allauth's, asking the provider we were told of and answering at our address."""

    def __init__(self, request: HttpRequest, provider: "_Provider") -> None:
        super().__init__(request, provider.app.provider_id)
        self._ours = provider

    def get_provider(self) -> "_Provider":
        return self._ours

    def get_callback_url(self, _request: HttpRequest, _app: SocialApp) -> str:
        return f"{settings.OFFICE_URL}{reverse('openid_answer')}"

    def got(self, address: str, **headers: str) -> Mapping[str, Any]:
        """Return the JSON object that lies at an address of the provider's."""
        with get_adapter().get_requests_session() as session:
            found = session.get(_safe(address, self._ours.told), headers=headers)
            found.raise_for_status()
            read = found.json()
        if not isinstance(read, dict):
            raise OAuth2Error("no object")
        return read


class _Provider(OpenIDConnectProvider):  # type: ignore[misc]  # allauth has no types
    pkce_enabled_default = True

    def __init__(self, request: HttpRequest, *, app: SocialApp, told: OpenId) -> None:
        super().__init__(request, app=app)
        self.told = told
        self._adapter = _Adapter(request, self)

    def get_oauth2_adapter(self, _request: HttpRequest) -> _Adapter:
        return self._adapter


class _Talk:
    """One talk with the provider; whatever goes wrong in it is one sentence."""

    def __init__(self, told: OpenId) -> None:
        self._told = told

    def __enter__(self) -> None:
        if not TALKS.acquire(blocking=False):
            raise ProviderSilent(_silent(self._told))

    def __exit__(self, kind: type[BaseException] | None, trouble: object, _at: object) -> None:
        TALKS.release()
        if kind is not None and issubclass(
            kind, (requests.RequestException, OAuth2Error, ValueError, KeyError)
        ):
            _log.warning("the provider gave no answer to use: %s", kind.__name__)
            raise ProviderSilent(_silent(self._told)) from None


def _provider(request: HttpRequest) -> _Provider:
    found = told()
    if found is None:
        raise NotBelieved(_NOT_ASKED)
    app = SocialApp(
        provider="openid_connect",
        provider_id="openid",
        name=found.name.da,
        client_id=found.client,
        secret=found.secret,
        settings={
            "server_url": found.issuer,
            "scope": list(found.scopes),
            "oauth_pkce_enabled": True,
        },
    )
    return _Provider(request, app=app, told=found)


def _said(
    request: HttpRequest, provider: _Provider, *, kept: Mapping[str, Any], moment: datetime
) -> Mapping[str, Any]:
    """Exchange the code, and return the token's claims with those that lie beside it."""
    adapter = provider.get_oauth2_adapter(request)
    config = adapter.openid_config
    if config["issuer"].rstrip("/") != provider.told.issuer:
        raise BadToken("issuer")
    _safe(config["token_endpoint"], provider.told)
    client = adapter.get_client(request, provider.app)
    got = adapter.get_access_token_data(
        request, provider.app, client, pkce_code_verifier=kept["pkce_code_verifier"]
    )
    keys = adapter.got(config["jwks_uri"])
    token, nonce = str(got.get("id_token", "")), kept["nonce"]
    said = claims(token, keys, told=provider.told, nonce=nonce, moment=moment)
    wanted = {provider.told.mail, provider.told.role_claim, provider.told.subject} - {""}
    if wanted <= said.keys() or "userinfo_endpoint" not in config:
        return said
    bearer = f"Bearer {got['access_token']}"
    beside = adapter.got(config["userinfo_endpoint"], Authorization=bearer)
    if beside.get("sub") != said["sub"]:
        raise BadToken("userinfo")
    return {**beside, **said}


def _read(said: Mapping[str, Any], told: OpenId, *, kept: Mapping[str, Any]) -> Told:
    subject = said.get(told.subject)
    if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST:
        raise NotBelieved(_doubted("subject"))
    mail, name = said.get(told.mail), said.get("name")
    given = _listed(said, told.role_claim)
    # What the provider has seen to is that one claim, and none beside it.
    seen = said.get(f"{told.mail}_verified") is True and isinstance(mail, str)
    return Told(
        subject=subject,
        mail=str(mail) if seen else "",
        name=name if isinstance(name, str) else "",
        vouched=any(value in _listed(said, claim) for claim, value in told.vouches),
        role=next((told.roles[each] for each in told.roles if each in given), ""),
        after=kept.get("next") or "",
        linking=kept.get("linking"),
    )


def _listed(said: Mapping[str, Any], claim: str) -> tuple[str, ...]:
    found = said.get(claim)
    return tuple(map(str, found)) if isinstance(found, list) else (str(found),)


def _safe(address: str, told: OpenId) -> str:
    """Return an address that the provider named, when it may be asked: as safe as the issuer."""
    scheme = urlsplit(address).scheme
    if scheme != "https" and scheme != urlsplit(told.issuer).scheme:
        raise OAuth2Error("address")
    return address


_NOT_ASKED = Text(
    "Svaret hører ikke til et forsøg herfra, eller det er brugt. Begynd igen.",
    "The answer belongs to no attempt from here, or it is used. Begin again.",
)
_STOPPED = Text(
    "Du stoppede undervejs, så ingen er logget ind.",
    "You stopped on the way, so nobody is signed in.",
)


def _doubted(why: str) -> Text:
    _log.warning("an answer was not believed: %s", why)
    return Text(
        "Svaret kunne ikke bekræftes, så ingen er logget ind. Prøv igen, eller brug adgangskoden.",
        "The answer could not be confirmed, so nobody is in. Try again, or use the password.",
    )


def _silent(told: OpenId) -> Text:
    return Text(
        f"Log ind med {told.name.da} svarer ikke lige nu. Log ind med brugernavn og adgangskode "
        "imens, eller prøv igen om lidt.",
        f"Signing in with {told.name.en} does not answer just now. Sign in with username and "
        "password meanwhile, or try again shortly.",
    )

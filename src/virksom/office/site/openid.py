"""Which OpenID provider people may sign in by, read from the environment; none is the usual."""

from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from virksom.office.store.openid_told import OpenId
from virksom.programme.kernel import Refusal, Text

_BEGIN = "VIRKSOM_OIDC_"
MAPPABLE = (
    "recruitment_consultant",
    "team_leader",
    "adviser",
    "finance_officer",
    "bookkeeper",
    "investor_analyst",
)
"""Roles that a token may give: not those that come by links, nor the one that gives roles."""


class BadOpenId(Refusal):
    """A variable of the provider is missing or cannot be used; no secret is shown."""


def openid(environment: Mapping[str, str]) -> OpenId | None:
    """Return the provider that the environment names; None when it names none.

    Raises:
        BadOpenId: a variable is missing, or says what nobody can use; the sentence names it.
    """
    said = _Said(environment)
    issuer = said.of("ISSUER")
    if not issuer:
        return None
    if not _reachable(issuer, https=environment.get("VIRKSOM_HTTPS") == "1"):
        raise _bad("ISSUER", Text("https://…", "https://…"))
    if not said.of("CLIENT"):
        raise _bad("CLIENT", Text("navnet hos udbyderen", "the provider's name for this office"))
    name = said.of("NAME_DA") or "din arbejdskonto"
    return OpenId(
        issuer=issuer.rstrip("/"),
        client=said.of("CLIENT"),
        secret=_secret(said),
        name=Text(name, said.of("NAME_EN") or said.of("NAME_DA") or "your work account"),
        scopes=tuple(dict.fromkeys(("openid", *said.of("SCOPES").split()))),
        subject=said.of("SUBJECT") or "sub",
        mail=said.of("MAIL"),
        asks=tuple(said.of("ASK_ACR").split()),
        vouches=frozenset(said.pairs("TWO_FACTORS")),
        role_claim=said.of("ROLE_CLAIM"),
        roles=_roles(said),
        programme=said.of("PROGRAMME"),
    )


class _Said:
    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def of(self, name: str) -> str:
        return self._environment.get(f"{_BEGIN}{name}", "").strip()

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return each ``a=b`` by commas; the last sign of equality divides."""
        parts = [part.strip() for part in self.of(name).split(",") if part.strip()]
        found = tuple((key, value) for key, _, value in (part.rpartition("=") for part in parts))
        if not all(key and value for key, value in found):
            raise _bad(name, Text("navn=værdi, med komma", "name=value, with commas"))
        return found


def _secret(said: _Said) -> str:
    place = said.of("SECRET_FILE")
    if not place:
        return said.of("SECRET")
    try:
        return Path(place).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise _bad(
            "SECRET_FILE", Text("en fil, der kan læses", "a file that can be read")
        ) from None


def _roles(said: _Said) -> dict[str, str]:
    roles = dict(said.pairs("ROLES"))
    if not set(MAPPABLE).issuperset(roles.values()):
        named = ", ".join(MAPPABLE)
        raise _bad(
            "ROLES", Text(f"værdi=rolle; rollen er en af {named}", f"value=role; one of {named}")
        )
    whole = {bool(said.of("ROLE_CLAIM")), bool(roles), bool(said.of("PROGRAMME"))}
    if len(whole) > 1:
        raise _bad(
            "ROLES",
            Text(
                "der sammen med ROLE_CLAIM og PROGRAMME; de tre hører sammen",
                "there with ROLE_CLAIM and PROGRAMME; the three belong together",
            ),
        )
    return roles


def _reachable(issuer: str, *, https: bool) -> bool:
    """Say whether tokens may come from there: by https, or on this machine in a trial."""
    parts = urlsplit(issuer)
    if not parts.hostname or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (
        parts.scheme == "http" and not https and _here(parts.hostname)
    )


def _here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bad(name: str, must: Text) -> BadOpenId:
    return BadOpenId(
        Text(f"{_BEGIN}{name} skal være {must.da}.", f"{_BEGIN}{name} must be {must.en}.")
    )

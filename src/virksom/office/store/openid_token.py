"""What an OpenID provider's token says, once its signature, sender, reader and time are seen to.

Source:
    OpenID Connect Core 1.0, section 3.1.3.7; RFC 7519; RFC 8725.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
from jwt.types import Options

from virksom.office.store.openid_told import OpenId

SLACK = timedelta(minutes=1)
"""How far two clocks may be apart."""

SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
"""Signatures that are taken: with a key that only the provider has; never none, never a secret."""

_OPTIONS: Options = {
    "require": ["iss", "sub", "aud", "exp", "iat"],
    "verify_exp": False,
    "verify_iat": False,
    "verify_nbf": False,
}
"""Times are held against the moment that is passed, not against a clock of the library's."""


class BadToken(Exception):
    """A token that is not believed; the word says which look at it failed, for the log."""


def claims(
    token: str, keys: Mapping[str, Any], *, told: OpenId, nonce: str, moment: datetime
) -> Mapping[str, Any]:
    """Return what the token says.

    Args:
        token: as it came.
        keys: the provider's public keys, a JWK set.
        told: the provider.
        nonce: what this sign-in was begun with.
        moment: the real moment it is; no clock is asked here.

    Raises:
        BadToken: signed by another key or in another way, from another provider, for another
            reader, over, not yet, or the answer to another sign-in.
    """
    try:
        alg = jwt.get_unverified_header(token).get("alg")
        if alg not in SIGNED_BY:
            raise BadToken("signature")
        said: Mapping[str, Any] = jwt.decode(
            token,
            _key(token, keys),
            algorithms=[alg],
            audience=told.client,
            issuer=[told.issuer, f"{told.issuer}/"],
            options=_OPTIONS,
        )
    except jwt.PyJWTError as wrong:
        raise BadToken(type(wrong).__name__) from None
    _check(said, told, nonce=nonce, moment=moment)
    return said


def _key(token: str, keys: Mapping[str, Any]) -> jwt.PyJWK:
    """Return the key that the token names; the only one there is when it names none."""
    named = jwt.get_unverified_header(token).get("kid")
    held = [key for key in jwt.PyJWKSet.from_dict(dict(keys)).keys if key.public_key_use != "enc"]
    fitting = [key for key in held if named is None or key.key_id == named]
    if len(fitting) != 1:
        raise BadToken("key")
    return fitting[0]


def _check(said: Mapping[str, Any], told: OpenId, *, nonce: str, moment: datetime) -> None:
    if said.get("nonce") != nonce:
        raise BadToken("nonce")
    if said.get("azp", told.client) != told.client:
        raise BadToken("azp")
    if moment >= _time(said["exp"]) + SLACK:
        raise BadToken("over")
    if max(_time(said["iat"]), _time(said.get("nbf", 0))) > moment + SLACK:
        raise BadToken("not yet")


def _time(seconds: object) -> datetime:
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise BadToken("time")
    try:
        return datetime.fromtimestamp(seconds, tz=UTC)
    except (OverflowError, ValueError, OSError):
        raise BadToken("time") from None

"""How a place that signs people in elsewhere is reached, and what it is believed about."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenId:
    """An OpenID provider, as the environment names it.

    Args:
        issuer: its address, as its tokens say it.
        client: what it calls this office.
        secret: what this office shows it is by; "" for a public client, which has PKCE alone.
        name: what the button calls it.
        scopes: what is asked for.
        subject: the claim by which it knows a person for good.
        mail: the claim with a person's e-mail; "" when nobody is found by it.
        asks: the ``acr`` values that are asked for, in order.
        vouches: claims and values that say two factors were shown; empty when it never vouches.
        role_claim: the claim that roles are read from; "" when none are.
        roles: the role for each value of that claim, most trusted first.
        programme: where those with a role of the claim are let in.
    """

    issuer: str
    client: str
    secret: str = field(default="", repr=False)
    name: Text
    scopes: tuple[str, ...] = ("openid",)
    subject: str = "sub"
    mail: str = ""
    asks: tuple[str, ...] = ()
    vouches: frozenset[tuple[str, str]] = frozenset()
    role_claim: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    programme: str = ""

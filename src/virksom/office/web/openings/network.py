"""Which network a request comes from, so that too many from one are held back."""

from collections.abc import Iterable, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_OWN_NETWORK = 64
"""Bits of an IPv6 address that tell a network; whoever has one can take any address in it."""


def network_of(meta: Mapping[str, object], *, proxies: Iterable[str]) -> str:
    """Return the network a request comes from; "" where nothing tells.

    What a proxy says of where the browser is counts only where the proxy is believed, and then
    what it said last: what stood there before was sent by the browser.

    Args:
        meta: of the request.
        proxies: addresses and networks of proxies that are believed; ``*`` for any.
    """
    near = _address(str(meta.get("REMOTE_ADDR", "")))
    last = str(meta.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2]
    far = _address(last) if _believed(near, proxies) else None
    found = far or near
    if isinstance(found, IPv6Address):
        return str(ip_network((found, _OWN_NETWORK), strict=False))
    return "" if found is None else str(found)


def _believed(near: IPv4Address | IPv6Address | None, proxies: Iterable[str]) -> bool:
    named = [one.strip() for one in proxies if one.strip()]
    if "*" in named:
        return True
    return near is not None and any(near in ip_network(one, strict=False) for one in named)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip())
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found

"""One message to an address of somebody else's, over the open network and never inside it.

The name is looked up once, every address it has must be public, and the connection goes to an
address that was looked at: what the name says a moment later changes nothing. A redirect is an
answer like any other and is not followed.

Source:
    Decision 0046; OWASP's prevention of server-side request forgery.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from threading import Event, Timer
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from virksom.programme.kernel import Refusal, Text

PATIENCE = 10.0
"""Seconds from the first step to the last of an answer."""

_LONGEST = 500
_READ = 2048
_PORTS = {"https": 443, "http": 80}

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_WORLD = ipaddress.IPv6Network("2000::/3")
"""All that is given out of IPv6; what lies beside it is a net of somebody's own, or none."""

_NOT_GIVEN = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20")))
"""Inside the open network and still nobody's: protocols' own, the 6to4 relay, and examples."""

_ISATAP = (0x00005EFE, 0x02005EFE)
"""How the last half of an IPv6 address begins that carries an IPv4 one behind it (RFC 5214)."""


class NotReachable(Refusal):
    """The address is none that the office sends to."""


def post(url: str, body: bytes, *, headers: Mapping[str, str], patience: float = PATIENCE) -> int:
    """Send a body and return the status of the answer; the rest of it is not kept.

    Args:
        url: where to.
        body: what.
        headers: with what around it.
        patience: how many seconds the whole may take.

    Raises:
        NotReachable: the address is not public, has no name, or is none at all.
        OSError: nobody answers, or not in time.
        http.client.HTTPException: what is answered is no HTTP.
    """
    parts = parsed(url)
    address = looked_up(parts)
    connection = _connection(parts, address, patience=patience)
    late = Event()
    timer = Timer(patience, _cut, [connection, late])
    timer.daemon = True
    timer.start()
    with closing(connection):
        try:
            connection.connect()
            connection.request("POST", _target(parts), body=body, headers=dict(headers))
            answer = connection.getresponse()
            answer.read(_READ)
        finally:
            timer.cancel()
    if late.is_set():
        raise TimeoutError
    return answer.status


def parsed(url: str) -> SplitResult:
    """Return the parts of an address that messages can be sent to.

    Raises:
        NotReachable: it is none: not https, with a name or password before the host, or too long.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotReachable(_NO_ADDRESS) from None
    fine = url.isascii() and url.isprintable() and " " not in url and len(url) <= _LONGEST
    if not fine or not parts.hostname or parts.username is not None or port == 0:
        raise NotReachable(_NO_ADDRESS)
    if parts.scheme != "https" and not (parts.scheme == "http" and settings.WEBHOOKS_LOOPBACK):
        raise NotReachable(_HTTPS)
    return parts


def looked_up(parts: SplitResult) -> str:
    """Return an address of a host, by which it is reached.

    Raises:
        NotReachable: the name is nobody's, or any of its addresses is not open to the world.
    """
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotReachable(_NOBODY) from None
    addresses = [str(sockaddr[0]).partition("%")[0] for *_, sockaddr in found]
    if not addresses or not all(is_open(address) for address in addresses):
        raise NotReachable(_INSIDE)
    return addresses[0]


def is_open(text: str) -> bool:
    """Say whether an address is one of the open network, also where it holds another inside it.

    With ``VIRKSOM_WEBHOOKS_LOOPBACK=1`` the machine's own addresses count as open.
    """
    return all(_open(address) for address in _inside(ipaddress.ip_address(text)))


def _open(address: Address) -> bool:
    if settings.WEBHOOKS_LOOPBACK and address.is_loopback:
        return True
    if isinstance(address, ipaddress.IPv6Address) and address not in _WORLD:
        return False
    if any(address in net for net in _NOT_GIVEN):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_link_local
    )


def _inside(address: Address) -> Iterator[Address]:
    """Yield an address and those it holds: mapped ones, 6to4, Teredo and ISATAP."""
    if isinstance(address, ipaddress.IPv4Address):
        yield address
    elif address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    else:
        yield address
        held = [address.sixtofour, *(address.teredo or ())]
        yield from (one for one in held if one is not None)
        if int(address) >> 32 & 0xFFFFFFFF in _ISATAP:
            yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _connection(parts: SplitResult, address: str, *, patience: float) -> http.client.HTTPConnection:
    host, port = str(parts.hostname), _port(parts)
    if parts.scheme == "https":
        return _SafeTo(host, port, address=address, patience=patience)
    return _PlainTo(host, port, address=address, patience=patience)


class _PlainTo(http.client.HTTPConnection):
    """A connection to the address that was looked at, whatever the name says now."""

    def __init__(self, host: str, port: int, *, address: str, patience: float) -> None:
        super().__init__(host, port, timeout=patience)
        self.address = address

    def connect(self) -> None:
        """Connect."""
        self.sock = socket.create_connection((self.address, self.port), self.timeout)


class _SafeTo(http.client.HTTPSConnection):
    """The same, sealed: the certificate is held against the name."""

    def __init__(self, host: str, port: int, *, address: str, patience: float) -> None:
        self.trust = ssl.create_default_context()
        super().__init__(host, port, timeout=patience, context=self.trust)
        self.address = address

    def connect(self) -> None:
        """Connect."""
        plain = socket.create_connection((self.address, self.port), self.timeout)
        sealed = self.trust.wrap_socket(
            plain, server_hostname=self.host, do_handshake_on_connect=False
        )
        self.sock = sealed
        sealed.do_handshake()


def _cut(connection: http.client.HTTPConnection, late: Event) -> None:
    """End a connection that takes too long, in whatever it is at."""
    late.set()
    sock = connection.sock
    if sock is not None:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)


_NO_ADDRESS = Text(
    "Skriv en hel adresse, som https://system.example/modtag.",
    "Write a whole address, such as https://system.example/receive.",
)
_HTTPS = Text("Adressen skal begynde med https://.", "The address must begin with https://.")
_NOBODY = Text(
    "Navnet i adressen kan ikke slås op; er det stavet rigtigt?",
    "The name in the address cannot be looked up; is it spelled right?",
)
_INSIDE = Text(
    "Adressen ligger på et lukket net; kontoret sender kun til det åbne.",
    "The address lies on a closed network; the office sends to the open one only.",
)

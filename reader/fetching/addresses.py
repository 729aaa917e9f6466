"""Which addresses may be asked: of the web, without a password, and of a place that all the world can reach.

A host is looked up once, and what is connected to is the place that was checked; how its name was spelled (numbers,
octal, names that lead to this computer) then plays no part. https://www.iana.org/assignments/iana-ipv4-special-registry
"""

import re
import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from reader.domain.errors import NotFetched, PrivateAddress
from reader.domain.phrase import phrase

LONGEST = 8_000
PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,252})")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_KEPT = "/%:@!$&'()*+,;=~?-._"
_OF_PROTOCOLS = IPv4Network("192.0.0.0/24")
_NAT64 = IPv6Network("64:ff9b::/96")

Address = IPv4Address | IPv6Address


class Target(NamedTuple):
    """An address in its parts; `path` is all that is asked of the host, escaped."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, the port only where it is an unusual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path


class Place(NamedTuple):
    """What `socket` needs to connect."""

    family: int
    address: tuple[object, ...]


def target_of(address: str, base: str = "") -> Target:
    """The parts of `address`, or of what it means on the page `base`; NotFetched when it is none of the web."""
    address = address.strip()
    if not base and not _SCHEME.match(address):
        address = f"https://{address}"
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        host = _host(parts.hostname or "")
        port = parts.port
    except ValueError as exc:
        raise _unfit(address) from exc
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise NotFetched(
            phrase("Armchair can save pages of the web only, not “{scheme}:” addresses.", scheme=scheme[:20]),
            phrase("Give an address that begins with https:// or http://."),
        )
    if "@" in parts.netloc:
        raise NotFetched(
            phrase("There is a name or a password in the address, which Armchair does not send."),
            phrase("Take away what stands before the @."),
        )
    if not host or len(address) > LONGEST:
        raise _unfit(address)
    path = _escaped(parts.path or "/") + (f"?{_escaped(parts.query)}" if parts.query else "")
    return Target(scheme, host, port or PORTS[scheme], path)


def places_of(target: Target, *, allow_private: bool = False) -> list[Place]:
    """Where to connect for `target`, in order; NotFetched when nobody knows the host, or when it is at home."""
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except socket.gaierror as exc:
        raise _unknown(target.host, exc) from exc
    except (OSError, UnicodeError) as exc:
        raise _unfit(target.url) from exc
    places = [Place(family, address) for family, _, _, _, address in found]
    allowed = [place for place in places if allow_private or is_public(ip_address(str(place.address[0])))]
    if places and not allowed:
        raise PrivateAddress(
            phrase("{host} is an address of this computer or of a network at home.", host=target.host),
            phrase("If that is what you want, allow it: by the box in the dialog, or by --allow-private."),
        )
    return allowed


def is_public(address: Address) -> bool:
    """Whether `address` is one of the open network: not this computer, not a network at home or of an office, not the
    services that clouds have for their own machines. IPv4 in IPv6 is looked at for itself."""
    if isinstance(address, IPv6Address) and (inner := _inside(address)):
        return is_public(inner)
    is_special = (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or address in _OF_PROTOCOLS
        or (isinstance(address, IPv6Address) and (address.is_site_local or address.teredo is not None))
    )
    return address.is_global and not is_special


def _inside(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _host(name: str) -> str:
    """The host as the name system writes it; ValueError for what is none."""
    if ":" in name:
        address = IPv6Address(name)
        if address.scope_id:
            raise ValueError(name)
        return address.compressed
    ascii_name = name.encode("idna").decode("ascii").lower()  # UnicodeError is a ValueError
    labels = ascii_name.removesuffix(".").split(".")  # some signs become dots only now
    if ascii_name and not (all(labels) and _HOST.fullmatch(ascii_name)):
        raise ValueError(name)
    return ascii_name


def _escaped(text: str) -> str:
    return quote(_CONTROLS.sub("", text), safe=_KEPT, errors="replace")


def _unfit(address: str) -> NotFetched:
    return NotFetched(
        phrase("“{address}” is no address of a page.", address=address[:200]),
        phrase("Copy the address out of your browser’s address bar."),
    )


def _unknown(host: str, exc: socket.gaierror) -> NotFetched:
    if exc.errno == socket.EAI_AGAIN:
        return NotFetched(
            phrase("The name {host} could not be looked up.", host=host),
            phrase("Look whether this computer is connected to the network, and try again."),
        )
    return NotFetched(
        phrase("There is no site called {host}.", host=host),
        phrase("Look at the spelling, and whether this computer is connected to the network."),
    )

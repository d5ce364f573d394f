"""Addresses of links: what may stand there, in which form."""

from __future__ import annotations

import re

SAFE_SCHEMES = ("http", "https", "mailto", "tel", "ftp")
"""Schemes that a link may have; an address without one is relative to its page."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# What may stand in path, query and fragment as it is (RFC 3986, section 3.3 to 3.5); a per cent
# sign only before two hexadecimal digits.
_ENCODE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]")
_AUTHORITY = re.compile(r"([^/?#]*)(.*)", re.DOTALL)
_PORT = re.compile(r":([0-9]*)\Z")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\Z")
# What nearly every host is: no label can be a number, or be in another script.
_PLAIN_HOST = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]+\Z")
_LONGEST_LABEL = 63
_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)\Z")
# A tab or line end inside is dropped by browsers, so that "java\nscript:" would run.
_NEVER = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
LONGEST = 8000
"""Characters; longer addresses are refused by servers and used by attacks (RFC 9110, section 4.1)."""


def normal_url(url: str) -> str | None:
    """Return ``url`` in its one valid ASCII form, or ``None`` when it is not a safe, valid address.

    Blanks around it are dropped; the scheme and the host become lower case; a host in another
    script becomes its ASCII form (IDNA); characters that may not stand in an address are
    percent-encoded.  Refused are schemes other than `SAFE_SCHEMES`, user names and passwords
    (``https://bank.example@evil.example``), invalid hosts and ports, control characters.

    >>> normal_url("HTTPS://Example.com/Caf\u00e9")
    'https://example.com/Caf%C3%A9'
    >>> normal_url("javascript:alert(1)") is None
    True
    """
    url = url.strip(" \t\n\r\f")
    if not url or len(url) > LONGEST or _NEVER.search(url):
        return None
    if found := _SCHEME.match(url):
        scheme, rest = found[1].lower(), url[found.end() :]
        return _with_scheme(scheme, rest) if scheme in SAFE_SCHEMES else None
    if url.startswith("//"):
        tail = _with_host(url[2:])
        return None if tail is None else "//" + tail
    return _encoded(url)


def _with_scheme(scheme: str, rest: str) -> str | None:
    if scheme in ("mailto", "tel"):
        return f"{scheme}:{_encoded(rest)}" if rest.strip() and not rest.startswith("//") else None
    if not rest.startswith("//"):
        return None
    tail = _with_host(rest[2:])
    return None if tail is None else f"{scheme}://{tail}"


def _with_host(rest: str) -> str | None:
    found = _AUTHORITY.match(rest)
    assert found is not None  # the pattern matches anything
    authority, tail = found.groups()
    port = ""
    if at := _PORT.search(authority):
        authority = authority[: at.start()]
        if at[1] and not 0 <= int(at[1][:6]) <= 65535:
            return None
        port = f":{int(at[1][:6])}" if at[1] else ""
    host = _host(authority)
    return None if host is None else f"{host}{port}{_encoded(tail)}"


def _host(host: str) -> str | None:
    if host.startswith("[") and host.endswith("]"):
        return _ipv6(host[1:-1])
    if not host.isascii():
        ascii_host = _ascii_host(host)
        if ascii_host is None:
            return None
        host = ascii_host
    host = host.lower()
    if len(host) <= _LONGEST_LABEL and _PLAIN_HOST.match(host):
        return host
    labels = host.removesuffix(".").split(".")
    if len(host) > 253 or not all(len(label) <= _LONGEST_LABEL and _LABEL.match(label) for label in labels):
        return None
    if _NUMBER.match(labels[-1]):
        return _ipv4(labels) if not host.endswith(".") else None
    if any(label.startswith("xn--") for label in labels) and _ascii_host(host) is None:
        return None
    return host


def _ascii_host(host: str) -> str | None:
    import idna  # only hosts in other scripts need its tables

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return None


def _ipv4(labels: list[str]) -> str | None:
    if len(labels) != 4 or not all(label.isdigit() and len(label) < 4 and int(label) < 256 for label in labels):
        return None
    return ".".join(str(int(label)) for label in labels)


def _ipv6(address: str) -> str | None:
    import ipaddress  # rare in a release, so not worth its time at every start

    try:
        return f"[{ipaddress.IPv6Address(address).compressed}]" if "%" not in address else None
    except ValueError:
        return None


def _encoded(part: str) -> str:
    """Percent-encode what may not stand in path, query or fragment; only the first ``#`` is one."""
    if "#" not in part:
        return _ENCODE.sub(_percent, part)
    path, mark, fragment = part.partition("#")
    return _ENCODE.sub(_percent, path) + mark + _ENCODE.sub(_percent, fragment)


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))

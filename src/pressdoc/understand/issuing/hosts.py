"""Names as addresses spell them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pressdoc.understand.contact.addresses import emails_in, urls_in

if TYPE_CHECKING:
    from collections.abc import Iterable


def hosts_in(texts: Iterable[str]) -> set[str]:
    """Return the names of the sites and mail servers that texts give: "acme-freight.com" -> "acmefreight"."""
    hosts = set()
    for text in texts:
        for address in (*emails_in(text), *urls_in(text)):
            host = address.rpartition("@")[2].split("://")[-1].split("/")[0].lower().removeprefix("www.")
            if "." in host:
                labels = host.split(".")[:-1]
                # Of "press.fulmar.co.uk" the one that somebody chose; those before and behind it are short or common.
                chosen = next((label for label in reversed(labels) if len(label) > 3), labels[-1])
                hosts.add(_plain(chosen.replace("-", "")))
    return hosts


def squashed(name: str) -> str:
    """Return a name as an address spells it: "Société Fulmar" -> "societefulmar"."""
    return _plain("".join(filter(str.isalnum, unicodedata.normalize("NFKD", name.casefold()))))


def _plain(letters: str) -> str:
    """Return letters with one spelling of umlauts: an address has "ae" for "ä"."""
    return letters.replace("ae", "a").replace("oe", "o").replace("ue", "u")

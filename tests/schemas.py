"""Validators of XML against the official schemas of the news industry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

Validator = Callable[[str], list[str]]
"""Takes a document, and returns what is wrong with it."""

NITF = "{http://iptc.org/std/NITF/2006-10-18/}nitf"


def nitf(shared: Path) -> Validator:
    """Return a validator of NITF 3.6."""
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(shared / "standards/nitf/schemas/nitf-3-6.xsd"))

    def faults(written: str) -> list[str]:
        return [] if schema.validate(etree.fromstring(written.encode())) else [str(one) for one in schema.error_log]

    return faults


def newsml(shared: Path) -> Validator:
    """Return a validator of NewsML-G2 2.35, and of the NITF inside."""
    from lxml import etree

    path = shared / "standards/newsml-g2/schemas/NewsML-G2_2.35-spec-All-Power.xsd"
    schema = etree.XMLSchema(etree.parse(path))
    inside = nitf(shared)

    def faults(written: str) -> Iterator[str]:
        document = etree.fromstring(written.encode())
        if not schema.validate(document):
            yield from map(str, schema.error_log)
        for one in document.iter(NITF):
            yield from inside(etree.tostring(one, encoding="unicode"))

    return lambda written: list(faults(written))

"""What is wrong with a file, by the schemas and standards of its format and by the readers that others use."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pressdoc

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


def ninjs(shared: Path) -> Validator:
    """Return a validator of ninjs 3.1."""
    import jsonschema
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT7

    folder = shared / "standards/ninjs/schemas"
    geo = Resource.from_contents(
        json.loads((folder / "GeoJSON-schema.json").read_text(encoding="utf-8")), default_specification=DRAFT7
    )
    url = "https://geojson.org/schema/GeoJSON.json"
    registry = Registry().with_resources([(url, geo), (f"{url}#", geo)])
    schema = json.loads((folder / "ninjs-schema_3.1.json").read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    validator = kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)
    return lambda written: [fault.message for fault in validator.iter_errors(json.loads(written))]


def own_json() -> Validator:
    """Return a validator of our own JSON."""
    import jsonschema

    from pressdoc.formats.schema import schema

    found = schema()
    validator = jsonschema.validators.validator_for(found)(found)
    return lambda written: [fault.message for fault in validator.iter_errors(json.loads(written))]


# -- feeds -------------------------------------------------------------------------------------------------

ATOM = "{http://www.w3.org/2005/Atom}"


def atom_faults(written: str) -> list[str]:
    """Return what RFC 4287 requires and a feed does not have."""
    root = ElementTree.fromstring(written.encode())
    faults = [] if root.tag == f"{ATOM}feed" else ["no feed"]
    authored = root.find(f"{ATOM}author") is not None
    for one in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            found = one.findall(ATOM + name)
            if len(found) != 1 or not (found[0].text or "").strip():
                faults.append(f"{one.tag}: {name}")
        moment = datetime.datetime.fromisoformat(one.findtext(f"{ATOM}updated", ""))
        faults += [] if moment.tzinfo else ["a moment without a zone"]
        if one is not root:
            names = [author.findtext(f"{ATOM}name") for author in one.findall(f"{ATOM}author")]
            faults += [] if (names or authored) and all(names) else ["author"]
            faults += [] if one.find(f"{ATOM}content") is not None or one.find(f"{ATOM}link") is not None else ["link"]
    return faults


def rss_faults(written: str) -> list[str]:
    """Return what RSS 2.0 requires and a feed does not have."""
    root = ElementTree.fromstring(written.encode())
    faults = [] if (root.tag, root.get("version")) == ("rss", "2.0") else ["no RSS 2.0"]
    channel = root.find("channel")
    assert channel is not None
    faults += [name for name in ("title", "link", "description") if not (channel.findtext(name) or "").strip()]
    for item in channel.findall("item"):
        if not (item.findtext("title") or item.findtext("description")):
            faults.append("an item with neither title nor description")
        guid = item.find("guid")
        assert guid is not None
        if guid.get("isPermaLink") == "true" and not str(guid.text).startswith("http"):
            faults.append("a permanent link that is none")
    return faults


def feed(written: str) -> Any:
    """Return what feedparser makes of a feed; `ValueError` when it has to mend it."""
    import feedparser

    found = feedparser.parse(written.encode(), sanitize_html=False, resolve_relative_uris=False)
    if found.bozo:
        raise ValueError(found.bozo_exception)
    return found


def content(release: pressdoc.Release) -> str:
    """Return the HTML that a feed has of a release."""
    return pressdoc.render(release, "html", page=False, facts=False, headline=False)


def lost_in_feed(written: str, release: pressdoc.Release) -> list[str]:
    """Return what feedparser reads otherwise than the release says it: title, link, day or content."""
    (entry,) = feed(written).entries
    lost = [] if entry.content[0].value.split() == content(release).split() else ["content"]
    if release.headline is not None and entry.title.split() != release.headline.plain.split():
        lost.append("title")
    source = release.source
    if source is not None and (source.url or "").startswith("http") and entry.get("link") != source.url:
        lost.append("link")
    if release.issued is not None and not (source and source.published):
        lost += [] if entry.published_parsed[:3] == release.issued.timetuple()[:3] else ["date"]
    return lost


# -- pages -------------------------------------------------------------------------------------------------

ALLOWED = Path(__file__).with_name("vnu_allowed.txt")


class Message(NamedTuple):
    """What the validator says of a place in a file."""

    file: str
    kind: str
    text: str
    extract: str


def validated(jar: Path, files: Sequence[Path]) -> list[Message]:
    """Return what the validator says of all files, asked once: it takes seconds to start."""
    command = ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--stdout", *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=False)
    return [
        Message(
            file=Path(said.get("url", "")).name,
            kind=said.get("subType") or said["type"],
            text=said["message"],
            extract=said.get("extract", ""),
        )
        for said in json.loads(done.stdout)["messages"]
    ]


def page_faults(jar: Path, pages: dict[str, str], folder: Path) -> list[Message]:
    """Return what the validator says of pages and `ALLOWED` does not have."""
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    lines = ALLOWED.read_text(encoding="utf-8").splitlines()
    allowed = [re.compile(line) for line in lines if line and not line.startswith("#")]
    return [
        message
        for message in validated(jar, sorted(folder.glob("*.html")))
        if message.kind != "warning" or not any(line.fullmatch(message.text) for line in allowed)
    ]

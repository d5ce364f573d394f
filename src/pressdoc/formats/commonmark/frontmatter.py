"""Front matter: the lines of metadata, YAML or TOML, that a Markdown file may begin with.

Values are read as the strings that stand there.  So ``no``, ``12:30``, ``1.10`` and dates stay what
was written, whatever YAML 1.1 would make of them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from pressdoc.draft import DraftBlock, Page
from pressdoc.model import Organisation, Paragraph, Release, Remark, Source

Value = str | tuple[str, ...]
"""A string, or a list of strings; deeper values are left out."""

LONGEST = 1 << 14
"""Characters; longer front matter is set aside and not interpreted, nor is one with very many brackets."""
MOST_BRACKETS = 200  # libyaml takes as many steps for each token as brackets are open

_OPENS = re.compile(r"(?:---|\+\+\+)[ \t]*\n")
_CLOSES = {
    "-": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_YAML_KEY = re.compile(r"""["']?[A-Za-z_][\w.-]*["']?[ \t]*:(?:[ \t]|$)""")
_YAML_LINE = re.compile(rf"(?:{_YAML_KEY.pattern}|[ \t#\]}}]|-[ \t]|-$|$)")
_TOML_KEY = re.compile(r"""["']?[A-Za-z_][\w.-]*["']?[ \t]*=|\[""")


@attrs.frozen
class FrontMatter:
    """The front matter of a file."""

    end: int
    """Where the text after it begins."""
    body: str
    """What stands between the two fences."""
    values: dict[str, Value]
    """What it says, by key in lower case."""
    problem: str | None = None
    """Why it could not be read, where it could not."""


def find(source: str) -> FrontMatter | None:
    """Return the front matter that ``source`` begins with; a lone rule is none."""
    opened = _OPENS.match(source)
    if opened is None:
        return None
    closed = _CLOSES[source[0]].search(source, opened.end())
    if closed is None:
        return None
    body = source[opened.end() : closed.start()]
    lines = [line for line in body.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    is_yaml = source[0] == "-"
    if not lines or not (_YAML_KEY if is_yaml else _TOML_KEY).match(lines[0]):
        return None
    if len(body) > LONGEST or body.count("[") + body.count("{") > MOST_BRACKETS:
        return FrontMatter(closed.end(), body, {}, "is too long, or nests too deep")
    values, problem = (_read_yaml if is_yaml else _read_toml)(body)
    if problem is not None and is_yaml and not all(map(_YAML_LINE.match, lines)):
        return None  # words between two rules
    return FrontMatter(closed.end(), body, values, problem)


def _read_yaml(body: str) -> tuple[dict[str, Value], str | None]:
    import yaml

    # Events instead of objects: no tag is obeyed, no alias is followed, nothing recurses.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _of_events(yaml.parse(body, Loader=loader)), None
    except (yaml.YAMLError, ValueError) as error:
        return {}, " ".join(str(getattr(error, "problem", None) or error).split())


def _of_events(events: Iterable[Any]) -> dict[str, Value]:
    """Return the strings and lists of strings of the outermost mapping."""
    values: dict[str, Value] = {}
    depth = 0
    key: str | None = None
    items: list[str] = []
    for event in events:
        name = type(event).__name__
        if name in ("MappingStartEvent", "SequenceStartEvent"):
            depth += 1
            items = []
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            depth -= 1
            if depth == 1 and key is not None:
                if items and name == "SequenceEndEvent":
                    values.setdefault(key, tuple(items))
                key = None
        elif name == "ScalarEvent":
            if depth == 1 and key is None:
                key = event.value.strip().lower()
            elif depth == 1 and key is not None:
                if not (event.implicit[0] and event.value.lower() in _NOTHING):
                    values.setdefault(key, event.value)
                key = None
            elif depth == 2:
                items.append(event.value)
        elif name == "AliasEvent" and depth == 1:
            key = None if key is not None else ""
    return values


_NOTHING = frozenset({"", "~", "null"})


def _read_toml(body: str) -> tuple[dict[str, Value], str | None]:
    import tomllib

    try:
        table = tomllib.loads(body)
    except (ValueError, RecursionError) as error:
        return {}, str(error) or "nests too deep"
    values: dict[str, Value] = {}
    for key, value in table.items():
        if isinstance(value, list):
            strings = tuple(filter(None, map(_toml_string, value)))
            if strings:
                values[key.lower()] = strings
        elif string := _toml_string(value):
            values[key.lower()] = string
    return values, None


def _toml_string(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.date | datetime.datetime | datetime.time):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else None


# What the usual keys of static site generators and newsrooms mean.
_KEYS: dict[str, tuple[str, ...]] = {
    "headline": ("headline", "title"),
    "description": ("description", "summary", "excerpt"),
    "language": ("language", "lang", "locale"),
    "url": ("canonical_url", "canonical", "url", "link"),
    "site": ("site", "site_name", "publication"),
    "published": ("published", "published_at", "pubdate", "publishdate"),
    "modified": ("modified", "updated", "lastmod", "last_modified"),
}
_KEYWORDS = ("keywords", "tags", "categories", "category", "topics")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def as_page(values: dict[str, Value]) -> Page:
    """Return what the values say of the file, by the usual keys."""

    def first(keys: Iterable[str]) -> str | None:
        found = (values.get(key) for key in keys)
        return next((value.strip() for value in found if isinstance(value, str) and value.strip()), None)

    fields = {field: first(keys) for field, keys in _KEYS.items()}
    issued = first(("date", "issued", "release_date"))
    if issued is not None and not _DAY.match(issued):
        fields["published"] = fields["published"] or issued
    source = first(("source",))
    if source is not None:
        field = "url" if _ADDRESS.match(source) else "site"
        fields[field] = fields[field] or source
    language = fields["language"]
    if language is not None:
        fields["language"] = language.replace("_", "-")
    return Page(issued=issued, keywords=keywords(values), alternates=(), **fields)


def keywords(values: dict[str, Value], keys: Iterable[str] = _KEYWORDS) -> tuple[str, ...]:
    """Return the keywords: those of a list, or of a string that commas divide."""
    found: list[str] = []
    for key in keys:
        value = values.get(key, ())
        found += value.split(",") if isinstance(value, str) else value
    return tuple(dict.fromkeys(word.strip() for word in found if word.strip()))


# Writing.

_BARE = re.compile(r"(?:https?://)?[^\W\d_][\w ./()&+-]*\Z")
_OTHER_TYPE = frozenset("null true false yes no on off y n".split())


def written(release: Release) -> str:
    """Return the front matter for a release, fences included; nothing where it has none of it."""
    source = release.source
    lines = []
    if release.issued is not None:
        lines.append(f"date: {release.issued.isoformat()}")
    if release.language is not None:
        lines.append(f"language: {_quoted(release.language)}")
    if release.issuers:
        lines.append(f"issuers: {_listed(one.name for one in release.issuers)}")
    if release.keywords:
        lines.append(f"keywords: {_listed(release.keywords)}")
    if source is not None and source.url:
        lines.append(f"source: {_quoted(source.url)}")
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(words: str) -> str:
    """Return a string as YAML has it: bare where every reader takes it for that string, else in quotes."""
    if _BARE.match(words) and words.lower() not in _OTHER_TYPE and not words.endswith(" "):
        return words
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    if not quoted.isprintable():
        quoted = "".join([char if char.isprintable() else _escape(char) for char in quoted])
    return f'"{quoted}"'


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


# What somebody changed in it.


@attrs.frozen
class Edited:
    """What front matter says otherwise than the release for which it was written."""

    changes: dict[str, Any] = attrs.field(factory=dict)
    """Fields of the release with their new values."""
    lines: tuple[DraftBlock, ...] = ()
    """Lines with keys that nobody here writes."""
    remarks: tuple[Remark, ...] = ()


def edited(release: Release, found: FrontMatter | None, lines: Iterable[DraftBlock]) -> Edited:
    """Return what was changed in the front matter since it was written for ``release``; it wins.

    A file without any says nothing: the writer may have been asked to leave it out.
    """
    before = find(written(release) + "\n")
    if found is None or (before is not None and found.body == before.body):
        return Edited()
    if found.problem is not None:
        return Edited(lines=tuple(lines))
    old = before.values if before is not None else {}
    changes: dict[str, Any] = {}
    remarks = []
    for key, change in _CHANGES.items():
        if found.values.get(key) == old.get(key):
            continue
        try:
            changes |= change(release, found.values.get(key))
            message = f"the front matter was changed since pressdoc wrote the file: {key}"
            remarks.append(Remark("edited-since-written", message))
        except ValueError as error:  # a ValidationError is one too
            remarks.append(Remark("front-matter-ignored", f"{key} in the front matter: {error}"))
    foreign = tuple(line for line in lines if not _OURS.match(_words(line)))
    return Edited(changes, foreign, tuple(remarks))


def _date(release: Release, value: Value | None) -> dict[str, Any]:
    return {"issued": datetime.date.fromisoformat(_one(value)) if value is not None else None}


def _language(release: Release, value: Value | None) -> dict[str, Any]:
    return {"language": attrs.evolve(release, language=_one(value)).language if value is not None else None}


def _issuers(release: Release, value: Value | None) -> dict[str, Any]:
    known = {one.name: one for one in release.issuers}
    return {"issuers": tuple(known.get(name) or Organisation(name) for name in _many(value))}


def _keywords(release: Release, value: Value | None) -> dict[str, Any]:
    return {"keywords": _many(value)}


def _source(release: Release, value: Value | None) -> dict[str, Any]:
    source = attrs.evolve(release.source or Source(), url=_one(value) if value is not None else None)
    return {"source": source if source != Source() else None}


def _one(value: Value | None) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected one value, got {value!r}")
    return value


def _many(value: Value | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else value


_CHANGES: dict[str, Callable[[Release, Value | None], dict[str, Any]]] = {
    "date": _date,
    "language": _language,
    "issuers": _issuers,
    "keywords": _keywords,
    "source": _source,
}
"""What a new value of a key that we write changes."""
_OURS = re.compile(rf"(?:{'|'.join(_CHANGES)})[ \t]*:")


def _words(line: DraftBlock) -> str:
    assert isinstance(line.block, Paragraph)  # as lines of metadata are
    return line.block.text.plain

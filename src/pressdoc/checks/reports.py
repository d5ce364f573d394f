"""Findings as somebody reads them: in a terminal, as JSON, as SARIF for the tools of code hosts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

import orjson

if TYPE_CHECKING:
    from pressdoc.checks.finding import Finding

BEFORE, AFTER = 48, 40
"""Characters of a line that are shown before and behind a finding."""
LEVELS = {"E": "error", "W": "warning", "I": "note"}
"""Severities as SARIF names them."""


class Checked(NamedTuple):
    """A file, and what was found in it."""

    name: str
    source: str
    findings: tuple[Finding, ...]
    fixed: int = 0
    """How many findings were mended before."""


def as_text(checked: Sequence[Checked]) -> str:
    """Return findings for people: where, what, and the line with a marker below."""
    lines = [line for one in checked for line in _lines(one)]
    return "".join(line + "\n" for line in (*lines, _summary(checked)))


def _lines(checked: Checked) -> Iterator[str]:
    rows = checked.source.split("\n")
    for one in checked.findings:
        place = one.place
        if place is None:
            yield f"{checked.name}: {one.severity} {one.id}: {one.message}"
        elif place.line is None or place.column is None:
            where = f"block {place.block + 1}" if place.line is None else place.line
            yield f"{checked.name}:{where}: {one.severity} {one.id}: {one.message}"
            if one.words:
                yield f"    | {_brief(one.words)}"
        else:
            yield f"{checked.name}:{place.line}:{place.column}: {one.severity} {one.id}: {one.message}"
            yield from _marked(rows[place.line - 1], place.line, place.column - 1, one.words)


def _brief(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= BEFORE + AFTER else words[: BEFORE + AFTER - 1] + "…"


def _marked(row: str, number: int, column: int, words: str) -> Iterator[str]:
    """Yield a part of a line, and the marker below it."""
    from pressdoc.fact_rows import across

    first = max(0, column - BEFORE)
    end = min(len(row), column + len(words))
    last = min(len(row), max(end, column + 1) + AFTER)
    shown = row[first:last].replace("\t", " ").rstrip("\r")
    head = "…" if first else ""
    tail = "…" if last < len(row) else ""
    label = f"{number:>5} | "
    yield f"{label}{head}{shown}{tail}".rstrip()
    gap = " " * across(head + shown[: column - first])
    yield f"{' ' * (len(label) - 2)}| {gap}{'^' * max(1, across(shown[column - first : end - first]))}"


def _summary(checked: Sequence[Checked]) -> str:
    found = [one for file in checked for one in file.findings]
    fixable = sum(one.fix is not None and one.fix.start is not None for one in found)
    mended = sum(file.fixed for file in checked)
    files = "1 file" if len(checked) == 1 else f"{len(checked)} files"
    count = {"E": 0, "W": 0, "I": 0}
    for one in found:
        count[one.severity] += 1
    words = (
        [f"{len(found)} finding{'' if len(found) == 1 else 's'} in {files}"] if found else [f"nothing found in {files}"]
    )
    if found:
        words.append(f"E {count['E']}, W {count['W']}, I {count['I']}")
    if mended:
        words.append(f"{mended} mended")
    if fixable:
        words.append(f"--fix mends {fixable}")
    return "; ".join(words)


def as_dict(one: Finding) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    place, fix = one.place, one.fix
    return {
        "id": one.id,
        "severity": one.severity,
        "message": one.message,
        "words": one.words or None,
        "block": None if place is None else place.block,
        "start": None if place is None else place.start,
        "end": None if place is None else place.end,
        "line": None if place is None else place.line,
        "column": None if place is None else place.column,
        "fix": None if fix is None else {"old": fix.old, "new": fix.new, "start": fix.start, "end": fix.end},
    }


def as_json(checked: Sequence[Checked]) -> str:
    """Return findings as one JSON array of objects, each with its file."""
    found = [{"file": file.name, **as_dict(one)} for file in checked for one in file.findings]
    return orjson.dumps(found, option=orjson.OPT_INDENT_2).decode() + "\n"


def as_sarif(checked: Sequence[Checked]) -> str:
    """Return findings as SARIF 2.1.0."""
    from pressdoc import __version__
    from pressdoc.checks import all_rules

    used = {one.id for file in checked for one in file.findings}
    rules = [one for one in all_rules() if one.id in used]
    driver = {
        "name": "pressdoc",
        "version": __version__,
        "rules": [
            {
                "id": one.id,
                "shortDescription": {"text": one.about.partition("\n")[0]},
                "defaultConfiguration": {"level": LEVELS[one.severity]},
                "properties": {"profile": one.profile},
            }
            for one in rules
        ],
    }
    results = [_result(file.name, one) for file in checked for one in file.findings]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return orjson.dumps(log, option=orjson.OPT_INDENT_2).decode() + "\n"


def _result(name: str, one: Finding) -> dict[str, Any]:
    place = one.place
    where: dict[str, Any] = {"artifactLocation": {"uri": quote(name.replace("\\", "/"))}}
    if place is not None and place.line is not None:
        where["region"] = {"startLine": place.line}
        if place.column is not None:
            where["region"]["startColumn"] = place.column
    found: dict[str, Any] = {
        "ruleId": one.id,
        "level": LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": where}],
    }
    if one.fix is not None and one.fix.start is not None and one.fix.end is not None:
        region = {"charOffset": one.fix.start, "charLength": one.fix.end - one.fix.start}
        replacement = {"deletedRegion": region, "insertedContent": {"text": one.fix.new}}
        change = {"artifactLocation": where["artifactLocation"], "replacements": [replacement]}
        found["fixes"] = [{"description": {"text": one.message}, "artifactChanges": [change]}]
    return found


SHAPES: dict[str, Callable[[Sequence[Checked]], str]] = {"text": as_text, "json": as_json, "sarif": as_sarif}
"""What ``pressdoc check --format`` writes."""

"""What is certain, mended in a source: only those words, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pressdoc.checks.locating import LOCATED

if TYPE_CHECKING:
    from pressdoc.checks.finding import Finding, Fix
    from pressdoc.formats.sniffing import Recognised

UTF_8 = frozenset({"utf-8", "utf-8-sig", "ascii"})
MOST_ROUNDS = 8
"""How often a source is looked at again after something was mended."""
MARKUP = " \t\r#*_>=-"
"""What may stand beside words that go, so that their line goes too."""


def is_fixable(recognised: Recognised) -> bool:
    """Return whether a source can be written again as it was: text or Markdown, in UTF-8."""
    name = getattr(recognised.format, "name", recognised.format)
    return name in LOCATED and recognised.encoding in UTF_8 and not recognised.remarks


def fixed(source: str, findings: Sequence[Finding]) -> tuple[str, int]:
    """Return the source with every fix that fits its words, and how many those were.

    >>> from pressdoc.checks import Finding, Fix
    >>> fixed("Sales  rose.", [Finding("double-space", "I", "", None, Fix("  ", " ", 5, 7))])
    ('Sales rose.', 1)
    """
    edits = sorted(edit for finding in findings if finding.fix and (edit := _edit(source, finding.fix)))
    out: list[str] = []
    at = done = 0
    for start, end, new in edits:
        if start < at:
            continue  # inside what another fix took away
        out += [source[at:start], new]
        at = end
        done += 1
    return "".join((*out, source[at:])), done


def mended(source: str, find: Callable[[str], Sequence[Finding]]) -> tuple[str, int, Sequence[Finding]]:
    """Return the source with everything mended that is certain, how much that was, and what is found in it then.

    What one fix takes out may bring to light what another one mends, so it is looked at again.
    """
    found = find(source)
    count = 0
    for _ in range(MOST_ROUNDS):
        text, done = fixed(source, found)
        if not done or text == source:
            break
        source, count = text, count + done
        found = find(source)
    return source, count, found


def _edit(source: str, fix: Fix) -> tuple[int, int, str] | None:
    """Return what to replace by what; ``None`` where the source has other words."""
    if fix.start is None or fix.end is None:
        return None
    words = source[fix.start : fix.end]
    if words != fix.old and (not fix.old.strip() or words.split() != fix.old.split()):
        return None
    if fix.new or not fix.old.strip() or not any(map(str.isalnum, fix.old)):
        return fix.start, fix.end, fix.new
    return _whole_lines(source, fix.start, fix.end)


def _whole_lines(source: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Return the lines that words fill, an empty line beside included; ``None`` when more stands on them."""
    first = source.rfind("\n", 0, start) + 1
    last = source.find("\n", end)
    last = len(source) if last < 0 else last + 1
    if source[first:start].strip(MARKUP) or source[end:last].strip(MARKUP + "\n"):
        return None
    following = source.find("\n", last)
    below = source[last : following if following >= 0 else len(source)].strip()
    if below and not below.strip("="):
        last = following + 1 if following >= 0 else len(source)  # what underlines a heading
    before = source[:first].rstrip(" \t\r\n")
    if not source[last:].strip():
        return source.find("\n", len(before)) + 1 if before else 0, len(source), ""
    if source[first - 2 : first].strip("\r") == "\n\n" or source[first - 3 : first] == "\n\r\n":
        empty = source.find("\n", last)
        if empty >= 0 and not source[last:empty].strip():
            last = empty + 1
    return first, last, ""

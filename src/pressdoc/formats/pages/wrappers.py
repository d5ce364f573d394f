"""What stands around the HTML in a source: front matter, the macros of static sites, EDGAR's wrapper."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.formats.commonmark import frontmatter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.draft import Page


class Part(NamedTuple):
    """A stretch of a source that is one page or fragment, with the lines of its wrapper."""

    html: str
    first_line: int = 1
    """The line of the source on which it begins."""
    wrapper: tuple[tuple[int, str], ...] = ()
    """Lines before it that say something of it, with their numbers."""
    comments: tuple[tuple[int, str], ...] = ()
    """Lines inside it that are none of its words, by their numbers, which stand in HTML comments there."""
    said: Page | None = None
    """What the lines of the wrapper say of it."""
    is_text: bool = False
    """Whether it is text without markup."""
    hint: str | None = None
    """What the wrapper says that it is, when it is not the release."""


def unwrap(source: str) -> list[Part]:
    """Return the HTML of a source without what is wrapped around it.

    That is one part as a rule, and one for each document of an EDGAR submission.
    """
    start = source.lstrip("\ufeff \t\r\n\f")[:20].upper()
    if start.startswith(("<SEC-DOCUMENT>", "<DOCUMENT>", "-----BEGIN PRIVACY", "<SUBMISSION>")):
        parts = list(_edgar(source))
        if parts:
            return parts
    if source.startswith(("---", "+++")):
        return [_front_matter(source)]
    if _is_wml(source):
        return [_wml(source)]
    return [Part(source)]


def _front_matter(source: str) -> Part:
    """Return the page below front matter, as static sites put it before pages too."""
    found = frontmatter.find(source)
    if found is None:
        return Part(source)
    lines = tuple((number, line) for number, line in enumerate(found.body.split("\n"), 2) if line.strip())
    first = source.count("\n", 0, found.end) + 1
    return Part(source[found.end :], first, wrapper=lines, said=frontmatter.as_page(found.values))


# WML, the Website Meta Language: a line that begins with # is a comment or an instruction.

_WML = re.compile(r"^#use[ \t]+wml::", re.MULTILINE)
_WML_LOOKED_AT = 20_000


def _is_wml(source: str) -> bool:
    if source.find("<define-tag ", 0, _WML_LOOKED_AT) >= 0:
        return True
    return source.find("wml::", 0, _WML_LOOKED_AT) >= 0 and _WML.search(source, 0, _WML_LOOKED_AT) is not None


def _wml(source: str) -> Part:
    """Put each such line into an HTML comment that holds its number, so that the tree is as without it."""
    comments: list[tuple[int, str]] = []
    out: list[str] = []
    for number, line in enumerate(source.split("\n"), 1):
        if line.startswith("#") and number < 10**9:
            comments.append((number, line))
            out.append(f"<!--{number}-->")
        else:
            out.append(line)
    return Part("\n".join(out), comments=tuple(comments))


# EDGAR, the archive of the US Securities and Exchange Commission: documents inside SGML tags that
# have no end tags, each on a line of its own (EDGAR Filer Manual, volume II, appendix C).

_EDGAR_TAG = re.compile(r"</?(?:text|document|sec-document|sec-header|submission|pdf|xml|xbrl)>", re.IGNORECASE)
_TEXT = re.compile("</?text>", re.IGNORECASE)
# What marks pages and the columns of tables in documents without HTML.
_TEXT_MARKS = re.compile(r"</?(?:page|table|caption|s|c|fn|f\d{1,2})>", re.IGNORECASE)
_RELEASE_TYPE = "EX-99"
# Such documents have tables of their own, with <S> and <C> for columns and no rows.
_HAS_TAGS = re.compile(r"<(?:html|body|div|p|tr|br|font|span|center|h[1-6])[\s>/]", re.IGNORECASE)


def _edgar(source: str) -> Iterator[Part]:
    """Yield the documents of a submission; when it holds press releases, the others have a hint."""
    found = list(_documents(source))
    types = [_type_of(head) for head, _ in found]
    has_release = any(one.startswith(_RELEASE_TYPE) for one in types)
    number = 1
    for (head, html), kind in zip(found, types, strict=True):
        lines = ((number + at, _edgar_words(line)) for at, line in enumerate(head.split("\n")))
        shown = tuple((at, words) for at, words in lines if words)
        number += head.count("\n")
        is_text = _HAS_TAGS.search(html) is None
        yield Part(
            unescape(_TEXT_MARKS.sub("", html)) if is_text else html,
            number,
            wrapper=shown,
            is_text=is_text,
            hint=None if kind.startswith(_RELEASE_TYPE) or not has_release else "filing",
        )
        number += html.count("\n")


def _documents(source: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each document, and the document."""
    at, start, head = 0, None, ""
    for tag in _TEXT.finditer(source):
        if tag[0][1] != "/" and start is None:
            head, start = source[at : tag.end()], tag.end()
        elif tag[0][1] == "/" and start is not None:
            yield head, source[start : tag.start()]
            at, start = tag.start(), None
    if start is not None:
        yield head, source[start:]
    elif at:
        yield source[at:], ""


def _edgar_words(line: str) -> str:
    """Return a line of the wrapper without the tags that only open or close something."""
    return _EDGAR_TAG.sub("", line).strip()


def _type_of(head: str) -> str:
    start = head.upper().rfind("<TYPE>")
    return head[start + len("<TYPE>") :].split("\n", 1)[0].strip().upper() if start >= 0 else ""

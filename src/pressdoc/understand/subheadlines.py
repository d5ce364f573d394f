"""Step: the subheadlines: decks, highlights and summaries between the headline and the text."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from pressdoc.model import Divider, Figure, Heading, ListBlock, Paragraph, Text
from pressdoc.model.blocks import texts
from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.contacts import is_contact
from pressdoc.understand.dating.dateline_scan import parse_dateline
from pressdoc.understand.dating.place_names import read_places
from pressdoc.understand.headline import FEWEST_WORDS, Line, announces, one_entry, says_where_and_when
from pressdoc.understand.languages import section
from pressdoc.understand.names.organisations import short
from pressdoc.understand.release_lines import LONGEST_BOLD_LINE, ends_as_sentence, is_prose, size
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.name_reader import begins_with_given
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import fold
from pressdoc.understand.work import LONGEST_LINE, touch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.work import Entry, Work

HINTS = ("subheadline", "subtitle", "headline")
LONGEST_ITEM = 200
"""Characters of a bullet that is a subheadline by itself."""
LONGEST_SUMMARY = 450
"""Characters of a paragraph or a bullet above the dateline."""
MOST_SENTENCES = 2
"""Paragraphs of a summary."""
SHORTEST_FULL, MOST_OVER = 50, 15
"""Characters of a line of a deck that is full, and how many more the next one may have."""
MOST_PASSED = 5
"""Short lines of a page that may stand between: "News provided by", "Back"."""
_LABEL = 6
"""Characters of a label in Chinese or Japanese, with its colon."""
LONGEST_BYLINE = 120
"""Characters of a line that names an author and what he is."""
MOST_OF_BYLINE = 16
"""Words."""
LONGEST_COMPANY = 6
"""Words."""
MOST = 12
"""Entries between a headline and the text."""

_AFTER_TEXT = " *\n"
"""Asterisks by which agencies mark the end of a text."""

_HEADS = frozenset("【■□◆◇●▼▽")
"""What headings of the text begin with in Japanese; a deck may have a word in 【】 before others."""

_NUMBERED_HEAD = re.compile("[（(]?[0-9０-９]{1,2}[)）.．、\u3000] ?[\u3041-\u30ff\u3400-\u9fff]")
"""The number of a heading of the text in ideographs."""

_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s|[。！？]")
"""A full stop with more behind it; not the point of "U.S." or "No."."""


def find_subheadlines(work: Work) -> None:
    """Take what stands between the headline and the first paragraph: headings, lines, bullets.

    A sentence is one where a dateline follows: the text begins there.
    """
    head = next((number for number, entry in enumerate(work.entries) if entry.part == "headline"), None)
    if head is None:
        return
    text = _take_subheadlines(work, iter(work.entries[head + 1 :]))
    if text is not None and work.entries[head].hint == "headline" and is_prose(text):
        _set_tools_aside(work.entries[head + 1 : head + 1 + MOST], text)


def _take_subheadlines(work: Work, below: Iterator[Entry]) -> Entry | None:
    """Take the decks below a headline, and return where the text begins."""
    between: list[Entry] = []
    found, sure, text = _gathered(work, below, between)
    if text is not None and text.hint == "term":  # what heads a list of facts is no deck
        while found and found[-1].level is not None:
            found.pop()
        sure = min(sure, len(found))
    if text is None:  # a short release: its text is what only a dateline would make a summary
        text = next(iter(found[sure:]), None)
        found = found[:sure]
    for entry in between:
        if text is not None and entry.number < text.number:
            _set_aside(entry)
    # Without a paragraph below, these lines are the text itself.
    if not found or text is None:
        return text
    if sure < len(found) and sum(map(is_prose, found)) <= MOST_SENTENCES:
        # A dateline on a line of its own has the text below it; an end mark has not.
        has_text = is_prose(text) or any(is_prose(entry) for entry in itertools.islice(below, MOST))
        if has_text and _opens_with_dateline(text, work):
            sure = len(found)
    if not _is_written_out(text) and not all(_is_formatted(entry) for entry in found[:sure]):
        return text  # a text without full stops: its paragraphs look as decks do
    for entry in _unbroken(work, [entry for entry in found[:sure] if subheadlines_of(entry)]):
        entry.take("subheadlines", "between the headline and the text")
        work.subheadlines += subheadlines_of(entry)
    return text


def _unbroken(work: Work, decks: list[Entry]) -> list[Entry]:
    """Return decks, those that are broken into lines as one: all lines but the last are full.

    Both are in capitals, or the lower goes on in small letters.
    """
    runs: list[list[Entry]] = []
    for entry in decks:
        last = runs[-1][-1] if runs else None
        full = last is not None and len(last.plain) >= SHORTEST_FULL and len(entry.plain) <= len(last.plain) + MOST_OVER
        if last is not None and full and _are_lines(last, entry) and _go_on(last.plain, entry.plain):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return [one_entry(work, Line(tuple(run), "")) for run in runs]


def _are_lines(upper: Entry, lower: Entry) -> bool:
    """Return whether these are two lines of one text, and neither a list."""
    return touch(upper, lower) and all(isinstance(one.block, Paragraph | Heading) for one in (upper, lower))


def _go_on(upper: str, lower: str) -> bool:
    return (upper.isupper() and lower.isupper()) or (lower[:1].islower() and not ends_as_sentence(upper))


def _set_aside(entry: Entry) -> None:
    if entry.hint == "byline":
        entry.set_aside("metadata", "says who wrote it")
    else:
        role = "metadata" if entry.plain[:1] > "\u2e7f" else "furniture"
        entry.set_aside(role, "names the company between headline and text")


def _set_tools_aside(below: list[Entry], text: Entry) -> None:
    """Set aside the words between the headline that a page marks and its text that are neither deck nor place."""
    for entry in itertools.takewhile(lambda entry: entry is not text, below):
        is_words = entry.part is None and entry.level is None and entry.is_line and isinstance(entry.block, Paragraph)
        if is_words and _kind_of_line(entry) in ("short", "passed") and not _may_be_place(entry.plain):
            entry.set_aside("furniture", "a word of the page between headline and text")


def _may_be_place(plain: str) -> bool:
    found = read_places(plain)
    return found is not None and found.shown


def _gathered(work: Work, below: Iterator[Entry], between: list[Entry]) -> tuple[list[Entry], int, Entry | None]:
    """Return what may be subheadlines, how many of them are sure, and the entry at which they end.

    Lines by which a page names an author, or a company, go to ``between``.
    """
    found: list[Entry] = []
    sure, passed = 0, 0
    before: Entry | None = None
    for entry in below:
        if entry.part is not None or isinstance(entry.block, Figure | Divider) or entry.hint == "caption":
            continue
        if not found and entry.level is None and entry.is_line and work.words.notice(entry.folded):
            continue  # "Ad hoc announcement pursuant to Art. 53 LR"
        if _is_byline(entry, work):
            if entry.hint == "byline":
                between.append(entry)
            continue
        if isinstance(entry.block, ListBlock) and found and _is_deck_in_a_sentence(found[-1]):
            return found, sure, entry  # key facts below a summary are text
        kind = _kind(entry, work) if len(found) < MOST and passed < MOST_PASSED else None
        if kind is None:
            return found, sure, entry
        if kind == "short" and found and found[-1] is before and size(entry.plain) >= FEWEST_WORDS - 1:
            kind = "sure"  # the last of several decks
        before = entry
        if kind == "name":
            between.append(entry)
        if kind in ("short", "passed", "name"):
            passed += 1
            continue
        found.append(entry)
        if kind == "sure" and sure == len(found) - 1:
            sure = len(found)
    return found, sure, None


def _is_deck_in_a_sentence(entry: Entry) -> bool:
    """Return whether a deck that the page names is a sentence."""
    return entry.hint in HINTS and entry.plain.rstrip().endswith((".", "。"))


def subheadlines_of(entry: Entry) -> list[Text]:
    """Return the subheadlines that an entry holds; a list of bullets holds several."""
    found = [text for text in texts(entry.block) if text]
    if entry.hint in HINTS and len(found) == 1 and "\n" in found[0].plain and isinstance(entry.block, Paragraph):
        return [line for line in found[0].splitlines() if line]  # decks that line breaks part
    return found


LONGEST_NAME = 24
"""Characters of a company's name in ideographs."""


def _is_company(plain: str) -> bool:
    """Return whether a line is a company's name, which its legal form shows."""
    words = plain.split()
    if plain[:1] > "\u2e7f":
        return len(words) == 1 and len(plain) <= LONGEST_NAME and short(plain) != plain
    return len(words) <= LONGEST_COMPANY and words[0][0].isupper() and short(plain) != plain and plain[-1] < "\u2e80"


def _is_press_officer(plain: str, language: str | None) -> bool:
    """Return whether a line is somebody of a press office, as portals of science print: "Ada Roe Pressestelle"."""
    words, lex = plain.split(), lexicon(language)
    if len(words) < FEWEST_OF_OFFICER or plain.rstrip()[-1] in ".:!?" or not begins_with_given(plain):
        return False
    desks = [desk for desk in contact_words(language).desks if len(desk) >= SHORTEST_DESK]
    names_desk = any(desk in word.casefold() for word in words[2:] for desk in desks)
    return names_desk and all(not word[0].islower() or word in lex.joins or word in lex.inside for word in words)


FEWEST_OF_OFFICER = 3
"""Words of a name and an office."""
SHORTEST_DESK = 5
"""Letters of a word for the press that compounds hold: "Hochschulkommunikation"."""


def _is_byline(entry: Entry, work: Work) -> bool:
    if not entry.is_line or len(entry.plain) > LONGEST_BYLINE:
        return False
    return (entry.hint == "byline" and size(entry.plain) <= MOST_OF_BYLINE) or top_words(work.language).is_byline(
        entry.plain
    )


def _kind(entry: Entry, work: Work) -> str | None:
    """Return "sure", "summary" for what is one above a dateline only, or ``None`` where the text begins."""
    plain = entry.plain
    if entry.hint == "term" or plain.lstrip().startswith(_ourselves(work.language)):
        return None
    if isinstance(entry.block, ListBlock):
        return _kind_of_list(entry, entry.block)
    if not isinstance(entry.block, Paragraph | Heading) or not plain.strip() or not entry.is_line:
        if entry.hint in HINTS and len(plain) <= LONGEST_SUMMARY and plain.strip():
            return "sure"
        return "summary" if _is_summary(entry, work) else None
    if entry.hint in HINTS:
        return "sure"
    if work.words.is_(entry.folded) or work.words.notice(entry.folded) or work.words.about_whom(plain) is not None:
        return None
    label, colon, _ = plain.partition(":")
    if (colon and work.words.lines.get(fold(label)) == "deck") or _is_framed(plain.strip()):
        return "sure"
    if _is_other(plain, work):
        return None
    if plain.split()[0].endswith((":", "：")):
        return "summary" if _says_who_speaks(entry, label, work) else None
    if _is_company(plain) or _is_press_officer(plain, work.language):
        return "name"
    if entry.level is not None:
        return "sure" if entry.level <= 3 and size(plain) >= FEWEST_WORDS - 1 else None
    return _kind_of_line(entry)


_WAVES = frozenset("～〜―—–~")


def _is_framed(plain: str) -> bool:
    """Return whether a line stands between waves or dashes, as Japanese decks do: ～９月１日運用開始～."""
    return plain[:1] in _WAVES and plain[-1:] in _WAVES and size(plain) >= FEWEST_WORDS and plain[1] > "\u2e7f"


def _says_who_speaks(entry: Entry, label: str, work: Work) -> bool:
    """Return whether a deck begins with somebody of the text: "Roe: We build here", not "Photo: A mill"."""
    plain = entry.plain
    if size(plain) <= FEWEST_WORDS or not plain.rstrip()[-1].isalnum() or work.words.lines.get(fold(label)) is not None:
        return False
    head = next((one.plain for one in work.entries if one.part == "headline"), "")
    if plain[len(label) + 1 :].strip() in head:
        return False
    return any(f" {label}" in f" {one.plain}" for one in work.entries if one.number > entry.number)


def _kind_of_list(entry: Entry, block: ListBlock) -> str | None:
    if entry.plain and max(entry.plain) >= _FIRST_HANGUL and _is_text_in_items(block):
        return None
    items = [len(text) for text in texts(block)]
    if entry.hint in HINTS or max(items, default=0) <= LONGEST_ITEM:
        return "sure"
    return "summary" if max(items) <= LONGEST_SUMMARY else None


def _is_text_in_items(block: ListBlock) -> bool:
    """Return whether items in Korean are the text, as ministries print it: sentences, or nearly as long."""
    items = [text.plain.rstrip() for text in texts(block)]
    return any(
        item[-2:-1] >= _FIRST_HANGUL and (item.endswith(".") or len(item) > LONGEST_IN_HANGUL) for item in items if item
    )


LONGEST_IN_HANGUL = 60
"""Characters of a deck, of which each is a syllable."""
_FIRST_HANGUL = "\uac00"


def _is_other(plain: str, work: Work) -> bool:
    """Return whether a line is a contact or a dateline, or opens the text: "Fern plc (AIM: FRN) announces a fund."."""
    if "@" in plain or is_contact(work, plain) or says_where_and_when(plain, work):
        return True
    return ends_as_sentence(plain) and announces(plain, work.language)


def _kind_of_line(entry: Entry) -> str | None:
    plain = entry.plain
    if plain[1:2] == "、" and plain[0].isnumeric():
        return None  # "一、背景"
    if _NUMBERED_HEAD.match(plain) is not None:
        return None  # １．提携の概要
    if plain[0] in _HEADS and (plain[0] != "【" or plain.rstrip()[-1] == "】"):
        return None  # "■背景" heads the text
    if (colon := plain.find("：", 0, _LABEL)) >= 0 and len(plain) < _LABEL * 6 and colon:
        return "passed"  # "来源：" and a name
    open_end = not ends_as_sentence(plain) and not plain.rstrip().endswith((":", "：", ",", ";"))
    if entry.is_marked("emphasis") or (entry.is_bold() and (open_end or len(plain) <= LONGEST_BOLD_LINE)):
        return "summary" if plain.rstrip().endswith((":", "：")) else "sure"
    if not open_end or (len(plain) > LONGEST_BOLD_LINE // 2 and _SENTENCES.search(plain)):
        return "summary"
    if size(plain) >= FEWEST_WORDS:
        return "sure"
    return "short" if not entry.level else None


def _is_summary(entry: Entry, work: Work) -> bool:
    return (
        isinstance(entry.block, Paragraph)
        and LONGEST_LINE < len(entry.plain) <= LONGEST_SUMMARY
        and "\n" not in entry.plain
        and not says_where_and_when(entry.plain, work)
    )


@functools.cache
def _ourselves(language: str | None) -> tuple[str, ...]:
    """Return what a text begins with that says what its issuer has done, named above: 当社は."""
    of = section(language, "quotes")
    return tuple(firm + topic for firm in of.get("firms", "").split() for topic in of.get("topics", "").split())


def _opens_with_dateline(entry: Entry, work: Work) -> bool:
    if not isinstance(entry.block, Paragraph):
        return False
    parsed = parse_dateline(entry.plain, work.language)
    if parsed is None:
        # １　募集期間, and below it from when to when: the heading comes first
        plain = entry.plain.partition("\n")[0] if entry.plain[:1] > "\u2e7f" else entry.plain
        return says_where_and_when(plain, work)
    # "Miami - " may begin any sentence; a day, a wire or capitals show that it is one.
    return bool(parsed.date or parsed.wire or any(place.isupper() for place in parsed.places))


def _is_written_out(entry: Entry) -> bool:
    """Return whether the text below ends as sentences do."""
    plain = entry.plain.rstrip(_AFTER_TEXT)
    return not is_prose(entry) or ends_as_sentence(plain) or plain.endswith((":", "：", ")", "）"))


def _is_formatted(entry: Entry) -> bool:
    """Return whether it looks like a deck, whatever its words are."""
    if entry.level is not None or entry.hint in HINTS or not isinstance(entry.block, Paragraph):
        return True
    return entry.is_marked("strong", "emphasis")

"""Step: what organisations say of themselves, where its heading ran into it or is missing."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pressdoc.model import Heading, Paragraph
from pressdoc.understand.dating.dates import find_dates
from pressdoc.understand.names import naming
from pressdoc.understand.names.listings import find_listings
from pressdoc.understand.names.organisations import short, without_article
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.vocabulary import Vocabulary
    from pressdoc.understand.work import Entry, Work

LONGEST_HEADING = 120
LONGEST_PERSON = 5
"""Words; nobody's name has more."""
LONGEST_NAME = 100
"""Characters of an organisation's name in a heading."""
LONGEST_LABEL = 60
"""Characters of a heading that ends with a colon."""
LONGEST_ARTICLE = 5
"""Characters of an article before it, with the blank."""
MOST_WORDS = 8
"""Words of such a name that are looked for in the text above."""
LOOKED_UP = 6000
"""Characters from the start in which a name is looked for."""
LAST_BLOCKS = 12
"""Blocks of the text from its end among which a boilerplate stands whose heading is a name."""
SHORTEST_SELF = 80
"""Characters of a paragraph that says what somebody is."""
MOST_PARAGRAPHS = 5
"""Paragraphs of a boilerplate without a heading."""

SHORTEST_NAME = 3
"""Characters that a name at the end of a contact's line has at least, and one more."""

LISTED = 160
"""Characters from the start of a paragraph in which a name has its listing behind it."""
NAMED_WITHIN = 60
"""Characters from its start in which who issues the release is named."""

NEAR = 30
"""Characters behind a name in which it is said what it is."""

SHORTEST_TEXT = 120
"""Characters of a paragraph that needs no full stop."""

_GLUED = re.compile(r"(?<=[^\W\d_A-Z.])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{3})|(?<=[).®™])(?=[A-Z][a-z])")
_NAMES = re.compile(r"[^\W\d_a-z][\w&.’'-]*(?: (?:& )?[^\W\d_a-z][\w&.’'-]*)*")
"""Words in a row that begin with capitals."""
_BEHIND_NAME = re.compile(r"\s[-–—(|]|,")
_SENTENCE_ENDS = frozenset('.!?…。！？)”"»’')
_DASHES = " –—-"
_SPEECH = frozenset('“”„«»「」『』"')


def is_heading(entry: Entry) -> bool:
    """Return whether a line can head a section: a heading, or a line that is no sentence.

    "About Acme Inc." ends with a full stop that belongs to the name.
    """
    if isinstance(entry.block, Heading):
        return True
    plain = entry.plain.rstrip()
    if not plain.endswith((".", "!", "?", "。", "！", "？", ";", ",")):
        return True
    words = plain.split()
    last = words[-1]
    return plain[-1] == "." and len(words) <= 10 and len(last) <= 7 and last[0].isupper()


def organisation_of(work: Work, heading: str, text: str) -> str | None:
    """Return the organisation that a boilerplate is of, without an article.

    ``None`` where it says that it is of a thing or of somebody, or names nobody.
    """
    name = work.words.about_whom(heading)
    if not name:
        return None
    opening = text[: len(name) + NEAR].casefold() if work.words.is_thing else ""
    if any(thing in opening for thing in work.words.is_thing) or _is_thing(work.words, text):
        return None
    noun = name.rpartition(" ")[2].casefold()
    bare = without_article(name, work.language)
    if (noun in work.words.things and bare.casefold() == noun) or _is_common(name, text):
        return None
    bare = bare.strip(_DASHES)
    is_noun = bare != name and " " not in bare and _is_noun_for_somebody(bare, work.language)
    return None if is_noun or _is_cut(bare, work.language) or _is_person(bare, text, work.language) else bare


def _is_noun_for_somebody(word: str, language: str | None) -> bool:
    """Return whether a heading says what somebody is and no name: "About the Author"."""
    return naming.clues(language).is_title(word.lower()) or word.capitalize() in naming.clues(language).generic


def _is_cut(name: str, language: str | None) -> bool:
    """Return whether a heading ends with an article, or a title that a full stop cut: "About A", "About Dr."."""
    return (
        not name
        or f"{name.rstrip('.')}." in naming.words().abbreviations
        or name.lower() in naming.clues(language).articles
    )


def _is_person(name: str, text: str, language: str | None) -> bool:
    """Return whether a heading names somebody, of whom the text says what he or she does."""
    parts, lex = name.split(), lexicon(language or "en")
    if not 1 < len(parts) < LONGEST_PERSON or parts[-1] in naming.words().heads:
        return False
    if parts[0].rstrip(".").lower() in lex.honorifics:
        return True
    is_given = parts[0] in naming.words().given and short(name) == name
    return is_given and not {*lex.masculine, *lex.feminine}.isdisjoint(text.lower().split())


def _is_common(name: str, text: str) -> bool:
    """Return whether words are a name in the heading only: "About Marsh Fever" above "Marsh fever is"."""
    low, opening = name.lower(), text[: len(name) + NEAR]
    if " " not in name or low == name or name in text:
        return False
    return low in opening or (low.capitalize() != name and low.capitalize() in opening)


def part_headings(work: Work) -> None:
    """Make headings of boilerplates and notes that ran into their paragraph entries of their own."""
    printed = work.words.about_printed
    capitals = _in_capitals(work.words)
    entries: list[Entry] = []
    for entry in work.entries:
        plain = entry.plain
        if "\n" not in plain and not plain.startswith(capitals):
            # Most paragraphs of most releases end here.
            for before in printed:
                if before in plain:
                    break
            else:
                entries.append(entry)
                continue
        is_open = entry.part is None and isinstance(entry.block, Paragraph)
        cuts = _cuts(work, entry) if is_open else []
        entries += _pieces(entry, cuts) if cuts else (entry,)
    work.entries = entries


def _pieces(entry: Entry, cuts: list[int]) -> Iterator[Entry]:
    """Take a paragraph apart."""
    text, plain = entry.text(), entry.plain
    for place, end in pairwise([0, *(cut for cut in cuts if 0 < cut < len(plain)), len(plain)]):
        piece = plain[place:end]
        start = place + len(piece) - len(piece.lstrip())
        if size := len(piece.strip()):
            part = entry.with_text(text[start : start + size], start)
            part.dateline, entry.dateline = entry.dateline, None  # it stands before the first part
            yield part


def _cuts(work: Work, entry: Entry) -> list[int]:
    """Return where the paragraph is to be cut: before and behind its headings."""
    plain = entry.plain
    line, feed, rest = plain.partition("\n")
    if feed and rest.strip() and len(line) <= LONGEST_HEADING:
        whom = work.words.about_whom(line)
        if whom is not None or work.words.lines.get(fold(line)) == "notes":
            return [len(line) + 1]
        if short(line.strip()) != line.strip() and line.strip() in rest[: len(line) + LONGEST_ARTICLE]:
            return [len(line) + 1]  # "Acme GmbH" above "Die Acme GmbH stellt ..."
    if entry.is_line and len(plain) <= LONGEST_HEADING and is_heading(entry):
        return []
    cuts: list[int] = []
    for start, before in _starts(plain, work.words):
        end = _end_of_name(work, entry, start + len(before))
        if end is None or not _is_taken_up(plain, start + len(before), end):
            continue
        work.remark("heading-split", f"the heading {plain[start:end].strip()!r} ran into its paragraph", entry)
        cuts += (start, end)
    return cuts


def _is_taken_up(plain: str, start: int, end: int) -> bool:
    """Return whether what follows a name in a heading begins with it, where no blanks part words: 关于青岚青岚是.

    In other writings a capital or a blank says that the heading has ended.
    """
    if plain[start - 1] < "\u2e80":
        return True
    return plain.startswith(plain[start:end].strip()[:4], end + len(plain[end:]) - len(plain[end:].lstrip()))


def _starts(plain: str, words: Vocabulary) -> Iterator[tuple[int, str]]:
    """Return where "About" begins the paragraph, or a sentence in it, at most twenty times."""
    found = [(0, before) for before in _in_capitals(words) if plain.startswith(before)][:1]
    for before in words.about_printed:
        at = plain.find(before)
        while at >= 0 and len(found) < 20:
            ahead = plain[max(0, at - 60) : at].rstrip()
            # An address, "www.acme.example", ends a sentence too; two blanks are what a line end became.
            is_apart = plain[max(0, at - 2) : at] == "  " or "." in ahead.rpartition(" ")[2]
            if not ahead or ahead[-1] in _SENTENCE_ENDS or is_apart:
                found.append((at, before))
            at = plain.find(before, at + len(before))
    return iter(sorted(found))


def _in_capitals(words: Vocabulary) -> tuple[str, ...]:
    """Return what begins a heading in capitals: "ABOUT ACME: Acme makes ..."."""
    return tuple(capitals for before in words.about_printed if (capitals := before.upper()) != before)


def _end_of_name(work: Work, entry: Entry, start: int) -> int | None:
    """Return where the name ends that stands twice, or runs into the text; ``None`` when that is not certain."""
    plain = entry.plain
    rest = plain[start : start + 2 * LONGEST_NAME + 10]
    if not rest[:1].isalnum() or rest[0].isdigit():
        return None
    for end in range(2, LONGEST_NAME):
        name = rest[:end].rstrip(" \u00a0–—-.®™\n").casefold()
        behind = rest[end:].lstrip(" \u00a0\n").casefold()
        # What stands behind a dash or in brackets, such as an address, is not repeated.
        name = _BEHIND_NAME.split(name, maxsplit=1)[0]
        if len(name) > 1 and behind.startswith(name):
            after = behind[len(name) : len(name) + 1]
            if name[-1] > "\u3000" or not after.isalpha():
                return start + end
    label, colon, behind = rest[:LONGEST_LABEL].partition(":")
    if colon and ". " not in label and not behind.startswith("//"):
        return start + len(label) + 1
    label, apart, _ = rest[:LONGEST_LABEL].partition("  ")
    if apart and ". " not in label and not label.split()[-1].islower():
        return start + len(label)
    glued = _end_of_glued(rest)
    if glued is not None:
        return start + glued
    # The longest name that the release gives elsewhere, and a new sentence behind it.
    elsewhere = "\n".join(_top(work, entry)) + "\n" + plain[:start] + "\n"
    ends = [found.start() for found in re.finditer(r"\s|\Z", rest[:LONGEST_NAME])][:MOST_WORDS]
    for end in reversed(ends):
        name = rest[:end]
        if name in elsewhere or name in plain[start + end : start + end + LOOKED_UP]:
            is_name = not name.split()[-1].islower() and rest[end:].lstrip()[:1].isupper()
            return start + end if is_name else None
    return None


def _end_of_glued(rest: str) -> int | None:
    """Return where the first of the words "Acme RoboticsFounded in 1990" runs into the sentence."""
    at = 0
    for word in rest.split(" ")[:MOST_WORDS]:
        joints = list(_GLUED.finditer(word))
        # A name that is written so, such as "McAcme", comes again.
        if joints and rest.count(word) < 2:
            return at + joints[-1].start()
        at += len(word) + 1
    return None


def _top(work: Work, before: Entry) -> Iterator[str]:
    left = LOOKED_UP
    for entry in work.entries:
        if left <= 0 or entry is before:
            return
        yield entry.plain[:left]
        left -= len(entry.plain)


def find_self_named(work: Work) -> None:
    """Find a boilerplate whose heading is only a name: "The Acme Group" above "The Acme Group is one of the ..."."""
    body = work.of("body")
    item = 1 + max((entry.item for entry in work.of("about")), default=-1)
    for number in range(len(body) - 2, max(len(body) - 2 - LAST_BLOCKS, 1), -1):
        heading, first = body[number], body[number + 1]
        if (heading.number == first.number and not _is_company(heading)) or not _heads_itself(work, heading, first):
            continue
        end = number + 2
        while end < len(body) and body[end].level is None and _SPEECH.isdisjoint(body[end].plain):
            end += 1
        for entry in body[number:end]:
            entry.take("about", "the name above says what it is", item)
        heading.opens = True
        return


def _is_company(heading: Entry) -> bool:
    """Return whether a line is the name of a company, which its legal form shows."""
    return short(heading.plain.strip()) != heading.plain.strip()


def _heads_itself(work: Work, heading: Entry, first: Entry) -> bool:
    """Return whether a line is the name with which the paragraph below begins to say what it is."""
    name = heading.folded
    if not heading.is_line or not 3 < len(name) <= LONGEST_LABEL or len(name.split()) > MOST_WORDS:
        return False
    if not isinstance(first.block, Paragraph) or len(first.plain) < SHORTEST_SELF or first.dateline:
        return False
    article, _, behind = first.folded.partition(" ")
    opening = behind if article in lexicon(work.language).articles and _is_company(heading) else first.folded
    if not opening.startswith((name, name.partition(" ")[2] or name)) or not heading.plain.lstrip()[:1].isupper():
        return False
    if _is_company(heading):
        return True
    behind = first.folded[len(name) - 1 :]
    return any(verb in behind for verb in work.words.is_a)


def find_headless(work: Work) -> None:
    """Find a boilerplate without a heading: the last paragraphs of the text, from "Acme is a ..." on."""
    find_self_named(work)
    if work.of("about"):
        return
    body = work.of("body")
    last = next((n for n in range(len(body) - 1, -1, -1) if _is_sentence(body[n])), -1)
    first: int | None = None
    for number in range(last, max(last - MOST_PARAGRAPHS, 1), -1):
        entry = body[number]
        if not isinstance(entry.block, Paragraph) or entry.dateline:
            break
        if _is_listed(work, entry, body[:number]):
            first = number
            continue  # its symbol may stand in quotation marks
        if not _SPEECH.isdisjoint(entry.plain):
            break
        if _says_what_it_is(work, entry):
            first = number
    if first is None:
        _find_below_end_mark(work, body)
        return
    item = 1 + max((entry.item for entry in work.of("about")), default=-1)
    for entry in body[first : last + 1]:
        entry.take("about", "says what somebody of the headline is, below the news", item)


def _is_listed(work: Work, entry: Entry, above: list[Entry]) -> bool:
    """Return whether a paragraph tells, behind a name of the headline, where it is listed, and no news."""
    start = entry.plain[:LISTED]
    name, bracket, _ = start.partition("(")
    if not bracket or work.headline is None or len(entry.plain) < SHORTEST_SELF or not 1 < len(name) <= LONGEST_NAME:
        return False
    told = "\n".join(one.plain[:LOOKED_UP] for one in above[:MOST_PARAGRAPHS])
    if short(name.strip()) not in told or name.split()[0].casefold() not in work.headline.plain.casefold():
        return False
    has_news = not naming.clues(work.language).announces.isdisjoint(start.split()) or bool(find_dates(start))
    return bool(find_listings(start)) and not has_news


def _find_below_end_mark(work: Work, body: list[Entry]) -> None:
    """Find a boilerplate below "###" that begins with a name of the headline: "At Acme, we feed ..."."""
    end = next((entry.number for entry in work.of("end_mark")), None)
    if end is None or work.headline is None:
        return
    below = [entry for entry in body if entry.number > end]
    if not 0 < len(below) <= MOST_PARAGRAPHS or not all(map(_is_self, below)):
        return
    if _is_of_headline(work, below[0].plain):
        item = 1 + max((entry.item for entry in work.of("about")), default=-1)
        for entry in below:
            entry.take("about", "names who issues it, below the end mark", item)


def _is_of_headline(work: Work, plain: str) -> bool:
    """Return whether a paragraph begins with words that have a name of the headline among them."""
    if work.headline is None:
        return False
    headline = work.headline.plain
    for found in _NAMES.finditer(plain[:NAMED_WITHIN]):
        words = found[0].split()
        if any(len(name) > SHORTEST_NAME and name in headline for name in (found[0], " ".join(words[1:]), words[0])):
            return True
    return False


def _is_self(entry: Entry) -> bool:
    """Return whether an entry is a paragraph that may tell what somebody is: nobody speaks in it."""
    is_text = isinstance(entry.block, Paragraph) and len(entry.plain) >= SHORTEST_SELF
    return is_text and _SPEECH.isdisjoint(entry.plain) and not entry.dateline


def _is_sentence(entry: Entry) -> bool:
    """Return whether an entry is a paragraph of text, and no title of the tables at the end."""
    if not isinstance(entry.block, Paragraph):
        return False
    return len(entry.plain) > SHORTEST_TEXT or entry.plain.rstrip()[-1:] in _SENTENCE_ENDS


def _says_what_it_is(work: Work, entry: Entry) -> bool:
    """Return whether a paragraph begins with a name of the headline or the first words and "is a"."""
    folded = entry.folded
    if folded.startswith(work.words.founded):
        return _is_of_headline(work, entry.plain)  # "Founded in 1987, Acme develops"
    ends = [at for verb in work.words.is_a if (at := folded.find(verb)) > 0]
    if not ends or len(entry.plain) < 80:
        return False
    # "Acme, which turns 100 this year, is the"
    name = folded[: min(ends)].split("(")[0].partition(", ")[0].strip(" ,“”\"'’")
    if not 1 < len(name) <= 60 or len(name.split()) > MOST_WORDS:
        return False
    if work.headline is None:
        return False
    if len(name) > SHORTEST_NAME and _is_reached(work, name) and not _is_thing(work.words, entry.plain):
        return True
    headline = work.headline.plain.casefold()
    return name in headline or short(entry.plain[: len(name)]).casefold() in headline or _is_group(work, name, headline)


def _is_reached(work: Work, name: str) -> bool:
    """Return whether a line of those who can be reached ends with a firm's name."""
    lines = (line for entry in work.of("contacts") for line in entry.plain.split("\n"))
    return any(line.strip().casefold().endswith(name) for line in lines)


def _is_thing(words: Vocabulary, plain: str) -> bool:
    """Return whether a text says of what its heading names that it is a disease, a product or a study.

    What the words behind "is a" end with decides, before "that", "of" and the like.
    """
    if not words.things:
        return False
    folded = f" {plain[: LONGEST_NAME * 3].casefold()}"
    at, verb = min(((at, verb) for verb in words.is_a if (at := folded.find(f" {verb} ")) >= 0), default=(-1, ""))
    if at < 0:
        return False
    head = ""
    for word in folded[at + len(verb) + 2 :].split()[: MOST_WORDS * 2]:
        if word.endswith("ing") or word in words.thing_ends:
            break
        head = word.strip(".,;:()®™")
        if word[-1] in ".;:(":
            break
    return head in words.things


def _is_group(work: Work, name: str, headline: str) -> bool:
    """Return whether a name is the article, a name of the headline, and "Group" or the like: "Die Acme-Gruppe"."""
    words = lexicon(work.language)
    parts = name.replace("-", " ").split()
    while parts and parts[0] in words.articles:
        parts = parts[1:]
    return len(parts) > 1 and parts[-1] in words.organisations and len(parts[0]) > 3 and parts[0] in headline

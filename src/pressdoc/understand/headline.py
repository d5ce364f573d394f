"""Step: the headline: which of the lines above the text it is, and what stands above it."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.model import Heading, ListBlock, Paragraph, Table, Text
from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.contacts import is_contact
from pressdoc.understand.dating.dateline_scan import parse_dateline
from pressdoc.understand.dating.dates import find_dates
from pressdoc.understand.issued import is_title
from pressdoc.understand.languages import section
from pressdoc.understand.names.compounds import is_institution
from pressdoc.understand.names.listings import find_listings
from pressdoc.understand.names.naming import clues
from pressdoc.understand.names.organisations import short
from pressdoc.understand.release_lines import ends_as_sentence, is_prose, size
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.name_reader import WITHOUT_CASES
from pressdoc.understand.speech.people_cjk import people_in
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import fold, neutral
from pressdoc.understand.work import LONGEST_LINE, touch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.work import Entry, Work

SHORTEST_LEAD = 60
"""Characters, the dateline's among them."""
SEARCHED = 200
"""Blocks from the start among which a headline is looked for."""
MOST_PROSE = 2
"""Paragraphs of text that may stand above it: a portal's summary, a blog's introduction."""
LONGEST_RECORD = 400
"""Characters of a table above the headline: the company, who heads it, its code."""
LONGEST_MARK = 20
"""Characters of "[LOGO]"."""
FEWEST_BETWEEN = 3
"""Lines between what a page begins with and the headline."""
LONGEST_NAME = 100
"""Characters of what a page calls itself or a section."""
MOST_LINES = 4
"""Lines that one headline may be broken into."""
MOST_LABELS = 3
"""Before a headline, each with its colon."""
SHORTEST_SHARED = 20
"""Characters of a title that a line has to say; half as many ideographs."""
POSTAL_CODE = 5
"""Digits."""
FEWEST_WORDS = 4
"""A line of fewer words is rather the name of a page, a section or a person; two ideographs are a word."""

_SITE = re.compile(r"\s[|｜–—\-·:»«/]+\s|\s?[|｜_]\s?|\s::\s|(?<=[\u2e80-\uff60])[-–—－](?=[\u2e80-\uff60])")
"""What stands between a page's headline and the name of its site."""
_OPENS_WIRE = ("--", "—", "(", "/", "（")
_CLOSES_WIRE = ("--", "—", ")", "/", "）", "-")
FEWEST_IDEOGRAPHS = 4
"""Characters of a headline in a script where each is half a word."""
LONGEST_SPREAD = 12
"""Characters of such a line."""
_PHONE = re.compile(r"\d[\d ().\-–/]{5,20}\d")
_DIGIT = re.compile(r"\d")
_CRUMB_MARKS = frozenset(">»›|•·")
_DATELINE_MARKS = frozenset("-–—/(（:：")
_SITE_MARKS = frozenset("|｜–—-·:»«/_")
_CRUMBS = re.compile(r"\s?[>»›|•·/]\s?")

_SHORT_BRACKET = 20
"""Characters of a bracket in ideographs with a place and a wire; a deck in one is longer."""
LONGEST_LETTERHEAD = 40
"""Characters of a line that names a company and who heads it, where no blanks part words."""

OF_LETTERHEADS = frozenset(("organisation", "profile"))
"""Kinds of labels on lines above a release of a listed company."""


class Line(NamedTuple):
    """What may be the headline: an entry, or a few that it is broken into."""

    entries: tuple[Entry, ...]
    folded: str

    @property
    def plain(self) -> str:
        """Its words."""
        return " ".join(entry.plain for entry in self.entries)


def find_headline(work: Work) -> None:
    """Take the line that page and text agree on, else the topmost heading, else the first line.

    A release that opens with a paragraph has no headline, unless its metadata give one: that is
    then the value, while the words stay where they were printed.
    """
    top = list(_top(work))
    said = {entry.number + 1 for entry in top if entry.hint == "term"}
    lines = [line for entry in top if entry.number not in said and (line := _candidate(entry, work))]
    lines = _below_exhibit(work, lines)
    chosen = _choose(work, top, lines) if lines else None
    entry = one_entry(work, chosen) if chosen else _fused(work, top)
    if entry is not None:
        entry.take("headline", "" if entry.hint or entry.level else "the line above the text that looks most like one")
        work.headline = entry.text()
        _set_title_aside(work, top)
        _set_lines_above_aside(work, top, entry)
        return
    page = work.draft.page
    if page.headline or page.title:
        claimed = " ".join((page.headline or page.title or "").split())
        work.headline = Text.clean(_without_site(claimed, page.site))
        work.remark("headline-from-metadata", "the headline stands in the metadata only")


def _below_exhibit(work: Work, lines: list[Line]) -> list[Line]:
    """Return the lines below the number of an exhibit, where there is one: those above it are the filing's."""
    labels = tuple(section(work.language or "en", "structure").get("exhibits", ()))
    marks: list[int] = []
    for entry in work.entries[:SEARCHED] if labels else ():
        if is_prose(entry):
            break
        if len(entry.plain) <= LONGEST_EXHIBIT and entry.plain.startswith(labels):
            marks.append(entry.number)
    below = [line for line in lines if line.entries[0].number > marks[-1]] if marks else []
    return below or lines


LONGEST_EXHIBIT = 16
"""Characters of a line with nothing but the number of an exhibit: "Exhibit 99.1"."""


def _top(work: Work) -> Iterator[Entry]:
    """Yield what stands above the text, and the first paragraphs of it; contacts below a paragraph end it."""
    prose = seen = 0
    for entry in work.entries:
        if entry.part is not None:
            if prose and entry.part == "contacts":
                return
            continue
        seen += 1
        prose += is_prose(entry) or _opens_text(entry, work)
        if prose > MOST_PROSE or seen > SEARCHED:
            return
        yield entry


def _opens_text(entry: Entry, work: Work) -> bool:
    """Return whether a sentence that is short for a paragraph opens the text: it has a dateline, or announces."""
    plain = entry.plain
    return (
        len(plain) > SHORTEST_LEAD
        and isinstance(entry.block, Paragraph)
        and entry.level is None
        and plain.rstrip().endswith((".", "。"))
        and (parse_dateline(plain, work.language) is not None or announces(plain, work.language))
    )


def announces(plain: str, language: str | None) -> bool:
    """Return whether somebody with a listing announces: "Fern plc (AIM: FRN) is pleased to announce that it ...".

    >>> announces("Fern plc (AIM: FRN) is pleased to announce its results.", "en")
    True
    """
    return "(" in plain and not clues(language).announces.isdisjoint(plain.split()) and bool(find_listings(plain))


# -- which lines may be one ---------------------------------------------------------------------------------


def _candidate(entry: Entry, work: Work) -> Line | None:
    plain = entry.plain
    if not isinstance(entry.block, Paragraph | Heading) or not plain.strip() or len(plain) > LONGEST_LINE:
        return None
    if not entry.is_line and entry.level is None and entry.hint != "headline":
        return None
    if "@" in plain or not any(map(str.isalpha, plain)) or is_contact(work, plain):
        return None
    if entry.level is None and entry.hint is None and is_prose(entry):
        return None
    if plain[0] > "\u2e7f" and len(_unspread(plain)) < FEWEST_IDEOGRAPHS:
        return None  # 各　位
    folded = entry.folded if entry.is_line else fold(plain)
    if (
        work.words.is_(folded) is not None
        or (" / " in folded and _names_kind(folded, work))
        or work.words.notice(folded) is not None
        or _is_number(plain)
        or _is_breadcrumb(plain)
    ):
        return None
    if top_words(work.language).is_byline(plain):
        return None
    if entry.level != 1 and says_where_and_when(plain, work) and not is_title(work, entry):
        return None
    return Line((entry,), folded)


def _names_kind(folded: str, work: Work) -> bool:
    """Return whether a line says in two languages what this is: "Communiqué / Press release"."""
    pieces = folded.split(" / ")
    named = any(work.words.is_(fold(piece)) in ("genre", "release_line") for piece in pieces)
    return named and all(size(piece) <= FEWEST_WORDS for piece in pieces)


def _is_number(plain: str) -> bool:
    """Return whether a line is a telephone number, a case number or the like, with a label."""
    digits = len(_DIGIT.findall(plain))
    return digits >= 7 and digits * 4 > len(plain) * (2 if max(plain) > "\u2e7f" else 1)


def _is_breadcrumb(plain: str) -> bool:
    """Return whether a line is the way to a page: "Home > News > Press releases"."""
    if _CRUMB_MARKS.isdisjoint(plain):
        return False
    return all(size(piece) <= 3 for piece in _CRUMBS.split(plain))


def says_where_and_when(plain: str, work: Work) -> bool:
    """Return whether a line opens with a dateline, or is hardly more than a place, a day and a wire."""
    if len(plain) > 40 and _DATELINE_MARKS.isdisjoint(plain[:160]):
        return False
    if parse_dateline(plain, work.language) is not None:
        return True
    bare = plain.strip()
    if (
        bare.startswith(_OPENS_WIRE)
        and bare.endswith(_CLOSES_WIRE)
        and len(bare) < (_SHORT_BRACKET if bare[0] == "（" else 60)
    ):
        return True
    if len(bare) > 120 or not any(map(str.isdigit, bare)):
        return False
    dates = find_dates(bare, language=work.language)
    around = [(bare[: found.start], bare[found.end :]) for found in dates if found.date]
    return any(_are_names(before, 5) and (_are_names(after, 4) or _is_signed(after)) for before, after in around)


def _is_signed(plain: str) -> bool:
    """Return whether a wire or an issuer signs between slashes: "/ Acme for Homes /"."""
    plain = plain.strip()
    return len(plain) > 2 and plain[0] == "/" == plain[-1]


def _are_names(plain: str, most: int) -> bool:
    """Return whether all words are written as names are, and few: "Oslo, Norway - ", "/ Acme Wire /"."""
    words = [word.strip("()[]/,") for word in plain.split()]
    words = [word for word in words if any(map(str.isalpha, word))]
    return len(words) <= most and not any(word[0].islower() for word in words)


# -- which of them is one -----------------------------------------------------------------------------------


def _choose(work: Work, top: list[Entry], lines: list[Line]) -> Line | None:
    found = _claimed(work, top, lines) or _marked(work, lines)
    if found is None:
        found = _below_release_line(work, top, lines)
    if found is None and not work.draft.page.headline:
        found = _first(work, top, lines)
    return found and _unbroken(_below_notices(found, work, top, lines) or found, lines, work.language)


def _below_notices(found: Line, work: Work, top: list[Entry], lines: list[Line]) -> Line | None:
    """Return the headline where it stands again, below the notices of a regulatory release: its decks stand there."""
    again = next((line for line in lines if line.folded == found.folded and line is not found), None)
    if again is None or len(found.entries) > 1 or found.entries[0].level is not None:
        return None
    numbers = range(found.entries[0].number + 1, again.entries[0].number)
    return again if any(entry.number in numbers and work.words.notice(entry.folded) for entry in top) else None


def _claimed(work: Work, top: list[Entry], lines: list[Line]) -> Line | None:
    """Return the line that is the page's title or the headline of its metadata."""
    page = work.draft.page
    for claimed in (page.headline, page.title):
        if claimed and (found := _agreeing(work, lines, _forms(claimed, page.site))):
            return found
    if (again := _behind_label(lines)) is not None:
        return again
    # In the text of a page its title is the first line: "Acme opens laboratory - Acme Newsroom".
    title = lines[0]
    if title.entries[0] is top[0] and not _SITE_MARKS.isdisjoint(title.plain):
        longest = fold(max(_SITE.split(title.plain), key=size))
        forms = [form for form in _forms(title.plain, page.site) if longest in form and form != title.folded]
        return _agreeing(work, lines[1:], forms)
    return None


def _behind_label(lines: list[Line]) -> Line | None:
    """Return the line that the first one has behind labels: "DGAP-News: Acme AG: Acme AG opens", "Acme AG opens"."""
    tails = lines[0].folded.split(": ", MOST_LABELS)[1:]
    if not tails:
        return None
    titles = {": ".join(tails[number:]) for number in range(len(tails))}
    return next((line for line in lines[1 : MOST_LINES + 1] if line.folded in titles), None)


def _forms(claimed: str, site: str | None) -> list[str]:
    """Return a title folded, as it is and without the name of the site before or behind it."""
    forms = [fold(claimed)]
    cuts = [(found.start(), found.end()) for found in itertools.islice(_SITE.finditer(claimed), 8)]
    for start, end in cuts:
        forms += [fold(claimed[:start]), fold(claimed[end:])]
    known = fold(site or "")
    return [form for form in dict.fromkeys(forms) if form and form != known and (form == forms[0] or size(form) > 2)]


def _agreeing(work: Work, lines: list[Line], forms: list[str]) -> Line | None:
    """Return the line that says a title: the very words before words that go on, the upper line before the lower."""
    wanted = set(forms)
    runs = [run for number in range(len(lines)) for run in _runs(lines, number)]
    if same := [run for run in runs if run.folded in wanted]:
        same = [run for run in same if not _is_company(run.plain, work)] or same
        if _is_company(same[0].plain, work) and any(line.entries[0].level == 1 for line in lines):
            return None  # the title begins with who issues it
        below = [run for run in runs if _goes_on(run, wanted) and _is_below_release_line(work, run)]
        if not below and same[0].folded == forms[-1] and len(forms) > 1:
            # The name of the site, which ends the title, stands on top.
            return _most_of(lines, max(forms[1:-1], key=len, default="")) or same[0]
        return below[-1] if below else same[0]
    return _most_of(lines, max(forms, key=len, default=""))


def _most_of(lines: list[Line], title: str) -> Line | None:
    """Return the line that says the most of a title, from its beginning or to its end."""
    least = SHORTEST_SHARED if title[:1] <= "\u2e7f" else SHORTEST_SHARED // 2
    for line in lines:
        shared = min(len(line.folded), len(title))
        if shared >= least and shared * 5 >= len(title) * 3 and _shares(line.folded, title):
            return line
    return None


def _shares(one: str, other: str) -> bool:
    """Return whether one of two titles is the other, cut or marked: "Title ...", "Correction: Title"."""
    one, other = one.rstrip(".… "), other.rstrip(".… ")
    return one.startswith(other) or other.startswith(one) or other.endswith(one)


def _goes_on(run: Line, wanted: set[str]) -> bool:
    return run.folded in wanted or any(len(form) >= 20 and run.folded.startswith(form) for form in wanted)


def _runs(lines: list[Line], number: int) -> Iterator[Line]:
    """Yield a line alone, and with those right below it, as long as they may be one headline."""
    line = lines[number]
    yield line
    for following in lines[number + 1 : number + MOST_LINES]:
        if not touch(line.entries[-1], following.entries[0]):
            return
        entries = (*line.entries, *following.entries)
        line = Line(entries, fold(" ".join(entry.plain for entry in entries)))
        yield line


def _marked(work: Work, lines: list[Line]) -> Line | None:
    """Return the line that the markup calls the headline; of several top headings not the one that names a page."""
    if hinted := [line for line in lines if line.entries[0].hint == "headline"]:
        return hinted[0]
    site = fold(work.draft.page.site or "")
    if tops := [line for line in lines if line.entries[0].level == 1 and line.folded != site]:
        return next((line for line in tops if size(line.plain) >= FEWEST_WORDS), tops[0])
    return None


def _is_below_release_line(work: Work, line: Line) -> bool:
    return any(entry.part == "release_line" and entry.number < line.entries[0].number for entry in work.entries)


def _below_release_line(work: Work, top: list[Entry], lines: list[Line]) -> Line | None:
    """Return the first line of some length below "For immediate release", unless one such stands on top."""
    if work.release_line is None:
        return None
    mark = next((entry.number for entry in work.entries if entry.part == "release_line"), -1)
    text = next((entry.number for entry in top if entry.number > mark and is_prose(entry)), top[-1].number + 1)
    open_lines = [line for line in lines if line.entries[0].number < text and _ends_open(line)]
    below = [line for line in open_lines if mark < line.entries[0].number]
    long_below = [line for line in below if size(line.plain) >= FEWEST_WORDS]
    above = [line for line in open_lines if line.entries[0].number < mark and size(line.plain) > FEWEST_WORDS]
    is_text_above = any(is_prose(entry) for entry in top if entry.number < mark)
    stands_out = bool(long_below) and _stands_out(long_below[0]) and not any(map(_stands_out, above))
    if above and not is_text_above and not stands_out:
        return None
    return _with_short_above(work, long_below, below) or max(below, key=lambda line: size(line.plain), default=None)


def _with_short_above(work: Work, long_lines: list[Line], lines: list[Line]) -> Line | None:
    """Return the first long line, or a line of three words that touches it from above, which has it as its deck.

    Below "Press release" nothing else would stand there: "Toy market grows", "Sales reach 4.6 billion / bricks lead".
    """
    first = next(iter(long_lines), None)
    above = next((line for line in lines if first and touch(line.entries[-1], first.entries[0])), None)
    if first is None or above is None or size(above.plain) != FEWEST_WORDS - 1 or _ends_low(above.plain):
        return first
    if above.plain[:1] > "\u2e7f" and _is_issuer(above.plain, work):
        return first
    number = above.entries[0].number
    entry = above.entries[0]
    before = next((one for one in reversed(work.entries[: work.entries.index(entry)]) if one.plain.strip()), None)
    is_top = (
        before is None
        or before.part in ("release_line", "embargo")
        or (before.part == "aside" and before.number < number)
    )
    is_capital = above.plain.isupper() and not first.plain.isupper()
    return above if is_top and (is_capital or any(word.islower() for word in above.plain.split())) else first


def _ends_low(plain: str) -> bool:
    """Return whether a line ends with a sign that no headline ends with, a legal form's full stop apart."""
    plain = plain.rstrip()
    return plain.endswith((".", ":", "。", ";", "：", ",")) and (plain[-1] != "." or ends_as_sentence(plain))


def _stands_out(line: Line) -> bool:
    entry = line.entries[0]
    return entry.level is not None or entry.is_bold()


def _first(work: Work, top: list[Entry], lines: list[Line]) -> Line | None:
    """Return the first line of some length, or any; a line below the first paragraph is no headline."""
    top = [entry for entry in top if work.words.notice(entry.folded) is None]
    below = top[-1].number + 1 if top else 0
    text = next((one.number for one in top if is_prose(one) or _opens_text(one, work)), below)
    before = [line for line in lines if line.entries[0].number < text]
    if not before or any(_is_text(entry) for entry in top if entry.number < before[0].entries[0].number):
        return None
    open_lines = [line for line in before if size(line.plain) >= FEWEST_WORDS and _is_open(line, before)]
    found = next((line for line in open_lines if not _is_label(line.plain, work)), None)
    found = _with_short_above(work, [found], before) if found is not None else None
    if found is None and (sentence := _sentence(before, top, text, work)) is not None:
        return sentence
    found = found or _longest(before, work) or (*open_lines, before[0])[0]
    found = _named_in_lead(top, text, found, open_lines) or found
    return found if _is_open(found, before) else None


def _longest(lines: list[Line], work: Work) -> Line | None:
    """Return the longest of short lines that is no label: no institution's or company's name."""
    news = [line for line in lines if _ends_open(line) and not _is_label(line.plain, work)]
    return max(news, key=lambda line: size(line.plain), default=None)


def _sentence(lines: list[Line], top: list[Entry], text: int, work: Work) -> Line | None:
    """Return a line that is one sentence with its full stop, right above a text that opens with a dateline."""
    line = next((line for line in lines if size(line.plain) >= FEWEST_WORDS and not _is_label(line.plain, work)), None)
    lead = next((entry.plain for entry in top if entry.number >= text), "")
    if line is None or not line.plain.endswith(".") or ". " in line.plain or not lead:
        return None
    return line if parse_dateline(lead, work.language) is not None else None


def _named_in_lead(top: list[Entry], text: int, first: Line, lines: list[Line]) -> Line | None:
    """Return the first line that names what the lead names, where a page's own lines part the topmost line from it."""
    lead = next((entry.plain for entry in top if entry.number >= text), "")[:LONGEST_LINE]
    names = _names(lead)
    if not names or not names.isdisjoint(_names(first.plain)):
        return None
    start = first.entries[-1].number
    found = next(
        (line for line in lines if line.entries[0].number > start and not names.isdisjoint(_names(line.plain))), None
    )
    if found is None:
        return None
    between = [entry for entry in top if start < entry.number < found.entries[0].number]
    aside = found.entries[0].number - start - 1 - len(between)  # set aside before: dates, words of menus
    return found if aside or len(between) >= FEWEST_BETWEEN else None


def _names(plain: str) -> set[str]:
    """Return the words of a line that may be of a name."""
    words = (word.strip(".,:;()“”\"’'").removesuffix("’s").removesuffix("'s") for word in plain.split())
    return {word.casefold() for word in words if len(word) > 3 and word[0].isupper()}


def _is_label(plain: str, work: Work) -> bool:
    """Return whether a line is rather a company's name, a number, or words in brackets."""
    plain = plain.strip()
    if plain[:1] in ("(", "（") and plain[-1] in ")）":
        return True
    if plain[0] in "[<" and ("]" in plain[:LONGEST_MARK] or ">" in plain[:LONGEST_MARK]):
        return True  # "[LOGO]" and what stands in it
    if plain[-POSTAL_CODE:].isdigit() and "," in plain:
        return True  # a letterhead: "KELDA CORPORATION 12 Pier Road, Orvik, Maine 04605"
    words = [word for word in plain.split() if any(map(str.isalnum, word))]
    kind = top_words(work.language).kind(fold(plain))
    if kind is not None and kind[0] == "genre" and is_institution(" ".join(words[2:]), work.language):
        return True  # "Pressemitteilung der Stiftung Meer"
    if plain.isascii() and (work.language or "")[:2] in WITHOUT_CASES and short(plain) != plain:
        return True  # the name in English above that in Chinese
    if len(words) <= 4 and (short(plain) != plain or plain[-1].isdigit()):
        return True
    if ":" in plain and len(words) <= 4 and size(plain.partition(":")[2]) < FEWEST_WORDS - 1:
        return True
    return _is_company(plain, work) or _is_of_letterhead(plain, work)


def _is_of_letterhead(plain: str, work: Work) -> bool:
    """Return whether a line says who issues the release or heads them: 会社名 海燕精機, 執行役社長 山田 太郎."""
    if plain[:1] < "\u2e80" or len(plain) > LONGEST_LETTERHEAD:
        return False
    label = contact_words(work.language).front_label(plain)
    if label is not None and label[1] in OF_LETTERHEADS:
        return True
    if work.language != "ja":
        return False
    found = next(people_in(plain, "ja"), None)
    return found is not None and plain.startswith(found.title or "\n") and plain.endswith(found.name or "\n")


def _is_company(plain: str, work: Work) -> bool:
    """Return whether a line is the name of a company, where no blank parts its legal form from it."""
    known = top_words(work.language)
    companies = known.companies
    is_company = bool(companies) and (plain.startswith(companies) or plain.endswith(companies))
    is_company = is_company or (bool(known.institutions) and known.is_institution(plain))
    if not is_company and is_institution(plain, work.language):
        return True
    return is_company and len(plain) <= 20 and not any(mark in plain for mark in "、，,")


def _is_text(entry: Entry) -> bool:
    return isinstance(entry.block, Paragraph) and not entry.is_line


def _ends_open(line: Line) -> bool:
    """Return whether a line ends as headlines do: a heading, or words without a full stop."""
    last = line.entries[-1]
    if last.level is not None or not _ends_low(last.plain):
        return True
    return last.plain.rstrip().endswith(".") and last.is_bold()


def _is_open(line: Line, lines: list[Line]) -> bool:
    """Return whether a line ends as headlines do, or the line right below it goes on: "Acme Opens a Mill;"."""
    if _ends_open(line):
        return True
    last = line.entries[-1]
    return last.plain.endswith((";", ",")) and any(touch(last, other.entries[0]) for other in lines)


def _unbroken(found: Line, lines: list[Line], language: str | None) -> Line:
    """Return a headline with the lines that it is broken into: in capitals all, or going on in small letters."""
    lex, acts = lexicon(language), top_words(language).acts
    if len(found.entries) > 1 or found.entries[0].level is not None or not found.folded:
        number = next((at for at, line in enumerate(lines) if line.entries[0] is found.entries[-1]), len(lines))
        last = found.entries[-1]
    else:
        number, last = lines.index(found), found.entries[0]
    entries = list(found.entries)
    above = lines[number - 1].entries[-1] if number and len(entries) == 1 and last.level is None else None
    if above is not None and touch(above, last) and _is_act(above.plain, last.plain, lex, acts):
        entries.insert(0, above)
    for line in lines[number + 1 : number + MOST_LINES]:
        following = line.entries[0]
        if not touch(last, following):
            break
        if not (_continues(last.plain, following.plain, language) or _is_act(last.plain, following.plain, lex, acts)):
            break
        entries.append(following)
        last = following
    return Line(tuple(entries), found.folded)


def _continues(upper: str, lower: str, language: str | None) -> bool:
    """Return whether the second of two lines goes on with the first."""
    lex = lexicon(language)
    if upper[-1:] > "\u2e7f":
        return upper.endswith(top_words(language).goes_on)
    last, before = upper.split()[-1], "".join(upper.split()[-2:-1])
    if last in lex.articles or last in lex.weak or last in lex.strong or last in lex.joins:
        return True  # "... opens a plant in the"
    if last.islower() and before in lex.articles and lex.capital_nouns:
        return True  # "... für das laufende"
    if upper.isupper() and lower.isupper():
        return lower.split()[0] != upper.split()[0]
    return lower.lstrip()[:1].islower() or upper.rstrip().endswith((",", ";", "&", " -", " –", " —"))


def _is_act(upper: str, lower: str, lex: Lexicon, acts: frozenset[str]) -> bool:
    """Return whether a line says what those on the line above do: "Elm Corp. and Oak Bank / Agree to Merge"."""
    words = upper.split()
    if lower.split()[0].casefold() not in acts or words[-1].casefold().rstrip(".,") not in lex.organisations:
        return False
    names = [word for word in words if word not in lex.joins | lex.weak | lex.articles]
    return all(word[0].isupper() and word.casefold() not in acts for word in names)


def one_entry(work: Work, line: Line) -> Entry:
    """Return the entry of a headline; one that is broken into lines becomes a single one."""
    first, *others = line.entries
    if not others:
        return first
    between = "" if first.plain[-1:] >= "\u2e80" else " "
    one = first.with_text(Text.join((entry.text().strip() for entry in line.entries), between))
    one.start = first.start
    at = work.entries.index(first)
    work.entries[at : at + len(line.entries)] = [one]
    return one


_FUSED = re.compile(r"(?<=[^\W_A-Z])(?=[A-Z][a-z]+\s)|(?<=[0-9%)])(?=[A-Z][a-z])")


def _fused(work: Work, top: list[Entry]) -> Entry | None:
    """Cut a headline off the paragraph that a copy has run it into: "... an Additional $1.5 MillionThe company"."""
    entry = next(iter(top), None)
    if entry is None or not isinstance(entry.block, Paragraph) or "\n" in entry.plain[:LONGEST_LINE]:
        return None
    cut = _before_dateline(entry.plain, work.language) or (0 if entry.is_line else _between_words(entry.plain))
    if not cut:
        return None
    at = work.entries.index(entry)
    text = entry.text()
    behind = cut + (text.plain[cut : cut + 1] == " ")
    upper, lower = entry.with_text(text[:cut]), entry.with_text(text[behind:], behind)
    work.entries[at : at + 1] = [upper, lower]
    work.remark("headline-fused", "the headline ran into the first paragraph, and was cut off", upper)
    return upper


def _between_words(plain: str) -> int:
    """Return where a title runs into a sentence without a blank; 0 where none does."""
    head = plain[:LONGEST_LINE]
    for found in _FUSED.finditer(head):
        left = head[: found.start()]
        word = left.rsplit(None, 1)[-1] + head[found.start() :].split(None, 1)[0]
        if _is_title(left) and plain.count(word) == 1:
            return found.start()
    return 0


_CAPITALS = re.compile(r"(?<=[^\s.,;:\-–—A-Z(/] )(?=[A-Z]{3})")


def _before_dateline(plain: str, language: str | None) -> int:
    """Return where the blank stands behind which a dateline in capitals begins; 0 where a sentence comes first.

    >>> _before_dateline("Kestrel to build plant in Porto PORTO, Oct. 27, 2025 /PRNewswire/ -- Kestrel will", "en")
    31
    """
    head = plain[:LONGEST_LINE]
    for found in _CAPITALS.finditer(head):
        left = head[: found.start() - 1]
        if ". " in left or len(left.split()) < FEWEST_WORDS:
            continue
        parsed = parse_dateline(plain[found.start() :], language, lead=False)
        if parsed is not None and parsed.places and parsed.date is not None and not parsed.whole:
            return len(left)
    return 0


def _is_title(plain: str) -> bool:
    """Return whether words are written as English titles are: nearly all long ones with a capital."""
    words = [word for word in plain.split() if len(word) > 4]
    capitals = sum(not word[0].islower() for word in words)
    return len(words) >= 4 and capitals * 10 >= len(words) * 9 and ". " not in plain


# -- what stands above it -----------------------------------------------------------------------------------


def _without_site(claimed: str, site: str | None) -> str:
    """Return a title without the name of the site behind it."""
    front, bar, _ = claimed.partition(" | ")
    if bar and size(front) > 2:
        return front
    if site and claimed.casefold().endswith(site.casefold()):
        return claimed[: -len(site)].rstrip(" -–—|·:") or claimed
    return claimed


def _set_title_aside(work: Work, top: list[Entry]) -> None:
    """Set the title of the page aside, headline and site, where the text of a page begins with it."""
    assert work.headline is not None  # it was found
    headline = fold(work.headline.plain)
    for entry in top[:3]:
        if entry.part is None and entry.is_line and headline[:30] in entry.folded and entry.folded != headline:
            forms = _forms(entry.plain, None)
            if headline in forms or any(len(form) >= 30 and headline.startswith(form) for form in forms):
                entry.set_aside("furniture", "the title of the page")


def _set_lines_above_aside(work: Work, top: list[Entry], headline: Entry) -> None:
    """Set aside the lines of the page above the headline: its name, its sections, the way to it."""
    above = list(itertools.takewhile(lambda entry: entry.number < headline.number, top))
    if any(is_prose(entry) for entry in above):
        return
    mark = next((entry.number for entry in work.entries if entry.part == "release_line"), headline.number)
    words = fold(headline.plain)
    contacts = {entry.number for entry in above if entry.number < mark and _is_address(entry.plain, work)}
    is_text = work.draft.page.title is None and work.draft.page.site is None
    for entry in above:
        if isinstance(entry.block, Table) and entry.part is None and len(entry.plain) <= LONGEST_RECORD:
            entry.set_aside("metadata", "who issues it, and under which number")
        if entry.part is not None or entry.number >= mark or not _is_of_page(entry, words):
            continue
        # What stands around an address is a contact: the name above it, a telephone number below.
        if contacts.isdisjoint(range(entry.number - 1, entry.number + 3)) and not _is_of_release(entry.plain, work):
            is_named = is_text and entry.plain[:1] > "\u2e7f" and _is_issuer(entry.plain, work)
            entry.set_aside("metadata" if is_named else "furniture", "stands above the headline")


def _is_issuer(plain: str, work: Work) -> bool:
    return _is_company(_unspread(plain), work) or _is_of_letterhead(plain, work)


def _unspread(plain: str) -> str:
    """Return a short line without the blanks with which its characters are spread: 各　位."""
    return "".join(plain.split()) if len(plain) <= LONGEST_SPREAD else plain


def _is_address(plain: str, work: Work) -> bool:
    """Return whether a line belongs to a contact, and is not the word in a menu."""
    if "@" in plain or (":" in plain and is_contact(work, plain)):
        return True
    return any(len(_DIGIT.findall(found[0])) >= 7 for found in _PHONE.finditer(plain[:LONGEST_LINE]))


def _is_of_release(plain: str, work: Work) -> bool:
    """Return whether a line is a dateline, a legal notice or a person's name: an author's, a contact's."""
    words = plain.split()
    if (2 <= len(words) <= 4 and words[0] in _given_names()) or work.words.notice(fold(plain)) is not None:
        return True
    return says_where_and_when(plain, work)


@functools.cache
def _given_names() -> frozenset[str]:
    table = neutral("people")
    return frozenset(f"{table['given']} {table['maybe']} {table['first']}".split())


def _is_of_page(entry: Entry, headline: str) -> bool:
    """Return whether an entry is a line as pages have them: a name, a menu, the headline or its beginning."""
    if isinstance(entry.block, ListBlock):
        return all(len(line) <= 60 for line in entry.plain.split("\n"))
    if not isinstance(entry.block, Paragraph | Heading) or not entry.is_line:
        return False
    is_short = len(entry.plain) <= LONGEST_NAME and (size(entry.plain) <= 5 or not ends_as_sentence(entry.plain))
    return is_short or headline.startswith(entry.folded)

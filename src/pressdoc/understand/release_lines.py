"""Step: the lines above the text that say how, when and where the release may be used.

Release line, embargo, restrictions, and what it is to an earlier release.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.model import Embargo, Paragraph, Restriction, Revision, Text
from pressdoc.model.fields import as_datetime
from pressdoc.understand.contacts import is_contact
from pressdoc.understand.dating.dateline_scan import parse_dateline
from pressdoc.understand.dating.dates import complete, find_dates
from pressdoc.understand.issued import is_below_title, take_date_line
from pressdoc.understand.names.named_cjk import named_in_cjk
from pressdoc.understand.names.naming import words as organisation_words
from pressdoc.understand.top_words import TopWords, jurisdictions, top_words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

SEARCHED = 300
"""Blocks from the start among which these lines stand."""
MOST_PROSE = 2
"""Paragraphs of text that may stand above: a portal's summary, a blog's introduction."""
LONGEST_RESTRICTION = 3000
"""Characters."""
LOOKED_UP = 100
"""Characters of a line that words are looked up for."""
LONGEST_RECORD_LINE = 200
"""Characters of a line with data about the release."""
MOST_DECKS, FEWEST_OF_TITLE = 4, 4
"""Lines of a paragraph that has a title and its decks, and words of each."""
LONGEST_NOTE = 1200
"""Characters of a paragraph that says what was changed."""
_OF_HEADLINE = 4
"""Of so many words of a headline one may have no capital."""
MOST_NOTES = 4
"""Paragraphs of such a note."""
SHORTEST_PROSE = 120
"""Characters of a sentence that is text rather than a line."""
LONGEST_BOLD_LINE = 200
"""Characters of a sentence in bold that is a headline or a deck rather than an opening paragraph."""
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", ".”", '."', "。」", ".»", "”", "…", "」")
LONGEST_GENRE = 30
"""Characters of a line that says whose press release this is."""
CANCELLED = "canceled"
"""The status of a news item that must no longer be used, as the IPTC writes it."""

_SIGNS = ":：-–—/()[]【】（）|*+"
_BEFORE = " \t/\\【〔［（(<＜>#=~+★*＊■◆●▼※"


def is_prose(entry: Entry) -> bool:
    """Return whether an entry is a paragraph of text, not a line: several lines of it, or a sentence."""
    if entry.is_prose is None:
        entry.is_prose = _is_prose(entry)
    return entry.is_prose


def _is_prose(entry: Entry) -> bool:
    if entry.level is not None or entry.hint in ("headline", "subheadline") or not isinstance(entry.block, Paragraph):
        return False
    if "\n" in entry.plain.strip():
        return max(map(len, entry.plain.split("\n"))) > SHORTEST_PROSE
    if not entry.is_line:
        return True
    size = len(entry.plain)
    if size * _width(entry.plain) < SHORTEST_PROSE or not ends_as_sentence(entry.plain):
        return False
    return size > LONGEST_BOLD_LINE or not entry.is_bold()


def _width(plain: str) -> int:
    """Return how many letters a character stands for: an ideograph is half a word."""
    return 3 if max(plain[:20], default="") >= "\u2e80" else 1


def ends_as_sentence(plain: str) -> bool:
    """Return whether words end with a full stop or the like; that of a headline's "Acme, Inc." is none."""
    plain = plain.rstrip()
    return plain.endswith(_SENTENCE_ENDS) and not (plain[-1] == "." and _ends_in_form(plain))


def _ends_in_form(plain: str) -> bool:
    """Return whether a line whose words have capitals, as headlines' have, ends with the full stop of a legal form."""
    words = plain.split()
    capitals = sum(word[0].isupper() for word in words)
    return words[-1] in organisation_words().legal and capitals * _OF_HEADLINE >= len(words) * (_OF_HEADLINE - 1)


def size(plain: str) -> int:
    """Return the number of words; two ideographs are about one."""
    words = len(plain.split())
    return words if plain.isascii() else words + sum(char >= "\u2e80" for char in plain) // 2


class Said(NamedTuple):
    """What a line is by the words that it begins with."""

    kind: str
    end: int
    """Where those words end in the line as printed."""


def said(plain: str, folded: str, words: TopWords) -> Said | None:
    """Return what a line says of the release, ``None`` for any other line."""
    found = words.kind(folded.lstrip(_BEFORE))
    return None if found is None else Said(found[0], _printed_end(plain, found[1]))


def _printed_end(plain: str, start: str) -> int:
    """Return where the folded words ``start`` end in the line as it is printed."""
    if not start:
        return 0
    for end in range(len(start), min(len(plain), len(start) + 40) + 1):
        if fold(plain[:end]).lstrip(_BEFORE) == start:
            return end
    return len(plain)


# -- one paragraph, several lines ---------------------------------------------------------------------------


def part_lines(work: Work) -> None:
    """Take paragraphs above the text apart where one of their lines says how the release may be used."""
    words = top_words(work.language)
    parted: list[tuple[int, list[Entry]]] = []
    prose = 0
    announced = False
    for at, entry in enumerate(work.entries[:SEARCHED]):
        if entry.part is not None:
            continue
        announced = announced or (entry.plain[:1] > "\u2e7f" and work.words.notice(entry.folded) == "regulatory")
        prose += is_prose(entry)
        if prose > MOST_PROSE:
            break
        if "\n" in entry.plain and isinstance(entry.block, Paragraph) and len(entry.plain) <= LONGEST_RESTRICTION:
            is_apart = (announced and not is_prose(entry)) or _is_title_above_deck(work, entry)
            parts = _each_line(entry) if is_apart else _parted(work, entry, words)
            if len(parts) > 1:
                parted.append((at, parts))
    for at, parts in reversed(parted):
        work.entries[at : at + 1] = parts


def _is_title_above_deck(work: Work, entry: Entry) -> bool:
    """Return whether lines of a paragraph are a title and its decks, of which some are bold or in italics."""
    text = entry.text()
    lines = entry.plain.split("\n")
    if len(lines) > MOST_DECKS or not any(span.kind in ("strong", "emphasis") for span in text.spans):
        return False
    if any(size(line) < FEWEST_OF_TITLE or ends_as_sentence(line) or is_contact(work, line) for line in lines):
        return False
    return len({part.is_marked("strong", "emphasis") for part in _each_line(entry)}) > 1


def _each_line(entry: Entry) -> list[Entry]:
    """Return the lines of a paragraph as entries: of a company and its code, of a title and its deck."""
    text = entry.text()
    parts, start = [], 0
    for line in entry.plain.split("\n"):
        parts.append(entry.with_text(text[start : start + len(line)], start))
        start += len(line) + 1
    return [part for part in parts if part.plain.strip()]


def _parted(work: Work, entry: Entry, words: TopWords) -> list[Entry]:
    lines = entry.plain.split("\n")
    kinds = [_line_kind(work, line, words) for line in lines]
    if not any(kind == "line" for kind in kinds):
        return [entry]
    text = entry.text()
    parts: list[Entry] = []
    start, at, before = 0, 0, None
    for line, kind in zip(lines, kinds, strict=True):
        # The lines of a contact stay together, those of an embargo too: its day may stand below.
        if at > start and (kind is not None or before == "line"):
            parts.append(entry.with_text(text[start : at - 1], start))
            start = at
        before = kind
        at += len(line) + 1
    parts.append(entry.with_text(text[start:], start))
    for part in parts:
        if part.is_line and work.words.is_(part.folded) == "record":
            part.set_aside("metadata", "data about the release")
    return [part for part in parts if part.plain.strip()]


REVISED = frozenset({"correction", "update", "withdrawal"})
"""Kinds of lines that say what a release is to an earlier one."""
_ALONE = REVISED | {"genre", "release_line", "embargo"}
"""Kinds of lines that stand alone though a paragraph may hold them with others."""


def _line_kind(work: Work, line: str, words: TopWords) -> str | None:
    found = said(line, fold(line[:LOOKED_UP]), words)
    if found is not None and found.kind in _ALONE:
        return "line" if found.kind != "genre" or found.end >= len(line.rstrip()) else None
    if is_contact(work, line):
        return "contact"
    if len(line) <= 40 and any(map(str.isdigit, line)):
        dates = find_dates(line, language=work.language)
        if len(dates) == 1 and dates[0].date:
            if len(fold(line)) - (dates[0].end - dates[0].start) <= 4:
                return "line"
            parsed = parse_dateline(line, work.language, lead=False)  # its hour may stand there too
            return "line" if parsed is not None and parsed.whole and not (parsed.places or parsed.wire) else None
    return "line" if len(line) <= LONGEST_RECORD_LINE and work.words.is_(fold(line)) == "record" else None


# -- the lines ----------------------------------------------------------------------------------------------


def find_release_lines(work: Work) -> None:
    """Decide the lines that say how, when and where the release may be used, and whether it replaces one."""
    words = top_words(work.language)
    prose = 0
    entries = work.undecided()
    for number, entry in enumerate(entries):
        if entry.part is not None:
            continue
        if prose > MOST_PROSE or number > SEARCHED:
            if entry.folded.startswith("not ") and entry.plain.isupper():
                _decide(work, entry, words, prose, None)
            continue
        following = entries[number + 1] if number + 1 < len(entries) else None
        if not _decide(work, entry, words, prose, following):
            prose += is_prose(entry)


def _decide(work: Work, entry: Entry, words: TopWords, prose: int, following: Entry | None) -> bool:
    """Give an entry its part if its words show one; return whether they do."""
    found = said(entry.plain, entry.folded, words)
    if found is None:
        if entry.plain[:1] > "\u2e7f":
            return not prose and _genre_behind(work, entry, words)
        return not prose and _is_spaced_out(entry.plain) and _spaced_genre(entry, words)
    if found.kind == "genre":
        return not prose and _genre(work, entry, found.end)
    if found.kind == "release_line":
        return _release_line(work, entry, found.end)
    if found.kind.startswith("embargo"):
        return _embargo(work, entry, found, following)
    if found.kind == "restriction":
        return _restriction(work, entry)
    if found.kind in ("replacing", "revision_note"):
        return _note(work, entry, found.kind, prose)
    return not prose and _revision(work, entry, found)


_BRACKETED = re.compile("[（(【][^（）()【】]{1,16}[)）】]")
"""What kind of press release it is: プレスリリース（研究成果）."""


def _is_spaced_out(plain: str) -> bool:
    """Return whether a line has a blank between all its letters: "P R E S S   R E L E A S E"."""
    return plain[1:2] == " " == plain[3:4] and len(plain) <= LONGEST_RECORD_LINE and set(map(len, plain.split())) == {1}


def _spaced_genre(entry: Entry, words: TopWords) -> bool:
    """Set aside that this is a press release, where its letters stand apart."""
    line = "".join(entry.plain.split()).casefold()
    for opening in (line[:size] for size in (4, 3)):
        for start, kind in words.starts.get(opening, ()):
            if kind == "genre" and start.replace(" ", "") == line:
                entry.set_aside("metadata", "says that this is a press release")
                return True
    return False


_BARS = frozenset("|·")


def _genre(work: Work, entry: Entry, end: int) -> bool:
    """Set aside that this is a press release, its number and day too, and leave a headline behind a sign."""
    plain = entry.plain
    rest = plain[end:].strip()
    if not entry.is_line:
        return False
    marked = said(rest.lstrip(_SIGNS + " "), fold(rest), top_words(work.language)) if rest else None
    if (
        marked is not None
        and marked.kind in REVISED
        and work.revision is None
        and size(rest) == size(rest[: marked.end])
    ):
        entry.take("revision", "words that say that it replaces an earlier version")
        work.revision = Revision(marked.kind, text=entry.text())
        return True  # "Press Release Correction"
    if rest and len(rest) <= 80 and (_has_date(work, rest) or _is_number(rest)):
        take_date_line(work, entry, top=True)  # it may name a place or a wire as well
        if entry.part is not None:
            return True
        dates = find_dates(rest, language=work.language)
        if dates and size(rest[: dates[0].start]) + size(rest[dates[0].end :]) > 8:
            return False
        work.issued = work.issued or next((found.date for found in dates if found.date), None)
    elif rest.strip(_SIGNS + " ") and not (_BRACKETED.fullmatch(rest) and plain[0] > "\u2e7f"):
        # "media statement Acme Opens a Mill": in small letters it is no part of the headline
        if rest[0] in _BARS and is_below_title(work, entry):
            entry.set_aside("metadata", "says that this is a press release, and whose")
            return True  # "Medienmitteilung | Der Stadtrat"
        is_parted = rest[0] in _SIGNS or (plain[:end].islower() and rest[0].isupper())
        if not is_parted or size(rest) < 4 or (end < 5 and plain.isascii()):
            return False
        at = work.entries.index(entry)
        _part_at(work, entry, end)
        entry = work.entries[at]
    entry.set_aside("metadata", "says that this is a press release")
    return True


def _genre_behind(work: Work, entry: Entry, words: TopWords) -> bool:
    """Set aside that this is a press release of an authority or a company: 環境資源部 新聞稿.

    Its day may stand behind that: 水産県（環境部）プレスリリース　令和８年７月７日.
    """
    plain = entry.plain.strip()
    if not entry.is_line or len(plain) > LONGEST_GENRE * 2 or not any(genre in plain for genre in words.genres):
        return False
    day = next((one for one in find_dates(plain, language=work.language) if one.date and one.end == len(plain)), None)
    said = plain[: day.start].strip(_SIGNS + " \u3000") if day is not None else plain
    if len(said) > LONGEST_GENRE or not said.endswith(words.genres):
        return False
    rest = next(said.removesuffix(one) for one in words.genres if said.endswith(one))
    rest = _UNIT.sub("", rest.strip(" \u3000")).strip(_SIGNS + " \u3000")
    if not rest or not (words.is_institution(rest) or named_in_cjk(rest) == [rest]):
        return False
    if day is not None:
        work.issued = work.issued or day.date
    entry.set_aside("metadata", "says that this is a press release")
    return True


_UNIT = re.compile("(?<=.)[（(][^（）()]{1,20}[)）]$")
"""The department of an authority, in a bracket behind it."""


def _is_number(plain: str) -> bool:
    """Return whether words are the number of a release: "No. 12/2025", "Nr. 7"."""
    return size(plain) <= 3 and plain[-1:].isdigit()


def _release_line(work: Work, entry: Entry, end: int) -> bool:
    plain = entry.plain
    rest = plain[end:].strip()
    if work.release_line is not None or not entry.is_line or len(plain) > 160:
        return False
    with_contact = "@" in rest or is_contact(work, rest.lstrip(_SIGNS + " "))
    loud = with_contact or plain[:end].isupper()
    if rest and not (loud or rest[0] in _SIGNS or rest[0].isdigit() or (len(rest) <= 40 and _has_date(work, rest))):
        return False
    if with_contact:
        _part_at(work, entry, end)
        entry = next(one for one in work.entries if one.number == entry.number and one.start == entry.start)
    elif len(plain) > 120:
        return False
    elif rest and work.issued is None and (dates := find_dates(rest, language=work.language)):
        work.issued = dates[0].date
    entry.take("release_line", "words that say when it may be published")
    work.release_line = entry.text()
    return True


def _has_date(work: Work, plain: str) -> bool:
    return any(map(str.isdigit, plain)) and bool(find_dates(plain, language=work.language))


def _part_at(work: Work, entry: Entry, end: int) -> None:
    """Put two entries in the place of one, cut at a character; blanks and signs go with the first."""
    text = entry.text()
    stop = end + len(entry.plain[end:]) - len(entry.plain[end:].lstrip(" \t:：-–—|/】)]）*+"))
    at = work.entries.index(entry)
    first, second = entry.with_text(text[:stop]), entry.with_text(text[stop:], stop)
    first.level = first.hint = None
    work.entries[at : at + 1] = [first, second]


def _embargo(work: Work, entry: Entry, found: Said, following: Entry | None) -> bool:
    from pressdoc.zones import find_time

    plain = entry.plain
    if work.embargo is not None or len(plain) > 400:
        return False
    digits = any(map(str.isdigit, plain))
    dates = find_dates(plain, language=work.language) if digits else []
    time = find_time(plain, language=work.language)
    rest = plain[found.end :].strip()
    if found.kind == "embargo_words" and rest and rest[0] not in _SIGNS:
        # "Embargo 3 May, 10:00", not "Embargo on arms sales of 2019 lifted".
        starts = [one.start for one in (*dates, *([time] if time else ()))]
        if not starts or min(starts) > found.end + 16:
            return False
    if not dates and not time:
        if not entry.is_line or (len(rest) > 60 and found.kind == "embargo_words"):
            return False
        if following is not None and following.is_line and len(following.plain) <= 100 and entry.number != -1:
            below = _moment_only(work, following)
            if below:
                entry = _joined(work, entry, following)
                dates = find_dates(entry.plain, language=work.language)
                time = find_time(entry.plain, language=work.language)
    entry.take("embargo", "words of an embargo, with a day or an hour")
    day = next((one.date for one in dates if one.date), None)
    work.embargo = Embargo(day, time.time if time else None, time.zone if time else None, text=entry.text())
    if time is None or time.zone is None:
        work.remark("embargo-without-zone", "the embargo names no time zone", entry)
    return True


def _moment_only(work: Work, entry: Entry) -> bool:
    """Return whether a line is a day, a time or both, and nothing else: what an embargo above it left open."""
    from pressdoc.zones import find_time

    if not any(map(str.isdigit, entry.plain)):
        return False
    dates = find_dates(entry.plain, language=work.language)
    time = find_time(entry.plain, language=work.language)
    stated = sum(one.end - one.start for one in (*dates, *([time] if time else ())))
    return bool(dates or time) and len(entry.plain.strip()) - stated <= 24


def _joined(work: Work, first: Entry, second: Entry) -> Entry:
    """Put one entry in the place of two that stand below each other."""
    at = work.entries.index(first)
    one = first.with_text(Text.join((first.text(), second.text()), "\n"))
    one.start = first.start
    work.entries[at : at + 2] = [one]
    second.take("embargo", "the moment that the line above announces")
    return one


def complete_embargo(work: Work) -> None:
    """Give an embargo that omits the year the one nearest to the day of the release, with a remark."""
    if work.embargo is None:
        work.embargo = _of_metadata(work)
    embargo = work.embargo
    if embargo is None or embargo.date is not None or work.issued is None or embargo.text is None:
        return
    for found in find_dates(embargo.text.plain, language=work.language):
        if found.year is None:
            date = complete(found, work.issued)
            work.embargo = attrs.evolve(embargo, date=date)
            work.remark(
                "embargo-year-inferred", f"the embargo omits the year; {date.year} was taken from the release's date"
            )
            return


def _of_metadata(work: Work) -> Embargo | None:
    """Return the embargo that only the metadata state, as news items do; a moment without an offset has no zone."""
    stamp = as_datetime(work.draft.page.embargo)
    if not isinstance(stamp, datetime.datetime):
        return None
    work.remark("embargo-from-metadata", f"the embargo until {stamp.isoformat()} stands in the metadata only")
    zone = stamp.timetz().replace(microsecond=0).isoformat()[len("00:00:00") :]
    return Embargo(stamp.date(), stamp.time(), zone or None)


def withdraw(work: Work) -> None:
    """Take a release as withdrawn that only the metadata say is, as the status of news items does."""
    if work.draft.page.status == CANCELLED and work.revision is None:
        work.revision = Revision("withdrawal")
        work.remark("withdrawn-in-metadata", "that it must no longer be used stands in the metadata only")


def _restriction(work: Work, entry: Entry) -> bool:
    if len(entry.plain) > LONGEST_RESTRICTION:
        return False
    entry.take("restrictions", "words that say where it may not go", len(work.restrictions))
    work.restrictions.append(Restriction(entry.text(), jurisdictions(entry.plain, work.language)))
    return True


# -- what it is to an earlier release -------------------------------------------------------------------------


def _revision(work: Work, entry: Entry, found: Said) -> bool:
    """Take "CORRECTION:", and leave the headline that may stand behind it on the line."""
    plain, end = entry.plain, found.end
    if not entry.is_line or not _is_mark(plain, end):
        return False
    rest = plain[end:].strip(_SIGNS + " ")
    if work.revision is not None:
        return _second_mark(work, entry, end)
    is_headline = entry.level == 1 or entry.hint == "headline"
    if rest and (is_headline or (size(rest) > 5 and not plain.startswith("/"))):
        at = work.entries.index(entry)
        _part_at(work, entry, end)
        entry = work.entries[at]
    entry.take("revision", "words that say that it replaces an earlier version")
    work.revision = Revision(found.kind, text=entry.text())
    return True


def _second_mark(work: Work, entry: Entry, end: int) -> bool:
    """Take "CORRECTION...by Acme" below a headline that says that it corrects, as Business Wire prints it."""
    revision = work.revision
    if revision is None or revision.text is None or revision.note is not None or not entry.plain[:end].isupper():
        return False
    if not entry.plain[end:].lstrip().startswith((".", "…")):
        return False
    entry.take("revision", "says again that it replaces an earlier version")
    work.revision = attrs.evolve(revision, text=Text.join((revision.text, entry.text()), "\n"))
    return True


def _is_mark(plain: str, end: int) -> bool:
    """Return whether words as "Update" mark a line: alone, before a sign, in capitals, or a whole phrase."""
    printed, rest = plain[:end].strip(_BEFORE), plain[end:]
    if not rest.strip(_SIGNS + " .") or plain[0] in "/【［[（(":
        return True
    sign = rest.lstrip()[0]
    if sign in _SIGNS:
        return sign != "-" or rest[0].isspace() or not rest[1:2].isalpha() or rest.startswith("--")
    first, *others = printed.split()
    loud = first.isupper() and len(first) > 3 and first.upper() != first.lower() and not rest.isupper()
    return loud or len(others) >= 2


def _note(work: Work, entry: Entry, kind: str, prose: int) -> bool:
    """Take the sentence that says what was changed; one that says "replaces" is a revision by itself."""
    if len(entry.plain) > LONGEST_NOTE:
        return False
    if work.revision is None:
        if kind != "replacing" or prose:
            return False
        work.revision = Revision("correction", text=entry.text())
        entry.take("revision", "says what has changed")
        return True
    if ends_open := entry.plain.rstrip().endswith((":", "：")):
        _take_notes_above(work, entry)
    elif prose > 1:
        return False
    if work.revision.note is not None and not ends_open:
        return False
    _take_note(work, entry)
    return True


def _take_note(work: Work, entry: Entry) -> None:
    revision = work.revision
    assert revision is not None  # its callers ask
    notes = [text for text in (revision.note, entry.text()) if text is not None]
    work.revision = attrs.evolve(revision, note=Text.join(notes, "\n"))
    entry.take("revision", "says what has changed")


def _take_notes_above(work: Work, entry: Entry) -> None:
    """Take the paragraphs between the mark and "The updated release reads:"; a dateline in front of them stays."""
    at = work.entries.index(entry)
    above: list[Entry] = []
    for one in reversed(work.entries[max(0, at - MOST_NOTES) : at]):
        if one.part is not None or not isinstance(one.block, Paragraph) or len(one.plain) > LONGEST_NOTE:
            break
        dateline = parse_dateline(one.plain, work.language)
        if dateline is None and not is_prose(one):
            break
        above.append(one)
        if dateline is not None:
            break
    for one in reversed(above):
        dateline = parse_dateline(one.plain, work.language)
        if dateline is None or dateline.whole:
            note = None if dateline else one
        else:
            where = work.entries.index(one)
            _part_at(work, one, dateline.end)
            note = work.entries[where + 1]
        if note is not None:
            _take_note(work, note)

"""Step: what follows the text: boilerplates, legal notices, contacts, notes, end mark."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from pressdoc.model import Divider, Figure, Paragraph, Table, Text
from pressdoc.understand.boilerplate import LONGEST_HEADING, find_headless, is_heading, part_headings
from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.dating.dateline_scan import is_wire
from pressdoc.understand.languages import section
from pressdoc.understand.vocabulary import fold
from pressdoc.understand.work import LONGEST_LINE, LOOKED_UP, Entry, Work

if TYPE_CHECKING:
    from pressdoc.understand.vocabulary import Vocabulary

_SIGNS = " \t#-–—－―─_=~*.:()（）[]【】<>＜＞/|■◆●"
"""What stands around the word of an end mark."""
_LONGEST_END_MARK = 60
_RAISED = frozenset("†‡¹²³⁴⁵")
_FOOTNOTE = frozenset("0123456789*＊†‡¹²³⁴⁵")
LONGEST_TEASER = 300
"""Characters of a paragraph below "Related news"."""
LONGEST_TAG = 60
MOST_TAGS = 12
_SPEECH = {"“": "”", "„": "“", "«": "»", "「": "」"}
SHORTEST_SENTENCE = 6
"""Words."""
_MOST_DIGITS = 8
"""Digits in a line of such a title, which may name two years; a telephone number has more."""
MOST_LEFT_OVER = 8
"""Lines below a release that are its page's."""
_SAYS_MORE = frozenset(".!?:。！？：”/@$>|")
"""Signs of sentences, labels and addresses."""
MOST_TITLES = 8
"""Lines above a table that belong to it: the company, what it shows, its unit."""


@attrs.define
class _Sections:
    """Which section the entries stand in, one after the other."""

    work: Work
    phrases: tuple[tuple[str, str], ...]
    """The phrases of legal text that stand anywhere in the release."""
    section: str = "body"
    item: int = 0
    counts: dict[str, int] = attrs.Factory(lambda: {"about": 0, "notices": 0})
    ends: list[Entry] = attrs.Factory(list)
    broken: bool = False
    """Whether an end mark stood before; what goes on below it is another item, so that the order stays."""
    has_text: bool = False
    """Whether a paragraph of the text has been seen."""
    tags: int = 0
    """How many subject tags may still follow their label."""
    form: bool = False
    """Whether what stands at the end has begun: a boilerplate, contacts, an end mark."""
    told: bool = False
    """Whether the note at hand is one paragraph: a footnote, "Notes: ..."."""
    heading: Entry | None = None
    """The heading right above."""
    kind: str | None = None
    """The kind of the legal text above."""
    at: int = 0
    """Where the entry at hand stands."""
    filed: bool = False
    """Whether the page has said, below the text, what it files the release under."""

    def opened_by(self, entry: Entry) -> str | None:
        """Return which part an entry opens where it stands."""
        opened = opens(self.work, entry, self.phrases)
        if opened == "about" and self.filed and _is_card(self.work, entry, self.at):
            opened = "page_part"
        if opened == "about" and _is_about_wire(self.work, entry.plain):
            opened = "page_part"
        if opened == "notices" and self.goes_on_with(entry):
            opened = None
        if opened == "end_mark" and _is_of_picture(self.work, self.at):
            opened = None
        return opened

    def take(self, entry: Entry) -> None:
        """Give one entry its part."""
        opened = self.opened_by(entry)
        if opened == "end_mark" and not self.has_text and _source_line(self.work, entry.plain.strip()):
            entry.set_aside("metadata", "where the page has it from")
            return
        if opened == "end_mark":
            _end_mark(self.ends, entry)
            self.broken = True
            self.form = self.form or self.has_text
            if self.section in ("page_part", "tags"):
                self.section = "body"
            return
        if opened == "notes" and _has_note_mark(self.work, entry.plain.strip()):
            entry.take("notes", "the sign or the word before a note")
            return  # the section that it stands in goes on below
        if opened is not None:
            if opened in ("page_part", "tags") and self.aside(entry, opened):
                return
            self.section = opened
            self.told = opened == "notes" and not _is_label(entry)
            entry.opens = True
        elif self.section in ("page_part", "tags") and self.goes_on_aside(entry):
            return
        elif self.ends_here(entry):
            self.section = "body"
        self.put(entry)
        if opened == "notices" and not self.has_text:
            self.section = "body"  # legal text above the release is one paragraph

    def goes_on_with(self, entry: Entry) -> bool:
        """Return whether legal text is what the heading right above announced, or more of the same kind."""
        if self.heading is not None and not _is_label(entry):
            return self.section == "notices" or (
                self.section == "about" and self.work.words.notice(entry.folded, ()) is None
            )
        kind = self.work.words.notice(entry.folded, self.phrases)
        goes_on = self.section == "notices" and kind == self.kind and not _is_label(entry) and not self.broken
        self.kind = kind
        return goes_on

    def clue(self, entry: Entry) -> str:
        """Return by what an entry was recognised as one of the section."""
        if entry.opens:
            return f"words that open such a part: {entry.plain.strip()[:40]!r}"
        if self.section == "body":
            return ""
        return "goes on with the part above" if self.heading is None else "below its heading"

    def put(self, entry: Entry) -> None:
        section = self.section
        item = entry.item
        if section in self.counts:
            if entry.opens or self.broken:
                self.item = self.counts[section]
                self.counts[section] += 1
            item = self.item
        entry.take(section, self.clue(entry), item)
        self.broken = False
        self.form = self.form or (self.has_text and section == "about")
        self.heading = entry if entry.opens and _is_label(entry) else None
        self.has_text = self.has_text or (section == "body" and _is_sentence(entry))

    def ends_here(self, entry: Entry) -> bool:
        """Return whether a section ends before an entry that opens none."""
        if self.section == "about" and _is_speech(entry):
            return True  # nobody speaks in a boilerplate
        if self.section == "notices" and not self.form and _is_label(entry):
            return True  # legal text in the middle of the text ends at the next heading
        if self.section == "notes" and self.told and not self.form:
            return True  # below a table or a paragraph, the text goes on
        if self.section in ("page_part", "tags"):
            return True  # what belongs to them is set aside
        return self.section in ("about", "notices") and (
            entry.level is not None or self.work.words.lines.get(fold(_first_line(entry.plain))) == "text"
        )

    def aside(self, entry: Entry, opened: str) -> bool:
        """Set the heading of a page part or of tags aside; return whether it was one."""
        self.filed = self.filed or self.has_text
        if opened == "tags":
            entry.set_aside("metadata", "subjects that the page is filed under")
            _, colon, rest = entry.plain.partition(":")
            self.tags = 0 if (colon and rest.strip()) else MOST_TAGS
        else:
            entry.set_aside("furniture", f"a heading of the page: {entry.plain.strip()[:60]!r}")
            self.tags = 0
        if self.has_text and (opened == "page_part" or self.tags):
            self.section = opened
        return True

    def goes_on_aside(self, entry: Entry) -> bool:
        """Set aside what belongs to a page part or to the tags; return whether it does."""
        if self.section == "tags":
            if self.tags <= 0 or not entry.is_line or len(entry.plain) > LONGEST_TAG:
                return False
            self.tags -= 1
            entry.set_aside("metadata", "a subject that the page is filed under")
            return True
        if isinstance(entry.block, Paragraph) and len(entry.plain) > LONGEST_TEASER:
            return False
        entry.set_aside("furniture", "below a heading of the page")
        return True


def _is_left_over(entry: Entry) -> bool:
    """Return whether a line is what pages put below a text: a few words, no sentence, no number, no address."""
    plain = entry.plain.strip()
    return (
        entry.is_line
        and isinstance(entry.block, Paragraph)
        and len(plain) <= LONGEST_TAG
        and plain[:1] not in _FOOTNOTE
        and _SAYS_MORE.isdisjoint(plain)
        and not any(map(str.isdigit, plain))
    )


def _set_left_over_aside(work: Work) -> None:
    """Set aside the last lines, behind contacts or an end mark, when they are a page's: "Subscribe to our letter"."""
    lines: list[Entry] = []
    for entry in reversed(work.entries):
        if entry.part == "aside":
            continue
        if work.words.is_(entry.folded) == "text":
            return  # "By order of the board", and who signs
        if entry.part == "body" and len(lines) < MOST_LEFT_OVER and _is_left_over(entry):
            lines.append(entry)
            continue
        if entry.part in ("contacts", "end_mark"):
            for line in lines:
                line.set_aside("furniture", "a line below the release that is no sentence")
            lines = []
        if entry.part != "end_mark":
            return


MOST_OF_CARD = 8
"""Lines of the card of a company that are looked at."""


def _is_card(work: Work, entry: Entry, at: int) -> bool:
    """Return whether a heading such as "Company profile" opens a page's card of a company, which has no sentence."""
    if work.words.about_whom(entry.plain) != "":
        return False
    below = [one for one in work.entries[at + 1 : at + 1 + MOST_OF_CARD] if one.part is None]
    return len(below) > 1 and all(one.is_line and len(one.plain) <= LONGEST_TAG for one in below)


def _is_about_wire(work: Work, plain: str) -> bool:
    """Return whether a heading of a page is about the wire that sent it: "About GlobeNewswire by Notified".

    A wire has news of its own, which name it in the headline.
    """
    name = work.words.about_whom(plain)
    if not name or work.draft.page.title is None or work.headline is None:
        return False
    wire = name.partition(" by ")[0]
    return is_wire(wire) and wire.casefold() not in work.headline.plain.casefold()


def _set_bare_headings_aside(work: Work) -> None:
    """Set "Company profile" aside where nothing stands below it: it is a link of the page."""
    about = work.of("about")
    items = Counter(entry.item for entry in about)
    for entry in about:
        if items[entry.item] == 1 and entry.is_line and work.words.about_whom(entry.plain) == "":
            entry.set_aside("furniture", "a heading with nothing below it")


def find_sections(work: Work) -> None:
    """Give every entry that is left its part, one after the other, with the section it stands in."""
    part_headings(work)
    headline = next((entry.number for entry in work.of("headline")), -1)
    phrases = work.words.phrases_in("\n".join([entry.folded[:LOOKED_UP] for entry in work.undecided()]))
    state = _Sections(work, phrases)
    before = -1
    for state.at, entry in enumerate(work.entries):
        if entry.part == "contacts":
            # They end a section; what goes on below them is another item.
            state.section, state.broken = "body", True
            state.form = state.form or state.has_text
        if entry.part is not None:
            if entry.part == "dateline":
                state.section = "body"  # the text begins below the line that says where and when
            state.filed = state.filed or (state.has_text and entry.role == "metadata")
            continue
        if before < headline < entry.number:
            state.section = "body"  # what stood above the headline ends there
        before = entry.number
        if entry.dateline is not None:
            state.section = "body"  # contacts on top end where the text begins
        state.take(entry)
    if state.ends:
        work.end_mark = Text.join((entry.text() for entry in state.ends), "\n")
    _set_left_over_aside(work)
    _set_bare_headings_aside(work)
    _return_tables(work)
    find_headless(work)


def _return_tables(work: Work) -> None:
    """Take the tables of figures below notices and contacts, with their titles, to the text again."""
    if not any(isinstance(entry.block, Table) for entry in work.entries):
        return
    headline = next((entry.number for entry in work.of("headline")), -1)
    words = contact_words(work.language)
    entries = [entry for entry in work.entries if entry.part not in ("aside", None) and entry.number >= headline]
    for number, entry in enumerate(entries):
        part = entry.part
        if part not in ("notices", "contacts", "about") or not _is_figures(entry):
            continue
        if part == "contacts" and words.opening(entry.plain.partition("\n")[0]) is not None:
            continue  # who can be reached, in columns
        first = number
        while first > 0 and number - first < MOST_TITLES and _is_title(entries[first - 1], part):
            first -= 1
        last = number + 1
        while last < len(entries) and entries[last].part == part and not entries[last].opens:
            last += 1
        for one in entries[first:last]:
            one.take("body", "figures, or the title of figures")


def _is_figures(entry: Entry) -> bool:
    if not isinstance(entry.block, Table) or "@" in entry.plain or len(entry.block.rows) < 3:
        return False
    digits = sum(map(str.isdigit, entry.plain))
    return digits * 8 > len(entry.plain)


def _is_title(entry: Entry, part: str) -> bool:
    """Return whether lines above a table are its title, and no heading of a section, address or sentence."""
    if entry.part != part or entry.opens or len(entry.plain) > LONGEST_LINE or "@" in entry.plain:
        return False
    lines = entry.plain.split("\n")
    return is_heading(entry) and all(sum(map(str.isdigit, line)) <= _MOST_DIGITS for line in lines)


def opens(work: Work, entry: Entry, phrases: tuple[tuple[str, str], ...] | None = None) -> str | None:
    """Return the section that an entry opens, or "end_mark", or ``None`` when it goes on."""
    plain = entry.plain.strip()
    if len(plain) <= _LONGEST_END_MARK and is_end_mark(work.words, plain):
        return "end_mark"
    if entry.is_line and len(plain) <= LONGEST_HEADING:
        opened = _line_opens(work, entry, plain)
    elif entry.is_line:
        opened = "notes" if _is_labelled_note(work, plain) else None
    else:
        opened = _first_line_opens(work, plain)
    if opened is not None:
        return opened
    if work.words.notice(entry.folded, phrases):
        return "notices"
    if _has_note_mark(work, plain):
        return "notes"
    return "notes" if plain[:1] in _FOOTNOTE and _is_footnote(work, entry) else None


def _is_labelled_note(work: Work, plain: str) -> bool:
    """Return whether a paragraph begins with "Note to editors:"."""
    end = plain.find(":", 0, LONGEST_TAG)
    return end > 0 and work.words.lines.get(fold(plain[:end])) == "notes"


def _line_opens(work: Work, entry: Entry, plain: str) -> str | None:
    kind = work.words.is_(entry.folded)
    if kind in ("about", "notes", "page_part", "tags"):
        return kind
    if work.words.about_whom(plain) is not None and (is_heading(entry) or _is_short(plain)):
        return "about"
    if _source_line(work, plain) and not isinstance(entry.block, Figure):
        return "end_mark"
    if ":" in plain or "：" in plain:
        label = plain.replace("：", ":").partition(":")[0]
        kind = work.words.lines.get(fold(label)) if len(label) <= LONGEST_TAG else None
        return kind if kind in ("notes", "tags") else None
    return None


def _first_line(plain: str) -> str:
    return plain.partition("\n")[0] if "\n" in plain[:LONGEST_TAG] else plain[:LOOKED_UP]


def _is_label(entry: Entry) -> bool:
    """Return whether an entry is a heading and nothing else."""
    return entry.is_line and len(entry.plain) <= LONGEST_HEADING and is_heading(entry)


def _is_short(plain: str) -> bool:
    """Return whether a line with a full stop is too short for a sentence, as in "About kevin"."""
    return plain.endswith(".") and len(plain.split()) < SHORTEST_SENTENCE


def _is_footnote(work: Work, entry: Entry) -> bool:
    """Return whether a paragraph begins with a raised number, or with a sign that stands behind a word of the text."""
    sign = entry.plain.lstrip()[0]
    if (numbered := _NUMBERED_STAR.match(entry.plain.lstrip())) is not None:
        return any(_is_marked_with(e.plain, numbered[0].rstrip()) for e in work.entries)
    if sign in _RAISED or sign == "*":
        if not entry.plain.lstrip()[1:2].isspace():
            return False
        if work.note_signs is None:
            signs = (*_RAISED, "*")
            work.note_signs = {one for one in signs if any(_is_marked_with(e.plain, one) for e in work.entries)}
        return sign in work.note_signs
    return any(span.start == 0 and span.kind == "superscript" for span in entry.text().spans)


_NUMBERED_STAR = re.compile(r"[*＊]\d{1,2}\b\s?")


def _has_note_mark(work: Work, plain: str) -> bool:
    """Return whether a line begins with what its language puts before a note: "※2 ...", "（注）...", "注1 ..."."""
    for mark in section(work.language or "en", "structure").get("note_marks", ()):
        if plain.startswith(mark):
            return not mark[-1].isalpha() or _NUMBERED_NOTE.match(plain, len(mark)) is not None
    return False


_NUMBERED_NOTE = re.compile(r"\d{0,2}[)）\]］：:]|\d{1,2}\s|\s\d{1,2}\s")
"""What stands behind the word before a note; without it the word may begin a sentence."""


def _is_marked_with(plain: str, sign: str) -> bool:
    at = plain.find(sign)
    return at > 0 and not plain[at - 1].isspace()


def _first_line_opens(work: Work, plain: str) -> str | None:
    """Return what the first of several lines opens: a part of the page or its tags."""
    end = plain.find("\n", 0, LONGEST_TAG)
    kind = work.words.is_(fold(plain[:end])) if end > 0 else None
    return kind if kind in ("page_part", "tags") else None


def is_end_mark(words: Vocabulary, plain: str) -> bool:
    """Return whether a short line marks the end: "###", "-30-", "ENDS", "- Ende -", "(完)"."""
    plain = plain.replace("\u00a0", " ")
    word = plain.strip(_SIGNS)
    if word[:1] > "\u2e7f":
        word = word.replace(" ", "").replace("\u3000", "")  # 以　上
        return word.casefold() in words.end_marks
    if not word:
        return plain.count("#") > 1 and not plain.strip("# ")
    folded = word.casefold()
    if folded not in words.end_marks:
        # "Ende der Mitteilung EQS News-Service"
        return " " in folded and folded.startswith(words.end_lines)
    # A small word or a number alone says nothing; with signs around it, it marks the end.
    return len(word) < len(plain) or (not word.isdigit() and not word.islower())


def _source_line(work: Work, plain: str) -> bool:
    """Return whether a line is "SOURCE Acme", "Source: Acme" or "来源：Acme"; an address is no organisation."""
    first, sign, rest = plain.partition(" ")
    if "：" in first:
        first, sign, rest = plain.partition("：")
    elif not (first.isupper() or first[-1:] == ":" or rest[:1] == ":"):
        return False
    rest = rest.strip(" :")
    return (
        bool(sign and rest)
        and work.words.lines.get(fold(first)) == "source_line"
        and not rest.startswith(("http", "www."))
    )


_RIGHTS = ("copyright", "©", "(c)")


def _is_of_picture(work: Work, at: int) -> bool:
    """Return whether a line says where a picture is from: the one below it says who has the rights."""
    below = work.entries[at + 1 : at + 2]
    return bool(below) and below[0].folded.startswith(_RIGHTS) and _source_line(work, work.entries[at].plain.strip())


def _is_speech(entry: Entry) -> bool:
    """Return whether a paragraph begins with words in quotation marks that are no name."""
    mark = _SPEECH.get(entry.plain[:1])
    return mark is not None and len(entry.plain) > 80 and not 0 < entry.plain.find(mark, 1) < 50


def _is_sentence(entry: Entry) -> bool:
    """Return whether an entry is a paragraph of the text: long, or a sentence with its full stop."""
    if not entry.is_line:
        return isinstance(entry.block, Paragraph)
    return len(entry.plain) > LONGEST_TAG and entry.plain.rstrip().endswith((".", "”", "。", "»"))


def _end_mark(ends: list[Entry], entry: Entry) -> None:
    """Take an end mark: the first one, and what stands right below it, "SOURCE Acme" and "###"."""
    if not ends or ends[-1].number == entry.number - 1:
        entry.take("end_mark", "an end mark, or the line that names the source")
        ends.append(entry)
    else:
        entry.set_aside("end_mark", "a second end mark")


def drop_rules(work: Work) -> None:
    """Set aside rules and lone signs at the edges of the text and in the other sections, where they divide nothing."""
    for entry in work.entries:
        if isinstance(entry.block, Divider) and entry.part in ("about", "notices", "contacts"):
            entry.set_aside("furniture", "a rule between sections")
    body = work.of("body")
    for run in (body, body[::-1]):
        for entry in run:
            if entry.part != "body":
                continue
            if not isinstance(entry.block, Divider) and any(map(str.isalnum, entry.plain)):
                break
            if not isinstance(entry.block, Divider) and not isinstance(entry.block, Paragraph):
                break
            entry.set_aside("furniture", "a rule at the edge of the text")

"""The working paper of understanding: the drafted blocks, what each was decided to be, and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from pressdoc.draft import Draft, DraftBlock
from pressdoc.model import (
    Block,
    Boilerplate,
    Contact,
    Dateline,
    Embargo,
    Figure,
    Heading,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Place,
    Remark,
    Restriction,
    Revision,
    Text,
)
from pressdoc.model.blocks import texts
from pressdoc.model.generated import changer, maker
from pressdoc.model.views import in_block
from pressdoc.understand.attributors import Attributor
from pressdoc.understand.dating.dateline_scan import Parsed
from pressdoc.understand.dating.found_date import FoundDate
from pressdoc.understand.vocabulary import EDGES, Vocabulary, fold, vocabulary

LONGEST_LINE = 320
"""Characters; a headline or another single line is shorter, a paragraph may be longer."""


LOOKED_UP = 100
"""Characters of a paragraph that vocabulary is looked up for."""


_place = maker(Place, "block", "start", "line")
_with_text = changer(Paragraph, "text")
_heading_with_text = changer(Heading, "text")


@attrs.define(eq=False)
class Entry:
    """One drafted block, on its way to a role."""

    number: int
    block: Block
    level: int | None
    hint: str | None
    line: int | None
    plain: str
    """Its words; a line for each text in it.  Blanks that do not break are blanks here, at the same places."""
    part: str | None = None
    """The field of the release that it goes to, or "aside"; ``None`` while undecided."""
    item: int = 0
    """Which item of that field: two contacts are two items."""
    role: str = ""
    """For what is set aside: "furniture", "metadata", "date"."""
    reason: str = ""
    """By what it was recognised, or why it was set aside, in words for people."""
    opens: bool = False
    """Whether it is the heading of its section."""
    start: int = 0
    """Where it begins in its block; 0 unless the block was taken apart."""
    dateline: Text | None = None
    """What was cut off its front."""
    is_prose: bool | None = None
    """Whether it is a paragraph of text rather than a line, once somebody asked."""
    is_line: bool = attrs.field(init=False)
    """Whether it is short and in one piece, as headlines, headings and labels are."""
    folded: str = attrs.field(init=False)
    """Its words, of a paragraph the first ones, in the form in which vocabulary is looked up."""

    def __attrs_post_init__(self) -> None:
        self.is_line = len(self.plain) <= LONGEST_LINE and ("\n" not in self.plain or "\n" not in self.plain.strip())
        self.folded = _folded(self.plain if self.is_line else self.plain[:LOOKED_UP])

    @classmethod
    def of(cls, number: int, drafted: DraftBlock) -> Entry:
        """Return the entry of a drafted block."""
        block = drafted.block
        plain = flat(block.text.plain if isinstance(block, Paragraph) else _plain(block))
        return cls(number, block, drafted.level, drafted.hint, drafted.line, plain)

    def with_text(self, text: Text, start: int = 0) -> Entry:
        """Return an entry for a stretch of this paragraph, from the character ``start`` on."""
        assert isinstance(self.block, Paragraph | Heading)  # only these are taken apart
        block = (_with_text if type(self.block) is Paragraph else _heading_with_text)(self.block, text)
        return Entry(self.number, block, self.level, self.hint, self.line, flat(text.plain), start=self.start + start)

    def lines(self) -> Iterator[Entry]:
        """Yield an entry for each line of this paragraph."""
        text, at = self.text(), 0
        for number, line in enumerate(self.plain.split("\n")):
            if line.strip():
                entry = self.with_text(text[at : at + len(line)], at)
                entry.line = self.line and self.line + number
                yield entry
            at += len(line) + 1

    def text(self) -> Text:
        """Return the words as one text, a line for each text in the block."""
        found = list(texts(self.block))
        if not found:
            return Text(self.plain)
        return found[0] if len(found) == 1 else Text.join((text for text in found if text), "\n")

    def is_bold(self) -> bool:
        """Return whether it is bold from end to end."""
        return self.is_marked("strong")

    def is_marked(self, *kinds: str) -> bool:
        """Return whether one mark of these kinds reaches from end to end."""
        text = self.text()
        size = len(text.plain.strip())
        return any(span.kind in kinds and span.end - span.start >= size for span in text.spans)

    def take(self, part: str, clue: str, item: int = 0) -> None:
        """Decide that it is a part of the release, and say by what it was recognised."""
        self.part, self.role, self.reason, self.item = part, "", clue, item

    def set_aside(self, role: str, reason: str) -> None:
        """Decide that it is no part of the release."""
        self.part, self.role, self.reason = "aside", role, reason

    def place(self) -> Place:
        """Return where it stood."""
        return _place(self.number, self.start, self.line)


def flat(plain: str) -> str:
    """Return words with blanks for those that do not break, with which copies are strewn; nothing moves."""
    return plain.replace("\u00a0", " ")


def _folded(plain: str) -> str:
    """Return `fold` of the words of a text, whose only blanks in ASCII are these three."""
    if plain.isascii() and "  " not in plain and "\n" not in plain and "\t" not in plain:
        return plain.casefold().strip(EDGES)  # as most lines are: nothing to be parted and joined
    return fold(plain)


def _plain(block: Block) -> str:
    """Return the words of a block, a line for each text; of a figure without caption the words in its place."""
    if isinstance(block, Figure):
        return "\n".join(piece.text.plain for piece in in_block(block))
    return "\n".join(text.plain for text in texts(block) if text)


@attrs.define(eq=False)
class Work:
    """Everything that the steps find out about one document."""

    draft: Draft
    entries: list[Entry]
    language: str | None = None
    issued: datetime.date | None = None
    url: str | None = None
    attributor: Attributor | None = None
    """Whom to ask about quotations that the rules leave open."""
    fallback: datetime.date | None = None
    """The caller's date, for what the document leaves open."""
    remarks: list[Remark] = attrs.Factory(list)
    words: Vocabulary = attrs.Factory(lambda: vocabulary(None))

    headline: Text | None = None
    subheadlines: list[Text] = attrs.Factory(list)
    release_line: Text | None = None
    embargo: Embargo | None = None
    restrictions: list[Restriction] = attrs.Factory(list)
    revision: Revision | None = None
    dateline: Dateline | None = None
    dateline_lines: list[tuple[Entry, Parsed]] = attrs.Factory(list)
    """Lines of their own that may be the dateline."""
    late_date: datetime.date | None = None
    """A date on a line of its own below the text, for want of any other."""
    unsettled: FoundDate | None = None
    """The page's date, where it may be either of two days."""
    issuers: tuple[Organisation, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    about: list[Boilerplate] = attrs.Factory(list)
    notices: list[Notice] = attrs.Factory(list)
    contacts: list[Contact] = attrs.Factory(list)
    end_mark: Text | None = None
    note_signs: set[str] | None = None
    """Signs of footnotes that stand behind a word, once somebody asked."""

    def undecided(self) -> list[Entry]:
        """Return the entries without a part, in reading order."""
        return [entry for entry in self.entries if entry.part is None]

    def of(self, part: str) -> list[Entry]:
        """Return the entries of one part, in reading order."""
        return [entry for entry in self.entries if entry.part == part]

    def organisation(self, name: str) -> Organisation:
        """Return the one value for an organisation that goes by a name."""
        from pressdoc.understand.names.organisations import short

        wanted = short(name).casefold()
        for known in self.organisations:
            if wanted in (short(form).casefold() for form in (known.name, *known.aliases)):
                return known
        return Organisation(name)

    def remark(self, code: str, message: str, entry: Entry | None = None) -> None:
        """Note something that the reader should know."""
        self.remarks.append(Remark(code, message, entry.place() if entry else None))


def touch(upper: Entry, lower: Entry) -> bool:
    """Return whether two lines stand right below each other, without a blank line."""
    if upper.line is not None and lower.line is not None:
        return lower.line - upper.line == 1 and upper.level == lower.level
    return upper.number == lower.number

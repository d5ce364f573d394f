"""The blocks of a release: paragraphs, headings, lists, tables, figures and quoted passages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, TypeAlias

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model.extra import EMPTY, Extra
from pressdoc.model.fields import (
    an,
    as_extra,
    as_language,
    as_tuple,
    brief,
    fault,
    is_extra,
    is_language,
    is_optional_string,
    is_string,
    many,
    shown,
)
from pressdoc.model.text import Text
from pressdoc.model.values import Unknown, as_url, is_url

DEEPEST = 16
"""How deep blocks may nest; a block of a release is at depth 1."""


def as_text(value: Any) -> Any:
    """Make a str a `Text`."""
    return Text(value) if type(value) is str else value


def as_texts(value: Any) -> Any:
    """Make each str of a sequence a `Text`."""
    value = as_tuple(value)
    return tuple(map(as_text, value)) if type(value) is tuple else value


def as_blocks(value: Any) -> Any:
    """Make a sequence of blocks a tuple; a str or `Text` among them, or alone, is a paragraph."""
    if type(value) is str or type(value) is Text:
        value = (value,)
    value = as_tuple(value)
    return tuple(map(_as_block, value)) if type(value) is tuple else value


def _as_block(value: Any) -> Any:
    return Paragraph(value) if type(value) is str or type(value) is Text else value


@attrs.frozen(repr=False, weakref_slot=False)
class Paragraph:
    """A paragraph."""

    __repr__ = brief

    kind: ClassVar[str] = "paragraph"
    text: Text = attrs.field(converter=as_text, validator=an(Text))
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    """Its language, where it differs from the release's."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Heading:
    """A heading inside the body; ``level`` 2 to 6, since the headline is level 1."""

    __repr__ = brief

    kind: ClassVar[str] = "heading"
    text: Text = attrs.field(converter=as_text, validator=an(Text))
    level: int = attrs.field(default=2, validator=an(int))
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @level.validator
    def _in_range(self, attribute: attrs.Attribute[Any], value: int) -> None:
        if not 2 <= value <= 6:
            raise fault(self, attribute, f"expected 2 to 6, got {value!r}", value)


@attrs.frozen(repr=False, weakref_slot=False)
class ListItem:
    """An item of a list: one paragraph as a rule, more blocks where there are more.

    >>> ListItem("Orders rose.").blocks
    (Paragraph(Text('Orders rose.')),)
    """

    __repr__ = brief

    kind: ClassVar[str] = "item"
    blocks: tuple[Block, ...] = attrs.field(default=(), converter=as_blocks)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_blocks(self, "blocks", self.blocks, 2)


def _as_items(value: Any) -> Any:
    value = as_tuple(value)
    if type(value) is not tuple:
        return value
    return tuple(item if type(item) is ListItem else ListItem(item) for item in value)


@attrs.frozen(repr=False)
class ListBlock:
    """A list, with bullets or with numbers from ``start`` on.

    >>> ListBlock(["Orders rose.", "Costs fell."]).items[1].blocks[0].text.plain
    'Costs fell.'
    """

    __repr__ = brief

    kind: ClassVar[str] = "list"
    items: tuple[ListItem, ...] = attrs.field(converter=_as_items, validator=many(ListItem))
    ordered: bool = attrs.field(default=False, validator=an(bool), kw_only=True)
    start: int = attrs.field(default=1, validator=an(int), kw_only=True)
    """The first number of an ordered list, 0 to 999,999,999 as in Markdown."""
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @start.validator
    def _in_range(self, attribute: attrs.Attribute[Any], value: int) -> None:
        if not 0 <= value <= 999_999_999:
            raise fault(self, attribute, f"expected 0 to 999,999,999, got {value!r}", value)
        if value != 1 and not self.ordered:
            raise fault(self, attribute, f"a list without numbers starts at none, got {value!r}", value)


@attrs.frozen(repr=False)
class Cell:
    """A cell of a table; it may cover several columns or rows."""

    __repr__ = brief

    kind: ClassVar[str] = "cell"
    text: Text = attrs.field(default=Text(), converter=as_text, validator=an(Text))
    header: bool = attrs.field(default=False, validator=an(bool), kw_only=True)
    """Whether it names its row or column, in a row below the header rows too."""
    columns: int = attrs.field(default=1, validator=an(int), kw_only=True)
    """How many columns it covers, 1 to 1,000 as HTML allows."""
    rows: int = attrs.field(default=1, validator=an(int), kw_only=True)
    """How many rows it covers, 1 to 65,534 as HTML allows."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @columns.validator
    def _columns_in_range(self, attribute: attrs.Attribute[Any], value: int) -> None:
        if not 1 <= value <= 1000:
            raise fault(self, attribute, f"expected 1 to 1,000, got {value!r}", value)

    @rows.validator
    def _rows_in_range(self, attribute: attrs.Attribute[Any], value: int) -> None:
        if not 1 <= value <= 65534:
            raise fault(self, attribute, f"expected 1 to 65,534, got {value!r}", value)


def _as_cells(value: Any) -> Any:
    value = as_tuple(value)
    if type(value) is not tuple:
        return value
    return tuple(Cell(cell) if type(cell) is str or type(cell) is Text else cell for cell in value)


@attrs.frozen(repr=False)
class Row:
    """A row of a table.

    >>> Row(["Net sales", "12.5"]).cells[1].text.plain
    '12.5'
    """

    __repr__ = brief

    kind: ClassVar[str] = "row"
    cells: tuple[Cell, ...] = attrs.field(default=(), converter=_as_cells, validator=many(Cell))
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


def _as_rows(value: Any) -> Any:
    value = as_tuple(value)
    if type(value) is not tuple:
        return value
    return tuple(row if type(row) is Row or not isinstance(row, list | tuple) else Row(row) for row in value)


@attrs.frozen(repr=False)
class Table:
    """A table; the first ``header_rows`` rows are its head, as in financial statements often two.

    >>> table = Table([["", "2025"], ["Net sales", "12.5"]], header_rows=1, note="in millions of euros")
    >>> len(table.rows)
    2
    """

    __repr__ = brief

    kind: ClassVar[str] = "table"
    rows: tuple[Row, ...] = attrs.field(converter=_as_rows, validator=many(Row))
    header_rows: int = attrs.field(default=0, validator=an(int), kw_only=True)
    caption: Text | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_text),
        validator=an(Text, optional=True),
        kw_only=True,
    )
    note: Text | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_text),
        validator=an(Text, optional=True),
        kw_only=True,
    )
    """What holds for all figures: "in thousands, except per share"."""
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @header_rows.validator
    def _no_more_than_rows(self, attribute: attrs.Attribute[Any], value: int) -> None:
        if not 0 <= value <= len(self.rows):
            raise fault(self, attribute, f"expected 0 to {len(self.rows)}, got {value!r}", value)


@attrs.frozen(repr=False)
class Figure:
    """An image, a video or another file that is shown, with what the release says of it."""

    __repr__ = brief

    kind: ClassVar[str] = "figure"
    url: str | None = attrs.field(default=None, converter=as_url)
    """Its address, in the form of ``Link.url``; ``None`` where a copy has lost it."""
    alt: str = attrs.field(default="", kw_only=True)
    """The words in its place, for those who do not see it."""
    caption: Text | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_text),
        validator=an(Text, optional=True),
        kw_only=True,
    )
    credit: Text | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_text),
        validator=an(Text, optional=True),
        kw_only=True,
    )
    """Whose picture it is."""
    media: str = attrs.field(default="image", kw_only=True)
    """ "image", "video", "audio" or "file"; an open list."""
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        fields = attrs.fields(Figure)
        if self.url is not None:
            is_url(self, fields.url, self.url)
        is_optional_string(self, fields.alt, self.alt or None)
        if type(self.alt) is not str:
            raise fault(self, fields.alt, f"expected a str, got {shown(self.alt)}", self.alt)
        is_string(self, fields.media, self.media)


@attrs.frozen(repr=False)
class BlockQuote:
    """A passage set off as quoted; who says it is in the `QuotePart` spans of its texts."""

    __repr__ = brief

    kind: ClassVar[str] = "blockquote"
    blocks: tuple[Block, ...] = attrs.field(converter=as_blocks)
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_blocks(self, "blocks", self.blocks, 2)


@attrs.frozen(repr=False)
class Preformatted:
    """Words whose blanks and line ends matter, ``<pre>``."""

    __repr__ = brief

    kind: ClassVar[str] = "preformatted"
    text: Text = attrs.field(converter=as_text, validator=an(Text))
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Divider:
    """A rule between parts of the body, ``* * *``."""

    __repr__ = brief

    kind: ClassVar[str] = "divider"
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


Block: TypeAlias = Paragraph | Heading | ListBlock | Table | Figure | BlockQuote | Preformatted | Divider | Unknown

BLOCKS: tuple[type[Any], ...] = (
    Paragraph,
    Heading,
    ListBlock,
    Table,
    Figure,
    BlockQuote,
    Preformatted,
    Divider,
    Unknown,
)
"""The classes of blocks."""


def check_blocks(owner: object, field: str, blocks: object, depth: int = 1) -> None:
    """Raise unless ``blocks`` is a tuple of blocks, none deeper than `DEEPEST`, the first at ``depth``."""
    name = f"{type(owner).__name__}.{field}"
    if type(blocks) is not tuple:
        raise ValidationError(name, f"expected a sequence of blocks, got {shown(blocks)}", blocks)
    for number, block in enumerate(blocks):
        if not isinstance(block, BLOCKS):
            raise ValidationError(f"{name}[{number}]", f"expected a block or a str, got {shown(block)}", block)
        if depth_of(block) + depth - 1 > DEEPEST:
            raise ValidationError(f"{name}[{number}]", f"blocks nest deeper than {DEEPEST}", block)


def depth_of(block: Block) -> int:
    """Return how many levels of blocks there are, this one included."""
    inner = children(block)
    return 1 + max(map(depth_of, inner), default=0) if inner else 1


def children(block: Block) -> tuple[Block, ...]:
    """Return the blocks directly inside a block."""
    if type(block) is BlockQuote:
        return block.blocks
    if type(block) is ListBlock:
        return tuple(inner for item in block.items for inner in item.blocks)
    return ()


def texts(block: Block) -> Iterator[Text]:
    """Yield every text of a block, those of blocks inside it too, in printed order."""
    if isinstance(block, Paragraph | Heading | Preformatted):
        yield block.text
    elif isinstance(block, Table):
        if block.caption is not None:
            yield block.caption
        for row in block.rows:
            for cell in row.cells:
                yield cell.text
        if block.note is not None:
            yield block.note
    elif isinstance(block, Figure):
        if block.caption is not None:
            yield block.caption
        if block.credit is not None:
            yield block.credit
    else:
        for inner in children(block):
            yield from texts(inner)

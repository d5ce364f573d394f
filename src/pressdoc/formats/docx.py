"""Word documents, ``.docx``, in which releases are drafted and approved.

Needs the extra: ``pip install 'pressdoc[docx]'``.

Written are all printed words, each part in a style of its own: headline as Title, subheadlines as
Subtitle, headings, lists, tables, quoted passages and captions as Word has them, release lines,
boilerplates, notices, contacts, notes and end marks in styles whose names begin with "Press",
quotations inside a paragraph in the character style "Press Quotation".  Whoever changes a style in
Word changes how all of them look.  What facts mean beside their words, pictures, and the language
of single paragraphs do not carry: facts are found again when the document is read.

Read is what a page prints, also of documents that others made: paragraphs, lists, tables, text
boxes, footnotes, headers and footers; insertions that are not accepted yet count, deletions and
comments do not, and a remark says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.formats.word.writing import Body
    from pressdoc.model import Release


class DocxFormat:
    """The format "docx"."""

    name = "docx"
    suffixes = (".docx",)
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    is_binary = True

    def draft(self, source: bytes) -> Draft:
        """Return the draft of a document; `ParseError` for bytes that are none."""
        from pressdoc.formats.word.reading import read

        return read(source)

    def render(self, release: Release) -> bytes:
        """Return the release as a document, the same bytes each time."""
        from pressdoc.formats.word.package import packed

        return packed(release, self.body())

    def body(self) -> type[Body]:
        """Return the class that writes the paragraphs; a subclass may return one of its own."""
        from pressdoc.formats.word.writing import Body

        return Body


DOCX = DocxFormat()

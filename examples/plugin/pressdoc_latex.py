"""Press releases as LaTeX, to be printed: quotations are set off, amounts do not break."""

import re
from collections.abc import Iterable

import pressdoc
from pressdoc import Contact, Figure, Heading, ListBlock, Table, Text
from pressdoc.model import Nested

SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\n": "\\\\\n",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


class Latex(pressdoc.Renderer):
    """Writes a document, or with ``document=False`` what stands in one."""

    name = "latex"
    suffixes: tuple[str, ...] = (".tex",)
    media_type = "application/x-latex"

    def start(self, *, document: bool = True) -> None:
        self.whole = document

    def document(self, parts: list[str]) -> str:
        inner = super().document(parts)
        if not self.whole:
            return inner
        head = "\\documentclass{article}\n\\usepackage{graphicx,hyperref}\n\\begin{document}\n\n"
        return f"{head}{inner}\n\\end{{document}}\n"

    def characters(self, plain: str) -> str:
        return re.sub(r"[\\~^&%$#_{}\n]", lambda sign: SIGNS[sign[0]], plain)

    # Parts.

    def headline(self, text: Text) -> str:
        return f"\\section*{{{self.inline(text)}}}"

    def subheadline(self, text: Text) -> str:
        return f"\\textit{{{self.inline(text)}}}"

    def contact(self, contact: Contact) -> str:
        return f"\\begin{{flushleft}}\n{super().contact(contact)}\n\\end{{flushleft}}"

    # Blocks.

    def heading(self, block: Heading) -> str:
        return f"\\subsection*{{{self.inline(block.text)}}}"

    def list_block(self, block: ListBlock) -> str:
        kind = "enumerate" if block.ordered else "itemize"
        return environment(kind, ("\\item " + self.stack(map(self.block, item.blocks)) for item in block.items))

    def figure(self, block: Figure) -> str:
        picture = [f"% picture: {block.url}"] if block.url else []
        return environment("figure", [*picture, super().figure(block)])

    def table(self, block: Table) -> str:
        columns = max((len(row.cells) for row in block.rows), default=1)
        rows = [" & ".join(self.inline(cell.text) for cell in row.cells) + r" \\" for row in block.rows]
        beside = (self.inline(text) for text in (block.caption, block.note) if text is not None)
        return self.stack([environment("tabular", rows, f"{{{'l' * columns}}}"), *beside])

    # Spans.

    def strong(self, inner: str, element: Nested) -> str:
        return f"\\textbf{{{inner}}}"

    def emphasis(self, inner: str, element: Nested) -> str:
        return f"\\textit{{{inner}}}"

    def link(self, inner: str, element: Nested) -> str:
        return f"\\href{{{self.characters(element.span.value.url)}}}{{{inner}}}"

    def quote(self, inner: str, element: Nested) -> str:
        return f"\\textsl{{{inner}}}"

    def money(self, inner: str, element: Nested) -> str:
        return f"\\mbox{{{inner}}}"


def environment(name: str, lines: Iterable[str], arguments: str = "") -> str:
    return f"\\begin{{{name}}}{arguments}\n" + "\n".join(lines) + f"\n\\end{{{name}}}"

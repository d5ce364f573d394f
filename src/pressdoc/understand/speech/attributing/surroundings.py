"""The text in which attributions are read, and what one that is found says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.speakers import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.registry import Registry

LONG_DASHES = frozenset("—–―")
DASHES = "—–―-~"

BEHIND = 260
"""Characters behind a quotation in which its attribution is looked for."""

BEFORE = 320
"""Characters before it."""

LAST_SPEAKER = Speaker(pronoun="")
"""Whoever spoke last, who is not named again: "..., adding", "..., añadió."."""

UNNAMED = Speaker(pronoun="?")
"""Somebody of whom is not said who it is: "a visitor said"."""


class Attribution:
    """A speaker found beside a quotation."""

    __slots__ = ("end", "rule", "speaker", "to_next")

    def __init__(self, speaker: Speaker, rule: str, end: int = 0, *, to_next: bool = False) -> None:
        self.speaker = speaker
        self.rule = rule
        self.end = end
        """The index of the first word behind it, of the words in which it was found."""
        self.to_next = to_next
        """Whether nothing but it stands between this quotation and the next mark."""


class Surroundings:
    """The words around the quotations of one text, their language, and who is known to be named there."""

    __slots__ = ("lex", "paragraphs", "registry", "signatures", "text")

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]], lex: Lexicon, registry: Registry) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.lex = lex
        self.registry = registry
        self.signatures: set[int] = set()
        """Paragraphs that were read as the name under a quotation."""

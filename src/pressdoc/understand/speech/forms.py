"""What speech looks like, and what else stands between quotation marks: terms, names, titles of works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech import cjk as speech_cjk
from pressdoc.understand.speech import korean as speech_korean
from pressdoc.understand.speech.sentences import CLAUSE_ENDS, SENTENCE_ENDS, has_letters, is_headline_case
from pressdoc.understand.speech.speakers import bare

if TYPE_CHECKING:
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.marks import Stretch

_LOOKED_AT = 400
"""Characters of a stretch from which its form is told."""


_LONGEST_NICKNAME = 24


def is_nickname(text: str, stretch: Stretch, lex: Lexicon) -> bool:
    """Return whether marked words stand inside a person's name: 'Jane "The Wall" Roe'."""
    start = stretch.open_at
    if stretch.end - stretch.start > _LONGEST_NICKNAME or text[start - 1 : start] not in (" ", "\u00a0"):
        return False
    behind = text[stretch.close_at : stretch.close_at + 2]
    if behind[:1] != " " or not behind[1:].isupper():
        return False
    if not text[start - 2 : start - 1].isalpha():
        return False
    before = lex.words[text[max(0, start - _LONGEST_NICKNAME) : start].split()[-1]]
    return before.given or (before.upper and not before.title and lex.words[text[stretch.start : stretch.end]].given)


_LONGEST_TERM = 16
_HAN = "\u3400"
_CLAUSE_SIGNS = frozenset("，。！？；：,;!?")


class Forms:
    """Tells speech from other marked words in one text."""

    def __init__(self, text: str, lex: Lexicon, words: speech_cjk.Words | None, *, korean: bool = False) -> None:
        self.text = text
        self.lex = lex
        self.words = words  # of Chinese or Japanese
        self.korean = korean

    def is_term(self, stretch: Stretch, floor: int) -> bool:
        """Return whether a stretch is surely no speech: a defined term, a name, what is so called.

        ``floor`` is where the quotation before it ends.
        """
        text = self.text
        window = text[max(floor, stretch.open_at - 30) : stretch.open_at]
        if ("(" in window or "（" in window) and _in_bracket(window):
            return True
        if self.korean:
            return speech_korean.is_term(text, stretch)
        if self.words is not None:
            return speech_cjk.is_term(text, stretch, window, self.words)
        word = window.rstrip().rpartition(" ")[2].lower()
        if word in self.lex.scare and word not in self.lex.verbs:
            return True
        if text[stretch.end - 1] in CLAUSE_ENDS:
            return False
        behind = text[stretch.close_at : stretch.close_at + 24]
        if not behind:
            return False
        if behind[0] in "-®™":
            return True
        following = behind.split(maxsplit=1)
        return behind[0].isspace() and bool(following) and bare(following[0]) in self.lex.after

    def is_name_in_sentence(self, stretch: Stretch) -> bool:
        """Return whether a sentence runs into a name between marks: "announced the launch of "Acme One"."""
        text = self.text
        if self.korean or self.words is not None:
            return self.words is not None and not self.words.japanese and self._is_subject(stretch)
        words = text[stretch.start : min(stretch.end, stretch.start + _LOOKED_AT)].split()
        if len(words) > 2 and is_headline_case(words):
            return True
        if text[max(0, stretch.open_at - 2) : stretch.open_at].strip()[-1:] in (",", ":"):
            return False
        if text[stretch.end - 1] in CLAUSE_ENDS and text[stretch.end - 1] != ",":
            return False
        if is_headline_case(words):
            return True
        if self.lex.capital_nouns and any(word[-1] == "," for word in words):
            return False  # "sprach von „Leuten, die schweigen“": a capital tells no name
        return words[0][0].isupper() and len(words[0]) > 1 and len(words) < 9

    def _is_subject(self, stretch: Stretch) -> bool:
        """Return whether a Chinese sentence goes on behind a term: 表示，「海燕計畫」希望."""
        text = self.text
        if stretch.end - stretch.start > _LONGEST_TERM or not text.startswith(("，", ","), max(0, stretch.open_at - 1)):
            return False
        inside = text[stretch.start : stretch.end]
        return text[stretch.close_at : stretch.close_at + 1] > _HAN and _CLAUSE_SIGNS.isdisjoint(inside)

    def is_like_speech(self, stretch: Stretch, floor: int, low: int, high: int) -> bool:
        """Return whether words without an attribution have the form of speech: whole sentences.

        ``low`` and ``high`` are the edges of the paragraph, ``floor`` where the text before begins.
        """
        text = self.text
        words = text[stretch.start : min(stretch.end, stretch.start + _LOOKED_AT)]
        ended = text[stretch.end - 1] in SENTENCE_ENDS
        if self.korean or self.words is not None:
            free = floor == stretch.open_at or text[stretch.open_at - 1] in "。：:\n！？"
            return ended and free and len(words) >= 8
        many = words.split()
        alone = stretch.open_at == low
        if not stretch.closed:
            return alone and len(many) >= (3 if ended else 5)
        if len(many) < 4 or is_headline_case(many):
            return False
        if not (words[0].isupper() or words[0].isdigit() or words[0] in "¿¡([…."):
            return False
        if ended or text[stretch.close_at : stretch.close_at + 1] == ".":
            return self._is_free(floor, stretch.open_at)
        return alone and not has_letters(text, stretch.close_at, high)

    def _is_free(self, floor: int, open_at: int) -> bool:
        """Return whether nothing or a whole sentence stands before the marks."""
        before = self.text[max(floor, open_at - 40) : open_at]
        stripped = before.rstrip()
        return not stripped or stripped[-1] in ".!?:…" or before[-1] == "\n"


def _in_bracket(window: str) -> bool:
    """Return whether a bracket that opens in a piece of text is not closed there."""
    bracket = max(window.rfind("("), window.rfind("（"))
    return ")" not in window[bracket:] and "）" not in window[bracket:]

"""Whether a pronoun can mean somebody: by the form of address, the title's ending and the given name."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from pressdoc.understand.speech.lexicon import Lexicon


def may_be(pronoun: str, name: str | None, title: str | None, honorific: str | None, lex: Lexicon) -> bool:
    """Return whether a pronoun can mean a person: "she" no "Mr.", no "Sprecher" and no John.

    >>> from pressdoc.understand.speech.lexicon import lexicon
    >>> may_be("she", "John Roe", None, None, lexicon("en")), may_be("she", "Robin Roe", None, None, lexicon("en"))
    (False, True)
    """
    woman = pronoun in lex.feminine
    if woman is (pronoun in lex.masculine):
        return True
    told = _is_woman(name, title, honorific, lex)
    return told is None or told is woman


def _is_woman(name: str | None, title: str | None, honorific: str | None, lex: Lexicon) -> bool | None:
    """Return whether somebody is a woman; ``None`` where nothing tells."""
    address = (honorific or "").partition(" ")[0].rstrip(".").lower()
    if address in lex.feminine_honorifics or address in lex.masculine_honorifics:
        return address in lex.feminine_honorifics
    for word in (title or "").lower().replace(",", " ").split():
        if lex.is_title(word):
            if lex.titles_women and word.endswith(lex.titles_women):
                return True
            if lex.titles_men and word.endswith(lex.titles_men):
                return False
    return _given().get((name or "").partition(" ")[0])


@functools.cache
def _given() -> dict[str, bool]:
    """Return the given names that only women or only men have, with whether it is women."""
    table = neutral("people")
    return {name: key == "women" for key in ("women", "men") for name in table[key].split()}

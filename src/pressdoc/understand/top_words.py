"""The words of the lines above the text: the section ``top`` of the languages' files, ready to be looked up.

genre           that it is a press release, alone or with a number, a day or a headline behind it
release_line    how the release may be used: "For immediate release"
embargo         words that say until when: "Embargoed until"
embargo_words   words that are an embargo only beside a colon, a day or a time: "Embargo"
restriction     where it must not go: "Not for distribution"
correction, update, withdrawal    what it is to an earlier release
replacing       sentences that say so: "This release replaces"
revision_note   sentences that say what was changed, beside such words only
byline          what stands before an author's name
company         what a company's name begins or ends with, where no blank parts it from the name
institution     what the name of an institution or one of its departments ends with, likewise
goes_on         what a headline's line ends with that goes on below, where no blank parts words
acts            verbs of headlines, with which their second line may begin below a company's name
clause          characters that show words to be more than such a name
jurisdictions   names of countries as restrictions have them, beside those of CLDR
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

import attrs

from pressdoc.understand.languages import section
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.vocabulary import fold

KINDS = (
    "genre",
    "release_line",
    "embargo",
    "embargo_words",
    "restriction",
    "correction",
    "update",
    "withdrawal",
    "replacing",
    "revision_note",
)

LONGEST_BYLINE = 16
"""Words of a name and what its bearer is."""
_MOST_OF_NAME = 4

_FIRST_IDEOGRAPH = "\u2e80"
"""From here on scripts part no words with blanks."""


@attrs.frozen
class TopWords:
    """What a language and English say above the text, folded."""

    starts: dict[str, list[tuple[str, str]]]
    """Words that a line begins with and what it is then, the longest first, by their first four characters."""
    shapes: tuple[tuple[str, str, str], ...]
    """What a line begins with, what stands later in it, and what it is then."""
    bylines: tuple[str, ...]
    companies: tuple[str, ...]
    institutions: tuple[str, ...]
    clauses: frozenset[str]
    acts: frozenset[str]
    is_title: Callable[[str], bool]
    """Whether a word in small letters is what somebody is: "president"."""
    goes_on: tuple[str, ...]
    genres: tuple[str, ...]
    """Of the words for a press release those that may stand behind who issues it, where no blank parts words."""

    def is_institution(self, plain: str) -> bool:
        """Return whether a line is the name of an institution or a department: "水産庁漁政部"."""
        return plain.endswith(self.institutions) and self.clauses.isdisjoint(plain)

    def kind(self, line: str) -> tuple[str, str] | None:
        """Return what a folded line is and the words that show it; ``None`` for any other line."""
        for size in (4, 3, 2):  # there are words of two characters
            for start, kind in self.starts.get(line[:size], ()):
                if line.startswith(start) and _is_whole(line, len(start)):
                    return kind, start
        for before, after, kind in self.shapes:
            if line.startswith(before) and line.find(after, len(before)) >= 0:
                return kind, before
        return None

    def is_byline(self, plain: str) -> bool:
        """Return whether a line is "By Ann Lee, Acme": the word, and names."""
        first, _, rest = plain.strip().partition(" ")
        names = rest.split()
        if first.casefold() in self.bylines and len(names) <= LONGEST_BYLINE and self._has_title(rest):
            return True
        return (
            first.casefold() in self.bylines
            and 2 <= len(names) <= 7
            and all(name[0].isupper() for name in names[:2])
            and not plain.rstrip().endswith((".", "!", "?"))
            and (len(names) <= 3 or "," in rest)
        )

    def _has_title(self, words: str) -> bool:
        """Return whether a title stands behind a name and a comma: "Ann Lee, Executive Vice President, Acme"."""
        name, _, behind = words.partition(", ")
        named = name.split()
        is_name = 2 <= len(named) <= _MOST_OF_NAME and all(word[0].isupper() for word in named)
        return is_name and any(self.is_title(word.strip(",").lower()) for word in behind.split()[:_MOST_OF_NAME])


def _is_whole(line: str, end: int) -> bool:
    """Return whether a word ends there: "update" is not in "updates"."""
    return line[end : end + 1].isalpha() is False or line[end - 1] >= _FIRST_IDEOGRAPH


@functools.cache
def top_words(language: str | None) -> TopWords:
    """Return the words for a language; English ones are always among them, since releases mix."""
    starts: dict[str, str] = {}
    shapes: list[tuple[str, str, str]] = []
    bylines: list[str] = []
    companies: list[str] = []
    institutions: list[str] = []
    clauses: set[str] = set()
    acts: set[str] = set()
    for tag in dict.fromkeys((language, "en")):
        table = section(tag, "top")
        bylines += [word.casefold() for word in table.get("byline", ())]
        companies += table.get("company", ())
        institutions += table.get("institution", ())
        clauses.update(table.get("clause", ""))
        acts.update(table.get("acts", "").split())
        for kind in KINDS:
            for phrase in table.get(kind, ()):
                before, hole, after = phrase.partition("{}")
                if hole:
                    shapes.append((fold(before), fold(after), kind))
                else:
                    starts.setdefault(fold(phrase), kind)
    by_opening: dict[str, list[tuple[str, str]]] = {}
    for start, kind in sorted(starts.items(), key=lambda item: -len(item[0])):
        by_opening.setdefault(start[:4], []).append((start, kind))
    return TopWords(
        by_opening,
        tuple(shapes),
        tuple(dict.fromkeys(bylines)),
        tuple(companies),
        tuple(institutions),
        frozenset(clauses),
        frozenset(acts),
        lexicon(language).is_title,
        tuple(section(language, "top").get("goes_on", ())),
        tuple(
            one for one in sorted(starts, key=len, reverse=True) if starts[one] == "genre" and one[0] > _FIRST_IDEOGRAPH
        ),
    )


# -- countries --------------------------------------------------------------------------------------------


def jurisdictions(plain: str, language: str | None) -> tuple[str, ...]:
    """Return the countries that a text names, as codes of ISO 3166 in printed order.

    >>> jurisdictions("NOT FOR RELEASE IN THE UNITED STATES, CANADA OR JAPAN", "en")
    ('US', 'CA', 'JP')
    """
    pattern, codes = _countries(language)
    found = dict.fromkeys(codes[" ".join(name[0].casefold().split())] for name in pattern.finditer(plain))
    return tuple(code for code in found if code != "none")


@functools.cache
def _countries(language: str | None) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of all names, the longest first, and their codes; "none" for New Jersey, which is not Jersey."""
    codes: dict[str, str] = {}
    for tag in dict.fromkeys((language, "en")):
        for code, names in section(tag, "top").get("jurisdictions", {}).items():
            codes |= {name.casefold(): code for name in names}
        codes |= {name: code for name, code in _of_cldr(tag).items() if name not in codes}
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s+") + (r"(?!\w)" if name[-1] < _FIRST_IDEOGRAPH and name[-1] != "." else "")
        for name in sorted(codes, key=lambda name: -len(name))
    )
    return re.compile(rf"(?<![^\W\u2e80-\uffff])(?:{names})", re.IGNORECASE), codes


def _of_cldr(language: str | None) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse((language or "en").replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return {}
    # Two letters are a country; "001" is the world.
    return {
        name.casefold(): code
        for code, name in territories.items()
        if len(code) == 2 and len(name) > 1 and code not in ("UN", "EZ", "QO", "XA", "XB")
    }

"""How certain it is that words with capitals name somebody, and that a pronoun means them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.gender import may_be

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.speakers import Speaker

_MOST_NAMES = 3
"""Words behind the first one of a name."""


def is_certain(around: Surroundings, speaker: Speaker) -> bool:
    """Return whether a phrase that something else follows names a person, not any capitalised word."""
    name = speaker.name
    if name is None or speaker.organisation:
        return False
    return bool(" " in name or speaker.title or speaker.honorific) or around.registry.knows(name)


def is_person(around: Surroundings, speaker: Speaker) -> bool:
    """Return whether a name is surely a person's: known, with a form of address, or with a given name."""
    name = speaker.name
    if name is None or speaker.organisation:
        return False
    if speaker.honorific or around.registry.knows(name):
        return True
    return " " in name and around.lex.words[name.partition(" ")[0]].given


def is_met(around: Surroundings, name: str) -> bool:
    """Return whether somebody goes by a name whom the text has named before, or names in full elsewhere."""
    return around.registry.knows(name) or around.registry.is_named(name)


def is_last_name(around: Surroundings, speaker: Speaker) -> bool:
    """Return whether somebody is meant whom the text names in full elsewhere: "Roe thanked them: "We ...""."""
    name = speaker.name
    if name is None or " " in name or speaker.organisation or not name[0].isupper() or name.isupper():
        return False
    return around.registry.is_named(name)


def can_mean(around: Surroundings, pronoun: str, speaker: Speaker) -> bool:
    """Return whether a pronoun can mean somebody who is surely named: a person, whose name is not an owner's."""
    lex = around.lex
    name = speaker.name or ""
    if name.count(" ") > _MOST_NAMES or name.endswith(lex.possessive or " "):
        return False
    if not (is_certain(around, speaker) or is_last_name(around, speaker)):
        return False
    if lex.capital_nouns and not (speaker.title or is_person(around, speaker)):
        return False  # "Betriebsbedingte Kündigungen"
    return may_be(pronoun, name, speaker.title, speaker.honorific, lex)

"""What the words state: finds the facts of texts in reading order, for readings and for `annotate`."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from pressdoc.model import (
    BlockQuote,
    Contact,
    Heading,
    Listing,
    Organisation,
    Paragraph,
    Person,
    QuotePart,
    Remark,
    Span,
    Table,
    Text,
)
from pressdoc.model.blocks import texts
from pressdoc.model.generated import changer, maker
from pressdoc.model.text import kind_of
from pressdoc.understand import stated
from pressdoc.understand.dating.dates import find_dates
from pressdoc.understand.money import Context, currencies_inferred, find_in_release
from pressdoc.understand.money.in_tables import Laid, laid_out, settle_tables
from pressdoc.understand.names import naming, organisations
from pressdoc.understand.names.codes import codes_in, has_code
from pressdoc.understand.names.identifiers import LEI, leis_in
from pressdoc.understand.names.listings import LONGEST, find_listings, listings_of_line
from pressdoc.understand.names.named import Named, named_in
from pressdoc.understand.names.named_cjk import forms_in_cjk, without_fronts
from pressdoc.understand.names.speaking import by_name, is_persons, organisations_heard
from pressdoc.understand.speech import people_cjk
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.listening import Heard, listen
from pressdoc.understand.speech.name_reader import WITHOUT_CASES, begins_with_given, family_of
from pressdoc.understand.speech.registry import mentions as mentions_of_people
from pressdoc.understand.speech.speakers import Speaker
from pressdoc.understand.textwise import swapped
from pressdoc.understand.work import flat

if TYPE_CHECKING:
    from pressdoc.model.views import Piece
    from pressdoc.understand.attributors import Attributor
    from pressdoc.understand.work import Entry, Work


class Told(NamedTuple):
    """A text to be marked, with the role of the part that it stands in."""

    text: Text
    role: str


class Marked(NamedTuple):
    """The texts with their facts, in the order in which they came."""

    texts: tuple[Text, ...]
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    remarks: tuple[Remark, ...] = ()


def mark(
    told: Sequence[Told],
    *,
    language: str | None,
    issuers: Sequence[Organisation] = (),
    region: str | None = None,
    contacts: Sequence[Contact] = (),
    places: Sequence[str] = (),
    attributor: Attributor | None = None,
    tables: Sequence[Laid] = (),
    records: str = "",
) -> Marked:
    """Return the texts with the facts that their words state; facts marked before are kept.

    The same entity carries one value throughout: the fullest that any of the texts gives.  Whoever
    is named as a contact is one of the people.  The ``places`` of the dateline tell which dollar is
    meant where nothing nearer does; ``tables``, whose texts are among those told, in what their figures are;
    ``records`` are lines beside the texts that identify the issuer.
    """
    whole = _Whole([text.plain for text, _ in told])
    listings = _listings(whole)
    words = flat(whole.plain)  # a name has the blanks of any other
    names = [*(Named(one.name, one.aliases) for one in issuers), *_named(told, whole, language, listings)]
    speech = _speech(told, whole, language, [named for named in names if named.sure], contacts, attributor, issuers)
    people = {form for one in speech.people if one.name for form in _forms_of(one.name)}
    names = [named for named in names if named.sure or named.name not in people]
    terms = naming.clues(language).terms  # "CEO of the Group"
    names += [_of_affiliation(one) for one in speech.affiliations if one not in terms]
    somebody = by_name(speech.people)
    names = [named for named in names if not is_persons(named.name, somebody, language)]
    known = organisations.gathered(_as_issuers(names, issuers, words, language))
    known = _with_listings(known, listings, words, issuers)
    known = _with_codes(_with_leis(known, issuers, words, records), issuers, records)
    context = Context(region, [span.value for span in listings], places)
    amounts = find_in_release(whole.plain, language, context, whole.words)
    inferred = currencies_inferred(amounts, whole.plain)
    if tables:
        starts = {id(text): start for (text, _), start in zip(told, whole.starts, strict=True)}
        amounts, in_units = settle_tables(tables, starts, amounts, language, context)
        inferred += in_units
    shared = whole.shared_out(
        [  # in the order of `SPAN_KINDS`
            *_spoken_by_known(speech.spans, known),
            *organisations.mentions(words, known),
            *listings,
            *amounts,
            *_dates(whole.plain, language),
        ]
    )
    marked = [_added(text, found) if found else text for (text, _), found in zip(told, shared, strict=True)]
    remarks = (*speech.remarks, *inferred)
    return Marked(tuple(marked), tuple(known), tuple(speech.people), remarks)


def _forms_of(name: str) -> tuple[str, ...]:
    """Return how a text may call somebody: in full, by the family's name, and by the one that was given."""
    given, blank, _ = name.partition(" ")
    if blank and given in naming.words().given:
        return name, family_of(name), given
    return name, family_of(name)


def _listings(whole: _Whole) -> list[Span[Listing]]:
    """Return the listings of the texts, in brackets and on lines of their own above the lead."""
    found = find_listings(whole.plain)
    for plain, start in zip(whole.plains[:LINES], whole.starts, strict=False):
        if ":" in plain[:LONGEST_EXCHANGE]:
            found += [_span(start + one.start, start + one.end, one.value) for one in listings_of_line(plain)]
    found.sort(key=lambda span: span.start)
    return found


LINES, LONGEST_EXCHANGE = 8, 24
"""Texts from the first on that may be a line of listings, and characters of the first of its exchanges."""


# What the finders find is valid as it comes, so that there is nothing for the constructors to check.
_text = maker(Text, "plain", "spans", "extra")
_span = maker(Span, "start", "end", "value")
_quote_part = maker(QuotePart, "speakers", "continues")
_remark = maker(Remark, "code", "message")
_with_text = changer(Contact, "text")
_paragraph_with = changer(Paragraph, "text")
_with_listed = changer(Organisation, "listings")
_with_lei = changer(Organisation, "lei")


class _Whole:
    """Texts as one, so that every finder walks over all of them once."""

    BETWEEN = "\n\n\x00\n\n"
    """No text holds a NUL, so nothing is found across two of them."""

    def __init__(self, plains: Sequence[str]) -> None:
        self.plains = plains
        self.plain = self.BETWEEN.join(plains)
        between = len(self.BETWEEN)
        self.starts = [0, *accumulate([len(plain) + between for plain in plains[:-1]])] if plains else []

    @functools.cached_property
    def words(self) -> Set[str]:
        """Every word once: finders ask it which of the words that they know stand here at all."""
        words: set[str] = set()
        for plain in self.plains:  # one by one, since those in ASCII are parted more quickly
            words.update(plain.split())
        return words

    def shared_out(self, spans: Iterable[Span[Any]]) -> list[list[Span[Any]]]:
        """Return the spans of each text, counted from its own start, in order.

        Those over the same characters stay in the order in which they come.  A name inside a
        longer name is part of it: the "Finch" of "Alder & Finch Ltd." is nobody, the "Alder" of
        "Jo Alder" no company.
        """
        out: list[list[Span[Any]]] = [[] for _ in self.starts]
        size = len(self.plain) + 1
        # The longer first; a text begins before all spans in it.
        ordered = [(span.start * size - span.end, number, span) for number, span in enumerate(spans)]
        ordered.sort()
        following = iter([*self.starts[1:], size])
        start, stop = 0, next(following)
        texts = iter(out)
        here = next(texts, [])
        named = 0  # where the last name ends
        for _, _, span in ordered:
            begin, end, value = span.start, span.end, span.value
            while begin >= stop:
                start, stop = stop, next(following)
                here = next(texts)
            if type(value) in _NAMES:
                if end < named:
                    continue
                named = end
            here.append(_span(begin - start, end - start, value) if start else span)
        return out


_NAMES = frozenset((Person, Organisation))

_MENTIONING = frozenset({"headline", "subheadline", "heading", "contact", "table", "notice", "date", "release_line"})
"""Roles of texts that mention organisations and are not running text: every word may have a capital there."""

_QUOTED = "quoted"
"""The role of texts of a block quotation."""

_SILENT = frozenset({"contact", "table", "notice"})
"""Roles of texts in which nobody speaks."""


class _Speech(NamedTuple):
    """What is said, and where people are named, in characters of the whole."""

    spans: list[Span[Any]]
    people: list[Person]
    affiliations: list[str]
    """Of those who speak: organisations that nothing else may show."""
    remarks: tuple[Remark, ...]


def _speech(
    told: Sequence[Told],
    whole: _Whole,
    language: str | None,
    firms: Sequence[Named],
    contacts: Sequence[Contact],
    attributor: Attributor | None = None,
    issuers: Sequence[Organisation] = (),
) -> _Speech:
    """Find the quotations of texts that speak, and in all texts the people."""
    paragraphs = [
        (start, start if role in _SILENT else start + len(text.plain))
        for start, (text, role) in zip(whole.starts, told, strict=True)
    ]
    names = [named.name for named in firms]
    things = set(names)
    named = [
        Speaker(contact.name, contact.title, contact.organisation)
        for contact in contacts
        if contact.name and contact.name not in things
    ]
    heard = listen(
        whole.plain,
        paragraphs,
        language,
        contacts=named,
        organisations=names,
        words=whole.words,
        quoted={number for number, one in enumerate(told) if one.role == _QUOTED},
    )
    heard = organisations_heard(heard, firms, whole.plain, issuers[0].name if len(issuers) == 1 else None)
    spans: list[Span[Any]] = []
    remarks = []
    if attributor is not None:
        from pressdoc.understand.attributors import consult

        consulted = consult(attributor, whole.plain.replace("\x00", " "), heard.said, heard.people)
        heard, remarks = Heard(consulted.said, consulted.people), consulted.remarks
    for said in heard.said:
        for number, part in enumerate(said.parts):
            spans.append(_span(part.start, part.end, _quote_part(said.speakers, number > 0)))
        if said.speakers:
            who = " and ".join(speaker.name or "somebody without a name" for speaker in said.speakers)
            words = " ".join(whole.plain[said.parts[0].start : said.parts[0].end][:40].replace("\x00", " ").split())
            remarks.append(_remark("quote-attributed", f"{words!r}... is given to {who} (rule: {said.rule})"))
    if heard.people:
        openings = {name.partition(" ")[0] for name in names}
        found = mentions_of_people([whole.plain], heard.people, _honorifics(language), openings)
        spans += [_span(place.start, place.end, place.person) for place in found]
    speakers = {id(one): one for said in heard.said for one in said.speakers if isinstance(one, Person)}
    affiliations = [person.affiliation for person in speakers.values() if person.affiliation]
    return _Speech(spans, heard.people, affiliations, tuple(remarks))


def _spoken_by_known(spans: Iterable[Span[Any]], known: Sequence[Organisation]) -> Iterator[Span[Any]]:
    """Yield the spans, with an organisation that speaks as the one value that it has in this release."""
    values = {name: one for one in reversed(known) for name in (*one.aliases, one.name)}
    for span in spans:
        part = span.value
        if type(part) is QuotePart and any(isinstance(one, Organisation) for one in part.speakers):
            speakers = [values.get(one.name, one) if isinstance(one, Organisation) else one for one in part.speakers]
            yield _span(span.start, span.end, _quote_part(tuple(speakers), part.continues))
        else:
            yield span


def _of_affiliation(affiliation: str) -> Named:
    """Return the organisation that an affiliation names, in ideographs without the department: 青嶺大学 工学研究科."""
    if affiliation[0] > "\u2e7f":
        name = next(iter(forms_in_cjk(affiliation)), "")
        if name and affiliation.startswith(name):
            return Named(name)
    return Named(affiliation)


def _as_issuers(
    names: Sequence[Named], issuers: Sequence[Organisation], plain: str, language: str | None
) -> Sequence[Named]:
    """Return the names, those that an issuer's begins with as its aliases: "Kelda CEO Jane Roe" of Kelda Health.

    Not where the issuer is said to be a part of that one: "the investment arm of Kelda".
    """
    full = {
        one.name: issuer.name
        for issuer in issuers
        for one in names
        if one.name not in issuer.aliases and _begins(issuer.name, one.name) and one.name not in naming.words().known
    }
    nouns = naming.clues(language).nouns if full else ()
    meant = {name for name in full if not any(f"{noun} of {name}" in plain for noun in nouns)}
    if not meant:
        return names
    return [Named(full[one.name], (one.name, *one.aliases)) if one.name in meant else one for one in names]


def _begins(full: str, name: str) -> bool:
    """Return whether a name has the first words of a full one, whose article is not counted."""
    if full.startswith(f"{name} "):
        return True
    article, _, rest = full.partition(" ")
    return rest.startswith(f"{name} ") and f"{article.lower()} " in naming.words().leading


def _honorifics(language: str | None) -> frozenset[str]:
    return lexicon(language or "en").honorifics


def _named(
    told: Sequence[Told], whole: _Whole, language: str | None, listings: Sequence[Span[Listing]]
) -> Iterator[Named]:
    """Yield the organisations that running text names; headlines and notices only mention them."""
    running = [
        (start, text.plain) for (text, role), start in zip(told, whole.starts, strict=True) if role not in _MENTIONING
    ]
    places = [(start, start + len(plain)) for start, plain in running]
    listed = {_bracket_of(span, whole.plain) for span in listings}
    yield from named_in(flat(whole.plain), language, places=places, listed=listed)
    in_cjk: dict[str, tuple[str, ...]] = {}
    for _, plain in running:
        if not plain.isascii():
            for name, aliases in forms_in_cjk(plain).items():
                in_cjk[name] = in_cjk.get(name) or aliases
    for name, aliases in without_fronts(in_cjk).items():
        yield Named(name, aliases)


def _bracket_of(listing: Span[Listing], plain: str) -> int:
    """Return where the bracket opens in which a listing stands; -1 outside of one."""
    before = plain[max(0, listing.start - LONGEST) : listing.start]
    opened = max(before.rfind("("), before.rfind("（"))
    if opened < 0 or max(before.find(")", opened), before.find("）", opened)) >= 0:
        return -1
    return opened + listing.start - len(before)


def _with_listings(
    known: list[Organisation], listings: Sequence[Span[Listing]], plain: str, issuers: Sequence[Organisation]
) -> list[Organisation]:
    """Give each organisation the listings that stand in brackets right behind its name.

    A bracket that is a line by itself, "(Stock Code: 9876)" in a letterhead, is the only issuer's.
    """
    by_name: dict[str, list[Listing]] = {}
    endings = [(one.name, (one.name, organisations.short(one.name))) for one in known] if listings else []
    for listing in listings:
        cut = _bracket_of(listing, plain)
        while cut > 0 and plain[max(0, cut - 2) : cut].rstrip(" ,").endswith(")"):  # ("Acme") (NYSE: ACM)
            cut = plain.rfind("(", max(0, cut - LONGEST), cut - 1)
        before = plain[max(0, cut - LONGEST) : cut].rstrip(" ,") if cut > 0 else ""
        if cut >= 0 and before[-1:] in ("", "\n") and len(issuers) == 1 and _is_line(listing, plain):
            by_name.setdefault(issuers[0].name, []).append(listing.value)
            continue
        for name, names in endings:
            if before.endswith(names):
                by_name.setdefault(name, []).append(listing.value)
                break
    if not by_name:
        return known
    return [_with_listed(one, tuple(dict.fromkeys(by_name[one.name]))) if one.name in by_name else one for one in known]


def _is_line(listing: Span[Listing], plain: str) -> bool:
    """Return whether nothing stands on its line behind the bracket of a listing."""
    return plain[listing.end : listing.end + LONGEST].partition("\n")[0].strip(" )）") == ""


def _with_leis(
    known: list[Organisation], issuers: Sequence[Organisation], plain: str, records: str
) -> list[Organisation]:
    """Give organisations the identifiers behind their names; one that stands alone is the issuer's."""
    if LEI not in plain and LEI not in records:
        return known
    owners: dict[str, str] = {}
    lone: dict[str, None] = dict.fromkeys(number for _, number in leis_in(records))
    for at, number in leis_in(plain):
        before = plain[max(0, at - LONGEST) : at].rpartition(_Whole.BETWEEN)[2]
        ends = [(before.rfind(name), one.name) for one in known for name in (one.name, *one.aliases)]
        place, name = max(ends, default=(-1, ""))
        if place >= 0:
            owners.setdefault(name, number)
        else:
            lone[number] = None
    lone = {number: None for number in lone if number not in owners.values()}
    if len(lone) == 1 == len(issuers):
        owners.setdefault(next((one.name for one in known if _is_same(one, issuers[0])), ""), *lone)
    return [_with_lei(one, owners[one.name]) if one.name in owners else one for one in known]


def _with_codes(known: list[Organisation], issuers: Sequence[Organisation], records: str) -> list[Organisation]:
    """Give the issuer the listings that lines beside the text state by its code."""
    if records.isascii() or len(issuers) != 1 or not (coded := codes_in(records)):
        return known
    at = next((at for at, one in enumerate(known) if _is_same(one, issuers[0])), -1)
    if at < 0:
        return known
    has = {listing.symbol for listing in known[at].listings}
    listings = (*known[at].listings, *(one for one in coded if one.symbol not in has))
    return [*known[:at], _with_listed(known[at], listings), *known[at + 1 :]]


def _is_same(one: Organisation, other: Organisation) -> bool:
    return other.name in (one.name, *one.aliases)


def _dates(plain: str, language: str | None) -> Iterable[Span[datetime.date]]:
    return (
        _span(found.start, found.end, found.date)
        for found in find_dates(plain, language=language)
        if found.date is not None
    )


def _added(text: Text, found: Sequence[Span[Any]]) -> Text:
    """Add spans, in the order in which texts hold them, except where one of their kind stands already."""
    if not text.spans:
        return _text(text.plain, tuple(_apart(found)), text.extra)
    blocked: dict[str, bytearray] = {}
    for span in text.spans:
        mask = blocked.setdefault(span.kind, bytearray(len(text)))
        mask[span.start : span.end] = b"\1" * (span.end - span.start)
    new = [span for span in found if 1 not in blocked.get(kind_of(span.value), b"")[span.start : span.end]]
    return Text(text.plain, (*text.spans, *_apart(new)), extra=text.extra) if new else text


def _apart(found: Iterable[Span[Any]]) -> Iterator[Span[Any]]:
    """Yield spans in order; of two of one kind that overlap the first."""
    reached: dict[type[Any], int] = {}
    for span in found:
        kind = type(span.value)
        if span.start >= reached.get(kind, 0):
            reached[kind] = span.end
            yield span


def _with_person(contact: Contact, by_last: Mapping[str, Sequence[Person]]) -> Contact:
    """Return a contact in whose printed words the person is marked."""
    name, text = contact.name, contact.text
    at = text.plain.find(name) if name and text is not None else -1
    if at < 0 or name is None or text is None:
        return contact
    namesakes = by_last.get(family_of(name), ())[:_FEW]
    same = [one for one in namesakes if one.name == name] or [one for one in namesakes if name in (one.name or "")]
    if not same:
        return contact
    return _with_text(contact, _added(text, [_span(at, at + len(name), same[0])]))


def _with_heads(contact: Contact, language: str | None, known: Mapping[str | None, Person]) -> Contact:
    """Return a contact with those marked in its words who head the company: 代表者名 代表取締役社長 早瀬 智也."""
    text = contact.text
    if text is None or (language or "")[:2] not in WITHOUT_CASES or not has_code(text.plain):
        return contact
    spans = []
    for speaker in people_cjk.people_in(text.plain, language or ""):
        name = speaker.name or ""
        forms = {name, name.replace(" ", "\u3000")}
        at = max(text.plain.find(form) for form in forms)
        if name and at >= 0:
            spans.append(_span(at, at + len(name), known.get(name) or Person(name, title=speaker.title)))
    return _with_text(contact, _added(text, sorted(spans, key=lambda span: span.start))) if spans else contact


_FEW = 24

FEWEST_WORDS, MOST_WORDS, SHORTEST_WORD = 3, 12, 5
"""Words of a line that may be a heading, and letters of one that has a capital in it."""

FIRST = 16
"""Entries from the start among which the header of an announcement stands."""


_MARKED = {"body": "body", "notes": "note", "about": "about", "notices": "notice"}
"""Parts whose blocks state facts, with the role that their texts have."""


def role_of(piece: Piece) -> str:
    """Return the role by which a text of a release is marked."""
    return _QUOTED if isinstance(piece.block, BlockQuote) else piece.role


def find_facts(work: Work) -> None:
    """Mark what the words of every entry state, in reading order."""
    told: list[Told] = []
    printed: list[Text] = []
    where: list[Entry] = []
    for entry, following in zip_longest(work.entries, work.entries[1:]):
        if entry.part in ("headline", "subheadlines", *_MARKED):
            is_title = entry.is_line and following is not None and not following.is_line and _is_title(entry.plain)
            role = _MARKED.get(entry.part or "") or "headline"
            if isinstance(entry.block, Table):
                role = "table"
            elif isinstance(entry.block, BlockQuote):
                role = _QUOTED
            elif isinstance(entry.block, Heading) or (entry.part == "about" and entry.opens) or is_title:
                role = "heading"
            for text in texts(entry.block):
                told.append(Told(stated.without(text), role))
                printed.append(text)
                where.append(entry)
    places = work.dateline.places if work.dateline else ()
    issuing = frozenset(form for issuer in work.issuers for form in (issuer.name, *issuer.aliases))
    work.contacts = [_as_firm(one, issuing) for one in work.contacts]
    marked = mark(
        told,
        language=work.language,
        issuers=work.issuers,
        contacts=work.contacts,
        places=places,
        attributor=work.attributor,
        tables=laid_out(entry.block for entry in work.entries if entry.part in _MARKED),
        records="\n".join(
            entry.plain
            for number, entry in enumerate(work.entries)
            if entry.part not in _MARKED and (LEI in entry.plain or (number < FIRST and has_code(entry.plain)))
        ),
    )
    by_last: dict[str, list[Person]] = {}
    for person in marked.people:
        by_last.setdefault(family_of(person.name or ""), []).append(person)
    known = {person.name: person for person in marked.people}
    work.contacts = [_with_heads(_with_person(one, by_last), work.language, known) for one in work.contacts]
    swaps = _swap(where, printed, stated.added(printed, marked.texts, marked.organisations, marked.people))
    if work.headline is not None:
        work.headline = swaps.get(id(work.headline), work.headline)
    work.subheadlines = [swaps.get(id(text), text) for text in work.subheadlines]
    work.organisations = marked.organisations
    work.people = tuple(marked.people)
    work.issuers = tuple(_organisations_only(work))
    work.remarks += marked.remarks


def _organisations_only(work: Work) -> Iterator[Organisation]:
    """Yield whoever issues the release, as the one value of each; nobody whom the text shows to be a person."""
    people = by_name(work.people)
    for issuer in work.issuers:
        if is_persons(issuer.name, people, work.language):
            work.remark("issuer-is-person", f"{issuer.name!r} is somebody's name, so that no organisation issues it")
        else:
            yield work.organisation(issuer.name)


def _as_firm(contact: Contact, issuers: frozenset[str]) -> Contact:
    """Return a contact under whose address no person but the issuer itself is named, as the organisation it is."""
    name = contact.name
    if name not in issuers or name is None or contact.title or contact.organisation or begins_with_given(name):
        return contact
    return attrs.evolve(contact, name=None, organisation=name)


def _is_title(plain: str) -> bool:
    """Return whether a line has a capital on every longer word and no full stop: a heading, if not marked as one."""
    words = plain.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or plain[-1:] in '.!?:”"':
        return False
    return all(word[:1].isupper() or (len(word) < SHORTEST_WORD and word.islower()) for word in words)


def _swap(where: Sequence[Entry], printed: Sequence[Text], marked: Sequence[Text]) -> dict[int, Text]:
    """Put marked texts in the places of printed ones, and return them by the identity of those.

    ``where`` is the entry of each.
    """
    swaps: dict[int, Text] = {}
    nested: dict[int, Entry] = {}
    for entry, text, new in zip(where, printed, marked, strict=True):
        if new is not text:
            swaps[id(text)] = new
            if type(entry.block) is Paragraph:
                entry.block = _paragraph_with(entry.block, new)
            else:
                nested[id(entry)] = entry
    for entry in nested.values():
        entry.block = swapped(entry.block, swaps)
    return swaps

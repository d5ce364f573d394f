"""From the pieces of a contact's lines to contacts: who can be reached at which addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from pressdoc.understand.contact.pieces import Piece, Reader, is_of_domain, matches
from pressdoc.understand.contact.words import key
from pressdoc.understand.dating.place_names import is_region, names_place
from pressdoc.understand.speech.name_reader import begins_with_given

ADDRESSES = frozenset({"email", "phone", "url", "fax", "hidden"})
_REACHED = frozenset({"email", "phone", "hidden"})
"""By these one person is reached; a web address and a fax number belong to the firm."""
_BEFORE_FIELD = frozenset({",", "-", "–", "—"})
"""What parts a title from its field: "Vice President - Investor Relations"."""
FEWEST_FIRMS = 2
"""Firms with a number each and names below that are a list of such."""
MOST_PIECES = 200
"""Of such a list: a bound for hostile input."""
_WHO = frozenset({"name", "title", "organisation", "other"})


@attrs.define
class Found:
    """One contact, with the place where its words begin."""

    start: int
    role: str | None = None
    with_before: bool = False
    """Whether "and" or a stroke joins who is named to the one before: "Ann Lee / Bo Ek"."""
    name: str | None = None
    title: str | None = None
    organisation: str | None = None
    who: list[Piece] = attrs.Factory(list)
    addresses: list[Piece] = attrs.Factory(list)

    def of(self, kind: str) -> tuple[str, ...]:
        """Return the addresses of a kind, each once."""
        return tuple(dict.fromkeys([one.value for one in self.addresses if one.kind == kind]))

    @property
    def kinds(self) -> set[str]:
        """The kinds of its addresses."""
        return {one.kind for one in self.addresses}


def people_in(reader: Reader) -> list[Found]:
    """Return the contacts that lines hold, in order."""
    pieces = reader.pieces()
    if (table := under_firms(pieces, reader)) is not None:
        return table
    found = _divided(pieces, reader)
    for one in found:
        _decide(one, reader)
    _share(found)
    return found


def under_firms(pieces: list[Piece], reader: Reader) -> list[Found] | None:
    """Return the contacts of a list of firms with a number each, below which those stand who are reached by it.

    So London prints "Enquiries": the company and its directors, the broker and its bankers, the agency.
    ``None`` where the lines are of no such form.
    """
    order = [piece.kind for piece in pieces]
    if len(pieces) > MOST_PIECES or "phone" not in order or "name" not in order[order.index("phone") :]:
        return None
    groups: list[_Group] = []
    for line in _lines(pieces, reader.plain):
        kinds = {piece.kind for piece in line}
        start = reader.plain.rfind("\n", 0, line[0].start) + 1
        if "phone" in kinds:
            at = next(number for number, piece in enumerate(line) if piece.kind == "phone")
            firm = _firm_before(line[at], start, reader)
            is_another = any(piece.kind in ("phone", "label") for piece in line[at + 1 :])
            if not firm or is_another or (groups and not groups[-1].names):
                return None
            groups.append(_Group(start, firm, [line[at]]))
            groups[-1].add(line[at + 1 :])
        elif groups and kinds & {"name", "email"}:
            groups[-1].add(line)
        elif kinds != {"heading"} and (not groups or "heading" in kinds):
            return None
    if not groups or not all(group.names for group in groups):
        return None
    if len(groups) < FEWEST_FIRMS and not _is_of_firm(groups[0], reader):
        return None
    groups[0].start = 0
    return [one for group in groups for one in group.found(reader)]


def _firm_before(phone: Piece, start: int, reader: Reader) -> str:
    """Return the firm that stands before a number on its line, without a label between: "Kelda plc Tel: 555-0142"."""
    before = re.split(r"\s[(]|\s{2}|[:,]", reader.plain[start : phone.start].strip(), maxsplit=1)[0].strip()
    return before.removesuffix(reader.label_at_end(before) or "").strip() if before else ""


def _is_of_firm(group: _Group, reader: Reader) -> bool:
    """Return whether one firm alone is such a list: it is known as one, and nobody below has an address."""
    if not (reader.is_known(group.firm) or reader.is_organisation(group.firm)):
        return False
    return len(group.addresses) == 1 and group.addresses[0].start < group.names[0][0].start


def _lines(pieces: list[Piece], plain: str) -> list[list[Piece]]:
    """Return the pieces of each line that has any."""
    lines: list[list[Piece]] = []
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if before is None or "\n" in plain[before.end : piece.start]:
            lines.append([])
        lines[-1].append(piece)
    return lines


@attrs.define
class _Group:
    """A firm with its number, and who is reached there."""

    start: int
    firm: str
    addresses: list[Piece]
    names: list[tuple[Piece, str | None]] = attrs.Factory(list)
    """Each with the title behind."""

    def add(self, line: list[Piece]) -> None:
        """Take the names and addresses of a line."""
        for piece, following in zip(line, (*line[1:], None), strict=False):
            if piece.kind == "name":
                title = following.value if following is not None and following.kind == "title" else None
                self.names.append((piece, title))
            elif piece.kind in ADDRESSES:
                self.addresses.append(piece)

    def found(self, reader: Reader) -> list[Found]:
        """Return a contact for each of the names."""
        out = []
        for number, (piece, title) in enumerate(self.names):
            one = Found(piece.start if number else self.start, None)
            one.name, one.title, one.organisation = reader.without_honorific(piece.value), title, self.firm
            others = [name.value for name, _ in self.names if name is not piece]
            one.addresses = [each for each in self.addresses if not any(_is_own(each, name) for name in others)]
            out.append(one)
        return out


def _share(found: list[Found]) -> None:
    """Give those whom "and" joins the addresses that stand behind the last of them: both are reached there."""
    for before, one in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if one.with_before and one.name and before.name and not before.addresses:
            before.addresses = [each for each in one.addresses if not _is_own(each, one.name)]
            one.addresses = [each for each in one.addresses if not _is_own(each, before.name)] or one.addresses
            before.organisation = before.organisation or one.organisation
    for before, one in pairwise(found):
        if one.with_before and one.organisation is None and _stands_under_firm(before, one):
            one.organisation = before.organisation


def _stands_under_firm(before: Found, one: Found) -> bool:
    """Return whether a firm stands above both names, which one line or two hold: "Acme plc / Ann Lee / Bo Ek"."""
    if before.with_before:
        return before.organisation is not None and not any(piece.kind == "organisation" for piece in before.who)
    kinds = [piece.kind for piece in before.who]
    return kinds[:1] == ["organisation"] and not any(piece.kind == "organisation" for piece in one.who)


def _is_own(address: Piece, name: str) -> bool:
    """Return whether an e-mail address is spelled like a name."""
    return address.kind == "email" and matches(name, address.value)


def _divided(read: list[Piece], reader: Reader) -> list[Found]:
    """Part the pieces: a heading, a name or an organisation with addresses of its own begins a new contact."""
    current = Found(0)
    found = [current]
    waiting: list[Piece] = []  # who is named since the last address
    label: str | None = None
    pieces = _settled(_without_profiles(read), reader.plain)
    for number, piece in enumerate(pieces):
        if piece.kind in ("heading", "desk"):
            current = (_headed if piece.kind == "heading" else _seated)(found, piece, waiting, reader)
            waiting, label = [], None
        elif piece.kind in ADDRESSES:
            if waiting and current.addresses and _is_another(current, waiting, _run(pieces, number)):
                current = Found(_start(waiting[0], reader), current.role)
                found.append(current)
            current.who += waiting
            current.addresses.append(piece._replace(kind="fax") if label == "fax" and piece.kind == "phone" else piece)
            waiting, label = [], None
        elif piece.kind == "label":
            label = piece.role if piece.role in ("name", "title", "organisation", "fax") else None
        elif piece.kind in ("field", "whom"):
            _add(current, piece)
        elif piece.kind in _WHO:
            if piece.kind == "name" and (_is_joined(waiting, pieces, number) or _is_next(piece, label, waiting)):
                current, waiting = _apart(found, current, waiting, reader)
            if label == "name" and piece.kind == "title":
                waiting.append(piece)  # "担当者：課長補佐 村上 大輔"
                continue
            waiting.append(piece if label in (None, "fax") else piece._replace(kind=label, role="labelled"))
            label = None
        elif piece.kind == "form" and piece.after == ",":
            _add_form(waiting, piece, reader.plain)
    if not current.addresses or not current.who or _is_said_of(current, waiting):
        current.who += waiting
    return _merged(found)


def _is_said_of(found: Found, waiting: list[Piece]) -> bool:
    """Return whether the last words, below the addresses, say what the person above is: "Chief Financial Officer"."""
    kinds = [piece.kind for piece in waiting]
    return "title" in kinds and set(kinds) <= {"title", "organisation"} and [one.kind for one in found.who] == ["name"]


def _seated(found: list[Found], desk: Piece, waiting: list[Piece], reader: Reader) -> Found:
    """Return the contact of who sits at a desk: the person and the firm above it."""
    current = found[-1]
    if current.addresses:
        current = Found(_start(waiting[0], reader))
        found.append(current)
    current.who += waiting
    current.role = desk.role or current.role
    return current


def _add_form(waiting: list[Piece], form: Piece, plain: str) -> None:
    """Join a legal form to the name before its comma: "Acme, Inc."."""
    if waiting:
        last = waiting[-1]
        waiting[-1] = last._replace(end=form.end, value=plain[last.start : form.end], kind="organisation")


def _add(found: Found, piece: Piece) -> None:
    """Add what stands behind an address: what somebody is there for, or in brackets for whom the address is."""
    if piece.kind == "field":
        found.who.append(piece._replace(kind="title"))
    else:
        found.role = piece.role or found.role


def _start(piece: Piece, reader: Reader) -> int:
    """Return where a contact begins whose first piece this is, "for" before the firm with it."""
    line = reader.plain.rfind("\n", 0, piece.start) + 1
    return line if reader.plain[line : piece.start].strip(" -–—*•").casefold() in reader.words.behalf else piece.start


def _without_profiles(pieces: list[Piece]) -> list[Piece]:
    """Leave out what stands in a line behind a label of the company: its head, its capital; nobody is reached there."""
    if not any(piece.role == "profile" for piece in pieces):
        return pieces
    inside = False
    out = []
    for piece in pieces:
        inside = (piece.kind == "label" and piece.role == "profile") or (inside and piece.after != "\n")
        if not inside:
            out.append(piece)
    return out


def _settled(pieces: Sequence[Piece], plain: str) -> list[Piece]:
    """Return the pieces, headings that belong to others as what they are.

    That is the field of a title, "Vice President, Investor Relations", what somebody is there for,
    on the line below the name, and for whom an address is, "+1 212 555 0142 (Investors)".
    """
    out: list[Piece] = []
    before: Piece | None = None
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        kind, value = piece.kind, piece.value
        if before is not None and kind in ("heading", "organisation", "other"):
            is_field = kind == "heading" and piece.after in _BEFORE_FIELD and before.kind == "title"
            if before.kind in ADDRESSES and plain[before.end : piece.start].strip(" ") == "(":
                kind = "whom" if kind == "heading" else "skip"
            elif kind == "heading" and _is_desk_of_firm(pieces[max(0, number - 2) : number + 2], plain):
                kind = "desk"
            elif is_field or (kind == "heading" and _is_below_name(piece, before, following, plain)):
                # Behind an address it is said of whom the address is.
                kind = "field" if before.kind in ADDRESSES else "title"
                kind = "organisation" if piece.value else kind
                value = plain[piece.start : piece.end].strip()
        out.append(piece if kind == piece.kind else piece._replace(kind=kind, value=value))
        before = piece
    return out


def _is_below_name(piece: Piece, before: Piece, following: Piece | None, plain: str) -> bool:
    """Return whether a heading is what the person is there for who is named right above it.

    "Ann Lee / Investor Relations / +1 212 555 0142"; where a name follows, that one is below the heading.
    With a firm's name before it, it is that of her agency: "Quill Investor Relations".
    """
    if plain[piece.end - 1 : piece.end + 1].strip()[-1:] in (":", "："):
        return False
    if plain[before.end : piece.start].count("\n") > 1:
        return False
    if before.kind == "title":
        return not piece.value and following is not None and following.kind in ADDRESSES
    if before.kind == "name":
        return following is not None and (following.kind in ADDRESSES or following.kind in ("label", "organisation"))
    # "Ann Lee, +1 212 555 0142 / Investor Relations / or"
    return not piece.value and before.kind in ADDRESSES and (following is None or following.kind == "join")


def _is_desk_of_firm(around: Sequence[Piece], plain: str) -> bool:
    """Return whether a heading is the desk of the person and the firm above it, with an address below.

    "Jan Roe / Port of Kelda / Press office / +49 30 5550142"
    """
    if [piece.kind for piece in around[:-1]] != ["name", "organisation", "heading"]:
        return False
    name, firm, desk, following = around
    ends_open = plain[desk.end - 1 : desk.end + 1].strip()[-1:] in (":", "：")
    touches = plain[name.end : firm.start].count("\n") == 1 == plain[firm.end : desk.start].count("\n")
    return touches and not ends_open and following.kind in ("phone", "email", "label") and following.after == "\n"


def _merged(found: list[Found]) -> list[Found]:
    """Leave out what names nobody: its addresses belong to the contact before, "Website: ..."."""
    out: list[Found] = []
    for one in found:
        if out and not one.who and not one.kinds & _REACHED:
            out[-1].addresses += one.addresses
        elif one.addresses or one.who or one is found[-1]:
            if out and not out[-1].who and not out[-1].addresses:
                one.start = out.pop().start
            out.append(one)
    return out


def _run(pieces: list[Piece], number: int) -> list[Piece]:
    """Return the addresses that follow each other from one on, labels left out."""
    run = []
    for piece in pieces[number : number + 12]:
        if piece.kind in ADDRESSES:
            run.append(piece)
        elif piece.kind not in ("label", "join", "skip"):
            break
    return run


def _headed(found: list[Found], piece: Piece, waiting: list[Piece], reader: Reader) -> Found:
    """Begin a contact below a heading; two headings in a row are of one contact.

    A firm that stands between them, without an address, is the organisation: "Contacts / Acme / Media: ...".
    """
    current = found[-1]
    current.who += waiting if not current.addresses else []
    if current.addresses or any(one.kind == "name" and not reader.is_of_firm(one.value) for one in current.who):
        current = Found(piece.start, piece.role)
        found.append(current)
    current.role = piece.role or current.role
    if piece.value:
        current.organisation = piece.value
    return current


def _is_joined(waiting: list[Piece], pieces: list[Piece], number: int) -> bool:
    """Return whether a name is joined to the one before it: "Ann Lee and Bo Ek, 555-0142", "Ann Lee / Bo Ek"."""
    before = pieces[number - 1] if number else None
    if before is not None and before.kind == "title" and _is_row(pieces[number - 2 : number]):
        # "Ann Lee, CEO / Bo Ek, CFO / 555-0142"
        return pieces[number].after == "\n" and _is_row(pieces[number : number + 2])
    joined = before is not None and (
        before.kind == "join"
        or (before.kind == "name" and (pieces[number].after == "/" or _are_given(before, pieces[number], waiting)))
    )
    return joined and any(one.kind == "name" for one in waiting)


def _are_given(before: Piece, piece: Piece, waiting: list[Piece]) -> bool:
    """Return whether two names begin with given names, so that none is an agency: "Anna Roe, Jan Roe".

    On two lines they also stand below a firm: without one, the second line is the firm of the first, "Merck".
    """
    if piece.after != "," and not (piece.after == "\n" and any(one.kind == "organisation" for one in waiting)):
        return False
    return begins_with_given(before.value) and begins_with_given(piece.value)


def _is_next(piece: Piece, label: str | None, waiting: list[Piece]) -> bool:
    """Return whether a labelled name is another than the one with a title above it: 課長：岸田 美帆, 担当：浜野."""
    if label != "name" or piece.value[0] < "\u2e80":
        return False
    return any(one.kind == "name" and before.kind == "title" for before, one in pairwise(waiting))


def _is_row(pieces: list[Piece]) -> bool:
    """Return whether two pieces are somebody with a title behind a comma."""
    return [one.kind for one in pieces] == ["name", "title"] and pieces[1].after == ","


def _apart(found: list[Found], current: Found, waiting: list[Piece], reader: Reader) -> tuple[Found, list[Piece]]:
    if current.addresses:
        current = Found(_start(waiting[0], reader), current.role)
        found.append(current)
    current.who += waiting
    following = Found(-1, current.role, with_before=True)
    found.append(following)
    return following, []


def _is_another(current: Found, waiting: list[Piece], run: list[Piece]) -> bool:
    """Return whether those named after an address, with the addresses behind, are another contact."""
    reached = {one.kind for one in run} & _REACHED
    if not reached or not any(one.kind in ("name", "organisation") for one in waiting):
        return False
    overlap = bool(current.kinds & reached)
    names = [one for one in waiting if one.kind == "name"]
    had = next((one for one in current.who if one.kind == "name"), None)
    if had is None or not names:
        # "Acme, +1 212 555 0142; Ann Lee, ann@acme.example" is one.
        return overlap and not _is_same_firm(current, waiting)
    if any(one.value.casefold() == had.value.casefold() for one in names):
        return False
    mails = [one.value for one in run if one.kind == "email"]
    return overlap or any(one.role == "labelled" or any(matches(one.value, mail) for mail in mails) for one in names)


def _is_same_firm(current: Found, waiting: Iterable[Piece]) -> bool:
    known = [one.value.casefold() for one in current.who]
    return any(a.startswith(b) or b.startswith(a) for a in known for one in waiting if (b := one.value.casefold()))


def _decide(found: Found, reader: Reader) -> None:
    """Say who of those named is the person, what the title, which the organisation."""
    if found.start < 0:
        found.start = _start(found.who[0], reader) if found.who else found.addresses[0].start
    names = [number for number, piece in enumerate(found.who[:12]) if piece.kind == "name"]
    best, most = None, 0
    for number in names:
        score = _personal(found, number, reader)
        if score > most:
            best, most = number, score
    if best is not None:
        name = reader.without_honorific(found.who[best].value)
        # "카린 예센(Karin Jessen)": the second is how the first is spelled; "Ann Lee (Europe)": where she is.
        found.name = re.split(r"\s?[(（]", name, maxsplit=1)[0] if name[-1:] in ")）" else name
    found.title = _title(found, best, reader)
    if found.title is not None:
        _part_title(found, reader)
        found.role = found.role or _role_of(found.title, reader)
        is_word = " " not in found.title and not reader.words.is_title(found.title)
        if is_word and key(found.title) in reader.words.headings:
            found.title = None  # "Media": for whom, and no title
    if found.organisation is None:
        found.organisation = _organisation(found, best, reader)


def _personal(found: Found, number: int, reader: Reader) -> int:
    """Return how much speaks for a person rather than a firm; nothing or less when it is none."""
    piece = found.who[number]
    score = 3
    if piece.role == "labelled":
        score += 3
    if any(one.kind == "email" and matches(piece.value, one.value) for one in found.addresses):
        score += 5
    if reader.without_honorific(piece.value) != piece.value:
        score += 4
    following = found.who[number + 1] if number + 1 < len(found.who) else None
    if following is not None and following.kind == "title":
        score += 2
    if any(one.kind in ("email", "url") and is_of_domain(piece.value, one.value) for one in found.addresses):
        score -= 5
    if reader.is_known(piece.value) or _is_place(piece.value):
        score -= 4
    if begins_with_given(piece.value):
        score += 2
    # A firm is named in the text as well, and a number stands behind the person's name.
    if reader.recurs(piece.value):
        score -= 1
    address = next((one.start for one in found.addresses if one.start >= piece.end), piece.end)
    if 0 < address - piece.end <= 4 and "\n" not in reader.plain[piece.end : address]:
        score += 1
    return score


def _is_place(name: str) -> bool:
    """Return whether ideographs are a country's or a town's name, which heads those who are reached there: 中国."""
    return name[:1] > "\u2e7f" and names_place(name)


def _title(found: Found, best: int | None, reader: Reader) -> str | None:
    for number, piece in enumerate(found.who):
        if piece.kind == "title" and (piece.role == "labelled" or best is None or number > best or number + 1 == best):
            last = piece
            for following in found.who[number + 1 : number + 3]:
                joined = following.kind == "title" and _is_and(reader.plain[last.end : following.start], reader)
                if not joined and (
                    following.after not in _BEFORE_FIELD
                    or not (following.kind == "title" or _is_field(following, reader))
                ):
                    break
                last = following
            title = reader.plain[piece.start : last.end].replace("\n", " ")
            return title if best is not None or piece.role else None
    if best is not None and best + 1 < len(found.who):
        following = found.who[best + 1]
        letters = following.value
        # "Ann Lee, SAE": capitals behind a name that name no firm.
        if following.kind == "other" and following.after == "," and letters.isupper() and len(letters) <= 5:
            return letters
        # "Chargée de comptes": small letters between name and firm.
        if following.kind == "other" and not _is_capitalised(letters) and len(letters) <= 60:
            return letters
    return None


def _is_and(between: str, reader: Reader) -> bool:
    """Return whether two halves of a title are joined: "Vice President and Chief Financial Officer"."""
    word = between.strip().casefold()
    return word == "&" or word in reader.words.joins


def _role_of(title: str, reader: Reader) -> str | None:
    """Return for whom somebody is there whose title ends with such a heading: "Director, Investor Relations"."""
    words = title.replace(",", " ").split()
    for count in range(min(4, len(words)), 1 if len(words) > 1 else 0, -1):
        if role := reader.words.headings.get(key(" ".join(words[-count:]))):
            return role
    return None


def _part_title(found: Found, reader: Reader) -> None:
    """Part "Director of Acme" where the words behind name the firm."""
    words = (found.title or "").split(" ")
    for at in range(1, len(words) - 1):
        if words[at].lower() not in reader.words.of:
            continue
        firm = " ".join(words[at + 1 :])
        reached = any(one.kind in ("email", "url") and is_of_domain(firm, one.value) for one in found.addresses)
        if firm[:1].isupper() and (reached or reader.is_known(firm)):
            found.title = " ".join(words[:at])
            found.organisation = found.organisation or firm
            return


def _is_field(piece: Piece, reader: Reader) -> bool:
    """Return whether words go on with a title: "Director, Communications", "SVP, Corporate Affairs & Policy"."""
    known = reader.words
    words = [word for word in piece.value.casefold().split() if word != "&" and word not in known.joins]
    return bool(words) and known.offices.issuperset(words) and not reader.is_known(piece.value)


def _organisation(found: Found, best: int | None, reader: Reader) -> str | None:
    others = [
        piece
        for number, piece in enumerate(found.who)
        if number != best and not _is_in_title(piece, found) and (best is None or not _is_field(piece, reader))
    ]
    # "Ireland, +353 1 ..." says where the number is.
    firms = [piece for piece in others if _is_firm(piece.value, reader) and not is_region(piece.value)]
    likely = [piece for piece in firms if piece.kind == "organisation"]
    labelled = [piece for piece in likely if piece.role == "labelled"]
    rest = [
        piece for piece in firms if piece.kind == "name" or (piece.kind == "other" and _is_capitalised(piece.value))
    ]
    chosen = next(iter((*labelled, *likely, *rest)), None)
    return _before_client(chosen.value, reader) if chosen else None


def _before_client(firm: str, reader: Reader) -> str:
    """Return an agency without the one for which it speaks: "Weaver & Cole for Acme"."""
    for behalf in reader.words.behalf:
        agency, found, client = firm.partition(f" {behalf} ")
        if found and client[:1].isupper() and not agency.casefold().endswith(reader.words.institutions):
            return agency
    return firm


def _is_in_title(piece: Piece, found: Found) -> bool:
    return found.title is not None and found.title.endswith(piece.value)


def _is_firm(words: str, reader: Reader) -> bool:
    """Return whether words can be a name of a firm: small letters only in "of", "and", "in", and "plc"."""
    inside, forms = reader.words.inside, reader.words.organisations
    words = words.removesuffix(reader.words.form_at_end(words)).rstrip() or words
    return (
        any(map(str.isupper, words)) or not words.isascii()
        if " " not in words
        else all(not word[0].islower() or word in forms or word in inside for word in words.split())
    )


def _is_capitalised(words: str) -> bool:
    """Return whether every longer word begins with a capital, as in names of firms."""
    return (
        len(words) <= 60 and all(word[:1].isupper() or len(word) <= 3 for word in words.split()) and words[:1].isupper()
    )

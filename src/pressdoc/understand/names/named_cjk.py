"""Names of organisations in Chinese, Japanese and Korean, where no blank ends them: by legal form and institution."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from pressdoc.understand.dating.place_names import is_known
from pressdoc.understand.languages import section
from pressdoc.understand.names.naming import ideographs, words
from pressdoc.understand.top_words import top_words

LONGEST = 24
"""Characters; no name is longer without its legal form."""

LONGEST_KANA = 7
"""Characters in which a name in hiragana stands, and the sign before it."""

LONGEST_FIELD = 9
"""Characters of the first of two fields of an institution's part."""

LONGEST_GAP = 4
"""Characters between an institution and its part that belong to the part."""

_INSIDE = "A-Za-z0-9À-ɏＡ-Ｚａ-ｚ０-９\u3400-\u9fff\u30a1-\u30fa\u30fc\uac00-\ud7a3々・＆&.-"
_LEFT = re.compile(rf"[{_INSIDE}]{{1,{LONGEST}}}\Z")
_HIRAGANA = re.compile(r"\s?[\u3041-\u3096]{2}(?!.*[はがを])")
_CLOSED = frozenset("（(）)」』】")
_LATIN_WORDS = re.compile(r"(?<![A-Za-z0-9&.-])[A-Z][A-Za-z0-9&.-]{0,23}(?: [A-Z][A-Za-z0-9&.-]{0,23}){1,3}\Z")
LONGEST_LATIN = 60
_MORE_LATIN = re.compile(r"(?: (?!C[EFOT]O(?![A-Za-z]))[A-Z][A-Za-z0-9&.-]{0,23}){1,3}(?![A-Za-z])")
"""Further words of a name in Latin letters, and no title: 株式会社Acme Holdings."""
_WITHIN = re.compile("[A-Za-z\u30a1-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3・]")
"""What stands before no name that is a word by itself."""
_RIGHT = re.compile(rf"\s?[\u3041-\u3096{_INSIDE}]{{2,{LONGEST}}}")
_DESCRIBED = re.compile(
    r"(?:^|[\s、。，,「『（(：:・\u3041-\u309f])"
    r"((?:[A-Z0-9][A-Za-z0-9.&-]{0,23} ){0,3}[A-Za-z0-9\u30a1-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3々＆&.-]{2,20})\Z"
)
"""A name right before a bracket."""
_GAP = re.compile(f"[{_INSIDE}]*")
_KANA = re.compile("(?:^|[、。，,「『（(：:・\n \u3000])([\u3041-\u309e]{2,6})\\Z")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_FIRST_HANGUL = "\uac00"
_DAY_OR_COUNT = re.compile(r"^(?:\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,5}[家间間])")
"""A day before a name, or how many there are: 12家航空公司."""
_TOWN = re.compile(r"[（(][\u3400-\u9fff]{2,5}[)）]\Z")
_IDEOGRAPHS = re.compile("[\u3041-\u30ff\u3231\u321c\u3400-\u9fff\uac00-\ud7a3]{2}")
_UP_TO_LAST = re.compile(f".*{_IDEOGRAPHS.pattern}")
LONGEST_AROUND = 100
"""Characters around the first and last ideographs of a line in which names with them end, and what defines them."""


def named_in_cjk(text: str) -> list[str]:
    """Return the organisations that a text names by a legal form or a kind of institution, in order.

    >>> named_in_cjk("海燕精機株式会社(東京都港区)は、北辰大学と提携した。")
    ['海燕精機株式会社', '北辰大学']
    """
    return list(forms_in_cjk(text))


def forms_in_cjk(text: str) -> dict[str, tuple[str, ...]]:
    """Return the organisations as `named_in_cjk` does, each with the short names that a bracket gives it.

    >>> forms_in_cjk("青岚精密机械有限公司（以下简称“青岚精密”）今天宣布")
    {'青岚精密机械有限公司': ('青岚精密',)}
    """
    if text.isascii():
        return {}
    names: dict[str, tuple[str, ...]] = {}
    for line in text.split("\n"):
        if line.isascii():
            continue
        first, last = _IDEOGRAPHS.search(line), _UP_TO_LAST.match(line)
        if first is None or last is None:
            continue
        _name_forms(line[max(0, first.start() - LONGEST_AROUND) : last.end() + LONGEST_AROUND], names)
    return names


def _places(text: str, printed: str) -> set[tuple[int, int]]:
    return {*_behind(text), *_before(text, printed), *_authorities(text), *_known(text), *_described(text)}


def _name_forms(line: str, names: dict[str, tuple[str, ...]]) -> None:
    """Add the organisations that a line names to those that were found."""
    reached = 0
    places = _places(line, line)
    if (read := _with_small_words(line)) != line:
        places |= _places(read, line)  # as it stands too: こども家庭庁 is known so
    for start, end in sorted(places, key=lambda span: (span[0], -span[1])):
        if start >= reached and not (reached and _is_unit(line, reached, start, end)):
            aliases = _defined(line, end)
            name = _behind_kind(line[start:end].strip(), aliases)
            names[name] = names.get(name) or aliases
            reached = end


def _behind_kind(name: str, aliases: tuple[str, ...]) -> str:
    """Return a name without what says of what kind it is, where its short name begins behind that.

    >>> _behind_kind("机器视觉企业远岚科技有限公司", ("远岚科技",))
    '远岚科技有限公司'
    """
    at = next((name.find(alias) for alias in aliases if not alias.isascii()), 0)
    return name[at:] if at > 0 and name.endswith(ideographs()["kinds"], 0, at) else name


@functools.cache
def _small_words() -> re.Pattern[str]:
    """Return the pattern of words in hiragana that names have, where no other word in hiragana goes on."""
    words = "|".join(map(re.escape, ideographs()["in_names"]))
    particles = "のはがをにとやへでも"
    return re.compile(f"(?:(?<=[{particles}])|(?<![\u3041-\u3096]))(?:{words})(?=[{particles}]|[^\u3041-\u3096]|$)")


_LARGE = {small: small + 0x60 for small in range(0x3041, 0x3097)}
"""Hiragana -> katakana."""


def _with_small_words(line: str) -> str:
    """Return a line in which words of names in hiragana are in katakana, so that no particle seems to end the name.

    >>> _with_small_words("東海みらい銀行はみなと区の銀行")
    '東海ミライ銀行はミナト区の銀行'
    """
    return _small_words().sub(lambda found: found[0].translate(_LARGE), line)


LONGEST_FRONT = 4
"""Characters of a sentence that may have run into a name."""


def without_fronts(names: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return names without those into which words of a sentence ran, as the same one without them shows.

    >>> list(without_fronts({"经海燕发展局": (), "海燕发展局": (), "北京海燕集团": (), "海燕集团": ()}))
    ['海燕发展局', '北京海燕集团', '海燕集团']
    """
    out: dict[str, tuple[str, ...]] = {}
    for name, aliases in names.items():
        fronts = range(1, min(LONGEST_FRONT, len(name) - LONGEST_FRONT) + 1)
        at = next((at for at in fronts if name[at:] in names and not is_known(name[:at])), 0)
        out[name[at:]] = out.get(name[at:]) or aliases
    return out


def _is_unit(line: str, reached: int, start: int, end: int) -> bool:
    """Return whether a name is of a part of the institution that stands before it: 武汉大学动力与机械学院."""
    gap = line[reached:start]
    if not line.endswith(ideographs()["units"], start, end):
        return False
    field, joined = gap[:-1], gap[-1:] in ideographs()["fields_and"]
    if joined and len(gap) <= LONGEST_FIELD and field.endswith(ideographs()["fields"]):
        return True  # 江临大学 | 材料科学与 | 工程学院
    if len(gap) > LONGEST_GAP:
        return False
    return _GAP.fullmatch(gap) is not None and not gap.startswith(ideographs()["cuts"])


def short_in_cjk(name: str) -> str:
    """Return a name without its legal forms.

    >>> short_in_cjk("株式会社海燕精機"), short_in_cjk("青岚精密机械股份有限公司")
    ('海燕精機', '青岚精密机械')
    """
    for form in ideographs()["legal"]:
        bare = name.removeprefix(form) if name.startswith(form) else name.removesuffix(form)
        if bare != name and len(bare) > 1:
            return bare.strip()
    return name


def full_in_cjk(name: str, text: str) -> str:
    """Return the fullest form of a short name that a text has: with a legal form, or what is defined as it.

    >>> full_in_cjk("青岚精密", "青岚精密宣布……青岚精密机械有限公司位于苏州。")
    '青岚精密机械有限公司'
    """
    if len(name) < 2 or short_in_cjk(name) != name:
        return name
    legal = ideographs()["legal"]
    if name not in text:
        return name
    near = [one for form in legal for one in _with_form(name, form) if one in text][:1]
    at, count = text.find(name), 0
    while at >= 0 and count < MOST_MENTIONS:
        if text[at - 1 : at] in _MARKS or text[at + len(name) : at + len(name) + 1] in _CLOSE:
            defined = forms_in_cjk(text[max(0, at - 100) : at + 40])
            near += [full for full, names in defined.items() if name in names]
        stretch = text[max(0, at - 12) : at + len(name) + LONGEST]
        longer = [one for one in named_in_cjk(stretch) if one != name and short_in_cjk(one).startswith(name)]
        near += [one for one in longer if one[len(name)] != " "]  # "Acme" is not "Acme Japan合同会社"
        at, count = text.find(name, at + len(name)), count + 1
    near += [name + group for group in ideographs()["groups"] if name + group in text]
    legal += ideographs()["groups"]
    return next((one for one in near if one.startswith(legal) or one.endswith(legal)), name)


def _with_form(name: str, form: str) -> tuple[str, ...]:
    """Return a name with a legal form where that may stand: 管理公司海燕 is no firm called 公司海燕."""
    if form.endswith(ideographs()["closing"]):
        return (name + form,)
    return (name + form, form + name, f"{form} {name}", f"{form}\u3000{name}")


def in_latin(name: str, text: str) -> str:
    """Return the name in Latin letters that a text in ideographs gives in full for a name, or the name.

    >>> in_latin("Quillon", "治療薬を開発するQuillon Biosciences plc（Nasdaq：QLLN）は")
    'Quillon Biosciences plc'
    >>> in_latin("オルドリッジ", "Aldridge Systems, Inc.（本社：米国、以下「オルドリッジ」）は")
    'Aldridge Systems, Inc.'
    """
    at, count = text.find(name), 0
    while at >= 0 and count < MOST_MENTIONS:
        found = None
        if name.isascii():
            found = _LATIN_NAME.match(text, at)
        elif text[at - 1 : at] in _MARKS and at:
            found = _BEFORE_TERM.search(text, max(0, at - LONGEST_TERM), at - 1)
        if found is not None and found[1] != name and _has_form(found[1]):
            return found[1]
        at, count = text.find(name, at + len(name)), count + 1
    return name


def _has_form(name: str) -> bool:
    """Return whether a name in Latin letters ends with a legal form."""
    last = name.rpartition(" ")[2]
    return last in words().forms or last.rstrip(".") in words().forms


_LATIN_PART = r"(?:[A-Z&][A-Za-z0-9&.'’-]{0,23}|plc|de|of)"
_LATIN_NAME = re.compile(rf"([A-Z][A-Za-z0-9&.'’-]{{0,23}}(?:,? {_LATIN_PART}){{1,5}})(?![A-Za-z])")
_BEFORE_TERM = re.compile(
    rf"(?<![A-Za-z])([A-Z][A-Za-z0-9&.'’-]{{0,23}}(?:,? {_LATIN_PART}){{0,5}})\s?[（(][^（）()]{{0,100}}\Z"
)
LONGEST_TERM = 240
"""Characters of a name and the bracket that says what it is called in short."""

_MARKS = frozenset('“「‘『"')

_CLOSE = frozenset(")）")

MOST_MENTIONS = 8
"""Places of a short name near which the full one is looked for."""

_DEFINED = re.compile(r"""[（(](?:[^（()）“”"「」‘’]{0,40})[“"「‘]([^“”"「」‘’（()）]{2,16})[”"」’]""")
_SHORTENED = re.compile(r"[（(]([\u3400-\u9fff\uac00-\ud7a3]{2,5})[)）]")
_ACRONYM = re.compile(r"[（(]\s?([A-Z][A-Za-z0-9&.-]{1,11})\s?[)）]")


@functools.cache
def _called() -> re.Pattern[str]:
    """Return the pattern of a bracket that says what somebody is called in short, without marks."""
    words = "|".join(map(re.escape, ideographs()["called"]))
    return re.compile(rf"[（(](?:[^（()）]{{0,60}})(?:{words})[:： ]?([^“”\"「」（()）、，,。；;]{{2,16}})[)）、，,]")


def _defined(line: str, end: int) -> tuple[str, ...]:
    """Return the short name that the bracket behind a name gives it: （以下简称“青岚”）, （以下「海燕」）."""
    end += line[end : end + 2] == " ("
    if line[end : end + 1] not in ("（", "("):
        return ()
    match = _DEFINED.match(line, end) or _called().match(line, end)
    if match is not None:
        term = match[1].strip()
        return (term,) if (term[0] in line[:end] or term.isascii()) and not is_themselves(term) else ()
    match = _ACRONYM.match(line, end) or _SHORTENED.match(line, end)
    if match is None or (not match[1].isascii() and not _is_shortened(match[1], line[:end])):
        return ()
    return (match[1],)


def _is_shortened(short: str, before: str) -> bool:
    """Return whether the characters of a short name stand in the full one in this order: 工業技術研究院（工研院）."""
    letters = iter(before[-LONGEST:])
    return all(letter in letters for letter in short)


@functools.cache
def _closing() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, ideographs()["after"])))


@functools.cache
def _opening() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, ideographs()["before"])))


@functools.cache
def _seams() -> frozenset[str]:
    return frozenset(ideographs()["seams"])


@functools.cache
def _common() -> frozenset[str]:
    return frozenset(ideographs()["common"])


@functools.cache
def _alone() -> frozenset[str]:
    return frozenset(ideographs()["alone"])


def _behind(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that a legal form or an institution closes: "青岚精密机械有限公司"."""
    for form in _closing().finditer(text):
        at, end = form.span()
        if text[end - 1 : end + 1] in _seams() or (text[at] >= _FIRST_HANGUL and not _ends_word(text, end)):
            continue
        start = _begin(text, at)
        if start == at:
            if form[0] in _alone():
                yield at, end
        elif (
            text.find(form[0], start, at) < 0  # 恒晉銀行商業銀行部
            and text[start:at] not in _common()
            and not text.endswith(ideographs()["groups_of"], start, end)
            and not text.endswith(ideographs()["exchanges"], start, end)
            and not _is_inside(text, start, at, form[0])
        ):
            yield start, end


def _is_inside(text: str, start: int, at: int, form: str) -> bool:
    """Return whether a name is of a part of the university that it begins with."""
    units = ideographs()["units"]
    return form in units and any(text.find(head, start + 1, at) > 0 for head in ideographs()["universities"])


def _ends_word(text: str, end: int) -> bool:
    """Return whether a word in Korean ends at a place, or only a particle follows: 한국공단은."""
    rest = _HANGUL.match(text, end, end + LONGEST_GAP)  # no particle is longer
    return rest is None or rest[0] in ideographs()["endings"]


def _begin(text: str, at: int, *, town: bool = False) -> int:
    """Return where the name begins that ends with the form at ``at``, or with a ``town`` in a bracket before it."""
    edge = at
    if not town and at and text[at - 1] in "）)" and (bracket := _TOWN.search(text, max(0, at - 8), at)) is not None:
        begin = _begin(text, bracket.start(), town=True)  # 青岚（苏州）有限公司
        return begin if begin < bracket.start() else at
    if at and text[at - 1] == " " and text[at - 2 : at - 1].isascii():
        edge = at - 1  # "Fulmar 有限公司"
    left = _LEFT.search(text, max(0, edge - LONGEST), edge)
    kana = _small(text, left.start() if left is not None else edge)
    if left is None:
        return edge - kana if kana else at
    stretch = left[0].lstrip(".-・")
    cut = 0
    masked = stretch
    for whole in ideographs()["whole"]:
        if whole in masked:
            masked = masked.replace(whole, "\x00" * len(whole))
    for start, word in sorted((masked.rfind(word), word) for word in ideographs()["cuts"] if word in masked):
        # 和 is a word between names, and the second character of 東和.
        if word not in ideographs()["joining"] or start - cut != 1:
            cut = max(cut, start + len(word))
    rest = _DAY_OR_COUNT.sub("", stretch[cut:].lstrip(".-・"))
    is_led = rest.startswith(ideographs()["leads"]) and not rest.startswith(ideographs()["led"])
    if is_led and (len(rest) > LONGEST_GAP or is_known(rest[1:])):
        rest = rest[1:]  # 為海嶼銀行, 為香港 | 金融管理局
    if kana and len(rest) == len(left[0]):
        return edge - len(rest) - kana
    if rest.isascii() and rest[:1].isupper():
        latin = _LATIN_WORDS.search(text, max(0, edge - LONGEST_LATIN), edge)
        if latin is not None:
            return latin.start()  # "Acme Japan合同会社"
    return edge - len(rest) if len(rest) > 1 or (rest.isascii() and rest) else at


def _small(text: str, at: int) -> int:
    """Return how many characters of a name in hiragana stand before a place: the 3 of みなと銀行, behind a sign."""
    if not at or not "\u3041" <= text[at - 1] <= "\u309e":
        return 0
    found = _KANA.search(text, max(0, at - LONGEST_KANA), at)
    if found is None or found[1].endswith(ideographs()["linking"]) or found[1] in ideographs()["small"]:
        return 0
    return len(found[1])


def _before(text: str, printed: str) -> Iterator[tuple[int, int]]:
    """Yield names behind a legal form: "株式会社海燕精機", "주식회사 바다"; ``printed`` has its hiragana."""
    for form in _opening().finditer(text):
        right = None if _closes(text, form.start()) else _RIGHT.match(text, form.end())
        if right is not None:
            name = right[0]
            if (
                _HIRAGANA.match(printed[right.start() : right.end()])
                and text[form.end() + len(name) : form.end() + len(name) + 1] in _CLOSED
            ):
                yield form.start(), form.end() + len(name)  # NPO法人こどもの食卓（東京都）
                continue
            if name.isascii() and (more := _MORE_LATIN.match(text, form.end() + len(name))) is not None:
                yield form.start(), more.end()
                continue
            inside, behind = ideographs()["particles"], ideographs()["endings"]
            name = name[: next((at for at, char in enumerate(name) if at > 1 and char in inside), len(name))]
            name = name[
                : min((at for word in ideographs()["follows"] if (at := name.find(word)) > 1), default=len(name))
            ]
            behind += tuple(ideographs()["held"])
            ending = next((one for one in behind if name.endswith(one) and len(name) > len(one) + 1), "")
            yield form.start(), form.end() + len(name) - len(ending)


@functools.cache
def _authority() -> re.Pattern[str]:
    before, after = ("|".join(map(re.escape, ideographs()[key])) for key in ("nations", "authorities"))
    return re.compile(f"(?:{before})[\u3400-\u9fff]{{2,10}}?(?:{after})")


@functools.cache
def _of_region() -> re.Pattern[str]:
    before, after = ("|".join(map(re.escape, ideographs()[key])) for key in ("regions", "regional"))
    # 管委会 and 委员会 go on where 市卫健委 ends.
    return re.compile(f"(?:{before})[\u3400-\u9fff]{{1,12}}?(?:{after})(?<!委(?=[会會员員]))")


def _authorities(text: str) -> Iterator[tuple[int, int]]:
    """Yield authorities that a state's or region's name opens and a word for such ones closes: 国家林草局."""
    for found in _authority().finditer(text):
        if _is_authority(text, *found.span()):
            yield found.start(), _with_centre(text, found.end())
    for found in _of_region().finditer(text):
        place = _begin(text, found.start())
        if 1 < found.start() - place <= LONGEST_REGION and _is_authority(text, *found.span()):
            yield place, found.end()


def _with_centre(text: str, end: int) -> int:
    """Return where an authority's name ends with that of its centre: 中国海岚局 | 美洲传播中心."""
    centre = _CENTRE.match(text, end)
    return centre.end() if centre is not None and _is_authority(text, *centre.span()) else end


_CENTRE = re.compile("[\u3400-\u9fff]{2,6}中心")


def _is_authority(text: str, start: int, end: int) -> bool:
    """Return whether words that end as an authority's name does are one: no 产业布局, nothing of a sentence."""
    of = ideographs()
    if text[end - 1 : end + 1] in _seams() or text.endswith(of["no_authorities"], start, end):
        return False
    words = text[start:end]
    for whole in of["whole"]:
        words = words.replace(whole, "")
    return not any(cut in words for cut in of["cuts"])


LONGEST_REGION = 4
"""Ideographs of a region's name before what it is: 海岚 | 省."""


@functools.cache
def _known_names() -> re.Pattern[str]:
    known, branches = ("|".join(map(re.escape, ideographs()[key])) for key in ("known", "branches"))
    between = "".join(ideographs()["not_between"])
    return re.compile(f"(?:{known})(?![^{between}]{{1,10}}(?:{branches}))")


@functools.cache
def _titles_of_papers() -> re.Pattern[str]:
    papers = "|".join(map(re.escape, ideographs()["papers"]))
    return re.compile(f"《([A-Za-z㐀-鿿·]{{1,12}}(?:{papers}))》")


@functools.cache
def _known_words() -> re.Pattern[str]:
    """Return the pattern of names known in Japan and Korea, where no letter of their script goes on."""
    # The names stand first in it, so that the search tries them only where one of them can begin.
    names = "|".join(map(re.escape, sorted(ideographs()["known_words"], key=len, reverse=True)))
    return re.compile(f"(?:{names})(?![A-Za-z\u30a1-\u30fa\u30fc\u3400-\u9fff・])")


def _known(text: str) -> Iterator[tuple[int, int]]:
    """Yield companies and media that are known, and newspapers by their title: 《海燕日报》."""
    for found in _known_words().finditer(text):
        if _WITHIN.match(text, max(0, found.start() - 1), found.start()) is None and (
            found[0][-1] < _FIRST_HANGUL or _ends_word(text, found.end())
        ):
            yield found.span()
    for found in _known_names().finditer(text):
        yield found.span()
    for title in _titles_of_papers().finditer(text):
        if not title[1].endswith(ideographs()["no_papers"]):
            yield title.span(1)


@functools.cache
def _described_by() -> re.Pattern[str]:
    """Return the pattern of a name and the bracket behind it that says who heads it or where it is."""
    words = "|".join(map(re.escape, ideographs()["described"]))
    # A code of six digits is that of a share: 바다전기(298765); 202610 is a month.
    code = r"(?<=[\uac00-\ud7a3][(（])(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])\D)\d{6}[)）]"
    heads = "|".join(map(re.escape, ideographs()["heads"]))
    headed = f"[^（()）\n]{{1,{LONGEST_HEADED}}}(?:{heads})[)）]"  # ハル電機（大阪市、鈴木一郎社長）
    return re.compile(rf"[（(](?:{words}|{code}|{headed})")


LONGEST_HEADED = 30
"""Characters of a bracket that ends with the title of who heads a company, before it."""


def _described(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that a bracket tells to be of companies: サイトウ電機（本社：東京）, 바다전기(대표 한가람)."""
    for bracket in _described_by().finditer(text):
        at = bracket.start()
        name = _DESCRIBED.search(text, max(0, at - LONGEST), at)
        if name is not None and not is_themselves(name[1]):
            yield name.span(1)


def _closes(text: str, at: int) -> bool:
    """Return whether a legal form stands behind a name rather than before one."""
    return bool(at) and re.match(f"[{_INSIDE}]", text[at - 1]) is not None


def is_themselves(name: str) -> bool:
    """Return whether a word is what a release calls whoever issues it, and no name: 公司, 当社."""
    return name in ideographs()["themselves"]


@functools.cache
def _topic(language: str | None) -> re.Pattern[str]:
    particles = "|".join(map(re.escape, str(section(language, "quotes").get("topics", "")).split())) or "(?!)"
    # A date may follow with no comma: 海燕は9日、新しい装置を発表した.
    follows = " " if (language or "").startswith("ko") else "、|(?=[0-9０-９])"
    forms = "|".join(map(re.escape, ideographs()["before"]))
    return re.compile(
        rf"((?:{forms})?[^\s、。，,（(「“]{{2,{LONGEST}}}?)(?:[（(][^（()）]{{0,160}}[）)])?(?:{particles})(?:{follows})"
    )


def topic_in_cjk(text: str, language: str | None) -> str | None:
    """Return what a Japanese or Korean text begins with as its topic.

    >>> topic_in_cjk("水産環境庁は、新しい事業を始めます。", "ja")
    '水産環境庁'
    """
    match = _topic(language).match(text)
    if match is None or is_themselves(match[1]):
        return None
    if language == "ja" and match[1][-1] in _PLACING:
        at_place = match[1][:-1]  # 水産県では、: an authority acts, but what is so in a country is nobody's act
        return at_place if top_words("ja").is_institution(at_place) else None
    return match[1]


_PLACING = frozenset("でに")
"""Particles between a place and that of the topic: 水産県では."""

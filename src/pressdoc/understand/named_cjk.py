"""Names of organisations in Chinese, Japanese and Korean, where no blank ends them: by legal form and institution."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from pressdoc.understand.naming import ideographs

LONGEST = 24
"""Characters; no name is longer without its legal form."""

_INSIDE = "A-Za-z0-9À-ɏ\u3400-\u9fff\u30a1-\u30fa\u30fc\uac00-\ud7a3々・＆&.-"
_LEFT = re.compile(rf"[{_INSIDE}]{{1,{LONGEST}}}\Z")
_RIGHT = re.compile(rf"\s?[{_INSIDE}\u3041-\u3096]{{2,{LONGEST}}}")
_IDEOGRAPHS = re.compile("[\u3041-\u30ff\u3231\u321c\u3400-\u9fff\uac00-\ud7a3]{2}")


def named_in_cjk(text: str) -> list[str]:
    """Return the organisations that a text names by a legal form or a kind of institution, in order.

    >>> named_in_cjk("海燕精機株式会社(東京都港区)は、北辰大学と提携した。")
    ['海燕精機株式会社', '北辰大学']
    """
    if text.isascii():
        return []
    names: dict[str, None] = {}
    for line in text.split("\n"):
        if _IDEOGRAPHS.search(line) is None:
            continue
        reached = 0
        for start, end in sorted({*_behind(line), *_before(line)}, key=lambda span: (span[0], -span[1])):
            if start >= reached:
                names[line[start:end].strip()] = None
                reached = end
    return list(names)


@functools.cache
def _closing() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, ideographs()["after"])))


@functools.cache
def _opening() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, ideographs()["before"])))


@functools.cache
def _alone() -> frozenset[str]:
    return frozenset(ideographs()["alone"])


def _behind(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that a legal form or an institution closes: "青岚精密机械有限公司"."""
    for form in _closing().finditer(text):
        start = _begin(text, form.start())
        if start < form.start() or form[0] in _alone():
            yield start, form.end()


def _begin(text: str, at: int) -> int:
    """Return where the name begins that ends with the form at ``at``."""
    edge = at
    if at and text[at - 1] == " " and text[at - 2 : at - 1].isascii():
        edge = at - 1  # "Fulmar 有限公司"
    left = _LEFT.search(text, max(0, edge - LONGEST), edge)
    if left is None:
        return at
    stretch = left[0].lstrip(".-・")
    cut = max((stretch.rfind(word) + len(word) for word in ideographs()["cuts"] if word in stretch), default=0)
    rest = stretch[cut:].lstrip(".-・")
    return edge - len(rest) if len(rest) > 1 or (rest.isascii() and rest) else at


def _before(text: str) -> Iterator[tuple[int, int]]:
    """Yield names behind a legal form: "株式会社海燕精機", "주식회사 바다"."""
    for form in _opening().finditer(text):
        right = None if _closes(text, form.start()) else _RIGHT.match(text, form.end())
        if right is not None:
            name = right[0]
            inside, behind = ideographs()["particles"], ideographs()["endings"]
            name = name[: next((at for at, char in enumerate(name) if at > 1 and char in inside), len(name))]
            ending = next((one for one in behind if name.endswith(one) and len(name) > len(one) + 1), "")
            yield form.start(), form.end() + len(name) - len(ending)


def _closes(text: str, at: int) -> bool:
    """Return whether a legal form stands behind a name rather than before one."""
    return bool(at) and re.match(f"[{_INSIDE}]", text[at - 1]) is not None

"""The headers of a mail that a release was copied from, "Subject: Harbour opens", in several languages."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEADER = re.compile(r"([^\W\d_][^\s:：]{0,15})[:：] ?(.*)")

_NAMES = {
    "from": "from von de da van från fra 差出人 发件人 寄件者",
    "subject": "subject betreff objet asunto oggetto assunto onderwerp ämne emne 件名 主题 主旨",
    "sent": "date sent datum gesendet envoyé fecha enviado data inviato verzonden skickat sendt",
    "other": "to cc bcc reply-to an à para a aan till til message-id mime-version content-type x-mailer",
}
_MEANING = {name: meaning for meaning, names in _NAMES.items() for name in names.split()}


class Headers(NamedTuple):
    """What the headers of a mail say."""

    subject: str
    sent: str | None
    """As printed."""


def read_headers(lines: list[str]) -> Headers | None:
    """Return what lines say as the headers of a mail, ``None`` unless they are some.

    All have to be headers that we know, or go on with the one above by a blank in front; sender
    and subject have to be among them.

    >>> read_headers(["From: Ann Lee", "Subject: Harbour opens"])
    Headers(subject='Harbour opens', sent=None)
    """
    found: dict[str, str] = {}
    meaning = None
    for line in lines:
        header = _HEADER.match(line)
        named = _MEANING.get(header[1].casefold()) if header else None
        if header and named:
            meaning = named
            found.setdefault(named, header[2].strip())
        elif meaning and line[0].isspace():
            found[meaning] += " " + line.strip()
        else:
            return None
    if "from" not in found or "subject" not in found:
        return None
    return Headers(found["subject"], found.get("sent") or None)

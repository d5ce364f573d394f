"""Words that try to be more than words, and releases with them wherever a str may stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import turbohtml

from pressdoc import (
    Boilerplate,
    Cell,
    Contact,
    Dateline,
    Embargo,
    Figure,
    Heading,
    ListBlock,
    Listing,
    ListItem,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Release,
    Restriction,
    Revision,
    Source,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc import Block

RUN = "top.ran.push(1)"
"""What an attack runs; the window around the pages has the list, see `browser.visit`."""

ATTACKS = {
    # elements
    "script": f"<script>{RUN}</script>",
    "script in capitals": f"<SCRIPT/x>{RUN}</SCRIPT>",
    "script from elsewhere": "<script src=/beacon></script>",
    "script in a script": f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    "image": f"]]><img src=x onerror={RUN}>",
    "image without an end": f"<img src=x onerror={RUN}//",
    "picture of nobody": '<img src="/beacon">',
    "drawing": f'"><svg onload={RUN}>',
    "drawing with a script": f"<svg><script>{RUN}</script></svg>",
    "drawing with a link": f'<svg><a xlink:href="javascript:{RUN}"><text>x</text></a></svg>',
    "drawing that moves": f'<svg><animate onbegin="{RUN}" attributeName=x dur=1s>',
    "formula": f'<math><mtext><table><mglyph><style><img src=x onerror="{RUN}">',
    "frame": f'<iframe srcdoc="<script>parent.{RUN}</script>">',
    "object": '<object data="/beacon"></object><embed src="/beacon">',
    "form": '\u2028</article></main><form action="/beacon"><button autofocus>',
    "details": f"<details open ontoggle={RUN}>",
    "all that follows": "<plaintext>",
    "template": f"<template><script>{RUN}</script></template>",
    "page without scripts": f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    # ends of what they stand in
    "end of a script": f"</script><script>{RUN}</script>",
    "end of a script with a blank": f"</script ><img src=x onerror={RUN}>",
    "end of the title": f"</title><script>{RUN}</script>",
    "end of the style": f"</style><script>{RUN}</script>",
    "end of set text": f"</pre></td></table></figure><img src=x onerror={RUN}>",
    "end of a comment": f"--><script>{RUN}</script>",
    "another end of a comment": f"--!><img src=x onerror={RUN}><!--",
    "comment and script": "<!--<script>",
    "end of CDATA": f"<![CDATA[x]]><script>{RUN}</script>",
    # attributes
    "end of an attribute": f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x="',
    "end of a single quoted one": f"' onmouseover='{RUN}' autofocus onfocus='{RUN}' x='",
    "end of one without quotes": f" onmouseover={RUN} ",
    "end in back quotes": f"` onmouseover=`{RUN}` ",
    "style": '" style="background:url(/beacon);position:fixed;inset:0',
    "end of the page's JSON": f"'}}' onmouseover='{RUN}",
    # entities
    "named entities": f"&lt;script&gt;{RUN}&lt;/script&gt;",
    "numbered entities": f"&#60;script&#62;{RUN}&#x3c;/script&#x3e;",
    "entity of a quotation mark": f"&quot; onmouseover=&quot;{RUN}",
    "entity without an end": f"&lt&#60img src=x onerror={RUN}&gt",
    "entity of nothing": f"&#0;<\u200bscript>{RUN}",
    # addresses
    "script as an address": f"javascript:{RUN}",
    "the same in capitals, after a blank": f" JaVaScRiPt:{RUN}",
    "the same with an entity": f"java&#x0a;script:{RUN}",
    "the same with a line end": f"java\nscript:{RUN}",
    "data": f"data:text/html,<script>{RUN}</script>",
    "data in base 64": "data:text/html;base64,PHNjcmlwdD50b3AucmFuLnB1c2goMSk8L3NjcmlwdD4=",
    "old script": f"vbscript:{RUN}",
    "somebody else's name": "https://bank.example@evil.example/",
    # the whole page
    "another page": '<meta http-equiv="refresh" content="0;url=/beacon">',
    "another base": '<base href="/beacon/">',
    "another style": '<link rel="stylesheet" href="/beacon"><style>@import "/beacon";</style>',
    "a policy": "<meta http-equiv='Content-Security-Policy' content='report-uri /beacon'>",
    # templates and sheets of other programs
    "template of a framework": "{{constructor.constructor('top.ran.push(1)')()}}</q></data>",
    "formula of a sheet": '=HYPERLINK("/beacon")',
    # characters
    "turned around": "\u202e\u2066)1(hsup.nar.pot\u202d",
    "separators of lines": f"\u2028{RUN}\u2029//",
    "marks on marks": "e" + "\u0301\u0489" * 40,
    "a byte order mark": f"\ufeff<\ufeffscript>{RUN}</script>",
}
"""What is tried, by name.  Nothing of it may run, load, lead elsewhere or end what it stands in."""

ALLOWED = frozenset(
    "a address article audio bdi blockquote body br caption code data div em figcaption figure h1 h2 h3 h4 h5 "
    "h6 head header html hr img li link main meta ol p pre q script section span strong style sub sup table "
    "tbody td th thead time title tr ul video".split()
)
ALLOWED_ATTRIBUTES = frozenset(
    "alt aria-label charset class colspan content controls datetime dir hidden href hreflang lang name property rel "
    "role rowspan scope src start style tabindex type value".split()
)


def elements(page: str) -> Iterator[turbohtml.Element]:
    """Yield every element of a page, as a browser reads it."""
    waiting: list[Any] = [turbohtml.parse(page)]
    while waiting:
        node = waiting.pop()
        waiting += list(node)
        if isinstance(node, turbohtml.Element):
            yield node


def assert_safe(page: str) -> None:
    """Assert that a page has no element, attribute or address but those that pressdoc writes."""
    for element in elements(page):
        assert element.tag in ALLOWED
        if element.tag == "script":
            assert element.attr("type") == "application/ld+json"
            json.loads(element.text)
        for name, value in element.attrs.items():
            assert name in ALLOWED_ATTRIBUTES or name.startswith("data-"), (element.tag, name)
            if name in ("href", "src"):
                assert normal_url(str(value)) == value


def hostile(words: str) -> Release:
    """Return a release with the words wherever a str may stand."""
    person = Person(words, title=words, affiliation=words, honorific=words, suffixes=[words], extra={"v.x": words})
    organisation = Organisation(words, aliases=[words], url=words, lei=words, listings=[Listing(words, words)])
    whole = slice(0, len(words))
    marked = Text(words, extra={words: words}).mark(whole, person).mark(whole, organisation)
    marked = marked.mark(whole, QuotePart([person])).mark(whole, Unknown(words, {words: words}))
    blocks: list[Block] = [
        Paragraph(marked, extra={words: words}),
        Heading(marked),
        ListBlock([marked, ListItem([marked, marked])]),
        Table([[marked, Cell(marked)]], caption=marked, note=marked),
        Figure("/x", alt=words, caption=marked, credit=marked, media=words),
        Figure("/x", alt=words),
        Figure("/x", alt=words, media="video"),
        Figure(alt=words),
        Preformatted(marked),
        Unknown(words, {words: [words]}),
    ]
    return Release(
        headline=marked,
        subheadlines=[words],
        release_line=words,
        dateline=Dateline([words], wire=words),
        embargo=Embargo(zone=words),
        restrictions=[Restriction(words, [words])],
        revision=Revision(words, note=words),
        issuers=[organisation],
        body=blocks,
        about=[Boilerplate(blocks, heading=words, organisation=organisation)],
        notices=[Notice(blocks, kind=words)],
        contacts=[Contact(words, role=words, emails=[words], phones=[words], urls=[words], organisation=words)],
        keywords=[words],
        source=Source(words, site=words, wire=words, translation_of=words),
        extra={words: words},
    )

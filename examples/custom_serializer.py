"""A serializer of one's own: a release as a message for a chat.

python examples/custom_serializer.py examples/orbital-freight.txt
"""

import sys

import pressdoc
from pressdoc.model import Nested


class Chat(pressdoc.Renderer):
    name = "chat"
    suffixes: tuple[str, ...] = (".chat",)

    def headline(self, text: pressdoc.Text) -> str:
        return f"*{self.inline(text)}*"

    def strong(self, inner: str, element: Nested) -> str:
        return f"*{inner}*"

    def link(self, inner: str, element: Nested) -> str:
        return f"<{element.span.value.url}|{inner}>"


if __name__ == "__main__":
    pressdoc.register(Chat())
    print(pressdoc.render(pressdoc.read(sys.argv[1]), "chat"), end="")

"""Functions that are written by the program: one for each class, from its table of fields.

attrs makes its ``__init__`` so, for the same reason: a loop over a table of fields takes half as
long again as the plain statements that somebody would have typed.
"""

from __future__ import annotations

import linecache
from typing import Any


def define(source: str, names: dict[str, Any], title: str) -> dict[str, Any]:
    """Run ``source`` with ``names`` as its globals and return them, what it defines included.

    ``title`` stands for its file in tracebacks, which show its lines.
    """
    file = f"<pressdoc {title}>"
    exec(compile(source, file, "exec"), names)
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    return names

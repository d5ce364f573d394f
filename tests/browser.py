"""Chromium looks at pages that a small server hands out: what they ask for, and what a script finds in them."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SECONDS = 240
"""How long a visit may take."""

_VISITOR = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>visitor</title>
<body style="margin:0"><script>
window.ran = [];
async function look(page) {{ {look} }}
async function visit() {{
  const found = {{}};
  for (const name of {names}) {{
    const frame = document.createElement("iframe");
    frame.style = "border:0;width:{width}px;height:1500px";
    const loaded = new Promise(done => frame.onload = done);
    frame.src = "/page/" + name;
    document.body.append(frame);
    await loaded;
    try {{ found[name] = await look(frame.contentWindow); }} catch (fault) {{ found[name] = String(fault); }}
    frame.remove();
  }}
  return found;
}}
visit().then(found => fetch("/found", {{method: "POST", body: JSON.stringify(found)}}));
</script>"""


class Seen(NamedTuple):
    """What a visit brought."""

    found: dict[str, Any]
    """What the script returned, by the name of the page."""
    asked: list[str]
    """The addresses that were asked for, those of the pages apart."""


def visit(
    pages: Mapping[str, str],
    look: str,
    *,
    files: Mapping[str, str] | None = None,
    width: int = 1280,
    dark: bool = False,
) -> Seen:
    """Open each page in a frame and return what the script ``look`` finds in it.

    The script is the body of an asynchronous function of ``page``, the window of the frame.  The
    pages can reach the list ``ran`` of the window around them.  ``files`` are served by their paths.
    """
    answers = {f"/page/{name}": page for name, page in pages.items()} | dict(files or {})
    answers["/"] = _VISITOR.format(look=look, width=width, names=json.dumps(list(pages)))
    asked: list[str] = []
    found: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self.path.startswith("/page/") and self.path != "/":
                asked.append(self.path)
            answer = answers.get(self.path)
            self.send_response(404 if answer is None else 200)
            self.send_header("Content-Type", f"text/{'javascript' if self.path.endswith('.js') else 'html'}")
            self.end_headers()
            self.wfile.write((answer or "").encode())

        def do_POST(self) -> None:
            found.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *values: Any) -> None:
            """Say nothing."""

    with _served(Handler) as port, _chromium(f"http://127.0.0.1:{port}/", width, dark=dark):
        brought = found.get(timeout=SECONDS)
    return Seen(brought, asked)


@contextmanager
def _served(handler: type[BaseHTTPRequestHandler]) -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def _chromium(address: str, width: int, *, dark: bool) -> Iterator[None]:
    """Run Chromium without a window, as a new user each time, without what it asks for on its own."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    assert program is not None  # the marker says so
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            program,
            "--headless",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-background-networking",
        ]
        # A container's root has no sandbox; the pages are our own.
        command += ["--no-sandbox", f"--user-data-dir={profile}", f"--window-size={max(width, 500)},2000"]
        command += [f"--blink-settings=preferredColorScheme={0 if dark else 1}", address]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            try:
                yield
            finally:
                running.terminate()
                running.wait()

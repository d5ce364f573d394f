"""Write a page for each rule of `pressdoc.check`, from the rule and the cases of its tests.

    python docs/rules_pages.py docs/reference/rules

A test compares the pages with what this writes.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from pressdoc.checks import BUILT_IN, PROFILES, Rule

CASES = Path(__file__).resolve().parents[1] / "tests" / "rules"
SEVERITIES = {"E": "would embarrass or mislead", "W": "is likely a slip", "I": "is a matter of style"}
SHOWN = ("top", "headline", "deck", "dateline", "lead", "body", "about", "notes", "contact", "end", "below", "source")
"""Parts of a case that are shown; what it leaves out is that of a release without slips."""
HEAD = """# Rules

Every rule of [`pressdoc check`](../../howto/check.md), by group. **E** would embarrass or mislead, **W** is likely a
slip, **I** is a matter of style.
"""


def index() -> str:
    """Return the page that lists all rules."""
    lines = [HEAD]
    for profile in PROFILES:
        lines.append(f"\n## {profile}\n\n| rule | | what it catches |\n| --- | --- | --- |\n")
        lines += [
            f"| [{one.id}]({one.id}.md) | {one.severity} | {_first_line(one)} |\n"
            for one in BUILT_IN
            if one.profile == profile
        ]
    lines.append("\n```{toctree}\n:hidden:\n\n" + "".join(f"{one.id}\n" for one in BUILT_IN) + "```\n")
    return "".join(lines)


def page(rule: Rule) -> str:
    """Return the page of a rule."""
    cases = tomllib.loads((CASES / f"{rule.id}.toml").read_text("utf-8"))
    title, _, more = rule.about.partition("\n")
    about = " ".join((title, *more.split()))
    return "\n".join(
        (
            f"# {rule.id}\n",
            f"{about}\n",
            f"Severity {rule.severity}: {SEVERITIES[rule.severity]}. Group: `{rule.profile}`.\n",
            "## Found\n",
            *map(_case, cases["trigger"]),
            "## Not found\n",
            *map(_case, cases["miss"]),
        )
    )


def _first_line(rule: Rule) -> str:
    return " ".join(rule.about.partition("\n\n")[0].split()).replace("|", "\\|")


def _case(case: dict[str, Any]) -> str:
    """Return a case: why it is none, and the parts in which it differs from a release without slips."""
    parts = [str(case[name]) if case[name] else f"(no {name})" for name in SHOWN if name in case]
    words = "\n\n".join(parts) or "(a release without slips)"
    shown = words.replace("\u200b", "").replace("\u2060", "").replace("\u202e", "")
    note = "With characters that nobody sees. " if shown != words else ""
    why = f"{case['why'][0].upper()}{case['why'][1:]}. " if "why" in case else ""
    above = (why + note).strip()
    fence = "````" if "```" in shown else "```"
    block = f"{fence}text\n{shown.strip()}\n{fence}\n"
    return f"{above}\n\n{block}" if above else block


def pages() -> dict[str, str]:
    """Return the name of every page and what stands on it."""
    return {"index.md": index(), **{f"{one.id}.md": page(one) for one in BUILT_IN}}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pages().items():
        (folder / name).write_text(content, encoding="utf-8")

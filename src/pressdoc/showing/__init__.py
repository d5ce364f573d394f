"""A reading to look at: in the terminal, and as a page with the source's words in colour."""

from __future__ import annotations

from pressdoc.showing.page import page
from pressdoc.showing.terminal import shown

__all__ = ["page", "shown"]

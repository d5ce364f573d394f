"""Dates and datelines in running text: how the languages write days and months, and where a dateline ends."""

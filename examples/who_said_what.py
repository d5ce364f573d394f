"""Who said what in many releases, as a table for a spreadsheet.

python examples/who_said_what.py examples/*.txt > quotes.csv
"""

import csv
import sys

import pressdoc


def main(paths: list[str]) -> None:
    """Write a row for each quotation of each file."""
    table = csv.writer(sys.stdout)
    table.writerow(["file", "issued", "speaker", "title", "affiliation", "words"])
    for path in paths:
        release = pressdoc.read(path)
        for quote in release.quotes:
            speaker = quote.speaker
            title = getattr(speaker, "title", None)
            affiliation = getattr(speaker, "affiliation", None)
            table.writerow([path, release.issued, speaker and speaker.name, title, affiliation, quote.text])


if __name__ == "__main__":
    main(sys.argv[1:])

"""Every amount of a release, as printed and in euros at the rate of the day it was issued.

python examples/amounts_in_euros.py examples/orbital-freight.txt
"""

import sys

import pressdoc


def main(path: str) -> None:
    """Print a line for each amount."""
    release = pressdoc.read(path)
    if release.issued is None:
        sys.exit(f"{path} does not say when it was issued, so there is no rate of the day")
    for mention in release.amounts:
        try:
            euros = mention.value.to("EUR", on=release.issued)
        except pressdoc.RateNotFoundError as error:
            print(f"{mention.text:24} {error}")
        else:
            print(f"{mention.text:24} {euros.format('en'):20} {euros.rate}")


if __name__ == "__main__":
    main(sys.argv[1])

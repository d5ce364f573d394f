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
            print(f"{mention.text:30} {error}")
        else:
            rate = euros.rate
            print(f"{mention.text:30} {euros.format('en'):30}", rate and f"{rate.value:.4f}, {rate.source}, {rate.on}")


if __name__ == "__main__":
    main(sys.argv[1])

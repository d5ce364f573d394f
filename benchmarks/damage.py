"""How much of releases damaged by copying is read right: by field, by language and by damage.

    python benchmarks/damage.py [NUMBER] [--seed SEED] [--show FIELD]

The releases are those of `pressdoc.testing.damage`, NUMBER for each language (250 without one).
``--show`` prints the copies in which a field was lost.
"""

from __future__ import annotations

import argparse
from collections import Counter

import pressdoc
from pressdoc.testing.damage import LANGUAGES, copies, lost


def main() -> None:
    """Print the share of copies in which each field was read as it was put in."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", nargs="?", type=int, default=250)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", metavar="FIELD")
    options = parser.parse_args()
    fields: dict[str, Counter[str]] = {}
    damages: dict[str, Counter[str]] = {}
    for language in LANGUAGES:
        for copy in copies(options.number, language=language, seed=options.seed):
            missed = lost(copy, pressdoc.examine(copy.source, format="text"))
            for name in missed:
                fields.setdefault(name, Counter())[language] += 1
            for name in copy.damage or ("none",):
                damages.setdefault(name, Counter()).update(("copies", *(["bad"] if missed else [])))
            if options.show in missed:
                print("=" * 30, language, *copy.damage, missed, copy.source, sep="\n")
    print(f"{'read right':28s}", *(f"{language:>8s}" for language in LANGUAGES))
    for name, bad in sorted(fields.items()):
        shares = (f"{1 - bad[language] / options.number:8.3f}" for language in LANGUAGES)
        print(f"{name:28s}", *shares)
    print(f"\n{'all fields right':28s}   copies")
    for name, counts in sorted(damages.items()):
        print(f"{name:28s} {1 - counts['bad'] / counts['copies']:8.3f} {counts['copies']:8d}")


if __name__ == "__main__":
    main()

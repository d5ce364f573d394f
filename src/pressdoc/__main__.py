"""``python -m pressdoc``."""

from pressdoc.cli import main

if __name__ == "__main__":
    main()

"""The parts of a contact: its words, its pieces, addresses, and who can be reached there."""

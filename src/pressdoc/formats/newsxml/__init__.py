"""What the XML of the news industry has in common: a safe tree, moments, the release carried along, readers."""

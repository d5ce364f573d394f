"""Who issues a release: the clues, each kind in a file, and what they come to."""

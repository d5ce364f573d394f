"""Web pages: the tree of elements, what they are, what page they stand in, and what pressdoc itself wrote."""

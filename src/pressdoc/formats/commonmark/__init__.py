"""CommonMark: its parser, what it can say, front matter, and what pressdoc itself wrote."""

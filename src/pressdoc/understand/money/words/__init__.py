"""What the money finder knows of a language, read once from its file into the form in which it is looked up.

A module holds what the one of the same name above it asks for: `numbers` for numbers in digits, `wording` in
words, `ranges`, `around`, `traps`, `evidence`, `usual`; and `marks` what marks a currency, `names` by a word
of the language, `currencies` in any language.  `language` puts them together.
"""

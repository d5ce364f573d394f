"""Which capitalised words name an organisation: one source of names a file, one place that keeps them."""

"""Who says what: quotation marks, attribution, and the people of a release."""

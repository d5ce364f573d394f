"""Who is said to speak: each place that can say so in a file of its own, and how certain a name must be there.

`speech.attribution` has the order in which they are asked.
"""

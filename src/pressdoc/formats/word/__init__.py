"""Word documents: what is written into one, how it is packed, and what is read out of one."""

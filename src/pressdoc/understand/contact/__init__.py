"""The parts of a contact, for the steps in `understand.contacts`.

lines       the lines of a block, from a contact heading on
claims      which blocks are a contact; `above` and `ends` say where one begins and ends
sentences   contacts in running text; `beside` those in a box beside it
making      the contacts of the blocks: `people` by the `pieces` of their lines, `addresses` among these
words       what is known of a language
"""

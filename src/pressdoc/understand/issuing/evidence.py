"""What speaks for an issuer: each kind of evidence in the words of the remark, and what it weighs."""

from __future__ import annotations

from typing import NamedTuple

ENOUGH = 3
"""What the evidence for an issuer comes to, at least."""

CLEAR = 7
"""What it comes to when no further clues need be looked for."""


class Evidence(NamedTuple):
    """One kind of evidence."""

    says: str
    """What it is, as the remark says it."""
    points: int
    """What it weighs."""


# What the release says of whoever issues it.
BOILERPLATE = Evidence("its boilerplate", 3)
ANOTHER_BOILERPLATE = Evidence(BOILERPLATE.says, 2)
LABEL = Evidence("the headline, which it labels", 3)
AUTHORITY_ABOVE = Evidence("a line above the text", ENOUGH + 2)
COMPANY_ABOVE = Evidence(AUTHORITY_ABOVE.says, 3)
TITLE_OF_PAGE = Evidence("the page's title", ENOUGH)
COMPANY_IN_TITLE = Evidence(TITLE_OF_PAGE.says, 2)
SITE = Evidence("the page", 2)
DATELINE = Evidence("its dateline", ENOUGH)
DATELINE_AND_TEXT = Evidence("its dateline, and the text names it", ENOUGH + 2)

# How the text begins.
LEAD = Evidence("the lead, which begins with it", 2)
ACTING_IN_LEAD = Evidence(LEAD.says, 3)
PARTNER_IN_LEAD = Evidence(LEAD.says, 1)
TOPIC = Evidence("the lead, whose topic it is", 2)
AUTHORITY_AS_TOPIC = Evidence(TOPIC.says, 3)
BOTH_BEGIN = Evidence("headline and lead, which both begin with it", 3)
BOTH_NAME = Evidence("headline and lead, which both name it", 3)
ANNOUNCES_IN_LEAD = Evidence("headline and lead, which announces it", 3)
HEADLINE_BEGINS = Evidence("the headline", 4)
ALIAS_IN_HEADLINE = Evidence(HEADLINE_BEGINS.says, 3)
IN_HEADLINE = Evidence(HEADLINE_BEGINS.says, 2)
FULL_NAME_BEGINS = Evidence(HEADLINE_BEGINS.says, ENOUGH)
BEGINS_AND_NAMED = Evidence("the headline, which begins with it", ENOUGH)
OURS = Evidence("what it calls itself", ENOUGH)
NAMED_AGAIN = Evidence("the text, which names it again", 1)

NAMED_FIRST = Evidence("the lead, which names it first", ENOUGH)

# Who announces.
ANNOUNCES = Evidence("what it announces", 3)
ANNOUNCES_WITH = Evidence("what it announces with another", 3)
BEGINS_WITH_ANOTHER = Evidence("the lead, which begins with it and another", 2)
TOGETHER = Evidence("what they announce together", ENOUGH)

HOSTS = Evidence("what it hosts", ENOUGH)
SIGNATURE = Evidence("its board, which signs", ENOUGH)

# Where it is reached.
CONTACTS = Evidence("its contacts", 1)
AUTHORITY_AS_CONTACT = Evidence(CONTACTS.says, ENOUGH)
CONTACTS_AND_TEXT = Evidence("its contacts, and the text names it", ENOUGH)
CONTACT_WITH_SITE = Evidence("its contact, and the address there", ENOUGH)
MAIL_OF_CONTACTS = Evidence("the address of its contacts", CLEAR - 2)
ADDRESS = Evidence("its address", 1)
SPELLED_BY_ADDRESS = Evidence(ADDRESS.says, 3)

"""Who issues a release, where a common word, a person or a site could be taken for it."""

from __future__ import annotations

import pytest

import pressdoc

REST = "The work takes two years, and forty people will have places there when it is done in the spring."


def issuers(headline: str, lead: str, *more: str) -> list[str]:
    """Return who issues a short release."""
    text = "\n\n".join((headline, f"ORVIK, May 3, 2025 -- {lead}", REST, *more))
    return [one.name for one in pressdoc.parse(text, format="text").issuers]


@pytest.mark.parametrize(
    "word", ["Recently,", "Driven by demand,", "Formerly a school,", "Florida-based", "Award-winning", "Less surely,"]
)
def test_a_word_that_only_begins_the_lead_is_nobody(word: str) -> None:
    """A name comes again inside a sentence."""
    assert issuers("A School for Sailors Opens", f"{word} teachers have announced a school for sailors in town.") == []


def test_a_word_that_begins_the_lead_and_comes_again_is_a_name() -> None:
    """Inside a sentence of the text."""
    lead = "Calderly, a maker of lenses, today announced that it has opened a laboratory."
    assert issuers("Laboratory Opens", lead, "The lenses that Calderly grinds are thin.") == ["Calderly"]


def test_a_verb_with_which_headline_and_lead_begin_is_nobody() -> None:
    """The words "get ready" is said to the reader."""
    lead = "Get ready to meet the sailors of the bay, as the town announces a feast."
    assert issuers("Get Ready for the Feast of Sailors", lead) == []


@pytest.mark.parametrize("site", ["https://twitter.com/keldacoin", "https://t.me/x and www.facebook.com/kelda"])
def test_a_site_on_which_everybody_has_pages_issues_nothing(site: str) -> None:
    """The address of a page there is nobody's own."""
    lead = "The coin rose, and many on Twitter and Facebook wrote of it when the month ended."
    assert issuers("Coin Rises", lead, f"Twitter: {site}") == []


@pytest.mark.parametrize(
    ("headline", "name", "lead"),
    [
        ("Side by Side Ferries Opens Pier", "Side by Side Ferries", "is proud to open a pier for walkers"),
        ("Called by Name Books Prints Atlas", "Called by Name Books", "is pleased to announce an atlas"),
        ("Historic Orvik's Ninth Feast Is Set", "Historic Orvik", "invites everybody to a feast at the pier"),
        ("Roe, Finch & Poole Opens Office", "Roe, Finch & Poole", ", a law firm, proudly announces an office"),
        ("Ada's Coal Kitchen & Bar Opens", "Ada's Coal Kitchen & Bar", ", a grill by the pier, announces a dish"),
    ],
)
def test_the_whole_name_with_which_the_lead_begins(headline: str, name: str, lead: str) -> None:
    """Small words, what somebody owns and partners are parts of it."""
    behind = lead if lead.startswith(",") else f" {lead}"
    assert issuers(headline, f"{name}{behind} in town.") == [name]


def test_what_somebody_who_acts_owns_is_none_of_the_name() -> None:
    """Kelda is spoken of without it too."""
    lead = "Kelda's Ferry Works announced a pier today, and Kelda will build it."
    assert issuers("Kelda Builds Pier", lead) == ["Kelda"]


def test_a_given_name_alone_issues_nothing() -> None:
    """Whoever is described is somebody."""
    lead = "Oscar Finch, who mends boats, announces that he will mend ferries as well in town."
    assert issuers("Oscar Mends Ferries in the Bay", lead) == []


@pytest.mark.parametrize("heading", ["About A sailor's firm:", "About Dr. Roe:", "About the Expert:"])
def test_a_heading_without_a_name_names_nobody(heading: str) -> None:
    """An article, a title or what somebody is."""
    assert issuers("A School Opens", "Teachers of sailors opened a school in town today.", f"{heading} It sails.") == []


@pytest.mark.parametrize(("headline", "says"), [("Heartbeats of Sailors", False), ("Heart of Sailors", True)])
def test_a_word_in_the_headline_is_no_part_of_a_longer_one(headline: str, says: bool) -> None:
    """A "heart" is not named by "Heartbeats"; a case ending is no other word."""
    lead = "Sailors sleep well, and the Heart of each of them beats as slowly as the sea."
    text = f"{headline}\n\nORVIK, May 3, 2025 -- {lead}\n\n{REST}\n\nwww.heart.example"
    remarks = [one.message for one in pressdoc.examine(text, format="text").remarks if one.code == "issuer-inferred"]
    assert [("the headline" in message) for message in remarks] == [says]

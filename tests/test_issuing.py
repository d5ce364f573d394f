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


def test_an_address_is_no_common_word() -> None:
    """The firm's name in small letters stands in it."""
    lead = "KeldaRope, a maker of ropes for all who sail on lakes and seas, today announced a longer rope."
    text = f"KeldaRope Launches Rope\n\nORVIK, May 3, 2025 -- {lead} See keldarope.com or ask keldarope@example.com."
    assert [one.name for one in pressdoc.parse(text, format="text").issuers] == ["KeldaRope"]


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


@pytest.mark.parametrize(
    ("lead", "people", "firms"),
    [
        ("Ada Quillon, owner of Kelda Ropes, announced today that she will give away her museum.", ["Ada Quillon"], []),
        ("Dr. Mo Quillon announced today that he will give away the museum that he owns.", ["Mo Quillon"], []),
        ("Quillon Creek Partners announced today that it will give away the museum.", [], ["Quillon Creek Partners"]),
    ],
)
def test_a_name_is_somebodys_or_a_firms(lead: str, people: list[str], firms: list[str]) -> None:
    """Nobody is both, and only a firm issues."""
    said = f"“We leave a museum,” said {(people or firms)[0]}, another owner of museums, when asked."
    text = f"Museum Given Away\n\nORVIK, May 3, 2025 -- {lead}\n\n{said}\n\n{REST}"
    release = pressdoc.parse(text, format="text")
    assert [one.name for one in release.people] == people
    assert [one.name for one in release.issuers] == firms
    assert [speaker.name for quote in release.quotes for speaker in quote.speakers] == (people or firms)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Come and Join Kelda Rope Works in town. Email Finch Rope Works Ltd. today.", ["Finch Rope Works Ltd."]),
        ("CONTACT FINCH ROPE WORKS, LLC for more.", ["FINCH ROPE WORKS, LLC"]),
        ("ABOUT FINCH ROPES INC. The firm Finch Ropes Inc. makes ropes.", ["Finch Ropes Inc."]),
        ("FOR IMMEDIATE RELEASE Washington, D.C. Today the ropes of all ships were mended.", []),
    ],
)
def test_what_is_said_to_the_reader_is_no_part_of_a_name(sentence: str, names: list[str]) -> None:
    """Join, contact, about: whoever stands behind it is named."""
    text = f"A School Opens\n\nORVIK, May 3, 2025 -- Teachers of sailors opened a school.\n\n{sentence}\n\n{REST}"
    found = [one.name for one in pressdoc.parse(text, format="text").organisations]
    assert [name for name in found if name != "Kelda Rope Works"] == names


@pytest.mark.parametrize(
    "place", ["greenfield sites in Esmeralda County", "a tour through the Ada River", "schools in Myrtle Beach, SC"]
)
def test_a_place_that_begins_with_a_given_name_is_nobody(place: str) -> None:
    """A county, what has an article, a town in its state."""
    text = f"A School Opens\n\nORVIK, May 3, 2025 -- Teachers of sailors opened a school.\n\nThere are {place} as well."
    assert pressdoc.parse(text, format="text").people == ()


@pytest.mark.parametrize("sentence", ["Sarah Park, MD, said it works.", "It works, said Sarah Park, MD."])
def test_a_degree_is_no_state(sentence: str) -> None:
    """MD is Maryland as well, but only behind a town."""
    text = f"A School Opens\n\nORVIK, May 3, 2025 -- Teachers of sailors opened a school.\n\n{sentence}"
    assert [one.name for one in pressdoc.parse(text, format="text").people] == ["Sarah Park"]


def test_whoever_a_boilerplate_is_of_may_be_a_person() -> None:
    """Who is named as the text's person is no organisation below "About" either."""
    said = "“We leave a museum,” said Ada Finch, an owner of museums.\n\n"
    text = f"Museum Given Away\n\nORVIK, May 3, 2025 -- A museum has a new owner.\n\n{said}"
    release = pressdoc.parse(f"{text}About Ada Finch\n\nAda Finch buys and sells museums.", format="text")
    assert [(about.heading and about.heading.plain, about.organisation) for about in release.about] == [
        ("About Ada Finch", None)
    ]
    assert [one.name for one in release.people] == ["Ada Finch"]
    assert release.organisations == ()


def test_a_contact_that_has_the_issuers_name_is_nobody() -> None:
    """The firm itself answers."""
    text = "Finch Excavation Opens Pit\n\nORVIK, May 3, 2025 -- Finch Excavation opened a pit today.\n\n"
    text += f"Finch Excavation said so.\n\n{REST}\n\nContact:\nFinch Excavation\n707-555-0191\n"
    release = pressdoc.parse(text, format="text")
    assert [(one.name, one.organisation) for one in release.contacts] == [(None, "Finch Excavation")]
    assert release.people == ()


COURT = "He sold ropes that he had not made, the Department of Justice announced.The ropes were sold in Orvik."


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        (
            "Kelda Ropes Inc., a maker of ropes, pleaded guilty today in federal court to fraud.",
            ["Department of Justice"],
        ),
        ("Two Orvik men were sentenced today for selling ropes that nobody had made.", ["Department of Justice"]),
    ],
)
def test_an_authority_issues_what_says_whom_it_has_accused(lead: str, names: list[str]) -> None:
    """Not whoever pleads guilty, with whom the lead begins."""
    text = f"ORVIK, Ore. -- {lead}\n\n{COURT}\n\n{REST}"
    assert [one.name for one in pressdoc.parse(text, format="text").issuers] == names


def test_a_law_firm_that_announces_what_others_did_issues() -> None:
    """The verb of announcing stands before the charge."""
    lead = "Roe & Finch LLP, a law firm, announces that Kelda Ropes Inc. was charged with fraud."
    assert issuers("Roe & Finch LLP Reminds Owners of Ropes", lead) == ["Roe & Finch LLP"]


def test_a_member_of_a_committee_announces_for_nobody_else() -> None:
    """What stands under a preposition is whose member somebody is."""
    lead = "Senator Ada Roe, a member of the Senate Harbour Committee, announced a pier for the town."
    assert issuers("Pier for the Town", lead) == []


def test_a_german_noun_for_whoever_acts_names_nobody() -> None:
    """A headline begins with "Stadt" where every noun has a capital, and the text says it again and again."""
    said = (
        "Die Stadt zahlt viel. Von der Stadt kommt Geld. Für die Stadt ist es gut. Auch die Stadt, so heißt es, baut."
    )
    assert not pressdoc.parse(f"Stadt kauft das Gasnetz\n\n{said}", format="text", language="de").issuers

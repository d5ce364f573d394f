"""Who is named: organisations by form, as known, and by what stands around them; listings; and who issues a release."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc.understand.names.identifiers import is_isin, is_lei, leis_in
from pressdoc.understand.names.listings import find_listings
from pressdoc.understand.names.named import Named, first_named, named_in
from pressdoc.understand.names.named_cjk import named_in_cjk
from pressdoc.understand.names.organisations import common_opening, gathered

NAMES = [
    # Legal forms, and what belongs to a name before and behind them
    ("en", "Milan-based Fulmar Freight, Inc. and Kelda S.p.A. merge.", ["Fulmar Freight, Inc.", "Kelda S.p.A."]),
    (
        "en",
        "Tove's Bakery Holdings Limited rose; Kelda's Ferry Services fell.",
        ["Tove's Bakery Holdings Limited", "Kelda's Ferry Services"],
    ),
    (
        "en",
        "in One Bay Ferries Ltd. and at New York Tides University",
        ["One Bay Ferries Ltd.", "New York Tides University"],
    ),
    ("en", "It moved to Denver, CO, and to Reno, NV, last year.", []),
    (
        "de",
        "Die Halligstrom AG und der Softwareanbieter Kelda GmbH & Co. KG bauen.",
        ["Halligstrom AG", "Kelda GmbH & Co. KG"],
    ),
    ("fr", "La société Fulmar Énergie SAS a été rachetée.", ["Fulmar Énergie SAS"]),
    # Institutions go on behind "of", and "and" belongs to some of them
    ("en", "the Orvik Food and Drug Administration said", ["Orvik Food and Drug Administration"]),
    ("en", "Police and Ministry of Tides and Harbours met.", ["Ministry of Tides and Harbours"]),
    ("es", "la Universidad Quintral y el Ministerio de Mareas", ["Universidad Quintral", "Ministerio de Mareas"]),
    ("de", "das Bundesministerium für Gezeiten in Orvik", ["Bundesministerium für Gezeiten"]),
    # Common words beside a telling word name nobody
    ("en", "our Energy Services, the Audit Committee and the Board of Directors", []),
    ("en", "Home Security: a new lock. The Kelda Robotics platform is new.", []),
    ("en", "HEREBY AND ON BEHALF OF ALL HOLDERS OF NOTES OF KELDA LLC", []),
    # Known to every newsroom
    ("en", "It told the FDA and Google so. Apple pie is no company.", ["FDA", "Google"]),
    ("en", "a Corporate Integrity Agreement (CIA) binds it", []),
    # What stands around
    ("en", "It signed a partnership with Fulmar and talked to Orvik.", ["Fulmar"]),
    ("en", "Kelda, a leading provider of ropes, grew. Orvik, a small town, did not.", ["Kelda"]),
    ("en", "Jane Roe, former CEO of Kelda, met Fulmar CEO Ann Lee.", ["Kelda", "Fulmar"]),
    ("en", "Kelda (“KLD” or the “Company”) grew.", ["Kelda"]),
    ("es", "La otorgó Fulmar Verde, empresa líder en Chile.", ["Fulmar Verde"]),
    ("de", "eine Partnerschaft mit Freude und eine Partnerschaft mit TeleFulmar", ["TeleFulmar"]),
    (
        "en",
        "Talks at Kelda Bay – a state-owned enterprise with ships – and Fulmaris, Orvik’s largest publisher of books.",
        ["Kelda Bay", "Fulmaris"],
    ),
    (
        "en",
        "Show Orvik (ShowOrvik), the bay’s promotion agency, and the freight firm Brill Lund met.",
        ["Show Orvik", "Brill Lund"],
    ),
    ("en", "Based in Orvik, ON, the company has ships. The company President Jane Roe sails.", []),
    ("en", "Roe Wells and Brill & Tern acted as legal advisors to Fulmaris.", ["Roe Wells", "Brill & Tern"]),
    ("en", "Jane Roe acted as legal advisor. Fulmaris acted as it had to.", []),
    ("en", "Brill & Tern will build it, Salt & Pepper. CEO & Founder Jo Roe is glad, HR & IT are.", ["Brill & Tern"]),
    # A firm that names its partners, and a firm behind another
    (
        "en",
        "Kelda was advised by Brill, Roe, Skua & Finch LLP and Tern, Holm & Lund, P.C. of Orvik.",
        ["Brill, Roe, Skua & Finch LLP", "Tern, Holm & Lund, P.C."],
    ),
    ("en", "It told Evercore, Kirkland & Ellis LLP and us.", ["Evercore", "Kirkland & Ellis LLP"]),
    # A possessive stands before a legal form too
    (
        "en",
        "Ann Roe of Tove’s Corporation left Kelda's, Inc. for us.",
        ["Tove’s Corporation", "Kelda's, Inc."],
    ),
    # Two words that are an institution together, where each is none
    (
        "en",
        "The Kelda Medical Center and the Orvik School District met in our Medical Center on Capital Markets.",
        ["Kelda Medical Center", "Orvik School District"],
    ),
    (
        "en",
        "the Kelda Office of Inspector General and the University of Brill President",
        ["Kelda Office of Inspector General", "University of Brill"],
    ),
    # Of a unit its university
    ("en", "at the Brill School of Tides of the University of Kelda, in Orvik", ["University of Kelda"]),
    ("en", "from Tern University School of Medicine, from Brill Law School", ["Tern University", "Brill Law School"]),
    ("es", "de la Universidad Quintral Facultad de Mareas", ["Universidad Quintral"]),
    # Headings are no names
    ("en", "Time To Buy Gold Is Near. One World Gold is a firm.", ["One World Gold"]),
    # "New" belongs to a name that never stands without it
    ("en", "New Kelda Gold rose. It said that New Kelda Gold is rich.", ["New Kelda Gold"]),
    ("en", "New Tern Gold rose, and Tern Gold fell.", ["Tern Gold"]),
    # An acronym says where a name begins
    ("en", "Kelda Mines and Orvik Cable Company (KMOCC) rose.", ["Kelda Mines and Orvik Cable Company"]),
    ("en", "Tides fell and Orvik Cable Company (OCC) rose.", ["Orvik Cable Company"]),
    # Committees on a subject, but not on a day
    ("en", "the Orvik Committee on Tides and Harbours", ["Orvik Committee on Tides and Harbours"]),
    ("en", "It told the Orvik Tides Commission on Monday.", ["Orvik Tides Commission"]),
    ("en", "the University of North Kelda at Orvik Hill", ["University of North Kelda at Orvik Hill"]),
    # A common kind of institution in the middle of a thing's name, a title before one
    ("en", "the Mariners Trust Account and our Vice President Exploration", []),
    # Enumerations
    (
        "en",
        "backed by investors including Kelda, Luz del Norte, Tove's Club and Fulmar.",
        ["Fulmar", "Kelda", "Luz del Norte", "Tove's Club"],
    ),
    ("en", "raised by Kelda, Fulmar and other investors", ["Kelda", "Fulmar"]),
    ("it", "sostenuta da investitori come Kelda, Fulmar e Orvik", ["Kelda", "Fulmar", "Orvik"]),
    ("en", "offices in Orvik, Fulmar Bay and Kelda", []),
]


@pytest.mark.parametrize(("language", "text", "names"), NAMES)
def test_names(language: str, text: str, names: list[str]) -> None:
    """Names are found in full and no further, and common words are none."""
    assert sorted(found.name for found in named_in(text, language)) == sorted(names)


CJK = [
    (
        "海燕精機株式会社(東京都港区、代表取締役:佐藤)は、国立大学法人北辰大学と提携した。",
        ["海燕精機株式会社", "国立大学法人北辰大学"],
    ),
    ("株式会社ケルダは本日、発表しました。", ["株式会社ケルダ"]),
    ("子公司青岚精密机械有限公司与北辰大学签署协议", ["青岚精密机械有限公司", "北辰大学"]),
    ("Fulmar 集团宣布", ["Fulmar 集团"]),
    ("주식회사 바다는 발표했다", ["주식회사 바다"]),
    ("本公司及其子公司", []),
    ("a Latin text", []),
]


@pytest.mark.parametrize(("text", "names"), CJK)
def test_names_without_blanks(text: str, names: list[str]) -> None:
    """Legal forms and institutions bound names in Chinese, Japanese and Korean."""
    assert named_in_cjk(text) == names


def test_short_names_and_terms_are_one_organisation() -> None:
    """A name without its form, its beginning, its acronym and its defined term mean the same one."""
    (one,) = gathered([*map(Named, ("KFF", "Kelda", "Kelda Fast Ferries Ltd.", "Kelda Fast Ferries", "Kelda Board"))])
    assert one.name == "Kelda Fast Ferries Ltd."
    assert set(one.aliases) >= {"KFF", "Kelda"}
    (other,) = gathered(map(Named, ("Department of Tides", "Tides Department", "The Department of Tides")))
    assert other.name == "The Department of Tides"
    assert [one.name for one in gathered(map(Named, ("Fulmar", "Fulmar Ventures")))] == ["Fulmar Ventures", "Fulmar"]


def test_an_institution_without_what_it_is_of_is_the_same() -> None:
    """Whether the short or the long form comes first."""
    for names in (("River Fund", "River Fund of Orvik"), ("Institute of Tides of the Bay", "Institute of Tides")):
        (one,) = gathered(map(Named, names))
        assert one.name == max(names, key=len)
    assert len(gathered(map(Named, ("Bank of Orvik", "Bank of Kelda")))) == 2


LISTINGS = [
    ("on the Toronto Stock Exchange (“TSX”)", []),
    ("Fulmar (NYSE:FMR - news)", [("NYSE", "FMR")]),
    ("Acme (Nasdaq: ACM, ACMW)", [("Nasdaq", "ACM"), ("Nasdaq", "ACMW")]),
    ("Acme (NYSE, Nasdaq: ACM)", [("NYSE", "ACM"), ("Nasdaq", "ACM")]),
    ("Acme (NYSE: ACM and ACMB)", [("NYSE", "ACM"), ("NYSE", "ACMB")]),
    ("Acme (TSX - ACM)", [("TSX", "ACM")]),
    ("Acme (ACMF: OTC)", [("OTC", "ACMF")]),
    ("Acme (Ticker: ACM)", [(None, "ACM")]),
    ("on the London Stock Exchange (ACM)", [("London Stock Exchange", "ACM")]),
    ("on the London Stock Exchange (LSE)", []),
    (
        "listed on the NYSE American under the symbol “ACM” and on Nasdaq under the ticker ACN.",
        [("NYSE American", "ACM"), ("Nasdaq", "ACN")],
    ),
    ("notiert an der Frankfurt unter dem Kürzel ACM", [("Frankfurt", "ACM")]),
    ("sailed under the symbol of the tern; the NYSE fell under the ticker tape", []),
    ("艾克美（纳斯达克代码：ACM）", [("纳斯达克", "ACM")]),
    ("艾克美(東証プライム:1234)", [("東証プライム", "1234")]),
    ("Acme (see www.acme.example: A)", []),
    ("Acme (Nasdaq “ACM” @acme)", [("Nasdaq", "ACM")]),
    ('Acme (NYSE "ACM")', [("NYSE", "ACM")]),
    ("Acme (the “ACM” project)", []),
]


@pytest.mark.parametrize(("text", "listings"), LISTINGS)
def test_listings(text: str, listings: list[tuple[str | None, str]]) -> None:
    """Every form in which brackets list a security."""
    assert [(span.value.exchange, span.value.symbol) for span in find_listings(text)] == listings


def test_isin() -> None:
    """A number with the right check digit belongs to the listing beside it; with a wrong one to nothing."""
    (span,) = find_listings("Acme (Prime Standard; ISIN: US0378331005; ticker symbol: ACM)")
    assert (span.value.exchange, span.value.symbol, span.value.isin) == ("Prime Standard", "ACM", "US0378331005")
    assert find_listings("Acme (ISIN: US0378331006)") == []
    assert not is_isin("US03783310")


def test_isin_outside_brackets() -> None:
    """On a line of its own it is a listing by itself, once."""
    found = find_listings("ISIN: GB00ACME1231, WKN 865985\nISIN GB00ACME1231\nISIN: GB00ACME1232")
    assert [(span.start, span.value.isin) for span in found] == [(6, "GB00ACME1231")]


@pytest.mark.parametrize(
    ("inside", "symbols"),
    [("FMR.A; FMR.B", ["FMR.A", "FMR.B"]), ("FMR.A and FMR.B", ["FMR.A", "FMR.B"]), ("SOIL.WT", ["SOIL.WT"])],
)
def test_classes_of_shares_show_what_they_are(inside: str, symbols: list[str]) -> None:
    """A point and a class behind it make a symbol, without an exchange; other abbreviations are none."""
    assert [span.value.symbol for span in find_listings(f"Fulmar Optics ({inside})")] == symbols
    assert find_listings("the region (U.S.; U.K.), Dr. Roe (B.Sc.) and it (e.g.; i.e.)") == []


@pytest.mark.parametrize(
    ("lines", "lei"),
    [
        (["LEI: ACME00FULMAR0OPTIC62"], "ACME00FULMAR0OPTIC62"),
        (["Legal Entity Identifier (LEI): ACME00FULMAR0OPTIC62"], "ACME00FULMAR0OPTIC62"),
        (["Fulmar Optics plc (LEI: ACME00FULMAR0OPTIC62) has an office in Hull."], "ACME00FULMAR0OPTIC62"),
        (["LEI: ACME00FULMAR0OPTIC26"], None),
        (["Orvik Tugs AS (LEI: 4321ACME00ROBOTICS14) is the buyer."], None),
        (["LEI: ACME00FULMAR0OPTIC62", "LEI: 4321ACME00ROBOTICS14"], None),
    ],
)
def test_the_identifier_of_the_issuer(lines: list[str], lei: str | None) -> None:
    """It belongs to whom it stands behind, alone to the issuer; check digits have to be right."""
    text = "\n\n".join(
        ["Fulmar Optics plc Opens Depot", f"Fulmar Optics plc today opened a depot. {BODY}", BODY, *lines]
    )
    (issuer,) = pressdoc.parse(text).issuers
    assert (issuer.name, issuer.lei) == ("Fulmar Optics plc", lei)


def test_check_digits_of_identifiers() -> None:
    """Only a number behind its label is one."""
    assert leis_in("ACME00FULMAR0OPTIC62") == []
    assert leis_in("LEI ACME00FULMAR0OPTIC62 and LEI") == [(4, "ACME00FULMAR0OPTIC62")]
    assert not is_lei("ACME00FULMAR0OPTIC6")


def issuers(text: str) -> list[str]:
    """Return who issues a release."""
    return [one.name for one in pressdoc.parse(text).issuers]


BODY = "The depot has room for forty lorries and a garden, which the town had asked for in a letter last year."


@pytest.mark.parametrize("title", ["Board Chair", "Committee Chair", "Board Member"])
def test_a_title_before_a_person_makes_no_organisation(title: str) -> None:
    """Though an apposition follows."""
    lead = "ORVIK, May 3, 2025 -- Kelda Inc. today opened a yard that employs forty people in the old customs house."
    said = f"“This belongs to the families,” said {title} Trygve Haugen, a producer. “It is theirs.”"
    release = pressdoc.parse(f"Kelda Opens Yard\n\n{lead}\n\n{said}\n")
    assert [one.name for one in release.organisations] == ["Kelda Inc."]


def test_the_town_behind_institutions_is_none() -> None:
    """Its country shows what it is."""
    lead = "Kelda Inc. heard Ada Roe, Department of Bread, Orlan Institute, Orvik, France, and others speak."
    names = [one.name for one in pressdoc.parse(f"Kelda Opens Yard\n\n{lead}\n\n{BODY}\n").organisations]
    assert "Orlan Institute" in names
    assert "Orvik" not in names


def test_an_initial_that_no_line_end_parts_from_the_name() -> None:
    """Filings keep the two together; the family name stands behind an ordinary blank."""
    text = f"Kelda Opens Yard\n\nKelda Inc. said that Ada\u00a0L. Roe has left. Ms.\u00a0Roe sails.\n\n{BODY}\n"
    assert [one.name for one in pressdoc.parse(text).people] == ["Ada\u00a0L. Roe"]


def test_issuer_is_whom_most_clues_name() -> None:
    """The first boilerplate is the partner's; headline, lead and the other boilerplate are the issuer's."""
    text = f"""Kelda Ferries Buys Orvik Tugs

ORVIK, May 3, 2025 -- Kelda Ferries, a leading operator of ferries, today announced that it has bought Orvik Tugs.

{BODY}

About Orvik Tugs

Orvik Tugs has four boats.

About Kelda Ferries

Kelda Ferries Ltd. has nine boats.
"""
    assert issuers(text) == ["Kelda Ferries Ltd."]


def test_issuer_that_a_heading_has_in_capitals_is_written_as_in_the_text() -> None:
    """Capitals belong to the heading, not to the name."""
    text = (
        "Fulmar Optics Opens Laboratory\n\nOSLO, October 27, 2025 -- Fulmar Optics, a maker of lenses, has opened a "
        "laboratory in Leek.\n\nTwelve people work there.\n\nABOUT FULMAR OPTICS\nThe firm grinds lenses in Oslo.\n"
    )
    assert [one.name for one in pressdoc.parse(text, format="text").issuers] == ["Fulmar Optics"]


def test_two_issuers() -> None:
    """Two that announce together, both in the headline, both issue it."""
    lead = "Kelda and Fulmar today announced that they will build a ferry for the bay together."
    text = f"Kelda and Fulmar Announce Ferry\n\n{lead}\n\n{BODY}\n"
    assert issuers(text) == ["Kelda", "Fulmar"]


def test_issuers_that_announce_together() -> None:
    """Three of them; or a company and a foundation, with a listing or an apposition between; all in the headline."""
    lead = "Kelda, Orvik Tugs and Fulmar today announced that they will build a ferry for the bay together."
    assert issuers(f"Kelda, Orvik Tugs and Fulmar to Build Ferry\n\n{lead}\n\n{BODY}\n") == [
        "Kelda",
        "Orvik Tugs",
        "Fulmar",
    ]
    for between in (" (NYSE: KLD) and the ", ", a maker of ropes within Tern, and the "):
        lead = f"Kelda Cables{between}Roe Foundation today announced that they opened a school for sailors in Orvik."
        text = f"Kelda Cables and Roe Foundation Open School\n\n{lead}\n\n{BODY}\n"
        assert issuers(text) == ["Kelda Cables", "Roe Foundation"]


TOGETHER = [
    (
        "Kelda Bancorp, Inc. (“Kelda”) (NASDAQ: KLD) and Orvik National Bank (“Orvik”) today announced",
        ["Kelda Bancorp, Inc.", "Orvik National Bank"],
    ),
    (
        "Kelda Bancorp, Inc. (Nasdaq: KLD), the parent company of Kelda Bank, and Tern Mills, Inc. (OTC: TRN), the "
        "owner of Tern Mill, today announced",
        ["Kelda Bancorp, Inc.", "Tern Mills, Inc."],
    ),
    (
        "The Seal Protection Institute and Free Seals Orvik today announced",
        ["Seal Protection Institute", "Free Seals Orvik"],
    ),
    ("Kelda Ferries, Fulmar Mining and Orvik Bank today announced", ["Kelda Ferries", "Fulmar Mining", "Orvik Bank"]),
    ("Kelda Ferries Inc. and its owners in Orvik own the harbour; the company today announced", ["Kelda Ferries Inc."]),
]


@pytest.mark.parametrize(("lead", "expected"), TOGETHER)
def test_subjects_of_a_lead_that_announce_together(lead: str, expected: list[str]) -> None:
    """Who stands behind the subject and an "and" announces with it, whatever brackets and appositions say of each."""
    text = f"New Ferries for the Bay\n\nORVIK, May 3, 2025 -- {lead} a ferry for the bay.\n\n{BODY}\n"
    assert issuers(text) == expected


def test_whom_the_headline_has_bought_issues_nothing() -> None:
    """A headline in which one acquires the other is the buyer's."""
    lead = "ORVIK, May 3, 2025 -- Kelda Bancorp, Inc. and Orvik National Bank today announced a merger in the bay."
    assert issuers(f"Kelda Bancorp to Acquire Orvik National Bank\n\n{lead}\n\n{BODY}\n") == ["Kelda Bancorp, Inc."]


FIRST_NAMED = [
    (
        "Fulmar Mining Limited (ASX: FLM) is pleased to advise that it has dug a hole by the bay.",
        ["Fulmar Mining Limited"],
    ),
    ("The Board of Directors of Fulmar Mining, Inc. declared a dividend of $1.12 a share.", ["Fulmar Mining, Inc."]),
    ("Researchers at the University of Orvik have found that ferries go to the bay at dawn.", ["University of Orvik"]),
    ("Global ferry operator Fulmar Ferries has appointed a captain for the whole of the bay.", ["Fulmar Ferries"]),
    ("Two captains were fined on Monday for what they did to Fulmar Mining, Inc. in the bay.", []),
]


@pytest.mark.parametrize(("lead", "expected"), FIRST_NAMED)
def test_whom_the_lead_names_first(lead: str, expected: list[str]) -> None:
    """For want of other clues it is the organisation with which the lead begins, whatever it does."""
    assert issuers(f"New Ferries for the Bay\n\nORVIK, May 3, 2025 -- {lead}\n\n{BODY}\n") == expected


def test_the_company_below_the_number_of_an_announcement() -> None:
    """In London the number of the announcement stands above the company's name."""
    text = (
        "Results of the Year\n\nRNS Number : 4821K\nFulmar Seals PLC\n14 September 2021\n\nFulmar Seals plc\n\n"
        f"The year was a good one for seals, and the number of them rose by a half.\n\n{BODY}\n"
    )
    assert issuers(text) == ["Fulmar Seals PLC"]


def test_who_is_described_by_a_title_issues_nothing() -> None:
    """A lead that begins with somebody and his former office is about a person."""
    lead = "ORVIK, May 3, 2025 -- Xandrell Quorm, former president and CEO of Tern Mills, was elected today by the bay."
    assert "Xandrell Quorm" not in issuers(f"Former Miller Elected\n\n{lead}\n\n{BODY}\n")


def test_listings_that_bars_part() -> None:
    """A bar or a stroke with blanks around it parts the listings of a bracket."""
    for bar in ("|", "/"):
        found = find_listings(f"Fulmar Mining Ltd. (TSXV: FLM {bar} OTCQB: FLMRF {bar} FSE: 7F1) has dug a hole.")
        assert [span.value.symbol for span in found] == ["FLM", "FLMRF", "7F1"]


def test_a_company_whose_name_begins_sentences() -> None:
    """A month is a company's name where its legal form has no other."""
    assert [one.name for one in named_in("It signed with May Drilling Pty Ltd on Monday.", "en")] == [
        "May Drilling Pty Ltd"
    ]


def test_whom_a_distributor_names() -> None:
    """A wire may say on whose behalf it distributes."""
    text = f"President Greets Sailors\n\n{BODY}\n\nDistributed by APO Group on behalf of Ministry of Tides of Orvik.\n"
    assert issuers(text) == ["Ministry of Tides of Orvik"]


def test_issuers_that_announce_jointly() -> None:
    """Each says what it is below, and the headline names both."""
    lead = (
        "ORVIK, May 3, 2025 -- Kelda Bancorp, Inc. (Nasdaq: KLD) (“Kelda”), the parent of Kelda Bank, and Tern "
        "Financial Corporation (OTCQX: TRN) (“Tern”), the holding company for Tern Savings Bank, jointly announced it."
    )
    about = "About Kelda Bancorp, Inc.\n\nKelda is a bank.\n\nAbout Tern Financial Corporation\n\nTern is a bank."
    text = f"Kelda Bancorp, Inc. to Acquire Tern Financial Corporation\n\n{lead}\n\n{BODY}\n\n{about}\n"
    assert issuers(text) == ["Kelda Bancorp, Inc.", "Tern Financial Corporation"]
    assert issuers(text.replace("jointly ", "")) == ["Kelda Bancorp, Inc."]


@pytest.mark.parametrize(
    "about",
    [
        "About the Author\n\nIda Fjord lives in Orvik with her dog.",
        "About Anna Brill\n\nAnna Brill was born in Orvik, where she sails.",
        "About Dr. Fjord\n\nDr. Fjord works in Orvik.",
        "About the Book\n\nThe Cold Bay has 300 pages.",
        "About the people who sail\n\nMany people sail in Orvik.",
    ],
)
def test_nobody_issues_what_is_about_a_person_or_a_book(about: str) -> None:
    """Authors and physicians have a boilerplate, too, and so have things."""
    text = f"A Novel of Cold Bays\n\nORVIK, May 3, 2025 -- A new novel tells of tides and bays.\n\n{BODY}\n\n{about}\n"
    assert issuers(text) == []


def test_issuer_is_the_company_of_the_only_contact_when_its_site_stands_there() -> None:
    """An agency has no such place, and a magazine that everybody knows only prints the text."""
    contact = "Contact Information:\n\nBrill Optics\n\nAnn Roe 2125550142 https://brilloptics.example/"
    text = (
        f"How Lenses Are Made\n\nORVIK, May 3, 2025 -- Lenses are made of sand, and much else.\n\n{BODY}\n\n{contact}\n"
    )
    assert issuers(text) == ["Brill Optics"]
    assert issuers(text.replace("brilloptics", "tides")) == []
    assert issuers(text.replace("Brill Optics", "Forbes").replace("brilloptics", "forbes")) == []


def test_the_town_of_the_dateline_issues_nothing() -> None:
    """Some texts have a second dateline behind that of the wire."""
    text = (
        f"Statement on Tides\n\nORVIK, ON, May 3, 2025 /PRNewswire/ --\n\n"
        f"Orvik, ON, May 3rd — The tides of Orvik have risen again, and ferries sail.\n\n{BODY}\n"
    )
    assert issuers(text) == []


def test_a_symbol_in_the_source_line_is_no_issuer() -> None:
    """The lead says whose it is."""
    text = (
        "Kelda Opens Yard\n\nORVIK, May 3, 2025 -- Kelda Ferries Company (OTC: KLDF) today opened a yard for boats.\n\n"
        f"{BODY}\n\nSOURCE: KLDF\n"
    )
    assert issuers(text) == ["Kelda Ferries Company"]
    assert issuers(text.replace("SOURCE: KLDF", "SOURCE Tern Ferries")) == ["Tern Ferries"]
    said = "Tern Ferries and Fulmar Mining sail together on the lake from today, and both of them hire sailors.\n\n"
    both = text.replace("SOURCE: KLDF", f"{said}SOURCE Tern Ferries; Fulmar Mining Ltd")
    assert issuers(both) == ["Tern Ferries", "Fulmar Mining Ltd"]


def test_a_title_behind_the_issuer_is_none_of_its_name() -> None:
    """Headline and lead may begin with whose chief executive speaks."""
    lead = "Kelda Mines CEO Ann Roe met us in Orvik to speak about the mine and all that is found in it."
    assert issuers(f"Kelda Mines CEO Gives Update\n\nORVIK, May 3, 2025 -- {lead}\n\n{BODY}\n") == ["Kelda Mines"]


def test_issuer_whose_name_begins_as_sentences_do() -> None:
    """What begins a sentence begins names as well, of three words and more."""
    text = (
        f"All Tides Are Foundation Opens Yard\n\nORVIK, May 3, 2025 -- All Tides Are Foundation announced a yard.\n\n"
        f"{BODY}\n\nAbout All Tides Are Foundation: It is a charity.\n"
    )
    assert issuers(text) == ["All Tides Are Foundation"]


def test_issuer_whose_boilerplate_says_the_name_in_full() -> None:
    """The heading has its first words only; a product behind the name is no part of it."""
    lead = "ORVIK, May 3, 2025 -- Kelda, a maker of ropes, today announced a new rope for ferries of all kinds."
    text = f"Kelda Shows Rope\n\n{lead}\n\n{BODY}\n\nAbout Kelda\n\nKelda"
    release = pressdoc.parse(f"{text} Marine Partners makes ropes.\n")
    assert [(one.name, one.aliases) for one in release.issuers] == [("Kelda Marine Partners", ("Kelda",))]
    assert issuers(f"{text} CEO Ann Lee founded the firm.\n") == ["Kelda"]


def test_issuer_with_which_lead_and_boilerplate_begin() -> None:
    """The heading has its first word only; the site spells that one, and the headline has it."""
    lead = "ORVIK, May 3, 2025 -- Kelda Lightworks switched on a lamp for ferries of all kinds on Thursday."
    text = f"Kelda lamp is now live in Orvik\n\n{lead}\n\n{BODY}\n\nAbout Kelda\n\n"
    assert issuers(f"{text}Kelda Lightworks, a maker of lamps, serves forty harbours. Visit www.kelda.example.\n") == [
        "Kelda Lightworks"
    ]


def test_the_index_of_the_issuer_issues_nothing() -> None:
    """Though headline and lead begin with it."""
    lead = (
        "ORVIK, May 3, 2025 -- The Kelda-Roe Bay Freight Index, released today by Kelda-Roe (NYSE: KLDR), fell to 46."
    )
    text = f"Kelda-Roe Bay Freight Index Falls\n\n{lead}\n\n{BODY}\n\nAbout Kelda-Roe\n\nKelda-Roe Inc. ships.\n"
    assert issuers(text) == ["Kelda-Roe Inc."]


def test_a_line_in_capitals_above_a_paragraph_names_nobody() -> None:
    """It is a heading, whether the copy says so or not; the same words in a sentence are a name."""
    lead = "ORVIK, May 3, 2025 -- Kelda, a maker of ropes, today announced a new rope for ferries of all kinds."
    text = f"Kelda Shows Rope\n\n{lead}\n\nHarbour Alliance for Bay Growth\n\n{BODY} {BODY} {BODY} {BODY}\n"
    assert [one.name for one in pressdoc.parse(text).organisations] == ["Kelda"]
    text = text.replace("Growth\n\n", "Growth is new. ")
    assert [one.name for one in pressdoc.parse(text).organisations] == ["Kelda", "Harbour Alliance for Bay Growth"]


def test_terms_in_the_heading_of_a_boilerplate_are_no_part_of_the_name() -> None:
    """Whatever marks a copy has made of theirs."""
    lead = "ORVIK, May 3, 2025 -- Kelda Bank plc today announced a new bank for ferries of all kinds."
    for term in ("“KB”", "‘’KB’’", '"KB" or the "Company"'):
        text = f"Kelda Bank Opens\n\n{lead}\n\n{BODY}\n\nAbout Kelda Bank plc ({term})\n\nKelda Bank lends.\n"
        assert [one.name for one in pressdoc.parse(text).organisations] == ["Kelda Bank plc"]


def test_issuer_with_a_legal_form_in_the_lead_and_without_in_the_headline() -> None:
    """The short name in the headline is the same company's."""
    lead = "Fern & Sons plc (AIM: FERN), the builders' merchant, is pleased to announce a new depot in Leek."
    assert issuers(f"Fern Opens Depot\n\n{lead}\n\n{BODY}\n") == ["Fern & Sons plc"]


def test_the_first_word_of_the_issuer_is_the_issuer() -> None:
    """Its chief is not the chief of another company, unless it is said to be a part of that."""
    lead = "ORVIK, May 3, 2025 -- Kelda Health, a maker of plasters, today announced a new plaster for sailors."
    text = f"Kelda Health Shows Plaster\n\n{lead}\n\n{BODY} Kelda CEO Jane Roe came.\n"
    assert [one.name for one in pressdoc.parse(text).organisations] == ["Kelda Health"]
    assert not any(
        one.name == "Group"
        for one in pressdoc.parse(f"{text}\n“It sticks,” said Ann Lee, CEO of the Group.\n").organisations
    )
    text += "\nKelda Health is the medical arm of Kelda.\n"
    assert {one.name for one in pressdoc.parse(text).organisations} == {"Kelda Health", "Kelda"}


def test_issuer_with_which_the_headline_begins_and_the_text_goes_on() -> None:
    """For want of other clues: a name that sentences repeat, not a person whose last name they give."""
    text = "\n\n".join(
        (
            "Orvik Tides Closes Season With Record",
            BODY,
            "Guests of Orvik Tides came often.",
            "For Orvik Tides it was good.",
        )
    )
    assert issuers(text) == ["Orvik Tides"]
    assert issuers(text.replace("Orvik Tides", "Tove Brill").replace("For Tove", "Said")) == []


def test_issuer_that_announces_at_the_end_of_the_lead() -> None:
    """An authority names itself last."""
    text = f"A carrier has agreed to pay for the spill in the bay, the Department of Tides announced today.\n\n{BODY}\n"
    assert issuers(text) == ["Department of Tides"]
    text = f"It will pay, the Department of Tides (DOT) and the Harbour Commission (HC) announced today.\n\n{BODY}\n"
    assert set(issuers(text)) == {"Department of Tides", "Harbour Commission"}


def test_issuer_spelled_like_its_address() -> None:
    """Without a boilerplate the address of the contact decides between names in the text."""
    text = f"""Tides Are High

High tides came to Orvik and the ferries stayed in port for two days, as Fulmarina says in its yearly report.

{BODY}

Media Contact
Ann Lee
press@fulmarina.example
"""
    assert issuers(text) == ["Fulmarina"]


@pytest.mark.parametrize(
    "text",
    [
        f"Jane Roe Joins Ferry Board\n\nJane Roe has joined the board of a ferry line.\n\n{BODY}\n",
        f"Sens. Roe and Lee Seek Tides Act\n\nSens. Jane Roe and Ann Lee today introduced an act on tides.\n\n{BODY}\n",
        f"Net tax rises in the town\n\nNet tax rises by a third, a net loss for all.\n\n{BODY} A net is a net loss.\n",
    ],
)
def test_nobody_is_an_issuer(text: str) -> None:
    """Persons and common words with which headline and lead begin issue nothing."""
    assert issuers(text) == []


def test_aliases_and_listings_reach_every_mention() -> None:
    """Short name and defined term carry the same value as the full name, listings and all."""
    text = f"""Kelda Grows

ORVIK, May 3, 2025 -- Kelda Ferries, Inc. (“Kelda” or the “Company”) (NYSE: KLD) today announced its sales.

{BODY} The Company thanks all. Kelda will report in June.
"""
    release = pressdoc.parse(text)
    (one,) = release.organisations
    assert (one.name, [listing.symbol for listing in one.listings]) == ("Kelda Ferries, Inc.", ["KLD"])
    marked = [
        text.plain[span.start : span.end] for _, text in release.parts() for span in text.spans if span.value == one
    ]
    assert marked == ["Kelda", "Kelda Ferries, Inc.", "Kelda", "The Company", "Kelda"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Alpenkäse-Verband und die Velomann-Gruppe fordern mehr.", ["Alpenkäse-Verband", "Velomann-Gruppe"]),
        ("Das Landeskriminalamt Küstenland warnt vor Betrug.", ["Landeskriminalamt Küstenland"]),
        ("Die Polizeistation Bad Fuchsbach ermittelt.", ["Polizeistation Bad Fuchsbach"]),
        ("Die Polizei Fuchsbach am Main hat am Montag gesucht.", ["Polizei Fuchsbach am Main"]),
        ("Das zeigt eine Studie des Staatssekretariats für Hafenbau.", ["Staatssekretariat für Hafenbau"]),
        ("Das fordert der Präsident des Bayerischen Bauernverbands.", ["Bayerischer Bauernverband"]),
        ("Helfer vom Deutschen Roten Kreuz kamen.", ["Deutsches Rotes Kreuz"]),
        ("Eine Studie im Auftrag des Diakoniewerks Rheintal liegt vor.", ["Diakoniewerk Rheintal"]),
        ("Das Ministerium für Umwelt und Klima (MUK) fördert.", ["Ministerium für Umwelt und Klima"]),
        ("Laut der Industrie- und Handelskammer Südwest steigt er.", ["Industrie- und Handelskammer Südwest"]),
        ("Der Verband der Uhrenindustrie und die TU Bergstadt.", ["Verband der Uhrenindustrie", "TU Bergstadt"]),
        (
            "Mit dem Bericht der Vereinigung der Tischler e. V. und der Molkerei Sonnalp eG.",
            ["Vereinigung der Tischler e. V.", "Molkerei Sonnalp eG"],
        ),
        # No names: common nouns, things, adjectives of everybody.
        ("Die Muttergesellschaft und das Netzwerk im Stadtzentrum, die IT-Gruppe und ein Kompetenz-Zentrum.", []),
        ("Neue Stiftungen und jede Hochschule, Hersteller Freier Software und die älteste Versicherung.", []),
    ],
)
def test_german_compounds_are_institutions_in_the_nominative(text: str, names: list[str]) -> None:
    """A name before a hyphen, an adjective, a purpose or a place make one; case endings are undone."""
    assert [one.name for one in named_in(text, "de")] == names


def test_an_inflected_institution_is_one_value_wherever_it_is_named() -> None:
    """Nominative and genitive are the same association, and each mention is marked as printed."""
    text = "Der Zweirad-Verband (ZRV) wächst. Das sagte ein Sprecher des Zweirad-Verbands. Der ZRV hat 90 Mitglieder."
    release = pressdoc.parse(text, language="de")
    assert [one.name for one in release.organisations] == ["Zweirad-Verband"]


@pytest.mark.parametrize(
    "inside",
    ["NYSE: FLM and TSX: FLMR", "NYSE: FLM und TSX: FLMR", "NYSE: FLM et TSX: FLMR", "NYSE: FLM y TSX: FLMR"],
)
def test_the_last_of_several_listings_stands_behind_and_in_any_language(inside: str) -> None:
    """The words are those of exchanges.toml."""
    found = find_listings(f"Fulmar ({inside})")
    assert [(span.value.exchange, span.value.symbol) for span in found] == [("NYSE", "FLM"), ("TSX", "FLMR")]


def test_and_inside_the_name_of_an_exchange_or_a_symbol_parts_nothing() -> None:
    """Only a word of its own does."""
    assert [span.value.symbol for span in find_listings("Fulmar (NYSE: ANDE)")] == ["ANDE"]


@pytest.mark.parametrize("own", ["'s", "’s"])
def test_a_possessive_ends_a_name(own: str) -> None:
    """What belongs to an organisation is no part of its name."""
    found = named_in(f"Profits at Orbital Freight Inc.{own} Tern Ferries Ltd. rose.", "en")
    assert "Orbital Freight Inc." in [one.name for one in found]
    assert all(own not in one.name for one in found)


def test_headline_and_lead_begin_with_a_name_that_has_and_in_it() -> None:
    """What stands inside names in small letters, and the word for "and", are data of the language."""
    assert common_opening("Tern und Söhne öffnet Werft", "Tern und Söhne hat heute", "de") == "Tern und Söhne"
    assert common_opening("Tern and Sons Opens Yard", "Tern and Sons today opened.", "en") == "Tern and Sons"


def test_names_with_and_without_a_word_for_and_are_of_one() -> None:
    """The sign and the word are the same; an agency goes by its letters without its country's."""
    ferries = gathered([Named("Brill & Tern Ferries"), Named("Brill and Tern Ferries")])
    assert [(one.name, one.aliases) for one in ferries] == [("Brill & Tern Ferries", ("Brill and Tern Ferries",))]
    (board,) = gathered(named_in("The U.S. Harbour Safety Board (HSB) met in Orvik. It was the HSB that spoke.", "en"))
    assert (board.name, board.aliases) == ("U.S. Harbour Safety Board", ("HSB",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海燕智造（300998.SZ）发布公告", [(None, "300998.SZ", "XSHE")]),
        ("海燕科技（以下简称“海燕”，688907.SH）", [(None, "688907.SH", "XSHG")]),
        ("海燕银行（股票代码：601997.SH，03997.HK）", [(None, "601997.SH", "XSHG"), (None, "03997.HK", "XHKG")]),
        ("Fulmar (NYSE: FLM, 9988.HK)", [("NYSE", "FLM", "XNYS"), (None, "9988.HK", "XHKG")]),
        ("海燕（HKSE：00993）（ADR：HNDUY）", [("HKSE", "00993", "XHKG"), (None, "HNDUY", None)]),
        ("第 3 版（1234.5、2024.XY、v1234.SZ）", []),
    ],
)
def test_a_code_with_a_suffix_says_its_exchange(text: str, found: list[tuple[str | None, str, str | None]]) -> None:
    """Data services write the exchange behind the code."""
    assert [(one.value.exchange, one.value.symbol, one.value.mic) for one in find_listings(text)] == found


def test_a_listing_names_a_company_of_common_words_and_no_fund() -> None:
    """What is listed and says what it does is a company, a fund that follows an index is a thing."""
    text = (
        "Fulmar Opens Yard\n\nORVIK, May 3, 2025 -- Fulmar Inc. (NYSE: FLM) today opened a yard for all ferries.\n\n"
        "Advanced Energy Solutions (OTC: AES) rose, and the Brill Copper ETF (NYSE: BCP) fell. So did Common Stock.\n"
    )
    assert [one.name for one in pressdoc.parse(text).organisations] == ["Fulmar Inc.", "Advanced Energy Solutions"]


def test_a_symbol_in_a_sentence_is_that_of_the_bracket_and_of_nobody_else() -> None:
    """One listing has one value; the name before another bracket is not the one that is listed."""
    text = (
        "Fulmar Opens Yard\n\nORVIK, May 3, 2025 -- Fulmar Inc. (NYSE: FLM) today opened a yard for all ferries.\n\n"
        "Kelda Ltd. (a partner) helped. It trades on the New York Stock Exchange under the symbol “FLM”.\n"
    )
    release = pressdoc.parse(text)
    assert [(one.exchange, one.symbol) for one in release.listings] == [("NYSE", "FLM")]
    assert [len(one.listings) for one in release.organisations] == [1, 0]


CODED = [
    # language, letterhead, the issuer's listing: symbol and MIC
    ("en", "Orion Lamps Holdings Limited\n(Incorporated in the Cayman Islands)\n(Stock Code: 9876)", "9876", None),
    ("en", "Orion Lamps Holdings Limited\n(HKEX Stock Code: 9876)", "9876", "XHKG"),
    ("zh-Hant", "晨曦燈具控股有限公司\n（於開曼群島註冊成立之有限公司）\n（股份代號：9876）", "9876", "XHKG"),
]


@pytest.mark.parametrize(("language", "head", "symbol", "mic"), CODED)
def test_a_code_on_a_line_of_the_letterhead(language: str, head: str, symbol: str, mic: str | None) -> None:
    """A bracket that is a line by itself is the issuer's; a label that one exchange alone uses says which."""
    body = {
        "en": "CHANGE OF COMPANY SECRETARY\n\nThe board of directors of Orion Lamps Holdings Limited announces that "
        "Ms. Chan Wai Ling has resigned as company secretary with effect from 3 November 2026.",
        "zh-Hant": "更換公司秘書\n\n晨曦燈具控股有限公司董事會宣佈，陳慧玲女士已辭任公司秘書，自二零二六年"
        "十一月三日起生效。",
    }[language]
    (issuer,) = pressdoc.parse(f"{head}\n\n{body}\n", format="text").issuers
    assert [(one.symbol, one.mic) for one in issuer.listings] == [(symbol, mic)]


def test_a_code_behind_another_name_is_not_the_issuers() -> None:
    """A bracket behind a name belongs to it, wherever the line ends."""
    release = pressdoc.parse(
        "Orion Lamps Holdings Limited Buys Kelda\n\nOrion Lamps Holdings Limited today bought the shares of Kelda "
        "Lamps plc (AIM: KLD).\n\nThe price was not told. Orion Lamps Holdings Limited makes lamps everywhere.\n",
        format="text",
    )
    assert [one.listings for one in release.issuers] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "It belongs to the Australian subsidiaries of Kelda Ltd. (40 percent), Carvel Inc. (30 percent) and Oldmoor.",
        "Support came from Western Australia, Kelda Ltd., Carvel Inc. and Oldmoor Ltd.",
    ],
)
def test_a_state_or_a_demonym_is_no_organisation(text: str) -> None:
    """Not in a row with organisations either."""
    names = [named.name for named in named_in(text, "en")]
    assert "Kelda Ltd." in names
    assert not {"Australian", "Western Australia"} & set(names)


@pytest.mark.parametrize("head", ["Hauptzollamt", "Polizeiinspektion", "Kreisverwaltung", "Erzbistum", "Staatstheater"])
def test_german_authorities_are_named_by_what_they_are(head: str) -> None:
    """Alone such a word is none."""
    assert [named.name for named in named_in(f"Wie {head} Kelda mitteilt, beginnt er.", "de")] == [f"{head} Kelda"]
    assert named_in(f"Wie das {head} mitteilt, beginnt er.", "de") == []


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("fr", "Mutuelle de Hautmont"),
        ("es", "Alcaldía de Montealto"),
        ("it", "Diocesi di Montefiore"),
        ("nl", "Politie Oudmeer"),
    ],
)
def test_institutions_of_other_countries(language: str, name: str) -> None:
    """The word that says what they are begins their names."""
    verbs = {"fr": "a annoncé", "es": "anunció", "it": "ha annunciato", "nl": "heeft gemeld"}
    article = {"fr": "La", "es": "La", "it": "La", "nl": "De"}[language]
    assert [named.name for named in named_in(f"{article} {name} {verbs[language]}.", language)] == [name]


def test_a_full_stop_without_a_blank_ends_a_name() -> None:
    """Copies lose the blank between two sentences; web names with capitals stay whole."""
    text = (
        "Acme Corp. opened a lab with the University of Quillstone.The lab is new. “We grow,” said Jane Roe, CEO of "
        "Pharos Brands LLC.This is good. It works with Paydock.Guru Inc. and with the St.Gallen Bank."
    )
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(text),), language="en"))
    names = [one.name for one in release.organisations]
    assert {"University of Quillstone", "Pharos Brands LLC", "Paydock.Guru Inc.", "St.Gallen Bank"} <= set(names)
    assert not any(name.endswith((".The", ".This")) for name in names)
    assert [(one.title, one.affiliation) for one in release.people] == [("CEO", "Pharos Brands LLC")]


@pytest.mark.parametrize(
    ("name", "beside", "issuer"),
    [
        (
            "Thornwick Plumbing & Water Cleanup",
            "Thornwick Plumbing & Water Cleanup is redefining plumbing.",
            "Thornwick Plumbing & Water Cleanup",
        ),
        ("Quill Ropes | Maine's Rope Firm", "Quill Ropes makes ropes.", "Quill Ropes"),
        ("Digital Agency", "About Quill Ropes\n\nQuill Ropes, Inc. is a maker of ropes in Kelda.", "Quill Ropes, Inc."),
    ],
)
def test_whom_a_portal_prints_behind_the_day_issues_the_release(name: str, beside: str, issuer: str) -> None:
    """Unless it is only the account, and the text tells of another."""
    release = pressdoc.parse(
        f"How Old Pipes Are Mended in Kelda\n\nKelda, United States - November 27, 2024 / {name} /\n\nWith new tools "
        f"and care, old pipes are mended in Kelda, and the town is glad of it.\n\n{beside}\n",
        format="text",
    )
    assert [one.name for one in release.issuers] == [issuer]


@pytest.mark.parametrize("number", ["Six", "Three", "Dozens", "Several"])
def test_a_number_that_begins_a_sentence_is_no_organisation(number: str) -> None:
    """It says how many there are."""
    release = pressdoc.parse(
        f"New Ferries\n\n{number} releases were written for this project, and every company in them is invented. "
        f"{number} of them have been read.\n",
        format="text",
    )
    assert release.organisations == ()


@pytest.mark.parametrize(
    ("name", "again", "organisation"),
    [
        ("1847 Skua Inc.", "1847 Skua", "1847 Skua Inc."),
        ("10x Fulmar, Inc.", "10x Fulmar", "10x Fulmar, Inc."),
        ("21st Century Orvik LLC", "21st Century Orvik", "21st Century Orvik LLC"),
        ("300 Skua Inc.", "Skua", "Skua Inc."),
        ("555-0100 Skua Inc.", "555-0100 Skua", "Skua Inc."),
    ],
)
def test_a_name_that_begins_with_a_number(name: str, again: str, organisation: str) -> None:
    """It is printed so again; years, numbers of things and of telephones are not."""
    release = pressdoc.parse(
        f"Northwind Opens Depot\n\nOSLO, May 3, 2026 -- Northwind Ltd. today opened a depot with {name} of Kelda.\n\n"
        f"{again} will run it from 2027 on. In 2026 Grebe Corp. built it.\n",
        format="text",
    )
    assert [one.name for one in release.organisations] == ["Northwind Ltd.", organisation, "Grebe Corp."]


@pytest.mark.parametrize(
    ("language", "sentence", "names"),
    [
        ("en", "Orvik plc opened a mill with Kelda Inc. and Skua plc.", ["Orvik plc", "Kelda Inc.", "Skua plc"]),
        ("en", "Our plc friends and The Plc met in Orvik.", []),
        ("de", "Die Velo gGmbH und die Orvik Wasser mbH eröffnen eine Halle.", ["Velo gGmbH", "Orvik Wasser mbH"]),
    ],
)
def test_a_legal_form_in_small_letters(language: str, sentence: str, names: list[str]) -> None:
    """It closes a name as well as one in capitals."""
    assert [one.name for one in named_in(sentence, language)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "The Kelda Department of Labour, Skills and Immigration acted.",
            ["Kelda Department of Labour, Skills and Immigration"],
        ),
        (
            "The Ministry of Land, Infrastructure, Transport, and Tourism acted.",
            ["Ministry of Land, Infrastructure, Transport, and Tourism"],
        ),
        ("The Department of Energy, Trade Minister Jane Roe and others met.", ["Department of Energy"]),
        ("The Department of Health, Education and Orvik met.", ["Department of Health"]),
    ],
)
def test_a_ministry_of_several_fields(sentence: str, names: list[str]) -> None:
    """Its name goes on over commas as long as all that they part are fields of work, up to the "and"."""
    assert [one.name for one in named_in(sentence, "en")] == names


@pytest.mark.parametrize("thing", ["Mineral Resource Estimate (“MRE”)", "Share Purchase Agreement (“SPA”)"])
def test_what_has_an_acronym_and_is_no_organisation(thing: str) -> None:
    """Estimates, agreements and programmes have some too."""
    assert named_in(f"Today the maiden {thing} was signed and Indicated Mineral Resources rose.", "en") == []


def test_what_stands_at_the_end_of_a_text_is_no_number_before_its_first_name() -> None:
    """The name at the start is taken as it is, wherever the text is cut."""
    text = "Fulmar Optik AG hat heute in Leek eine Werkstatt eröffnet und in der 240 Menschen arbeiten"
    for end in range(20, len(text)):
        assert first_named(text[:end], "de") == "Fulmar Optik AG"

"""Organisations that speak: by name, by the name they go by, and as "the company"."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc import Organisation

FIRM, OTHER = "Fulmar Optics AG", "Kelda Health Ltd"

# language, the release below its headline, who says what is quoted in it
SAID = [
    ("en", f'{FIRM} opened a plant. "We regret the delay," the company said in a statement.', FIRM),
    ("en", f'{FIRM} opened a plant. "We regret the delay," said the company.', FIRM),
    ("en", f'{FIRM} opened a plant. "We regret the delay," Fulmar Optics said.', FIRM),
    ("en", f'{FIRM} opened a plant. "We regret the delay," Fulmar said.', FIRM),
    ("en", f'{FIRM} opened a plant. "We regret the delay," {FIRM} said.', FIRM),
    ("en", f'{FIRM} opened a plant. {OTHER} said: "We are glad to be there."', OTHER),
    ("de", f"Die {FIRM} hat ein Werk eröffnet. „Wir bedauern das sehr“, teilte das Unternehmen mit.", FIRM),
    ("de", f"Die {FIRM} hat ein Werk eröffnet. „Wir bedauern das sehr“, hieß es von Fulmar.", None),
    ("de", f"Die {FIRM} hat ein Werk eröffnet. „Wir bedauern das sehr“, teilte das Optikunternehmen mit.", FIRM),
    ("de", f"Die {FIRM} hat ein Werk eröffnet. „Wir bedauern das sehr“, teilte Fulmar mit.", FIRM),
    ("fr", f"{FIRM} a ouvert un site. « Nous regrettons ce retard », a déclaré l’entreprise.", FIRM),
    ("es", f"{FIRM} abrió una planta. «Lamentamos el retraso», afirmó la empresa en un comunicado.", FIRM),
    ("it", f"{FIRM} ha aperto un impianto. «Ci dispiace del ritardo», ha dichiarato l’azienda.", FIRM),
    ("nl", f"{FIRM} opende een fabriek. “Wij betreuren de vertraging”, zei het bedrijf.", FIRM),
    ("sv", f"{FIRM} öppnade en fabrik. ”Vi beklagar detta mycket”, säger bolaget i ett meddelande.", FIRM),
    ("zh", "灯塔科技有限公司今天宣布新工厂投产。“对此我们深表遗憾。”该公司表示。", "灯塔科技有限公司"),
    ("ja", "株式会社灯台は本日、工場を開設しました。同社は「遅れをお詫びします」と述べました。", "株式会社灯台"),
]

# language, a release, of which nobody can say for certain who speaks
OPEN = [
    ("en", f'{FIRM} bought {OTHER} today. "We regret the delay," the company said.'),
    ("en", f'{FIRM} opened a plant. "We regret the delay," a company said.'),
    ("en", f'{FIRM} opened a plant. "We regret the delay," the group of investors said.'),
    ("de", f"Die {FIRM} hat ein Werk eröffnet. „Wir bedauern das sehr“, teilte ein Unternehmen mit."),
]

HEADLINES = {"zh": "灯塔科技有限公司新工厂投产", "ja": "株式会社灯台、新工場を開設"}


def release(language: str, body: str) -> pressdoc.Release:
    """Return what is read of a body below a headline and behind a dateline."""
    headline = HEADLINES.get(language, f"{FIRM}: Oldmoor")
    source = f"{headline}\n\n{body}\n" if language in HEADLINES else f"{headline}\n\nOLDMOOR, 1.10.2025 - {body}\n"
    return pressdoc.parse(source, format="text", language=language)


@pytest.mark.parametrize(("language", "body", "speaker"), SAID)
def test_a_company_speaks(language: str, body: str, speaker: str | None) -> None:
    """The speaker is the organisation, the very value that the release has of it, and nobody is made a person."""
    read = release(language, body)
    (quote,) = read.quotes
    if speaker is None:
        assert quote.speaker is None
    else:
        assert isinstance(quote.speaker, Organisation)
        assert quote.speaker.name == speaker
        assert quote.speaker in read.organisations
    assert not read.people


@pytest.mark.parametrize(("language", "body"), OPEN)
def test_which_company_speaks_is_open(language: str, body: str) -> None:
    """Where another one may be meant, or none that is known, nobody is named."""
    (quote,) = release(language, body).quotes
    assert quote.speaker is None or quote.speaker.name is None


def test_an_owner_with_the_name_of_the_company() -> None:
    """A last name that somebody in the text has is that person's, though a company begins with it."""
    read = release("en", f'{FIRM} opened a plant. Its owner is Jane Fulmar. "We regret the delay," Fulmar said.')
    (quote,) = read.quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Jane Fulmar"


def test_a_name_that_two_companies_begin_with() -> None:
    """A short name that may mean either of two companies means neither."""
    read = release("en", f'{FIRM} and Fulmar Freight Inc. opened a plant. "We regret the delay," Fulmar said.')
    (quote,) = read.quotes
    assert not isinstance(quote.speaker, Organisation)


def test_a_company_named_after_its_owner() -> None:
    """Whoever has a given name is a person, though a company goes by the whole of it."""
    read = release("en", 'Jane Finch Homes Inc. sold ten houses. "We loved every one of them," Jane Finch said.')
    (quote,) = read.quotes
    assert isinstance(quote.speaker, pressdoc.Person)
    assert quote.speaker.name == "Jane Finch"


def test_a_listing_stays_with_the_one_value() -> None:
    """A company that speaks is not there a second time, without its listing."""
    read = release("en", f'{FIRM} (SIX: FULM) opened a plant. "We regret the delay," {FIRM} said.')
    assert [(one.name, len(one.listings)) for one in read.organisations] == [(FIRM, 1)]
    assert read.quotes[0].speaker == read.organisations[0]


def test_a_text_alone_knows_no_issuer() -> None:
    """In a text that is no release "the company" is nobody known."""
    for language, text in [
        ("en", '"We regret the delay," the company said.'),
        ("de", "„Wir bedauern das sehr“, teilte das Unternehmen mit."),
        ("zh", "“对此我们深表遗憾。”该公司表示。"),
    ]:
        (quote,) = pressdoc.find_quotes(text, language=language)
        assert quote.speaker is None


@pytest.mark.parametrize(
    ("language", "lead_in", "speaker"),
    [
        ("en", f"{FIRM} (NYSE: FUL) today issued the following statement on the vote in Oldmoor:", FIRM),
        ("en", f"In response, {FIRM} released the following statement:", FIRM),
        ("en", "The company made the following statement:", FIRM),
        ("en", f"{FIRM} today said:", FIRM),
        ("en", f"{FIRM} issued the following shares:", None),
        ("de", f"Die {FIRM} gab folgende Stellungnahme ab:", FIRM),
        ("fr", f"{FIRM} a publié la déclaration suivante :", FIRM),
        ("es", f"{FIRM} emitió el siguiente comunicado:", FIRM),
        ("nl", f"{FIRM} gaf de volgende verklaring:", FIRM),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_company_issues_a_statement(gap: str, language: str, lead_in: str, speaker: str | None) -> None:
    """The statement follows the colon, in the same paragraph or the next."""
    body = (
        f"{FIRM} opened a plant today that gives work to many people of the town. {lead_in}{gap}"
        '"We regret the delay and thank everybody in the town for their patience."\n\nThe plant makes lenses.'
    )
    (quote,) = release(language, body).quotes
    if speaker is None:
        assert quote.speaker is None
    else:
        assert isinstance(quote.speaker, Organisation)
        assert quote.speaker.name == speaker


@pytest.mark.parametrize("name", ["Keldaropes.com", "Kelda.ai", "kelda.io", "Fulmar Finch LLP", "Fulmar Finch LLC"])
def test_the_full_stop_behind_a_site_or_a_form_ends_the_sentence(name: str) -> None:
    """None of these is written with one: "chief instigator of Keldaropes.com. “Modern tools help.”"."""
    text = f"“We grow,” said Ada Roe, founder of {name}. “It is modern.”"
    speaker = pressdoc.parse(f"Kelda Opens\n\nORVIK, May 3, 2025 -- Kelda opened.\n\n{text}", format="text").quotes[0]
    assert speaker.speakers == (pressdoc.Person("Ada Roe", title="founder", affiliation=name, titles=("founder",)),)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hearing somebody say “I believe in you” is a turning point for all who row.",
        "Alarmingly, 8% stated that their misuse “ruined their lives in the bay.”",
        "Unjust laws do harm,” said Finch. “They destroy whole towns by the sea.”",
        "Patient rowers noted Kelda Works is “highly innovative and forward thinking”.",
    ],
)
def test_a_word_that_begins_a_sentence_says_nothing(sentence: str) -> None:
    """A lone name stands right before its verb, or something explains it."""
    release = pressdoc.parse(f"Kelda Opens\n\nORVIK, May 3, 2025 -- Kelda opened a pier.\n\n{sentence}", format="text")
    names = {speaker.name for quote in release.quotes for speaker in quote.speakers}
    assert names.isdisjoint(("Hearing", "Alarmingly", "Unjust", "Patient"))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Taking the stage, Chairman Ada Roe inspired all with a message: “We row.”", "Ada Roe"),
        ("Quills, a sailor from Orvik, remarked, “The bay is long and the wind is good.”", "Quills"),
        ("Quills said, “The bay is long and the wind is good.”", "Quills"),
        ("Quills of Orvik Ropes said, “The bay is long and the wind is good.”", "Quills"),
    ],
)
def test_a_lone_name_that_something_vouches_for(sentence: str, name: str) -> None:
    """Its verb, what stands behind a comma, or a firm."""
    release = pressdoc.parse(f"Kelda Opens\n\nORVIK, May 3, 2025 -- Kelda opened a pier.\n\n{sentence}", format="text")
    assert [speaker.name for quote in release.quotes for speaker in quote.speakers] == [name]


@pytest.mark.parametrize(
    ("who", "affiliation"),
    [
        ("a nurse from Oldmoor", None),
        ("a nurse from North Dakota", None),
        ("an engineer from Fulmar Optics", "Fulmar Optics"),
        ("an engineer from Google", "Google"),
    ],
)
def test_where_somebody_is_from(who: str, affiliation: str | None) -> None:
    """A place is where somebody lives; two words that no place is known by are a firm, as is a known one."""
    text = f"“We row,” said Ada Roe, {who}."
    quote = pressdoc.parse(f"Kelda Opens\n\nORVIK, May 3, 2025 -- Kelda opened.\n\n{text}", format="text").quotes[0]
    assert [getattr(one, "affiliation", "") for one in quote.speakers] == [affiliation]

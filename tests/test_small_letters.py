"""Institutions whose names go on in small letters, and who they are in a release."""

import pytest

import pressdoc
from pressdoc.understand.names.named import named_in


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "fr",
            "L'Agence régionale de santé Haute-Brenne (ARS) et le Conseil départemental de la Loise agissent.",
            ["Agence régionale de santé Haute-Brenne", "Conseil départemental de la Loise"],
        ),
        ("fr", "La Fédération des cyclistes urbains (FCU) demande des pistes.", ["Fédération des cyclistes urbains"]),
        (
            "fr",
            "Selon la Chambre de commerce et d'industrie de Vaugirard et l'Institut national de la statistique",
            ["Chambre de commerce et d'industrie de Vaugirard", "Institut national de la statistique"],
        ),
        ("fr", "Le Ministère de la santé publie un guide.", ["Ministère de la santé"]),
        (
            "it",
            "L'Agenzia regionale per la protezione ambientale Valdora comunica i dati.",
            ["Agenzia regionale per la protezione ambientale Valdora"],
        ),
        ("es", "Según el Instituto nacional de estadística, sube.", ["Instituto nacional de estadística"]),
    ],
)
def test_institutions_in_small_letters_are_named_in_full(language: str, text: str, names: list[str]) -> None:
    """A place, a short form in brackets, or whose it is shows that such words are a name."""
    assert [named.name for named in named_in(text, language)] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Conseil d'administration de la société se réunit à Vaugirard."),
        ("fr", "Une Association de parents demande une école à Vaugirard."),
        ("fr", "L'Agence indique que les travaux commencent à Vaugirard."),
        ("it", "Il Consiglio di Amministrazione della società ha approvato il bilancio."),
    ],
)
def test_a_body_or_a_common_word_is_no_institution(language: str, text: str) -> None:
    """Nothing else makes a name of small letters."""
    assert not named_in(text, language)


def test_a_board_is_left_out_of_the_name_of_its_company() -> None:
    """The board decides, the company is named."""
    text = "Il Consiglio di Amministrazione di Gruppo Marlin S.p.A. ha approvato il bilancio."
    assert [named.name for named in named_in(text, "it")] == ["Gruppo Marlin S.p.A."]


def test_what_a_company_is_called_leads_to_its_name() -> None:
    """A name stands behind "la société"."""
    assert [named.name for named in named_in("avec la société Lumière Sud pour le site", "fr")] == ["Lumière Sud"]
    assert [named.name for named in named_in("con la empresa Alborada Norte en el puerto", "es")] == ["Alborada Norte"]


def test_an_institution_that_a_bracket_shortens_issues_the_release() -> None:
    """The lead begins with its name, and the text goes on with its short form."""
    release = pressdoc.parse(
        "Les cyclistes demandent des pistes\n\nLyon, le 25 septembre 2025 — La Fédération des cyclistes urbains "
        "(FCU) et ses membres rendent public leur baromètre de la ville et des villages.\n\nLe président de la FCU "
        "remercie toutes celles et tous ceux qui ont répondu à l'enquête.\n"
    )
    assert [issuer.name for issuer in release.issuers] == ["Fédération des cyclistes urbains"]


def test_a_chamber_of_a_country_and_a_partnership_have_their_whole_names() -> None:
    """What stands behind the purpose or the form belongs to the name."""
    text = "Die Kammer für Pflegeberufe Österreich lobt den Weinbauverband Uferland und die Wärmewerk GmbH & Co. KG."
    assert {named.name for named in named_in(text, "de")} == {
        "Kammer für Pflegeberufe Österreich",
        "Weinbauverband Uferland",
        "Wärmewerk GmbH & Co. KG",
    }


def test_the_genitive_of_an_association_is_undone_before_a_place() -> None:
    """The president "des Verbands" presides over the "Verband"."""
    assert [named.name for named in named_in("der Präsident des Weinbauverbands Uferland, erklärte", "de")] == [
        "Weinbauverband Uferland"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("no", "Pressemelding\n\nHavbris får konsesjon\n\nHavbris AS har fått konsesjon til å bygge en vindpark.\n"),
        ("pl", "Nowa chłodnia w Gdyni\n\nZarząd spółki zainwestuje 86 mln zł w nową chłodnię portową.\n"),
        ("ca", "El projecte anuncia una nova versió\n\nAquesta versió ha estat feta amb els membres del grup.\n"),
    ],
)
def test_short_releases_show_their_language(language: str, text: str) -> None:
    """Two sentences are enough where no neighbour has as many of its words."""
    assert pressdoc.parse(text).language == language

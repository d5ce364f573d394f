"""Embargoes, restrictions, revisions and kinds of notices, as press offices word them in four languages.

Each row is the line of a release of its own, above its headline or below its text.
"""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc import Reading
from pressdoc.model.blocks import texts

TEXT = {
    "en": (
        "Kelda Ferries today opened a terminal in the old fish market, where forty people work from this summer on.",
        "The terminal has room for two ships a day, and the company expects the first passengers to board in spring.",
    ),
    "de": (
        "Die Kelda Fähren GmbH hat heute in der alten Fischhalle ein Terminal eröffnet, in dem vierzig Menschen "
        "arbeiten.",
        "Das Terminal hat Platz für zwei Schiffe am Tag, und das Unternehmen erwartet die ersten Gäste im Frühjahr.",
    ),
    "fr": (
        "Kelda Navigation a ouvert aujourd'hui une gare maritime dans l'ancienne criée, où travaillent quarante "
        "personnes.",
        "La gare peut recevoir deux navires par jour, et la société attend les premiers passagers au printemps.",
    ),
    "zh": (
        "凯尔达轮渡今天宣布新的客运码头正式启用，该码头位于旧鱼市大楼内，共有四十名员工在此工作，每天可停靠两艘船。",
        "公司表示，第一批乘客将于明年春季登船，届时还将有更多的员工加入该码头的运营和维护工作。",
    ),
}
HEADLINE = {
    "en": "Kelda Ferries Opens Terminal in the Old Fish Market",
    "de": "Kelda Fähren eröffnet Terminal in der alten Fischhalle",
    "fr": "Kelda Navigation ouvre une gare dans l'ancienne criée",
    "zh": "凯尔达轮渡新客运码头在旧鱼市大楼启用",
}


def examined(*above: str, language: str, headline: bool = True) -> Reading:
    """Return the reading of lines above a headline and two paragraphs."""
    middle = (HEADLINE[language],) if headline else ()
    return pressdoc.examine("\n\n".join((*above, *middle, *TEXT[language])) + "\n", format="text")


def nothing_else(reading: Reading, language: str) -> None:
    """Assert that headline and text are what they are without the line."""
    release = reading.release
    assert release.headline is not None
    assert release.headline.plain == HEADLINE[language]
    assert [text.plain for block in release.body for text in texts(block)] == list(TEXT[language])


EMBARGOES = [
    # line, language, day, time, zone
    (
        "EMBARGOED FOR RELEASE UNTIL 12:01 A.M. EASTERN TIME, TUESDAY, MAY 6, 2025",
        "en",
        "2025-05-06",
        "00:01",
        "EASTERN TIME",
    ),
    ("Embargoed Until: May 6, 2025 at 6:00 AM EDT", "en", "2025-05-06", "06:00", "EDT"),
    ("STRICTLY EMBARGOED UNTIL 0001 HRS BST TUESDAY 6 MAY 2025", "en", "2025-05-06", "00:01", "BST"),
    ("*** EMBARGOED UNTIL 6 MAY 2025, 16:00 LONDON TIME ***", "en", "2025-05-06", "16:00", "LONDON TIME"),
    ("This release is under embargo until noon ET on May 6, 2025.", "en", "2025-05-06", "12:00", "ET"),
    ("NOT FOR PUBLICATION BEFORE 06.00 GMT ON 6 MAY 2025", "en", "2025-05-06", "06:00", "GMT"),
    ("Hold for release: May 6, 2025, 10 a.m. Pacific", "en", "2025-05-06", "10:00", "Pacific"),
    ("[EMBARGOED until 6 May 2025 09:00 UTC+2]", "en", "2025-05-06", "09:00", "UTC+2"),
    ("Embargo lifts Tuesday 6 May 2025 at midnight", "en", "2025-05-06", "00:00", None),
    ("Release embargoed until 5 p.m. ET on May 6, 2025", "en", "2025-05-06", "17:00", "ET"),
    (
        "News under embargo until Tuesday, May 6, 2025, 7:00 a.m. CEST / 1:00 a.m. EDT",
        "en",
        "2025-05-06",
        "07:00",
        "CEST",
    ),
    ("Sperrfrist: Dienstag, 6. Mai 2025, 11.00 Uhr", "de", "2025-05-06", "11:00", None),
    ("ACHTUNG SPERRFRIST: 06.05.2025, 10:00 Uhr MESZ", "de", "2025-05-06", "10:00", "MESZ"),
    ("Gesperrt bis 6. Mai 2025, 0.01 Uhr", "de", "2025-05-06", "00:01", None),
    ("Sperrvermerk: Nicht vor Dienstag, dem 6. Mai 2025, 9 Uhr veröffentlichen", "de", "2025-05-06", "09:00", None),
    ("Embargo bis 6. Mai 2025, 14:00 Uhr (MEZ)", "de", "2025-05-06", "14:00", "MEZ"),
    ("+++ Sperrfrist bis 6. Mai 2025, 6 Uhr +++", "de", "2025-05-06", "06:00", None),
    (
        "Es gilt das gesprochene Wort. Sperrfrist: Beginn der Rede, 6. Mai 2025, 10 Uhr",
        "de",
        "2025-05-06",
        "10:00",
        None,
    ),
    ("Zur Veröffentlichung frei ab: 6. Mai 2025, 8:00 Uhr", "de", "2025-05-06", "08:00", None),
    ("Veröffentlichung erst ab 6. Mai 2025, 12 Uhr gestattet", "de", "2025-05-06", "12:00", None),
    ("Freigabe: 6. Mai 2025, 07:00 Uhr", "de", "2025-05-06", "07:00", None),
    ("SOUS EMBARGO JUSQU’AU MARDI 6 MAI 2025 À 8 H 00 (HEURE DE PARIS)", "fr", "2025-05-06", "08:00", "HEURE DE PARIS"),
    ("Embargo jusqu'au 6 mai 2025, 00h01", "fr", "2025-05-06", "00:01", None),
    ("Information sous embargo jusqu'au 6 mai 2025 – 18h00", "fr", "2025-05-06", "18:00", None),
    ("À ne pas diffuser avant le mardi 6 mai 2025 à 6 h 30", "fr", "2025-05-06", "06:30", None),
    ("NE PAS DIFFUSER AVANT LE 6 MAI 2025 À 10 H HAE", "fr", "2025-05-06", "10:00", "HAE"),
    ("Embargo levé le 6 mai 2025 à 9h", "fr", "2025-05-06", "09:00", None),
    ("Communiqué sous embargo jusqu’au 6 mai 2025 à midi", "fr", "2025-05-06", "12:00", None),
    ("Publication interdite avant le 6 mai 2025 à 7h30", "fr", "2025-05-06", "07:30", None),
    ("EMBARGO STRICT : mardi 6 mai 2025, 20h00 CET", "fr", "2025-05-06", "20:00", "CET"),
    ("禁止发布时间：2025年5月6日上午9:00前", "zh", "2025-05-06", "09:00", None),
    ("【禁发令】此新闻稿须于2025年5月6日下午2时后方可发布", "zh", "2025-05-06", "14:00", None),
    ("新闻禁发期至2025年5月6日10:00（北京时间）", "zh", "2025-05-06", "10:00", "北京时间"),
    ("2025年5月6日上午8时前不得发布", "zh", "2025-05-06", "08:00", None),
    ("解禁时间：2025年5月6日 09:00 GMT+8", "zh", "2025-05-06", "09:00", "GMT+8"),
    ("保密至2025年5月6日15:00", "zh", "2025-05-06", "15:00", None),
    ("发布时间限制：2025年5月6日12时之后", "zh", "2025-05-06", "12:00", None),
    ("请于2025年5月6日9:30后发布", "zh", "2025-05-06", "09:30", None),
]


@pytest.mark.parametrize(("line", "language", "day", "time", "zone"), EMBARGOES, ids=[row[0] for row in EMBARGOES])
def test_embargo(line: str, language: str, day: str, time: str | None, zone: str | None) -> None:
    """Day, time and zone are those that the line states."""
    reading = examined(line, language=language)
    embargo = reading.release.embargo
    assert embargo is not None
    assert embargo.text is not None
    assert embargo.text.plain == line
    assert (str(embargo.date), embargo.time and embargo.time.isoformat("minutes"), embargo.zone) == (day, time, zone)
    nothing_else(reading, language)


RESTRICTIONS = [
    # line, language, countries
    ("Not for distribution to U.S. news wire services or dissemination in the United States.", "en", ("US",)),
    (
        "NOT FOR RELEASE, DISTRIBUTION OR PUBLICATION, DIRECTLY OR INDIRECTLY, IN WHOLE OR IN PART, IN, INTO OR "
        "FROM ANY JURISDICTION WHERE TO DO SO WOULD CONSTITUTE A VIOLATION OF THE RELEVANT LAWS OF SUCH JURISDICTION",
        "en",
        (),
    ),
    ("Not for release to US wire services or distribution in the United States", "en", ("US",)),
    (
        "THIS ANNOUNCEMENT AND THE INFORMATION CONTAINED HEREIN IS RESTRICTED AND IS NOT FOR RELEASE, PUBLICATION "
        "OR DISTRIBUTION IN OR INTO THE UNITED STATES, CANADA OR JAPAN",
        "en",
        ("US", "CA", "JP"),
    ),
    ("For media outside the US and UK only", "en", ("US", "GB")),
    ("For distribution outside of the United States and the United Kingdom only", "en", ("US", "GB")),
    ("Not intended for U.S. and UK media", "en", ("US", "GB")),
    ("INTENDED FOR NON-US MEDIA ONLY", "en", ("US",)),
    ("(Not for dissemination in the United States of America)", "en", ("US",)),
    (
        "Not for publication or distribution in Australia, Hong Kong, Singapore or Switzerland",
        "en",
        ("AU", "HK", "SG", "CH"),
    ),
    (
        "NICHT ZUR VERÖFFENTLICHUNG, VERTEILUNG ODER WEITERLEITUNG, WEDER DIREKT NOCH INDIREKT, IN DEN USA, KANADA "
        "ODER JAPAN",
        "de",
        ("US", "CA", "JP"),
    ),
    ("Nicht für die Verteilung in den USA, Australien oder Südafrika bestimmt", "de", ("US", "AU", "ZA")),
    (
        "DIESE VERÖFFENTLICHUNG IST WEDER DIREKT NOCH INDIREKT ZUR WEITERGABE IN DIE VEREINIGTEN STAATEN BESTIMMT",
        "de",
        ("US",),
    ),
    ("Nur für Medien außerhalb der USA und des Vereinigten Königreichs", "de", ("US", "GB")),
    ("Nicht zur Verbreitung in oder in die Schweiz", "de", ("CH",)),
    ("Diese Pressemitteilung ist nicht zur Veröffentlichung in Neuseeland bestimmt.", "de", ("NZ",)),
    ("DIESE BEKANNTMACHUNG DARF NICHT IN HONGKONG ODER SINGAPUR VERÖFFENTLICHT WERDEN", "de", ("HK", "SG")),
    ("NE PAS DISTRIBUER AUX ÉTATS-UNIS", "fr", ("US",)),
    ("NE PAS DIFFUSER AUX AGENCES DE PRESSE AMÉRICAINES NI AUX ÉTATS-UNIS", "fr", ("US",)),
    (
        "Ne peut être publié, diffusé ou distribué, directement ou indirectement, au Canada ou au Japon",
        "fr",
        ("CA", "JP"),
    ),
    (
        "INTERDICTION DE PUBLIER, DISTRIBUER OU DIFFUSER, DIRECTEMENT OU INDIRECTEMENT, AUX ÉTATS-UNIS, EN "
        "AUSTRALIE OU EN SUISSE",
        "fr",
        ("US", "AU", "CH"),
    ),
    ("Ce communiqué de presse ne peut être distribué en Nouvelle-Zélande.", "fr", ("NZ",)),
    ("PAS POUR DISTRIBUTION AUX ÉTATS-UNIS", "fr", ("US",)),
    ("Le présent communiqué ne doit pas être publié au Royaume-Uni", "fr", ("GB",)),
    ("不得在美国或向美国境内发布、出版或派发", "zh", ("US",)),
    ("此公告不得在美国、英国或新加坡派发", "zh", ("US", "GB", "SG")),
    ("非供在日本境内分发", "zh", ("JP",)),
    ("不可直接或间接于澳大利亚或瑞士境内发放或分发", "zh", ("AU", "CH")),
    ("仅供美国境外媒体使用", "zh", ("US",)),
    ("本新闻稿不得于加拿大境内传播", "zh", ("CA",)),
    ("请勿向美国新闻通讯社发放", "zh", ("US",)),
]


@pytest.mark.parametrize(("line", "language", "countries"), RESTRICTIONS, ids=[row[0][:60] for row in RESTRICTIONS])
def test_restriction(line: str, language: str, countries: tuple[str, ...]) -> None:
    """A restriction is kept whole, with the countries that it names."""
    reading = examined(line, language=language)
    (restriction,) = reading.release.restrictions
    assert restriction.text.plain == line
    assert restriction.jurisdictions == countries
    nothing_else(reading, language)


REVISIONS = [
    # line, with "{}" where the headline stands on it, language, kind
    ("CORRECTION: {}", "en", "correction"),
    ("/CORRECTION -- Fulmar Optics/", "en", "correction"),
    ("UPDATE -- {}", "en", "update"),
    ("*Correction* {}", "en", "correction"),
    ("Correction to press release of 2 May 2025", "en", "correction"),
    ("UPDATED: {}", "en", "update"),
    ("R E P L A C E M E N T", "en", "correction"),
    ("Press Release Correction", "en", "correction"),
    ("WITHDRAWAL: {}", "en", "withdrawal"),
    ("MANDATORY KILL: {}", "en", "withdrawal"),
    ("KILL ADVISORY: Fulmar Optics", "en", "withdrawal"),
    ("/DISREGARD RELEASE: Fulmar Optics/", "en", "withdrawal"),
    ("Revised: {}", "en", "update"),
    ("Media Advisory: Correction", "en", "correction"),
    ("Korrektur: {}", "de", "correction"),
    ("KORREKTUR – {}", "de", "correction"),
    ("Berichtigung: {}", "de", "correction"),
    ("(Berichtigung) {}", "de", "correction"),
    ("Korrigierte Fassung: {}", "de", "correction"),
    ("Aktualisierung: {}", "de", "update"),
    ("AKTUALISIERT: {}", "de", "update"),
    ("Update: {}", "de", "update"),
    ("Widerruf: {}", "de", "withdrawal"),
    ("Zurückgezogen: {}", "de", "withdrawal"),
    ("Korrektur zur Pressemitteilung vom 2. Mai 2025", "de", "correction"),
    ("RECTIFICATIF : {}", "fr", "correction"),
    ("Correction : {}", "fr", "correction"),
    ("/RECTIFICATION - Fulmar Optique/", "fr", "correction"),
    ("ERRATUM : {}", "fr", "correction"),
    ("Communiqué rectificatif", "fr", "correction"),
    ("MISE À JOUR : {}", "fr", "update"),
    ("Mise à jour - {}", "fr", "update"),
    ("ANNULATION : {}", "fr", "withdrawal"),
    ("RETRAIT : {}", "fr", "withdrawal"),
    ("Annule et remplace : {}", "fr", "correction"),
    ("Version corrigée : {}", "fr", "correction"),
    ("更正：{}", "zh", "correction"),
    ("【更正】{}", "zh", "correction"),
    ("更正公告：{}", "zh", "correction"),
    ("勘误：{}", "zh", "correction"),
    ("更新：{}", "zh", "update"),
    ("【更新】{}", "zh", "update"),
    ("修订版：{}", "zh", "update"),
    ("撤回：{}", "zh", "withdrawal"),
    ("【撤稿通知】{}", "zh", "withdrawal"),
    ("更正与替换：{}", "zh", "correction"),
    ("(更正){}", "zh", "correction"),
    ("重发更正：{}", "zh", "correction"),
]


@pytest.mark.parametrize(("line", "language", "kind"), REVISIONS, ids=[row[0] for row in REVISIONS])
def test_revision(line: str, language: str, kind: str) -> None:
    """A mark alone, or before the headline, which stays without it."""
    reading = examined(line.format(HEADLINE[language]), language=language, headline="{}" not in line)
    assert reading.release.revision is not None
    assert reading.release.revision.kind == kind
    nothing_else(reading, language)


NOTICES = [
    # heading or first words, language, kind
    ("Cautionary Statement Regarding Forward-Looking Statements", "en", "forward-looking"),
    ("Caution About Forward-Looking Statements: This release says what may happen.", "en", "forward-looking"),
    ("Note on Forward-Looking Statements", "en", "forward-looking"),
    ("Disclosure Regarding Forward-Looking Statements", "en", "forward-looking"),
    ("Statements in this release that are not historical facts are forward-looking.", "en", "forward-looking"),
    ("Risks and Uncertainties", "en", "forward-looking"),
    ("Non-GAAP Financial Measures", "en", "non-gaap"),
    ("Non-GAAP Disclosures", "en", "non-gaap"),
    ("Additional Information and Where to Find It", "en", "legal"),
    ("No Offer or Solicitation", "en", "offer"),
    (
        "This press release is for informational purposes only and is not an offer to sell any securities.",
        "en",
        "offer",
    ),
    (
        "The notes have not been registered under the Securities Act of 1933 and may not be offered in the United "
        "States.",
        "en",
        "offer",
    ),
    ("Important Safety Information for LENSOVA", "en", "safety"),
    ("INDICATION AND IMPORTANT SAFETY INFORMATION", "en", "safety"),
    (
        "This announcement is released by Fulmar Optics plc and contains inside information for the purposes of "
        "Article 7 of the Market Abuse Regulation.",
        "en",
        "regulatory",
    ),
    ("The issuer is solely responsible for the content of this announcement.", "en", "legal"),
    ("Fulmar and the bird logo are trademarks of Fulmar Optics Inc.", "en", "trademark"),
    ("This document is a translation from the German; only the German version is binding.", "en", "translation"),
    ("Legal Disclaimer", "en", "legal"),
    ("Hinweis zu zukunftsgerichteten Aussagen", "de", "forward-looking"),
    ("Zukunftsbezogene Aussagen", "de", "forward-looking"),
    ("Vorausschauende Aussagen: Diese Mitteilung enthält Schätzungen.", "de", "forward-looking"),
    ("Disclaimer", "de", "legal"),
    ("Rechtlicher Hinweis", "de", "legal"),
    ("Wichtiger Hinweis", "de", "legal"),
    (
        "Diese Pressemitteilung dient ausschließlich Informationszwecken und stellt weder ein Angebot noch eine "
        "Aufforderung dar.",
        "de",
        "offer",
    ),
    ("Kein Angebot von Wertpapieren", "de", "offer"),
    ("Die Wertpapiere wurden und werden nicht nach dem US Securities Act von 1933 registriert.", "de", "offer"),
    ("Insiderinformation gemäß Artikel 17 MAR", "de", "regulatory"),
    ("Veröffentlichung einer Insiderinformation nach Artikel 17 der Verordnung (EU) Nr. 596/2014", "de", "regulatory"),
    ("Alternative Leistungskennzahlen (APM)", "de", "non-gaap"),
    ("Fulmar ist eine eingetragene Marke der Fulmar Optik GmbH.", "de", "trademark"),
    ("Pflichttext: Lensova Augentropfen. Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage.", "de", "safety"),
    ("Bei Abweichungen ist allein die englische Fassung maßgeblich.", "de", "translation"),
    ("Avertissement sur les énoncés prospectifs", "fr", "forward-looking"),
    ("Déclarations prospectives", "fr", "forward-looking"),
    ("Mise en garde concernant les énoncés prospectifs", "fr", "forward-looking"),
    ("Informations prospectives", "fr", "forward-looking"),
    ("Avertissement", "fr", "legal"),
    ("Avis juridique", "fr", "legal"),
    (
        "Ce communiqué de presse ne constitue ni une offre de vente ni une sollicitation d'achat de titres.",
        "fr",
        "offer",
    ),
    ("Les titres n'ont pas été enregistrés en vertu du Securities Act de 1933.", "fr", "offer"),
    ("Information privilégiée", "fr", "regulatory"),
    (
        "La Bourse de croissance TSX et son fournisseur de services de réglementation n'assument aucune "
        "responsabilité.",
        "fr",
        "regulatory",
    ),
    ("Mesures financières non conformes aux IFRS", "fr", "non-gaap"),
    ("Indicateurs alternatifs de performance", "fr", "non-gaap"),
    ("Fulmar est une marque déposée de Fulmar Optique.", "fr", "trademark"),
    ("Seule la version anglaise fait foi.", "fr", "translation"),
    ("Informations importantes de sécurité", "fr", "safety"),
    ("关于前瞻性声明的警示说明", "zh", "forward-looking"),
    ("安全港声明", "zh", "forward-looking"),
    ("前瞻性声明", "zh", "forward-looking"),
    ("本公告包含前瞻性声明。", "zh", "forward-looking"),
    ("非GAAP财务指标", "zh", "non-gaap"),
    ("非通用会计准则财务指标的使用", "zh", "non-gaap"),
    ("本新闻稿不构成任何证券的出售要约或购买邀请。", "zh", "offer"),
    ("法律声明", "zh", "legal"),
    ("重要提示", "zh", "legal"),
    ("风险提示", "zh", "legal"),
    ("北方光学是北方光学有限公司的注册商标。", "zh", "trademark"),
    ("重要安全信息", "zh", "safety"),
    ("本文为译文，如有歧义，以英文原文为准。", "zh", "translation"),
    ("本公告载有根据市场滥用条例的内幕消息。", "zh", "regulatory"),
]


@pytest.mark.parametrize(("words", "language", "kind"), NOTICES, ids=[row[0][:60] for row in NOTICES])
def test_notice(words: str, language: str, kind: str) -> None:
    """Legal text below the release is a notice of its kind."""
    reading = pressdoc.examine("\n\n".join((HEADLINE[language], *TEXT[language], words)) + "\n", format="text")
    assert [one.kind for one in reading.release.notices] == [kind]
    nothing_else(reading, language)


NEAR_MISSES = [
    # headline, language
    ("Embargoed Goods Worth $2 Million Returned to Kelda Ferries", "en"),
    ("Freigabe der neuen Fährlinie nach Bergen erteilt", "de"),
    ("Veröffentlichung ab Herbst: Kelda legt Fahrplan als Buch vor", "de"),
    ("Embargo sur le charbon : Kelda change de route", "fr"),
    ("À publier bientôt un livre sur les ferrys du Nord", "fr"),
    ("更新换代：凯尔达轮渡引进三艘电动渡轮", "zh"),
    ("Corrected Course: Kelda Ferries Turns a Profit Again", "en"),
    ("For Media Students, Kelda Ferries Opens a Ship", "en"),
]


@pytest.mark.parametrize(("headline", "language"), NEAR_MISSES, ids=[row[0] for row in NEAR_MISSES])
def test_headlines_that_begin_so(headline: str, language: str) -> None:
    """The same words can begin a headline."""
    release = pressdoc.parse("\n\n".join((headline, *TEXT[language])) + "\n", format="text")
    assert (release.headline and release.headline.plain) == headline
    assert (release.embargo, release.revision, release.restrictions) == (None, None, ())

"""Releases of our own invention in four languages, damaged as copying does, with what must be read from them.

Labels by hand are dear, so a reader is tested on few documents and fitted to them.  Here a typed
release comes first; it is written in the shape that its country knows, and then copied badly:
blank lines lost, menus around it, dashes and quotation marks exchanged.  What was put in must come
out.  Nothing here is shared with the reader: the words, the shapes and the damage are written
down a second time.

>>> copy = next(copies(1, language="de", seed=4))
>>> copy.release.issuers[0].name in copy.source
True
>>> from pressdoc import examine
>>> lost(copy, examine(copy.source, format="text"))
[]
"""

from __future__ import annotations

import datetime
import re
import textwrap
from collections.abc import Callable, Iterator
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.model import (
    Boilerplate,
    Contact,
    Dateline,
    MoneyAmount,
    Organisation,
    Paragraph,
    Person,
    QuotePart,
    Release,
    Text,
)

if TYPE_CHECKING:
    from pressdoc.model import Reading

LANGUAGES = ("en", "de", "fr", "zh-Hans")
"""The languages whose shapes are known here."""


@attrs.frozen
class Copy:
    """A release as somebody pasted it, with the release that it was."""

    source: str
    release: Release
    damage: tuple[str, ...]
    """The names of what was done to it, in that order; keys of `DAMAGE`."""


def copies(number: int, *, language: str | None = None, seed: int = 0) -> Iterator[Copy]:
    """Yield copies, the same ones for a seed: in one of `LANGUAGES`, or in all of them by turns.

    Each has up to three kinds of damage, every fourth none.
    """
    random = Random(seed)
    for count in range(number):
        release = document(random, language or LANGUAGES[count % len(LANGUAGES)])
        fitting = [name for name, one in DAMAGE.items() if release.language in one.languages]
        # Where two would undo each other, the order of the table decides.
        chosen = sorted(random.sample(fitting, random.randrange(4)), key=fitting.index)
        blocks = release.to_text().strip("\n").split("\n\n")
        for name in chosen:
            blocks = DAMAGE[name].do(blocks, random, str(release.language))
        yield Copy("\n\n".join(blocks) + "\n", release, tuple(chosen))


def lost(copy: Copy, reading: Reading) -> list[str]:
    """Return the names of the fields that were not read as they were put in, sorted."""
    ours, theirs = copy.release, reading.release
    same = {
        "headline": _words(ours.headline) == _words(theirs.headline),
        "language": ours.language == (theirs.language or "").removesuffix("-CN"),
        "places": _solid(*_places(ours)) == _solid(*_places(theirs)),
        "date": ours.issued == theirs.issued,
        "wire": ours.dateline is not None
        and theirs.dateline is not None
        and ours.dateline.wire == theirs.dateline.wire,
        "issuer": [one.name for one in ours.issuers] == [one.name for one in theirs.issuers],
        "body": _solid(*_body(ours)) == _solid(*_body(theirs)),
        "quotations": [_solid(one.text) for one in ours.quotes] == [_solid(one.text) for one in theirs.quotes],
        "speakers": [_who(one.speaker) for one in ours.quotes] == [_who(one.speaker) for one in theirs.quotes],
        "amounts": [_sum(one.value) for one in ours.amounts] == [_sum(one.value) for one in theirs.amounts],
        "about": _solid(*_about(ours)) == _solid(*_about(theirs)),
        "contact": [_contact(one) for one in ours.contacts] == [_contact(one) for one in theirs.contacts],
    }
    return sorted(name for name, held in same.items() if not held)


# -- what is compared --------------------------------------------------------------------------------------

_MARKS = str.maketrans(dict.fromkeys('“”„«»"「」\u00ad\u200b\ufeff', None) | {"’": "'", "–": "-", "—": "-"})


def _solid(*words: str) -> str:
    """Return words without blanks, quotation marks and what is invisible, which copying changes."""
    return re.sub(r"\s+", "", "".join(words)).translate(_MARKS).replace("--", "-")


def _words(text: Text | None) -> str:
    return "" if text is None else _solid(text.plain)


def _places(release: Release) -> tuple[str, ...]:
    return () if release.dateline is None else release.dateline.places


def _body(release: Release) -> Iterator[str]:
    return (text.plain for role, text in release.parts() if role == "body")


def _about(release: Release) -> Iterator[str]:
    return (text.plain for role, text in release.parts() if role == "about")


def _who(speaker: object) -> tuple[str | None, str | None, str | None]:
    if not isinstance(speaker, Person):
        return (None, None, None)
    return speaker.name, speaker.title, speaker.affiliation


def _sum(amount: MoneyAmount) -> tuple[object, str]:
    return amount.value, amount.currency


def _contact(contact: Contact) -> tuple[str | None, tuple[str, ...], str]:
    return contact.name, contact.emails, re.sub(r"\D", "", "".join(contact.phones))


# -- the releases ------------------------------------------------------------------------------------------


class _Company(NamedTuple):
    full: str
    short: str
    domain: str


class _Money(NamedTuple):
    printed: str
    value: int
    currency: str


class _Dateline(NamedTuple):
    words: str
    wire: str | None = None


class _Shape:
    """What a country's releases look like, and the words to fill one."""

    cities: tuple[str, ...]
    companies: tuple[_Company, ...]
    people: tuple[str, ...]
    titles: tuple[str, ...]
    amounts: tuple[_Money, ...]
    sayings: tuple[str, ...]
    phones: tuple[str, ...]
    headlines: tuple[str, ...]
    leads: tuple[str, ...]
    more: tuple[str, ...]
    attributions: tuple[str, ...]
    about: str
    boilerplate: str
    contact: str
    ends: tuple[str, ...]
    joiner = " "
    months: tuple[str, ...] = ()
    first: str = "1"
    """The first day of a month."""
    day: str
    """A date, of ``day``, ``month``, ``number`` of the month and ``year``."""
    datelines: tuple[_Dateline, ...]

    def dateline(self, random: Random, city: str, date: datetime.date) -> tuple[str, str | None]:
        """Return a dateline as printed, with the service that it names."""
        month = self.months[date.month - 1] if self.months else ""
        first = self.first if date.day == 1 else date.day
        day = self.day.format(day=first, month=month, number=date.month, year=date.year)
        words, wire = random.choice(self.datelines)
        return words.format(city=city, day=day), wire


class _English(_Shape):
    cities = ("BRISTOL, England", "TULSA, Okla.", "CHICAGO", "GLASGOW, Scotland", "DUBLIN", "AUSTIN, Texas")
    companies = (
        _Company("Larkfield Optics, Inc.", "Larkfield Optics", "larkfield.example"),
        _Company("Pentland Ferries Group plc", "Pentland Ferries Group", "pentland.example"),
        _Company("Quarry Street Foods LLC", "Quarry Street Foods", "quarrystreet.example"),
        _Company("Tamarack Rail Corp.", "Tamarack Rail", "tamarack.example"),
    )
    people = ("Imogen Hartwell", "Desmond Okafor", "Priya Raman", "Walter J. Lindqvist")
    titles = ("chief executive officer", "head of operations", "chief financial officer", "managing director")
    amounts = (
        _Money("$2.5 million", 2_500_000, "USD"),
        _Money("$140 million", 140_000_000, "USD"),
        _Money("€40 million", 40_000_000, "EUR"),
        _Money("£1,250,000", 1_250_000, "GBP"),
        _Money("US$3.2 billion", 3_200_000_000, "USD"),
    )
    sayings = (
        "We looked at this harbour for ten years before we moved a single crane",
        "Nobody who works here today will have to look for another place to work",
        "The first winter will tell us whether the numbers on paper are the numbers on the quay",
    )
    phones = ("+44 20 7946 0123", "+1 312 555 0147", "(617) 555-0188")
    headlines = (
        "{short} Opens Second Plant to Meet Demand From Shipyards",
        "{short} Names New Supplier for Its Northern Depots",
        "{short} to Invest in Training Centre",
    )
    leads = (
        "{full} today opened a plant that employs 120 people. The building cost {money}.",
        "{full} has agreed to build a depot for {money}, its largest order so far.",
        "{full} said it will spend {money} on a training centre in the old customs house.",
    )
    more = (
        "The work begins in spring and takes two years. About 40 suppliers from the region take part.",
        "Orders worth {money} were signed before the opening, most of them by shipyards.",
    )
    attributions = (
        "“{saying},” said {person}, {title} of {short}.",
        "“{saying},” said {person}, {title} at {short}. “That is what we promised the town.”",
        "{person}, {title} of {short}, said: “{saying}.”",
    )
    about = "About {short}"
    boilerplate = "{full} makes parts for ships and trains. The company was founded in 1987 and employs 900 people."
    contact = "Media Contact:\n{person}\n{short}\n{email}\n{phone}"
    ends = ("###", "-30-", "ENDS")
    months = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
    day = "{month} {day}, {year}"
    datelines = (
        _Dateline("{city}, {day} /PRNewswire/ -- ", "PRNewswire"),
        _Dateline("{city}, {day} (GLOBE NEWSWIRE) -- ", "GLOBE NEWSWIRE"),
        _Dateline("{city}, {day} – "),
    )


class _German(_Shape):
    cities = ("Husum", "Bad Nauheim", "Leipzig", "Wien", "Basel", "Frankfurt am Main")
    companies = (
        _Company("Wendelin Maschinenbau AG", "Wendelin Maschinenbau", "wendelin.example"),
        _Company("Kranich Fährdienste GmbH", "Kranich Fährdienste", "kranich.example"),
        _Company("Ostermoor Molkereien eG", "Ostermoor Molkereien", "ostermoor.example"),
    )
    people = ("Annegret Holtkamp", "Jürgen Wiesinger", "Katharina Ley", "Ludger van Bebber")
    titles = ("Vorstandsvorsitzende", "Leiter Betrieb", "Finanzvorstand", "Geschäftsführerin")
    amounts = (
        _Money("2,5 Millionen Euro", 2_500_000, "EUR"),
        _Money("40 Mio. Euro", 40_000_000, "EUR"),
        _Money("1,24 Mrd. Euro", 1_240_000_000, "EUR"),
        _Money("1.250.000 Euro", 1_250_000, "EUR"),
        _Money("18 Millionen Schweizer Franken", 18_000_000, "CHF"),
    )
    sayings = (
        "Wir haben zehn Jahre lang auf diesen Tag gewartet und keinen davon bereut",
        "Niemand, der heute hier arbeitet, muss sich eine andere Stelle suchen",
        "Der erste Winter wird zeigen, ob unsere Rechnung aufgeht",
    )
    phones = ("+49 4841 555 0123", "+43 1 555 01 47", "+41 61 555 01 88")
    headlines = (
        "{short} eröffnet zweites Werk für den Schiffbau",
        "{short} gewinnt neuen Zulieferer für die nördlichen Standorte",
        "{short} investiert in ein Ausbildungszentrum",
    )
    leads = (
        "Die {full} hat heute ein Werk mit 120 Beschäftigten eröffnet. Der Bau hat {money} gekostet.",
        "Die {full} baut für {money} ein Lager und erhält damit ihren größten Auftrag seit der Gründung.",
        "Die {full} gibt {money} für ein Ausbildungszentrum im alten Zollhaus aus.",
    )
    more = (
        "Die Arbeiten beginnen im Frühjahr und dauern zwei Jahre. Rund 40 Betriebe aus der Region sind beteiligt.",
        "Schon vor der Eröffnung wurden Aufträge über {money} unterschrieben, die meisten von Werften.",
    )
    attributions = (
        "„{saying}“, sagt {person}, {title} der {short}.",
        "„{saying}“, sagte {person}, {title} der {short}. „Das haben wir der Stadt versprochen.“",
        "{person}, {title} der {short}, erklärt: „{saying}.“",
    )
    about = "Über {short}"
    boilerplate = "Die {full} fertigt Teile für Schiffe und Bahnen. Das Unternehmen wurde 1987 gegründet."
    contact = "Pressekontakt:\n{person}\n{short}\n{email}\n{phone}"
    ends = ("###", "-- Ende --")
    months = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())
    day = "{day}. {month} {year}"
    datelines = (_Dateline("{city}, {day} – "), _Dateline("{city}, {day} -- "), _Dateline("{city}, den {day}. "))


class _French(_Shape):
    cities = ("Lyon", "Paris", "Saint-Nazaire", "Genève", "Clermont-Ferrand")
    companies = (
        _Company("Verrières du Morvan SA", "Verrières du Morvan", "verrieres.example"),
        _Company("Bacs de Loire SAS", "Bacs de Loire", "bacs.example"),
        _Company("Laiteries Ormeau SARL", "Laiteries Ormeau", "ormeau.example"),
    )
    people = ("Solène Marchetti", "Bastien Roquebrune", "Aïcha Benhamou", "Jean-Luc Perrodin")
    titles = ("directrice générale", "directeur des opérations", "directeur financier", "présidente")
    amounts = (
        _Money("2,5 millions d’euros", 2_500_000, "EUR"),
        _Money("40 M€", 40_000_000, "EUR"),
        _Money("1,2 milliard d’euros", 1_200_000_000, "EUR"),
        _Money("1\u202f250\u202f000 euros", 1_250_000, "EUR"),
        _Money("18 millions de francs suisses", 18_000_000, "CHF"),
    )
    sayings = (
        "Nous avons attendu ce jour pendant dix ans et nous n’en regrettons aucun",
        "Personne ici ne devra chercher une autre place",
        "Le premier hiver dira si nos calculs sont justes",
    )
    phones = ("+33 4 99 55 01 23", "+33 1 99 55 01 47", "+41 22 555 01 88")
    headlines = (
        "{short} ouvre une deuxième usine pour les chantiers navals",
        "{short} choisit un nouveau fournisseur pour ses dépôts du nord",
        "{short} investit dans un centre de formation",
    )
    leads = (
        "{full} a ouvert aujourd’hui une usine qui emploie 120 personnes. Le bâtiment a coûté {money}.",
        "{full} construira un dépôt pour {money}, sa plus grande commande à ce jour.",
        "{full} consacrera {money} à un centre de formation dans l’ancienne douane.",
    )
    more = (
        "Les travaux commencent au printemps et durent deux ans. Une quarantaine d’entreprises y participent.",
        "Des commandes de {money} ont été signées avant l’ouverture, la plupart par des chantiers.",
    )
    attributions = (
        "« {saying} », a déclaré {person}, {title} de {short}.",
        "« {saying} », explique {person}, {title} de {short}. « Nous l’avions promis à la ville. »",
        "{person}, {title} de {short}, a déclaré : « {saying}. »",
    )
    about = "À propos de {short}"
    boilerplate = "{full} fabrique des pièces pour les navires et les trains. L’entreprise a été fondée en 1987."
    contact = "Contact presse :\n{person}\n{short}\n{email}\n{phone}"
    ends = ("###", "- FIN -")
    months = tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
    first = "1er"
    day = "{day} {month} {year}"
    datelines = (_Dateline("{city}, le {day} – "), _Dateline("{city}, {day} -- "))


class _Chinese(_Shape):
    cities = ("苏州", "青岛", "北京", "深圳")
    companies = (
        _Company("青杉精密科技有限公司", "青杉精密", "qingshan.example"),
        _Company("海瑚渡轮股份有限公司", "海瑚渡轮", "haihu.example"),
        _Company("云岭乳业集团", "云岭乳业", "yunling.example"),
    )
    people = ("赵明远", "林若溪", "陈思齐", "欧阳静")
    titles = ("首席执行官", "董事长", "总经理", "首席财务官")
    amounts = (
        _Money("2.5亿元", 250_000_000, "CNY"),
        _Money("300万美元", 3_000_000, "USD"),
        _Money("1.2亿欧元", 120_000_000, "EUR"),
        _Money("18亿元人民币", 1_800_000_000, "CNY"),
    )
    sayings = (
        "这一天我们等了十年，没有一天是白等的",
        "今天在这里工作的人，没有一个需要另找工作",
        "第一个冬天会告诉我们，纸上的数字是不是码头上的数字",
    )
    phones = ("+86 512 5550 0123", "+86 10 5550 0147")
    headlines = ("{short}第二工厂投产，满足船厂需求", "{short}宣布新建北方仓库", "{short}投资建设培训中心")
    leads = (
        "{full}今天宣布，新工厂正式投产，员工120人，投资额为{money}。",
        "{full}宣布，将投资{money}建设仓库，这是公司成立以来最大的订单。",
        "{full}表示，将投入{money}在旧海关大楼建设培训中心。",
    )
    more = ("工程将于春季开工，工期两年，约40家本地企业参与。", "投产之前，已签订的订单总额达{money}，大部分来自船厂。")
    attributions = ("{short}{title}{person}表示：“{saying}。”", "“{saying}。”{short}{title}{person}说。")
    about = "关于{short}"
    boilerplate = "{full}生产船舶和列车零部件，成立于1987年，现有员工900人。"
    contact = "媒体联系：\n{person}\n{short}\n{email}\n{phone}"
    ends = ("###", "（完）")
    joiner = ""
    day = "{year}年{number}月{day}日"
    datelines = (
        _Dateline("{city}{day} /美通社/ -- ", "美通社"),
        _Dateline("{city}，{day}——"),
        _Dateline("{city}，{day} – "),
    )


_SHAPES = {"en": _English(), "de": _German(), "fr": _French(), "zh-Hans": _Chinese()}


def document(random: Random, language: str) -> Release:
    """Return a release in one of `LANGUAGES`, its facts marked, as it was before anybody copied it."""
    shape = _SHAPES[language]
    company, speaker, press = random.choice(shape.companies), *random.sample(shape.people, 2)
    title, date = random.choice(shape.titles), datetime.date(2025, 1, 1) + datetime.timedelta(random.randrange(500))
    city, said_by = random.choice(shape.cities), Person(speaker, title=title, affiliation=company.short)
    printed, wire = shape.dateline(random, city, date)
    paragraphs = [
        _with_money(random.choice(shape.leads), shape, company, random),
        _quoted(random.choice(shape.attributions), shape, company, said_by, random),
        _with_money(random.choice(shape.more), shape, company, random),
    ]
    if random.random() < 0.5:
        paragraphs.append(_with_money(shape.more[0], shape, company, random))
    contact = Contact(
        press,
        organisation=company.short,
        emails=[f"press@{company.domain}"],
        phones=[random.choice(shape.phones)],
    )
    contact = attrs.evolve(
        contact,
        text=Text(
            shape.contact.format(person=press, short=company.short, email=contact.emails[0], phone=contact.phones[0])
        ),
    )
    organisation = Organisation(company.full)
    return Release(
        headline=random.choice(shape.headlines).format(short=company.short),
        language=language,
        issued=date,
        dateline=Dateline([city], date, wire, text=Text(printed)),
        issuers=[organisation],
        body=[Paragraph(text) for text in dict.fromkeys(paragraphs)],
        about=[
            Boilerplate(
                [shape.boilerplate.format(full=company.full)],
                heading=Text(shape.about.format(short=company.short)),
                organisation=organisation,
            )
        ],
        contacts=[contact],
        end_mark=Text(random.choice(shape.ends)),
    )


def _with_money(template: str, shape: _Shape, company: _Company, random: Random) -> Text:
    money = random.choice(shape.amounts)
    text = Text(template.format(full=company.full, money=money.printed))
    return text.mark(money.printed, MoneyAmount(money.value, money.currency)) if money.printed in text.plain else text


def _quoted(template: str, shape: _Shape, company: _Company, speaker: Person, random: Random) -> Text:
    """Return a paragraph in which somebody speaks; between marks everything is said."""
    words = template.format(
        saying=random.choice(shape.sayings), person=speaker.name, title=speaker.title, short=company.short
    )
    text = Text(words)
    for number, part in enumerate(re.finditer(r"[“„«]\s?(.+?)\s?[”“»]", words)):
        text = text.mark(slice(*part.span(1)), QuotePart([speaker], continues=number > 0))
    return text


# -- the damage --------------------------------------------------------------------------------------------

Blocks = list[str]


class Damage(NamedTuple):
    """One thing that copying does."""

    do: Callable[[Blocks, Random, str], Blocks]
    """Takes the blocks of a text, which blank lines set apart, and returns others."""
    languages: tuple[str, ...] = LANGUAGES


_AROUND = {
    "en": (
        ("Skip to main content", "Home > News", "Print this page"),
        ("Share this", "Back to top", "Related articles", "Subscribe to our newsletter"),
    ),
    "de": (("Zum Inhalt springen", "Startseite > Presse", "Drucken"), ("Teilen", "Nach oben", "Newsletter abonnieren")),
    "fr": (
        ("Aller au contenu", "Accueil > Presse", "Imprimer"),
        ("Partager", "Haut de page", "S’abonner à la newsletter"),
    ),
    "zh-Hans": (("跳转到主要内容", "首页 > 新闻中心", "打印"), ("分享到", "返回顶部", "相关新闻")),
}


def _blanks(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [re.sub(" ", lambda _: "\u00a0" if random.random() < 0.2 else " ", block) for block in blocks]


def _soft_hyphens(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [
        re.sub(r"(?<![@.\w])[^\W\d_]{11,}(?![@.])", lambda word: f"{word[0][:5]}\u00ad{word[0][5:]}", block)
        for block in blocks
    ]


def _straight(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [re.sub(r"«\s?|\s?»|[“”„]", '"', block).replace("’", "'") for block in blocks]


def _dashes(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [block.replace(" -- ", " — ", 1) for block in blocks]


def _commas(blocks: Blocks, random: Random, language: str) -> Blocks:
    """Close up the dateline, as some portals do: "CHICAGO,Nov. 8,2019 --"."""
    return [re.sub(r"^([^.\n]{2,30}), (?=[^\n]{3,30}\d{4})", r"\1,", block, count=1) for block in blocks]


def _wrapped(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [block if "\n" in block else textwrap.fill(block, 72, break_on_hyphens=False) for block in blocks]


def _indented(blocks: Blocks, random: Random, language: str) -> Blocks:
    blank = "\u3000\u3000" if language.startswith("zh") else "    "
    return [blank + block if len(block) > 60 and "\n" not in block else block for block in blocks]


def _trailing(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [block.replace("\n", "  \n") + "   " for block in blocks]


def _twice(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [blocks[0], *blocks]


def _page(blocks: Blocks, random: Random, language: str) -> Blocks:
    before, after = _AROUND[language]
    return [*before, *blocks, *random.sample(after, 2)]


def _no_blank_lines(blocks: Blocks, random: Random, language: str) -> Blocks:
    return ["\n".join(blocks)]


def _windows(blocks: Blocks, random: Random, language: str) -> Blocks:
    return [block.replace("\n", "\r\n") for block in blocks]


def _marked(blocks: Blocks, random: Random, language: str) -> Blocks:
    return ["\ufeff" + blocks[0], *(f"{block}\u200b" for block in blocks[1:])]


_WESTERN = ("en", "de", "fr")

DAMAGE: dict[str, Damage] = {
    "straight-quotation-marks": Damage(_straight),
    "no-break-blanks": Damage(_blanks, _WESTERN),
    "soft-hyphens": Damage(_soft_hyphens, _WESTERN),
    "other-dashes": Damage(_dashes),
    "commas-closed-up": Damage(_commas, ("en",)),
    "headline-twice": Damage(_twice),
    "page-around": Damage(_page),
    "indented": Damage(_indented),
    "wrapped": Damage(_wrapped, _WESTERN),
    "blanks-at-line-ends": Damage(_trailing),
    "invisible-characters": Damage(_marked),
    "windows-line-ends": Damage(_windows),
    "no-blank-lines": Damage(_no_blank_lines),
}
"""What copying does, by name, in the order in which it is done."""

"""Names, titles and places that nobody has: what the generated items are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Name: TypeAlias = dict[str, Any]


def words(text: str) -> tuple[str, ...]:
    """Read words.

    Args:
        text: The words, between white space.

    Returns:
        Each of them.
    """
    return tuple(text.split())


FAMILIES = words(
    """
    Abgarian Adalvand Arvestani Avdalov Badrizadeh Baghunts Barzavi Chalmerton Dalvarian Delgarov
    Drummondsey Elvanli Farzanpour Fennimar Ghorbanvash Gulvardi Hadrutsyan Harcombe Iskandarli Jabrailzade
    Kamsarian Karvandi Kelbajarov Lachinov Lindqvarn Mardakertsi Mehrvash Meghrunts Nakhavand Norashenyan
    Ordubari Oskanvar Parvizkhani Qarabaghvand Qubadlov Rasulvand Rostamyar Sahakunts Sarvandi Shamkhorli
    Sisakyants Talishvar Tatevunts Ulubabov Vardenunts Vasheghan Whitlocke Yevlakhov Zangelani Zarrinfar
    """
)
GIVENS = words(
    """
    Anahit Aram Arash Ayla Babak Cavid Daria Davit Edward Elchin Farhad Gayane Gulnara Hasmik Helen Ilgar
    Jamshid Karen Kamran Laleh Leyla Lusine Maryam Michael Nazrin Nigar Omid Parisa Peter Rashid Ruzanna
    Samad Sevinj Shirin Tamara Tigran Vahid Yusif Zarui Zoë
    """
)
UNUSUAL = (
    {"family": "de Varn", "given": "Thomas"},
    {"family": '"de Varn"', "given": "Thomas"},
    {"family": "Varn", "non-dropping-particle": "de", "given": "Thomas"},
    {"family": "Hollenstadt", "dropping-particle": "von", "given": "Ulrich"},
    {"family": "van der Meerkamp", "given": "Anneke"},
    {"family": "al-Rashvani", "given": "Samir"},
    {"family": "el-Khalvar", "given": "Nadia"},
    {"family": "D’Arvisenne", "given": "Claire"},
    {"family": "O’Brannick", "given": "Sean"},
    {"family": "Chalmerton", "given": "Robert", "suffix": "Jr."},
    {"family": "Drummondsey", "given": "George", "suffix": "III"},
    {"family": "Ardelmont", "given": "Jean-Pascal"},
    {"family": "Ardelmont", "given": "J.-P."},
    {"family": "Whitlocke", "given": "A. B."},
    {"family": "Harcombe", "given": "Mary J."},
    {"family": "Harcombe", "given": "R.B."},
    {"family": "Hashemi Varjavand", "given": "Akbar"},
    {"family": "Garvez Montalban", "given": "Lucia"},
    {"family": "Vasheghan-Talavi", "given": "Mina"},
    {"family": "Qasemvash"},
    {"literal": "Dervish of Shusha"},
    {"literal": "@aras_watch"},
)
ORGANISATIONS = (
    "Caucasus Study Group",
    "Aras Valley Institute",
    "Ministry of Border Affairs of Valdaria",
    "South Caucasus Monitoring Centre",
    "International Crisis Desk",
    "The Committee for Open Archives",
    "Zangezur Data Project",
    "United Relief Mission",
    "CSG",
    "Bureau of Transit & Trade",
    "aras_contributors",
    "Torvald Analytics, Inc.",
)
FOREIGN: dict[str, tuple[tuple[Name, ...], tuple[str, ...], str, str, str]] = {
    "fa": (
        (
            {"family": "محمدپناه", "given": "رضا"},
            {"family": "کریم‌نژاد", "given": "لاله"},
            {"literal": "مرکز مطالعات ارس"},
        ),
        ("راه‌های ترانزیتی ارس", "میانجی‌گری در قفقاز: یک گزارش"),
        "روزنامه ارس",
        "نشر ارس‌نمونه",
        "تبریز",
    ),
    "ru": (
        ({"family": "Ордубаров", "given": "Сергей"}, {"family": "Лачинская", "given": "Анна Петровна"}),
        ("Транзит через Аракс", "Посредничество на Кавказе: очерк истории"),
        "Вестник Аракса",
        "Издательство Перевал",
        "Москва",
    ),
    "hy": (
        ({"family": "Տաթևունց", "given": "Արամ"}, {"family": "Նորաշենյան", "given": "Գայանե"}),
        ("Արաքսի ճանապարհները", "Միջնորդությունը Կովկասում"),
        "Արաքս օրաթերթ",
        "Լեռնանցք հրատարակչություն",
        "Երևան",
    ),
    "az": (
        ({"family": "Şəmkirov", "given": "Əli"}, {"family": "Göyçəli", "given": "Nərmin"}),
        ("Araz boyunda tranzit yolları", "Qafqazda vasitəçilik: bir baxış"),
        "Araz Xəbərləri",
        "Dağ Nəşriyyatı",
        "Bakı",
    ),
    "de": (
        ({"family": "Hollenstädter", "given": "Jürgen"}, {"family": "von Birkenau-Stolz", "given": "Marie"}),
        ("Der Handel am Aras und seine Wege", "Vermittlung im Südkaukasus: Versuch einer Bilanz"),
        "Kaukasische Rundschau",
        "Verlag am Pass",
        "Leipzig",
    ),
    "fr": (
        ({"family": "d’Arvisenne", "given": "Hélène"}, {"family": "Beaumarquet", "given": "Éric"}),
        ("Les routes de l’Araxe", "La médiation au Caucase : un bilan"),
        "Le Courrier de l’Araxe",
        "Éditions du Col",
        "Paris",
    ),
}

PLACES = (
    "Tavrizan",
    "Bakhura",
    "Yerenak",
    "New Harbour",
    "Northgate, MA",
    "Washington, D.C.",
    "London",
    "Geneva",
    "Tehran",
    "Baku",
    "Yerevan",
)
PRESSES = (
    "Northgate University Press",
    "Araxes Books",
    "Pass & Sons",
    "Harcombe House",
    "The Valdar Press",
    "Institute of Border Studies",
    "I.B. Torvald",
    "Harcombe & Co.",
    "The Press at St. Varn",
    "Verlag am Pass",
)
UNIVERSITIES = (
    "University of Northgate",
    "Valdar State University",
    "Harcombe College",
    "Aras Technical University",
)
PAPERS = (
    "Caucasus Daily",
    "The Aras Times",
    "Northgate Herald",
    "Valdar News",
    "the Border Gazette",
    "ArasWire",
    "Who Knows?",
)
MAGAZINES = ("Caucasus Quarterly Review", "The Pass", "Mountain & Valley", "Frontier Weekly")
JOURNALS = (
    "Journal of Caucasian Studies",
    "Politics & Policy of Borderlands",
    "Review of Transit Economics",
    "Aras Studies",
    "The Valdar Historical Review",
    "Proceedings of the Institute of Border Studies",
    "Mediation: A Journal",
)
SITES = (
    "Karabakh Records Online",
    "Aras Watch",
    "Caucasus Monitor",
    "example.org",
    "Valdar.net",
    "The Transit Desk",
)
BLOGS = ("The Border Post", "Notes from the Aras", "A Traveller’s Ledger", "bridge_and_pass")
NETWORKS = ("Sahand TV", "Radio Valdar", "Channel 9", "Northgate Public Radio", "ATV")
PROGRAMMES = ("Evening Report", "The World at Ten", "Caucasus Hour", "Talk of the Valley")
EVENTS = (
    "Annual Meeting of the Caucasus Study Group",
    "5th Conference on Border Trade",
    "Aras Dialogue 2014",
    "Security Council of Valdaria, 41st Session",
    "Workshop on Open Archives",
)
SERIES = ("Studies in Border History", "Caucasus Papers", "Library of the Passes")
ARCHIVES = ("Valdar State Archive", "Northgate University Library", "Archive of the Aras Commission")
COLLECTIONS = ("Harcombe Papers", "Fonds of the Border Commission", "Collection 12")


def person(random: Random) -> Name:
    """Invent a person.

    Args:
        random: What chooses.

    Returns:
        A CSL name, seldom out of the ordinary.
    """
    if random.random() < 0.14:
        return dict(random.choice(UNUSUAL))
    return {"family": random.choice(FAMILIES), "given": random.choice(GIVENS)}


def persons(random: Random, number: int) -> list[Name]:
    """Invent people that differ.

    Args:
        random: What chooses.
        number: How many.

    Returns:
        Their CSL names.
    """
    found: list[Name] = []
    while len(found) < number:
        name = person(random)
        if name.get("family") not in {other.get("family") for other in found}:
            found.append(name)
    return found


def chosen(random: Random, values: Sequence[Any], weights: Sequence[float]) -> Any:  # noqa: ANN401
    """Choose one of a few values.

    Args:
        random: What chooses.
        values: The values.
        weights: How often each is to be chosen.

    Returns:
        A value.
    """
    return random.choices(values, weights)[0]

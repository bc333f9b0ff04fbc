"""The words of fixed lists: kinds, event types, modes, positions. What each means stands in the codebook."""

from __future__ import annotations

from typing import Literal, TypeAlias

SourceKind: TypeAlias = Literal[
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "broadcast",
    "chapter",
    "dataset",
    "document",
    "interview",
    "manuscript",
    "personal_communication",
    "post",
    "post-weblog",
    "report",
    "software",
    "speech",
    "thesis",
    "webpage",
]
ActorKind: TypeAlias = Literal["person", "state", "government-body", "organisation", "media", "group"]
PlaceKind: TypeAlias = Literal["country", "region", "province", "city", "site"]
EventType: TypeAlias = Literal[
    "agree",
    "consult",
    "support",
    "concede",
    "cooperate",
    "aid",
    "retreat",
    "request",
    "accuse",
    "reject",
    "threaten",
    "protest",
    "sanction",
    "mobilize",
    "coerce",
    "assault",
    "situation",
    "office",
    "publication",
    "statement",
]
# fmt: off
Mode: TypeAlias = Literal[
    # help given, as UCDP's External Support Dataset names it (troops, weapons, territory: PLOVER's too)
    "troops", "presence", "infrastructure", "weapons", "materiel", "training", "funding", "intelligence",
    "territory",
    # help given, ours
    "humanitarian", "trade", "mediation",
    # PLOVER's
    "visit", "third-party", "multilateral", "phone", "withdraw", "release", "return", "disarm", "ceasefire",
    "access", "resign", "assist", "change", "yield", "meet", "disapprove", "investigate", "allege",
    "restrict", "ban", "arrest", "relations", "expel", "violence", "demo", "riot", "general", "strike",
    "hunger", "boycott", "obstruct", "convict", "discontinue", "police", "militia", "confiscate", "censor",
    "curfew", "martial-law", "deport", "withhold", "abduct", "beat", "torture", "execute", "sexual",
    "assassinate", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "heavy-weapons",
    "cleansing", "massacre", "unconventional",
]
# fmt: on
Status: TypeAlias = Literal["stated", "attributed", "disputed"]
ClaimKind: TypeAlias = Literal[
    "relation", "policy", "motive", "cause", "evaluation", "legal-status", "counterfactual", "characteristic"
]
Position: TypeAlias = Literal["asserts", "denies", "questions"]

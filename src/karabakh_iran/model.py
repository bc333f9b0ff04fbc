"""The records and the value objects that they are made of.

All are frozen, keyword-only, slotted, hashable and made of tuples. Ids are lower-case ASCII slugs, unique over
a whole dataset. A reference is an id, never an object, so that a table can be read without the others.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.vocabulary import ActorKind, ClaimKind, EventType, Mode, PlaceKind, Position, SourceKind, Status


@frozen(kw_only=True)
class Passage:
    """A range of a source's text, pointed at by its first and last words.

    The terms are those of the web's Text Fragments (WICG, "URL Fragment Text Directives"). White space
    counts as one blank, all else to the letter. A passage is as short as is unique.

    Attributes:
        source: Id of the Source.
        text_start: Words that the range begins with; empty for a source as a whole, where its text is not held.
        text_end: Words that it ends with; empty where ``text_start`` is the whole range.
        prefix: Words just before the range, only where the rest is ambiguous.
        paragraph: Number of the paragraph in the source's own text, counted from 1.
    """

    source: str
    text_start: str = ""
    text_end: str = ""
    prefix: str = ""
    paragraph: int | None = None


@frozen(kw_only=True)
class Name:
    """Another name, spelling or form in another script.

    Attributes:
        text: The name.
        language: BCP 47 tag of the language it is written in.
        passage: Where it stands, if it stands in a held source.
    """

    text: str
    language: str = "en"
    passage: Passage | None = None


@frozen(kw_only=True)
class Role:
    """A post that somebody held, according to a source.

    Attributes:
        title: The post, in the words of the passage.
        of: Id of the Actor it was a post of.
        when: The time for which the source gives it.
        passage: Where the source says so.
    """

    title: str
    of: str | None = None
    when: When | None = None
    passage: Passage


@frozen(kw_only=True)
class Source:
    """A work that is held, or that a held work cites.

    Attributes:
        id: Slug.
        title: Title; a description in brackets where the work has none.
        kind: CSL's name for the type of work.
        authors: Ids of the Actors that signed it; empty for an unsigned work.
        voice: Id of the Actor that stands for the unnamed author of an unsigned work; never printed.
        container: Title of the paper, site or series it appeared in.
        publisher: Who published it.
        issued: When it was published.
        url: Address of the original, where it is known.
        accessed: When that address was looked up.
        language: BCP 47 tag.
        translators: Ids of the Actors that translated it.
        reproduced_in: The range of another source that reprints it.
        file: Name of the file that holds its text.
        sha256: SHA-256 of that file, in hexadecimal.
        skip: Ranges that are no text of it: page furniture, captions, headings, teasers.
        note: A coder's remark.
    """

    id: str
    title: str
    kind: SourceKind
    authors: tuple[str, ...] = ()
    voice: str | None = None
    container: str = ""
    publisher: str = ""
    issued: When | None = None
    url: str = ""
    accessed: When | None = None
    language: str = "en"
    translators: tuple[str, ...] = ()
    reproduced_in: Passage | None = None
    file: str = ""
    sha256: str = ""
    skip: tuple[Passage, ...] = ()
    note: str = ""


@frozen(kw_only=True)
class Actor:
    """Somebody that acts, speaks or is affected.

    Attributes:
        id: Slug.
        name: Name as it is displayed.
        kind: What it is; a capital that stands for a government is coded as the state.
        sort_name: Name as a bibliography sorts it, "Family, Given"; empty for what is no person.
        aliases: Other names that it bears.
        country: ISO 3166-1 alpha-3 code, of states and bodies of states only.
        roles: Posts held.
        note: A coder's remark.
    """

    id: str
    name: str
    kind: ActorKind
    sort_name: str = ""
    aliases: tuple[Name, ...] = ()
    country: str | None = None
    roles: tuple[Role, ...] = ()
    note: str = ""


@frozen(kw_only=True)
class Place:
    """Somewhere that things happen.

    Attributes:
        id: Slug.
        name: Name as it is displayed.
        kind: What it is.
        aliases: Other names that it bears.
        country: ISO 3166-1 alpha-3 code; none for contested territory.
        part_of: Id of the Place around it.
        note: A coder's remark.
    """

    id: str
    name: str
    kind: PlaceKind
    aliases: tuple[Name, ...] = ()
    country: str | None = None
    part_of: str | None = None
    note: str = ""


@frozen(kw_only=True)
class Event:
    """Something that happened, according to somebody.

    Attributes:
        id: Slug.
        title: What is told to have happened, in neutral words of the coders.
        type: PLOVER's event type, or ours for what is no interaction.
        modes: How it was done.
        status: "stated": somebody tells it in his own voice in the source; "attributed": only through others;
            "disputed": a stance denies it. Derived from the stances, stored, checked. None means "established".
        when: When it happened, which is not when it was told.
        actors: Ids of the Actors that did it; empty where the source names no agent.
        recipients: Ids of the Actors that it was done to or for.
        places: Ids of the Places where it happened.
        occurrence: Key that Events share which are, in the coders' judgement, one happening told differently.
        note: A coder's remark.
    """

    id: str
    title: str
    type: EventType
    modes: tuple[Mode, ...] = ()
    status: Status
    when: When | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    occurrence: str | None = None
    note: str = ""


@frozen(kw_only=True)
class Claim:
    """What somebody holds to be so: why, how good, whose right, what if, what general policy.

    Attributes:
        id: Slug.
        text: The proposition, in one neutral sentence of the coders.
        kind: What it is a proposition of.
        when: The time that it is about.
        about: Ids of the Actors, Places and Events that it is about.
        rivals: Ids of Claims that cannot be true with it at the same time; stored with one of the two.
        note: A coder's remark.
    """

    id: str
    text: str
    kind: ClaimKind
    when: When | None = None
    about: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    note: str = ""


@frozen(kw_only=True)
class Stance:
    """Somebody, in a passage, asserts, denies or questions that something happened or is so.

    Attributes:
        id: Slug.
        on: Id of the Event or Claim.
        holder: Id of the Actor whose stance it is.
        position: "asserts": presents it as so, however hedged; "questions": leaves it open; "denies": says it
            is not so.
        passage: Where that stands.
        hedge: The hedging words, verbatim.
        via: Ids of the Actors or Sources it came through, first to last, without the passage's own author.
        when: When it was taken.
        note: A coder's remark.
    """

    id: str
    on: str
    holder: str
    position: Position
    passage: Passage
    hedge: str = ""
    via: tuple[str, ...] = ()
    when: When | None = None
    note: str = ""


@frozen(kw_only=True)
class Quote:
    """One unbroken span of direct speech.

    Attributes:
        id: Slug.
        speaker: Id of the Actor whose words they are.
        text: The words within the quotation marks, verbatim, white space collapsed.
        passage: Where they stand.
        cue: The attributing words, verbatim.
        when: When it was said, which is not when what it tells happened.
        about: Ids of every Actor, Place and Event named in it.
        via: Ids of the Actors or Sources it came through, first to last, without the passage's own author.
        translator: Id of the Actor that translated it.
        utterance: Key that Quotes share which are the same words in other wordings.
        nested_in: Id of the Quote that contains it.
        continues: Id of the Quote that it goes on from, after an interruption.
        note: A coder's remark.
    """

    id: str
    speaker: str
    text: str
    passage: Passage
    cue: str = ""
    when: When | None = None
    about: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    translator: str | None = None
    utterance: str | None = None
    nested_in: str | None = None
    continues: str | None = None
    note: str = ""


Record: TypeAlias = Source | Actor | Place | Event | Claim | Stance | Quote

"""Who is said to hold what: a name and one of its titles in a sentence, before the agency is completed."""

from kg.extract.items import BodyDraft, Item, Place, Scanned, TitleDraft
from kg.model import Record


class Holding(Record, frozen=True):
    """A name and one of its titles in a sentence. `shared` is the body that a bare title may borrow.

    `places` are the units, or level words alone, that the other titles of its list carry, the next one first; `beside` are
    the bodies of those titles. `act` is the concept of the personnel decision that gives or ends it, `decided` its day, where the
    sentence has one day only. `given` is the body of the post that the sentence gives the same person, `sought` the offset before
    which the text names that of a bare title.
    """

    name: Item
    title: TitleDraft
    shared: BodyDraft | None
    rule: str
    modality: str
    sentence: Scanned
    since: str | None = None
    until: str | None = None
    places: tuple[Place | str, ...] = ()
    beside: tuple[BodyDraft, ...] = ()
    term: str = ""
    act: str = ""
    decided: str | None = None
    given: BodyDraft | None = None
    sought: int | None = None

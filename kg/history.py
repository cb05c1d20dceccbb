"""Bodies in time as plain records: what changed them, and the life that this makes of each."""

from kg.model import Body, Record


class Change(Record, frozen=True):
    """What made bodies begin, go on under another name or end: `kind` is a class of the ontology ("Merger").

    It took effect on a day between `first` and `last` (ISO, both included; the same day where it is known). `document` is the
    act or the source. A renaming has its body on both sides; `names` are then its name before and after.
    """

    id: str
    kind: str
    first: str
    last: str
    document: str
    before: tuple[Body, ...] = ()
    after: tuple[Body, ...] = ()
    names: tuple[str, str] = ("", "")


class BodyLife(Record, frozen=True):
    """A body in time: between which days its first and its last day lie ("" is open), its former names, its line.

    The line are the changes that led to it, those that followed, and those in which it was renamed.
    """

    since: tuple[str, str] = ("", "")
    until: tuple[str, str] = ("", "")
    former: tuple[str, ...] = ()
    line: tuple[Change, ...] = ()

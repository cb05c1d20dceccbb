"""Whom a decision concerns: a person or a post; without them its verb reports no news of officials."""

from kg.extract.deaths import is_said_of_one, tells_death
from kg.extract.deeds import is_fact
from kg.extract.items import Item, Scanned, prop, says
from kg.extract.plans import doubted, unreal
from kg.lexicon import Lexicon

_DECIDERS = ("body", "title")  # who takes a decision


def is_about_someone(head: Item, sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """A decision is about a person or a post: after its verb, or before a passive one ("bị khởi tố", "từ trần")."""
    items = sentence.items
    spoken_of = lexicon.longest("fact", sentence.tokens, 0)  # "Việc | điều động ông A là theo quy định"
    if (spoken_of and spoken_of.end == head.first) or unreal(items, at) or doubted(items):
        return False
    if prop(head, "overrides") and not any(i.date for i in items):
        return False  # "chia buồn về việc đồng chí A từ trần"
    if tells_death(head) and not is_said_of_one(items, at):
        return False
    if prop(head, "withoutPost") and not _gives_task(head, sentence, at, lexicon):
        return False
    own = head.concept is not None and head.text.casefold() in head.concept.props.get("ownVerb", ())
    by = at - 1 if at and items[at - 1].kind not in _DECIDERS else at - 2  # "bị | Ban Bí thư | kỷ luật"
    passive = lexicon.longest("agent", sentence.tokens, items[by].first) if by >= 0 else None
    if (own or passive) and is_fact(sentence, at, lexicon):
        return False
    about = items if prop(head, "subjectRole") or passive else items[:at] if own else items[at + 1 :]
    return any(i.kind in ("name", "title", "honorific") or says(i, "fn/giu-chuc") for i in about)


def _gives_task(head: Item, sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """A post or the running of an office is given: not "cán bộ được | phân công xác minh"."""
    after = sentence.items[at + 1 :]
    post = any(i.kind == "title" or says(i, "fn/giu-chuc", "fn/tham-gia", "fn/sang-lam") for i in after)
    return post or any(
        prop(i, "notation") == "subject" or lexicon.longest("task", sentence.tokens, i.first) for i in after
    )

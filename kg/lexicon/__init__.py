"""Concepts compiled into matchers: what the extractor knows of the language, all of it out of the vocabulary.

Take a concept out of `ontology/` and what it would have found is found no more.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kg.lexicon.cues import Cues
from kg.lexicon.forms import Forms, Words
from kg.lexicon.gazetteer import Gazetteer
from kg.lexicon.labels import NOTHING, Found, Guards, Labels
from kg.lexicon.misprints import misprints
from kg.lexicon.sites import NONE, Sites
from kg.lexicon.trie import Match, Trie
from kg.model import Concept
from kg.text.normalize import tone_key
from kg.text.tokens import Token, Word, tokens

__all__ = ["NOTHING", "Gazetteer", "Lexicon", "Match", "Words", "compile_lexicon", "pref"]


_VERB = "verb"  # the verbs of event types are found as if they were a scheme; there is none of that name
_DASH, _COMMA = " - ", ", "  # between the fields of a name
_AND = " và "


class Expansion(NamedTuple):
    """What an abbreviation stands for, and the printed words one of which must stand after or before it, if any are given."""

    full: tuple[Token, ...]
    onlybefore: tuple[tuple[str, ...], ...]
    onlyafter: tuple[tuple[str, ...], ...]

    def fits(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether the words around `words[start:end]` decide for this meaning; one that needs no neighbour always fits."""
        if not self.onlybefore and not self.onlyafter:
            return True
        if any(_printed(words, end, end + len(p)) == p for p in self.onlybefore):
            return True
        return any(start >= len(p) and _printed(words, start - len(p), start) == p for p in self.onlyafter)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled vocabulary: the labels of all schemes, the names of each open body type, abbreviations, units, sites.

    `wider` are the concepts that a concept is one of, itself among them; `levels` the level words of a body type's units.
    """

    concepts: dict[str, Concept]
    labels: Labels
    forms: Forms
    wider: dict[str, frozenset[str]]
    levels: dict[str, tuple[str, ...]]
    names: dict[str, Trie]
    abbreviations: dict[tuple[str, ...], tuple[Expansion, ...]]
    lengths: dict[
        str, tuple[int, ...]
    ]  # the first word of abbreviations -> of how many tokens they are, the most first
    gazetteer: Gazetteer
    sites: Sites
    joined: dict[tuple[str, tuple[str, ...]], str]  # type and words of a known proper name -> how it is written
    misprints: frozenset[tuple[str, ...]]  # the printed words of misprinted titles

    def found(self, words: Sequence[Token], at: int) -> Found:
        """The longest label of each scheme that starts at a token, and the longest verb as that of the scheme "verb"."""
        if at >= len(words):
            return NOTHING
        return words.row.found(at) if type(words) is Words else self.labels.at(words, at)

    def longest(self, scheme: str, words: Sequence[Token], at: int, *, capital: bool = False) -> Match | None:
        """The longest label of a scheme ("position", "body", ...) that starts at a token.

        `capital`: the token is read as if it had one, where a body must follow and its head may be written small.
        """
        if at >= len(words):
            return None
        if type(words) is not Words or (capital and words[at].shape == "low"):
            return self.labels.at(words, at, capital=capital).get(scheme)
        found = words.row.known[at]
        return (words.row.found(at) if found is None else found).get(scheme)

    def full(self, words: Sequence[Word], start: int, end: int) -> tuple[Token, ...] | None:
        """What `words[start:end]` is short for; None if it is no abbreviation, or one whose neighbours do not decide.

        Of several meanings the one that a neighbour asks for wins over the one that needs none ("TP Nội vụ", "TP Vinh").
        """
        found = self.abbreviations.get(_printed(words, start, end), ())
        return next((e.full for e in found if e.fits(words, start, end)), None) if found else None

    def verb(self, words: Sequence[Token], at: int) -> Match | None:
        """The longest verb of an event type that starts at a token."""
        return self.longest(_VERB, words, at)

    def own_name(self, concept: Concept, words: Sequence[Token], at: int) -> int:
        """The end of the longest well-known proper name of a body type ("Sở | Y tế") at a token; `at` if there is none."""
        match = self.names[concept.id].longest(words, at) if concept.id in self.names else None
        return match.end if match else at

    def joined_name(self, concept: Concept, name: str) -> str:
        """A well-known proper name as it is written in full; others stay as they are.

        With the "và" that a sign or nothing stands for, and its own capitals: "Sở | Giáo dục - Đào tạo", "Kiểm soát Bệnh tật".
        """
        return self.joined.get((concept.id, _bare(name)), name)

    def unit_levels(self, concept: Concept) -> tuple[str, ...]:
        """The level words of the units that a body type may belong to ("tỉnh", "thành phố")."""
        return self.levels.get(concept.id, ())

    def is_a(self, concept_id: str, ancestors: Iterable[str]) -> bool:
        """Whether a concept is one of `ancestors` or narrower than one of them."""
        return not self.wider.get(concept_id, frozenset((concept_id,))).isdisjoint(ancestors)


def compile_lexicon(concepts: Iterable[Concept], gazetteer: Gazetteer, sites: Sites = NONE) -> Lexicon:
    """Compile Vietnamese labels, verbs, guards and abbreviations. The order of `concepts` does not matter."""
    found = Labels()
    cues = Cues()
    names: dict[str, Trie] = {}
    ordered = sorted(concepts, key=lambda c: c.id)
    wrong = _misprinted(ordered)
    abbreviations = {words: [expansion] for words, expansion in wrong.items()}
    for concept in ordered:
        if concept.scheme == "abbreviation":
            _abbreviate(concept, abbreviations)
            continue
        capital = concept.props.get("requiresCapital") == ("true",)
        guards = Guards(_phrases(concept, "notPrecededBy"), _phrases(concept, "notFollowedBy"), capital)
        if any(guards):
            found.guard(concept, guards)
        for label in concept.labels:
            for text in _spellings(concept, label.text) if label.lang == "vi" else ():
                keys = _keys(text)
                found.add(concept.scheme, keys, concept)
                cues.add(concept.scheme, keys, concept, capital=capital)
        for verb in concept.props.get("verb", ()):
            found.add(_VERB, _keys(verb), concept)
            cues.add(_VERB, _keys(verb), concept, capital=capital)
        for name in concept.props.get("name", ()):
            for text in _spellings(concept, name):
                names.setdefault(concept.id, Trie()).add(_keys(text), concept)
    short = {key: tuple(sorted(meant, key=_needless)) for key, meant in abbreviations.items()}
    lengths: dict[str, tuple[int, ...]] = {}
    for key in sorted(short, key=len, reverse=True):
        lengths[key[0]] = tuple(dict.fromkeys((*lengths.get(key[0], ()), len(key))))
    known = {c.id: c for c in ordered}
    wider = {name: _wider(name, known) for name in known}
    levels = {c.id: tuple(pref(known[v]) for v in c.props.get("unitLevel", ()) if v in known) for c in ordered}
    misprinted = frozenset(wrong)
    forms = Forms(found, cues, gazetteer, _tells(short, wrong))
    return Lexicon(
        known, found, forms, wider, levels, names, short, lengths, gazetteer, sites, _written(ordered), misprinted
    )


def _tells(short: Iterable[tuple[str, ...]], wrong: Mapping[tuple[str, ...], Expansion]) -> dict[str, frozenset[str]]:
    """The words that tell abbreviations, each with those one of which stands beside it, "" where it tells one by itself.

    An abbreviation is told by its first word, the misprint of a title by what is wrong in it: "Chủ | tích".
    """
    beside: dict[str, set[str]] = {}
    for words in short:
        if words not in wrong:
            beside.setdefault(words[0], set()).add("".join(words[1:2]))
            continue
        right = {t.text.lower() for t in wrong[words].full}
        for word in words:
            if word.lower() not in right:
                beside.setdefault(word, set()).update(other for other in words if other != word)
    return {word: frozenset(others) for word, others in beside.items()}


def _wider(concept_id: str, concepts: Mapping[str, Concept]) -> frozenset[str]:
    found: set[str] = set()
    todo = [concept_id]
    while todo:
        current = todo.pop()
        if current not in found:
            found.add(current)
            todo.extend(concepts[current].broader if current in concepts else ())
    return frozenset(found)


def pref(concept: Concept, lang: str = "vi") -> str:
    """The label that is shown."""
    for label in concept.labels:
        if label.kind == "pref" and label.lang == lang:
            return label.text
    return concept.id


@lru_cache(maxsize=1 << 13)  # most labels are asked for three times
def _keys(text: str) -> tuple[str, ...]:
    return tuple(t.key for t in tokens(text))


def _spellings(concept: Concept, text: str) -> Iterable[str]:
    """A label or name of a body with each sign that may part its fields: "Thi đua - Khen thưởng", "Thi đua, khen thưởng"."""
    if concept.scheme != "body" or (_DASH not in text and _COMMA not in text):
        return (text,)
    return dict.fromkeys((text, text.replace(_DASH, _COMMA), text.replace(_COMMA, " ")))


@lru_cache(maxsize=1 << 12)
def _bare(name: str) -> tuple[str, ...]:
    return tuple(t.key for t in tokens(name.replace(_AND, " ")) if t.shape != "punct")


def _phrases(concept: Concept, name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_keys(text) for text in concept.props.get(name, ()))


def _abbreviate(concept: Concept, into: dict[tuple[str, ...], list[Expansion]]) -> None:
    around = (
        tuple(tuple(t.text for t in tokens(p)) for p in concept.props.get(n, ())) for n in ("onlyBefore", "onlyAfter")
    )
    expansion = Expansion(tuple(tokens(pref(concept))), *around)
    for label in concept.labels:
        if label.kind != "pref" and label.lang in ("vi", ""):
            into.setdefault(tuple(t.text for t in tokens(label.text)), []).append(expansion)


def _written(concepts: Sequence[Concept]) -> dict[tuple[str, tuple[str, ...]], str]:
    """How each well-known name is written, by type and words; of two alike the formal one, that with "và", or the first.

    One that the vocabulary has in small letters alone is written as the text does.
    """
    named = ((c.id, name) for c in reversed(concepts) for name in reversed(c.props.get("name", ())))
    proper = [(concept_id, name) for concept_id, name in named if name[0].isupper()]
    proper.sort(key=lambda pair: _AND in pair[1])
    proper += [(c.id, name) for c in concepts for name in c.props.get("formalName", ())]
    return {(concept_id, _bare(name)): name for concept_id, name in proper}


def _misprinted(concepts: Sequence[Concept]) -> dict[tuple[str, ...], Expansion]:
    """What the misprints of common titles stand for where an agency, a unit or the short form of one follows."""
    of = {
        scheme: [c for c in concepts if c.scheme == scheme]
        for scheme in ("position", "body", "level", "abbreviation", "misprint")
    }
    labels = [label.text for c in of["position"] for label in c.labels if label.lang == "vi"]
    known = frozenset((keys[0], keys[1]) for keys in map(_keys, labels) if len(keys) > 1)
    printed = {
        tuple(t.text for t in tokens(text))
        for c in (*of["body"], *of["level"], *of["abbreviation"])
        for label in c.labels
        if label.lang in ("vi", "") and (c.scheme != "abbreviation" or label.kind != "pref")
        for text in (label.text, label.text[:1].lower() + label.text[1:])
    }
    behind = tuple(sorted(printed))
    met = {_keys(label.text)[0] for c in concepts for label in c.labels if label.lang == "vi"}
    found: dict[tuple[str, ...], Expansion] = {}
    for title in [label.text for c in of["misprint"] for label in c.labels if label.kind == "hidden"]:
        right = Expansion(tuple(tokens(title)), behind, ())
        keys = {t.key for t in right.full}
        found |= {pair: right for pair in misprints(title, known) if met.isdisjoint({*map(tone_key, pair)} - keys)}
    return found


def _needless(expansion: Expansion) -> bool:
    """Sorts the meaning that needs no neighbour behind those that do."""
    return not expansion.onlybefore and not expansion.onlyafter


def _printed(words: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    return tuple([t.text for t in words[start:end]])

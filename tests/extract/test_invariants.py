"""What holds for every text: spans, quotes, one spelling or another, one process or another, and no exception."""

import os
import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import resources
from kg.extract import document, extract
from kg.text.normalize import tone_key
from tests.builders import SAMPLES, STORY
from tests.extract.corpus import texts
from tests.extract.reading import article, claims, lexicon, read
from tests.extract.sentences import FRAME, READ

QUOTE_LIMIT = 200
OURS = [*STORY, *sorted((resources.folder("data") / "gold").glob("*.txt"))]  # every text of the project
# New placement of the tone mark, old placement; only syllables without a final letter differ.
PLACEMENTS = [*zip(("òa", "óa", "ỏa", "õa", "ọa"), ("oà", "oá", "oả", "oã", "oạ"), strict=True)]
PLACEMENTS += [*zip(("ùy", "úy", "ủy", "ũy", "ụy"), ("uỳ", "uý", "uỷ", "uỹ", "uỵ"), strict=True)]
PLACEMENTS += [("Ủy", "Uỷ")]
WORDS = sorted({word for sentence, _ in READ for word in sentence.replace(",", " , ").replace(".", " . ").split()})
WORDS += ["\n", ";", ":", "(", ")", '"', "“", "”", "-", "–", "12/3/2024", "tại", "tổ chức", "hội nghị", "H'Mẫu", "K'"]
slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(found, made):
    """The invariants of the claims of one article."""
    text, ids = found.text, [c.id for c in made]
    assert len(set(ids)) == len(ids)
    events = {c.id for c in made if c.predicate == "occurs"}
    for claim in made:
        for mention in (claim.subject, claim.object):
            if mention is not None:
                assert 0 <= mention.start < mention.end <= len(text)
                assert text[mention.start : mention.end] == mention.surface
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.end - claim.start <= QUOTE_LIMIT
        if claim.subject.end <= claim.start:  # "Ông từng là ...": who is meant was named in a sentence before
            assert claim.predicate == "holds"
            assert claim.start <= claim.object.start
        else:
            assert claim.start <= claim.subject.start
            assert claim.subject.end <= claim.end, "the quote holds its subject"
        assert text[claim.start : claim.end] == text[claim.start : claim.end].strip()
        if claim.object and _together(claim) <= QUOTE_LIMIT:
            assert claim.start <= claim.object.start
            assert claim.object.end <= claim.end, "the quote holds the title or the role's words"
        assert 0 < claim.confidence <= 1
        assert claim.article == found.id
        assert {"holds": claim.post, "occurs": claim.occasion, "participates": claim.role, "background": claim.value}[
            claim.predicate
        ]
        assert (claim.event in events) == (claim.predicate == "participates")


def _together(claim):
    spans = (claim.subject, claim.object)
    return max(m.end for m in spans) - min(m.start for m in spans)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_samples(path):
    found, made, _ = read(path.read_bytes())
    assert made
    check(found, made)


def test_invented_sentences():
    for sentence, _ in READ:
        found = article(f"{FRAME}\n{sentence}")
        check(found, extract(found, lexicon()))


def test_real_texts():
    """200 texts of the corpus: every invariant holds, and each quote holds its title where they stand close."""
    found = texts(200)
    if not found:
        pytest.skip("the corpus is not beside the project")
    count = 0
    for one in found:
        made = extract(one, lexicon())
        check(one, made)
        count += len(made)
        document(one, made, lexicon())
    assert count > 200


@slow
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=400))
def test_any_text_is_read_without_an_error(text):
    found = article("x" + text)
    made = extract(found, lexicon())
    check(found, made)


@slow
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_words_in_any_order_are_read_without_an_error(text):
    found = article(FRAME + "\n" + text)
    made = extract(found, lexicon())
    check(found, made)
    assert extract(found, lexicon()) == made
    document(found, made, lexicon())


def plain(made):
    """What claims say, up to surfaces, offsets and hashes."""
    return sorted(
        (c.predicate, c.subject.key, c.subject.start, tone_key(c.post.label) if c.post else "", c.role, c.modality)
        for c in made
    )


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.stem)
def test_composed_and_decomposed_are_one(path):
    text = path.read_text(encoding="utf-8")
    one, two, again = (read(unicodedata.normalize(form, text).encode()) for form in ("NFC", "NFD", "NFC"))
    assert one == two == again


def spellings(path):
    """A text with the new and with the old placement of every tone mark."""
    new = old = path.read_text(encoding="utf-8")
    for right, left in PLACEMENTS:
        new, old = respelt(new, left, right), respelt(old, right, left)
    return new, old


def test_most_texts_have_syllables_of_two_placements():
    assert sum(new != old for new, old in map(spellings, OURS)) > len(OURS) * 3 // 4


def respelt(text, one, other):
    """The text with one placement in the place of the other: not inside "Đoàn", nor after q, where there is but one."""
    return re.sub(rf"(?<![qQ]){one}(?!\w)", other, text)


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.stem)
def test_old_and_new_placement_say_the_same(path):
    new, old = spellings(path)
    assert plain(read(old.encode())[1]) == plain(read(new.encode())[1])


def test_a_loop_of_agencies_ends():
    """Two agencies that the text calls part of each other: neither is part of itself."""
    found = claims(
        "Ông Nguyễn Văn Mẫu, Trưởng Bộ môn Thử nghiệm, Khoa Mẫu mực, phát biểu. "
        "Bà Trần Thị Thử, Trưởng Khoa Mẫu mực, Bộ môn Thử nghiệm, dự."
    )
    labels = {c.post.label for c in found if c.post}
    assert labels == {"Trưởng Bộ môn Thử nghiệm Khoa Mẫu mực", "Trưởng Khoa Mẫu mực Bộ môn Thử nghiệm"}


def test_two_processes_with_two_hash_seeds_say_the_same():
    """The order of sets must not leak into what is found."""
    script = "import sys; from tests.extract.test_invariants import every; sys.stdout.write(every())"
    said = []
    for seed in ("1", "2"):
        path = os.pathsep.join(p or os.curdir for p in sys.path)
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, check=True)
        said.append(done.stdout.decode())
    assert said[0] == said[1]
    assert len(said[0]) > 10_000


def every():
    """All claims and documents of the project's texts, and the claims of the invented sentences, as text."""
    found = [part for path in OURS for part in read(path.read_bytes())[1:]]
    found += [claim for sentence, _ in READ for claim in claims(f"{FRAME}\n{sentence}")]
    return "\n".join(map(repr, found))


def test_a_long_sentence_is_cut_around_its_subject():
    filler = "và nhiều nội dung quan trọng khác của địa phương trong thời gian tới " * 6
    text = f"{FRAME}\nCho rằng {filler}, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, người {filler} phát biểu."
    (claim,) = [c for c in claims(text) if c.predicate == "holds"]
    found = article(text)
    quote = found.text[claim.start : claim.end]
    assert len(quote) <= QUOTE_LIMIT
    assert "Nguyễn Văn Mẫu" in quote
    assert "Bí thư Tỉnh ủy" in quote
    assert found.text[claim.start - 1].isspace()
    assert found.text[claim.end] in " ,"

"""Posts that were over when the report was written: their term is, or the sentence tells of a day long ago."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import Item
from kg.extract.pasts import is_dated_so, is_long_ago, is_otherwise_now, is_presented_then, is_then
from kg.extract.terms import is_past, term_after
from kg.extract.times import after_of, is_over


def of_term(holding: Holding, items: Sequence[Item], k: int, t: int, published: str | None) -> Holding:
    """A post with a term that is over is past: "ông A, Chủ tịch UBND tỉnh | nhiệm kỳ 2010-2015", "Ủy viên ... | khóa X"."""
    holding = of_number(holding, items, t, published)
    years = after_of(items, t)
    over = is_over(years, published) or is_then(items, t) or is_otherwise_now(items, t)
    over = over or is_long_ago(items, holding.sentence.zone, published) or is_dated_so(items, k, t, published)
    over = over or is_presented_then(items, k)
    over = over and holding.modality == "attested"
    return replace(holding, modality="former", since=years.since, until=years.until) if over else holding


def of_number(holding: Holding, items: Sequence[Item], t: int, published: str | None) -> Holding:
    """A post with its numbered term: "Ủy viên Trung ương Đảng | khóa X" was over when the next congress met."""
    term = term_after(items, t)
    over = holding.modality in ("attested", "appointed") and is_past(term, holding.title.body, published)
    return replace(holding, term=term, modality="former" if over else holding.modality) if term else holding

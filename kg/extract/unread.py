"""Words behind a title that no reader knows: what it is the head of may stand in them, so that no neighbour tells it."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.items import Item, TitleDraft

_WORDS, _VERBS = frozenset(("word", "occupation", "place")), frozenset(("ending", "verb", "role", "function", "link"))


def opened(title: TitleDraft, items: Sequence[Item], t: int) -> TitleDraft:
    """A title that words follow which no reader knows: what it is of may stand in them, so that nothing afar tells it.

    "Giám đốc | nghiên cứu phát triển, Công ty Thử" directs no hospital of the text; "Phòng Kinh tế | kỹ thuật" is no "Kinh tế".
    """
    after, *more = items[t + 1 : t + 3] or (None,)
    if after and after.kind == "joint" and more and _names_more(title, after, more[0]):
        after = more[0]
    elif after and after.kind == "joint" and more and more[0].body and title.body and title.body.name:
        return replace(title, body=replace(title.body, open=True))  # "Phòng Tiếp thị | của Công ty Mẫu"
    named = bool(more) and more[0].kind == "word" and more[0].text[0].isupper()
    if after is None or not (
        after.kind in _WORDS
        or (after.kind in _VERBS and after.text[0].isupper())
        or (after.kind == "country" and named)  # "chủ tịch | VN Thử"
    ):
        return title
    body = title.body
    return replace(title, open=not title.headed, body=replace(body, open=bool(body.name)) if body else None)


def _names_more(title: TitleDraft, joint: Item, after: Item) -> bool:
    """What is joined is a name: "Giám đốc | Khối đào tạo Mẫu", "Phó Giám đốc | của Thử Mẫu"; "của đồn" is that of the text.

    Behind the name of an agency it tells whose that is, in small letters too: "Ban Chỉ đạo phòng chống dịch | của quân đội".
    """
    named = title.body is not None and bool(title.body.name)
    return named or joint.text[0].isupper() or after.text[0].isupper()

"""Where the titles of a marker begin: "từng đảm nhiệm nhiều vị trí như | Giám đốc Sở Y tế". By item indexes."""

from collections.abc import Sequence

from kg.extract.items import Item, says
from kg.extract.openings import acts

FILL = 10  # items between a marker and the titles it presents
_LISTED = 18  # or the colon before them: "kinh qua nhiều vị trí công tác tại địa phương như | :"
_FILLING = frozenset(("word", "ending", "punct", "body", "joint", "stop", "occupation"))
_BETWEEN = frozenset(("modifier", "rank"))


def first_title(items: Sequence[Item], m: int, *, source: bool) -> int:
    """Where the titles of the marker at `m` may begin: at once, after "các", "2", or after "nhiều vị trí như", "các chức vụ:".

    `source`: it tells where somebody comes from, "từ vị trí ...".
    """
    start = m + 1
    while start < len(items) and (items[start].kind in _BETWEEN or items[start].text == ":" or _counts(items[start])):
        start += 1
    if source:
        while start < len(items) and (says(items[start], "fn/giu-chuc") or items[start].kind == "word"):
            start += 1
    once = says(items[m], "fn/tung") or (m > 0 and says(items[m - 1], "fn/tung"))
    if not once and not says(items[m], "fn/giu-chuc"):
        return start
    career = once or tells_career(items[m])
    filled, most = start, m + (_LISTED if career else FILL)
    while (
        filled < min(len(items), most)
        and (items[filled].kind in _FILLING or says(items[filled], "fn/tai"))
        and (items[filled].text != ";" or any(i.text == ":" for i in items[m:filled]))
    ):
        filled += 1
    # "nhiều vị trí tại Bộ Mẫu như | chuyên viên, Vụ trưởng": an occupation may stand first
    told = any(i.text.casefold() in (":", "như") for i in items[start - 1 : filled])
    return filled if told or (career and _works(items, start, filled)) else start


def tells_career(item: Item) -> bool:
    """A marker of several posts: those of a life where nobody gives them ("giữ các cương vị | X, Y")."""
    return item.concept is not None and item.text.casefold() in item.concept.props.get("ofCareer", ())


def _works(items: Sequence[Item], start: int, t: int) -> bool:
    """The list that goes on with the title at `t` begins with mere work: "từng | công tác tại Trường Mẫu, | Phó Giám đốc".

    "Từng là | phóng viên, | ..."; but "từng công tác tại Sở Mẫu, | Giám đốc Sở | cho biết", "các chức vụ tại Sở Mẫu, Bí thư ...".
    """
    if start >= t or items[t - 1].text != "," or (t + 1 < len(items) and acts(items[t + 1])):
        return False
    return items[start].kind == "occupation" or any(says(item, "fn/tai") for item in items[start:t])


def _counts(item: Item) -> bool:
    """A number before titles: "bầu | 2 | Phó Chủ tịch"."""
    return item.kind == "word" and item.text.isdigit()

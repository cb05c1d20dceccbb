"""How fast a name in thousands of articles resolves, and whether the order of arrival ever shows.

python tests/bench/identity.py [ORDERS [FILE.jsonl.gz ARTICLES]]
"""

import random
import sys
import time
from pathlib import Path

from kg import resources
from kg.model import Article, Body, Unit
from kg.resolve import Kinds, events, people, reports
from kg.sources import read
from kg.text.normalize import tone_key
from kg.workspace.language import gazetteer, scale, vocabulary
from kg.workspace.understand import understand
from tests.resolve.made import committee, department, holds, post

NAME = "Nguyễn Văn Dũng"
MENTIONS, LIMIT = 2000, 2.0


def mentions(number, seed=1):
    """Claims of many articles about one common name: in forty provinces, on any day of eight years."""
    rng = random.Random(seed)
    units = [lives[0].unit() for lives in gazetteer().provinces()][:40]
    found = []
    for n in range(number):
        unit = rng.choice(units)
        place = rng.randrange(3)
        held = (
            post("Bí thư", committee(unit)),
            post("Phó Giám đốc", department(unit, rng.choice(("Nội vụ", "Y tế", "Tài chính")))),
            post("Chủ tịch", Body("bt/ubnd", f"UBND xã {n % 90}", unit=Unit("xã", f"Mẫu {n % 90}"), level="commune")),
        )[place]
        day = f"{rng.randrange(2018, 2026)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
        found.append(holds(f"a{n:05d}", NAME, held, on=day))
    return found


def block(claims):
    """Resolve the claims of one name; the seconds of one core it took."""
    begin = time.process_time()
    found = people(tone_key(NAME), {c.article: [c] for c in claims}, {}, scale=scale())
    return found, time.process_time() - begin


def resolved(articles):
    """Everybody in some articles, read before."""
    kinds = Kinds(vocabulary())
    happened = events(reports((c for found in articles.values() for c in found), kinds), kinds)
    told = {claim: event.id for event in happened for claim in event.claims}
    where = {}
    for name, found in articles.items():
        for key in {c.subject.key for c in found if c.subject.kind == "person"}:
            where.setdefault(key, {})[name] = found
    return [people(key, where[key], told, scale=scale()) for key in sorted(where)]


def same_in_any_order(articles, orders, seed=1):
    """Whether random orders of articles, and of the claims in each, make the same people."""
    rng = random.Random(seed)
    first = resolved(articles)
    for _ in range(orders):
        names = rng.sample(sorted(articles), len(articles))
        shuffled = {name: rng.sample(list(articles[name]), len(articles[name])) for name in names}
        if resolved(shuffled) != first:
            return False
    return True


def read_claims(paths, limit=None):
    """The claims of the articles of some files, by article."""
    items = [item for path in paths for item in read(str(path)) if isinstance(item, Article)]
    return {item.id: understand(item) for item in items[:limit]}


def main(orders="500", path="", number="300"):
    """Print the figures."""
    _, seconds = block(mentions(MENTIONS))
    print(f"{MENTIONS} mentions of {NAME}: {seconds:.2f} s (limit {LIMIT})")  # noqa: T201
    data = resources.folder("data")
    sets = {"samples": read_claims([data / "samples", data / "gold" / "identity" / "articles.jsonl"])}
    if path:
        sets[Path(path).name] = read_claims([path], int(number))
    for name, articles in sets.items():
        alike = same_in_any_order(articles, int(orders))
        print(f"{name}: {len(articles)} articles, {orders} orders: {'one result' if alike else 'ORDER SHOWS'}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])

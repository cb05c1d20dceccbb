"""How fast the rules reason beside owlrl, on the same graph in one run: `python tests/bench/reason.py [PERSONS]`.

The graph is made: officials with tenures in posts of departments under committees, and their parts in events.
"""

import sys
import time

from kg.model import Quad
from kg.reason import entailed
from kg.reason.axioms import TYPE, axioms
from kg.reason.closure import close
from kg.vocab import concept, node, term

BUDGET = 120
ROUNDS = 5


def world(persons: int) -> set[Quad]:
    """Three tenures and two participations a person, ten people a committee."""
    found: set[Quad] = set()

    def say_of(s: str, p: str, o: str) -> None:
        found.add(Quad(s, term(p), o))

    for n in range(persons):
        person, top = node("person", f"p{n}"), node("org", f"tinh-uy-{n // 10}")
        found.add(Quad(person, TYPE, term("v:Official")))
        found.add(Quad(top, TYPE, term("v:PartyBody")))
        for k in range(3):
            tenure, post, body = (node(kind, f"{n}-{k}") for kind in ("tenure", "post", "org"))
            found |= {Quad(tenure, TYPE, term("v:Tenure")), Quad(post, TYPE, term("v:SeatPost"))}
            say_of(tenure, "v:holder", person)
            say_of(tenure, "v:post", post)
            say_of(post, "org:postIn", body)
            say_of(post, "v:postType", concept("pt/bi-thu" if k else "pt/giam-doc"))
            say_of(body, "org:unitOf", top)
        for k in range(2):
            part, event = node("participation", f"{n}-{k}"), node("event", f"{n // 5}-{k}")
            say_of(part, "v:participant", person)
            say_of(part, "v:inEvent", event)
            say_of(part, "v:role", concept("role/chu-tri" if n % 5 == 0 else "role/du"))
            say_of(event, "v:organizer", top)
    return found


def main(persons: int = 60) -> int:
    """Print both rates and their ratio; 1 if the answers differ or the budget is missed."""
    graph = world(persons)
    axioms()
    ours, mine = min((_timed(entailed, graph) for _ in range(ROUNDS)), key=lambda pair: pair[0])
    theirs, yours = _timed(close, graph)
    named = {q.s for q in graph} | {q.o for q in graph if q.p != TYPE}
    same = {q for q in mine if q.s in named} == yours
    say(f"rules {len(graph) / ours:10.0f} triples a second ({len(graph)} asserted, {len(mine)} inferred)")
    say(f"owlrl {len(graph) / theirs:10.0f}")
    say(f"ratio {theirs / ours:10.0f}, at least {BUDGET} wanted; the answers are {'equal' if same else 'DIFFERENT'}")
    return int(not same or theirs / ours < BUDGET)


def _timed(work, graph):  # type: ignore[no-untyped-def]
    begun = time.process_time()
    found = work(graph)
    return time.process_time() - begun, found


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))

"""Where reports disagree about an event or somebody's part in it, the page says which says what."""

from kg.picture import Evidence
from kg.view.facts import Facts
from kg.view.select import network

NAME = "Nguyễn Văn Mẫu"


def said(article):
    return (Evidence(f"Câu {article}", 0, 5, article, f"Bài {article}", None, "2024-03-13", ""),)


def test_a_role_that_reports_tell_otherwise_is_on_the_event_and_on_the_link():
    event = {
        "fact": "e", "name": "hội nghị sơ kết", "type": "Hội nghị", "on": "2024-03-12", "venue": "",
        "sources": "2", "body": "", "in": "",
    }  # fmt: skip
    part = {"fact": "f", "person": "p", "name": NAME, "event": "e", "role": "chủ trì", "code": "chair"}
    ways = tuple(
        {"fact": fact, "of": "f", "aspect": "role", "value": role}
        for fact, role in (("w1", "chủ trì"), ("w2", "tham dự"))
    )
    proof = {"e": said("a"), "f": said("a"), "w1": said("a"), "w2": said("b")}
    page = network(Facts((), (part,), (event,), (), proof, tellings=ways), title="")
    wanted = [
        (f"{NAME}: {role} (vai trò, theo bài này)", f"Bài {article}")
        for role, article in (("chủ trì", "a"), ("tham dự", "b"))
    ]
    (edge,) = page.edges
    (node,) = (n for n in page.nodes if n.kind == "event")
    for facts in (node.facts, edge.facts):
        told = [(fact.text, fact.evidence[0].title) for fact in facts if "theo bài này" in fact.text]
        assert told == wanted

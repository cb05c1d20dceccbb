"""Views for the tests of pages, of invented people; and a page opened in a browser that has no network."""

import time
from contextlib import contextmanager
from dataclasses import dataclass, field

from kg.picture import Edge, Evidence, Fact, Node, View
from kg.view.network import render

NOTICE = "Bài viết hư cấu / Fictional article"
URL = "https://vi-du.example/bai-1"


def evidence(quote, title="Hội nghị tỉnh Mẫu Sơn", url=URL, published="2023-06-22", notice=NOTICE):
    return Evidence(quote, 120, 120 + len(quote), "a1", title, url, published, notice)


def sample():
    """Three people, two agencies, one event, six links (two of them parallel, one without evidence)."""
    chair = Fact(
        "Phạm Thị Hạnh Mẫu: Phó Bí thư", "22/6/2023", (evidence("Đồng chí Phạm Thị Hạnh Mẫu, Phó Bí thư, chủ trì."),)
    )
    seat = Fact(
        "Phạm Thị Hạnh Mẫu: Ủy viên",
        "",
        (evidence("Ủy viên Phạm Thị Hạnh Mẫu dự.", "Tin trong tỉnh", None, "2023-06", ""),),
    )
    head = Fact("Nguyễn Văn Đức Giả: Trưởng Ban", "2023", (evidence("Trưởng Ban Nguyễn Văn Đức Giả báo cáo."),))
    nodes = (
        Node("p1", "person", "Phạm Thị Hạnh Mẫu", "Phó Bí thư Tỉnh ủy", (chair, seat)),
        Node("p2", "person", "Nguyễn Văn Đức Giả", "Trưởng Ban", (head,)),
        Node("p3", "person", "Trần Quốc Thử", "", ()),
        Node("b1", "body", "Tỉnh ủy Mẫu Sơn", "", (chair,)),
        Node("b2", "body", "Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu Sơn", "", (head,)),
        Node("e1", "event", "Hội nghị lần thứ 12", "22/6/2023", ()),
    )
    edges = (
        Edge("p1", "b1", "holds", "Phó Bí thư", (chair,)),
        Edge("p1", "b1", "holds", "Ủy viên", (seat,)),
        Edge("p2", "b2", "holds", "Trưởng Ban", (head,)),
        Edge("b2", "b1", "part of", "thuộc", ()),
        Edge("p1", "e1", "takes part", "chủ trì", (chair,)),
        Edge("p2", "e1", "takes part", "dự", (head,)),
    )
    return View("Tỉnh ủy Mẫu Sơn", nodes, edges, "2 nodes left out")


def large(count=800, links=2400):
    """A picture as large as the budget speaks of, with a quote of 200 characters on every link."""
    kinds = ("person", "person", "body", "event")
    nodes = tuple(Node(f"n{i:03}", kinds[i % 4], f"Ban Kiểm tra Huyện ủy Giả Định {i}", "", ()) for i in range(count))
    ends = [(j % count, (j * 7919 + j // count) % count) for j in range(links)]
    facts = [
        Fact(f"Quan hệ {j}", "2023", (evidence(f"Câu trích số {j} ".ljust(200, "."), f"Bài {j % 300}"),))
        for j in range(links)
    ]
    edges = (
        Edge(nodes[a].id, nodes[b].id, "holds", "Trưởng Ban", (fact,)) for (a, b), fact in zip(ends, facts, strict=True)
    )
    return View("Mạng lưới lớn", nodes, tuple(edges))


@dataclass
class Opened:
    """An opened page, and what it did: requests beyond its own file, messages, errors, policy violations."""

    page: object
    requests: list = field(default_factory=list)
    errors: list = field(default_factory=list)

    def at(self, position):
        """Where a point of the picture is in the window."""
        return self.page.evaluate(
            "(at) => { const p = kgNetwork.canvasToDOM(at);"
            " const c = document.querySelector('canvas').getBoundingClientRect();"
            " return [p.x + c.x, p.y + c.y] }",
            position,
        )

    def click_node(self, number):
        self.page.mouse.click(*self.at(self.page.evaluate("(id) => kgNetwork.getPosition(id)", number)))
        return self.card()

    def click_edge(self, number):
        """Click an edge a third of its way along, away from its label's neighbours."""
        spot = self.page.evaluate(
            "(id) => kgNetwork.body.edges[id].edgeType.getPoint(0.4, kgNetwork.body.edges[id].edgeType.via)",
            f"e{number}",
        )
        self.page.mouse.click(*self.at(spot))
        return self.card()

    def card(self):
        self.page.wait_for_selector("#card:not([hidden])")
        return self.page.inner_text("#card")

    def search(self, text):
        self.page.fill("#search", text)
        return self.page.locator("#found li").all_inner_texts()


@contextmanager
def opened(browser, view, folder, *, wide=1280, scripts=True):
    """A page in a browser without network, once it is drawn: its text, a View, or None for the one that lies in the folder."""
    path = folder / "page.html"
    if view is not None:
        path.write_text(view if isinstance(view, str) else render(view), encoding="utf-8", newline="")
    context = browser.new_context(viewport={"width": wide, "height": 800}, java_script_enabled=scripts)
    context.set_offline(True)
    page = context.new_page()
    result = Opened(page)
    page.on("request", lambda r: result.requests.append(r.url) if r.url != path.as_uri() else None)
    page.on("console", lambda m: result.errors.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda e: result.errors.append(str(e)))
    page.on("dialog", lambda d: (result.errors.append(f"dialog: {d.message}"), d.dismiss()))
    page.on("popup", lambda p: result.errors.append(f"popup: {p.url}"))
    page.goto(path.as_uri())
    try:
        if scripts and page.locator("#data").count():
            wait(lambda: page.evaluate("() => window.kgReady === true"))
        yield result
    finally:
        context.close()


def wait(condition, seconds=10.0):
    """Ask again until it is true (Playwright's own wait evaluates text, which the page's policy forbids)."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "the page was not drawn in time"
        time.sleep(0.01)

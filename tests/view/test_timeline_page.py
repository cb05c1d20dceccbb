"""The timeline in a real browser without network: drawn, silent, usable by mouse and keys, printable, deaf to hostile text."""

import pytest

from kg.picture import Fact
from kg.view import VIEWS
from kg.view.lanes import Bar, Group, Lane, Timeline
from kg.view.timeline import render
from tests.browser import chromium
from tests.view.pages import NOTICE, URL, evidence, opened
from tests.view.test_page import HREFS, LISTEN, PAYLOADS
from tests.view.test_views import known

pytestmark = pytest.mark.browser

TALL = "Ễ Ồ Ẫ Ặ ỵ ợ"  # letters with marks above and below
BOXES = """(part) => [...document.querySelectorAll(part)].map((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left, top, right, bottom] })"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as started:
        yield started


def text(facts=None, focus=("p1", "b1")):
    form = VIEWS["timeline"]
    return form.render(form.choose(facts or known(), list(focus), title="Mẫu Sơn", limit=300))


@pytest.fixture
def page(browser, tmp_path):
    with opened(browser, text(), tmp_path) as result:
        yield result
    assert result.requests == []
    assert result.errors == []


def crowd(count=60):
    """A career with as many posts and events as somebody may have, close together."""
    days = [f"20{10 + i // 5:02}-{1 + i % 12:02}-{1 + i % 28:02}" for i in range(count)]
    fact = lambda i: Fact(f"Mẫu: việc {i}", "", (evidence(f"Câu {i}."),))  # noqa: E731
    lanes = []
    for i in range(0, count - 3, 6):
        held = Bar("tenure", f"{TALL} Nguyễn Văn {i}", fact(i), days[i], days[i + 3])
        lanes.append(Lane(f"Trưởng Ban {TALL} {i}", f"Ban Tuyên giáo và Dân vận Tỉnh ủy {TALL}", (held,)))
    lanes.append(
        Lane(
            "Sự kiện",
            "Events",
            tuple(Bar("event", "chủ trì, phát biểu", fact(i), day, day) for i, day in enumerate(days)),
        )
    )
    return Timeline("Mẫu", (Group("person", f"{TALL} Mẫu", tuple(lanes)),))


def crossing(boxes):
    return [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :]
            if a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1]  # fmt: skip


def test_the_lanes_are_drawn(page):
    assert page.page.locator(".bar").count() == 6
    assert page.page.locator("section").count() == 3
    for part in (".bar .held", ".bar .dot", ".bar .edge", ".bar path.event", ".bar .over", ".bar .fade"):
        boxes = page.page.evaluate(BOXES, part)
        assert boxes, part
        assert all(right > left and low > top for left, top, right, low in boxes), part


def test_one_attested_day_is_a_dot_without_a_bar(page):
    bars = page.page.locator(".bar", has_text="4/3/2021")
    assert bars.locator(".dot").count() == 1
    assert bars.locator(".held, .stated").count() == 0


def test_the_landmark_is_named_in_both_languages_and_the_one_beyond_the_data_is_not(page):
    assert "34 tỉnh, thành merger" in " ".join(page.page.locator(".axis").inner_text().split())
    assert "mai sau" not in page.page.inner_text("main")


def test_a_click_shows_the_sentence(page):
    page.page.locator(".bar").first.click()
    card = page.card()
    for part in (
        "Phạm Thị Hạnh Mẫu: Trưởng Ban",
        "“Đồng chí Phạm Thị Hạnh Mẫu, Phó Bí thư, chủ trì.”",
        "22/6/2023",
        "Hội nghị tỉnh Mẫu Sơn",
        "ký tự 120–168",
    ):
        assert part in card
    assert card.count(NOTICE) == 1
    link = page.page.locator("#card a")
    assert (link.get_attribute("href"), link.get_attribute("rel")) == (URL, "noopener noreferrer")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_keys_lead_along_the_lanes_open_and_close(page, key):
    label = lambda: page.page.evaluate("() => document.activeElement.getAttribute('aria-label')")  # noqa: E731
    page.page.locator(".bar").first.focus()
    assert label().startswith("Phạm Thị Hạnh Mẫu: Trưởng Ban Dân vận, attested 2021-03-04")
    page.page.keyboard.press("ArrowDown")
    assert label().startswith("Phạm Thị Hạnh Mẫu: Bí thư")
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("ArrowUp")
    assert "Trưởng Ban" in label()
    page.page.keyboard.press(key)
    assert "Trưởng Ban" in page.card()
    page.page.keyboard.press("Escape")
    assert page.page.locator("#card").is_hidden()
    page.page.locator("section").nth(1).locator(".bar").first.focus()
    page.page.keyboard.press("ArrowRight")
    assert label().startswith("Phạm Thị Hạnh Mẫu: Bí thư")


def test_tab_reaches_every_lane_once(page):
    assert page.page.locator(".bar[tabindex='0']").count() == page.page.locator("section .lane").count()
    assert page.page.locator(".bar[role='button'][aria-label]").count() == page.page.locator(".bar").count()


def test_a_wider_chart_gives_crowded_times_room(browser, tmp_path):
    with opened(browser, render(crowd()), tmp_path) as result:
        width = lambda: result.page.evaluate("() => document.querySelector('.chart').clientWidth")  # noqa: E731
        narrow = width()
        result.page.locator("[data-zoom='2']").click()
        assert width() == 2 * narrow
        post = result.page.locator(".post").nth(1)
        result.page.evaluate("() => { document.getElementById('chart').scrollLeft = 400 }")
        assert post.bounding_box()["x"] == 0
        result.page.locator("[data-zoom='0']").click()
        assert width() == narrow
    assert result.errors == []


@pytest.mark.parametrize("wide", [800, 1280, 1440])
def test_nothing_covers_anything_and_no_accent_is_cut(browser, tmp_path, wide):
    with opened(browser, render(crowd()), tmp_path, wide=wide) as result:
        assert result.page.evaluate("() => document.documentElement.scrollWidth") == wide
        texts = result.page.evaluate(BOXES, "section .line text")
        marks = result.page.evaluate(BOXES, ".bar path.event")
        assert len(marks) == 60
        assert crossing([box for box in texts if box[2] > box[0]]) == []
        assert crossing(marks) == []
        lines = result.page.evaluate(BOXES, "section .line")
        for left, top, right, low in texts:
            if right > left:
                assert any(a <= left and b <= top and right <= c + 1 and low <= d for a, b, c, d in lines)
        lanes = result.page.evaluate(BOXES, "section .lane")
        assert crossing(lanes) == []
    assert result.requests == []


def test_a_click_is_answered_in_sight_on_a_narrow_screen(browser, tmp_path):
    with opened(browser, render(crowd()), tmp_path, wide=800) as result:
        result.page.locator(".bar").nth(2).click()
        box = result.page.locator("#card blockquote").first.bounding_box()
        assert 0 <= box["y"] < 800


def test_it_prints_every_lane(browser, tmp_path):
    with opened(browser, render(crowd()), tmp_path) as result:
        result.page.emulate_media(media="print")
        result.page.set_viewport_size({"width": 720, "height": 1000})
        assert result.page.locator("section .lane").last.is_visible()
        assert result.page.locator("#zoom").is_hidden()
        assert max(right for _, _, right, _ in result.page.evaluate(BOXES, "section .line")) <= 720
        assert result.page.pdf().startswith(b"%PDF")


def test_the_picture_and_the_table_need_no_script(browser, tmp_path):
    with opened(browser, text(), tmp_path, scripts=False) as result:
        assert result.page.locator(".bar .held").first.is_visible()
        assert result.page.locator("#zoom").is_hidden()
        result.page.locator("summary").click()
        assert result.page.locator("tbody tr").first.is_visible()


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_hostile_text_stays_text(browser, tmp_path, number):
    said, url = PAYLOADS[number], HREFS[number % len(HREFS)]
    fact = Fact(said, said, (evidence(said, title=said, url=url, published=said, notice=said),))
    bars = (Bar("tenure", said, fact, "2024-01-01", "2024-03-01"), Bar("event", said, fact, "2024-02-01", "2024-02-01"))
    record = Timeline(said, (Group("body", said, (Lane(said, said, bars),)),), (), said)
    with opened(browser, render(record), tmp_path) as result:
        result.page.evaluate(LISTEN.join(["() => { ", " }"]))
        for bar in result.page.locator(".bar").all():
            bar.hover()
            bar.click()
            assert said.split("\u2028")[0][:8] in result.card()
        result.page.locator("summary").click()
        assert result.page.evaluate("() => [window.hit, violations.length]") == [None, 0]
        assert result.page.locator("a").count() == 0
        assert result.page.locator("body img, body iframe, body math, [onclick], [onerror], [onload]").count() == 0
    assert result.requests == []
    assert result.errors == []

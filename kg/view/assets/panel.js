// What every page shares: the panel of facts and quotes, and printing. Text from articles gets in by textContent only.
"use strict";
const kg = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const KINDS = { person: ["Người", "Person"], body: ["Cơ quan", "Agency"], event: ["Sự kiện", "Event"] };
  const SHAPES = { person: "M6 0A6 6 0 1 1-6 0 6 6 0 1 1 6 0z", body: "M-5.5-5.5h11v11h-11z", event: "M0-7.5 7.5 0 0 7.5-7.5 0z" };
  const PAGE = 40; // facts and links shown at once

  /** An element with a class and children; a string child becomes text, never markup. */
  const make = (tag, cls, ...children) => {
    const element = document.createElement(tag);
    if (cls) element.className = cls;
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  };
  const english = (text) => Object.assign(make("span", "en", text), { lang: "en" });
  const button = (cls, act, ...children) => {
    const element = Object.assign(make("button", cls, ...children), { type: "button" });
    element.addEventListener("click", act);
    return element;
  };
  const shape = (kind) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("class", `shape ${kind in SHAPES ? kind : ""}`);
    svg.setAttribute("viewBox", "-8 -8 16 16");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", SHAPES[kind] || SHAPES.event);
    svg.append(path);
    return svg;
  };
  // ---- the panel ----
  const date = (iso) => {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) || [];
    if (!year) return make("span", "", iso);
    const text = [day, month].filter(Boolean).map(Number).concat(year).join("/");
    return Object.assign(make("time", "", text), { dateTime: iso.slice(0, 10) });
  };
  const source = (title, url) => {
    let safe = null;
    try { if (/^https?:$/.test(new URL(url).protocol)) safe = url; } catch { /* no address */ }
    if (!safe) return make("cite", "", title);
    return Object.assign(make("a", "", title || safe), { href: safe, target: "_blank", rel: "noopener noreferrer" });
  };
  const evidence = (number) => {
    const [quote, start, end, title, url, published, notice] = data.evidence[number];
    const caption = make("figcaption", "", source(title, url));
    if (published) caption.append(" · ", date(published));
    caption.append(" ", make("span", "where", `ký tự ${start}–${end}`));
    return make("figure", "", notice ? make("span", "notice", notice) : null, make("blockquote", "", `“${quote}”`), caption);
  };
  const fact = (number) => {
    const [text, period, numbers] = data.facts[number];
    const proofs = numbers.map(evidence);
    if (!proofs.length) proofs.push(make("p", "small", "Không có câu trích ", english("no quote")));
    return make("div", "fact", make("p", "", text), period ? make("div", "period", period) : null, ...proofs);
  };
  /** A list that shows its first part, and the rest part by part. */
  const list = (box, items, draw) => {
    const step = (from) => {
      box.append(...items.slice(from, from + PAGE).map(draw));
      if (items.length <= from + PAGE) return;
      const more = button("more", () => { more.remove(); step(from + PAGE); }, `Thêm ${items.length - from - PAGE} `, english("more"));
      box.append(more);
    };
    step(0);
    return box;
  };
  const section = (vi, en, ...children) => [make("h3", "", `${vi} `, english(en)), ...children];
  const facts = (numbers) => numbers.length ? section("Dữ kiện", "Facts", list(make("div"), numbers, fact)) : [];


  // ---- open and shut ----
  /** Show a card; focus follows if it was in the panel (a link led from one card to the next). */
  const show = (children, onClose) => {
    const shut = button("close", onClose, "×");
    shut.setAttribute("aria-label", "Đóng (Close)");
    const inside = $("card").contains(document.activeElement);
    $("card").replaceChildren(shut, ...children.filter(Boolean));
    $("card").hidden = false;
    $("help").hidden = true;
    $("panel").scrollTop = 0;
    if (inside) $("panel").focus({ preventScroll: true });
  };
  const hide = () => {
    $("card").hidden = true;
    $("help").hidden = false;
  };

  // ---- keys and printing ----
  document.addEventListener("pointerdown", () => document.body.classList.remove("keys"));
  document.addEventListener("keydown", ({ key }) => { if (key === "Tab") document.body.classList.add("keys"); });
  let opened = false;
  window.addEventListener("beforeprint", () => { opened = $("table").open; $("table").open = true; });
  window.addEventListener("afterprint", () => { $("table").open = opened; });
  return { data, $, KINDS, make, english, button, shape, list, section, facts, show, hide };
})();

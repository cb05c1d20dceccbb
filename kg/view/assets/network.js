// The network page. Text from articles gets in by textContent and by plain labels on the canvas only.
"use strict";
(() => {
  const { data, $, KINDS, make, english, button, shape, list, section, facts } = kg;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const move = calm ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  /** "Đức" -> "duc": what is typed without accents finds what is written with them. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  // ---- the network ----
  const { color: plainEdge, font: small } = data.options.edges;
  const edgeLook = (edge, is) => ({
    ...plainEdge, color: is === "on" ? plainEdge.hover : plainEdge.color, opacity: is === "off" ? 0.2 : is !== "on" && edge.far ? 0.45 : 1,
  });
  // A large picture has too many labels for vis: labels.js draws those that fit.
  const bare = (items, style) => (data.large ? items.map(({ label, ...item }) => ({ ...item, ...style(item) })) : items);
  const nodes = new vis.DataSet(bare(data.nodes, () => ({})));
  const edges = new vis.DataSet(bare(data.edges, (edge) => ({ color: edgeLook(edge) })));
  const network = new vis.Network($("network"), { nodes, edges }, data.options);
  window.kgNetwork = network;
  const canvas = $("network").querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Mạng lưới ${data.nodes.length} nút, ${data.edges.length} đường nối; bảng ở cuối trang nói cùng nội dung. `
    + "(Network picture; the table at the end of the page says the same.)");
  canvas.parentElement.setAttribute("role", "group");
  canvas.parentElement.setAttribute("aria-label", "Sơ đồ: phím mũi tên để dời, + và − để thu phóng (Arrow keys move, + and − zoom)");
  // vis sets lines solid, and Vietnamese accents touch: give its labels their leading.
  const labels = Object.getPrototypeOf(network.body.nodes[data.nodes[0].id].labelModule);
  const plain = labels.getFormattingValues;
  labels.getFormattingValues = function (...given) {
    const values = plain.apply(this, given);
    values.height = values.size * data.leading;
    return values;
  };
  for (const item of [...Object.values(network.body.nodes), ...Object.values(network.body.edges)]) item.labelModule.labelDirty = true;
  const state = new Map(); // id -> "on" or "off" while something is chosen
  const labelled = data.large ? kgLabels(network, state) : null;
  const sides = (spots, beside, above, below) => {
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    return [Math.min(...xs) - beside, Math.min(...ys) - above, Math.max(...xs) + beside, Math.max(...ys) + below];
  };
  const moveTo = ([left, top, right, low], most, animation) => {
    const scale = Math.min(most, canvas.clientWidth / (right - left), canvas.clientHeight / (low - top));
    network.moveTo({ position: { x: (left + right) / 2, y: (top + low) / 2 }, scale, animation });
  };
  /** The whole with its outermost labels. */
  const fit = (animation) => {
    const [left, top, right, low] = labelled ? labelled.frame : sides(data.nodes, 105, 30, 75);
    const unit = labelled ? Math.max((right - left) / (canvas.clientWidth - 52), (low - top) / (canvas.clientHeight - 60)) : 0;
    moveTo([left - 26 * unit, top - 12 * unit, right + 26 * unit, low + 48 * unit], 1.15, animation);
  };
  /** Bring some nodes of a large picture into sight together. */
  const frameOn = (ids) => {
    const spots = Object.values(network.getPositions([...new Set(ids)]));
    const unit = 1 / network.getScale();
    moveTo(sides(spots, 90 * Math.min(unit, 2), 30, 70 * Math.min(unit, 2)), 0.9, move);
  };
  const touching = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    touching.get(edge.from).push(edge.id);
    if (edge.to !== edge.from) touching.get(edge.to).push(edge.id);
  }

  // ---- what is chosen stands out, the rest steps back ----
  const restyle = (items, keep, style) => {
    const changed = items.filter(({ id }) => {
      const next = keep && (keep.has(id) ? "on" : "off");
      const other = state.get(id) !== next;
      state.set(id, next);
      return other;
    });
    return changed.map((item) => ({ id: item.id, ...style(item, state.get(item.id)) }));
  };
  const fade = (keep) => {
    const font = data.options.nodes.font;
    nodes.update(restyle(data.nodes, keep?.nodes, (node, is) => {
      const opacity = is === "off" ? 0.22 : 1;
      return data.large ? { opacity } : { opacity, font: is === "off" ? { ...font, color: "#b9b6ae" } : font };
    }));
    edges.update(restyle(data.edges, keep?.edges, (edge, is) => {
      const look = { color: edgeLook(edge, is) };
      return data.large ? look : { ...look, font: { ...small, color: is === "off" ? "#c9c6be" : small.color } };
    }));
    labelled?.stale();
  };

  // ---- the panel ----
  const nodeButton = (id) => button("link", () => open(id, true), shape(data.about[id].kind), make("span", "name", data.about[id].label));
  const edgeButton = (from) => (id) => {
    const { label, from: a, to: b } = data.about[id];
    const other = data.about[a === from ? b : a];
    return make("li", "", button("link", () => open(id), shape(other.kind), make("span", "", make("span", "name", other.label), make("span", "role", label))));
  };
  const nodeCard = (id) => {
    const { kind, label, detail, facts: numbers } = data.about[id];
    const [vi, en] = KINDS[kind] || [kind, ""];
    const links = touching.get(id);
    return [make("p", "what", shape(kind), `${vi} `, english(en)), make("h2", "", label), detail ? make("p", "detail", detail) : null,
      ...facts(numbers), ...(links.length ? section("Liên kết", "Links", list(make("ul", "links"), links, edgeButton(id))) : [])];
  };
  const edgeCard = (id) => {
    const { label, from, to, facts: numbers } = data.about[id];
    return [make("p", "what", "Liên kết ", english("Link")), make("h2", "", label || "—"),
      make("div", "ends", nodeButton(from), nodeButton(to)), ...facts(numbers)];
  };

  const close = () => {
    network.unselectAll();
    fade(null);
    kg.hide();
  };
  /** Show a node or an edge in the panel; `jump`: also bring it to the middle of the picture. */
  const open = (id, jump = false) => {
    tip("");
    const isEdge = typeof id === "string";
    const { from, to } = data.about[id];
    const links = isEdge ? [id] : touching.get(id);
    const ends = links.flatMap((link) => [data.about[link].from, data.about[link].to]);
    fade({ nodes: new Set(isEdge ? [from, to] : [id, ...ends]), edges: new Set(links) });
    network.setSelection(isEdge ? { nodes: [], edges: [id] } : { nodes: [id], edges: [] }, { highlightEdges: false });
    if (jump && labelled) frameOn([id, ...ends]);
    else if (jump) network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: move });
    kg.show(isEdge ? edgeCard(id) : nodeCard(id), () => { close(); $("search").focus(); });
  };

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) open(node);
    else if (edge !== undefined) open(edge);
    else close();
  });
  const tip = (text, { DOM } = {}) => {
    $("tip").hidden = !text || !DOM;
    if (!text || !DOM) return;
    $("tip").textContent = text;
    $("tip").style.left = `${Math.min(DOM.x + 14, Math.max(0, canvas.clientWidth - 290))}px`;
    $("tip").style.top = `${DOM.y + 16}px`;
  };
  network.on("hoverNode", ({ node, pointer }) => {
    if (labelled ? !labelled.shows(node) : network.getScale() * data.options.nodes.font.size < 10) tip(data.about[node].label, pointer);
    canvas.style.cursor = "pointer";
  });
  network.on("hoverEdge", ({ edge, pointer }) => {
    const { from, to, label } = data.about[edge];
    tip([data.about[from].label, label, data.about[to].label].filter(Boolean).join(" — "), pointer);
    canvas.style.cursor = "pointer";
  });
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => { tip(""); canvas.style.cursor = ""; });

  // ---- search ----
  const names = data.nodes.map(({ id }) => ({ id, name: fold(data.about[id].label), rest: fold(data.about[id].detail) }));
  let [hits, active] = [[], 0];
  const mark = () => {
    [...$("found").children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (hits.length) $("search").setAttribute("aria-activedescendant", `hit${active}`);
    else $("search").removeAttribute("aria-activedescendant");
  };
  const offer = () => {
    const typed = $("search").value.trim().normalize("NFC");
    const wanted = fold(typed);
    const rank = ({ id, name, rest }) => {
      if (!name.includes(wanted)) return rest.includes(wanted) ? 9 : 99;
      const exact = data.about[id].label.toLowerCase().includes(typed.toLowerCase()) ? 0 : 4;
      return exact + (name === wanted ? 0 : name.startsWith(wanted) ? 1 : ` ${name}`.includes(` ${wanted}`) ? 2 : 3);
    };
    hits = wanted ? names.map((entry) => [rank(entry), entry.id]).filter(([r]) => r < 99).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 8).map(([, id]) => id) : [];
    active = 0;
    $("found").replaceChildren(...hits.map((id, i) => {
      const { label, detail } = data.about[id];
      const item = Object.assign(make("li", "", label, detail ? make("span", "", detail) : null), { id: `hit${i}` });
      item.setAttribute("role", "option");
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(i); });
      return item;
    }));
    if (wanted && !hits.length) $("found").append(make("li", "small", "Không thấy ", english("nothing found")));
    $("found").hidden = !wanted;
    $("search").setAttribute("aria-expanded", String(hits.length > 0));
    mark();
  };
  const shut = () => { $("found").hidden = true; $("search").setAttribute("aria-expanded", "false"); };
  const choose = (i) => {
    const kind = document.querySelector(`.kind[data-kind="${data.about[hits[i]].kind}"][aria-pressed="false"]`);
    if (kind) kind.click();
    open(hits[i], true);
    shut();
  };
  $("search").addEventListener("input", offer);
  $("search").addEventListener("blur", shut);
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length) choose(active);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      active = (active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % Math.max(hits.length, 1);
      mark();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    $("search").value = "";
    offer();
    close();
  });

  // ---- filters, zoom, printing ----
  for (const toggle of document.querySelectorAll(".kind")) {
    toggle.addEventListener("click", () => {
      const hidden = toggle.getAttribute("aria-pressed") === "true";
      toggle.setAttribute("aria-pressed", String(!hidden));
      nodes.update(data.nodes.filter(({ group }) => group === toggle.dataset.kind).map(({ id }) => ({ id, hidden })));
      labelled?.stale();
    });
  }
  for (const control of $("zoom").children) {
    control.addEventListener("click", () => {
      if (control.dataset.zoom === "fit") fit(move);
      else network.moveTo({ scale: network.getScale() * Number(control.dataset.zoom), animation: move && { ...move, duration: 180 } });
    });
  }
  document.querySelector(".search").hidden = false;
  $("zoom").hidden = false;
  network.once("afterDrawing", () => { window.kgReady = true; performance.mark("kgReady"); });
  fit(false);
  // On a narrow screen a small picture starts at its busiest node with readable labels; the button shows the whole.
  if (window.innerWidth < 800 && data.nodes.length <= 60 && network.getScale() < 0.5) {
    const [busiest] = [...touching].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
    network.moveTo({ position: network.getPosition(busiest[0]), scale: 0.75, animation: false });
  }
})();

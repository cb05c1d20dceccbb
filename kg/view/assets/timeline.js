// The timeline: the picture is there already; a bar opens its card, the arrow keys lead from bar to bar.
"use strict";
(() => {
  const { data, $, KINDS, make, english, shape, facts } = kg;
  const lanes = [...document.querySelectorAll(".lane svg.line")].map((line) => [...line.querySelectorAll(".bar")]).filter((bars) => bars.length);
  let chosen = null;

  const close = () => {
    if (chosen) chosen.removeAttribute("aria-pressed");
    chosen = null;
    kg.hide();
  };
  const open = (bar) => {
    close();
    chosen = bar;
    bar.setAttribute("aria-pressed", "true");
    const { kind, label, detail, facts: numbers } = data.about[bar.dataset.about];
    const [vi, en] = KINDS[kind];
    kg.show([make("p", "what", shape(kind), `${vi} `, english(en)), make("h2", "", label), detail ? make("p", "detail", detail) : null, ...facts(numbers)],
      () => { const last = chosen; close(); last.focus(); });
  };
  /** Go to a bar; it becomes the one of its lane that Tab reaches. */
  const go = (lane, number) => {
    const bars = lanes[Math.min(Math.max(lane, 0), lanes.length - 1)];
    const bar = bars[Math.min(Math.max(number, 0), bars.length - 1)];
    for (const other of bars) other.setAttribute("tabindex", other === bar ? "0" : "-1");
    bar.focus();
  };
  const nearest = (bar, bars) => {
    const at = (one) => { const { left, right } = one.getBoundingClientRect(); return (left + right) / 2; };
    const distance = bars.map((one) => Math.abs(at(one) - at(bar)));
    return distance.indexOf(Math.min(...distance));
  };
  lanes.forEach((bars, lane) => bars.forEach((bar, number) => {
    bar.addEventListener("click", () => open(bar));
    bar.addEventListener("keydown", (event) => {
      const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
      if (event.key === "Enter" || event.key === " ") open(bar);
      else if (step && step[1]) go(lane, number + step[1]);
      else if (step && lanes[lane + step[0]]) go(lane + step[0], nearest(bar, lanes[lane + step[0]]));
      else if (!step) return;
      event.preventDefault();
    });
  }));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  // ---- a wider chart shows crowded times ----
  const chart = document.querySelector(".chart");
  let wide = 1;
  for (const control of document.querySelectorAll("#zoom button")) {
    control.addEventListener("click", () => {
      const middle = ($("chart").scrollLeft + $("chart").clientWidth / 2) / chart.clientWidth;
      wide = control.dataset.zoom === "0" ? 1 : Math.min(Math.max(wide * Number(control.dataset.zoom), 1), 32);
      chart.style.width = wide === 1 ? "" : `${wide * 100}%`;
      $("chart").scrollLeft = middle * chart.clientWidth - $("chart").clientWidth / 2;
    });
  }
  $("zoom").hidden = false;
  requestAnimationFrame(() => { window.kgReady = true; performance.mark("kgReady"); });
})();

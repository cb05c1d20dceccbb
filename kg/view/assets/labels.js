// Labels of a large picture: of one size on the screen at every zoom, those of the busiest nodes first, none over another.
"use strict";
/** Draws islands and labels around what vis draws. `state`: node or edge id -> "on" or "off" while something is chosen. */
const kgLabels = (network, state) => {
  const { data } = kg;
  const [SIZE, LINE, TITLE, SPARE] = [12, 14.5, 13, 24];
  const face = data.options.nodes.font.face;
  const ink = data.options.nodes.font.color;
  const paper = data.options.nodes.font.strokeColor;
  const order = [...data.nodes].sort((a, b) => b.size - a.size || a.id - b.id);
  const sizes = new Map(); // label -> its lines and the width of the longest, measured once
  const spot = new Map(data.nodes.map((node) => [node.id, node]));
  const [xs, ys] = [data.nodes.map(({ x }) => x), data.nodes.map(({ y }) => y)];
  const frame = data.islands.reduce(([l, t, r, b], [, left, top, right, low]) => [Math.min(l, left), Math.min(t, top), Math.max(r, right), Math.max(b, low)],
    [Math.min(...xs) - 40, Math.min(...ys) - 40, Math.max(...xs) + 40, Math.max(...ys) + 30]);
  let [shown, known] = [[], ""];

  const measured = (ctx, label) => {
    if (!sizes.has(label)) {
      const lines = label.split("\n");
      ctx.font = `${SIZE}px ${face}`;
      sizes.set(label, { lines, wide: Math.max(...lines.map((line) => ctx.measureText(line).width)) });
    }
    return sizes.get(label);
  };
  const hits = (box, others) => others.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
  /** Boxes in screen pixels (from the origin of the picture): under the shape, above or beside it, where nothing else is. */
  const pick = (ctx, scale) => {
    const chosen = state.size > 0 && [...state.values()].includes("on");
    const visible = order.filter(({ id }) => !network.body.nodes[id].options.hidden && (!chosen || state.get(id) === "on"));
    const discs = visible.map(({ id, x, y, size }) => [x * scale - size * scale, y * scale - size * scale, (x + size) * scale, (y + size) * scale, id]);
    const taken = data.islands.map(([, left, top, right]) => [left * scale, top * scale, right * scale, top * scale + TITLE + 8]);
    const edge = [frame[0] * scale - SPARE, frame[2] * scale + SPARE];
    const found = [];
    /** Take the first of some places (left and top of the text) that is free. */
    const offer = (id, { lines, wide }, places, grey) => {
      for (const [left, top] of places) {
        const box = [left - 2, top, left + wide + 2, top + lines.length * LINE];
        if (box[0] < edge[0] || box[2] > edge[1] || hits(box, taken) || hits(box, discs.filter((disc) => disc[4] !== id))) continue;
        taken.push(box);
        found.push({ id, lines, box, grey });
        return;
      }
    };
    for (const { id, x, y, size, label } of visible) {
      const text = measured(ctx, label);
      const [middle, high, [cx, cy, r]] = [x * scale - text.wide / 2, text.lines.length * LINE, [x, y, size].map((n) => n * scale)];
      offer(id, text, [[middle, cy + r + 3], [middle, cy - r - 3 - high], [cx + r + 5, cy - high / 2], [cx - r - 5 - text.wide, cy - high / 2]], false);
    }
    for (const { id, from, to, label } of chosen ? data.edges : []) {
      if (state.get(id) !== "on" || !label) continue;
      const text = measured(ctx, label);
      const [x, y] = [(spot.get(from).x + spot.get(to).x) / 2, (spot.get(from).y + spot.get(to).y) / 2];
      offer(id, text, [[x * scale - text.wide / 2, y * scale - (text.lines.length * LINE) / 2]], true);
    }
    return found;
  };
  const fitting = (ctx, text, wide) => {
    if (ctx.measureText(text).width <= wide) return text;
    let cut = text;
    while (cut && ctx.measureText(`${cut}…`).width > wide) cut = cut.slice(0, -1);
    return cut ? `${cut.trimEnd()}…` : "";
  };

  network.on("beforeDrawing", (ctx) => {
    const scale = network.getScale();
    for (const [, left, top, right, low] of data.islands) {
      ctx.beginPath();
      ctx.roundRect(left, top, right - left, low - top, 10 / scale);
      ctx.fillStyle = "#f5f2ea";
      ctx.fill();
    }
  });
  network.on("afterDrawing", (ctx) => {
    const scale = network.getScale();
    if (known !== String(scale)) [shown, known] = [pick(ctx, scale), String(scale)];
    ctx.save();
    ctx.scale(1 / scale, 1 / scale);
    ctx.lineJoin = "round";
    ctx.textBaseline = "top";
    ctx.strokeStyle = paper;
    ctx.font = `600 ${TITLE}px ${face}`;
    ctx.fillStyle = data.options.edges.font.color;
    ctx.textAlign = "left";
    for (const [label, left, top, right] of data.islands) {
      ctx.fillText(fitting(ctx, label, (right - left) * scale - 16), left * scale + 8, top * scale + 6);
    }
    ctx.font = `${SIZE}px ${face}`;
    ctx.textAlign = "center";
    ctx.lineWidth = 3;
    for (const { lines, box, grey } of shown) {
      lines.forEach((line, i) => {
        const at = [(box[0] + box[2]) / 2, box[1] + i * LINE + 1];
        ctx.strokeText(line, ...at);
        ctx.fillStyle = grey ? data.options.edges.font.color : ink;
        ctx.fillText(line, ...at);
      });
    }
    ctx.restore();
  });
  window.kgShown = () => shown;
  return { frame, stale: () => { known = ""; network.redraw(); }, shows: (id) => shown.some((label) => label.id === id) };
};

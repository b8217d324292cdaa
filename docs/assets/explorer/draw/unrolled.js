/** Where the cells of a layer stand, and how wide they are. */
function grid(timesteps, left, pitch = Math.max(44, Math.min(72, 220 / timesteps))) {
  const [xs, size] = [range(timesteps).map((i) => left + i * pitch), Math.min(46, pitch - 20)];
  return { xs, size, edges: [xs[0] - size / 2 - PAD, xs.at(-1) + size / 2 + PAD] };
}

const band = ([left, right], top, bottom) => box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top + 2 * PAD, 12, "band");

/** The states on their way through a layer: from `start` (an x, or nothing), from cell to cell, to the final nodes. */
function flow({ layer, steps, xs, size, y, edges, backward, start, initial = true, final }) {
  const d = backward ? -1 : 1;
  const [path, order] = backward ? [[...xs].reverse(), [...steps].reverse()] : [xs, steps];
  const exits = path.map((x) => x + (d * size) / 2);
  return FLOWS[layer].map(([kind, dy]) => {
    const at = y + dy;
    const entries = [start, ...exits.slice(0, -1)];
    const end = (d > 0 ? edges[1] : edges[0]) + d * OUT;
    const quiet = final && !final.lit && "dim";
    return [
      entries.map((from, i) => from !== undefined && arrow(kind, [[from, at], [path[i] - (d * size) / 2, at]])),
      path.map((x, i) => order[i].masked && line(kind, [[x - size / 2, at], [x + size / 2, at]])),
      start !== undefined && initial && symbol(start - d * 10, at, `${kind}_0`, "dim"),
      final && [
        arrow(classes(kind, quiet), [[exits.at(-1), at], [end, at]]),
        node(kind, end + d * R, at, `${kind}_${order.at(-1).state}`, { lit: final.lit, "data-role": "state" }),
        final.name?.(kind) && words(end + d * R, at + (kind === "c" ? -R - 9 : R + 10), final.name(kind), `name ${kind}`),
      ],
    ];
  });
}

const HIDDEN = { kind: "h", text: (step) => step.output };
const LABEL = { kind: "y", text: (step) => `y_${step.x}` };

/** The cell of one step: what comes in from `from`, and what goes out to `top`. */
function cell_of(i, { layer, steps, xs, size, y, top, from, lit, output = HIDDEN, now }) {
  const { masked, x: step } = steps[i];
  const [x, half] = [xs[i], HALF[layer]];
  const about = (role) => ({ "data-step": step, "data-role": role });
  const inlet = from[i][0] === x ? [from[i]] : [from[i], [from[i][0], from[i][1] - 9], [x, from[i][1] - 9]];
  return [
    arrow(masked ? "dim" : "", [...inlet, [x, y + half]]),
    box(x, y, size, 2 * half, 6, classes("cell", masked && "hollow", now === step && "now"), about("cell")),
    size >= 34 && !masked && words(x, y, SHORT[layer] ?? layer, "inner"),
    lit && arrow(lit(i) ? output.kind : "dim", [[x, y - half], [x, top + R]]),
    lit && node(output.kind, x, top, output.text(steps[i]), { lit: lit(i), hollow: masked, ...about("output") }),
  ];
}

/** Layers from the bottom up, each reading what the one below returns; `only(i)`: the steps at which a layer works. */
function tower(layers, { steps, xs, size, edges, now, letter = "x" }, top) {
  const parts = [];
  for (const [k, layer] of [...layers.entries()].reverse()) {
    const half = HALF[layer.layer];
    const y = top + R + STEM + half;
    const below = y + half + STEM + (k ? R : 10);
    const from = xs.map((x) => [x, below - (k ? R : 12)]);
    const row = { steps, xs, size, edges, now, y, top, from, ...layer };
    const at = xs.flatMap((_, i) => (layer.only?.(i) ?? true ? [i] : []));
    if (layer.name) parts.push(tag("text", { x: xs.at(-1) + R + 8, y: top + 4, class: "name side h" }, escape(layer.name)));
    parts.push(band([xs[at[0]] - size / 2 - PAD, edges[1]], y - half, y + half), flow(row), at.map((i) => cell_of(i, row)));
    top = below;
  }
  return [[...parts, inputs(steps, xs, top, letter)], top + 14];
}

const inputs = (steps, xs, y, letter) => steps.map(({ x, masked }, i) =>
  symbol(xs[i], y, `${letter}_${x}`, masked && "dim", { "data-step": x, "data-role": "input" }));

const every = () => true;
const lastOf = (spec) => (spec.return_sequences ? every : (i) => i === spec.timesteps - 1);
const finalOf = (spec, way) => ({
  lit: Boolean(spec.return_state),
  name: (kind) => returned(spec).find((tensor) => tensor.way === way && tensor.kind === kind)?.name,
});

/** One direction. */
function oneWay(spec) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec), now: spec.step };
  const { xs, edges } = place;
  const top = 44;
  const lit = lastOf(spec);
  const [parts, height] = tower([{ layer: spec.layer, lit, start: edges[0] - OUT, final: finalOf(spec, "state") }], place, top);
  return { width: edges[1] + OUT + R + 28, height, parts: [parts, bracket(lit(0) ? xs[0] : xs.at(-1), xs.at(-1), top, returned(spec)[0].name)] };
}

/** Both directions over the same inputs; each final state stands where its direction ends. */
function twoWay(spec) {
  const [size, side, half] = [34, 20, HALF[spec.layer]];
  const { xs } = grid(spec.timesteps, 112, 78);
  const [first, last] = [xs[0] + side, xs.at(-1) - side];
  const edges = [xs[0] - side - size / 2 - PAD, xs.at(-1) + side + size / 2 + PAD];
  const top = 44;
  const ys = { forward: top + R + STEM + half, backward: top + R + STEM + 3 * half + 26 };
  const bottom = ys.backward + half + STEM + 14;
  const rows = ways(spec).map((way) => {
    const backward = way === "backward";
    const row = {
      layer: spec.layer, steps: columns(spec, backward), xs: xs.map((x) => x + (backward ? side : -side)), size, y: ys[way], top, edges, backward,
      start: backward ? edges[1] + OUT : edges[0] - OUT, final: finalOf(spec, way), now: spec.step, from: xs.map((x) => [x, bottom - 12]),
      lit: (i) => spec.return_sequences || i === (backward ? 0 : spec.timesteps - 1),
    };
    return [flow(row), xs.map((_, i) => cell_of(i, row))];
  });
  const parts = [band(edges, ys.forward - half, ys.backward + half), rows, inputs(columns(spec), xs, bottom, "x"), merged(spec, xs, side, top)];
  return { width: edges[1] + 66, height: bottom + 14, parts };
}

/** How the outputs of both directions come together. */
function merged(spec, xs, side, y) {
  const mode = spec.bidirectional.merge_mode;
  const names = returned(spec).filter((tensor) => !tensor.way).map((tensor) => tensor.name);
  const [first, last] = [xs[0] + side, xs.at(-1) - side];
  if (!mode && !spec.return_sequences) return [words(first, y - R - 11, names[1], "name h"), words(last, y - R - 11, names[0], "name h")];
  const name = names.join(", ") + (mode ? ` (${mode})` : "");
  if (spec.return_sequences) return [bracket(xs[0] - side, xs.at(-1) + side, y, name), mode && xs.map((x) => line("join", [[x - side + R, y], [x + side - R, y]]))];
  return [words((first + last) / 2, y - R - 19, name, "name h"), line("join", [[first, y - R], [first, y - R - 9], [last, y - R - 9], [last, y - R]])];
}

/**
 * The layer unrolled over its time steps; what is returned is lit.
 * @param {object} spec as for `returned`, with `step` (the x to mark) and `title`
 */
function unrolled(spec) {
  const { width, height, parts } = (spec.bidirectional ? twoWay : oneWay)(spec);
  return svg(width, height, describe.unrolled(spec), [parts], spec.title);
}

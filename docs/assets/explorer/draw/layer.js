/** One layer over its time steps, and layers on top of each other: the parts of every unrolled drawing. */

import { R, arrow, box, classes, escape, line, node, range, symbol, tag, words } from "./marks.js";
import { STATES } from "./returned.js";

const PAD = 10; // from a cell to the edge of its layer
const STEM = 26; // from a cell to the node above or below it
const SHORT = { SimpleRNN: "RNN" };

/** From the edge of a layer to a state. */
export const OUT = 14;

/** How far above or below the middle of a cell a state flows: c above h. */
const lane = (layer, kind) => (STATES[layer].length > 1 ? { c: -16, h: 16 }[kind] : 0);

/** Half the height of a cell. */
export const half = (layer) => [14, 22, 34][STATES[layer].length];

/** How far a layer's middle lies below its outputs. */
export const drop = (layer) => R + STEM + half(layer);

/** Where the cells of a layer stand, how wide they are, and where the layer ends. */
export function grid(timesteps, left, pitch = distance(timesteps), size = Math.min(46, pitch - 18)) {
  const xs = range(timesteps).map((i) => left + i * pitch);
  return { xs, size, edges: edges(xs, size) };
}

const distance = (timesteps) => (timesteps > 6 ? 44 : Math.max(58, Math.min(72, 220 / timesteps)));

/** Where the ground of a layer begins and ends. */
export const edges = (xs, size) => [xs[0] - size / 2 - PAD, xs.at(-1) + size / 2 + PAD];

/** The ground that a layer stands on. */
export const band = ([left, right], top, bottom) =>
  box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top + 2 * PAD, 12, "band");

/**
 * The states on their way through a layer, from `start` (an x, or nothing) from cell to cell to the final nodes.
 * `final` says whether they are `lit`, and their `name(kind)`.
 */
export function flow({ layer, steps, xs, size, y, edges, way, start, initial = true, final }) {
  const d = way === "backward" ? -1 : 1;
  const [path, order] = d < 0 ? [[...xs].reverse(), [...steps].reverse()] : [xs, steps];
  const exits = path.map((x) => x + (d * size) / 2);
  const drawn = start === undefined ? path.slice(1) : path;
  const sources = start === undefined ? exits : [start, ...exits];
  const end = edges[d < 0 ? 0 : 1] + d * OUT;
  return STATES[layer].map((kind) => {
    const at = y + lane(layer, kind);
    const state = `${kind}_${order.at(-1).state}`;
    const about = { "data-role": "state", "data-name": final?.lit ? final.name(kind) : "" };
    return [
      start !== undefined && initial && symbol(start - d * 10, at, `${kind}_0`, "dim"),
      drawn.length && arrow(kind, ...drawn.map((x, i) => [[sources[i], at], [x - (d * size) / 2, at]])),
      path.map((x, i) => order[i].masked && line(kind, [[x - size / 2, at], [x + size / 2, at]])),
      final && arrow(classes(kind, !final.lit && "dim"), [[exits.at(-1), at], [end, at]]),
      final && node(kind, end + d * R, at, state, { lit: final.lit, ...about }),
      final?.lit && words(end + d * R, at + (kind === "c" ? -R - 9 : R + 10), final.name(kind), `name ${kind}`),
    ];
  });
}

const HIDDEN = { kind: "h", text: (step) => step.output };

/** The cell of step i: an arrow from the point `from[i]` into it, and where `lit` is given one to its output at `top`. */
export function cell(i, { layer, steps, xs, size, y, top, from, lit, output = HIDDEN, now }) {
  const { masked, x: step } = steps[i];
  const [x, name] = [xs[i], SHORT[layer] ?? layer];
  const about = (role) => ({ "data-step": step, "data-role": role });
  return [
    arrow(masked ? "dim" : "", [...elbow(from[i], x), [x, y + half(layer)]]),
    box(x, y, size, 2 * half(layer), 6, classes("cell", masked && "hollow", now === step && "now"), about("cell")),
    size > 7.2 * name.length && !masked && words(x, y, name, "inner"),
    lit && arrow(lit(i) ? output.kind : "dim", [[x, y - half(layer)], [x, top + R]]),
    lit && node(output.kind, x, top, output.text(steps[i]), { lit: lit(i), hollow: masked, ...about("output") }),
  ];
}

const elbow = (from, x) => (from[0] === x ? [from] : [from, [from[0], from[1] - 9], [x, from[1] - 9]]);

/** The inputs below the first layer. */
export const inputs = (steps, xs, y, input = (step) => `x_${step.name}`) => steps.map((step, i) =>
  symbol(xs[i], y, input(step), step.masked && "dim", { "data-step": step.x, "data-role": "input" }));

/**
 * Layers from the bottom up, each reading what the one below returns. A layer is what `flow` and `cell` take; its `only(i)`
 * says at which steps it works, its `name` stands beside its outputs.
 * @returns {[string[], number]} the parts and the height
 */
export function tower(layers, { input, ...place }, top) {
  const { steps, xs, size, edges } = place;
  const parts = [];
  for (const [k, layer] of [...layers.entries()].reverse()) {
    const y = top + drop(layer.layer);
    const below = y + half(layer.layer) + STEM + (k ? R : 10);
    const row = { ...place, y, top, from: xs.map((x) => [x, below - (k ? R : 12)]), ...layer };
    const at = range(xs.length).filter(layer.only ?? (() => true));
    parts.push(
      band([xs[at[0]] - size / 2 - PAD, edges[1]], y - half(layer.layer), y + half(layer.layer)),
      flow(row),
      at.map((i) => cell(i, row)),
      layer.name && tag("text", { x: xs.at(-1) + R + 8, y: top + 4, class: "name h side" }, escape(layer.name)),
    );
    top = below;
  }
  return [[...parts, inputs(steps, xs, top, input)], top + 14];
}

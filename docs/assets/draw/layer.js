/** One layer over its time steps, and layers on top of each other: the parts of every unrolled drawing. */

import { LAYERS } from "../layers/index.js"
import { range, states } from "../semantics.js"
import { arrow, box, classes, escaped, line, node, R, symbol, tag, words } from "./marks.js"

const PAD = 10 // from a cell to the edge of its layer
const STEM = 26 // from a cell to the node above or below it

/** From the edge of a layer to a state. */
export const OUT = 14

/** How far above or below the middle of a cell a state flows: c above h. */
const lane = (layer, kind) => (states(layer).length > 1 ? { c: -16, h: 16 }[kind] : 0)

/** Half the height of a cell. */
export const half = (layer) => [14, 22, 34][states(layer).length]

/** How far a layer's middle lies below its outputs. */
export const drop = (layer) => R + STEM + half(layer)

/** Where the cells of a layer stand, how wide they are, and where the layer ends. */
export function grid(timesteps, left, pitch = distance(timesteps), size = Math.min(46, pitch - 18)) {
  const xs = range(timesteps).map((i) => left + i * pitch)
  return { xs, size, edges: edges(xs, size) }
}

const distance = (timesteps) => (timesteps > 6 ? 44 : Math.max(58, Math.min(72, 220 / timesteps)))

/** Where the ground of a layer begins and ends. */
export const edges = (xs, size) => [xs[0] - size / 2 - PAD, xs.at(-1) + size / 2 + PAD]

/** The ground that a layer stands on. @param {number[]} sides */
export const band = ([left, right], top, bottom) =>
  box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top + 2 * PAD, 12, "band")

/**
 * The states on their way through a layer, from `start` (an x, or nothing) from cell to cell to the final nodes.
 * `final` says whether they are `lit`, and their `name(kind)`.
 * @param {Row} row
 */
function flow({ layer, steps, xs, size, y, edges, way, start, initial = true, origin = 0, final }) {
  const d = way === "backward" ? -1 : 1
  const [path, order] = d < 0 ? [[...xs].reverse(), [...steps].reverse()] : [xs, steps]
  const exits = path.map((x) => x + (d * size) / 2)
  const drawn = start === undefined ? path.slice(1) : path
  const sources = start === undefined ? exits : [start, ...exits]
  const end = edges[d < 0 ? 0 : 1] + d * OUT
  return states(layer).map((kind) => {
    const at = y + lane(layer, kind)
    const state = `${kind}_${order.at(-1)?.state}`
    const about = { "data-role": "state", "data-name": final?.lit ? final.name(kind) : "" }
    return [
      start !== undefined && initial && symbol(start - d * 10, at, `${kind}_${origin}`, "dim"),
      drawn.length &&
        arrow(
          kind,
          ...drawn.map((x, i) => [
            [sources[i], at],
            [x - (d * size) / 2, at],
          ]),
        ),
      path.map(
        (x, i) =>
          order[i].masked &&
          line(kind, [
            [x - size / 2, at],
            [x + size / 2, at],
          ]),
      ),
      final &&
        arrow(classes(kind, !final.lit && "dim"), [
          [exits.at(-1), at],
          [end, at],
        ]),
      final && node(kind, end + d * R, at, state, { lit: final.lit, ...about }),
      final?.lit && words(end + d * R, at + (kind === "c" ? -R - 9 : R + 10), final.name(kind), `name ${kind}`),
    ]
  })
}

const HIDDEN = { kind: "h", text: (step) => step.output }

/**
 * The cells of a layer at the steps `at`, chained by their states: an arrow from the point `from[i]` into each, and where
 * `lit` is given one to its output at `top`.
 * @param {Row} row
 */
export function chain(row, at = range(row.xs.length)) {
  const { layer, steps, xs, y, top, from, lit, output = HIDDEN } = row
  const into = (i) => [...elbow(from[i], xs[i]), [xs[i], y + half(layer)]]
  const out = (i) => [
    [xs[i], y - half(layer)],
    [xs[i], top + R],
  ]
  return [
    flow(row),
    arrows(at, (i) => (steps[i].masked ? "dim" : ""), into),
    lit && arrows(at, (i) => (lit(i) ? output.kind : "dim"), out),
    at.map((i) => cell(i, row)),
  ]
}

/** Arrows of the steps `at`, those of one look in one element: so a browser has less to draw. */
const arrows = (at, look, way) =>
  [...new Set(at.map(look))].map((kind) => arrow(kind, ...at.filter((i) => look(i) === kind).map(way)))

/**
 * The cell of step i, and its output.
 * @param {number} i
 * @param {Row} row
 */
function cell(i, { layer, steps, xs, size, y, top, lit, output = HIDDEN, now, part }) {
  const { masked, x: step } = steps[i]
  const [x, name] = [xs[i], LAYERS[layer]?.short ?? layer]
  const about = (role) => ({ "data-step": step, "data-role": role })
  return [
    box(x, y, size, 2 * half(layer), 6, classes("cell", masked && "hollow", now === step && "now"), {
      ...about("cell"),
      "data-part": part,
    }),
    size > 7.2 * name.length && !masked && words(x, y, name, "inner"),
    lit &&
      node(output.kind, x, top, output.text(steps[i]), {
        lit: lit(i),
        hollow: masked,
        ...about("output"),
      }),
  ]
}

const elbow = (from, x) => (from[0] === x ? [from] : [from, [from[0], from[1] - 9], [x, from[1] - 9]])

/** The inputs below the first layer. */
export const inputs = (steps, xs, y, input = (step) => `x_${step.name}`) =>
  steps.map((step, i) =>
    symbol(xs[i], y, input(step), step.masked && "dim", {
      "data-step": step.x,
      "data-role": "input",
    }),
  )

/**
 * Layers from the bottom up, each reading what the one below returns. A layer is what `flow` and `cell` take; its `only(i)`
 * says at which steps it works, its `name` stands beside its outputs; one that is `inside` shares the layer of the one above.
 * @param {any[]} layers
 * @param {Place} place
 * @param {number} top
 * @returns {[any[], number]} the parts and the height
 */
export function tower(layers, { input, ...place }, top) {
  const { steps, xs, size, edges } = place
  const parts = []
  for (const [k, layer] of [...layers.entries()].reverse()) {
    const under = layers[k - 1]
    const reach = half(layer.layer)
    const y = top + (layer.inside ? reach : drop(layer.layer))
    const gap = under && !under.inside ? R : 0
    const below = y + reach + STEM + (k ? gap : 10)
    const row = { ...place, y, top, from: xs.map((x) => [x, below - (k ? gap : 12)]), ...layer }
    const at = range(xs.length).filter(layer.only ?? (() => true))
    const ground = y + reach + (under?.inside ? STEM + 2 * half(under.layer) : 0)
    parts.push(
      !layer.inside && band([xs[at[0]] - size / 2 - PAD, edges[1]], y - reach, ground),
      chain(row, at),
      layer.name && tag("text", { x: xs.at(-1) + R + 8, y: top + 4, class: "name h side" }, escaped(layer.name)),
    )
    top = below
  }
  return [[...parts, inputs(steps, xs, top, input)], top + 14]
}

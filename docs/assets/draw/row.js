/** One layer at work: its cells side by side, chained by their states. */

import { LAYERS } from "../layers/index.js"
import { range, states } from "../semantics.js"
import { arrow, box, classes, line, node, R, symbol, words } from "./marks.js"
import { half, lane, OUT } from "./place.js"

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

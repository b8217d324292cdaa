/** Layers on top of each other: the ground that they stand on, and the inputs below. */

import { range } from "../semantics.js"
import { box, escaped, R, symbol, tag } from "./marks.js"
import { drop, half, PAD, STEM } from "./place.js"
import { chain } from "./row.js"

/** The ground that a layer stands on. @param {number[]} sides */
export const band = ([left, right], top, bottom) =>
  box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top + 2 * PAD, 12, "band")

/** The inputs below the first layer. */
export const inputs = (steps, xs, y, input = (step) => `x_${step.name}`) =>
  steps.map((step, i) =>
    symbol(xs[i], y, input(step), step.masked && "dim", {
      "data-step": step.x,
      "data-role": "input",
    }),
  )

/**
 * Layers from the bottom up, each reading what the one below returns. A layer is what `chain` takes; its `only(i)`
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

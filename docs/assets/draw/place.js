/** Where the cells, states and layers of an unrolled drawing stand. */

import { range, states } from "../semantics.js"
import { R } from "./marks.js"

/** From a cell to the edge of its layer. */
export const PAD = 10

/** From a cell to the node above or below it. */
export const STEM = 26

/** From the edge of a layer to a state. */
export const OUT = 14

/** How far above or below the middle of a cell a state flows: c above h. */
export const lane = (layer, kind) => (states(layer).length > 1 ? { c: -16, h: 16 }[kind] : 0)

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

/** What goes into a layer: inputs and weights that anybody can write down, but for what somebody edited. */

import { LAYERS } from "../layers/index.js"
import { range } from "../semantics.js"
import { shapes } from "./parts.js"

/** An array of a shape, filled by a function of its indices. @param {number[]} shape */
export const filled = ([length, ...rest], value, ...indices) =>
  range(length).map((i) => (rest.length ? filled(rest, value, ...indices, i) : value(...indices, i)))

/**
 * An array of the layer, or the part of it at `place`: `start` says what it holds, from its indices and its shape, where
 * nobody edited it.
 */
function array(name, state, start, ...place) {
  const shape = shapes(state)[name]
  const values = filled(shape.slice(place.length), (...at) => start([...place, ...at], shape))
  for (const key in state.edits) {
    const [own, ...indices] = key.split(".")
    const rest = indices.slice(place.length)
    const last = rest.pop() ?? ""
    if (own === name && place.every((at, axis) => at === Number(indices[axis])))
      rest.reduce((inner, index) => inner[index], values)[last] = state.edits[key]
  }
  return values
}

/** Which element of an array it is, counted from 1. */
const count = (indices, shape) => 1 + indices.reduce((sum, index, axis) => sum * shape[axis] + index, 0)

/** The weights of a part. @param {State} state @param {Part} part @returns {Weights} */
export function weights(state, { prefix, units }) {
  const { gates, ones = [] } = LAYERS[state.layer]
  const sines = (...place) => Math.sin(count(...place))
  const bias = (at) => Number(ones.includes(`b${gates[Math.floor(at.at(-1) / units)].block}`))
  return {
    kernel: array(`${prefix}kernel`, state, sines),
    recurrent_kernel: array(`${prefix}recurrent_kernel`, state, sines),
    bias: array(`${prefix}bias`, state, bias),
  }
}

/** The inputs of the sample that is looked at. */
export const inputs = (name, state) => array(name, state, (...place) => Math.cos(count(...place)), state.sample)

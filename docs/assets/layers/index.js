/** The layers. Each is one file: its equations, from which its numbers, words and drawings are made. */

import { evaluate, parse } from "./equations.js"
import { GRU } from "./gru.js"
import { LSTM } from "./lstm.js"
import { SimpleRNN } from "./simple_rnn.js"

/** A layer's description, read. @param {Descriptor} layer @returns {Layer} */
export function prepared(layer) {
  const steps = layer.equations.map((equation) => {
    const [name, right] = equation.split(" = ")
    return { name, tree: parse(right), block: right.match(/@ W(\w*)/)?.[1] }
  })
  const gates = steps.filter((step) => step.block !== undefined)
  return { ...layer, steps, gates, biases: layer.equations[0].includes("d_") ? ["b", "d"] : ["b"] }
}

const all = { LSTM, GRU, SimpleRNN }

/** @type {Object<string, Layer>} By their names in Keras. */
export const LAYERS = Object.fromEntries(Object.entries(all).map(([name, layer]) => [name, prepared(layer)]))

/** The equations of every layer, as the pages have them. */
export const equations = () =>
  Object.fromEntries(Object.entries(LAYERS).map(([name, layer]) => [name, layer.equations]))

/**
 * The arrays of a layer by their names in the equations: of every gate its columns.
 * @param {Layer} layer
 * @param {Weights} weights
 * @param {number} units
 */
export function named(layer, { kernel, recurrent_kernel, bias }, units) {
  const values = {}
  layer.gates.forEach(({ block }, k) => {
    const own = (row) => row.slice(k * units, (k + 1) * units)
    values[`W${block}`] = kernel.map(own)
    values[`U${block}`] = recurrent_kernel.map(own)
    layer.biases.forEach((letter, row) => {
      values[letter + block] = own(layer.biases.length > 1 ? bias[row] : bias)
    })
  })
  return values
}

/**
 * One step: everything that the equations name, a vector each.
 * @param {Layer} layer
 * @param {Object<string, any>} arrays  as `named` gives them
 * @param {number[]} x
 * @param {States} before
 * @returns {Object<string, any>}
 */
export function step(layer, arrays, x, before) {
  const values = { ...arrays, x_t: x }
  for (const state of layer.states) values[`${state}_prev`] = before[state]
  for (const { name, tree } of layer.steps) values[name] = before.h.map((_, unit) => evaluate(tree, values, unit))
  return values
}

/** What the explorer shows under the settings of a link, for the tests. */

import { describe, draw } from "../../docs/assets/draw/index.js"
import { printed } from "../../docs/assets/explorer/answer.js"
import { essence, program } from "../../docs/assets/explorer/code.js"
import { compute } from "../../docs/assets/explorer/numbers.js"
import { fromQuery, toQuery } from "../../docs/assets/explorer/query.js"
import { fit as fitted } from "../../docs/assets/explorer/state.js"
import { pieces } from "../../docs/assets/explorer/view.js"
import { LAYERS, named, prepared, step } from "../../docs/assets/layers/index.js"

export { stateOf } from "../../docs/assets/semantics.js"

/** @param {string} query */
export function shown(query) {
  const { state, notes } = fromQuery(query)
  const { tensors, parts } = compute(state)
  return {
    state,
    notes,
    tensors,
    parts: parts.map(({ arrays, ...part }) => part),
    query: toQuery(state),
    essence: essence(state),
    program: program(state, tensors),
    printed: printed(tensors),
  }
}

/** Every piece of HTML. */
export function html(query, chosen = "0.x.0") {
  const { state } = fromQuery(query)
  const all = pieces(state, compute(state), () => chosen)
  return Object.fromEntries(Object.entries(all).map(([name, piece]) => [name, piece()]))
}

/** The settings after one of them was chosen. */
export function fit(query, name, value) {
  const { state } = fromQuery(query)
  return fitted({ ...state, [name]: value }, name)
}

/** The program for settings that the explorer refuses. */
export function unfitted(query, name) {
  const { state } = fromQuery(query)
  const wrong = { ...state, [name]: true }
  return program(wrong, compute(wrong).tensors)
}

/** One step of a layer, and the same drawn and in words. */
export function oneStep(name, weights, x, before) {
  const layer = LAYERS[name]
  const units = before.h.length
  return {
    values: step(layer, named(layer, weights, units), x, before),
    drawing: draw.cell({ layer: name }),
    words: describe.cell({ layer: name }),
    equations: layer.equations,
    states: layer.states,
  }
}

/** A layer's description; and another one in its place. */
export const description = (name) => LAYERS[name]

/** @param {string} name @param {any} other */
export function replace(name, other) {
  LAYERS[name] = prepared(other)
}

/** A drawing of the pages. */
export const drawn = (name, spec) => draw[name](spec)

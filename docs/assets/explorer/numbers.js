/** From settings to numbers: what the layers make of their weights and inputs. */

import { LAYERS, named, step } from "../layers/index.js"
import { cells, columns, decoder, handed, reading, returned, ways } from "../semantics.js"
import { filled, inputs, weights } from "./arrays.js"
import { parts } from "./parts.js"

/** The settings as the drawings want them. @param {State} state @returns {Spec} */
export const spec = (state) => ({
  ...state,
  timesteps: state.timesteps,
  step: undefined,
  mask: filled([state.timesteps], (step) => !state.mask.includes(step + 1)),
  bidirectional: state.bidirectional && {
    merge_mode: state.merge_mode === "None" ? null : state.merge_mode,
  },
})

/**
 * All steps of one direction, in the order in which it takes them; for each cell what it did.
 * @param {Spec} given
 * @param {string} way
 * @param {number[][]} xs
 * @param {(Part & {arrays: any})[]} own  its cells
 * @param {States[]} before  the states of each
 * @returns {Step[][]}
 */
function run(given, way, xs, own, before) {
  const layer = LAYERS[given.layer]
  return reading(columns(given, way), way).map(({ x: place, masked }) => {
    let x = xs[place - 1]
    const done = own.map(({ arrays }, k) => {
      const values = step(layer, arrays, x, before[k])
      /** @type {any} */
      const next = Object.fromEntries(layer.states.map((kind) => [kind, values[`${kind}_t`]]))
      const each = { x, values, before: before[k], after: masked ? before[k] : next }
      x = values.h_t
      return { ...each, index: place - 1, masked }
    })
    before = done.map(({ after }) => after)
    return done
  })
}

const zeros = (state, { units }) =>
  Object.fromEntries(LAYERS[state.layer].states.map((kind) => [kind, filled([units], () => 0)]))

const each = (combine) => (a, b) => a.map((value, i) => combine(value, b[i]))
const MERGES = {
  concat: (a, b) => [...a, ...b],
  sum: each((a, b) => a + b),
  mul: each((a, b) => a * b),
  ave: each((a, b) => (a + b) / 2),
}

/**
 * All numbers for one sample: the `tensors` that come back, and the `parts` with the steps that they took.
 * @param {State} state
 * @returns {Computed}
 */
export function compute(state) {
  const all = parts(state).map((part) => {
    /** @type {Step[]} */
    const steps = []
    const own = weights(state, part)
    return { ...part, steps, weights: own, arrays: named(LAYERS[state.layer], own, part.units) }
  })
  const tensors = []
  /** One call of a layer; `begin` are the states of all its cells. */
  const call = (given, own, input, begin) => {
    const xs = inputs(input, state)
    const size = cells(given).length
    const runs = ways(given).map((way, k) => {
      const mine = own.slice(k * size, (k + 1) * size)
      const before = begin.slice(k * size, (k + 1) * size)
      const steps = run(given, way, xs, mine, before)
      mine.forEach((part, cell) => {
        part.steps.push(...steps.map((done) => done[cell]))
      })
      return { way, mine, before }
    })
    /** The numbers that a symbol such as h_3 or 0 stands for. */
    const value = (symbol, k, cell) => {
      const [kind, x] = symbol.split("_")
      const { mine, before } = runs[k]
      const at = mine[cell].steps.find(({ index }) => index === x - 1)
      return x ? (at?.after ?? before[cell])[kind] : filled([mine[cell].units], () => 0)
    }
    for (const tensor of returned(given)) {
      const k = Math.max(0, ways(given).indexOf(tensor.way ?? tensor.direction ?? ""))
      const cell = tensor.cell === undefined ? size - 1 : cells(given).indexOf(tensor.cell)
      const rows = tensor.holds.map((symbol, i) => {
        const own = value(symbol, k, cell)
        return tensor.and ? MERGES[state.merge_mode](own, value(tensor.and[i], 1, cell)) : own
      })
      const values = tensor.axes.length > 2 ? rows : rows[0]
      tensors.push({ ...tensor, values, shape: tensor.axes.map((axis) => length(state, axis)) })
    }
    return own.map((part) => part.steps.at(-1).after)
  }

  const given = spec(state)
  const first = all.filter((part) => !part.call && part.input !== "y")
  const start = first.map((part) => zeros(state, part))
  const left = call(given, first, "x", start)
  if (state.second_call) {
    const kept = state.stateful && !state.reset_state
    call({ ...given, second: true, stateful: kept }, all.slice(first.length), "x", kept ? left : start)
  }
  if (state.feed) {
    const begin = Object.fromEntries(handed(given).map(({ kind }) => [kind, left.flatMap((states) => states[kind])]))
    call(decoder(given), all.slice(-1), "y", [begin])
  }
  return { tensors, parts: all }
}

/** How long an axis is. */
const length = (state, axis) => state[axis] ?? 2 * state.units

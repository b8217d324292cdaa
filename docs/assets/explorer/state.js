/** The settings: what can be chosen, what is valid, and how a link says it. Every rule stands here, once. */

import { LAYERS } from "../layers/index.js"
import { parts, shapes } from "./parts.js"
import { fail, quoted, read } from "./reading.js"

const LARGEST = 10 // of a number typed by hand: beyond it every gate is fully open or shut

/** A number for an input or a weight. @param {string | null} text */
export const readNumber = (text) => Math.round(read(text, -LARGEST, LARGEST) * 1e4) / 1e4 || 0

/** A whole number; how high it can be may depend on the settings before it. */
const whole = (initial, low, high, why = "") => ({
  initial,
  low,
  high,
  read: (text, state) => read(text, low, high(state), "whole number", why),
})
const size = (initial, most) =>
  whole(initial, 1, () => most, ", so that all of it can be seen (Keras itself has no limit)")

/** One of some words; the first is the default. */
const choice = (...words) => ({
  initial: words[0],
  read: (text) => (words.includes(text) ? text : fail(`${quoted(text)} is none of ${words.join(", ")}.`)),
})

const flag = () => ({
  initial: false,
  read: (text) => choice("True", "False").read(text) === "True",
})

/** The layer, cell or call that is looked at. */
const looked = (state) => parts(state)[state.part]

/** The number of its steps. @param {State} state */
export const steps = (state) => looked(state).timesteps

/** Whether a place such as `kernel.0.3` exists under these settings. */
function exists(key, state) {
  const [name, ...indices] = key.split(".")
  const shape = Object.entries(shapes(state)).find(([known]) => known === name)?.[1] ?? []
  return (
    shape.length > 0 &&
    shape.length === indices.length &&
    indices.every((index, axis) => /^\d{1,3}$/.test(index) && Number(index) < shape[axis])
  )
}

const mask = {
  initial: [],
  read: (text, state) => text.split(",").map((step) => read(step, 1, state.timesteps, "whole number")),
}

const edits = {
  initial: {},
  read(text, state) {
    const pairs = text.split(",").map((pair) => pair.split(":"))
    for (const [key] of pairs) if (!exists(key, state)) fail(`There is no number ${quoted(key)} to change.`)
    return Object.fromEntries(pairs.map(([key, value = ""]) => [key, readNumber(value)]))
  },
}

/** Every setting, by its name in a link; later ones may depend on earlier ones. */
export const FIELDS = {
  layer: choice(...Object.keys(LAYERS)),
  return_sequences: flag(),
  return_state: flag(),
  bidirectional: flag(),
  merge_mode: choice("concat", "sum", "mul", "ave", "None"),
  go_backwards: flag(),
  batch: size(2, 64),
  timesteps: size(3, 20),
  features: size(5, 8),
  units: size(4, 8),
  two_cells: flag(),
  upper_units: size(3, 8),
  mask,
  zero_output_for_mask: flag(),
  feed: flag(),
  decoder_timesteps: size(2, 8),
  second_call: flag(),
  stateful: flag(),
  reset_state: flag(),
  part: whole(0, 0, (state) => parts(state).length - 1), // which of several layers is looked at
  sample: whole(0, 0, (state) => state.batch - 1),
  unit: whole(0, 0, (state) => looked(state).units - 1),
  step: whole(null, 1, steps), // null: the last, whichever it is
  edits,
}

/** @returns {any} The settings of a link that says nothing. */
export const initial = () => Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.initial]))

/** What cannot be together, and why; of two the one that was chosen last stays. */
const EXCLUDE = [
  ["bidirectional", "go_backwards", "Bidirectional adds the layer that reads backwards itself"],
  ["bidirectional", "two_cells", "several cells are shown in one direction"],
  ["feed", "two_cells", "several cells are shown without a decoder"],
  ["feed", "second_call", "a decoder and a second call are shown one at a time"],
  ["two_cells", "reset_state", "Keras has no reset for the nested states of several cells"],
]

/**
 * Settings that agree with each other, after one of them (`changed`) was chosen; and in words what had to give.
 * @param {State} wanted
 * @param {string} [changed]
 */
export function fit(wanted, changed) {
  const state = { ...wanted }
  const notes = []
  const off = (name, reason) => {
    if (state[name]) notes.push(`${name} is off: ${reason}.`)
    state[name] = false
  }
  for (const [one, other, reason] of EXCLUDE)
    if (state[one] && state[other]) off(changed === other ? one : other, reason)
  if (changed === "return_state" && !state.return_state) off("feed", "without return_state there are no states to feed")
  state.return_state ||= state.feed
  state.stateful &&= state.second_call
  if (state.bidirectional && state.return_state)
    off("stateful", "with return_state, Keras fails to call a Bidirectional of a stateful layer")
  state.reset_state &&= state.stateful
  state.mask = state.mask.filter((step) => step <= state.timesteps)
  for (const name of ["part", "sample", "unit"]) state[name] = Math.min(state[name], FIELDS[name].high(state))
  if (state.step && state.step > steps(state)) state.step = null

  const sameWeights = !["layer", "units", "upper_units"].includes(changed ?? "")
  const all = Object.entries(state.edits)
  const kept = all.filter(([key]) => exists(key, state) && (sameWeights || /^[xy]\./.test(key)))
  if (kept.length < all.length) notes.push("Numbers that you changed are gone: these weights are others.")
  state.edits = Object.fromEntries(kept)
  return { state, notes }
}

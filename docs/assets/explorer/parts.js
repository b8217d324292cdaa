/** The layers, cells and calls at work under some settings, and the arrays that they read. */

import { LAYERS } from "../layers/index.js"
import { cells, handed, ways } from "../semantics.js"

/**
 * Each with its name, how the names of its weights begin, what it reads, and its sizes.
 * @param {State} state
 * @returns {Part[]}
 */
export function parts(state) {
  const { units, upper_units, timesteps, features, feed, second_call } = state
  const first = ways(state).flatMap((way) =>
    cells(state).map((cell) => {
      const [backward, upper] = [way === "backward", cell === "upper"]
      const role = [way !== "state" && way, cell && `${cell} cell`, feed && "encoder"]
      return {
        name: role.filter(Boolean).join(" "),
        prefix: backward ? "backward_" : upper ? "upper_" : "",
        input: upper ? "" : "x",
        width: upper ? units : features,
        units: upper ? upper_units : units,
        ...{ way, cell, timesteps, call: 0 },
      }
    }),
  )
  if (feed) {
    const decoder = {
      prefix: "decoder_",
      name: "decoder",
      input: "y",
      units: joined(state) * units,
    }
    return [...first, { ...first[0], ...decoder, timesteps: state.decoder_timesteps }]
  }
  if (!second_call) return first
  const calls = ["first call", "second call"]
  return calls.flatMap((name, call) =>
    first.map((part) => ({ ...part, call, name: [part.name, name].filter(Boolean).join(", ") })),
  )
}

/** How many states are joined into each of the decoder's. */
const joined = (state) => handed(state)[0].from.length

/** The shapes of all that can be edited, by name. @param {State} state @returns {Object<string, number[]>} */
export function shapes(state) {
  const { batch, timesteps, features, decoder_timesteps } = state
  const { gates, biases } = LAYERS[state.layer]
  const all = { x: [batch, timesteps, features] }
  if (state.feed) all.y = [batch, decoder_timesteps, features]
  for (const { prefix, width, units } of parts(state)) {
    const columns = gates.length * units
    all[`${prefix}kernel`] = [width, columns]
    all[`${prefix}recurrent_kernel`] = [units, columns]
    all[`${prefix}bias`] = biases.length > 1 ? [biases.length, columns] : [columns]
  }
  return all
}

/** What Keras makes of a layer's flags. Drawings, numbers, code and words are all made from this. */

import { LAYERS } from "./layers/index.js"

/** The numbers from 0 up to a length. @returns {any[]} */
export const range = (length) => Array.from({ length }, (_, i) => i)

/** `h` or `c` for the name of a state (h, h_t, state_h, forward_h), else undefined. */
export const stateOf = (name) => /^(?:[a-z]{2,}_)?([hc])(?:_(?!tilde)\w+)?$/.exec(name)?.[1]

/** The states of a layer, in the order in which Keras returns them; none of a layer without a memory. */
export const states = (layer) => LAYERS[layer]?.states ?? []

/** The directions of a layer; the states of a single direction are named `state_h`, `state_c`. */
export const ways = (spec) => (spec.bidirectional ? ["forward", "backward"] : ["state"])

/** The cells of a layer, from the input to the output. */
export const cells = (spec) => (spec.two_cells ? ["lower", "upper"] : [""])

/** Whether a masked step outputs zeros, not the last output again. Bidirectional decides for itself. */
const zeros = (spec) => (spec.bidirectional ? spec.return_sequences : spec.zero_output_for_mask)

/**
 * The steps from left to right: which x is read, what it is called, and which h is the state and the output after it.
 * @param {Spec} spec
 * @param {string} [way]
 * @returns {Column[]}
 */
export function columns(spec, way) {
  const name = (x) => (x === spec.timesteps && spec.last) || x
  const read = range(spec.timesteps).map((i) => (spec.go_backwards ? spec.timesteps - i : i + 1))
  const steps = read.map((x) => ({ x, name: name(x) }))
  let last = 0
  for (const step of reading(steps, way)) {
    step.masked = spec.mask?.[step.x - 1] === false
    if (!step.masked) last = step.x
    step.state = name(last)
    step.output = last && !(step.masked && zeros(spec)) ? `h_${name(last)}` : "0"
  }
  return steps
}

/**
 * The same steps in the order in which a direction takes them.
 * @param {any[]} steps
 * @param {string} [way]
 */
export const reading = (steps, way) => (way === "backward" ? [...steps].reverse() : steps)

/**
 * What a layer hands back, in order.
 * @param {Spec} spec
 * @returns {Tensor[]}
 */
export function returned(spec) {
  const call = spec.second ? "_2" : ""
  const each = ways(spec).map((way) => {
    const steps = columns(spec, way)
    const final = reading(steps, way).at(-1)
    const time = spec.return_sequences ? [spec.time ?? "timesteps"] : []
    const output = {
      name: spec.return_sequences ? "sequence" : "output",
      kind: "h",
      holds: (spec.return_sequences ? steps : [final]).map((step) => step.output),
      axes: ["batch", ...time, spec.two_cells ? "upper_units" : (spec.width ?? "units")],
    }
    const own = cells(spec).flatMap((cell) =>
      states(spec.layer).map((kind) => ({
        name: `${cell || way}_${kind}`,
        kind,
        way,
        cell,
        holds: [`${kind}_${final.state}`],
        axes: ["batch", cell === "upper" ? "upper_units" : "units"],
      })),
    )
    return { output, own }
  })
  const own = spec.return_state ? each.flatMap((way) => way.own) : []
  const tensors = [...outputs(spec, each[0].output, each[1]?.output), ...own]
  return tensors.map((tensor, i) => ({ ...tensor, name: spec.names?.[i] ?? tensor.name + call }))
}

/** One output; of two directions merged into one, or, without a merge mode, one for each. @returns {any[]} */
function outputs(/** @type {any} */ { bidirectional }, forward, /** @type {any} */ backward = undefined) {
  if (!backward) return [forward]
  const mode = bidirectional.merge_mode
  if (!mode)
    return ["forward", "backward"].map((name, k) => ({
      ...[forward, backward][k],
      name,
      direction: name,
    }))
  const axes = mode === "concat" ? [...forward.axes.slice(0, -1), "2 * units"] : forward.axes
  return [{ ...forward, axes, and: backward.holds }]
}

/**
 * What an encoder hands to a decoder: for each of the decoder's states one tensor, or one of each direction to join.
 * @param {Spec} spec
 */
export function handed(spec) {
  const own = returned({ ...spec, return_state: true }).filter((tensor) => tensor.way)
  return states(spec.layer).map((kind) => ({
    name: `state_${kind}`,
    kind,
    from: own.filter((tensor) => tensor.kind === kind),
  }))
}

/**
 * The decoder that takes them: as many units as its states are wide.
 * @param {Spec} spec
 * @returns {Spec}
 */
export const decoder = (spec) => ({
  layer: spec.layer,
  timesteps: spec.decoder_timesteps ?? 1,
  return_sequences: true,
  names: ["decoded"],
  time: "decoder_timesteps",
  width: spec.bidirectional ? "2 * units" : "units",
})

/** A symbol where there are no subscripts. */
export const spoken = (text) => text.replace("_", "")

/** A list in words; a long one by its ends. */
export const listed = (values) =>
  values.length > 6 ? `${values[0]}, ${values[1]}, … ${values.at(-1)}` : values.join(", ")

/** What a layer returns, in words. */
export function describeReturned(spec) {
  const mode = spec.bidirectional?.merge_mode
  const tensors = returned(spec).map(({ name, holds, and }) => {
    const value = (h, i) => (and ? `${mode} of forward ${spoken(h)} and backward ${spoken(and[i])}` : spoken(h))
    return `${name} holds ${listed(holds.map(value))}`
  })
  return `Returned: ${tensors.join("; ")}.`
}

/** The x, h or y of every step, in words. */
export const row = (spec, letter) => listed(columns(spec).map((step) => `${letter}${step.name}`))

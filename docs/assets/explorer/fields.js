/** The numbers that can be changed by hand: inputs and weights, a slider and a field for each. */

import { LAYERS } from "../layers/index.js"
import { glyph } from "../layers/words.js"
import { filled } from "./arrays.js"

const slider = (key, label) => `<div class="edit"><label for="edit-${key}"><code>${label}</code></label>
<input type="range" min="-3" max="3" step="0.05" data-edit="${key}" aria-label="${label}, slider">
<input type="number" min="-10" max="10" step="0.1" id="edit-${key}" data-edit="${key}" aria-describedby="wrong-edit"></div>`

const indexed = (name, ...indices) => [[name, ...indices].join("."), `${name}[${indices.join(", ")}]`]

/** The inputs that a step reads; an upper cell reads what the lower one gives. */
export const inputFields = (state, { input }, { index }) =>
  input
    ? filled([state.features], (feature) => slider(...indexed(input, state.sample, index, feature))).join("")
    : '<p class="hint">This cell reads what the lower cell gives.</p>'

/** All the weights that lead to one unit. The value of an option says gate, source and row: "1.x.0". */
export function weightOptions(state, { input, width, units }) {
  const { gates, biases } = LAYERS[state.layer]
  const from = input || "lower"
  const rows = biases.length > 1 ? [`bias (${from})`, "bias (h)"] : ["bias"]
  const sources = [
    ...filled([width], (row) => [`x.${row}`, `from ${from}[${row}]`]),
    ...filled([units], (row) => [`h.${row}`, `from h[${row}]`]),
    ...rows.map((text, row) => [`bias.${row}`, text]),
  ]
  return gates
    .flatMap(({ name }, gate) =>
      sources.map(
        ([source, text]) => `<option value="${gate}.${source}">${glyph(name).split("_")[0]} ${text}</option>`,
      ),
    )
    .join("")
}

/** The weight that was chosen. */
export function weightField(state, { prefix, units }, choice) {
  const { biases } = LAYERS[state.layer]
  const [gate, source, row] = choice.split(".")
  const column = gate * units + state.unit
  if (source !== "bias") return slider(...indexed(`${prefix}${source === "x" ? "" : "recurrent_"}kernel`, row, column))
  return slider(...indexed(`${prefix}bias`, ...(biases.length > 1 ? [row] : []), column))
}

/** What an input or a weight of the layer that is looked at is now. */
export function current(key, { part }, { parts }) {
  const [name, ...indices] = key.split(".")
  const { input, prefix, steps, weights } = parts[part]
  if (name === input) return steps.find(({ index }) => index === Number(indices[1])).x[indices[2]]
  return indices.reduce((array, index) => array[index], weights[name.slice(prefix.length)])
}

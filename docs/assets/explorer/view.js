/** What the explorer shows, each piece as HTML made from the settings and their numbers. No DOM. */

import { encoderDecoder } from "../draw/handover.js"
import { plot } from "../draw/plot.js"
import { unrolled } from "../draw/unrolled.js"
import { array, printed, tuple } from "./answer.js"
import { filled } from "./arrays.js"
import { essence, program } from "./code.js"
import { inputFields, weightField, weightOptions } from "./fields.js"
import { highlighted } from "./highlight.js"
import { spec } from "./numbers.js"
import { parts } from "./parts.js"
import { steps } from "./state.js"
import { gateTable, update } from "./steps.js"

/** A symbol with the look that it has in the drawing. */
const badge = (kind, text) => {
  const [letter, index] = text.split("_")
  return `<i class="badge ${kind}">${letter}${index ? `<sub>${index}</sub>` : ""}</i>`
}
const few = (items) => (items.length > 4 ? [...items.slice(0, 2), "…", items.at(-1)] : items)

function tensor({ name, kind, holds, and, axes, shape, values }, k) {
  const badges = few(holds.map((text, i) => badge(kind, text) + (and ? badge(kind, and[i]) : "")))
  return `<li data-tensor="${k}"><p><code class="${kind}">${name}</code> <code>${tuple(axes)}</code> <code>${tuple(shape)}</code>
<span>${badges.join(" ")}</span></p><pre role="group" aria-label="values of ${name}">${array(values)}</pre></li>`
}

const count = (tensors) => (tensors.length === 1 ? "1 tensor" : `${tensors.length} tensors`)

/** The news for who cannot see the drawing. */
export const summary = ({ tensors }) =>
  `${count(tensors)}: ${tensors.map(({ name, shape }) => `${name} ${tuple(shape)}`).join("; ")}.`

/** One drawing, or one for each of two calls. */
function drawing(state) {
  const given = { ...spec(state), first_part: 0 }
  if (state.feed) return encoderDecoder({ ...given, decoded: "decoded" })
  if (!state.second_call) return unrolled(given)
  const stateful = state.stateful && !state.reset_state
  const first_part = parts(state).length / 2
  const again = { ...given, second: true, stateful, first_part, title: "second call" }
  return unrolled({ ...given, title: "first call" }) + unrolled(again)
}

/** The curves of the unit that is looked at. */
function curves(state, part, step) {
  const over = (name) => part.steps.map(({ after }) => after[name]?.[state.unit])
  const cell = part.steps[0].after.c && over("c")
  return plot({ hidden: over("h"), cell, step: step + 1 })
}

/** What a step reads. */
const read = ({ input }, { index }) =>
  `${input ? "" : "what the lower cell gives for "}<var>${input || "x"}<sub>${index + (input !== "y")}</sub></var>`

/** The pieces, each a function, by the slot that it belongs to. `chosen()` is the weight to edit. */
export function pieces(state, { tensors, parts: all }, chosen) {
  const part = all[state.part]
  const step = (state.step ?? steps(state)) - 1
  const now = part.steps[step]
  const chip = (i) =>
    `<label><input type="checkbox" name="mask" value="${i + 1}"><span class="x">x<sub>${i + 1}</sub></span></label>`
  return {
    essence: () => highlighted(essence(state)),
    drawing: () => drawing(state),
    count: () => `${count(tensors)} ${tensors.length === 1 ? "comes" : "come"} back`,
    returned: () => tensors.map(tensor).join(""),
    mask: () => filled([state.timesteps], chip).join(""),
    part: () => all.map(({ name }, k) => `<option value="${k}">${name}</option>`).join(""),
    where: () => `step ${step + 1} of ${steps(state)}: reads ${read(part, now)}`,
    gates: () => gateTable(state, part, now),
    update: () => update(state, now),
    plot: () => curves(state, part, step),
    inputs: () => inputFields(state, part, now),
    weights: () => weightOptions(state, part),
    weight: () => weightField(state, part, chosen()),
    program: () => highlighted(program(state, tensors)),
    printed: () => printed(tensors),
  }
}

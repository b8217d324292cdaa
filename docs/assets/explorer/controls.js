/** The explorer's controls: what was typed into them, and what they show. */

import { current } from "./fields.js"
import { FIELDS, steps } from "./state.js"

/** What a control says, as a text; `null` where a browser can make no number of it. */
export function typed({ type, checked, validity, value }) {
  if (type === "checkbox") return checked ? "True" : "False"
  return validity.badInput ? null : value
}

/** The steps that are masked. */
export const masked = (root) => [...root.querySelectorAll("[name=mask]:checked")].map((chip) => Number(chip.value))

/** Controls show what is set, but for what is being typed; what can be chosen depends on what was. */
export function show(root, state, computed) {
  for (const name in FIELDS) if (FIELDS[name].high) root.querySelector(`[name=${name}]`).max = FIELDS[name].high(state)
  for (const control of root.querySelectorAll("[name], [data-edit]")) {
    const busy = control === document.activeElement && control.type !== "checkbox"
    if (!busy && !control.ariaInvalid) fill(control, state, computed)
  }
  const hidden = {
    merge_mode: !state.bidirectional,
    decoder_timesteps: !state.feed,
    part: computed.parts.length < 2,
    zero_output_for_mask: !state.mask.length || state.bidirectional,
    upper_units: !state.two_cells,
    stateful: !state.second_call,
    reset_state: !state.stateful,
    reset: !Object.keys(state.edits).length,
  }
  for (const name in hidden) root.querySelector(`[data-field=${name}]`).hidden = hidden[name]
  root.toggleAttribute("two-ways", state.bidirectional || state.two_cells)
  root.toggleAttribute("two-calls", state.second_call)
  mark(root, state, computed)
}

function fill(control, state, computed) {
  const { name, type, dataset } = control
  const value = dataset.edit ? Number(current(dataset.edit, state, computed).toFixed(4)) : state[name]
  if (name === "mask") control.checked = value.includes(Number(control.value))
  else if (type === "radio") control.checked = control.value === value
  else if (type === "checkbox") control.checked = value
  else control.value = value ?? steps(state)
}

/** Mark the step that is looked at in the drawing. */
function mark(root, { part, step }, { parts }) {
  root.querySelector(".cell.now")?.classList.remove("now")
  if (!root.querySelector(".numbers").open) return
  const { index } = parts[part].steps.at((step ?? 0) - 1)
  const cell = `.cell[data-step="${index + 1}"][data-part="${part}"]`
  root.querySelector(cell).classList.add("now")
}

/** What scrolls can be reached by the keyboard, and only then. */
export function reach(root) {
  for (const region of root.querySelectorAll("[role=group]")) {
    const scrolls = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight
    if (scrolls) region.tabIndex = 0
    else region.removeAttribute("tabindex")
  }
}

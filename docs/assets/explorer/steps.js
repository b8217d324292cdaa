/** One step of one unit, written out with its numbers. */

import { addends, evaluate, write } from "../layers/equations.js"
import { LAYERS } from "../layers/index.js"
import { glyph } from "../layers/words.js"
import { stateOf } from "../semantics.js"

const SIGNS = { "+": " + ", "-": " − ", "*": " · ", "@": " ", sigmoid: "σ" }

/** A name of the equations as a symbol. */
export const symbol = (name) => {
  const [letter, when] = glyph(name).split("_")
  return `<var class="${stateOf(name) ?? ""}">${letter}${when ? `<sub>${when}</sub>` : ""}</var>`
}
const number = (value) => value.toFixed(4).replace("-", "−")

const symbols = (tree) =>
  write(tree, (part) => (typeof part === "string" ? (Number(part) ? part : symbol(part)) : undefined), SIGNS)

/** An expression in numbers; what is read through weights is one number. */
const inNumbers = (tree, values, unit) =>
  write(
    tree,
    (part) => {
      const sum = "@-".includes(part[0]) || (part[0] === "+" && JSON.stringify(part).includes("@"))
      if (typeof part !== "string" && !sum) return undefined
      const text = number(evaluate(part, values, unit))
      return stateOf(String(part)) ? `<b class="${stateOf(String(part))}">${text}</b>` : text
    },
    SIGNS,
  )

/** What a gate adds up for one unit: from x, from the last h, and the bias. */
function added({ tree }, values, unit) {
  const kindOf = (part) => {
    const text = JSON.stringify(part)
    return text.includes("x_t") ? "x" : text.includes("h_prev") ? "h" : "bias"
  }
  return ["x", "h", "bias"].map((kind) => {
    const of = addends(tree[1]).filter((part) => kindOf(part) === kind)
    if (of.length === 1) return inNumbers(of[0], values, unit)
    return number(of.reduce((sum, part) => sum + evaluate(part, values, unit), 0))
  })
}

/**
 * The table of the gates: one row for each, from what it adds up to its value.
 * @param {State} state
 * @param {Part} part
 * @param {Step} step
 */
export function gateTable(state, { input }, { values }) {
  const rows = LAYERS[state.layer].gates.map((gate) => {
    const texts = added(gate, values, state.unit)
    const value = `${SIGNS[gate.tree[0]] ?? gate.tree[0]} → <b>${number(values[gate.name][state.unit])}</b>`
    const [letter] = glyph(gate.name).split("_")
    return `<tr><th scope="row">${symbol(`${letter}_t`)}</th>${[...texts, value].map((text) => `<td>${text}</td>`).join("")}</tr>`
  })
  const from = input ? symbol(`${input}_t`) : "the lower cell"
  const heads = ["gate", `from ${from}`, `from ${symbol("h_prev")}`, "bias", "value"]
  return `<table class="gates"><caption class="unseen">What each gate adds up, and its value</caption><thead><tr>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`
}

/** An update: what is computed, the formula in symbols, the same in numbers, the result. */
const line = (name, formula, numbers, result) =>
  `<p>${symbol(name)} = ${formula}<br><span>= ${numbers}</span><br><span>= <b class="${stateOf(name)}">${number(result)}</b></span></p>`

/** The step written out. @param {State} state @param {Step} step */
export function update({ layer, unit }, { values, before, after, masked }) {
  const { steps } = LAYERS[layer]
  const updates = steps.filter(({ name }) => after[name.slice(0, -2)])
  const lines = updates.map(({ name, tree }) => {
    const [kind] = name
    if (!masked) return line(name, symbols(tree), inNumbers(tree, values, unit), after[kind][unit])
    const kept = `${kind}_prev`
    return line(name, symbol(kept), `<b class="${kind}">${number(before[kind][unit])}</b>`, after[kind][unit])
  })
  const hint = "This step is masked: the gates are computed, but the state passes unchanged."
  return (masked ? `<p class="hint">${hint}</p>` : "") + lines.join("")
}

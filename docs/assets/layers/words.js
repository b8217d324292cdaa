/** How the parts of a step are written and said. */

import { addends, write } from "./equations.js"
import { LAYERS } from "./index.js"

const SIGNS = { "+": " plus ", "-": " minus ", "*": " times ", tanh: "tanh of", "@": "what comes from" }
const STATE = { h: "hidden state", c: "cell state" }

/** A name of the equations as a symbol: `c̃_t` for c_tilde_t, `h_t−1` for h_prev. */
export const glyph = (name) => name.replace("_tilde", "\u0303").replace("_prev", "_t−1")

/**
 * What flows in an expression: its weights and biases left out.
 * @param {Tree} tree
 * @param {(left: any) => Tree | undefined} product  what is left of a product with weights
 * @returns {Tree | undefined}
 */
export function flows(tree, product = (left) => left) {
  if (typeof tree === "string") return /^[bd](_|$)/.test(tree) ? undefined : tree
  const [head, first, second] = tree
  const left = flows(first, product)
  if (head === "@" || !second) return head === "@" ? product(left) : [head, left]
  const right = flows(second, product)
  return left && right ? [head, left, right] : (left ?? right)
}

/** What a gate reads. @param {{tree: Tree}} gate @returns {Tree[]} */
export const reads = ({ tree }) => addends(flows(tree[1]) ?? "")

/** The same, where a product with weights inside of another product is kept, to be said. */
const saidReads = ({ tree }) =>
  addends(flows(tree[1], (left) => ["@", left]) ?? "").map((part) => (part[0] === "@" ? part[1] : part))

/** One step of a layer in words. */
export function explain(name) {
  const { gates, steps, names } = LAYERS[name]
  const said = (part) => {
    if (typeof part !== "string") return undefined
    const [letter, when] = glyph(part).split("_")
    if (names[part]) return `the ${names[part]} ${letter}`
    if (letter === "x") return "the input x"
    return STATE[letter] ? `the ${when === "t" ? "new" : "previous"} ${STATE[letter]}` : letter
  }
  const text = (tree) => write(tree, said, SIGNS)
  const updates = steps
    .filter(({ name }) => !names[name])
    .map(({ name, tree }) => {
      const sum = gates.some((gate) => gate.name === name) && `${tree[0]} of a sum over `
      const right = sum ? sum + reads({ tree }).map(text).join(" and ") : text(tree)
      return `${capital(said(name) ?? "")} is ${right}.`
    })
  /** @type {Object<string, any[]>} */
  const readers = {}
  for (const gate of gates.filter((gate) => names[gate.name])) {
    const read = saidReads(gate).map(text).join(" and ")
    readers[read] = [...(readers[read] ?? []), gate]
  }
  const gated = Object.entries(readers).map(([read, of]) => {
    const who = listing(of.map((gate) => said(gate.name)))
    return `${capital(who)} read${of.length > 1 ? "" : "s"} ${read}.`
  })
  return [...gated, ...updates].join(" ")
}

const listing = (items) => items.join(", ").replace(/, (?=[^,]*$)/, " and ")
const capital = (text) => text[0].toUpperCase() + text.slice(1)

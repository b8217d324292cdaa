/** Settings in a link, and back. */

import { FIELDS, fit, initial } from "./state.js"

/** The settings of a link, and in words what is wrong with it; whatever is wrong has its default. */
export function fromQuery(query) {
  const given = new URLSearchParams(query)
  const state = initial()
  const wrong = []
  for (const [name, field] of Object.entries(FIELDS)) {
    try {
      const text = given.get(name)
      if (text !== null) state[name] = field.read(text, state)
    } catch (error) {
      wrong.push(`${name}: ${error.message}`)
    }
  }
  const { state: fitted, notes } = fit(state)
  return { state: fitted, notes: [...wrong, ...notes] }
}

function written(value) {
  if (typeof value === "boolean") return value ? "True" : "False"
  const isEdits = value?.constructor === Object
  return String(isEdits ? Object.entries(value).map((pair) => pair.join(":")) : (value ?? ""))
}

/** The query of a link that restores these settings: what differs from the defaults. */
export const toQuery = (state) =>
  Object.entries(FIELDS)
    .map(([name, { initial }]) => [name, written(state[name]), written(initial)])
    .filter(([, value, usual]) => value !== usual)
    .map(([name, value]) => `${name}=${value}`)
    .join("&")

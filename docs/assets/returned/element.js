/** The element `<returned-filter>`: leaves those tables and rows in sight that are about what a reader has. */

import { announce } from "../shared/announce.js"
import { ALL, about, choices, fits } from "./choose.js"

const HEADINGS = "h2[data-layers], h3[data-layers]"

/** @param {string} name @param {any} values @param {(Node | string)[]} inner */
function element(name, values = {}, ...inner) {
  const made = Object.assign(document.createElement(name), values)
  made.append(...inner)
  return made
}

/** A heading with what belongs to it, up to the next heading. */
function section(heading) {
  const parts = [heading]
  for (let next = heading.nextElementSibling; next && !/^H[123]$/.test(next.tagName); next = next.nextElementSibling)
    parts.push(next)
  const rows = parts.flatMap((part) => [...part.querySelectorAll("tbody tr")])
  return { parts, rows, layers: heading.dataset.layers, modes: heading.dataset.modes }
}

/** A label with a list of values; the one in front stands for all of them. */
function select(id, label, values) {
  const options = values.map((value) => element("option", { value }, value))
  const field = element("select", { id }, element("option", { value: ALL }, ALL), ...options)
  return { field, shown: element("span", {}, element("label", { htmlFor: id }, label), field) }
}

class ReturnedFilter extends HTMLElement {
  connectedCallback() {
    const sections = [...document.querySelectorAll(HEADINGS)].map(section)
    const flags = new Set(sections.flatMap(({ rows }) => rows.map((row) => head(row))))
    const layer = select("has-layer", "Layer", choices(sections.map(({ layers }) => layers)))
    const mode = select("has-mode", "merge_mode", choices(sections.map(({ modes }) => modes)))
    const given = select("has-flags", "Flags", [...flags])
    const news = element("p", { className: "news", role: "status" })
    this.replaceChildren(layer.shown, mode.shown, given.shown, news)
    const update = () => {
      const chosen = { layer: layer.field.value, mode: mode.field.value }
      const inSight = sections.filter((one) => fits(one, chosen))
      mode.field.disabled = !inSight.some(({ modes }) => modes)
      for (const { parts } of sections) for (const part of parts) part.hidden = true
      for (const { parts } of inSight) for (const part of parts) part.hidden = false
      for (const { rows } of sections) for (const row of rows) row.hidden = !about(head(row), given.field.value)
      announce(news, `${inSight.length} of ${sections.length} tables`)
    }
    this.addEventListener("change", update)
    update()
  }
}

const head = (row) => row.cells[0].textContent.trim().split(/\s+/).join(" ")

customElements.define("returned-filter", ReturnedFilter)

/** The element `<version-filter>`: chooses an environment, and leaves the rows that differ there. */

import { address } from "../shared/address.js"
import { announce } from "../shared/announce.js"

const ALL = "all of them"
const NAMES = ["keras", "backend", "python", "numpy"]

/** @param {string} name @param {any} values @param {(Node | string)[]} inner */
function element(name, values = {}, ...inner) {
  const made = Object.assign(document.createElement(name), values)
  made.append(...inner)
  return made
}

/** The heads of the columns: an environment each. @param {any} table */
const heads = (table) => [...table.querySelectorAll("thead th[data-query]")]

/** What an address says of an environment. @param {any} head */
const key = (head) => head.dataset.query

/** What a reader knows it by: `Keras 3.15.1 on JAX, Python 3.13`. @param {any} head @param {string} backend */
function words(head, backend) {
  const { keras, python, numpy } = Object.fromEntries(new URLSearchParams(key(head)))
  const besides = [python && `Python ${python}`, numpy && `NumPy ${numpy}`].filter(Boolean)
  return [`Keras ${keras} on ${backend}`, ...besides].join(", ")
}

/** Whether two addresses ask for the same environment. @param {URLSearchParams} one @param {URLSearchParams} other */
const same = (one, other) => NAMES.every((name) => one.get(name) === other.get(name))

/** A choice of one environment, by backend. @param {any} table */
function choice(table) {
  const select = element("select", { id: "environment" }, element("option", { value: "" }, ALL))
  let left = heads(table)
  for (const { colSpan, textContent: name } of table.querySelectorAll("thead th[scope=colgroup]")) {
    const options = left.slice(0, colSpan).map((head) => element("option", { value: key(head) }, words(head, name)))
    select.append(element("optgroup", { label: name }, ...options))
    left = left.slice(colSpan)
  }
  return select
}

class VersionFilter extends HTMLElement {
  connectedCallback() {
    const table = document.querySelector(".differences table")
    if (!table) return
    const select = choice(table)
    const news = element("p", { className: "news", role: "status" })
    this.replaceChildren(element("label", { htmlFor: "environment" }, "My environment"), select, news)
    const query = new URLSearchParams(location.search)
    const asked = heads(table).find((head) => same(new URLSearchParams(key(head)), query))
    if (asked) select.value = key(asked)
    select.addEventListener("change", () => {
      history.replaceState(history.state, "", address(select.value))
      this.#show(table, select.value, news)
    })
    this.#show(table, select.value, news)
  }

  /** Leave the rows that do not hold in an environment, and mark its column. */
  #show(table, chosen, news) {
    const all = heads(table)
    const place = all.findIndex((head) => key(head) === chosen)
    const rows = [...table.tBodies[0].rows]
    for (const marked of table.querySelectorAll(".chosen")) marked.classList.remove("chosen")
    all[place]?.classList.add("chosen")
    for (const row of rows) {
      const cell = row.querySelectorAll("td")[place]
      cell?.classList.add("chosen")
      row.hidden = Boolean(cell) && ["holds", "not-run"].some((state) => cell.classList.contains(state))
    }
    const left = rows.filter((row) => !row.hidden).length
    announce(news, place < 0 ? "" : `${left} of ${rows.length} rows do not hold there, or are not known to.`)
  }
}

customElements.define("version-filter", VersionFilter)

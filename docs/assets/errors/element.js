/** The element `<error-finder>`: a message is pasted, and the entries that fit are listed. */

import { announce } from "../shared/announce.js"
import { match } from "./match.js"

const LIST = new URL("../errors.json", import.meta.url)
const SITE = new URL("../../", import.meta.url)
const EXAMPLE = "ValueError: too many values to unpack"
const UNKNOWN = "This message is none that is known here."

let listed

/** The entries, fetched when somebody asks for the first time. */
const list = () => {
  listed ??= fetch(LIST).then((answer) => answer.json())
  return listed
}

/** @param {string} name @param {any} values @param {(Node | string)[]} inner */
function element(name, values = {}, ...inner) {
  const made = Object.assign(document.createElement(name), values)
  made.append(...inner)
  return made
}

/** A link to an entry or to one of its causes. */
const link = ({ title, url }) => element("a", { href: new URL(url, SITE).href }, title)

/** An entry, with its causes if it has several. */
function item(entry) {
  const causes = entry.causes.map((cause) => element("li", {}, link(cause)))
  return element("li", {}, link(entry), ...(causes.length ? [element("ul", {}, ...causes)] : []))
}

class ErrorFinder extends HTMLElement {
  connectedCallback() {
    const field = element("textarea", { id: "message", rows: 2, placeholder: EXAMPLE, spellcheck: false })
    const found = element("ul", { className: "found" })
    const news = element("p", { className: "news", role: "status" })
    const label = element("label", { htmlFor: "message" }, "Got an error? Paste it here")
    this.replaceChildren(label, field, news, found)
    field.addEventListener("focus", list, { once: true })
    field.addEventListener("input", () => this.#find(field.value, news, found))
    const message = new URLSearchParams(location.search).get("message")
    if (message) {
      field.value = message
      this.#find(message, news, found)
    }
  }

  async #find(message, news, found) {
    const { entries } = await list()
    if (message !== this.querySelector("textarea")?.value) return
    const fitting = message.trim() ? match(message, entries) : []
    found.replaceChildren(...fitting.map(item))
    const many = fitting.length > 1 ? `${fitting.length} entries fit:` : "This entry fits:"
    announce(news, message.trim() ? (fitting.length ? many : UNKNOWN) : "")
  }
}

customElements.define("error-finder", ErrorFinder)

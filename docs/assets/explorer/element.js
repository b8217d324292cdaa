/** The element `<rnn-explorer>`: listens, keeps the settings, and redraws what has changed. */

import { address, forget, remember } from "../shared/address.js"
import { announce } from "../shared/announce.js"
import { copy } from "../shared/copy.js"
import { answer } from "./answer.js"
import { program } from "./code.js"
import { masked, reach, show, typed } from "./controls.js"
import { layout } from "./layout.js"
import { compute } from "./numbers.js"
import { fromQuery, toQuery } from "./query.js"
import { FIELDS, fit, readNumber } from "./state.js"
import { pieces, summary } from "./view.js"

class RnnExplorer extends HTMLElement {
  #state
  #computed
  #shown
  #weight = "0.x.0" // the one that can be edited: gate, source, row
  #left
  #sizes = new ResizeObserver(() => reach(this))

  connectedCallback() {
    this.#shown = {}
    this.#left = new AbortController()
    const listen = (target, type, act, capture) =>
      target.addEventListener(type, act, { signal: this.#left.signal, capture })
    this.innerHTML = layout(this.hasAttribute("open") ? " open" : "")
    listen(this, "input", ({ target }) => this.#input(target))
    listen(this, "click", ({ target }) => this.#click(target))
    listen(this, "pointerover", ({ target }) => this.#light(target.closest("[data-tensor]")))
    listen(this, "toggle", () => this.#redraw(), true)
    listen(window, "popstate", () => this.#read(location.search))
    listen(this.closest("article") ?? document, "click", (event) => this.#follow(event))
    this.#read(location.search)
    this.#sizes.observe(this)
  }

  disconnectedCallback() {
    this.#left.abort()
    this.#sizes.disconnect()
    forget()
  }

  /** Take over the settings of a link. */
  #read(query) {
    const { state, notes } = fromQuery(query)
    this.#state = state
    for (const control of this.querySelectorAll("[aria-invalid]")) this.#complain(control)
    if (/\b(step|unit|part|edits)=/.test(query)) this.#find(".numbers").open = true
    this.#note(notes.length ? ["Not all of this link can be shown.", ...notes, "The rest is as it was asked for."] : [])
    this.#redraw()
  }

  /** A link on this page to other settings: no need to load the page again. */
  #follow(event) {
    const link = event.target.closest("a[href*='?']")
    if (link?.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    history.pushState(null, "", link.search)
    this.#read(link.search)
    this.scrollIntoView()
  }

  #input(control) {
    const { id, name, dataset } = control
    try {
      if (id === "set-weight") this.#weight = control.value
      else if (dataset.edit) this.#set("edits", { ...this.#state.edits, [dataset.edit]: readNumber(typed(control)) })
      else if (name === "mask") this.#set(name, masked(this))
      else this.#set(name, FIELDS[name].read(typed(control), this.#state))
    } catch (error) {
      return this.#complain(control, error.message)
    }
    if (control.ariaInvalid) this.#complain(control)
    this.#redraw()
  }

  #set(name, value) {
    const { state, notes } = fit({ ...this.#state, [name]: value }, name)
    this.#state = state
    this.#note(notes)
    remember(toQuery(state))
  }

  #click(target) {
    const button = target.closest("button")
    const { step, part } = target.closest(".stage .cell")?.dataset ?? {}
    if (button?.dataset.copy) this.#copy(button)
    else if (button) {
      this.#set("edits", {})
      this.#redraw()
      this.#find("#set-weight").focus()
    } else if (step) {
      const { steps } = this.#computed.parts[part]
      this.#set("part", Number(part))
      this.#set("step", steps.findIndex(({ index }) => index === step - 1) + 1)
      this.#find(".numbers").open = true
      this.#redraw()
    }
  }

  async #copy(button) {
    const { tensors } = this.#computed
    const texts = {
      link: () => address(toQuery(this.#state)),
      program: () => program(this.#state, tensors),
      answer: () => answer(this.#state, tensors, texts.link()),
    }
    this.#say(await copy(button, texts[button.dataset.copy]()))
  }

  /** Show in the drawing where a returned tensor is. */
  #light(item) {
    for (const node of this.querySelectorAll(".hot")) node.classList.remove("hot")
    if (!item) return
    const { name, way } = this.#computed.tensors[item.dataset.tensor]
    if (this.#state.feed && !way && name !== "decoded") return // the encoder's output is not drawn
    const nodes = way ? `[data-name="${name}"]` : ".lit[data-role=output]"
    const drawing = this.querySelectorAll(".stage svg")[Number(name.endsWith("_2"))]
    for (const node of drawing.querySelectorAll(`.node${nodes}`)) node.classList.add("hot")
  }

  #find(selector) {
    return this.querySelector(selector)
  }

  #say(text) {
    announce(this.#find("[data-news]"), text)
  }

  #note(lines) {
    this.#find(".note").textContent = lines.join(" ")
  }

  /** Say what is wrong with an entry; without a message nothing is any more. */
  #complain(control, message = "") {
    control.ariaInvalid = message ? "true" : null
    this.#find(`#wrong-${control.name || "edit"}`).textContent =
      message && `${control.labels[0].textContent}: ${message}`
    this.#say(message)
  }

  #redraw() {
    this.#computed = compute(this.#state)
    const all = pieces(this.#state, this.#computed, () => this.#weight)
    for (const [name, piece] of Object.entries(all)) {
      const slot = this.#find(`[data-slot=${name}]`)
      if (slot.closest("details:not([open])")) continue
      const html = piece()
      if (this.#shown[name] === html) continue
      slot.innerHTML = this.#shown[name] = html
      if (name === "weights") this.#choose(slot)
    }
    show(this, this.#state, this.#computed)
    this.#say(summary(this.#computed))
    requestAnimationFrame(() => reach(this))
  }

  /** Of new weights the one in the same place is chosen, or else the first. */
  #choose(select) {
    select.value = this.#weight
    if (!select.value) select.selectedIndex = 0
    this.#weight = select.value
  }
}

customElements.define("rnn-explorer", RnnExplorer)

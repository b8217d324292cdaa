/** The element `<rnn-explorer>`: listens, keeps the settings, and redraws what has changed. */

import { masked, reach, show, typed } from "./controls.js";
import { answer, program } from "./keras.js";
import { layout } from "./layout.js";
import { compute } from "./numbers.js";
import { FIELDS, fit, fromQuery, readNumber, toQuery } from "./state.js";
import { pieces, summary } from "./view.js";

class RnnExplorer extends HTMLElement {
  #state;
  #computed;
  #shown;
  #weight = "0.x.0"; // the one that can be edited: gate, source, row
  #later;
  #left;
  #sizes = new ResizeObserver(() => reach(this));

  connectedCallback() {
    this.#shown = {};
    this.#left = new AbortController();
    const listen = (target, type, act, capture) => target.addEventListener(type, act, { signal: this.#left.signal, capture });
    this.innerHTML = layout(this.hasAttribute("open") ? " open" : "");
    listen(this, "input", ({ target }) => this.#input(target));
    listen(this, "click", ({ target }) => this.#click(target));
    listen(this, "pointerover", ({ target }) => this.#light(target.closest("[data-tensor]")));
    listen(this, "toggle", () => this.#redraw(), true);
    listen(window, "popstate", () => this.#read(location.search));
    listen(this.closest("article") ?? document, "click", (event) => this.#follow(event));
    this.#read(location.search);
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#left.abort();
    this.#sizes.disconnect();
    clearTimeout(this.#later);
  }

  /** Take over the settings of a link. */
  #read(query) {
    const { state, notes } = fromQuery(query);
    this.#state = state;
    for (const control of this.querySelectorAll("[aria-invalid]")) this.#complain(control);
    if (/\b(step|unit|part|edits)=/.test(query)) this.#find(".numbers").open = true;
    this.#note(notes.length ? ["Not all of this link can be shown.", ...notes, "The rest is as it was asked for."] : []);
    this.#redraw();
  }

  /** A link on this page to other settings: no need to load the page again. */
  #follow(event) {
    const link = event.target.closest("a[href*='?']");
    if (link?.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    history.pushState(null, "", link.search);
    this.#read(link.search);
    this.scrollIntoView();
  }

  #input(control) {
    const { id, name, dataset } = control;
    try {
      if (id === "set-weight") this.#weight = control.value;
      else if (dataset.edit) this.#set("edits", { ...this.#state.edits, [dataset.edit]: readNumber(typed(control)) });
      else if (name === "mask") this.#set(name, masked(this));
      else this.#set(name, FIELDS[name].read(typed(control), this.#state));
    } catch (error) {
      return this.#complain(control, error.message);
    }
    if (control.ariaInvalid) this.#complain(control);
    this.#redraw();
  }

  #set(name, value) {
    const { state, notes } = fit({ ...this.#state, [name]: value }, name);
    this.#state = state;
    this.#note(notes);
    clearTimeout(this.#later); // browsers slow down who changes the address at every move of a slider
    this.#later = setTimeout((page) => this.#address(page), 250, location.pathname);
  }

  /** Write the settings into the address, unless it is already that of a page about to appear. */
  #address(page) {
    if (page === location.pathname) history.replaceState(history.state, "", this.#link() + location.hash);
  }

  #link() {
    const query = toQuery(this.#state);
    return location.origin + location.pathname + (query && `?${query}`);
  }

  #click(target) {
    const button = target.closest("button");
    const { step } = target.closest(".stage [data-step]")?.dataset ?? {};
    if (button?.dataset.copy) this.#copy(button);
    else if (button) {
      this.#set("edits", {});
      this.#redraw();
      this.#find("#set-weight").focus();
    } else if (step && !this.#state.feed) {
      const taken = this.#computed.parts[this.#state.part].steps;
      this.#set("step", taken.findIndex(({ index }) => index === step - 1) + 1);
      this.#find(".numbers").open = true;
      this.#redraw();
    }
  }

  async #copy(button) {
    const { tensors } = this.#computed;
    const link = this.#link();
    const texts = { link, program: program(this.#state, tensors), answer: answer(this.#state, tensors, link) };
    const label = (button.dataset.label ??= button.textContent);
    try {
      await navigator.clipboard.writeText(texts[button.dataset.copy]);
      button.textContent = "Copied";
    } catch {
      button.textContent = "The browser does not allow it";
    }
    this.#say(`${label}: ${button.textContent}`);
    setTimeout(() => (button.textContent = label), 1600);
  }

  /** Show in the drawing where a returned tensor is. */
  #light(item) {
    for (const node of this.querySelectorAll(".hot")) node.classList.remove("hot");
    if (!item) return;
    const { name, way } = this.#computed.tensors[item.dataset.tensor];
    if (this.#state.feed && !way && name !== "decoded") return; // the encoder's output is not drawn
    const nodes = way ? `[data-name="${name}"]` : ".lit[data-role=output]";
    for (const node of this.querySelectorAll(`.node${nodes}`)) node.classList.add("hot");
  }

  #find(selector) {
    return this.querySelector(selector);
  }

  #say(text) {
    const news = this.#find("[data-news]");
    if (news.textContent !== text) news.textContent = text;
  }

  #note(lines) {
    this.#find(".note").textContent = lines.join(" ");
  }

  /** Say what is wrong with an entry; without a message nothing is any more. */
  #complain(control, message = "") {
    control.ariaInvalid = message ? "true" : null;
    this.#find(`#wrong-${control.name || "edit"}`).textContent = message && `${control.labels[0].textContent}: ${message}`;
    this.#say(message);
  }

  #redraw() {
    this.#computed = compute(this.#state);
    const all = pieces(this.#state, this.#computed, () => this.#weight);
    for (const [name, piece] of Object.entries(all)) {
      const slot = this.#find(`[data-slot=${name}]`);
      if (slot.closest("details:not([open])")) continue;
      const html = piece();
      if (this.#shown[name] === html) continue;
      slot.innerHTML = this.#shown[name] = html;
      if (name === "weights") this.#choose(slot);
    }
    show(this, this.#state, this.#computed);
    this.#say(summary(this.#computed));
    requestAnimationFrame(() => reach(this));
  }

  /** Of new weights the one in the same place is chosen, or else the first. */
  #choose(select) {
    select.value = this.#weight;
    if (!select.value) select.selectedIndex = 0;
    this.#weight = select.value;
  }
}

customElements.define("rnn-explorer", RnnExplorer);

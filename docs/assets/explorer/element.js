/** The element `<rnn-explorer>`: listens to the controls, keeps the settings, and redraws what has changed. */

import { answer, program } from "./keras.js";
import { layout } from "./layout.js";
import { compute } from "./numbers.js";
import { FIELDS, fit, fromQuery, initial, readNumber, steps, toQuery } from "./state.js";
import { current, pieces, summary } from "./view.js";

const typed = (control) => {
  if (control.type === "checkbox") return control.checked ? "True" : "False";
  return control.validity.badInput ? null : control.value;
};

class RnnExplorer extends HTMLElement {
  #state = initial();
  #computed;
  #shown = {};
  #chosen = "0.x.0"; // the weight that can be edited: gate, source, row
  #leave;
  #later;
  #sizes = new ResizeObserver(() => this.#reach());

  connectedCallback() {
    this.innerHTML = layout(this.hasAttribute("open"));
    this.#shown = {};
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.addEventListener("input", ({ target }) => this.#input(target), { signal });
    this.addEventListener("change", ({ target }) => this.#settle(target), { signal });
    this.addEventListener("click", (event) => this.#click(event.target), { signal });
    this.addEventListener("toggle", () => this.#redraw(), { signal, capture: true });
    this.addEventListener("pointerover", ({ target }) => this.#light(target.closest("[data-tensor]")), { signal });
    window.addEventListener("popstate", () => this.#read(location.search), { signal });
    this.closest("article, body").addEventListener("click", (event) => this.#follow(event), { signal });
    this.#read(location.search);
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#sizes.disconnect();
    clearTimeout(this.#later);
  }

  /** Take over the settings of a link. */
  #read(query) {
    const { state, notes } = fromQuery(query);
    this.#state = state;
    for (const control of this.querySelectorAll("[aria-invalid]")) this.#complain(control, "");
    if (state.step !== null || state.unit || state.part || Object.keys(state.edits).length) this.#find(".numbers").open = true;
    this.#note(notes.length ? ["Not all of this link can be shown.", ...notes, "The rest is as it was asked for."] : []);
    this.#redraw();
  }

  /** A link on this page to other settings: no need to load the page again. */
  #follow(event) {
    const link = event.target.closest("a[href*='?']");
    if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    history.pushState(null, "", link.search);
    this.#read(link.search);
    this.scrollIntoView();
  }

  #input(control) {
    const { name, dataset } = control;
    try {
      if (control.id === "choose-weight") this.#chosen = control.value;
      else if (dataset.edit) this.#edit(dataset.edit, readNumber(typed(control)));
      else if (name === "mask") this.#set(name, this.#masked());
      else if (name) this.#set(name, FIELDS[name].read(typed(control), this.#state));
    } catch (error) {
      return this.#complain(control, error.message);
    }
    if (control.hasAttribute("aria-invalid")) this.#complain(control, "");
    this.#redraw();
  }

  #masked() {
    return [...this.querySelectorAll("[name=mask]:checked")].map((chip) => Number(chip.value));
  }

  #edit(key, value) {
    this.#set("edits", { ...this.#state.edits, [key]: value });
  }

  #set(name, value) {
    const { state, notes } = fit({ ...this.#state, [name]: value }, name);
    this.#state = state;
    this.#note(notes);
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#keep(), 250); // browsers slow down who changes the address at every move of a slider
  }

  /** Keep the settings in the address. */
  #keep() {
    const query = toQuery(this.#state);
    history.replaceState(history.state, "", location.pathname + (query && `?${query}`) + location.hash);
  }

  /** A finished entry is shown as it was understood. */
  #settle(control) {
    if (!control.hasAttribute("aria-invalid")) this.#sync(control);
  }

  #click(target) {
    const { copy, reset } = target.closest("button")?.dataset ?? {};
    if (copy) this.#copy(copy, target.closest("button"));
    if (reset !== undefined) {
      this.#set("edits", {});
      this.#redraw();
      this.#find("#choose-weight").focus();
    }
    const step = target.closest(".stage [data-step]")?.dataset.step;
    if (step && !this.#state.feed) this.#goTo(Number(step) - 1);
  }

  /** Look at the step that reads the input at an index. */
  #goTo(index) {
    const taken = this.#computed.parts[this.#state.part].steps;
    this.#set("step", taken.findIndex((step) => step.index === index) + 1);
    this.#find(".numbers").open = true;
    this.#redraw();
  }

  async #copy(what, button) {
    const query = toQuery(this.#state);
    const link = location.origin + location.pathname + (query && `?${query}`);
    const { tensors } = this.#computed;
    const texts = { link, program: () => program(this.#state, tensors), answer: () => answer(this.#state, tensors, link) };
    const label = button.dataset.label ??= button.textContent;
    try {
      await navigator.clipboard.writeText(typeof texts[what] === "string" ? link : texts[what]());
      button.textContent = "Copied";
      this.#say(`Copied: ${label}`);
    } catch {
      button.textContent = "Not allowed to copy";
      this.#say("The browser does not allow to copy.");
    }
    setTimeout(() => (button.textContent = label), 1600);
  }

  /** Show in the drawing where a returned tensor is. */
  #light(item) {
    for (const node of this.querySelectorAll(".hot")) node.classList.remove("hot");
    if (!item) return;
    const { name, way } = this.#computed.tensors[item.dataset.tensor];
    const nodes = way ? `[data-name="${name}"]` : '.lit[data-role="output"]';
    for (const node of this.querySelectorAll(`.stage .node${nodes}`)) node.classList.add("hot");
  }

  #find(selector) {
    return this.querySelector(selector);
  }

  #say(text) {
    const news = this.#find("[data-news]");
    if (news.textContent !== text) news.textContent = text;
  }

  #note(lines) {
    const note = this.#find(".note");
    note.textContent = lines.join(" ");
    note.hidden = !lines.length;
  }

  /** Say what is wrong with an entry; "" when nothing is any more. */
  #complain(control, message) {
    const place = this.#find(`#wrong-${control.dataset.edit ? "edit" : control.name}`);
    place.textContent = message && `${control.labels[0]?.textContent ?? "value"}: ${message}`;
    place.hidden = !message;
    control.toggleAttribute("aria-invalid", Boolean(message));
    if (message) control.setAttribute("aria-invalid", "true");
    this.#say(message);
  }

  #redraw() {
    const state = this.#state;
    this.#computed = compute(state);
    for (const [name, html] of Object.entries(pieces(state, this.#computed, this.#chosen))) {
      if (this.#shown[name] === html) continue;
      this.#shown[name] = html;
      this.#find(`[data-slot="${name}"]`).innerHTML = html;
    }
    for (const control of this.querySelectorAll("[name], [data-edit]")) {
      if (!control.hasAttribute("aria-invalid") && control !== document.activeElement) this.#sync(control);
    }
    this.#adapt(state);
    this.#mark(state);
    this.#say(summary(this.#computed));
    requestAnimationFrame(() => this.#reach());
  }

  /** What scrolls sideways can be reached by the keyboard, and only then. */
  #reach() {
    for (const region of this.querySelectorAll("[role=group]")) {
      const scrolls = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight;
      if (scrolls) region.tabIndex = 0;
      else region.removeAttribute("tabindex");
    }
  }

  /** Mark the step that is looked at. */
  #mark({ feed, part, step }) {
    this.#find(".cell.now")?.classList.remove("now");
    if (!this.#find(".numbers").open) return;
    const { index } = this.#computed.parts[part].steps.at((step ?? 0) - 1);
    const cells = [...this.querySelectorAll(`.cell[data-step="${index + 1}"]`)];
    (feed || cells.length > 1 ? cells[part] : cells[0])?.classList.add("now");
  }

  /** A control shows what is set. */
  #sync(control) {
    const { name, type, dataset } = control;
    const value = dataset.edit ? Number(current(dataset.edit, this.#state, this.#computed).toFixed(4)) : this.#state[name];
    if (name === "mask") control.checked = value.includes(Number(control.value));
    else if (type === "radio") control.checked = control.value === value;
    else if (type === "checkbox") control.checked = value;
    else control.value = value ?? steps(this.#state);
  }

  /** What can be chosen depends on what was chosen. */
  #adapt(state) {
    const hide = (name, hidden) => (this.#find(`[data-field="${name}"]`).hidden = hidden);
    hide("merge_mode", !state.bidirectional);
    hide("decoder_timesteps", !state.feed);
    hide("part", this.#computed.parts.length < 2);
    hide("zero_output_for_mask", !state.mask.length || state.bidirectional);
    for (const name of ["go_backwards", "feed"]) this.#find(`[name="${name}"]`).disabled = state.bidirectional;
    this.#find("[data-hint]").hidden = !state.bidirectional;
    this.#find("[data-reset]").hidden = !Object.keys(state.edits).length;
    for (const name of ["sample", "unit", "step"]) this.#find(`[name="${name}"]`).max = FIELDS[name].high(state);
  }
}

customElements.define("rnn-explorer", RnnExplorer);

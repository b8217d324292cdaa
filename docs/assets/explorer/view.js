/** What the explorer shows, each piece as HTML made from the settings and their numbers. No DOM. */

import { encoderDecoder } from "./draw/handover.js";
import { escape } from "./draw/marks.js";
import { plot } from "./draw/plot.js";
import { unrolled } from "./draw/unrolled.js";
import { gateTable, update } from "./gates.js";
import { array, essence, printed, program, tuple } from "./keras.js";
import { CELLS, filled, spec } from "./numbers.js";
import { steps } from "./state.js";

const TOKENS = [
  ["s", /"+[^"]*"+/],
  ["c1", /#.*/],
  ["k", /\b(?:import|from|def|return|with|for|in)\b/],
  ["kc", /\b(?:True|False|None)\b/],
  ["n h", /\b(?:state|forward|backward)_h\b/],
  ["n c", /\b(?:state|forward|backward)_c\b/],
  ["mi", /\b\d+(?:\.\d+)?\b/],
];
const TOKEN = new RegExp(TOKENS.map(([, { source }]) => `(${source})`).join("|"), "g");

/** Code in the colours of the site. */
function highlighted(code) {
  const colour = (text, ...groups) => `<span class="${TOKENS[groups.indexOf(text)][0]}">${escape(text)}</span>`;
  return code.replace(TOKEN, colour);
}

/** A symbol with the look that it has in the drawing. */
const badge = (kind, text) => {
  const [letter, index] = text.split("_");
  return `<i class="badge ${kind}">${letter}${index ? `<sub>${index}</sub>` : ""}</i>`;
};
const few = (items) => (items.length > 4 ? [...items.slice(0, 2), "…", items.at(-1)] : items);

function tensor({ name, kind, holds, and, axes, shape, values }, k) {
  const badges = few(holds.map((text, i) => badge(kind, text) + (and ? badge(kind, and[i]) : "")));
  return `<li data-tensor="${k}"><p><code class="${kind}">${name}</code> <code>${tuple(axes)}</code> <code>${tuple(shape)}</code>
<span>${badges.join(" ")}</span></p><pre role="group" aria-label="values of ${name}">${array(values)}</pre></li>`;
}

const count = (tensors) => (tensors.length === 1 ? "1 tensor" : `${tensors.length} tensors`);

/** The news for who cannot see the drawing. */
export const summary = ({ tensors }) =>
  `${count(tensors)}: ${tensors.map(({ name, shape }) => `${name} ${tuple(shape)}`).join("; ")}.`;

const drawing = (state) =>
  (state.feed ? encoderDecoder({ ...spec(state), decoded: "decoded" }) : unrolled(spec(state)));

/** The numbers of the inputs that this step reads: a slider and a field for each. */
const slider = (key, label) => `<div class="edit"><label for="edit-${key}"><code>${label}</code></label>
<input type="range" min="-3" max="3" step="0.05" data-edit="${key}" aria-label="${label}, slider">
<input type="number" min="-10" max="10" step="0.1" id="edit-${key}" data-edit="${key}" aria-describedby="wrong-edit"></div>`;

const indexed = (name, ...indices) => [[name, ...indices].join("."), `${name}[${indices.join(", ")}]`];

const inputFields = (state, { input, steps }, step) =>
  filled([state.features], (feature) => slider(...indexed(input, state.sample, steps[step].index, feature))).join("");

/** All the weights that lead to one unit. The value of an option says gate, source and row: "1.x.0". */
function weightOptions(state, { input }) {
  const biases = state.layer === "GRU" ? [`bias (${input})`, "bias (h)"] : ["bias"];
  const sources = [
    ...filled([state.features], (row) => [`${input}.${row}`, `from ${input}[${row}]`]),
    ...filled([state.units], (row) => [`h.${row}`, `from h[${row}]`]),
    ...biases.map((text, row) => [`bias.${row}`, text]),
  ];
  return CELLS[state.layer].flatMap(([letter], gate) =>
    sources.map(([source, text]) => `<option value="${gate}.${source}">${letter} ${text}</option>`)).join("");
}

function weightField(state, { prefix, input }, choice) {
  const [gate, source, row] = choice.split(".");
  const column = gate * state.units + state.unit;
  if (source === "bias") return slider(...indexed(`${prefix}bias`, ...(state.layer === "GRU" ? [row] : []), column));
  return slider(...indexed(prefix + (source === input ? "kernel" : "recurrent_kernel"), row, column));
}

function curves({ config, steps }, step, unit) {
  const over = (name) => steps.map(({ after }) => after[name]?.[unit]);
  return plot({ hidden: over("h"), cell: config.layer === "LSTM" ? over("c") : undefined, step: step + 1 });
}

/** The pieces, each a function, by the slot that it belongs to. `chosen()` is the weight to edit. */
export function pieces(state, { tensors, parts }, chosen) {
  const part = parts[state.part];
  const step = (state.step ?? steps(state)) - 1;
  const now = part.steps[step];
  const chip = (i) => `<label><input type="checkbox" name="mask" value="${i + 1}"><span class="x">x<sub>${i + 1}</sub></span></label>`;
  return {
    essence: () => highlighted(essence(state, tensors)),
    drawing: () => drawing(state),
    count: () => `${count(tensors)} ${tensors.length === 1 ? "comes" : "come"} back`,
    returned: () => tensors.map(tensor).join(""),
    mask: () => filled([state.timesteps], chip).join(""),
    part: () => parts.map(({ name }, k) => `<option value="${k}">${name}</option>`).join(""),
    where: () => `step ${step + 1} of ${steps(state)}: reads <var>${part.input}<sub>${now.index + (part.input === "x")}</sub></var>`,
    gates: () => gateTable(part, step, state.unit),
    update: () => update(part, step, state.unit),
    plot: () => curves(part, step, state.unit),
    inputs: () => inputFields(state, part, step),
    weights: () => weightOptions(state, part),
    weight: () => weightField(state, part, chosen()),
    program: () => highlighted(program(state, tensors)),
    printed: () => printed(tensors),
  };
}

/** What an input or a weight of the layer that is looked at is now. */
export function current(key, state, { parts }) {
  const [name, ...indices] = key.split(".");
  const { input, prefix, config } = parts[state.part];
  if (name === input) return config.inputs[0][indices[1]][indices[2]];
  return indices.reduce((array, index) => array[index], config[name.slice(prefix.length)]);
}

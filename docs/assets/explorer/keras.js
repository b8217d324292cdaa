/** The settings as text: the Keras program for exactly this, what it prints, and an answer for a forum. */

import { filled } from "./numbers.js";

const WIDTH = 92;

/** `start` and some arguments, on one line or, where that would be too long, on one line each. */
function call(start, values) {
  const given = values.filter(Boolean);
  const line = `${start}(${given.join(", ")})`;
  return line.length <= WIDTH ? line : `${start}(\n${given.map((value) => `    ${value},\n`).join("")})`;
}

/** What is called to make the layer, and with what. */
function layer({ layer, bidirectional, merge_mode, ...state }, ...weights) {
  const zeros = state.mask.length && !bidirectional; // Bidirectional sets it by itself
  const names = ["return_sequences", "return_state", "go_backwards", ...(zeros ? ["zero_output_for_mask"] : [])];
  const options = ["units", ...names.filter((name) => state[name]).map((name) => `${name}=True`), ...weights];
  if (!bidirectional) return [layer, options];
  const mode = merge_mode === "None" ? merge_mode : `"${merge_mode}"`;
  return ["Bidirectional", [`${layer}(${options.join(", ")})`, merge_mode !== "concat" && `merge_mode=${mode}`]];
}

const own = (tensors) => tensors.map((tensor) => tensor.name).filter((name) => name !== "decoded");
const inputs = (state) => (state.mask.length ? "x, mask=mask" : "x");
const handedOn = (tensors) => `y, initial_state=[${own(tensors).slice(1).join(", ")}]`;

/** The line that matters. */
export function essence(state, tensors) {
  const [name, options] = layer(state);
  const line = `${own(tensors).join(", ")} = ${name}(${options.filter(Boolean).join(", ")})(${inputs(state)})`;
  return state.feed ? `${line}\ndecoded = ${state.layer}(units, return_sequences=True)(${handedOn(tensors)})` : line;
}

/** The lines that edit what an array holds. */
const edited = (edits, name, array) => Object.entries(edits)
  .filter(([key]) => key.startsWith(`${name}.`))
  .map(([key, value]) => `${array}[${key.split(".").slice(1).join(", ")}] = ${value}`);

const cosines = (name, steps) =>
  `${name} = np.cos(np.arange(1.0, batch * ${steps} * features + 1)).reshape(batch, ${steps}, features)`;

/** What follows a new layer where its weights were edited. */
function reweighted(state, variable, input, prefixes) {
  const names = prefixes.flatMap((prefix) => ["kernel", "recurrent_kernel", "bias"].map((name) => prefix + name));
  const lines = names.flatMap((name, k) => edited(state.edits, name, `values[${k}]`).map((line) => `${line}  # ${name}`));
  if (!lines.length) return [];
  return [`${variable}.build(${input}.shape)`, `values = ${variable}.get_weights()`, ...lines, `${variable}.set_weights(values)`];
}

/** A complete program. It prints what `printed` says. */
export function program(state, tensors) {
  const [name, options] = layer(state, "**weights");
  const variable = state.feed ? "encoder" : "layer";
  const unmasked = filled([state.timesteps], (step) => (state.mask.includes(step + 1) ? "False" : "True"));
  const names = tensors.map((tensor) => tensor.name);
  const sizes = ["batch", "timesteps", "features", "units"];
  if (state.feed) sizes.push("decoder_timesteps");
  return [
    state.bidirectional && "import keras",
    "import numpy as np",
    `from keras.layers import ${state.layer}${state.bidirectional ? ", Bidirectional" : ""}`,
    "from keras.ops import convert_to_numpy",
    "",
    `${sizes.join(", ")} = ${sizes.map((size) => state[size]).join(", ")}`,
    "\n",
    state.bidirectional && "@keras.saving.register_keras_serializable()",
    "def fixed(shape, dtype=None):",
    '    """Weights that are the same on every machine, and different for every unit."""',
    "    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)",
    "\n",
    "weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)",
    cosines("x", "timesteps"),
    ...edited(state.edits, "x", "x"),
    state.mask.length && call("mask = np.array", [`[[${unmasked.join(", ")}]] * batch`]),
    "",
    call(`${variable} = ${name}`, options),
    ...reweighted(state, variable, "x", state.bidirectional ? ["", "backward_"] : [""]),
    `${own(tensors).join(", ")} = ${variable}(${inputs(state)})`,
    ...(state.feed ? decoder(state, tensors) : []),
    "",
    call("tensors = dict", names.map((name) => `${name}=${name}`)),
    'with np.printoptions(precision=4, suppress=True, floatmode="fixed", linewidth=200):',
    "    for name, tensor in tensors.items():",
    "        print(name, tuple(tensor.shape))",
    `        print(convert_to_numpy(tensor)[${state.sample}])`,
    "",
  ].filter((line) => typeof line === "string").join("\n");
}

const decoder = (state, tensors) => [
  "",
  cosines("y", "decoder_timesteps"),
  ...edited(state.edits, "y", "y"),
  call(`decoder = ${state.layer}`, ["units", "return_sequences=True", "**weights"]),
  ...reweighted(state, "decoder", "y", ["decoder_"]),
  `decoded = decoder(${handedOn(tensors)})`,
];

/** Numbers as NumPy prints them with four decimals, all equally wide. */
export function array(values) {
  const rows = Array.isArray(values[0]) ? values : [values];
  const texts = rows.map((row) => row.map((value) => (Object.is(value, -0) ? "-" : "") + value.toFixed(4)));
  const width = Math.max(...texts.flat().map((text) => text.length));
  const lines = texts.map((row) => `[${row.map((text) => text.padStart(width)).join(" ")}]`);
  return rows === values ? `[${lines.join("\n ")}]` : lines[0];
}

export const tuple = (sizes) => `(${sizes.join(", ")})`;

/** What the program prints. */
export const printed = (tensors) =>
  tensors.map(({ name, shape, values }) => `${name} ${tuple(shape)}\n${array(values)}\n`).join("");

/** The program, what it prints and where to see it drawn, in Markdown. */
export const answer = (state, tensors, link) =>
  `\`\`\`python\n${program(state, tensors)}\`\`\`\n\nIt prints:\n\n\`\`\`text\n${printed(tensors)}\`\`\`\n\n`
  + `[See it drawn, and change it](${link})\n`;

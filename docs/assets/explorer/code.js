/** The settings as Python: the program that makes Keras return exactly this. */

import { handed, returned } from "../semantics.js"
import { filled } from "./arrays.js"
import { spec } from "./numbers.js"
import { shapes } from "./parts.js"

const WIDTH = 92

/** `start` and some arguments, on one line or, where that would be too long, on one line each. */
function call(start, values) {
  const given = values.filter(Boolean)
  const line = `${start}(${given.join(", ")})`
  return line.length <= WIDTH ? line : `${start}(\n${given.map((value) => `    ${value},\n`).join("")})`
}

const FLAGS = ["return_sequences", "return_state", "go_backwards", "zero_output_for_mask", "stateful"]

/** What is called to make the layer, and with what. @returns {[string, any[]]} */
function made(state, weights) {
  const { layer, bidirectional, merge_mode, mask } = state
  const zeros = mask.length && !bidirectional // Bidirectional sets it by itself
  const flags = FLAGS.filter((name) => state[name] && (zeros || name !== "zero_output_for_mask"))
  const options = flags.map((name) => `${name}=True`)
  if (state.two_cells) {
    const cells = ["units", "upper_units"].map((units) => call(`${layer}Cell`, [units, weights]))
    return ["RNN", [`[${cells.join(", ")}]`, ...options]]
  }
  if (!bidirectional) return [layer, ["units", ...options, weights]]
  const mode = merge_mode === "None" ? merge_mode : `"${merge_mode}"`
  const own = call(layer, ["units", ...options, weights])
  return ["Bidirectional", [own, merge_mode !== "concat" && `merge_mode=${mode}`]]
}

/** The names that take what a layer returns; the states of each of several cells come in a list. */
function taken(state, second) {
  const tensors = returned({ ...spec(state), second })
  if (!state.two_cells || !state.return_state) return tensors.map(({ name }) => name).join(", ")
  const own = (cell) => tensors.filter((tensor) => tensor.cell === cell).map(({ name }) => name)
  return `${tensors[0].name}, [${own("lower").join(", ")}], [${own("upper").join(", ")}]`
}

const inputs = (state) => (state.mask.length ? "x, mask=mask" : "x")

/** From the first call on: what is called again, or what reads the states. */
function then(state, variable, weights, prepared) {
  if (state.second_call)
    return [state.reset_state && `${variable}.reset_state()`, `${taken(state, true)} = ${variable}(${inputs(state)})`]
  if (!state.feed) return []
  const states = handed(spec(state))
  const join = ({ name, from }) =>
    from.length > 1 && `${name} = concatenate([${from.map((one) => one.name).join(", ")}], axis=-1)`
  const names = states.map(({ name, from }) => (from.length > 1 ? name : from[0].name))
  const units = state.bidirectional ? "2 * units" : "units"
  const given = `y, initial_state=[${names.join(", ")}]`
  const start = weights ? "decoder = " : "decoded = "
  const made = call(start + state.layer, [units, "return_sequences=True", weights])
  const read = weights ? [made, ...prepared, `decoded = decoder(${given})`] : [`${made}(${given})`]
  return [...states.map(join), ...read]
}

/** The lines that matter. @param {State} state */
export function essence(state) {
  const [name, options] = made(state)
  const layer = call(name, options)
  const first = state.second_call
    ? [`layer = ${layer}`, `${taken(state)} = layer(${inputs(state)})`]
    : [`${taken(state)} = ${layer}(${inputs(state)})`]
  return [...first, ...then(state, "layer")].filter(Boolean).join("\n")
}

/** The lines that edit what an array holds. */
const edited = (edits, name, array) =>
  Object.entries(edits)
    .filter(([key]) => key.startsWith(`${name}.`))
    .map(([key, value]) => `${array}[${key.split(".").slice(1).join(", ")}] = ${value}`)

const cosines = (name, steps) =>
  `${name} = np.cos(np.arange(1.0, batch * ${steps} * features + 1)).reshape(batch, ${steps}, features)`

/** What follows a new layer where its weights were edited. */
function reweighted(state, variable, input) {
  const own = (name) => !/^[xy]$/.test(name) && name.startsWith("decoder_") === (input === "y")
  const lines = Object.keys(shapes(state))
    .filter(own)
    .flatMap((name, k) => edited(state.edits, name, `values[${k}]`).map((line) => `${line}  # ${name}`))
  if (!lines.length) return []
  return [
    `${variable}.build(${input}.shape)`,
    `values = ${variable}.get_weights()`,
    ...lines,
    `${variable}.set_weights(values)`,
  ]
}

/** A complete program. It prints what `printed` says. @param {State} state @param {Tensor[]} tensors */
export function program(state, tensors) {
  const { layer, bidirectional, feed, two_cells } = state
  const [name, options] = made(state, "**weights")
  const variable = feed ? "encoder" : "layer"
  const names = tensors.map((tensor) => tensor.name)
  const unmasked = filled([state.timesteps], (step) => (state.mask.includes(step + 1) ? "False" : "True"))
  const sizes = ["batch", "timesteps", "features", "units"]
  if (two_cells) sizes.push("upper_units")
  if (feed) sizes.push("decoder_timesteps")
  const classes = two_cells ? `RNN, ${layer}Cell` : layer + (bidirectional ? ", Bidirectional" : "")
  const next = then(state, variable, "**weights", reweighted(state, "decoder", "y"))
  return [
    bidirectional && "import keras",
    "import numpy as np",
    `from keras.layers import ${classes}`,
    `from keras.ops import ${bidirectional && feed ? "concatenate, " : ""}convert_to_numpy`,
    "",
    `${sizes.join(", ")} = ${sizes.map((size) => state[size]).join(", ")}`,
    "\n",
    bidirectional && "@keras.saving.register_keras_serializable()",
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
    ...reweighted(state, variable, "x"),
    `${taken(state)} = ${variable}(${inputs(state)})`,
    ...(feed ? ["", cosines("y", "decoder_timesteps"), ...edited(state.edits, "y", "y")] : []),
    ...next,
    "",
    call(
      "tensors = dict",
      names.map((name) => `${name}=${name}`),
    ),
    'with np.printoptions(precision=4, suppress=True, floatmode="fixed", linewidth=200):',
    "    for name, tensor in tensors.items():",
    "        print(name, tuple(tensor.shape))",
    `        print(convert_to_numpy(tensor)[${state.sample}])`,
    "",
  ]
    .filter((line) => typeof line === "string")
    .join("\n")
}

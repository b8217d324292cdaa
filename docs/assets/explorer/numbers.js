/** From settings to numbers: the weights and inputs, and what the layers make of them. */

import { returned } from "./draw/returned.js";
import { directions, forward, trace } from "./rnn.js";

/** The gates of each layer, in the order in which its weights lie side by side: symbol, name in a trace, activation. */
export const CELLS = {
  LSTM: [["i", "i", "σ"], ["f", "f", "σ"], ["c̃", "c_candidate", "tanh"], ["o", "o", "σ"]],
  GRU: [["z", "z", "σ"], ["r", "r", "σ"], ["h̃", "hh", "tanh"]],
  SimpleRNN: [["h", "h", "tanh"]],
};

/** The shapes of all that can be edited, by name. */
export function shapes(state) {
  const { layer, batch, timesteps, features, units, decoder_timesteps } = state;
  const columns = CELLS[layer].length * units;
  const all = { x: [batch, timesteps, features] };
  if (state.feed) all.y = [batch, decoder_timesteps, features];
  for (const [prefix] of layers(state)) {
    all[`${prefix}kernel`] = [features, columns];
    all[`${prefix}recurrent_kernel`] = [units, columns];
    all[`${prefix}bias`] = layer === "GRU" ? [2, columns] : [columns];
  }
  return all;
}

/** The layers at work: what the names of their weights begin with, what they are called, what they read. */
export function layers(state) {
  if (state.feed) return [["", "encoder", "x"], ["decoder_", "decoder", "y"]];
  if (state.bidirectional) return [["", "forward", "x"], ["backward_", "backward", "x"]];
  return [["", "", "x"]];
}

/** An array of a shape, filled by a function of its indices. */
export const filled = ([length, ...rest], value, ...indices) =>
  Array.from({ length }, (_, i) => (rest.length ? filled(rest, value, ...indices, i) : value(...indices, i)));

/** What an array has at some indices: what was edited, or else what it began with. */
const at = (name, edits, start) => (...indices) => edits[[name, ...indices].join(".")] ?? start(indices);

/** A function of 1, 2, 3 … in the order of an array. */
const wave = (of, shape) => (indices) => of(1 + indices.reduce((sum, index, axis) => sum * shape[axis] + index, 0));

/** The bias as Keras has it from the start: the forget gate of an LSTM is open. */
const open = ({ layer, units }) => (indices) => Number(layer === "LSTM" && Math.floor(indices[0] / units) === 1);

function weights(prefix, state) {
  const array = (name, start) => {
    const shape = shapes(state)[prefix + name];
    return filled(shape, at(prefix + name, state.edits, start(shape)));
  };
  const sines = (shape) => wave(Math.sin, shape);
  return {
    kernel: array("kernel", sines),
    recurrent_kernel: array("recurrent_kernel", sines),
    bias: array("bias", () => open(state)),
  };
}

/** The inputs of one sample: a batch of one. */
function inputs(name, { edits, sample, ...state }) {
  const shape = shapes(state)[name];
  return [filled(shape.slice(1), at(name, edits, wave(Math.cos, shape)), sample)];
}

/** What the drawings are made from. */
export const spec = (state) => ({
  layer: state.layer,
  timesteps: state.timesteps,
  return_sequences: state.return_sequences,
  return_state: state.return_state,
  go_backwards: state.go_backwards,
  mask: filled([state.timesteps], (step) => !state.mask.includes(step + 1)),
  // Whatever was asked for: Bidirectional sets it for the layers that it wraps.
  zero_output_for_mask: state.bidirectional ? state.return_sequences : state.zero_output_for_mask,
  bidirectional: state.bidirectional ? { merge_mode: mergeMode(state) } : undefined,
});

const mergeMode = ({ merge_mode }) => (merge_mode === "None" ? null : merge_mode);

/** The names of the axes of a returned tensor. */
function axes(state, tensor) {
  const width = tensor.and && state.merge_mode === "concat" ? "2 * units" : "units";
  return ["batch", ...(state.return_sequences && !tensor.way ? ["timesteps"] : []), width];
}

const shape = (state, names) => names.map((name) => state[name] ?? 2 * state.units);

/**
 * All numbers for one sample.
 * @returns {{ tensors: object[], parts: object[] }} what comes back: of each tensor its `name`, `kind` (h or c), what it
 *   `holds`, its `axes`, `shape` and `values`; and of each layer at work its `steps` and weights
 */
export function compute(state) {
  const [first, second] = layers(state);
  const { bidirectional, ...options } = spec(state);
  const config = { ...options, mask: [options.mask], units: state.units, inputs: inputs("x", state), ...weights("", state) };
  if (bidirectional) config.bidirectional = { ...bidirectional, backward: weights(second[0], state) };
  const values = forward(config);
  const tensors = returned(spec(state)).map((tensor, k) => {
    const names = axes(state, tensor);
    return { ...tensor, axes: names, shape: shape(state, names), values: values[k][0] };
  });

  const configs = directions(config);
  if (state.feed) {
    const initial_state = values.slice(1);
    const decoder = { layer: state.layer, units: state.units, inputs: inputs("y", state), initial_state };
    configs.push({ ...decoder, return_sequences: true, ...weights(second[0], state) });
    const names = ["batch", "decoder_timesteps", "units"];
    const holds = filled([state.decoder_timesteps], (step) => `h_${step + 1}`);
    const [decoded] = forward(configs[1]);
    tensors.push({ name: "decoded", kind: "h", holds, axes: names, shape: shape(state, names), values: decoded[0] });
  }
  const parts = configs.map((part, k) => {
    const [prefix, name, input] = [first, second][k];
    return { prefix, name, input, config: part, steps: trace(part)[0] };
  });
  return { tensors, parts };
}

/** From settings to numbers: the weights and inputs, and what the layers make of them. */

import { returned } from "./draw/returned.js";
import { directions, forward, trace } from "./rnn.js";

/** The gates of each layer, in the order of its weights: symbol, name in a trace, activation. */
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

/** The layers at work: how the names of their weights begin, their own name, what they read. */
export function layers(state) {
  if (state.feed) return [["", "encoder", "x"], ["decoder_", "decoder", "y"]];
  if (state.bidirectional) return [["", "forward", "x"], ["backward_", "backward", "x"]];
  return [["", "", "x"]];
}

/** An array of a shape, filled by a function of its indices. */
export const filled = ([length, ...rest], value, ...indices) =>
  Array.from({ length }, (_, i) => (rest.length ? filled(rest, value, ...indices, i) : value(...indices, i)));

/** An array of the layer: where it was not edited, `start` says what it holds, from its indices and its shape. */
function array(name, state, start, ...indices) {
  const shape = shapes(state)[name];
  return filled(shape.slice(indices.length), (...at) => state.edits[[name, ...at].join(".")] ?? start(at, shape), ...indices);
}

/** Which element of an array it is, counted from 1. */
const count = (indices, shape) => 1 + indices.reduce((sum, index, axis) => sum * shape[axis] + index, 0);

function weights(prefix, state) {
  const sines = (...place) => Math.sin(count(...place));
  const bias = ([column]) => Number(state.layer === "LSTM" && Math.floor(column / state.units) === 1); // an open forget gate
  return {
    kernel: array(`${prefix}kernel`, state, sines),
    recurrent_kernel: array(`${prefix}recurrent_kernel`, state, sines),
    bias: array(`${prefix}bias`, state, bias),
  };
}

/** The inputs of one sample: a batch of one. */
const inputs = (name, state) => [array(name, state, (...place) => Math.cos(count(...place)), state.sample)];

/** The settings as the drawings and the arithmetic want them. */
export const spec = (state) => ({
  ...state,
  step: undefined,
  mask: filled([state.timesteps], (step) => !state.mask.includes(step + 1)),
  // Whatever was asked for: Bidirectional sets it for the layers that it wraps.
  zero_output_for_mask: state.bidirectional ? state.return_sequences : state.zero_output_for_mask,
  bidirectional: state.bidirectional && { merge_mode: state.merge_mode === "None" ? null : state.merge_mode },
});

/** A returned tensor with the names and the lengths of its axes. */
const shaped = (state, tensor, ...axes) =>
  ({ ...tensor, axes, shape: axes.map((name) => state[name] ?? 2 * state.units) });

/**
 * All numbers for one sample: the `tensors` that come back, and the `parts`, which are the layers at work. The steps are
 * those of the part that is looked at.
 */
export function compute(state) {
  const [first, second] = layers(state);
  const { mask, bidirectional, ...options } = spec(state);
  const config = { ...options, mask: [mask], inputs: inputs("x", state), ...weights("", state) };
  if (bidirectional) config.bidirectional = { ...bidirectional, backward: weights(second[0], state) };
  const values = forward(config);
  const tensors = returned(spec(state)).map((tensor, k) => {
    const width = tensor.and && state.merge_mode === "concat" ? "2 * units" : "units";
    const time = state.return_sequences && !tensor.way ? ["timesteps"] : [];
    return shaped(state, { ...tensor, values: values[k][0] }, "batch", ...time, width);
  });

  const configs = directions(config);
  if (state.feed) {
    const { layer, units, decoder_timesteps } = state;
    const decoder = { layer, units, inputs: inputs("y", state), initial_state: values.slice(1), return_sequences: true };
    configs.push({ ...decoder, ...weights(second[0], state) });
    const holds = filled([decoder_timesteps], (step) => `h_${step + 1}`);
    const decoded = { name: "decoded", kind: "h", holds, values: forward(configs[1])[0][0] };
    tensors.push(shaped(state, decoded, "batch", "decoder_timesteps", "units"));
  }
  const parts = configs.map((part, k) => {
    const [prefix, name, input] = [first, second][k];
    return { prefix, name, input, config: part, steps: k === state.part ? trace(part)[0] : [] };
  });
  return { tensors, parts };
}

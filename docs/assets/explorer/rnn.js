/**
 * What the recurrent layers of Keras return, in plain JavaScript.
 *
 * Names and layouts are Keras's own: what `layer.get_weights()` gives goes in as it is.
 * tests/test_rnn_js.py compares every option with Keras itself.
 *
 * @typedef {number[][]} Matrix
 * @typedef {{ kernel: Matrix, recurrent_kernel: Matrix, bias?: number[] | Matrix | null }} Weights
 * @typedef {Weights & {
 *   layer: "SimpleRNN" | "GRU" | "LSTM", units: number,
 *   inputs: number[][][], mask?: boolean[][] | null, initial_state?: Matrix[] | null,
 *   activation?: string | null, recurrent_activation?: string | null, reset_after?: boolean,
 *   return_sequences?: boolean, return_state?: boolean, go_backwards?: boolean,
 *   zero_output_for_mask?: boolean,
 *   bidirectional?: { merge_mode?: "concat" | "sum" | "mul" | "ave" | null, backward: Weights },
 * }} Config  An absent option has Keras's default; one that the layer lacks is ignored.
 * @typedef {{ h: number[], c?: number[] }} State
 * @typedef {{
 *   step: number, index: number, x: number[], masked: boolean, gates: Object<string, number[]>,
 *   before: State, after: State, output: number[],
 * }} Step  The layer's `step`th step, which reads `x`, the input at `index`. Like Keras, a masked
 *   step computes its gates, but then keeps the state from `before`.
 */

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const elu = (x) => (x > 0 ? x : Math.expm1(x));

/** The activations, by their names in Keras. */
export const activations = {
  elu,
  hard_sigmoid: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  selu: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * elu(x)),
  sigmoid,
  silu: (x) => x * sigmoid(x),
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  softsign: (x) => x / (1 + Math.abs(x)),
  tanh: (x) => Math.tanh(x),
};

const zip = (combine, first, ...others) =>
  first.map((value, k) => combine(value, ...others.map((vector) => vector[k])));
const add = (a, b) => a + b;
const multiply = (a, b) => a * b;

/** vector · matrix + bias, cut into vectors of `units` numbers, one for each gate. */
function project(vector, matrix, bias, units) {
  const sums = matrix[0].map((_, column) =>
    vector.reduce((sum, value, row) => sum + value * matrix[row][column], bias?.[column] ?? 0),
  );
  const gates = Array.from({ length: sums.length / units }, (_, k) => k * units);
  return gates.map((start) => sums.slice(start, start + units));
}

// `blocks`: how many matrices of `units` columns lie side by side in one kernel.
const cells = {
  SimpleRNN: {
    blocks: 1,
    states: ["h"],
    step({ units, kernel, recurrent_kernel, bias, activate }, x, { h }) {
      const [from_x] = project(x, kernel, bias, units);
      const [from_h] = project(h, recurrent_kernel, null, units);
      return { gates: {}, state: { h: zip(add, from_x, from_h).map(activate) } };
    },
  },
  GRU: {
    blocks: 3,
    states: ["h"],
    step({ units, kernel, recurrent_kernel, bias, reset_after, activate, squash }, x, { h }) {
      const [x_bias, h_bias] = reset_after ? (bias ?? []) : [bias];
      const [x_z, x_r, x_hh] = project(x, kernel, x_bias, units);
      const [h_z, h_r, h_hh] = project(h, recurrent_kernel, h_bias, units);
      const z = zip(add, x_z, h_z).map(squash);
      const r = zip(add, x_r, h_r).map(squash);
      const from_h = reset_after
        ? zip(multiply, r, h_hh)
        : project(zip(multiply, r, h), recurrent_kernel, null, units)[2];
      const hh = zip(add, x_hh, from_h).map(activate);
      const mix = (keep, old, candidate) => keep * old + (1 - keep) * candidate;
      return { gates: { z, r, hh }, state: { h: zip(mix, z, h, hh) } };
    },
  },
  LSTM: {
    blocks: 4,
    states: ["h", "c"],
    step({ units, kernel, recurrent_kernel, bias, activate, squash }, x, before) {
      const from_x = project(x, kernel, bias, units);
      const from_h = project(before.h, recurrent_kernel, null, units);
      const gate = (apply, k) => zip(add, from_x[k], from_h[k]).map(apply);
      const [i, f, c_candidate, o] = [squash, squash, activate, squash].map(gate);
      const c = zip(add, zip(multiply, f, before.c), zip(multiply, i, c_candidate));
      const h = zip(multiply, o, c.map(activate));
      return { gates: { i, f, c_candidate, o }, state: { h, c } };
    },
  },
};

const merged = (combine) => (forward, backward) => {
  const merge = (a, b) => (Array.isArray(a[0]) ? zip(merge, a, b) : combine(a, b));
  return [merge(forward, backward)];
};

const merges = {
  concat: merged((a, b) => [...a, ...b]),
  sum: merged((a, b) => zip(add, a, b)),
  mul: merged((a, b) => zip(multiply, a, b)),
  ave: merged((a, b) => zip((x, y) => (x + y) / 2, a, b)),
  null: (forward, backward) => [forward, backward],
};

const written = (value) => JSON.stringify(value) ?? "nothing";
const shapeOf = (value) => (Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : []);

function fail(field, expected, got) {
  throw new Error(`${field}: expected ${expected}; got ${got}`);
}

function lookUp(field, name, table) {
  if (Object.hasOwn(table, name)) return table[name];
  return fail(field, `one of ${Object.keys(table).join(", ")}`, written(name));
}

function expectShape(field, value, shape, meaning, type = "number") {
  const fits = (part, [size, ...deeper]) =>
    size === undefined
      ? typeof part === type && Number.isFinite(Number(part))
      : Array.isArray(part) && part.length === size && part.every((item) => fits(item, deeper));
  if (fits(value, shape)) return;
  const [expected, found] = [shape, shapeOf(value)].map(written);
  let got = Array.isArray(value) ? `shape ${found}` : written(value);
  if (got.endsWith(expected)) got += " with uneven rows or other values";
  fail(field, `${type}s of shape ${expected} (${meaning})`, got);
}

/** Throws an Error that names the first wrong field, what it should be, and what it is. */
function check(config) {
  const { layer, units, inputs, mask, initial_state, reset_after = true, bidirectional } = config;
  const { blocks, states } = lookUp("layer", layer, cells);
  if (!(Number.isInteger(units) && units > 0)) fail("units", "a positive integer", written(units));

  const shape = shapeOf(inputs);
  const [batch, time, features] = shape;
  if (shape.length !== 3 || features === 0)
    fail("inputs", "three dimensions (batch, time, features)", `shape ${written(shape)}`);
  expectShape("inputs", inputs, shape, "batch, time, features");
  if (mask) expectShape("mask", mask, [batch, time], "batch, time", "boolean");

  const weights = [["", config]];
  if (bidirectional) weights.push(["bidirectional.backward.", bidirectional.backward ?? {}]);
  const columns = blocks * units;
  const width = `${blocks} * units`;
  for (const [where, { kernel, recurrent_kernel, bias }] of weights) {
    expectShape(`${where}kernel`, kernel, [features, columns], `features, ${width}`);
    expectShape(`${where}recurrent_kernel`, recurrent_kernel, [units, columns], `units, ${width}`);
    if (bias && layer === "GRU" && reset_after)
      expectShape(`${where}bias`, bias, [2, columns], `input and recurrent, ${width}`);
    else if (bias) expectShape(`${where}bias`, bias, [columns], width);
  }
  if (bidirectional && config.go_backwards)
    fail("go_backwards", "false (Bidirectional adds the backward layer itself)", "true");

  if (!initial_state) return;
  const names = weights.flatMap(() => states).join(", ");
  if (initial_state.length !== weights.length * states.length)
    fail("initial_state", `one tensor for each of ${names}`, `${initial_state.length} of them`);
  for (const [k, state] of initial_state.entries())
    expectShape(`initial_state[${k}]`, state, [batch, units], "batch, units");
}

/**
 * The layers at work: the config itself or, if it is bidirectional, the two that it stands for.
 * @param {Config} config
 * @returns {Config[]}  [config], or [forward, backward]; each can be traced.
 */
export function directions(config) {
  check(config);
  const { bidirectional, initial_state, ...rest } = config;
  if (!bidirectional) return [config];
  const count = cells[config.layer].states.length;
  const { kernel, recurrent_kernel, bias } = bidirectional.backward;
  const forwards = {
    ...rest,
    zero_output_for_mask: rest.return_sequences, // whatever it was: Bidirectional overrules it
    initial_state: initial_state?.slice(0, count),
  };
  const backwards = {
    ...forwards,
    ...{ kernel, recurrent_kernel, bias },
    go_backwards: true,
    initial_state: initial_state?.slice(count),
  };
  return [forwards, backwards];
}

/**
 * Every step of a layer that reads in one direction, in the order in which it takes them.
 * @param {Config} config  A bidirectional one has two: give one of `directions(config)`.
 * @returns {Step[][]}  For each sequence of the batch, its steps.
 */
export function trace(config) {
  check(config);
  if (config.bidirectional) fail("bidirectional", "one of directions(config)", "both");
  const { layer, units, inputs, mask, initial_state, go_backwards, zero_output_for_mask } = config;
  const { activation = "tanh", recurrent_activation = "sigmoid", reset_after = true } = config;
  const { states, step: compute } = cells[layer];
  const weights = {
    ...config,
    reset_after,
    activate: lookUp("activation", activation ?? "linear", activations),
    squash: lookUp("recurrent_activation", recurrent_activation ?? "linear", activations),
  };
  const zeros = Array(units).fill(0);

  return inputs.map((sequence, row) => {
    const start = states.map((name, k) => [name, initial_state?.[k][row] ?? zeros]);
    let state = Object.fromEntries(start);
    let output = zeros; // even with an initial state: what Keras repeats is outputs, not states
    return sequence.map((_, step) => {
      const index = go_backwards ? sequence.length - 1 - step : step;
      const x = sequence[index];
      const masked = mask ? !mask[row][index] : false;
      const before = state;
      const { gates, state: next } = compute(weights, x, before);
      if (!masked) [state, output] = [next, next.h];
      else if (zero_output_for_mask) output = zeros;
      return { step, index, x, masked, gates, before, after: state, output };
    });
  });
}

/**
 * The tensors that the Keras layer returns, in its order; a list even when there is only one.
 * @param {Config} config
 * @returns {(Matrix | Matrix[])[]}
 */
export function forward(config) {
  const { layer, return_sequences, return_state, bidirectional } = config;
  const traces = directions(config).map(trace);

  // Left alone, a layer that goes backwards returns its outputs in the order of its steps.
  const ordered = (steps) => (bidirectional ? [...steps].sort((a, b) => a.index - b.index) : steps);
  const output = (steps) =>
    return_sequences ? ordered(steps).map((step) => step.output) : steps.at(-1).output;
  const outputs = traces.map((batch) => batch.map(output));
  const states = traces.flatMap((batch) =>
    cells[layer].states.map((name) => batch.map((steps) => steps.at(-1).after[name])),
  );

  const { merge_mode = "concat" } = bidirectional ?? {};
  const merge = lookUp("bidirectional.merge_mode", merge_mode, merges);
  return [...(bidirectional ? merge(...outputs) : outputs), ...(return_state ? states : [])];
}

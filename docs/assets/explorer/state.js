/** The settings: what can be chosen, what is valid, and how a link says it. Every rule stands here, once. */

import { CELLS, shapes } from "./numbers.js";

const REASONS = {
  batch: "more would only be more of the same",
  timesteps: "so that the drawing stays legible",
  features: "so that every number has its place",
  units: "so that every number has its place",
  decoder_timesteps: "so that the drawing stays legible",
};
const LARGEST = 10; // a number typed by hand: beyond it every gate is fully open or shut
const MOST_EDITS = 200;

const short = (text) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

function fail(message) {
  throw new Error(message);
}

/** One of some names; the first is the default. */
const choice = (...names) => ({
  initial: names[0],
  read: (text) => (names.includes(text) ? text : fail(`“${short(text)}” is none of ${names.join(", ")}.`)),
});

const flag = (initial = false) => ({
  initial,
  read: (text) => ({ True: true, False: false })[text] ?? fail(`“${short(text)}” is neither True nor False.`),
  write: (on) => (on ? "True" : "False"),
});

/** A whole number; its upper end may depend on the settings before it. A text of `null` is what no number can be read from. */
const whole = (initial, low, high, why = () => "") => ({
  initial,
  low,
  high,
  read(text, state) {
    const most = high(state);
    const range = `from ${low} to ${most}`;
    const value = Number(text);
    if (text === null) fail(`That is not a number: give a whole number ${range}.`);
    if (!text.trim()) fail(`Empty: give a whole number ${range}.`);
    if (!/^\s*[+-]?\d+(\.0*)?\s*$/.test(text)) fail(`“${short(text)}” is not a whole number: give one ${range}.`);
    if (value < low) fail(`${short(text)} is too small: give a whole number ${range}.`);
    if (value > most) fail(`${short(text)} is too large here: give a whole number ${range}${why()}.`);
    return value;
  },
});
const size = (name, initial, most) =>
  whole(initial, 1, () => most, () => `, ${REASONS[name]} (Keras itself has no limit)`);
const place = (name) => whole(0, 0, (state) => state[name] - 1);

/** The number of steps that the layer takes whose numbers are shown. */
export const steps = (state) => (state.feed && state.part ? state.decoder_timesteps : state.timesteps);

/** A number for an input or a weight. */
export function readNumber(text) {
  if (text === null) fail(`That is not a number: give one from −${LARGEST} to ${LARGEST}.`);
  if (!text.trim()) fail(`Empty: give a number from −${LARGEST} to ${LARGEST}.`);
  const value = Number(text);
  if (!Number.isFinite(value)) fail(`“${short(text)}” is not a number.`);
  if (Math.abs(value) > LARGEST) fail(`${short(text)} is out of range: give a number from −${LARGEST} to ${LARGEST}.`);
  return Math.round(value * 1e4) / 1e4 || 0;
}

/** Whether a place such as `kernel.0.3` exists under these settings. */
function exists(key, state) {
  const [name, ...indices] = key.split(".");
  const shape = Object.hasOwn(shapes(state), name) ? shapes(state)[name] : [];
  return shape.length > 0 && shape.length === indices.length
    && indices.every((index, axis) => /^\d{1,3}$/.test(index) && Number(index) < shape[axis]);
}

const mask = {
  initial: [],
  read(text, state) {
    const masked = text.split(",").map((step) => FIELDS.timesteps.read(step, state));
    const beyond = masked.find((step) => step > state.timesteps);
    if (beyond) fail(`There is no step ${beyond} to mask.`);
    return [...new Set(masked)].sort((a, b) => a - b);
  },
};

const edits = {
  initial: {},
  read(text, state) {
    const pairs = text.split(",").map((pair) => pair.split(":"));
    if (pairs.length > MOST_EDITS) fail("These are too many numbers.");
    for (const [key] of pairs) if (!exists(key, state)) fail(`There is no number “${short(key)}” to change.`);
    return Object.fromEntries(pairs.map(([key, value]) => [key, readNumber(value ?? "")]));
  },
  write: (values) => Object.entries(values).map((pair) => pair.join(":")).join(","),
};

/** Every setting, by the name that it has in a link; later ones may depend on earlier ones. */
export const FIELDS = {
  layer: choice(...Object.keys(CELLS)),
  return_sequences: flag(),
  return_state: flag(true),
  bidirectional: flag(),
  merge_mode: choice("concat", "sum", "mul", "ave", "None"),
  go_backwards: flag(),
  batch: size("batch", 2, 64),
  timesteps: size("timesteps", 3, 20),
  features: size("features", 5, 8),
  units: size("units", 4, 8),
  mask,
  zero_output_for_mask: flag(),
  feed: flag(),
  decoder_timesteps: size("decoder_timesteps", 2, 8),
  part: whole(0, 0, (state) => (state.bidirectional || state.feed ? 1 : 0)),
  sample: place("batch"),
  unit: place("units"),
  step: { ...whole(null, 1, steps) }, // null: the last, whichever it is
  edits,
};

export const initial = () => Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.initial]));

/** Settings that agree with each other, after one of them (`changed`) was chosen; and what had to give, in words. */
export function fit(wanted, changed) {
  const state = { ...wanted };
  const notes = [];
  const off = (name, reason) => {
    if (state[name]) notes.push(`${name} is off: ${reason}.`);
    state[name] = false;
  };
  if (state.bidirectional) {
    off("go_backwards", "Bidirectional adds the layer that reads backwards itself");
    off("feed", "a Bidirectional encoder needs a decoder of another kind");
  }
  if (state.feed && !state.return_state) {
    if (changed === "return_state") off("feed", "without return_state there are no states to feed");
    else state.return_state = true;
  }
  state.mask = state.mask.filter((step) => step <= state.timesteps);
  for (const name of ["part", "sample", "unit", "step"]) {
    if (state[name] > FIELDS[name].high(state)) state[name] = name === "step" ? null : FIELDS[name].high(state);
  }
  const otherWeights = ["layer", "units"].includes(changed);
  const kept = Object.entries(state.edits).filter(([key]) => exists(key, state) && (/^[xy]\./.test(key) || !otherWeights));
  const lost = Object.keys(state.edits).length - kept.length;
  if (lost) notes.push(`${lost === 1 ? "One edited number" : `${lost} edited numbers`} no longer had a place.`);
  state.edits = Object.fromEntries(kept);
  return { state, notes };
}

/** The settings of a link, and in words what was wrong with it; whatever is wrong has its default. */
export function fromQuery(query) {
  const given = new URLSearchParams(query);
  const state = initial();
  const wrong = [];
  for (const [name, field] of Object.entries(FIELDS)) {
    if (!given.has(name)) continue;
    try {
      state[name] = field.read(given.get(name), state);
    } catch (error) {
      wrong.push(`${name}: ${error.message}`);
    }
  }
  const { state: fitted, notes } = fit(state);
  return { state: fitted, notes: [...wrong, ...notes] };
}

/** The query of a link that restores these settings: only what differs from the defaults. */
export function toQuery(state) {
  const written = Object.entries(FIELDS).map(([name, { initial, write = String }]) => {
    const value = state[name] === null ? "" : write(state[name]);
    return value === (initial === null ? "" : write(initial)) ? "" : `${name}=${value}`;
  });
  return written.filter(Boolean).join("&");
}

/** The settings: what can be chosen, what is valid, and how a link says it. Every rule stands here, once. */

import { CELLS, shapes } from "./numbers.js";

const LARGEST = 10; // of a number typed by hand: beyond it every gate is fully open or shut

const quoted = (text) => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

function fail(message) {
  throw new Error(message);
}

/** A number as it was typed: `null` where it cannot be one. */
function read(text, low, high, kind = "number", why = "") {
  const range = `give a ${kind} from ${low} to ${high}${why}.`.replace("-", "−");
  const value = Number(text);
  if (text === null) fail(`That is not a number: ${range}`);
  if (!text.trim()) fail(`Empty: ${range}`);
  if (!/^\s*[+-]?\d*\.?\d+(e\d+)?\s*$/.test(text)) fail(`${quoted(text)} is not a number: ${range}`);
  if (kind !== "number" && !Number.isInteger(value)) fail(`${quoted(text)} is not a ${kind}: ${range}`);
  if (value < low) fail(`${quoted(text)} is too small: ${range}`);
  if (value > high) fail(`${quoted(text)} is too large here: ${range}`);
  return value;
}

/** A number for an input or a weight. */
export const readNumber = (text) => Math.round(read(text, -LARGEST, LARGEST) * 1e4) / 1e4 || 0;

/** A whole number; how high it can be may depend on the settings before it. */
const whole = (initial, low, high, why) =>
  ({ initial, low, high, read: (text, state) => read(text, low, high(state), "whole number", why) });
const size = (initial, most) =>
  whole(initial, 1, () => most, ", so that all of it can be seen (Keras itself has no limit)");
const place = (name) => whole(0, 0, (state) => state[name] - 1);

/** One of some words; the first is the default. */
const choice = (...words) => ({
  initial: words[0],
  read: (text) => (words.includes(text) ? text : fail(`${quoted(text)} is none of ${words.join(", ")}.`)),
});

const flag = (initial = false) => ({ initial, read: (text) => choice("True", "False").read(text) === "True" });

/** The number of steps of the layer that is looked at. */
export const steps = (state) => (state.feed && state.part ? state.decoder_timesteps : state.timesteps);

/** Whether a place such as `kernel.0.3` exists under these settings. */
function exists(key, state) {
  const [name, ...indices] = key.split(".");
  const shape = Object.entries(shapes(state)).find(([known]) => known === name)?.[1];
  return shape?.length === indices.length
    && indices.every((index, axis) => /^\d{1,3}$/.test(index) && Number(index) < shape[axis]);
}

const mask = {
  initial: [],
  read: (text, state) => text.split(",").map((step) => read(step, 1, state.timesteps, "whole number")),
};

const edits = {
  initial: {},
  read(text, state) {
    const pairs = text.split(",").map((pair) => pair.split(":"));
    for (const [key] of pairs) if (!exists(key, state)) fail(`There is no number ${quoted(key)} to change.`);
    return Object.fromEntries(pairs.map(([key, value = ""]) => [key, readNumber(value)]));
  },
};

/** Every setting, by its name in a link; later ones may depend on earlier ones. */
export const FIELDS = {
  layer: choice(...Object.keys(CELLS)),
  return_sequences: flag(),
  return_state: flag(true),
  bidirectional: flag(),
  merge_mode: choice("concat", "sum", "mul", "ave", "None"),
  go_backwards: flag(),
  batch: size(2, 64),
  timesteps: size(3, 20),
  features: size(5, 8),
  units: size(4, 8),
  mask,
  zero_output_for_mask: flag(),
  feed: flag(),
  decoder_timesteps: size(2, 8),
  part: whole(0, 0, (state) => Number(state.bidirectional || state.feed)), // which of two layers is looked at
  sample: place("batch"),
  unit: place("units"),
  step: whole(null, 1, steps), // null: the last, whichever it is
  edits,
};

export const initial = () => Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.initial]));

/** Settings that agree with each other, after one of them (`changed`) was chosen; and in words what had to give. */
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
  if (changed === "return_state" && !state.return_state) off("feed", "without return_state there are no states to feed");
  state.return_state ||= state.feed;
  state.mask = state.mask.filter((step) => step <= state.timesteps);
  for (const name of ["part", "sample", "unit"]) state[name] = Math.min(state[name], FIELDS[name].high(state));
  if (state.step > steps(state)) state.step = null;

  const sameWeights = !["layer", "units"].includes(changed);
  const all = Object.entries(state.edits);
  const kept = all.filter(([key]) => exists(key, state) && (sameWeights || /^[xy]\./.test(key)));
  if (kept.length < all.length) notes.push("Numbers that you changed are gone: these weights are others.");
  state.edits = Object.fromEntries(kept);
  return { state, notes };
}

/** The settings of a link, and in words what is wrong with it; whatever is wrong has its default. */
export function fromQuery(query) {
  const given = new URLSearchParams(query);
  const state = initial();
  const wrong = [];
  for (const [name, field] of Object.entries(FIELDS)) {
    try {
      if (given.has(name)) state[name] = field.read(given.get(name), state);
    } catch (error) {
      wrong.push(`${name}: ${error.message}`);
    }
  }
  const { state: fitted, notes } = fit(state);
  return { state: fitted, notes: [...wrong, ...notes] };
}

function written(value) {
  if (typeof value === "boolean") return value ? "True" : "False";
  const isEdits = value?.constructor === Object;
  return String(isEdits ? Object.entries(value).map((pair) => pair.join(":")) : (value ?? ""));
}

/** The query of a link that restores these settings: what differs from the defaults. */
export const toQuery = (state) => Object.entries(FIELDS)
  .map(([name, { initial }]) => [name, written(state[name]), written(initial)])
  .filter(([, value, usual]) => value !== usual)
  .map(([name, value]) => `${name}=${value}`)
  .join("&");

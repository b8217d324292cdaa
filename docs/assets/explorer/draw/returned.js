/** What a layer returns, worked out from its flags. Drawings and texts are made from this. */

import { range, spoken } from "./marks.js";

/** The states of each layer, in the order in which Keras returns them. */
export const STATES = { LSTM: ["h", "c"], GRU: ["h"], SimpleRNN: ["h"], Dense: [] };

/** The directions of a layer; the states of a single direction are named `state_h`, `state_c`. */
export const ways = (spec) => (spec.bidirectional ? ["forward", "backward"] : ["state"]);

/** The steps from left to right: which x is read, what it is called, and which h is the state and the output after it. */
export function columns(spec, way) {
  const zeros = spec.bidirectional ? spec.return_sequences : spec.zero_output_for_mask; // Keras's wrapper overrules the layer
  const name = (x) => (x === spec.timesteps && spec.last) || x;
  const read = range(spec.timesteps).map((i) => (spec.go_backwards ? spec.timesteps - i : i + 1));
  const steps = read.map((x) => ({ x, name: name(x) }));
  let last = 0;
  for (const step of way === "backward" ? [...steps].reverse() : steps) {
    step.masked = spec.mask?.[step.x - 1] === false;
    if (!step.masked) last = step.x;
    step.state = name(last);
    step.output = last && !(step.masked && zeros) ? `h_${name(last)}` : "0";
  }
  return steps;
}

/**
 * What a layer hands back, in order.
 * @param {object} spec `{layer, timesteps, return_sequences, return_state}`, and where wanted `go_backwards`, `mask` (one
 *   boolean a step), `zero_output_for_mask`, `bidirectional: {merge_mode}`, `names` (instead of the usual ones), `last`
 *   ("T": the last step is called so, not by its number)
 * @returns {{name: string, kind: string, way?: string, holds: string[], and?: string[]}[]} each tensor: its name, h or c,
 *   what is in it along time, and for a merged output what the backward direction adds to it
 */
export function returned(spec) {
  const each = ways(spec).map((way) => {
    const steps = columns(spec, way);
    const final = way === "backward" ? steps[0] : steps.at(-1);
    const holds = (spec.return_sequences ? steps : [final]).map((step) => step.output);
    const states = STATES[spec.layer].map((kind) =>
      ({ name: `${way}_${kind}`, kind, way, holds: [`${kind}_${final.state}`] }));
    return { output: { name: spec.return_sequences ? "sequence" : "output", kind: "h", holds }, states };
  });
  const states = spec.return_state ? each.flatMap((way) => way.states) : [];
  const tensors = [...outputs(spec, each.map((way) => way.output)), ...states];
  return tensors.map((tensor, i) => ({ ...tensor, name: spec.names?.[i] ?? tensor.name }));
}

/** One output; of two directions merged into one, or, without a merge mode, one for each. */
function outputs(spec, [forward, backward]) {
  if (!backward) return [forward];
  if (spec.bidirectional.merge_mode) return [{ ...forward, and: backward.holds }];
  return [{ ...forward, name: "forward" }, { ...backward, name: "backward" }];
}

/** What a layer returns, in words. */
export function describeReturned(spec) {
  const mode = spec.bidirectional?.merge_mode;
  const tensors = returned(spec).map(({ name, holds, and }) => {
    const values = holds.map(spoken).map((h, i) => (and ? `${mode} of forward ${h} and backward ${spoken(and[i])}` : h));
    return `${name} holds ${listed(values)}`;
  });
  return `Returned: ${tensors.join("; ")}.`;
}

/** A list in words; a long one by its ends. */
export const listed = (values) =>
  (values.length > 6 ? `${values[0]}, ${values[1]}, … ${values.at(-1)}` : values.join(", "));

/** The x, h or y of every step, in words. */
export const row = (spec, letter) => listed(columns(spec).map((step) => `${letter}${step.name}`));

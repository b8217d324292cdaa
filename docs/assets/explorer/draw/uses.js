/** The use cases: what reads what a layer returns. */

import { R, spoken, svg, words } from "./marks.js";
import { OUT, grid, tower } from "./layer.js";
import { columns, listed, returned } from "./returned.js";
import { finalStates, isReturned, nameAbove } from "./unrolled.js";

const label = (text) => ({ kind: "y", text });
const steps = (spec, letter) => listed(columns(spec).map((step) => `${letter}${step.name}`));
const end = (spec) => `h${columns(spec).at(-1).name}`;

/** Layers over the same time steps, drawn with the names of their outputs. */
function storeys(spec, layers, text) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec) };
  const started = layers.map((layer) => ({ start: place.edges[0] - OUT, ...layer }));
  const [parts, height] = tower(started, place, 20);
  return svg(place.edges[1] + 48, height, text, parts, spec.title);
}

const recurrent = (spec) => ({ layer: spec.layer, lit: isReturned(spec), name: returned(spec)[0].name });

/** Layers on top of each other. `{timesteps, layers: [{layer, return_sequences}, …]}`, from the bottom up */
export const stacked = (spec) =>
  storeys(spec, spec.layers.map((layer) => recurrent({ ...layer, timesteps: spec.timesteps })), describeStacked(spec));

/** The same in words. */
export const describeStacked = (spec) => spec.layers.map(({ layer, return_sequences }, k) =>
  `Layer ${k + 1}, ${layer}, reads ${k ? `what layer ${k} returns` : steps(spec, "x")} and returns ${
    return_sequences ? steps(spec, "h") : `${end(spec)} only`}.`).join(" ");

/** A label for every step: the same Dense layer reads each h. `{layer, timesteps}` */
export const everyStep = (spec) => storeys(spec, [
  recurrent({ ...spec, return_sequences: true }),
  { layer: "Dense", lit: () => true, output: label((step) => `y_${step.name}`) },
], describeEveryStep(spec));

/** The same in words. */
export const describeEveryStep = (spec) =>
  `${spec.layer} returns ${steps(spec, "h")}. One Dense layer reads each of them and gives ${steps(spec, "y")}.`;

/** One label for the whole sequence: a Dense layer reads the last h. `{layer, timesteps}` */
export function wholeSequence(spec) {
  const last = recurrent({ ...spec, return_sequences: false });
  const head = { layer: "Dense", only: last.lit, lit: () => true, output: label(() => "y") };
  return storeys(spec, [last, head], describeWholeSequence(spec));
}

/** The same in words. */
export const describeWholeSequence = (spec) =>
  `${spec.layer} reads ${steps(spec, "x")} and returns ${end(spec)} only. A Dense layer reads it and gives one y.`;

/**
 * An encoder hands its final states to a decoder, which reads the target one step late.
 * @param {object} spec `{layer, timesteps, decoder_timesteps}`, and where wanted `decoded`, the name of what the decoder returns
 */
export function encoderDecoder(spec) {
  const target = { timesteps: spec.decoder_timesteps };
  const left = { ...grid(spec.timesteps, 28, 42, 28), steps: columns(spec) };
  const states = left.edges[1] + OUT + 2 * R;
  const late = (step) => `y_${step.x - 1}`;
  const right = { ...grid(target.timesteps, states + 42, 42, 28), steps: columns(target), input: late };
  const final = finalStates({ ...spec, return_state: true }, "state");
  const [encoder, height] = tower([{ layer: spec.layer, final }], left, 44);
  const [decoder] = tower([{ layer: spec.layer, lit: () => true, start: states, initial: false }], right, 44);
  const name = (role, { xs }) => words((xs[0] + xs.at(-1)) / 2, height + 6, `${role} ${spec.layer}`, "inner");
  const sequence = nameAbove(right.xs[0], right.xs.at(-1), 44, spec.decoded ?? "sequence");
  const parts = [encoder, decoder, name("encoder", left), name("decoder", right), sequence];
  return svg(right.edges[1] + 4, height + 18, describeEncoderDecoder(spec), parts, spec.title);
}

/** The same in words. */
export function describeEncoderDecoder(spec) {
  const target = { timesteps: spec.decoder_timesteps };
  const [, ...states] = returned({ ...spec, return_state: true });
  const handed = states.map(({ name, holds }) => `${name}, which is ${spoken(holds[0])}`);
  return [
    `The encoder ${spec.layer} reads ${steps(spec, "x")}.`,
    `Its final states (${handed.join("; ")}) are the initial states of the decoder ${spec.layer}.`,
    `The decoder reads the target one step late, from y0 to y${target.timesteps - 1}, and returns ${steps(target, "h")}.`,
  ].join(" ");
}

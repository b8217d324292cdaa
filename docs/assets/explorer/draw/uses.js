/** The use cases: what reads what a layer returns. */

import { R, svg, words } from "./marks.js";
import { OUT, grid, tower } from "./layer.js";
import { columns, listed, returned } from "./returned.js";
import { finalStates, isReturned, nameAbove } from "./unrolled.js";

const label = (text) => ({ kind: "y", text });
const steps = (timesteps, letter) => listed(columns({ timesteps }).map((step) => `${letter}${step.x}`));

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

export const describeStacked = (spec) => spec.layers.map(({ layer, return_sequences }, k) =>
  `Layer ${k + 1}, ${layer}, reads ${k ? `what layer ${k} returns` : steps(spec.timesteps, "x")} and returns ${
    return_sequences ? steps(spec.timesteps, "h") : `h${spec.timesteps} only`}.`).join(" ");

/** A label for every step: the same Dense layer reads each h. `{layer, timesteps}` */
export const everyStep = (spec) => storeys(spec, [
  recurrent({ ...spec, return_sequences: true }),
  { layer: "Dense", lit: () => true, output: label((step) => `y_${step.x}`) },
], describeEveryStep(spec));

export const describeEveryStep = (spec) =>
  `${spec.layer} returns ${steps(spec.timesteps, "h")}. One Dense layer reads each of them and gives ${steps(spec.timesteps, "y")}.`;

/** One label for the whole sequence: a Dense layer reads the last h. `{layer, timesteps}` */
export function wholeSequence(spec) {
  const last = recurrent({ ...spec, return_sequences: false });
  const head = { layer: "Dense", only: last.lit, lit: () => true, output: label(() => "y") };
  return storeys(spec, [last, head], describeWholeSequence(spec));
}

export const describeWholeSequence = (spec) =>
  `${spec.layer} reads ${steps(spec.timesteps, "x")} and returns h${spec.timesteps} only. A Dense layer reads it and gives one y.`;

/** An encoder hands its final states to a decoder. `{layer, timesteps, decoder_timesteps}` */
export function encoderDecoder(spec) {
  const left = { ...grid(spec.timesteps, 30, 54), steps: columns(spec) };
  const states = left.edges[1] + OUT + 2 * R;
  const right = { ...grid(spec.decoder_timesteps, states + 45, 54), steps: columns({ timesteps: spec.decoder_timesteps }), letter: "d" };
  const final = finalStates({ ...spec, return_state: true }, "state");
  const [encoder, height] = tower([{ layer: spec.layer, final }], left, 44);
  const [decoder] = tower([{ layer: spec.layer, lit: () => true, start: states, initial: false }], right, 44);
  const parts = [
    encoder,
    decoder,
    Object.entries({ encoder: left, decoder: right }).map(([name, { xs }]) => words((xs[0] + xs.at(-1)) / 2, height + 6, name, "inner")),
    nameAbove(right.xs[0], right.xs.at(-1), 44, "sequence"),
  ];
  return svg(right.edges[1] + 16, height + 20, describeEncoderDecoder(spec), parts, spec.title);
}

export function describeEncoderDecoder(spec) {
  const handed = returned({ ...spec, return_state: true }).slice(1).map(({ name, holds }) => `${name}, ${holds[0].replace("_", "")}`);
  return `The encoder ${spec.layer} reads ${steps(spec.timesteps, "x")}. Its final states (${handed.join("; ")}) are the initial states of the decoder ${
    spec.layer}, which reads ${steps(spec.decoder_timesteps, "d")} and returns ${steps(spec.decoder_timesteps, "h")}.`;
}

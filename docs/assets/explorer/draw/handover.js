/** An encoder that hands its states over to a decoder. */

import { OUT, grid, tower } from "./layer.js";
import { R, spoken, svg, words } from "./marks.js";
import { columns, returned, row } from "./returned.js";
import { finalStates, nameAbove } from "./unrolled.js";

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
    `The encoder ${spec.layer} reads ${row(spec, "x")}.`,
    `Its final states (${handed.join("; ")}) are the initial states of the decoder ${spec.layer}.`,
    `The decoder reads the target one step late, from y0 to y${target.timesteps - 1}, and returns ${row(target, "h")}.`,
  ].join(" ");
}

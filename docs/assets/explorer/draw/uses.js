/** Layers on top of each other: `{timesteps, layers: [{layer, return_sequences}, …]}`, from the bottom up. */
function stacked(spec) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec) };
  const { xs, edges } = place;
  const layers = spec.layers.map(({ layer, return_sequences }) =>
    ({ layer, lit: lastOf({ ...spec, return_sequences }), start: edges[0] - OUT, name: return_sequences ? "sequence" : "output" }));
  const [parts, height] = tower(layers, place, 20);
  return svg(edges[1] + 48, height, describe.stacked(spec), [parts]);
}

/** A label for every step: the same Dense layer reads each h_t. `{layer, timesteps}` */
const everyStep = (spec) => headed({ ...spec, return_sequences: true }, describe.everyStep(spec));

/** One label for the whole sequence: a Dense layer reads the last h. `{layer, timesteps}` */
const wholeSequence = (spec) => headed({ ...spec, return_sequences: false }, describe.wholeSequence(spec));

function headed(spec, text) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec) };
  const { edges } = place;
  const lit = lastOf(spec);
  const output = spec.return_sequences ? LABEL : { ...LABEL, text: () => "y" };
  const head = { layer: "Dense", only: lit, lit: every, output };
  const [parts, height] = tower([{ layer: spec.layer, lit, start: edges[0] - OUT, name: returned(spec)[0].name }, head], place, 20);
  return svg(edges[1] + 48, height, text, [parts]);
}

/** An encoder hands its states to a decoder. `{layer, timesteps, decoder_timesteps}` */
function encoderDecoder(spec) {
  const left = { ...grid(spec.timesteps, 30, 54), steps: columns(spec) };
  const between = left.edges[1] + OUT + 2 * R;
  const right = { ...grid(spec.decoder_timesteps, between + OUT + PAD + 21, 54), steps: columns({ timesteps: spec.decoder_timesteps }), letter: "d" };
  const final = finalOf({ ...spec, return_state: true }, "state");
  const [encoder, height] = tower([{ layer: spec.layer, final }], left, 44);
  const [decoder] = tower([{ layer: spec.layer, lit: every, start: between, initial: false }], right, 44);
  const names = [["encoder", left], ["decoder", right]].map(([name, { xs }]) => words((xs[0] + xs.at(-1)) / 2, height + 6, name, "inner"));
  const body = [encoder, decoder, names, bracket(right.xs[0], right.xs.at(-1), 44, "sequence")];
  return svg(right.edges[1] + 16, height + 18, describe.encoderDecoder(spec), body);
}

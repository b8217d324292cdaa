/** What a layer returns, worked out from its flags. */

/** The steps from left to right: which x is read, and which h is the state and the output after it. */
function columns(spec, backward = false) {
  const steps = range(spec.timesteps).map((i) => ({ x: spec.go_backwards ? spec.timesteps - i : i + 1 }));
  let last = 0;
  for (const step of backward ? [...steps].reverse() : steps) {
    step.masked = spec.mask?.[step.x - 1] === false;
    if (!step.masked) last = step.x;
    step.state = last;
    step.output = last && !(step.masked && spec.zero_output_for_mask) ? `h_${last}` : "0";
  }
  return steps;
}

const ways = (spec) => (spec.bidirectional ? ["forward", "backward"] : ["state"]);

/**
 * What a layer hands back, in order.
 * @param {object} spec `{layer, timesteps, return_sequences, return_state, go_backwards, mask, zero_output_for_mask,
 *   bidirectional: {merge_mode}, names}`; the last six may be left out
 * @returns {{name: string, kind: string, way: string, holds: string[]}[]} the tensors: name, h or c, and what is in it along time
 */
export function returned(spec) {
  const all = ways(spec).map((way) => columns(spec, way === "backward"));
  const final = all.map((steps, i) => (i ? steps[0] : steps.at(-1)));
  const each = all.map((steps, i) => (spec.return_sequences ? steps : [final[i]]).map((step) => step.output));
  const kinds = spec.return_state ? FLOWS[spec.layer].map(([kind]) => kind).reverse() : [];
  const states = ways(spec).flatMap((way, i) =>
    kinds.map((kind) => ({ name: `${way}_${kind}`, kind, way, holds: [`${kind}_${final[i].state}`] })));
  return [...outputs(spec, each), ...states].map((tensor, i) => ({ ...tensor, name: spec.names?.[i] ?? tensor.name }));
}

/** The outputs: one, both directions merged into one, or, without a merge mode, one for each. */
function outputs(spec, each) {
  const mode = spec.bidirectional?.merge_mode;
  const name = spec.return_sequences ? "sequence" : "output";
  if (spec.bidirectional && !mode) return each.map((holds, i) => ({ name: ways(spec)[i], kind: "h", holds }));
  return [{ name, kind: "h", holds: each[0].map((h, i) => (mode ? `${mode} of ${h} and ${each[1][i]}` : h)) }];
}

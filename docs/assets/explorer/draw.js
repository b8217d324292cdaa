/**
 * The drawings of the site: from a plain description to the text of an SVG. No DOM, no state, no colours of its own.
 *
 * The hidden state is round and solid, the cell state square and dashed; figures.css gives them their colours.
 * What a layer returns is `lit`, everything else is quiet. Every drawing carries its text equivalent.
 */

const R = 13; // half a node
const PAD = 10; // from a cell to the edge of its layer
const OUT = 14; // from the edge of a layer to a state
const STEM = 26; // from a cell to the node above or below it
const SCALE = 1.2; // pixels for one unit, where there is room

const FLOWS = { LSTM: [["c", -16], ["h", 16]], GRU: [["h", 0]], SimpleRNN: [["h", 0]], Dense: [] };
const HALF = { LSTM: 34, GRU: 22, SimpleRNN: 22, Dense: 14 };
const SHORT = { SimpleRNN: "RNN" };

// ---- marks -----------------------------------------------------------------------------------------------------

const range = (length) => Array.from({ length }, (_, i) => i);
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const rounded = (value) => (typeof value === "number" ? Math.round(value * 10) / 10 : escape(value));
const classes = (...names) => names.filter(Boolean).join(" ");

function tag(name, attributes, body) {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== "");
  const start = `<${name}${given.map(([key, value]) => ` ${key}="${rounded(value)}"`).join("")}`;
  return body === undefined ? `${start}/>` : `${start}>${body}</${name}>`;
}

const words = (x, y, text, kind) => tag("text", { x, y: y + 4, class: kind }, escape(text));

/** A symbol such as `h_3`: what follows the underscore is its subscript. */
function symbol(x, y, text, kind, data) {
  const [base, sub] = text.split("_");
  const body = escape(base) + (sub ? tag("tspan", { class: "sub", dy: 4 }, escape(sub)) : "");
  return tag("text", { x, y: y + 4, class: classes("symbol", kind), ...data }, body);
}

/** A rectangle around its centre. */
const box = (x, y, width, height, rx, kind, data) =>
  tag("rect", { x: x - width / 2, y: y - height / 2, width, height, rx, class: kind, ...data });

/** A tensor: round for h, square for c, a soft square for anything else. */
function node(kind, x, y, text, { lit = true, hollow, ...data } = {}) {
  const look = classes("node", kind, lit ? "lit" : "dim", hollow && "hollow");
  const shape = kind === "h" ? tag("circle", { cx: x, cy: y, r: R, class: look, ...data })
    : box(x, y, 2 * R - 2, 2 * R - 2, kind === "c" ? 1 : 7, look, data);
  return shape + symbol(x, y, text, lit ? "" : "dim", data);
}

/** The point on the way from one point to another, at a distance. */
function toward([x, y], [endX, endY], distance) {
  const length = Math.hypot(endX - x, endY - y) || 1;
  return [x + ((endX - x) / length) * distance, y + ((endY - y) / length) * distance];
}

/** A line through points, its corners rounded. */
function line(kind, points) {
  const bends = points.slice(1, -1).map((corner, i) => {
    const [before, after] = [points[i], points[i + 2]].map((end) => toward(corner, end, 6));
    return `L${before.map(rounded)}Q${corner.map(rounded)} ${after.map(rounded)}`;
  });
  const d = `M${points[0].map(rounded)}${bends.join("")}L${points.at(-1).map(rounded)}`;
  return tag("path", { d, class: classes("line", kind) });
}

/** A line with a head at its last point. */
function arrow(kind, points) {
  const tip = points.at(-1);
  const base = toward(tip, points.at(-2), 6);
  const [dx, dy] = [(tip[0] - base[0]) / 2, (tip[1] - base[1]) / 2];
  const head = [tip, [base[0] - dy, base[1] + dx], [base[0] + dy, base[1] - dx]];
  return line(kind, [...points.slice(0, -1), base])
    + tag("path", { d: `M${head.map((point) => point.map(rounded)).join("L")}Z`, class: classes("head", kind) });
}

/** A name above the nodes that it names. */
function bracket(x1, x2, y, name) {
  const rail = x2 > x1 && line("rail", [[x1 - R, y - R - 4], [x1 - R, y - R - 9], [x2 + R, y - R - 9], [x2 + R, y - R - 4]]);
  return [words((x1 + x2) / 2, y - R - (rail ? 19 : 11), name, "name h"), rail];
}

/** The whole drawing, with room for a title above it; narrower than its floor it scrolls, so that letters stay legible. */
function svg(width, height, text, parts, title = "") {
  const [full, head] = [Math.max(width, title.length * 7.4), title && 32];
  const size = { width: Math.round(full * SCALE), height: Math.round((height + +head) * SCALE), style: `min-width:${Math.round(full * 0.88)}px` };
  const viewBox = [(width - full) / 2, -head, full, height + +head].map(rounded).join(" ");
  const body = [title && words(width / 2, 10 - head, title, "title"), parts].flat(Infinity).filter(Boolean).join("\n");
  return tag("svg", { class: "drawing", viewBox, ...size, role: "img", "aria-label": text }, `\n${body}\n`);
}

// ---- what a layer returns --------------------------------------------------------------------------------------

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

// ---- the unrolled layer ----------------------------------------------------------------------------------------

/** Where the cells of a layer stand, and how wide they are. */
function grid(timesteps, left, pitch = Math.max(44, Math.min(72, 220 / timesteps))) {
  const [xs, size] = [range(timesteps).map((i) => left + i * pitch), Math.min(46, pitch - 20)];
  return { xs, size, edges: [xs[0] - size / 2 - PAD, xs.at(-1) + size / 2 + PAD] };
}

const band = ([left, right], top, bottom) => box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top + 2 * PAD, 12, "band");

/** The states on their way through a layer: from `start` (an x, or nothing), from cell to cell, to the final nodes. */
function flow({ layer, steps, xs, size, y, edges, backward, start, initial = true, final }) {
  const d = backward ? -1 : 1;
  const [path, order] = backward ? [[...xs].reverse(), [...steps].reverse()] : [xs, steps];
  const exits = path.map((x) => x + (d * size) / 2);
  return FLOWS[layer].map(([kind, dy]) => {
    const at = y + dy;
    const entries = [start, ...exits.slice(0, -1)];
    const end = (d > 0 ? edges[1] : edges[0]) + d * OUT;
    const quiet = final && !final.lit && "dim";
    return [
      entries.map((from, i) => from !== undefined && arrow(kind, [[from, at], [path[i] - (d * size) / 2, at]])),
      path.map((x, i) => order[i].masked && line(kind, [[x - size / 2, at], [x + size / 2, at]])),
      start !== undefined && initial && symbol(start - d * 10, at, `${kind}_0`, "dim"),
      final && [
        arrow(classes(kind, quiet), [[exits.at(-1), at], [end, at]]),
        node(kind, end + d * R, at, `${kind}_${order.at(-1).state}`, { lit: final.lit, "data-role": "state" }),
        final.name?.(kind) && words(end + d * R, at + (kind === "c" ? -R - 9 : R + 10), final.name(kind), `name ${kind}`),
      ],
    ];
  });
}

const HIDDEN = { kind: "h", text: (step) => step.output };
const LABEL = { kind: "y", text: (step) => `y_${step.x}` };

/** The cell of one step: what comes in from `from`, and what goes out to `top`. */
function cell_of(i, { layer, steps, xs, size, y, top, from, lit, output = HIDDEN, now }) {
  const { masked, x: step } = steps[i];
  const [x, half] = [xs[i], HALF[layer]];
  const about = (role) => ({ "data-step": step, "data-role": role });
  const inlet = from[i][0] === x ? [from[i]] : [from[i], [from[i][0], from[i][1] - 9], [x, from[i][1] - 9]];
  return [
    arrow(masked ? "dim" : "", [...inlet, [x, y + half]]),
    box(x, y, size, 2 * half, 6, classes("cell", masked && "hollow", now === step && "now"), about("cell")),
    size >= 34 && !masked && words(x, y, SHORT[layer] ?? layer, "inner"),
    lit && arrow(lit(i) ? output.kind : "dim", [[x, y - half], [x, top + R]]),
    lit && node(output.kind, x, top, output.text(steps[i]), { lit: lit(i), hollow: masked, ...about("output") }),
  ];
}

/** Layers from the bottom up, each reading what the one below returns; `only(i)`: the steps at which a layer works. */
function tower(layers, { steps, xs, size, edges, now, letter = "x" }, top) {
  const parts = [];
  for (const [k, layer] of [...layers.entries()].reverse()) {
    const half = HALF[layer.layer];
    const y = top + R + STEM + half;
    const below = y + half + STEM + (k ? R : 10);
    const from = xs.map((x) => [x, below - (k ? R : 12)]);
    const row = { steps, xs, size, edges, now, y, top, from, ...layer };
    const at = xs.flatMap((_, i) => (layer.only?.(i) ?? true ? [i] : []));
    if (layer.name) parts.push(tag("text", { x: xs.at(-1) + R + 8, y: top + 4, class: "name side h" }, escape(layer.name)));
    parts.push(band([xs[at[0]] - size / 2 - PAD, edges[1]], y - half, y + half), flow(row), at.map((i) => cell_of(i, row)));
    top = below;
  }
  return [[...parts, inputs(steps, xs, top, letter)], top + 14];
}

const inputs = (steps, xs, y, letter) => steps.map(({ x, masked }, i) =>
  symbol(xs[i], y, `${letter}_${x}`, masked && "dim", { "data-step": x, "data-role": "input" }));

const every = () => true;
const lastOf = (spec) => (spec.return_sequences ? every : (i) => i === spec.timesteps - 1);
const finalOf = (spec, way) => ({
  lit: Boolean(spec.return_state),
  name: (kind) => returned(spec).find((tensor) => tensor.way === way && tensor.kind === kind)?.name,
});

/** One direction. */
function oneWay(spec) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec), now: spec.step };
  const { xs, edges } = place;
  const top = 44;
  const lit = lastOf(spec);
  const [parts, height] = tower([{ layer: spec.layer, lit, start: edges[0] - OUT, final: finalOf(spec, "state") }], place, top);
  return { width: edges[1] + OUT + R + 28, height, parts: [parts, bracket(lit(0) ? xs[0] : xs.at(-1), xs.at(-1), top, returned(spec)[0].name)] };
}

/** Both directions over the same inputs; each final state stands where its direction ends. */
function twoWay(spec) {
  const [size, side, half] = [34, 20, HALF[spec.layer]];
  const { xs } = grid(spec.timesteps, 112, 78);
  const [first, last] = [xs[0] + side, xs.at(-1) - side];
  const edges = [xs[0] - side - size / 2 - PAD, xs.at(-1) + side + size / 2 + PAD];
  const top = 44;
  const ys = { forward: top + R + STEM + half, backward: top + R + STEM + 3 * half + 26 };
  const bottom = ys.backward + half + STEM + 14;
  const rows = ways(spec).map((way) => {
    const backward = way === "backward";
    const row = {
      layer: spec.layer, steps: columns(spec, backward), xs: xs.map((x) => x + (backward ? side : -side)), size, y: ys[way], top, edges, backward,
      start: backward ? edges[1] + OUT : edges[0] - OUT, final: finalOf(spec, way), now: spec.step, from: xs.map((x) => [x, bottom - 12]),
      lit: (i) => spec.return_sequences || i === (backward ? 0 : spec.timesteps - 1),
    };
    return [flow(row), xs.map((_, i) => cell_of(i, row))];
  });
  const parts = [band(edges, ys.forward - half, ys.backward + half), rows, inputs(columns(spec), xs, bottom, "x"), merged(spec, xs, side, top)];
  return { width: edges[1] + 66, height: bottom + 14, parts };
}

/** How the outputs of both directions come together. */
function merged(spec, xs, side, y) {
  const mode = spec.bidirectional.merge_mode;
  const names = returned(spec).filter((tensor) => !tensor.way).map((tensor) => tensor.name);
  const [first, last] = [xs[0] + side, xs.at(-1) - side];
  if (!mode && !spec.return_sequences) return [words(first, y - R - 11, names[1], "name h"), words(last, y - R - 11, names[0], "name h")];
  const name = names.join(", ") + (mode ? ` (${mode})` : "");
  if (spec.return_sequences) return [bracket(xs[0] - side, xs.at(-1) + side, y, name), mode && xs.map((x) => line("join", [[x - side + R, y], [x + side - R, y]]))];
  return [words((first + last) / 2, y - R - 19, name, "name h"), line("join", [[first, y - R], [first, y - R - 9], [last, y - R - 9], [last, y - R]])];
}

/**
 * The layer unrolled over its time steps; what is returned is lit.
 * @param {object} spec as for `returned`, with `step` (the x to mark) and `title`
 */
function unrolled(spec) {
  const { width, height, parts } = (spec.bidirectional ? twoWay : oneWay)(spec);
  return svg(width, height, describe.unrolled(spec), [parts], spec.title);
}

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

/** The output slot beside the state slots, and the h that stands in both. A spec as for `returned`, with `title`. */
function slots(spec) {
  const tensors = returned(spec);
  const y = 58;
  let right = 0;
  const placed = tensors.map(({ holds, name }) => {
    const shown = holds.length > 6 ? [...holds.slice(0, 3), "…", holds.at(-1)] : holds;
    const width = Math.max(shown.length * 31 + 13, name.length * 7.4 + 4);
    const middle = right + width / 2;
    right += width + 10;
    return { shown, width, middle, xs: shown.map((_, i) => middle + (i - (shown.length - 1) / 2) * 31) };
  });
  const parts = placed.map(({ shown, width, middle, xs }, k) => {
    const { kind, name } = tensors[k];
    const data = { "data-role": k ? "state" : "output" };
    return [
      box(middle, y, width, 40, 10, "band"),
      xs.map((x, i) => (shown[i] === "…" ? symbol(x, y, "…") : node(kind, x, y, shown[i], data))),
      words(middle, y + 33, name, `name ${kind}`),
    ];
  });
  return svg(right - 10, y + 42, describe.slots(spec), [parts, twice(tensors, placed, y)], spec.title);
}

/** The line between the two places of the same h. */
function twice([output, state], [first, second], y) {
  if (output.holds.at(-1) !== state?.holds[0]) return [];
  const [from, to] = [first.xs.at(-1), second.xs[0]];
  const up = y - R - 16;
  return [line("rail", [[from, y - R - 4], [from, up], [to, up], [to, y - R - 4]]), words((from + to) / 2, up - 11, "the same values", "inner")];
}

export const describe = { unrolled: () => "x", stacked: () => "x", everyStep: () => "x", wholeSequence: () => "x", encoderDecoder: () => "x", slots: () => "x" };
export const draw = { unrolled, stacked, everyStep, wholeSequence, encoderDecoder, slots };

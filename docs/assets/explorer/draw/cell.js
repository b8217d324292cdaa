/** The inside of one cell: gates in boxes, arithmetic in small circles, states on their lines. */

import { R, arrow, box, classes, line, node, svg, symbol, tag, words } from "./marks.js";

const STATE = 80; // the height of the state that passes along the top
const GATE = 164;
const BUS = 212; // where h and x come together, below the gates
const [LEFT, RIGHT] = [36, 326]; // where the states come from and go to
const LEAVE = 299; // where h turns upwards

const dot = (x, y, kind) => tag("circle", { cx: x, cy: y, r: 2.5, class: classes("head", kind) });
const operation = (x, y, sign) =>
  tag("circle", { cx: x, cy: y, r: 10, class: "operation" }) + words(x, y, sign, sign.length > 1 ? "" : "sign");
const squash = (x, y, does, rx, data) => [box(x, y, 36, 24, rx, "cell", data), words(x, y, does, "inner")];

/** A gate: what it computes, and its letter beside the line that leaves it upwards. */
const gate = (x, does, name, side = -14) =>
  [squash(x, GATE, does, 5, { "data-role": "gate", "data-gate": name }), symbol(x + side, GATE - 23, `${name}_t`)];

const up = (x, from, to, kind = "") => arrow(kind, [[x, from], [x, to]]);
const along = (y, from, to, kind) => arrow(kind, [[from, y], [to, y]]);

/** h leaves upwards, as the output, from its line at a height. */
const output = (y) => [dot(LEAVE, y, "h"), up(LEAVE, y, 20 + R, "h")];

const lstm = () => [
  along(STATE, LEFT, 80, "c"), along(STATE, 100, 154, "c"), along(STATE, 174, RIGHT, "c"),
  line("h", [[LEFT, BUS], [70, BUS]]),
  arrow("", [[70, BUS], [238, BUS], [238, GATE + 12]]),
  [90, 138, 190].map((x) => [dot(x, BUS), up(x, BUS, GATE + 12)]),
  up(90, GATE - 12, STATE + 10),
  arrow("", [[138, GATE - 12], [138, 122], [154, 122]]),
  arrow("c", [[190, GATE - 12], [190, 122], [174, 122]]), up(164, 112, STATE + 10, "c"),
  dot(270, STATE, "c"), up(270, STATE, 94, "c"), up(270, 118, 130),
  arrow("", [[238, GATE - 12], [238, 140], [260, 140]]),
  output(BUS), arrow("h", [[270, 150], [270, BUS], [RIGHT, BUS]]),
  operation(90, STATE, "×"), operation(164, STATE, "+"), operation(164, 122, "×"), operation(270, 140, "×"),
  squash(270, 106, "tanh", 12),
  gate(90, "σ", "f"), gate(138, "σ", "i"), gate(190, "tanh", "c̃", 15), gate(238, "σ", "o"),
];

const gru = () => [
  along(STATE, LEFT, 190, "h"), along(STATE, 210, 254, "h"), along(STATE, 274, RIGHT, "h"), output(STATE),
  dot(62, STATE, "h"), line("h", [[62, STATE], [62, BUS], [84, BUS]]),
  dot(146, STATE, "h"), up(146, STATE, 114, "h"),
  dot(108, BUS), up(108, BUS, GATE + 12), arrow("", [[84, BUS], [200, BUS], [200, GATE + 12]]),
  arrow("", [[108, GATE - 12], [108, 124], [136, 124]]),
  arrow("", [[146, 134], [146, 194], [258, 194], [258, GATE + 12]]),
  dot(84, 230), arrow("", [[84, 230], [270, 230], [270, GATE + 12]]),
  up(200, GATE - 12, STATE + 10), dot(200, 124),
  line("", [[200, 124], [221, 124]]), line("", [[243, 124], [254, 124]]),
  up(264, GATE - 12, 134, "h"), up(264, 114, STATE + 10, "h"),
  operation(146, 124, "×"), operation(200, STATE, "×"), operation(232, 124, "1−"),
  operation(264, 124, "×"), operation(264, STATE, "+"),
  gate(108, "σ", "r"), gate(200, "σ", "z"), gate(264, "tanh", "h̃", 17),
];

const simple = () => [
  line("h", [[LEFT, STATE], [84, STATE]]), along(STATE, 84, 147, ""), along(STATE, 183, RIGHT, "h"), output(STATE),
  squash(165, STATE, "tanh", 5),
];

const INSIDE = {
  LSTM: { parts: lstm, bottom: 236, x: [70, BUS], states: [["c", STATE], ["h", BUS]] },
  GRU: { parts: gru, bottom: 246, x: [84, BUS], states: [["h", STATE]] },
  SimpleRNN: { parts: simple, bottom: 112, x: [84, STATE], states: [["h", STATE]] },
};

/** The cell's inside; h leaves it twice, upwards as the output and to the right as the state. `{layer, title}` */
export function cell(spec) {
  const { parts, bottom, x, states } = INSIDE[spec.layer];
  const body = [
    box(180, (46 + bottom) / 2, 262, bottom - 46, 14, "band"),
    line("", [[x[0], bottom + 16], x]), dot(...x), symbol(x[0], bottom + 26, "x_t"),
    parts(),
    states.map(([kind, y]) => symbol(20, y, `${kind}_t−1`, kind)),
    states.map(([kind, y]) => node(kind, RIGHT + R, y, `${kind}_t`, { "data-role": "state" })),
    node("h", LEAVE, 20, "h_t", { "data-role": "output" }),
  ];
  return svg(356, bottom + 42, describeCell(spec), body, spec.title);
}

const TEXT = {
  LSTM: `The forget gate f multiplies the previous cell state, and the input gate i times the candidate is added: that is the
new cell state c. The output gate o times tanh of c is the new hidden state h. Every gate reads the input x and the
previous hidden state.`,
  GRU: `The update gate z multiplies the previous hidden state, and 1 − z times the candidate is added: that is the new
hidden state h. The reset gate r says how much of the previous hidden state the candidate reads. There is no cell state.`,
  SimpleRNN: `The new hidden state h is tanh of a sum over the input x and the previous hidden state. There are no gates
and no cell state.`,
};

/** The same in words. */
export function describeCell({ layer }) {
  const text = TEXT[layer].replaceAll("\n", " ");
  return `Inside one ${layer} cell. ${text} h leaves twice: upwards as the output, to the right as the state.`;
}

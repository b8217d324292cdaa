// ---- inside a cell ---------------------------------------------------------------------------------------------

const operation = (x, y, sign) => tag("circle", { cx: x, cy: y, r: 10, class: "operation" }) + words(x, y, sign, "sign");
const join = (x, y, kind) => tag("circle", { cx: x, cy: y, r: 2.5, class: classes("head", kind) });

/** A gate: its function in a box, its letter beside the line that leaves it. */
const gate = (x, y, does, name, side = -1) => [
  box(x, y, 36, 24, 5, "cell", { "data-role": "gate", "data-gate": name }),
  words(x, y, does, "inner"),
  name && symbol(x + side * 13, y - 24, name, name.startsWith("c") ? "c" : name.startsWith("h") ? "h" : ""),
];

const BUS = 212; // where h and x come together
const GATES = 164;
const CONVEYOR = 80;

const CELLS = {
  LSTM: () => ({
    bottom: 236, from: [["c", CONVEYOR], ["h", BUS]], to: [["c", CONVEYOR], ["h", BUS]], input: 70,
    parts: [
      arrow("c", [[20 + R, CONVEYOR], [78, CONVEYOR]]), arrow("c", [[98, CONVEYOR], [155, CONVEYOR]]), arrow("c", [[175, CONVEYOR], [317, CONVEYOR]]),
      line("h", [[20 + R, BUS], [70, BUS]]), arrow("", [[70, BUS], [242, BUS], [242, GATES + 12]]),
      [88, 138, 192].map((x) => [arrow("", [[x, BUS], [x, GATES + 12]]), join(x, BUS)]),
      arrow("", [[88, GATES - 12], [88, CONVEYOR + 10]]),
      arrow("", [[138, GATES - 12], [138, 122], [155, 122]]), arrow("c", [[192, GATES - 12], [192, 122], [175, 122]]),
      arrow("c", [[165, 112], [165, CONVEYOR + 10]]),
      join(270, CONVEYOR, "c"), arrow("c", [[270, CONVEYOR], [270, 96]]), arrow("", [[270, 120], [270, 130]]),
      arrow("", [[242, GATES - 12], [242, 140], [260, 140]]),
      arrow("h", [[270, 150], [270, BUS], [317, BUS]]), join(288, BUS, "h"), arrow("h", [[288, BUS], [288, 20 + R]]),
      operation(88, CONVEYOR, "×"), operation(165, CONVEYOR, "+"), operation(165, 122, "×"), operation(270, 140, "×"),
      gate(88, GATES, "σ", "f"), gate(138, GATES, "σ", "i"), gate(192, GATES, "tanh", "c̃", 1), gate(242, GATES, "σ", "o"),
      box(270, 108, 36, 24, 12, "cell"), words(270, 108, "tanh", "inner"),
    ],
  }),
  GRU: () => ({
    bottom: 244, from: [["h", CONVEYOR]], to: [["h", CONVEYOR]], input: 84,
    parts: [
      arrow("h", [[20 + R, CONVEYOR], [186, CONVEYOR]]), arrow("h", [[206, CONVEYOR], [246, CONVEYOR]]), arrow("h", [[266, CONVEYOR], [317, CONVEYOR]]),
      join(62, CONVEYOR, "h"), line("h", [[62, CONVEYOR], [62, BUS], [84, BUS]]),
      join(146, CONVEYOR, "h"), arrow("h", [[146, CONVEYOR], [146, 114]]),
      arrow("", [[84, BUS], [196, BUS], [196, GATES + 12]]), arrow("", [[108, BUS], [108, GATES + 12]]), join(108, BUS),
      arrow("", [[108, GATES - 12], [108, 124], [136, 124]]), arrow("", [[146, 134], [146, 192], [250, 192], [250, GATES + 12]]),
      join(84, 230), arrow("", [[84, 230], [262, 230], [262, GATES + 12]]),
      arrow("", [[196, GATES - 12], [196, CONVEYOR + 10]]), join(196, 124), arrow("", [[196, 124], [216, 124]]), arrow("", [[236, 124], [246, 124]]),
      arrow("h", [[256, GATES - 12], [256, 134]]), arrow("h", [[256, 114], [256, CONVEYOR + 10]]),
      join(288, CONVEYOR, "h"), arrow("h", [[288, CONVEYOR], [288, 20 + R]]),
      operation(146, 124, "×"), operation(196, CONVEYOR, "×"), operation(226, 124, "1−"), operation(256, 124, "×"), operation(256, CONVEYOR, "+"),
      gate(108, GATES, "σ", "r"), gate(196, GATES, "σ", "z"), gate(256, GATES, "tanh", "h̃", 1),
    ],
  }),
  SimpleRNN: () => ({
    bottom: 112, from: [["h", CONVEYOR]], to: [["h", CONVEYOR]], input: 84,
    parts: [
      line("h", [[20 + R, CONVEYOR], [84, CONVEYOR]]), arrow("", [[84, CONVEYOR], [147, CONVEYOR]]), arrow("h", [[183, CONVEYOR], [317, CONVEYOR]]),
      join(288, CONVEYOR, "h"), arrow("h", [[288, CONVEYOR], [288, 20 + R]]),
      gate(165, CONVEYOR, "tanh", ""),
    ],
  }),
};

/** The inside of one cell, and h leaving it twice: upwards as the output, to the right as the state. `{layer, title}` */
function cell(spec) {
  const { bottom, from, to, input, parts } = CELLS[spec.layer]();
  const bus = from.at(-1)[1] === BUS || spec.layer === "GRU" ? BUS : CONVEYOR;
  const body = [
    box(175, (48 + bottom) / 2, 254, bottom - 48, 14, "band"),
    line("", [[input, bottom + 16], [input, bus]]), join(input, bus), symbol(input, bottom + 26, "x_t"),
    parts,
    from.map(([kind, y]) => node(kind, 20, y, `${kind}_t−1`, { lit: false })),
    to.map(([kind, y]) => node(kind, 330, y, `${kind}_t`, { "data-role": "state" })),
    node("h", 288, 20, "h_t", { "data-role": "output" }),
  ];
  return svg(350, bottom + 42, describe.cell(spec), body, spec.title ?? "");
}


// ---- values over time ------------------------------------------------------------------------------------------

/** Round numbers that cover a range in a few steps. */
function ticks(low, high) {
  const raw = (high - low) / 4;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = unit * [1, 2, 5, 10].find((factor) => factor * unit >= raw);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return range(last - first + 1).map((i) => Number(((first + i) * step).toPrecision(12)));
}

const minus = (value) => String(value).replace("-", "−");

/** h and c over time: `{hidden: [numbers], cell: [numbers], step}`; without `cell`, h alone. */
function plot(spec) {
  const lines = [["c", spec.cell ?? []], ["h", spec.hidden]].filter(([, values]) => values.length);
  const finite = lines.flatMap(([, values]) => values).filter(Number.isFinite);
  const marks = ticks(Math.min(-1, ...finite), Math.max(1, ...finite));
  const [low, high] = [marks[0], marks.at(-1)];
  const [left, right, top, bottom] = [34, 316, 14, 176];
  const steps = spec.hidden.length;
  const x = (i) => (steps > 1 ? left + 14 + (i * (right - left - 28)) / (steps - 1) : (left + right) / 2);
  const y = (value) => bottom - ((value - low) / (high - low)) * (bottom - top);
  const every = Math.ceil(steps / 10);
  const body = [
    tag("rect", { x: left, y: y(1), width: right - left, height: y(-1) - y(1), class: "range" }),
    marks.map((value) => [line(Math.abs(value) === 1 ? "dim edge" : "dim", [[left, y(value)], [right, y(value)]]), words(left - 8, y(value), minus(value), "tick side-left")]),
    range(steps).filter((i) => i % every === 0).map((i) => words(x(i), bottom + 16, i + 1, "tick")),
    words((left + right) / 2, bottom + 34, "time step", "inner"),
  ];
  return svg(350, bottom + 46, describe.plot(spec), body);
}

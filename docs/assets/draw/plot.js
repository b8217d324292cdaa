/** The states over time. */

import { range } from "../semantics.js"
import { box, classes, line, svg, symbol, tag, words } from "./marks.js"

const [LEFT, RIGHT, TOP, BOTTOM] = [36, 318, 20, 198]

/**
 * h and c over time; between −1 and 1 the ground is shaded.
 * @param {Plot} spec `{hidden: [numbers]}`, and where wanted `cell: [numbers]`, `step` (to mark), `note` (there), `title`
 */
export function plot(spec) {
  const { step } = spec
  const { x, y, low, high } = scales(spec)
  const every = [1, 2, 5, 10].find((count) => spec.hidden.length <= 12 * count) ?? 50
  const shown = range(spec.hidden.length).filter((i) => (i + 1) % every === 0)
  const ends = apart(series(spec).map(([kind, values]) => ({ kind, y: y(values.at(-1)) })))
  return svg(
    350,
    BOTTOM + 42,
    describePlot(spec),
    [
      tag("rect", { x: LEFT, y: y(1), width: RIGHT - LEFT, height: y(-1) - y(1), class: "band" }),
      levels(low, high, y).map((value) => [
        line("grid", [
          [LEFT, y(value)],
          [RIGHT, y(value)],
        ]),
        words(LEFT - 8, y(value), decimal(value), "inner end"),
      ]),
      step &&
        line("now", [
          [x(step - 1), TOP],
          [x(step - 1), BOTTOM],
        ]),
      step && spec.note && words(x(step - 1), TOP - 10, spec.note, "inner"),
      shown.map((i) => words(x(i), BOTTOM + 14, i + 1, "inner")),
      words((LEFT + RIGHT) / 2, BOTTOM + 32, "time step", "inner"),
      series(spec).map(([kind, values]) =>
        curve(
          kind,
          values.map((value, i) => [x(i), y(value)]),
        ),
      ),
      ends.map((end) => symbol(RIGHT + 14, end.y, `${end.kind}_t`, end.kind)),
    ],
    spec.title,
  )
}

const series = (spec) =>
  [
    ["c", spec.cell],
    ["h", spec.hidden],
  ].filter(([, values]) => values?.length)

/** From steps and values to places. */
function scales(spec) {
  const values = series(spec).flatMap(([, numbers]) => numbers)
  const [low, high] = [Math.min(-1, ...values), Math.max(1, ...values)]
  const gap = (RIGHT - LEFT - 24) / Math.max(1, spec.hidden.length - 1)
  const scale = (BOTTOM - TOP - 12) / (high - low)
  return {
    low,
    high,
    x: (i) => LEFT + 12 + i * gap,
    y: (value) => BOTTOM - 6 - (value - low) * scale,
  }
}

/** The few round values that get a line: always the two between which h stays, where they can be told apart. */
function levels(low, high, y) {
  const rough = (high - low) / 4
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = unit * ([5, 2, 1].find((factor) => factor * unit <= rough) ?? 1)
  const first = Math.ceil(low / step)
  const round = range(Math.floor(high / step) - first + 1).map((i) => Number(((first + i) * step).toPrecision(6)))
  const bounds = y(0) - y(1) > 14 ? [-1, 1] : []
  return [...bounds, ...round.filter((value) => bounds.every((bound) => Math.abs(y(bound) - y(value)) > 14))]
}

const decimal = (value) => String(value).replace("-", "−")

/** One state: h a solid line with round points, c a dashed line with square ones. */
function curve(kind, points) {
  const d = points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`).join("")
  if (points.length > 24) return tag("path", { d, class: classes("line", kind) })
  const marks = points.map(([x, y], i) => {
    const data = { "data-step": i + 1, "data-role": kind === "h" ? "hidden" : "cell-state" }
    if (kind === "c") return box(x, y, 6, 6, 0, "point c", data)
    return tag("circle", { cx: x, cy: y, r: 3, class: "point h", ...data })
  })
  return [tag("path", { d, class: classes("line", kind) }), marks]
}

/** Labels at the ends of the lines, moved apart where they would touch. */
function apart(ends) {
  if (ends.length < 2 || Math.abs(ends[0].y - ends[1].y) >= 18) return ends
  const middle = (ends[0].y + ends[1].y) / 2
  const first = ends[0].y <= ends[1].y ? -9 : 9
  return [
    { ...ends[0], y: middle + first },
    { ...ends[1], y: middle - first },
  ]
}

/** The same in words. */
export function describePlot(spec) {
  const names = { h: "Hidden state h", c: "Cell state c" }
  const lines = series(spec)
    .reverse()
    .map(([kind, values]) => {
      const ends = [Math.min(...values), Math.max(...values), values.at(-1)]
      const [low, high, last] = ends.map((value) => decimal(value.toFixed(2)))
      return `${names[kind]}: lowest ${low}, highest ${high}, at the end ${last}.`
    })
  const note = spec.note ? ` At step ${spec.step}: ${spec.note}.` : ""
  return `Values over ${spec.hidden.length} time steps. ${lines.join(" ")}${note}`
}
